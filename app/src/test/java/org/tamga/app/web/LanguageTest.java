package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who asks in a language is answered in it. */
class LanguageTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "ru | ru",
                "ru-RU, ru;q=0.9, en-US;q=0.8 | ru",
                "uk, ru;q=0.9, en;q=0.8 | ru",
                "en;q=0.5, RU;q=0.7 | ru",
                "de, fr;q=0.8 | en",
                "ru;q=0 | en",
                "russian | en",
                "* | en",
                "'' | en",
                ";;q=,ru;q=9 | en"
            })
    void languageThatIsLikedBestIsTaken(String languages, String expected) {
        assertThat(Routes.liked(languages)).isEqualTo(expected);
    }

    @Test
    void parameterCountsMoreThanTheHeader() throws Exception {
        String question = "/bounds?question=CHN+turnover+KAZ+2024+USD";

        assertThat(text(question, "Accept-Language", "ru"))
                .isEqualTo("товарооборот Китая с Казахстаном, 2024 г. (GACC)");
        assertThat(text(question + "&lang=en", "Accept-Language", "ru"))
                .isEqualTo("turnover of China with Kazakhstan, 2024 (GACC)");
        assertThat(text(question)).isEqualTo("turnover of China with Kazakhstan, 2024 (GACC)");
    }

    private static String text(String path, String... headers) throws Exception {
        return Served.json(served.api(path, headers)).get("text").stringValue().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "/overview, statement",
        "/overview, text",
        "/conflicts, statement",
        "/conflicts, printed",
        "/documents/summit, statement",
        "/documents/summit, printed",
        "/sources/s1, statement",
        "/sources/s1, printed",
        "/bounds?question=CHN+turnover+CA5+2024+CNY, statement",
        "/bounds?question=CHN+turnover+CA5+2024+CNY, printed"
    })
    void whatIsToldIsInTheLanguageOfWhoAsks(String path, String field) throws Exception {
        List<String> russian = told("ru", path, field);
        List<String> english = told("en", path, field);

        assertThat(russian).isNotEmpty().hasSameSizeAs(english);
        for (int i = 0; i < russian.size(); i++) {
            assertThat(russian.get(i)).as(english.get(i)).doesNotContainPattern("[a-z]{4,}");
            assertThat(english.get(i)).as(russian.get(i)).doesNotContainPattern("[а-я]");
        }
    }

    /** Texts of a field; of sentences only pieces that are no number. */
    private static List<String> told(String language, String path, String field) throws Exception {
        JsonNode answer = Served.json(served.api(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode holder : answer.findParents(field)) {
            if (!holder.has("section")) {
                values.add(holder.get(field));
            }
        }
        return values.stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void groupsAndAuthoritiesHaveTheirNamesInEachLanguage() throws Exception {
        JsonNode names = Served.json(served.api("/case")).get("names");

        assertThat(names.at("/groups/CA5/en").stringValue()).isEqualTo("Central Asia (five states)");
        assertThat(names.at("/groups/CA5/ru").stringValue()).isEqualTo("Центральная Азия (пять государств)");
        assertThat(names.at("/authorities/GACC/ru").stringValue()).isEqualTo("Главное таможенное управление КНР");
    }

    @Test
    void questionsAreTheSameInEachLanguage() throws Exception {
        assertThat(Answers.questions(Served.json(served.api("/overview?lang=ru"))))
                .isEqualTo(Answers.questions(Served.json(served.api("/overview?lang=en"))));
    }

    @Test
    void stateOfAnEntryIsTold() throws Exception {
        JsonNode russian = Served.json(served.api("/register?lang=ru")).at("/entries/0");

        assertThat(russian.get("status").stringValue()).matches("[а-я]+");
        assertThat(russian.get("title").stringValue()).isEqualTo("Second China–Central Asia summit, Astana");
    }
}
