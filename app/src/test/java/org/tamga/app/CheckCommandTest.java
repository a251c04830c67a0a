package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {

    private static final String EIGHTY =
            "c1,GACC,CHN,CA5,TURNOVER,2025-01/2025-11,LEVEL,80,billion,USD,Blog,2025-12-20,https://example.org/a";

    @TempDir
    private Path folder;

    @Test
    void eightyBillionInElevenMonthsIsRefuted() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("check", "--json", "--figures", claims(EIGHTY));
        JsonNode claim = run.json().get("claims").get(0);

        assertThat(run.code()).isEqualTo(Exit.REFUTED);
        assertThat(claim.get("verdict").stringValue()).isEqualTo("REFUTED");
        assertThat(claim.get("lower").decimalValue()).isEqualByComparingTo("87850000000");
        assertThat(claim.get("claimed").get("upper").decimalValue()).isEqualByComparingTo("80500000000");
        assertThat(claim.get("unit").stringValue()).isEqualTo("USD");
        assertThat(claim.get("proof").get("lower").valueStream())
                .extracting(item -> item.get("figure").stringValue())
                .containsExactly("F079", "F081", "F083", "F085", "F087");
        assertThat(run.json().get("counts").get("refuted").intValue()).isEqualTo(1);
    }

    @Test
    void jsonHasTheDocumentedShape() throws Exception {
        JsonNode document = CommandRun.onBuiltIn("check", "--json", "--figures", claims(EIGHTY))
                .json();

        assertThat(document.propertyNames()).containsExactly("claims", "counts");
        assertThat(document.get("claims").get(0).propertyNames())
                .containsExactly(
                        "id",
                        "printed",
                        "statement",
                        "verdict",
                        "relation",
                        "aggregate",
                        "reference",
                        "currency_stated",
                        "unit",
                        "claimed",
                        "lower",
                        "upper",
                        "published",
                        "proof",
                        "holds_as",
                        "settled_by",
                        "set_aside",
                        "source");
        assertThat(document.get("counts").propertyNames())
                .containsExactly("proven", "refuted", "open", "forecast", "unverifiable");
    }

    @Test
    void textGivesVerdictAndProof() throws Exception {
        assertThat(CommandRun.onBuiltIn("check", "--figures", claims(EIGHTY)).out())
                .startsWith("""
                        REFUTED  c1: 80 billion USD
                          about       CHN turnover CA5 2025-01/2025-11 USD
                          claimed     79.5 to 80.5 bn USD
                          possible    87.85 to 106.35 bn USD
                          Why at least 87.85 bn USD:
                        """)
                .contains("\n1 claim: 1 refuted\n");
    }

    @Test
    void amountOfAnotherWindowHoldsForThatOne() throws Exception {
        CommandRun.writeSmallCase(folder);
        CommandRun.writeFigures(
                folder,
                "F1,GACC,CHN,KAZ,TURNOVER,2025-01/2025-05,LEVEL,1.50,billion,USD,Xinhua,2026-01,",
                "F2,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,4.00,billion,USD,Xinhua,2026-01,");
        String claims = claims("c1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,Blog,2026-02,");

        CommandRun json = CommandRun.on(folder, "check", "--json", "--figures", claims);
        JsonNode reading = json.json().get("claims").get(0).get("holds_as").get(0);

        assertThat(reading.get("proven").booleanValue()).isTrue();
        assertThat(reading.get("substitutions").get(0).get("key").stringValue()).isEqualTo("WINDOW");
        assertThat(reading.get("substitutions").get(0).get("value").stringValue())
                .isEqualTo("2025-01/2025-05");
        assertThat(CommandRun.on(folder, "check", "--figures", claims).out())
                .contains("  reads as    holds for January to May 2025: 1.495 to 1.505 bn USD\n");
    }

    @Test
    void amountInWrongUnitsOfTenHoldsAsAThousandTimesAsMuch() throws Exception {
        CommandRun.writeSmallCase(folder);
        String claims = claims("c1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,million,USD,Blog,2026-02,");

        CommandRun json = CommandRun.on(folder, "check", "--json", "--figures", claims);
        JsonNode reading = json.json().get("claims").get(0).get("holds_as").get(0);

        assertThat(reading.get("substitutions").get(0).get("key").stringValue()).isEqualTo("UNIT");
        assertThat(reading.get("substitutions").get(0).get("value").stringValue())
                .isEqualTo("1000");
        assertThat(reading.get("words").stringValue()).isEqualTo("holds as a thousand times as much");
    }

    @Test
    void amountConvertedAtALaterRateNamesTheMonth() throws Exception {
        String claims = claims("c1,GACC,CHN,CA5,TURNOVER,2013,LEVEL,43.48,billion,USD,Blog,2026-01-15,");

        CommandRun json = CommandRun.onBuiltIn("check", "--json", "--figures", claims);

        assertThat(json.json().get("claims").get(0).get("holds_as").valueStream())
                .anySatisfy(reading -> {
                    JsonNode substitution = reading.get("substitutions").get(0);
                    assertThat(substitution.get("key").stringValue()).isEqualTo("FX_DATE");
                    assertThat(substitution.get("value").stringValue()).matches("CNY 202\\d-\\d\\d");
                    assertThat(reading.get("words").stringValue())
                            .contains("as CNY converted at the rate of "
                                    + substitution.get("value").stringValue().substring(4));
                });
    }

    @Test
    void openClaimNamesTheFigureThatWouldSettleIt() throws Exception {
        CommandRun.writeSmallCase(folder);
        String claims = claims("c1,GACC,CHN,KAZ,TURNOVER,2025-H1,LEVEL,0.7,billion,USD,Blog,2026-02,");

        CommandRun run = CommandRun.on(folder, "check", "--json", "--figures", claims);
        JsonNode settled = run.json().get("claims").get(0).get("settled_by");

        assertThat(run.code()).isEqualTo(Exit.OPEN);
        assertThat(settled.get("missing").stringValue()).isEqualTo("CHN turnover KAZ 2025-H1 USD");
        assertThat(settled.get("allowed").get("upper").decimalValue()).isEqualByComparingTo("1550000000");
        assertThat(settled.get("proving").get("lower").decimalValue()).isEqualByComparingTo("650000000");
    }

    @Test
    void provenClaimsAndForecastsEndWithZero() throws Exception {
        CommandRun.writeSmallCase(folder);
        String claims = claims(
                "c1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,Blog,2026-02,",
                "c2,GACC,CHN,KAZ,TURNOVER,2027,LEVEL,2,billion,USD,Blog,2026-02,");

        CommandRun run = CommandRun.on(folder, "check", "--figures", claims);

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("2 claims: 1 proven, 1 forecast\n");
    }

    @Test
    void claimThatNobodyPublishedAboutIsUnverifiable() throws Exception {
        CommandRun.writeSmallCase(folder);
        String claims = claims("c1,GACC,CHN,UZB,TURNOVER,2025,LEVEL,1.5,billion,USD,Blog,2026-02,");

        CommandRun run = CommandRun.on(folder, "check", "--figures", claims);

        assertThat(run.code()).isEqualTo(Exit.OPEN);
        assertThat(run.out()).startsWith("UNVERIFIABLE  c1").contains("no figure speaks of this quantity");
    }

    private String claims(String... rows) throws IOException {
        return Files.writeString(folder.resolve("claims.csv"), CommandRun.figures(rows))
                .toString();
    }
}
