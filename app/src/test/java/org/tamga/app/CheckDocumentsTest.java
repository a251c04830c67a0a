package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code tamga check FILE…} from file to exit code. */
class CheckDocumentsTest {

    private static final String EIGHTY = """
            ---
            date: 2025-12-20
            ---
            Chinese customs put trade with the five Central Asian states at 80 billion dollars for January–November 2025.
            """;

    private static final String RIGHT = """
            ---
            date: 2026-02-01
            ---
            China's trade with the five Central Asian states came to 106.3 billion dollars in 2025, Chinese customs said.
            """;

    @TempDir
    private Path folder;

    @Test
    void refutedClaimGivesReasonAndSource() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("check", file("a.md", EIGHTY));

        assertThat(run.code()).isEqualTo(Exit.REFUTED);
        assertThat(run.out())
                .containsPattern("\\[c1:\\s+80\\s+billion\\s+dollars]")
                .contains("  REFUTED  c1: 80 billion dollars\n")
                .containsPattern(
                        "reads      China's turnover with Central Asia.*, Jan–Nov 2025:\\s+79.5\\s+to\\s+80.5\\s+bn\\s+USD\n")
                .contains("possible   87.85 to 106.35 bn USD\n")
                .contains("because    F079 ")
                .contains("\n1 claim: 1 refuted\n")
                .contains("\nSources\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theNetworkSaysWhatAClaimAboutACorridorNeeds() throws Exception {
        String claims = file(
                "c.md",
                "The China-Kyrgyzstan-Uzbekistan railway will shorten the route by 900 km. It will bring Kyrgyzstan about"
                        + " 100 million dollars a year from transit.\n");

        CommandRun run = CommandRun.onBuiltIn("check", claims);
        JsonNode json = CommandRun.onBuiltIn("check", "--json", claims).json().get("claims");

        assertThat(run.out()).containsPattern("network +\\d+ of \\d+ pairs of places");
        // 95 million dollars, the least that "about 100" allows, over what a tonne pays
        JsonNode revenue = json.get(1).get("network");
        assertThat(revenue.get("tonnes_needed").asDouble()
                        * revenue.get("km").asDouble()
                        * revenue.get("usd_per_tonne_km").asDouble())
                .isCloseTo(95e6, withinPercentage(0.1));
        assertThat(CommandRun.onBuiltIn("check", "--json", file("a.md", EIGHTY))
                        .json()
                        .get("claims")
                        .get(0)
                        .has("network"))
                .isFalse();
    }

