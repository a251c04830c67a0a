package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.core.Interval;
import org.tamga.core.Unit;

/** A ledger so large that it is solved in running totals and judged from nearby figures still tells the truth. */
class LargeLedgerTest {

    private static final int FIGURES = 1500;
    private static RandomWorld world;
    private static List<Figure> figures;
    private static Ledger ledger;

    @BeforeAll
    static void load() {
        world = new RandomWorld(7);
        figures = world.publish(FIGURES).stream()
                .filter(f -> f.subject().unit().equals(Unit.USD))
                .toList();
        ledger = Ledger.of(world.asCase(figures));
    }

    private static Statement anyLevel(BigDecimal factor) {
        Aggregate subject = world.anyAggregate().withUnit(Unit.USD);
        BigDecimal value = world.value(subject).multiply(factor);
        BigDecimal half = value.abs().multiply(new BigDecimal("0.01")).add(BigDecimal.ONE);
        return Statement.level(subject, Interval.of(value.subtract(half), value.add(half)));
    }

    @Test
    void itIsLargeAndConsistent() {
        long large = java.util.stream.IntStream.range(0, 40)
                .filter(i -> ledger.isLarge(anyLevel(BigDecimal.ONE)))
                .count();
        assertThat(large).isGreaterThan(20);
        assertThat(ledger.conflicts()).isEmpty();
    }

    @Test
    void verdictsNeverContradictTheTruth() {
        int proven = 0;
        int refuted = 0;
        for (int i = 0; i < 150; i++) {
            Verdict ofTruth = ledger.check(RandomWorld.of("true", anyLevel(BigDecimal.ONE)))
                    .verdict();
            assertThat(ofTruth).isNotEqualTo(Verdict.REFUTED);
            proven += ofTruth == Verdict.PROVEN ? 1 : 0;
            Statement wrong = anyLevel(new BigDecimal("1.4"));
            if (wrong.interval().lowerAsDouble() > 1e6) {
                Verdict ofError = ledger.check(RandomWorld.of("wrong", wrong)).verdict();
                assertThat(ofError).isNotEqualTo(Verdict.PROVEN);
                refuted += ofError == Verdict.REFUTED ? 1 : 0;
            }
        }
        assertThat(proven).isGreaterThan(50);
        assertThat(refuted).isGreaterThan(50);
    }

    @Test
    void nearbyFiguresGiveBoundsThatCoverTheSharpOnes() {
        for (int i = 0; i < 20; i++) {
            Statement statement = anyLevel(BigDecimal.ONE);
            Interval near = ledger.boundsForVerdict(statement).interval();
            Interval sharp = ledger.bounds(statement.subject()).interval();
            double room = 1 + 1e-8 * world.value(statement.subject()).abs().doubleValue();
            assertThat(near.lowerAsDouble()).isLessThanOrEqualTo(sharp.lowerAsDouble() + room);
            assertThat(near.upperAsDouble()).isGreaterThanOrEqualTo(sharp.upperAsDouble() - room);
            assertThat(sharp.lowerAsDouble())
                    .isLessThanOrEqualTo(world.value(statement.subject()).doubleValue() + room);
            assertThat(sharp.upperAsDouble())
                    .isGreaterThanOrEqualTo(world.value(statement.subject()).doubleValue() - room);
        }
    }

    @Test
    void plantedErrorsAreFoundAsSmallestSetsThatHoldThem() {
        List<Figure> wrong = new ArrayList<>(figures);
        List<String> planted = new ArrayList<>();
        for (int at = 100; planted.size() < 2; at += 37) {
            Figure figure = figures.get(at);
            if (figure.statement().relation() == Relation.LEVEL
                    && figure.statement().interval().lowerAsDouble() > 1e8) {
                planted.add(figure.id());
                wrong.set(
                        at,
                        RandomWorld.of(
                                figure.id(),
                                figure.statement()
                                        .withInterval(
                                                figure.statement().interval().times(new BigDecimal("1.9")))));
            }
        }
        List<Conflict> conflicts = Ledger.of(world.asCase(wrong)).conflicts();
        assertThat(conflicts).isNotEmpty();
        for (Conflict conflict : conflicts) {
            assertThat(conflict.figures().stream().map(Figure::id)).containsAnyElementsOf(planted);
        }
    }
}
