package org.tamga.brief.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.ledger.folder.FactFolder;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.text.Span;

/** Whole documents, from their text to verdicts. */
class LongDocumentTest {

    private static final String HEAD = "---\ndate: 2026-02-01\n---\n\n";

    private static final String FOUR = """
            Chinese customs put China's exports to Kazakhstan in 2025 at 29.7 billion dollars. \
            Chinese customs put China's imports from Kazakhstan in 2025 at 19.0 billion dollars. \
            Chinese customs put China's trade with Kazakhstan in 2025 at 61.2 billion dollars. \
            Chinese customs put China's exports to Kyrgyzstan in 2025 at 22.0 billion dollars.

            """;

    private static Case theCase;
    private static Ledger ledger;
    private static Path folder;

    @BeforeAll
    static void readBuiltInCase() throws Exception {
        folder = Stream.of(Path.of("../cases/china-central-asia"), Path.of("cases/china-central-asia"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        theCase = CaseFolder.read(folder);
        ledger = Ledger.of(theCase);
    }

    private static List<CheckedClaim> check(String text, List<Fact> facts) {
        Document document = DocumentReader.ofText(HEAD + text, "test");
        return new ClaimCheck(ledger, facts).check(document, new ClaimReader().read(document));
    }

    /** A table of a thousand rows, most of them said before. */
    @Test
    void contradictionAtTheEndOfALongDocumentIsFound() {
        List<CheckedClaim> checked = check(FOUR.repeat(100), List.of());
        Map<String, Integer> place = new HashMap<>();
        checked.forEach(c -> place.put(c.claim().id(), place.size()));

        assertThat(checked).hasSize(400);
        CheckedClaim last = checked.get(398);
        assertThat(last.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(last.inconsistentWith())
                .extracting(place::get)
                .as("those that stand beside it, not those of the first paragraph")
                .containsExactly(396, 397);
    }

    @Test
    void equalClaimsGetEqualVerdicts() {
        List<CheckedClaim> checked = check(FOUR.repeat(40), List.of());

        for (int i = 4; i < checked.size(); i++) {
            assertThat(checked.get(i).verdict()).isEqualTo(checked.get(i % 4).verdict());
            assertThat(checked.get(i).holdsAs()).isEqualTo(checked.get(i % 4).holdsAs());
        }
    }

    @Test
    void topicNamedInTheTitleOrBeforeIsThatOfTheClaim() throws Exception {
        List<Fact> facts = FactFolder.read(folder, theCase);
        String text = "The China-Kyrgyzstan-Uzbekistan railway is under way. " + "Nothing else is known. ".repeat(30)
                + "The Kyrgyz section is 304 km long.";

        CheckedClaim length = check(text, facts).getFirst();

        assertThat(length.grounds()).isInstanceOf(Grounds.OfFacts.class);
    }

    @Test
    void openEndedAmountDoesNotHoldOfWhateverIsLarger() {
        for (String amount : List.of("more than 60 billion dollars", "over 60 billion dollars")) {
            CheckedClaim found = check(
                            "Chinese customs put China's trade with Kazakhstan in 2024 at " + amount + ".", List.of())
                    .getFirst();

            assertThat(found.verdict()).isEqualTo(Verdict.REFUTED);
            assertThat(found.holdsAs()).map(OtherReading::values).isNotEqualTo(Optional.of(List.of("million")));
            assertThat(((Grounds.OfLedger) found.grounds()).finding().holdsAs())
                    .allSatisfy(
                            reading -> assertThat(reading.bounds().interval().lowerAsDouble())
                                    .isLessThanOrEqualTo(
                                            1.5 * reading.statement().interval().lowerAsDouble()));
        }
    }

    @Test
    void forecastToldForAnotherYearThanItsDocumentAnnounces() {
        CheckedClaim found = check(
                        "The forecast for 2027 is cautious. China's trade with Central Asia is expected to grow by 7 percent in 2026.",
                        List.of())
                .getLast();

        assertThat(found.verdict()).isEqualTo(Verdict.FORECAST);
        assertThat(found.otherYear())
                .map(y -> y.told().toString() + " " + y.meant())
                .contains("2026 2027");
    }

    @Test
    void forecastsOfAnnouncedYearsFit() {
        for (String announced : List.of("The forecast for 2026", "The outlook for 2025-2027", "A forecast")) {
            CheckedClaim found = check(
                            announced
                                    + " is cautious. China's trade with Central Asia is expected to grow by 7 percent in 2026.",
                            List.of())
                    .getLast();

            assertThat(found.otherYear()).as(announced).isEmpty();
        }
    }

    @Test
    void forecastPublishedForAnotherYearNamesItsSource(@TempDir Path made) throws Exception {
        Path facts = Files.createDirectories(made.resolve("facts"));
        Files.writeString(facts.resolve("forecasts.csv"), """
                id,topic,aspect,relation,measure,authority,parties,window,value,scale,unit,hedge,superseded,publisher,published,url,note
                P1,trade turnover|trade,,GROWTH,OTHER,,CHN+CA5,2027,7,,percent,,,A Bank,2026-01-10,https://bank.example/outlook,
                """);
        List<Fact> published = FactFolder.read(made, theCase);

        CheckedClaim found = check(
                        "China's trade with Central Asia is expected to grow by 6 to 8 percent in 2026.", published)
                .getLast();

        assertThat(found.otherYear()).map(y -> y.meant().toString()).contains("2027");
        assertThat(found.otherYear().orElseThrow().published())
                .map(f -> f.source().publisher())
                .contains("A Bank");
    }

    /** China records 28.1 billion, Kazakhstan's revenue committee 15.2: the gap is 85 percent of the latter. */
    @Test
    void gapBetweenTwoRecordsIsAShareOfOneOfThem() {
        assertThat(List.of(shareOfGap("83", "87"), shareOfGap("43.7", "48.3")))
                .extracting(CheckedClaim::verdict)
                .containsExactly(Verdict.PROVEN, Verdict.REFUTED);
    }

    private static CheckedClaim shareOfGap(String lower, String upper) {
        Span all = new Span(0, 1);
        Claim claim = new Claim(
                "c1",
                all,
                all,
                Claim.Relation.SHARE,
                false,
                Claim.Measure.OTHER,
                Optional.of("KAZ-KGD"),
                Optional.of("KAZ"),
                List.of("CHN"),
                Optional.of("mirror gap"),
                Optional.empty(),
                Optional.of(Window.parse("2024")),
                Optional.empty(),
                Optional.of(new Claim.Comparison(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Claim.Measure.IMPORTS),
                        false,
                        Optional.empty(),
                        false,
                        0)),
                Interval.of(new BigDecimal(lower), new BigDecimal(upper)),
                "percent",
                Optional.of("USD"),
                Map.of(),
                List.of());
        return new ClaimCheck(ledger, List.of())
                .check(DocumentReader.ofText("A", "test"), List.of(claim))
                .getFirst();
    }
}
