package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.PartialDate;
import org.tamga.core.PrintedNumber;
import org.tamga.core.ProductCode;
import org.tamga.core.Scale;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.folder.CaseFolder;

/** The built-in case gives the answers that its figures force. */
class BuiltInCaseTest {

    private static Ledger ledger;

    @BeforeAll
    static void load() throws Exception {
        ledger = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
    }

    private static Aggregate gacc(String partners, Measure measure, String window, Unit unit) {
        Window months = Window.parse(window);
        EconomyGroup group = ledger.theCase().groups().get(partners);
        Set<Economy> economies = group == null ? Set.of(Economy.of(partners)) : group.membersIn(months);
        return new Aggregate(
                "GACC",
                new TreeSet<>(Set.of(Economy.of("CHN"))),
                new TreeSet<>(economies),
                measure,
                ProductCode.TOTAL,
                months,
                unit);
    }

    private static List<String> ids(Optional<Proof> proof) {
        return proof.orElseThrow().figures().stream().map(Figure::id).sorted().toList();
    }

    private static Figure claim(Statement statement, boolean unitStated) {
        return new Figure(
                "claim",
                statement,
                "",
                Hedge.EXACT,
                Figure.Trust.SECONDARY,
                unitStated,
                Source.of("a document", "", Optional.of(PartialDate.parse("2026-01-15"))),
                "",
                Figure.Place.NONE);
    }

    private static Interval about(String value, Scale scale) {
        return Hedge.ABOUT.interval(PrintedNumber.parse(value).scaled(scale));
    }

    @Test
    void conflictsAreTheSameWhenManyAskOtherQuestionsFirst() {
        Ledger asked = Ledger.of(ledger.theCase());
        asked.binding().parallelStream().forEach(figure -> asked.boundsOf(figure.statement()));
        assertThat(asked.conflicts()).isNotEmpty().isEqualTo(ledger.conflicts());
    }

    @Test
    void fiveTenMonthTotalsBoundElevenMonthsFromBelow() {
        Bounds bounds = ledger.bounds(gacc("CA5", Measure.TURNOVER, "2025-01/2025-11", Unit.USD));
        assertThat(bounds.interval().lower().orElseThrow()).isEqualByComparingTo("87850000000");
        assertThat(ids(bounds.lower())).containsExactly("F079", "F081", "F083", "F085", "F087");
        assertThat(bounds.lower().orElseThrow().terms()).hasSize(5);
        assertThat(bounds.setAside().stream().map(Figure::id)).contains("F087", "F088", "F089");
    }

    @Test
    void theAnnualTotalBoundsElevenMonthsFromAbove() {
        Bounds bounds = ledger.bounds(gacc("CA5", Measure.TURNOVER, "2025-01/2025-11", Unit.USD));
        assertThat(bounds.interval().upper().orElseThrow()).isEqualByComparingTo("106350000000");
        assertThat(ids(bounds.upper())).containsExactly("F033");
    }

    @Test
    void aboutEightyBillionInElevenMonthsIsRefuted() {
        Finding finding = ledger.check(claim(
                Statement.level(gacc("CA5", Measure.TURNOVER, "2025-01/2025-11", Unit.USD), about("80", Scale.BILLION)),
                true));
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(ids(finding.bounds().lower())).containsExactly("F079", "F081", "F083", "F085", "F087");
    }

