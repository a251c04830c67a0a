package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

class CheapestHittingSetsTest {

    @Test
    void figureInEveryConflictIsLeftOutAlone() {
        List<Figure> figures = figures(4);
        List<Set<Figure>> conflicts = List.of(
                Set.of(figures.get(0), figures.get(1)),
                Set.of(figures.get(0), figures.get(2)),
                Set.of(figures.get(0), figures.get(3)));

        assertThat(new CheapestHittingSets(conflicts).find()).containsExactly(Set.of(figures.get(0)));
    }

    @Test
    void allEquallyGoodWaysAreFound() {
        List<Figure> figures = figures(3);
        List<Set<Figure>> conflicts = List.of(
                Set.of(figures.get(0), figures.get(1)),
                Set.of(figures.get(1), figures.get(2)),
                Set.of(figures.get(0), figures.get(2)));

        assertThat(new CheapestHittingSets(conflicts).find())
                .containsExactlyInAnyOrder(
                        Set.of(figures.get(0), figures.get(1)),
                        Set.of(figures.get(1), figures.get(2)),
                        Set.of(figures.get(0), figures.get(2)));
    }

    /** To search all of these takes longer than anybody waits. */
    @Test
    void manyOverlappingConflictsAreStillAllHit() {
        List<Figure> figures = figures(150);
        Random random = new Random(7);
        List<Set<Figure>> conflicts = new ArrayList<>();
        while (conflicts.size() < 400) {
            Set<Figure> conflict = new HashSet<>();
            while (conflict.size() < 4) {
                conflict.add(figures.get(random.nextInt(figures.size())));
            }
            conflicts.add(conflict);
        }

        Set<Set<Figure>> found = new CheapestHittingSets(conflicts).find();

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(set -> assertThat(conflicts)
                        .allSatisfy(conflict -> assertThat(conflict).containsAnyElementsOf(set)));
    }

    private static List<Figure> figures(int count) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Aggregate aggregate = new Aggregate(
                    "GACC",
                    new TreeSet<>(List.of(Economy.of("CHN"))),
                    new TreeSet<>(List.of(Economy.of("KAZ"))),
                    Measure.EXPORT,
                    ProductCode.TOTAL,
                    Window.parse(String.valueOf(1900 + i)),
                    Unit.USD);
            figures.add(
                    RandomWorld.of("f" + i, Statement.level(aggregate, Interval.atLeast(java.math.BigDecimal.ONE))));
        }
        return figures;
    }
}
