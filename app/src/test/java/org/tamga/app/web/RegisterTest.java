package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.app.CommandRun;
import tools.jackson.databind.JsonNode;

/** What the register tells leads to where it is told, and to where it is. */
class RegisterTest {

    private static final String SUMMIT = """
            The second China–Central Asia summit was held on June 16-17, 2025 in Astana. The leaders signed the Astana Declaration.
            """;

    private static final WebOptions EDITING = new WebOptions("127.0.0.1", 0, Optional.empty(), true);

    @TempDir
    private Path folder;

    private Path theCase;

    @BeforeEach
    void writeCase() throws Exception {
        theCase = Served.smallCase(folder.resolve("case"));
    }

    private void add(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(CommandRun.on(theCase, "add", file.toString()).code()).isZero();
    }

    private static List<JsonNode> mentions(JsonNode register) {
        return register.get("entries")
                .valueStream()
                .flatMap(e -> e.get("mentions").valueStream())
                .toList();
    }

    private static void assertThatMentionsLead(Served served) throws Exception {
        List<JsonNode> mentions = mentions(Served.json(served.api("/register")));
        assertThat(mentions).isNotEmpty();
        for (JsonNode mention : mentions) {
            String id = mention.get("document").stringValue();
            var document = served.api("/documents/" + Answers.encoded(id));
            assertThat(document.statusCode()).as(id).isEqualTo(200);
            assertThat(Served.json(document).get("text").stringValue())
                    .contains(mention.get("sentence").stringValue());
        }
    }

    @Test
    void mentionsLeadToTheDocumentsThatWereAdded() throws Exception {
        add("summit.txt", SUMMIT);
        try (Served served = Served.of(theCase)) {
            assertThatMentionsLead(served);
        }
    }

    @Test
    void mentionsLeadToDocumentsThatNameThemselves() throws Exception {
        add("a.md", "---\nid: outcomes\ntitle: The outcomes\n---\n" + SUMMIT);
        try (Served served = Served.of(theCase)) {
            assertThatMentionsLead(served);
            assertThat(mentions(Served.json(served.api("/register"))))
                    .allSatisfy(m -> assertThat(m.get("title").stringValue()).isEqualTo("The outcomes"));
        }
    }

    @Test
    void documentsOfOneNameAreKeptApart() throws Exception {
        try (Served served = Served.of(theCase, EDITING)) {
            for (String text :
                    List.of(SUMMIT, "The third China–Central Asia summit was held on June 16-17, 2027 in Bishkek.")) {
                assertThat(served.post("/documents", BodyPublishers.ofString(text), "X-Tamga", "1")
                                .statusCode())
                        .isEqualTo(201);
            }
            assertThatMentionsLead(served);
            assertThat(mentions(Served.json(served.api("/register"))).stream()
                            .map(m -> m.get("document").stringValue())
                            .distinct())
                    .hasSize(2)
                    .allMatch(id -> id.matches("text-[0-9a-f]{12}"));
        }
    }

    @Test
    void documentsThatGiveThemselvesOneIdAreKeptApart() throws Exception {
        add("a.md", "---\nid: outcomes\n---\n" + SUMMIT);
        add(
                "b.md",
                "---\nid: outcomes\n---\nThe third China–Central Asia summit was held on June 16-17, 2027 in Bishkek.\n");
        try (Served served = Served.of(theCase)) {
            assertThatMentionsLead(served);
            assertThat(Served.json(served.api("/documents"))
                            .get("documents")
                            .valueStream()
                            .map(d -> d.get("id").stringValue())
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void nameThatPeopleWroteWithoutTheHashLeadsToTheDocument() throws Exception {
        add("summit.txt", SUMMIT);
        Files.writeString(theCase.resolve("register/projects.yaml"), """
                entries:
                  - id: centre
                    kind: project
                    title: A centre in Astana
                    sources:
                      - {document: summit, sentence: The leaders signed the Astana Declaration.}
                      - {document: a letter, sentence: "It will be built.", address: "https://example.org/letter"}
                """);
        try (Served served = Served.of(theCase)) {
            JsonNode centre = Served.json(served.api("/register"))
                    .get("entries")
                    .valueStream()
                    .filter(e -> e.get("id").stringValue().equals("centre"))
                    .findFirst()
                    .orElseThrow();

            assertThat(centre.at("/mentions/0/document").stringValue()).matches("summit-[0-9a-f]{12}");
            assertThat(centre.at("/mentions/1/document").isNull()).isTrue();
            assertThat(centre.at("/mentions/1/title").stringValue()).isEqualTo("a letter");
            assertThat(centre.at("/mentions/1/url").stringValue()).isEqualTo("https://example.org/letter");
        }
    }

    @Test
    void textThatNamesItsAddressIsFiledToo() throws Exception {
        try (Served served = Served.of(theCase, EDITING)) {
            String text = "---\nurl: https://example.org/a/b\n---\n" + SUMMIT;

            assertThat(served.post("/documents?name=a.md", BodyPublishers.ofString(text), "X-Tamga", "1")
                            .statusCode())
                    .isEqualTo(201);
            assertThatMentionsLead(served);
        }
    }

    @Test
    void entriesAreWhereTheListOfPlacesSays() throws Exception {
        add("summit.txt", SUMMIT);
        Files.writeString(theCase.resolve("register/places.yaml"), """
                places:
                  - {name: Astana, names: {ru: Астана}, lat: 51.1801, lon: 71.44598, source: GeoNames, address: "https://www.geonames.org/1526273"}
                """);
        try (Served served = Served.of(theCase)) {
            JsonNode english = Served.json(served.api("/register"));
            JsonNode russian = Served.json(served.api("/register?lang=ru"));

            assertThat(english.get("entries").valueStream()).isNotEmpty().allSatisfy(e -> {
                assertThat(e.at("/places/0/name").stringValue()).isEqualTo("Astana");
                assertThat(e.at("/places/0/lat").decimalValue()).isEqualByComparingTo("51.1801");
                assertThat(e.at("/places/0/url").stringValue()).isEqualTo("https://www.geonames.org/1526273");
            });
            assertThat(russian.at("/entries/0/places/0/name").stringValue()).isEqualTo("Астана");
        }
    }

    @Test
    void brokenListOfPlacesIsTold() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            Files.createDirectories(theCase.resolve("register"));
            Files.writeString(theCase.resolve("register/places.yaml"), "places:\n  - {name: Osh}\n");
            desk.look(state -> {});
            desk.look(state -> {});

            assertThat(desk.faults()).contains("register/places.yaml:2:5: place needs the key 'lat'");
        }
    }
}