    @Test
    void ninePercentInElevenMonthsStaysOpen() {
        Aggregate subject = gacc("CA5", Measure.TURNOVER, "2025-01/2025-11", Unit.USD);
        Statement growth = Statement.of(
                Relation.GROWTH,
                subject,
                subject.withWindow(Window.parse("2024-01/2024-11")),
                Interval.of(new BigDecimal("8.5"), new BigDecimal("9.5")));
        Finding finding = ledger.check(claim(growth, true));
        assertThat(finding.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(finding.bounds().interval().lowerAsDouble()).isLessThan(8.5);
        assertThat(finding.bounds().interval().upperAsDouble()).isGreaterThan(9.5);
        assertThat(finding.settledBy()).isPresent();
    }

    @Test
    void growthOfTenPointFourByMidYearHoldsForJanuaryToMayInYuan() {
        Aggregate half = gacc("CA5", Measure.TURNOVER, "2025-H1", Unit.USD);
        Statement growth = Statement.of(
                Relation.GROWTH,
                half,
                half.withWindow(Window.parse("2024-H1")),
                Interval.of(new BigDecimal("10.35"), new BigDecimal("10.45")));
        Finding dollars = ledger.check(claim(growth, true));
        assertThat(dollars.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(dollars.holdsAs()).isNotEmpty();
        assertThat(dollars.holdsAs().getFirst().substitutions().stream().map(Reading.Substitution::toString))
                .containsExactlyInAnyOrder("window 2025-01/2025-05", "currency CNY");
        assertThat(dollars.holdsAs().getFirst().proven()).isTrue();

        Finding unstated = ledger.check(claim(growth, false));
        assertThat(unstated.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(unstated.holdsAs().getFirst().statement().subject().window())
                .isEqualTo(Window.parse("2025-01/2025-05"));
    }

    @Test
    void almostFortyBillionByMidYearHoldsForJanuaryToMay() {
        Interval almost = Hedge.ALMOST.interval(PrintedNumber.parse("40").scaled(Scale.BILLION));
        Finding finding =
                ledger.check(claim(Statement.level(gacc("CA5", Measure.TURNOVER, "2025-H1", Unit.USD), almost), true));
        assertThat(finding.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(finding.holdsAs().getFirst().substitutions())
                .containsExactly(new Reading.Coded(Reading.Key.WINDOW, "2025-01/2025-05"));
        Settlement settlement = finding.settledBy().orElseThrow();
        assertThat(settlement.missing()).isEqualTo(gacc("CA5", Measure.TURNOVER, "2025-06", Unit.USD));
    }

    @Test
    void aYuanTotalConvertedAtALaterRateIsRecognised() {
        Finding finding = ledger.check(claim(
                Statement.level(gacc("CA5", Measure.TURNOVER, "2013", Unit.USD), about("43.48", Scale.BILLION)), true));
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        Finding exact = ledger.check(claim(
                Statement.level(
                        gacc("CA5", Measure.TURNOVER, "2013", Unit.USD),
                        Hedge.EXACT.interval(PrintedNumber.parse("43.48").scaled(Scale.BILLION))),
                true));
        assertThat(exact.holdsAs()).anySatisfy(r -> {
            assertThat(r.substitutions().getFirst().key()).isEqualTo(Reading.Key.FX_DATE);
            assertThat(r.substitutions().getFirst().value()).startsWith("CNY 202");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "F068+F069+F070, Kyrgyzstan first quarter of 2024: transposed digits",
        "F087+F088+F089, Turkmenistan January to October 2025: parts exceed the total",
        "F023+F134, X03: yuan total converted at a 2025 rate",
        "F023+X03, X03: the same in another medium",
        "F026+F030, X19: a digit slipped in",
        "F074+F074b, X07: three conversions of one yuan figure",
        "F074+F074c, X07",
        "F074b+F074c, X07",
        "F008+F009+F016+F016-growth, growth of 2023 against the levels of 2022 and 2023",
        "F109+F111+F111-growth+X21, X21: two growth rates of one year",
        "F114+F117+X39, X39: growth of 31 % against its own levels",
        "F114+F117+F117b, X39: nearly 30 % against its own levels",
    })
    void publishedContradictionsAreFoundAsSmallestSets(String members, String why) {
        Set<String> wanted = new TreeSet<>(List.of(members.split("\\+")));
        assertThat(ledger.conflicts())
                .as(why)
                .anySatisfy(c -> assertThat(new TreeSet<>(
                                c.figures().stream().map(Figure::id).toList()))
                        .isEqualTo(wanted));
    }

    @Test
    void anImpossibleUnitIsSetAside() {
        assertThat(ledger.conflicts().stream()
                        .filter(c -> c.figures().stream().anyMatch(f -> f.id().equals("F110")))
                        .flatMap(c -> c.setAside().stream().map(Figure::id)))
                .contains("F110");
    }

    @Test
    void undecidedContradictionLeavesBoundsAsWideAsAllItsResolutions() {
        Bounds turkmenistan = ledger.bounds(gacc("TKM", Measure.TURNOVER, "2025-01/2025-10", Unit.USD));
        assertThat(turkmenistan.interval().lower().orElseThrow()).isEqualByComparingTo("8250000000");
        assertThat(turkmenistan.interval().upper().orElseThrow()).isEqualByComparingTo("8934500000");
    }

    @Test
    void everyConflictIsSmallest() {
        for (Conflict conflict : ledger.conflicts()) {
            assertThat(conflictsAmong(conflict.figures())).isNotEmpty();
            for (Figure member : conflict.figures()) {
                List<Figure> rest = new ArrayList<>(conflict.figures());
                rest.remove(member);
                assertThat(conflictsAmong(rest))
                        .as(
                                "%s without %s",
                                conflict.figures().stream().map(Figure::id).toList(), member.id())
                        .isEmpty();
            }
        }
    }

    private static List<Conflict> conflictsAmong(List<Figure> figures) {
        Case whole = ledger.theCase();
        return Ledger.of(new Case(
                        whole.name(), whole.titles(), whole.groups(), whole.authorities(), figures, whole.rates()))
                .conflicts();
    }

    @Test
    void everyFigureThatIsNotSetAsideIsProvenByTheLedger() {
        Set<String> aside = new TreeSet<>();
        ledger.conflicts().forEach(c -> c.figures().forEach(f -> aside.add(f.id())));
        for (Figure figure : ledger.binding()) {
            if (!aside.contains(figure.id())) {
                assertThat(Checker.verdict(figure.statement(), ledger.boundsOf(figure.statement())))
                        .as(figure.toString())
                        .isEqualTo(Verdict.PROVEN);
            }
        }
    }

    @Test
    void proofsOfAllYearsAddUp() {
        ProofChecker checker = new ProofChecker(
                ledger.theCase().authorities(), ledger.theCase().rates());
        for (String partner : List.of("CA5", "KAZ", "KGZ", "TJK", "TKM", "UZB")) {
            for (Measure measure : Measure.values()) {
                for (String window : List.of("2013", "2022", "2023", "2024", "2025", "2025-H1", "2024-Q2")) {
                    for (Unit unit : List.of(Unit.USD, Unit.CNY)) {
                        Aggregate question = gacc(partner, measure, window, unit);
                        Bounds bounds = ledger.bounds(question);
                        bounds.lower()
                                .ifPresent(p -> assertThat(checker.refute(p, question))
                                        .as("lower of %s", question)
                                        .isEmpty());
                        bounds.upper()
                                .ifPresent(p -> assertThat(checker.refute(p, question))
                                        .as("upper of %s", question)
                                        .isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void monthlyEstimateKeepsToTheBounds() {
        MonthlyPath path = ledger.estimate(gacc("CA5", Measure.TURNOVER, "2024/2025", Unit.USD))
                .orElseThrow();
        assertThat(path.months()).hasSize(24);
        path.within().forEach((window, interval) -> {
            if (path.aggregate().window().contains(window)) {
                double sum = path.sum(window).doubleValue();
                assertThat(sum)
                        .as(window.toString())
                        .isBetween(interval.lowerAsDouble() - 1e5, interval.upperAsDouble() + 1e5);
            }
        });
    }
}
