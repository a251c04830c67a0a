package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The description of the API and the API are one. */
class OpenApiTest {

    @TempDir
    private static Path folder;

    private static Served served;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(Served.fullCase(folder.resolve("case")));
        HttpResponse<String> answer = served.api("/openapi.yaml");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/yaml"));
        description = Description.of(answer.body());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyPathIsDescribedAndThereIsNoOther() {
        List<String> described = new ArrayList<>();
        description
                .tree()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).containsExactlyInAnyOrderElementsOf(served.paths());
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        description
                .tree()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(operation
                                        .path("parameters")
                                        .valueStream()
                                        .filter(p -> p.get("in").stringValue().equals("path"))
                                        .map(p -> "{" + p.get("name").stringValue() + "}"))
                                .as(path.getKey())
                                .containsExactlyElementsOf(java.util.regex.Pattern.compile("\\{[^}]*}")
                                        .matcher(path.getKey())
                                        .results()
                                        .map(java.util.regex.MatchResult::group)
                                        .toList())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/case", "/health", "/overview", "/conflicts", "/documents", "/register", "/sources"})
    void answersAreAsDescribed(String path) throws Exception {
        assertDescribed(path, "get", "200", served.api(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHN turnover CA5 2024 USD",
                "CHN turnover CA5 2024 CNY",
                "KAZ exports CHN 2010 USD",
                "growth of CHN turnover KAZ 2024 USD against 2023",
                "share of KAZ turnover CHN 2024 USD in KAZ turnover WLD 2024 USD"
            })
    void boundsAreAsDescribed(String question) throws Exception {
        assertDescribed("/bounds", "get", "200", served.api("/bounds?question=" + question.replace(" ", "+")));
    }

    @Test
    void everyNumberOfTheOverviewIsProvenAsDescribed() throws Exception {
        for (String question : Answers.questions(Served.json(served.api("/overview")))) {
            assertDescribed("/bounds", "get", "200", served.api("/bounds?question=" + Answers.encoded(question)));
        }
    }

    @Test
    void everyDocumentIsAsDescribed() throws Exception {
        JsonNode list = Served.json(served.api("/documents"));
        assertThat(list.get("documents")).hasSize(1);
        assertThat(list.get("unread")).hasSize(1);
        for (JsonNode document : list.get("documents")) {
            HttpResponse<String> answer =
                    served.api("/documents/" + document.get("id").stringValue());
            assertThat(Served.json(answer).get("claims")).hasSizeGreaterThan(3);
            assertDescribed("/documents/{id}", "get", "200", answer);
        }
    }

    @Test
    void everyPublicationIsAsDescribed() throws Exception {
        for (JsonNode source : Served.json(served.api("/sources")).get("sources")) {
            if (source.get("kind").stringValue().equals("publication")) {
                assertDescribed(
                        "/sources/{id}",
                        "get",
                        "200",
                        served.api("/sources/" + source.get("id").stringValue()));
            }
        }
    }

    @Test
    void checkedTextIsAsDescribed() throws Exception {
        HttpResponse<String> answer = served.check(
                "?name=a.md",
                "In 2024 the turnover of China and Kazakhstan was $43.8 billion. The leaders signed the Astana Declaration on June 17, 2025.");

        assertThat(Served.json(answer).get("claims")).isNotEmpty();
        assertThat(Served.json(answer).get("saved").booleanValue()).isFalse();
        assertDescribed("/check", "post", "200", answer);
    }

    @Test
    void faultsAreAsDescribed() throws Exception {
        assertDescribed("/documents/{id}", "get", "404", served.api("/documents/nothing"));
        assertDescribed("/sources/{id}", "get", "404", served.api("/sources/s9999"));
        assertDescribed("/bounds", "get", "400", served.api("/bounds"));
        assertDescribed("/bounds", "get", "400", served.api("/bounds?question=nonsense"));
        assertDescribed("/check", "post", "400", served.check("", ""));
        assertDescribed("/check", "post", "422", served.check("?name=a.pdf", "%PDF-1\0\1\2"));
        assertDescribed("/check", "post", "403", served.check("", "text", "Sec-Fetch-Site", "cross-site"));
        assertDescribed("/case", "get", "default", served.send("DELETE", Routes.BASE + "/case"));
    }

    @Test
    void examplesAreAsTheirSchemas() {
        description
                .tree()
                .findValues("content")
                .forEach(content -> content.forEach(media -> {
                    JsonNode schema = media.path("schema");
                    List<JsonNode> examples = new ArrayList<>();
                    if (media.has("example")) {
                        examples.add(media.get("example"));
                    }
                    media.path("examples")
                            .forEach(example ->
                                    examples.add(description.resolved(example).get("value")));
                    if (!schema.isMissingNode()) {
                        assertThat(examples).as("examples of " + schema).isNotEmpty();
                        examples.forEach(example -> assertThat(
                                        description.compiled(schema).validate(example))
                                .as(example.toString())
                                .isEmpty());
                    }
                }));
    }

    private static void assertDescribed(String path, String method, String status, HttpResponse<String> answer) {
        description.assertDescribed(path, method, status, answer);
    }
}
