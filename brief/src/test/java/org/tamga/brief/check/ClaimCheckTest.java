package org.tamga.brief.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.core.Interval;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.ledger.folder.FactFolder;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

class ClaimCheckTest {

    private static final List<String> FIVE = List.of("KAZ", "KGZ", "TJK", "TKM", "UZB");

    private static ClaimCheck check;

    @BeforeAll
    static void readBuiltInCase() throws Exception {
        Path folder = Stream.of(Path.of("../cases/china-central-asia"), Path.of("cases/china-central-asia"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        Case theCase = CaseFolder.read(folder);
        check = new ClaimCheck(Ledger.of(theCase), FactFolder.read(folder, theCase));
    }

    @Test
    void publishedTotalIsProven() {
        CheckedClaim found = one(trade("a").window("2025").between("106.25e9", "106.35e9"));

        assertThat(found.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(found.grounds()).isInstanceOf(Grounds.OfLedger.class);
    }

    @Test
    void amountOfTheOtherFlowHoldsForIt() {
        CheckedClaim found = one(trade("a")
                .measure(Claim.Measure.EXPORTS)
                .window("2025-01/2025-05")
                .between("98.235e9", "98.245e9")
                .unit("CNY"));

        assertThat(found.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(found.holdsAs()).contains(new OtherReading(Reading.Key.FLOW, List.of("IMPORTS"), true));
    }

    @Test
    void growthThatIsTrueOfAnEarlierWindowNamesIt() {
        CheckedClaim found = one(trade("a")
                .relation(Claim.Relation.GROWTH)
                .window("2025-H1")
                .between("10.35", "10.45")
                .unit("percent")
                .currency("CNY"));

        assertThat(found.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(found.holdsAs()).map(OtherReading::values).contains(List.of("2025-01/2025-05"));
    }

    @Test
    void leadingPartnerIsRankedByBounds() {
        CheckedClaim found = one(trade("a")
                .relation(Claim.Relation.RANK)
                .partners(List.of("KAZ"))
                .window("2025")
                .between("1", "1")
                .unit("rank")
                .of(comparedWith(FIVE, false, 0)));
        CheckedClaim second = one(trade("a")
                .relation(Claim.Relation.RANK)
                .partners(List.of("KGZ"))
                .window("2025")
                .between("1", "1")
                .unit("rank")
                .of(comparedWith(FIVE, false, 0)));

        assertThat(found.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(second.verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void recordIsOpenWhereEarlierMonthsAreNotPublished() {
        CheckedClaim found = one(trade("a")
                .relation(Claim.Relation.RANK)
                .window("2025-01/2025-05")
                .between("1", "1")
                .unit("rank")
                .currency("CNY")
                .of(comparedWith(List.of(), true, 0)));

        assertThat(found.verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void compoundRateIsHeldAgainstBothEnds() {
        CheckedClaim right = one(compound("7.2", "7.3"));
        CheckedClaim wrong = one(compound("10.45", "10.55"));

        assertThat(right.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(wrong.verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void percentagePointsAreTheDifferenceOfTwoShares() {
        Made points = trade("a")
                .relation(Claim.Relation.CHANGE)
                .authority("EDB")
                .reporter("C5")
                .partners(List.of("CHN"))
                .window("2024")
                .base("2020")
                .unit("percentage points")
                .currency("USD")
                .of(comparedWith(List.of("WLD"), false, 0));

        assertThat(one(points.between("7", "100")).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(one(points.between("6", "7")).verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void flowToldFromTheOtherSideIsSeenFromTheAuthority() {
        CheckedClaim found = one(trade("a")
                .reporter("KAZ")
                .partners(List.of("CHN"))
                .measure(Claim.Measure.IMPORTS)
                .window("2024")
                .between("28.05e9", "28.15e9"));

        assertThat(found.verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whatIsToComeIsAForecast() {
        CheckedClaim found = one(trade("a").window("2030").between("140e9", "150e9"));

        assertThat(found.verdict()).isEqualTo(Verdict.FORECAST);
    }

    @Test
    void costInWrongUnitsOfTenHoldsInTheRightOnes() {
        CheckedClaim found = one(
                "The North–South road of Kyrgyzstan has cost 887 billion dollars.",
                new Made("a")
                        .measure(Claim.Measure.COST)
                        .partners(List.of("KGZ"))
                        .between("886.5e9", "887.5e9"));

        assertThat(found.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(found.holdsAs()).contains(new OtherReading(Reading.Key.UNIT, List.of("million"), true));
    }

    @Test
    void partOfAProjectIsNotTheWhole() {
        String sentence = "The Kyrgyz section of the China–Kyrgyzstan–Uzbekistan railway is 305 km long.";
        Made length = new Made("a").measure(Claim.Measure.LENGTH).unit("km");

        assertThat(one(sentence, length.between("304", "306")).verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(one(sentence, length.between("532.525", "532.535")).verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void pledgeInAnotherCurrencyIsConvertedAtTheRateOfItsMonth() {
        String sentence = "China promised a grant of 1.5 billion yuan (about 208 million dollars).";
        Made grant = new Made("a").measure(Claim.Measure.GRANT).reporter("CHN").partners(FIVE);

        assertThat(one(sentence, grant.between("197.6e6", "218.4e6")).verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(one(sentence, grant.between("300e6", "310e6")).verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void countThatNobodyPublishedIsUnverifiable() {
        CheckedClaim found = one(
                "Some 40 schools were built.",
                new Made("a")
                        .measure(Claim.Measure.COUNT)
                        .reporter("CHN")
                        .partners(List.of("KGZ"))
                        .unit("schools")
                        .between("38", "42"));

        assertThat(found.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void totalThatItsPartsContradictIsNamedWithThem() {
        List<CheckedClaim> found = check.check(
                document("Exports, imports and the balance."),
                List.of(
                        trade("c1")
                                .measure(Claim.Measure.EXPORTS)
                                .window("2025")
                                .between("71.15e9", "71.25e9")
                                .made(),
                        trade("c2")
                                .measure(Claim.Measure.IMPORTS)
                                .window("2025")
                                .between("35.05e9", "35.15e9")
                                .made(),
                        trade("c3")
                                .measure(Claim.Measure.BALANCE)
                                .window("2025")
                                .between("41.55e9", "41.65e9")
                                .made()));

        assertThat(found.get(2).inconsistentWith()).containsExactly("c1", "c2");
        assertThat(found.get(0).inconsistentWith()).containsExactly("c3");
        assertThat(found.get(1).inconsistentWith()).containsExactly("c3");
    }

    @Test
    void goodsThatNoFigureSpeaksOfAreUnverifiable() {
        CheckedClaim found = one(trade("a")
                .product("small-scale border trade")
                .window("2025-01/2025-05")
                .between("1.15e9", "1.25e9")
                .unit("CNY"));

        assertThat(found.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    @Test
    void unknownAuthorityProvesNothing() {
        CheckedClaim found = one(trade("a").authority("NOBODY").window("2025").between("106.25e9", "106.35e9"));

        assertThat(found.verdict()).isEqualTo(Verdict.UNVERIFIABLE);
    }

    private static Made compound(String lower, String upper) {
        return trade("a")
                .relation(Claim.Relation.GROWTH)
                .window("2024")
                .base("2013")
                .between(lower, upper)
                .unit("percent")
                .currency("CNY")
                .of(comparedWith(List.of(), false, 11));
    }

    private static Claim.Comparison comparedWith(List<String> partners, boolean history, int annualYears) {
        return new Claim.Comparison(
                Optional.empty(),
                Optional.empty(),
                partners,
                Optional.empty(),
                false,
                Optional.empty(),
                history,
                annualYears);
    }

    private static CheckedClaim one(Made claim) {
        return one("A claim.", claim);
    }

    private static CheckedClaim one(String sentence, Made claim) {
        Claim made = claim.in(sentence);
        return check.check(document(sentence), List.of(made)).getFirst();
    }

    private static Document document(String text) {
        Span all = new Span(0, text.length());
        return new Document(
                "test",
                "test.md",
                Optional.empty(),
                Optional.empty(),
                Optional.of(PartialDate.parse("2026-02-01")),
                Language.EN,
                List.of(),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, all, List.of(all), 0, List.of())),
                "");
    }

    /** China's trade with the five by customs, in dollars. */
    private static Made trade(String id) {
        return new Made(id).authority("GACC").reporter("CHN").partners(FIVE).measure(Claim.Measure.TURNOVER);
    }

    /** A claim in the making. */
    private record Made(Map<String, Object> values) {

        Made(String id) {
            this(Map.of("id", id));
        }

        private Made with(String key, Object value) {
            Map<String, Object> changed = new java.util.HashMap<>(values);
            changed.put(key, value);
            return new Made(Map.copyOf(changed));
        }

        Made authority(String code) {
            return with("authority", code);
        }

        Made reporter(String code) {
            return with("reporter", code);
        }

        Made partners(List<String> codes) {
            return with("partners", codes);
        }

        Made measure(Claim.Measure measure) {
            return with("measure", measure);
        }

        Made relation(Claim.Relation relation) {
            return with("relation", relation);
        }

        Made product(String words) {
            return with("product", words);
        }

        Made window(String window) {
            return with("window", Window.parse(window));
        }

        Made base(String window) {
            return with("base", Window.parse(window));
        }

        Made between(String lower, String upper) {
            return with("interval", Interval.of(new BigDecimal(lower), new BigDecimal(upper)));
        }

        Made unit(String unit) {
            return with("unit", unit);
        }

        Made currency(String code) {
            return with("currency", code);
        }

        Made of(Claim.Comparison of) {
            return with("of", of);
        }

        Claim made() {
            return in("A");
        }

        @SuppressWarnings("unchecked") // the setters above put only these types
        Claim in(String sentence) {
            Span all = new Span(0, sentence.length());
            String unit = (String) values.getOrDefault("unit", "USD");
            Claim.Relation relation = (Claim.Relation) values.getOrDefault("relation", Claim.Relation.LEVEL);
            Optional<String> currency = optional("currency", String.class)
                    .or(() -> relation == Claim.Relation.LEVEL && unit.length() == 3
                            ? Optional.of(unit)
                            : Optional.empty());
            return new Claim(
                    (String) values.getOrDefault("id", "a"),
                    all,
                    all,
                    relation,
                    false,
                    (Claim.Measure) values.getOrDefault("measure", Claim.Measure.OTHER),
                    optional("authority", String.class),
                    optional("reporter", String.class),
                    (List<String>) values.getOrDefault("partners", List.of()),
                    optional("product", String.class),
                    Optional.empty(),
                    optional("window", Window.class),
                    optional("base", Window.class),
                    optional("of", Claim.Comparison.class),
                    (Interval) values.getOrDefault("interval", Interval.ALL),
                    unit,
                    currency,
                    Map.of(),
                    List.of());
        }

        private <T> Optional<T> optional(String key, Class<T> type) {
            return Optional.ofNullable(values.get(key)).map(type::cast);
        }
    }
}
