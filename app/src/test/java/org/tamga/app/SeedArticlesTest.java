package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two articles that the project was born from, read and checked as a user would. Skipped where {@code ../shared} is absent. */
class SeedArticlesTest {

    private static List<JsonNode> documents = List.of();

    @BeforeAll
    static void check() {
        assumeTrue(GoldClaims.shared().isPresent(), "the articles in ../shared are not here");
        var seeds = GoldClaims.shared().orElseThrow().resolve("seeds");
        CommandRun run = CommandRun.onBuiltIn(
                "check",
                "--json",
                seeds.resolve("outcomes-of-the-astana-summit.txt").toString(),
                seeds.resolve("results-of-2025-and-forecast-for-2026.txt").toString());
        documents = StreamSupport.stream(JsonMapper.shared().readTree(run.out()).spliterator(), false)
                .toList();
    }

    private static JsonNode claim(int document, String span) {
        return StreamSupport.stream(documents.get(document).get("claims").spliterator(), false)
                .filter(c -> c.get("span").asString().equals(span))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim " + span));
    }

    @Test
    void growthOfTheHalfYearHoldsForJanuaryToMay() {
        JsonNode growth = claim(0, "about 10.4%");

        assertThat(growth.get("verdict").asString()).isEqualTo("OPEN");
        assertThat(growth.get("window").asString()).isEqualTo("2025-01/2025-06");
        assertThat(growth.get("holds_as").get("key").asString()).isEqualTo("window");
        assertThat(growth.get("holds_as").get("value").asString()).isEqualTo("2025-01/2025-05");
    }

    @Test
    void eightyBillionInElevenMonthsIsRefutedWithItsProof() {
        JsonNode level = claim(1, "approximately USD 80 billion");

        assertThat(level.get("verdict").asString()).isEqualTo("REFUTED");
        assertThat(level.get("proof").toString()).contains("F079", "F081", "F083", "F085", "F087");
    }

    @Test
    void sixToTenPercentIsAForecastOfAnotherYear() {
        JsonNode forecast = claim(1, "6-10%");

        assertThat(forecast.get("verdict").asString()).isEqualTo("FORECAST");
        assertThat(forecast.get("other_year").get("told").asString()).isEqualTo("2025-01/2025-12");
        assertThat(forecast.get("other_year").get("published").asString()).isEqualTo("2026-01/2026-12");
    }

    @Test
    void incomeCostGrantsSchoolsAndPupilsAreClaims() {
        assertThat(StreamSupport.stream(documents.get(0).get("claims").spliterator(), false)
                        .map(c -> c.get("measure").asString() + " "
                                + c.get("span").asString()))
                .contains(
                        "REVENUE about 200 million dollars",
                        "COST about 850 million dollars",
                        "GRANT More than 1.5 billion yuan",
                        "COUNT more than 300 schools",
                        "COUNT more than 100 thousand schoolchildren");
    }
}