    @Test
    void provenDocumentEndsWithZero() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("check", file("a.md", RIGHT));

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("PROVEN  c1: 106.3 billion dollars");
    }

    @Test
    void standardInputIsADocument() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(EIGHTY.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandRun run = CommandRun.onBuiltIn("check", "-");

            assertThat(run.code()).isEqualTo(Exit.REFUTED);
            assertThat(run.out()).startsWith("- · ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void oneDocumentIsAnObjectAndSeveralAreAList() throws Exception {
        String first = file("a.md", EIGHTY);
        String second = file("b.md", RIGHT);

        JsonNode one = CommandRun.onBuiltIn("check", "--json", first).json();
        JsonNode both = CommandRun.onBuiltIn("check", "--json", first, second).json();

        assertThat(one.propertyNames())
                .containsExactly(
                        "id",
                        "date",
                        "claims",
                        "register",
                        "document",
                        "title",
                        "publisher",
                        "language",
                        "notes",
                        "conflicts");
        assertThat(both.valueStream())
                .extracting(d -> d.get("id").stringValue())
                .containsExactly("a", "b");
    }

    @Test
    void jsonOfAClaimHasTheDocumentedShape() throws Exception {
        JsonNode claim = CommandRun.onBuiltIn("check", "--json", file("a.md", EIGHTY))
                .json()
                .get("claims")
                .get(0);

        assertThat(claim.propertyNames())
                .containsExactly(
                        "id",
                        "sentence",
                        "span",
                        "start",
                        "end",
                        "relation",
                        "forecast",
                        "measure",
                        "authority",
                        "reporter",
                        "partners",
                        "product",
                        "window",
                        "base",
                        "of",
                        "lower",
                        "upper",
                        "unit",
                        "currency",
                        "verdict",
                        "holds_as",
                        "inconsistent_with",
                        "proof",
                        "evidence",
                        "other_year");
        assertThat(claim.get("window").stringValue()).isEqualTo("2025-01/2025-11");
        assertThat(claim.get("lower").decimalValue()).isEqualByComparingTo("79500000000");
        assertThat(claim.get("proof").get("possible").get("lower").decimalValue())
                .isEqualByComparingTo("87850000000");
        assertThat(claim.get("proof").get("figures").get("lower").size()).isEqualTo(5);
    }

    @Test
    void spanIsWhereItsCharactersStand() throws Exception {
        String file = file("a.md", EIGHTY);
        JsonNode claim = CommandRun.onBuiltIn("check", "--json", file)
                .json()
                .get("claims")
                .get(0);

        assertThat(EIGHTY.substring(
                        claim.get("start").intValue(), claim.get("end").intValue()))
                .isEqualTo(claim.get("span").stringValue());
    }

    @Test
    void unreadableFilesAreToldAndTheOthersChecked() throws Exception {
        Path binary =
                Files.write(folder.resolve("b.bin"), new byte[] {0, 1, 2, 3, 0, 0, (byte) 0xff, (byte) 0xfe, 7, 0});

        CommandRun run = CommandRun.onBuiltIn(
                "check",
                binary.toString(),
                file("a.md", EIGHTY),
                folder.resolve("absent.txt").toString(),
                folder.toString());

        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.out()).contains("REFUTED  c1");
        assertThat(run.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("tamga: " + folder))
                .anyMatch(line -> line.endsWith("absent.txt: no such file"))
                .anyMatch(line -> line.contains("is a folder"));
    }

    @Test
    void nothingIsPrintedWhenNoFileCanBeRead() {
        CommandRun run =
                CommandRun.onBuiltIn("check", folder.resolve("absent.txt").toString());

        assertThat(run.code()).isEqualTo(Exit.NOT_FOUND);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void documentsOrFiguresMustBeNamed() throws Exception {
        assertThat(CommandRun.onBuiltIn("check").code()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.onBuiltIn("check", "--figures", "x.csv", file("a.md", EIGHTY))
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.onBuiltIn("check", "--claimreview", "--json", file("a.md", EIGHTY))
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void claimReviewNamesRatingAndSources() throws Exception {
        JsonNode review = CommandRun.onBuiltIn("check", "--claimreview", file("a.md", EIGHTY))
                .json()
                .get("@graph")
                .get(0);

        assertThat(review.get("@type").stringValue()).isEqualTo("ClaimReview");
        assertThat(review.get("reviewRating").get("alternateName").stringValue())
                .isEqualTo("Refuted");
        assertThat(review.get("reviewRating").get("ratingValue").intValue()).isEqualTo(1);
        assertThat(review.get("url").stringValue()).isEqualTo("#a-c1");
        assertThat(review.get("citation").get(0).get("url").stringValue()).startsWith("https://");
        assertThat(review.get("claimReviewed").stringValue()).contains("80 billion dollars");
    }

    @Test
    void everyReviewHasAnAddressAndAForecastHasNoNumber() throws Exception {
        String forecast = "Trade of China with Kazakhstan is expected to grow by 7 percent in 2031.";
        JsonNode review = CommandRun.onBuiltIn("check", "--claimreview", file("f.md", forecast))
                .json()
                .get("@graph")
                .get(0);

        assertThat(review.get("url").stringValue()).startsWith("#");
        assertThat(review.get("reviewRating").get("alternateName").stringValue())
                .isEqualTo("Forecast");
        assertThat(review.get("reviewRating").has("ratingValue")).isFalse();
    }

    @Test
    void placeIsToldAsASentence() throws Exception {
        String largest = "Kazakhstan was China's largest trading partner in Central Asia in 2025.";

        assertThat(CommandRun.onBuiltIn("check", file("r.md", largest)).out()).contains("Kazakhstan is 1st of 5");
    }

    @Test
    void documentWithoutClaimsSaysSo() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("check", file("none.md", "The weather is nice."));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no claims found").endsWith("0 claims\n");
    }

    @Test
    void nothingInADocumentBecomesCode() throws Exception {
        String hostile = file(
                "h.md",
                EIGHTY.replace("Chinese customs", "</script><script>alert(1)</script>\u001b[31m\u202eChinese customs"));

        String text = CommandRun.onBuiltIn("check", hostile).out();
        String json = CommandRun.onBuiltIn("check", "--json", hostile).out();
        String review = CommandRun.onBuiltIn("check", "--claimreview", hostile).out();

        assertThat(text).doesNotContain("\u001b", "\u202e").contains("REFUTED");
        assertThat(json).doesNotContain("\u001b", "\u202e");
        assertThat(review).doesNotContain("\u001b", "\u202e", "<", ">").contains("\\u003C/script");
    }

    @Test
    void linesFitTheScreen() throws Exception {
        assertThat(CommandRun.onBuiltIn("check", file("a.md", EIGHTY)).out().lines())
                .filteredOn(line -> !line.contains("http") && !line.contains(folder.toString()))
                .allMatch(line -> line.codePoints().count() <= Page.WIDTH);
    }

    @Test
    void longDocumentBeginsWithASummary() throws Exception {
        String claims = "Chinese customs put trade with Kazakhstan at 43.82 billion dollars in 2024. ".repeat(4)
                + "Chinese customs put trade with Tajikistan at 9.9 billion dollars in 2024.";

        String out = CommandRun.onBuiltIn("check", file("a.md", claims)).out();

        assertThat(out)
                .containsSubsequence(
                        "PROVEN         4\n",
                        "REFUTED        1  c5 9.9 billion dollars\n",
                        "[c1: 43.82 billion dollars]");
        assertThat(CommandRun.onBuiltIn("check", file("b.md", RIGHT)).out()).doesNotContain("PROVEN   ");
    }

    @Test
    void aNumberOverALimitIsNotSaidToHoldInSmallerUnits() throws Exception {
        String over = "Chinese customs put trade with Tajikistan at more than 9 billion dollars in 2024.";

        assertThat(CommandRun.onBuiltIn("check", file("a.md", over)).out())
                .contains("REFUTED  c1")
                .doesNotContain("thousandth", "millionth");
    }

    @Test
    void aFaultNamesItsFileOnce() throws Exception {
        String empty = file("empty.txt", "");

        assertThat(CommandRun.onBuiltIn("check", empty).err()).isEqualTo("tamga: " + empty + " is empty.\n");
    }

    @Test
    void amountsAndPartiesAreInWords() throws Exception {
        String aid = "China will provide a grant of 1.5 billion yuan to Kyrgyzstan for schools.";

        assertThat(CommandRun.onBuiltIn("check", file("a.md", aid)).out()).contains("1.45 to 1.55 bn CNY");
        assertThat(CommandRun.onBuiltIn("read", file("a.md", aid)).out())
                .contains("China, Kyrgyzstan", "1.5 bn CNY")
                .doesNotContain("1,500,000,000");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
