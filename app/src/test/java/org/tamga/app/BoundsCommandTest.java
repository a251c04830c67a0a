package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BoundsCommandTest {

    private static final String ELEVEN_MONTHS = "CHN turnover CA5 2025-01/2025-11 USD";

    private static CommandRun asText;
    private static CommandRun asJson;

    @TempDir
    private Path folder;

    @BeforeAll
    static void ask() {
        asText = CommandRun.onBuiltIn("bounds", ELEVEN_MONTHS);
        asJson = CommandRun.onBuiltIn("bounds", ELEVEN_MONTHS, "--json");
    }

    @Test
    void fiveCountriesForceElevenMonthsToAtLeast87Point85Billion() {
        JsonNode answer = asJson.json();

        assertThat(asJson.code()).isZero();
        assertThat(asJson.err()).isEmpty();
        assertThat(answer.get("lower").decimalValue()).isEqualByComparingTo("87850000000");
        assertThat(answer.get("proof").get("lower").valueStream())
                .extracting(item -> item.get("figure").stringValue())
                .containsExactly("F079", "F081", "F083", "F085", "F087");
        assertThat(answer.get("proof").get("lower").valueStream()).allSatisfy(item -> {
            assertThat(item.get("multiplier").decimalValue()).isEqualByComparingTo("1");
            assertThat(item.get("presses").stringValue()).isEqualTo("LOWER");
        });
    }

    @Test
    void yearsTotalBoundsElevenMonths() {
        JsonNode answer = asJson.json();

        assertThat(answer.get("upper").decimalValue()).isEqualByComparingTo("106350000000");
        assertThat(answer.get("proof").get("upper").valueStream())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("figure").stringValue()).isEqualTo("F033");
                    assertThat(item.get("presses").stringValue()).isEqualTo("UPPER");
                    assertThat(item.get("source").get("url").stringValue()).startsWith("https://");
                });
    }

    @Test
    void estimateOfAYearAddsUpWithinItsBounds() {
        CommandRun run = CommandRun.onBuiltIn("bounds", "CHN turnover CA5 2024 USD", "--estimate", "--json");
        JsonNode months = run.json().get("estimate").get("months");

        assertThat(months.size()).isEqualTo(12);
        double sum = months.valueStream().mapToDouble(JsonNode::doubleValue).sum();
        assertThat(sum).isBetween(94_815_000_000.0 - 100, 94_825_000_000.0 + 100);
        assertThat(CommandRun.onBuiltIn("bounds", "CHN turnover CA5 2024 USD", "--estimate")
                        .out())
                .contains("not a proof")
                .contains("2024-12");
    }

    @Test
    void jsonHasTheDocumentedShape() {
        JsonNode answer = asJson.json();

        assertThat(answer.propertyNames())
                .containsExactly(
                        "question",
                        "aggregate",
                        "lower",
                        "upper",
                        "published",
                        "proof",
                        "set_aside",
                        "relation",
                        "reference",
                        "unit");
        assertThat(answer.get("relation").stringValue()).isEqualTo("LEVEL");
        assertThat(answer.get("reference").isNull()).isTrue();
        assertThat(answer.get("unit").stringValue()).isEqualTo("USD");
        assertThat(answer.get("question").stringValue()).isEqualTo(ELEVEN_MONTHS);
        assertThat(answer.get("aggregate").propertyNames())
                .containsExactly("authority", "reporters", "partners", "measure", "product", "window", "unit");
        assertThat(answer.get("aggregate").get("product").isNull()).isTrue();
        assertThat(answer.get("proof").propertyNames()).containsExactly("lower", "upper", "lower_steps", "upper_steps");
        assertThat(answer.get("proof").get("lower").get(0).propertyNames())
                .containsExactly(
                        "figure", "multiplier", "presses", "bound", "relation", "printed", "statement", "source");
        assertThat(answer.get("proof").get("lower").get(0).get("source").propertyNames())
                .containsExactly("publisher", "published", "url", "place");
        assertThat(answer.get("set_aside").get(0).propertyNames())
                .containsExactly(
                        "id",
                        "printed",
                        "statement",
                        "relation",
                        "authority",
                        "window",
                        "lower",
                        "upper",
                        "trust",
                        "source");
    }

    @Test
    void numbersAreWrittenWithAllTheirDigits() {
        assertThat(asJson.out())
                .contains("\"lower\": 87850000000,", "\"upper\": 106350000000,")
                .doesNotContainPattern("[0-9][eE][+-]?[0-9]");
    }

    @Test
    void ratesAreStepsOfTheirOwn() {
        JsonNode proof = CommandRun.onBuiltIn("bounds", "--json", "CHN turnover CA5 2025-01/2025-11 CNY")
                .json()
                .get("proof");

        assertThat(proof.get("lower").valueStream())
                .allSatisfy(item -> assertThat(item.has("figure")).isTrue());
        assertThat(proof.get("lower_steps").valueStream()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.get("kind").stringValue()).isEqualTo("rate");
            assertThat(step.get("per").stringValue()).isEqualTo("USD");
            assertThat(step.get("rate").decimalValue())
                    .isBetween(new java.math.BigDecimal("6.5"), new java.math.BigDecimal("7.5"));
            assertThat(step.get("published")
                            .get(0)
                            .get("source")
                            .get("publisher")
                            .stringValue())
                    .contains("Federal Reserve");
        });
    }

    @Test
    void textAddsUpToTheBound() {
        assertThat(asText.code()).isZero();
        assertThat(asText.out()).contains("""
                  at least   87.85 bn USD
                  at most   106.35 bn USD

                Why at least 87.85 bn USD:
                    23.55  F079  CHN turnover KGZ 2025-01/2025-10: 23.6 billion USD [1]
                  + 39.75  F081  CHN turnover KAZ 2025-01/2025-10: 39.8 billion USD [1]
                  + 12.85  F083  CHN turnover UZB 2025-01/2025-10: 12.9 billion USD [1]
                  +  3.45  F085  CHN turnover TJK 2025-01/2025-10: 3.5 billion USD [1]
                  +  8.25  F087  CHN turnover TKM 2025-01/2025-10: 8.3 billion USD [1]
                    ─────
                    87.85 bn USD

                Why at most 106.35 bn USD:
                    106.35  F033  CHN turnover CA5 2025: 106.3 billion USD [2]
                """);
    }

    @Test
    void textIsEightyColumnsWideExceptForAddresses() {
        assertThat(asText.out().lines().filter(line -> !line.contains("://")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void wordsMayStandInOneArgumentOrInSeveral() {
        assertThat(CommandRun.onBuiltIn("bounds", "CHN", "turnover", "CA5", "2025-01/2025-11", "USD"))
                .isEqualTo(asText);
    }

    @Test
    void growthBetweenTwoWindowsIsBoundedWithItsProof() {
        CommandRun text = CommandRun.onBuiltIn("bounds", "growth of CHN turnover CA5 2025 USD against 2024");
        JsonNode json = CommandRun.onBuiltIn("bounds", "--json", "growth of CHN turnover CA5 2025 USD")
                .json();

        assertThat(text.out()).startsWith("""
                growth of CHN turnover CA5 2025 USD against 2024
                as recorded by General Administration of Customs of China (GACC)

                  at least  12.10 %
                  at most   12.17 %

                Why at least 12.10 %:
                """);
        assertThat(text.out()).contains("is at least 1.121").contains("× 2024");
        assertThat(text.out().lines().filter(line -> !line.contains("://")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(json.get("question").stringValue()).isEqualTo("growth of CHN turnover CA5 2025 USD against 2024");
        assertThat(json.get("relation").stringValue()).isEqualTo("GROWTH");
        assertThat(json.get("reference").get("window").stringValue()).isEqualTo("2024");
        assertThat(json.get("unit").stringValue()).isEqualTo("percent");
        assertThat(json.get("lower").doubleValue()).isBetween(12.09, 12.11);
        assertThat(json.get("proof")
                        .get("upper")
                        .valueStream()
                        .map(i -> i.get("figure").stringValue()))
                .contains("F023", "F033");
    }

    @Test
    void sharesMultiplesAndDifferencesAreBounded() {
        JsonNode share = CommandRun.onBuiltIn(
                        "bounds", "--json", "share of CHN turnover KAZ 2025 USD in CHN turnover CA5 2025 USD")
                .json();
        CommandRun multiple = CommandRun.onBuiltIn("bounds", "multiple of CHN turnover CA5 2024 USD against 2013");
        CommandRun gap =
                CommandRun.onBuiltIn("bounds", "CHN exports KAZ 2023 USD less KAZ-BNS KAZ imports CHN 2023 USD");

        assertThat(share.get("unit").stringValue()).isEqualTo("percent");
        assertThat(share.get("lower").doubleValue()).isBetween(40.0, 50.0);
        assertThat(multiple.out())
                .contains("multiple of CHN turnover CA5 2024 USD against 2013")
                .contains(" times");
        assertThat(gap.out())
                .contains("as recorded by General Administration of Customs of China (GACC) and")
                .contains("(KAZ-BNS)")
                .contains(" bn USD");
    }

    @Test
    void comparisonHasNoEstimateOfMonths() {
        CommandRun run = CommandRun.onBuiltIn("bounds", "--estimate", "growth of CHN turnover CA5 2025 USD");

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--estimate is for one amount, and the question compares two");
    }

    @Test
    void comparisonThatIsNotUnderstoodIsToldInFull() {
        CommandRun run = CommandRun.onBuiltIn("bounds", "growth of CHN turnover 2024");

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("the partners are missing: CHN trades with whom?");
    }

    @Test
    void quantityThatNobodyPublishedHasNoBounds() throws Exception {
        CommandRun.writeSmallCase(folder);

        CommandRun text = CommandRun.on(folder, "bounds", "CHN turnover UZB 2025");
        JsonNode json = CommandRun.on(folder, "bounds", "--json", "CHN turnover UZB 2025")
                .json();

        assertThat(text.out())
                .contains("at least     0 USD", "at most   no bound", "No figure of the case speaks of this quantity.");
        assertThat(json.get("published").booleanValue()).isFalse();
        assertThat(json.get("lower").decimalValue()).isZero();
        assertThat(json.get("upper").isNull()).isTrue();
    }

    @Test
    void colourIsForTerminalsOrOnRequest() {
        CommandRun coloured = CommandRun.onBuiltIn("bounds", ELEVEN_MONTHS, "--color", "always");

        assertThat(asText.out()).doesNotContain("\u001b");
        assertThat(coloured.out()).contains("\u001b[1m");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(asText.out());
    }
}
