package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/** A product is at least the sum of its parts, in each month by those parts that figures speak of there. */
class WholeAndPartsTest {

    private static final String CARS = "HS:8703";
    private static final String ELECTRIC_CARS = "HS:870380";
    private static final String PETROL_CARS = "HS:870323";

    @Test
    void aPartCountsDirectlyInYearsWithoutFiguresOnWhatStandsBetween() {
        List<Figure> figures = List.of(
                exports("a", CARS, "2024", 100, 110),
                exports("b", ELECTRIC_CARS, "2025", 40, 50),
                exports("c", "TOTAL", "2024/2025", 10, 900));

        assertThat(least(figures, "TOTAL", "2025")).isEqualByComparingTo("40");
    }

    @Test
    void aPartCountsByWayOfWhatStandsBetweenWhereFiguresSpeakOfIt() {
        List<Figure> figures = List.of(
                exports("a", CARS, "2025", 100, 110),
                exports("b", ELECTRIC_CARS, "2025", 40, 50),
                exports("c", PETROL_CARS, "2025", 65, 70),
                exports("d", "TOTAL", "2025", 10, 900));

        assertThat(least(figures, "TOTAL", "2025")).isEqualByComparingTo("105");
    }

    @Test
    void monthsWithAndWithoutWhatStandsBetweenAddUp() {
        List<Figure> figures = List.of(
                exports("a", CARS, "2025-H1", 100, 110),
                exports("b", ELECTRIC_CARS, "2025-H1", 40, 50),
                exports("c", ELECTRIC_CARS, "2025-H2", 30, 50),
                exports("d", "TOTAL", "2025", 10, 900));

        assertThat(least(figures, "TOTAL", "2025")).isEqualByComparingTo("130");
    }

    private static Figure exports(String id, String product, String window, int least, int greatest) {
        Interval interval = Interval.of(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
        return RandomWorld.of(id, Statement.level(exports(product, window), interval));
    }

    private static Aggregate exports(String product, String window) {
        return new Aggregate(
                "AAA",
                new TreeSet<>(List.of(RandomWorld.REPORTER)),
                new TreeSet<>(List.of(Economy.of("KAZ"))),
                Measure.EXPORT,
                ProductCode.parse(product),
                Window.parse(window),
                Unit.USD);
    }

    /** The lower bound, whose proof adds up. */
    private static BigDecimal least(List<Figure> figures, String product, String window) {
        ExchangeRates none = new ExchangeRates(List.of(), new BigDecimal("0.02"), new BigDecimal("0.05"));
        Case theCase = new Case("made up", Map.of(), Map.of(), RandomWorld.AUTHORITIES, figures, none);
        Bounds bounds = Ledger.of(theCase).bounds(exports(product, window));
        ProofChecker checker = new ProofChecker(RandomWorld.AUTHORITIES, none);
        assertThat(checker.refute(bounds.lower().orElseThrow(), exports(product, window)))
                .isEmpty();
        return bounds.interval().lower().orElseThrow();
    }
}
