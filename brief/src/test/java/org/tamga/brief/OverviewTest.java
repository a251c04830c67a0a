package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.brief.Overview.Grid;
import org.tamga.brief.Overview.Shares;
import org.tamga.core.Measure;
import org.tamga.core.Window;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The numbers of the built-in case at a glance. */
class OverviewTest {

    private static Ledger ledger = empty();
    private static Overview overview = Overview.of(ledger);

    private static Ledger empty() {
        return Ledger.of(
                new Case("none", Map.of(), Map.of(), new Authorities(List.of()), List.of(), ExchangeRates.none()));
    }

    @BeforeAll
    static void ofTheBuiltInCase() throws CaseException {
        ledger = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
        overview = Overview.of(ledger);
    }

    private static List<Quantity> all() {
        List<Quantity> all = new ArrayList<>();
        for (Grid grid : overview.amounts()) {
            grid.rows().forEach(r -> r.cells().forEach(c -> c.ifPresent(all::add)));
        }
        for (Grid grid : overview.growth()) {
            grid.rows().forEach(r -> r.cells().forEach(c -> c.ifPresent(all::add)));
        }
        overview.shares().forEach(s -> s.parts().forEach(p -> all.add(p.quantity())));
        return all;
    }

    @Test
    void everyQuestionReadsBackAsItself() {
        assertThat(all().size()).isGreaterThan(100);
        for (Quantity quantity : all()) {
            String text = quantity.question().text(ledger.theCase());
            assertThat(Question.parse(text, ledger.theCase())).isEqualTo(quantity.question());
        }
    }

    @Test
    void knownQuantitiesNameTheFiguresOfTheirProofs() {
        assertThat(all())
                .filteredOn(Quantity::isKnown)
                .allSatisfy(q -> assertThat(q.figures()).isNotEmpty());
    }

    @Test
    void turnoverOfTheGroupIsInTheFirstColumn() {
        Grid turnover = overview.amounts().getFirst();
        assertThat(turnover.measure()).isEqualTo(Measure.TURNOVER);
        assertThat(turnover.columns()).containsExactly("CA5", "KAZ", "KGZ", "TJK", "TKM", "UZB");
        Quantity in2023 = turnover.rows().stream()
                .filter(r -> r.window().equals(Window.ofYear(2023)))
                .findFirst()
                .flatMap(r -> r.cells().getFirst())
                .orElseThrow();
        assertThat(in2023.interval().lowerAsDouble()).isBetween(88e9, 90e9);
        assertThat(in2023.question().text(ledger.theCase())).isEqualTo("CHN turnover CA5 2023 USD");
    }

    @Test
    void growthIsToldInBothCurrencies() {
        assertThat(overview.growth()).extracting(g -> g.unit().code()).containsExactly("USD", "CNY");
        assertThat(overview.growth()).allSatisfy(g -> assertThat(g.rows()).isNotEmpty());
    }

    @Test
    void sharesAreThoseThatFiguresBound() {
        Shares kazakhstan = overview.shares().stream()
                .filter(s -> s.reporter().equals("KAZ") && s.window().equals(Window.ofYear(2024)))
                .findFirst()
                .orElseThrow();
        Quantity china = kazakhstan.parts().getFirst().quantity();
        assertThat(kazakhstan.parts().getFirst().partner()).isEqualTo("CHN");
        assertThat(china.interval().contains(new BigDecimal("21.3"))).isTrue();
        assertThat(overview.shares()).allSatisfy(s -> assertThat(s.parts()).isNotEmpty());
    }

    @Test
    void newestPublicationsComeFirst() {
        assertThat(overview.latest())
                .hasSize(8)
                .isSortedAccordingTo((a, b) ->
                        b.published().lastDay().compareTo(a.published().lastDay()))
                .allSatisfy(l -> assertThat(l.figures()).isNotEmpty());
    }

    @Test
    void aCaseWithoutFiguresHasAnEmptyOverview() {
        Overview none = Overview.of(empty());
        assertThat(none.subject()).isEmpty();
        assertThat(none.amounts()).isEmpty();
        assertThat(none.latest()).isEmpty();
    }

    @Test
    void comparisonsHaveShortForms() {
        Question growth = Question.parse("growth of CHN turnover CA5 2024 USD", ledger.theCase());
        assertThat(growth.text(ledger.theCase())).isEqualTo("growth of CHN turnover CA5 2024 USD against 2023");
        Question share = Question.parse("share of KAZ turnover CHN 2024 USD", ledger.theCase());
        assertThat(share.text(ledger.theCase()))
                .isEqualTo("share of KAZ turnover CHN 2024 USD in KAZ turnover WLD 2024 USD");
        Question gap = Question.parse("CHN exports KAZ 2023 USD less KAZ imports CHN 2023 USD", ledger.theCase());
        assertThat(gap.reference()).isNotEqualTo(Optional.empty());
    }

    @Test
    void aQuestionThatIsNotUnderstoodSaysWhy() {
        assertThatThrownBy(() -> Question.parse("growth of CHN turnover 2024", ledger.theCase()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the partners are missing");
    }

    @Test
    void partnersOfASmallCaseAreItsOwn(@TempDir Path folder) throws Exception {
        Overview small = Overview.of(SmallCases.ledger(
                folder, """
                name: Small
                authorities:
                  OFFICE: { name: The Office, reporter: CHN, default: true }
                """, "A,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,43.82,billion,USD,Office,2025,,\n"));
        assertThat(small.amounts().getFirst().columns()).containsExactly("KAZ");
        assertThat(small.shares()).isEmpty();
    }
}
