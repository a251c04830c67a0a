package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every number can be proven, and every source that is named is there. */
class ProofsTest {

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(Served.fullCase(folder.resolve("case")));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void boundsGiveTheIntervalThatTheOverviewShows() throws Exception {
        List<JsonNode> cells =
                new ArrayList<>(Served.json(served.api("/overview")).findParents("question"));
        cells.removeIf(
                cell -> cell.get("question").isNull() || cell.has("text")); // sentences say a number in their own way
        assertThat(cells).hasSizeGreaterThan(50);

        for (JsonNode cell : cells) {
            String question = cell.get("question").stringValue();
            JsonNode proven = Served.json(served.api("/bounds?question=" + Answers.encoded(question)));

            assertThat(proven.path("lower")).as(question).isEqualTo(cell.get("lower"));
            assertThat(proven.path("upper")).as(question).isEqualTo(cell.get("upper"));
            assertThat(proven.path("question")).isEqualTo(cell.get("question"));
        }
    }

    @Test
    void everyBoundHasAProof() throws Exception {
        for (String question : Answers.questions(Served.json(served.api("/overview")))) {
            JsonNode proven = Served.json(served.api("/bounds?question=" + Answers.encoded(question)));
            for (String side : List.of("lower", "upper")) {
                JsonNode figures = proven.at("/proof/" + side);
                JsonNode steps = proven.at("/proof/" + side + "_steps");
                if (!proven.get(side).isNull() && !isSelfEvident(proven, side)) {
                    assertThat(figures.size() + steps.size())
                            .as(question + " " + side)
                            .isPositive();
                }
            }
        }
    }

    /** That trade is not negative, shrinks by no more than all of it, and a share is no more than the whole, needs no figure. */
    private static boolean isSelfEvident(JsonNode proven, String side) {
        double bound = proven.get(side).doubleValue();
        boolean ofShare = proven.get("relation").stringValue().equals("SHARE");
        return side.equals("lower") ? bound == 0 || bound == -100 : ofShare && bound == 100;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/case",
                "/overview",
                "/conflicts",
                "/documents",
                "/documents/summit",
                "/register",
                "/sources",
                "/sources/s1",
                "/bounds?question=CHN+turnover+CA5+2024+USD"
            })
    void everySourceThatIsNamedIsAmongTheSources(String path) throws Exception {
        JsonNode answer = Served.json(served.api(path));
        Set<String> told = new HashSet<>();
        answer.get("sources").forEach(source -> told.add(source.get("id").stringValue()));
        Set<String> named = new HashSet<>();
        for (JsonNode source : answer.findValues("source")) {
            JsonNode id = source.isObject() ? source.path("id") : source;
            if (id.isString()) {
                named.add(id.stringValue());
            }
        }

        assertThat(told).containsAll(named);
    }

    @Test
    void everyFigureThatTheOverviewNamesIsThere() throws Exception {
        JsonNode overview = Served.json(served.api("/overview"));
        Set<String> told = new HashSet<>();
        overview.get("figures").forEach(figure -> told.add(figure.get("id").stringValue()));
        Set<String> named = new HashSet<>();
        for (String list : List.of("latest", "conflicts")) {
            for (JsonNode figures : overview.get(list).findValues("figures")) {
                figures.forEach(figure -> named.add(figure.stringValue()));
            }
        }

        assertThat(named).isNotEmpty().isSubsetOf(told);
    }

    @Test
    void tableHasTheNumbersOfTheOverview() throws Exception {
        List<String> rows = served.api("/overview.csv").body().lines().toList();
        Set<String> questions = Answers.questions(Served.json(served.api("/overview")));

        assertThat(rows.getFirst()).isEqualTo("question,unit,window,lower,upper,figures");
        assertThat(rows.subList(1, rows.size()).stream().map(r -> r.substring(0, r.indexOf(','))))
                .containsAll(questions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void summaryTellsEachNumberWithItsQuestion(String language) throws Exception {
        List<JsonNode> sentences = Served.json(served.api("/overview?lang=" + language))
                .get("summary")
                .valueStream()
                .toList();

        assertThat(sentences).hasSizeBetween(6, 10);
        List<String> told = sentences.stream()
                .map(s -> String.join("", s.findValuesAsString("text")))
                .toList();
        assertThat(told)
                .allSatisfy(
                        s -> assertThat(s).endsWith(".").matches(language.equals("ru") ? ".*[а-я].*" : ".*[a-z].*"));
        List<JsonNode> words = sentences.stream().flatMap(JsonNode::valueStream).toList();
        assertThat(words)
                .anySatisfy(w -> assertThat(w.get("question").asString("")).isEqualTo("CHN turnover CA5 2025 USD"))
                .anySatisfy(w -> assertThat(w.get("section").asString("")).isEqualTo("contradictions"));
    }

    @Test
    void claimsStandWhereTheySayInTheText() throws Exception {
        JsonNode document = Served.json(served.api("/documents/summit"));
        String text = document.get("text").stringValue();

        for (JsonNode claim : document.get("claims")) {
            assertThat(text.substring(
                            claim.get("start").intValue(), claim.get("end").intValue()))
                    .isEqualTo(claim.get("span").stringValue());
        }
        assertThat(document.findValuesAsString("verdict")).contains("PROVEN", "REFUTED", "FORECAST");
    }
}
