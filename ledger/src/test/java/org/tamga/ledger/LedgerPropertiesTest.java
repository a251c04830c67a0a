package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tamga.core.Interval;

/** What must hold in every world, tried in many made-up ones. */
class LedgerPropertiesTest {

    private static final int WORLDS = 60;

    @Test
    void roundedFiguresOfATrueWorldNeverConflict() {
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Ledger ledger = Ledger.of(world.asCase(world.publish(40)));
            assertThat(ledger.conflicts()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void boundsNeverExcludeTheTruthAndTheirProofsAddUp() {
        for (long seed = 100; seed < 100 + WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Ledger ledger = Ledger.of(world.asCase(world.publish(35)));
            ProofChecker checker = new ProofChecker(RandomWorld.AUTHORITIES, world.rates());
            for (int q = 0; q < 12; q++) {
                Aggregate question = world.anyAggregate();
                Bounds bounds = ledger.bounds(question);
                BigDecimal truth = world.value(question);
                assertThat(contains(bounds.interval(), truth))
                        .as("seed %d: %s is %s, bounds %s", seed, question, truth, bounds.interval())
                        .isTrue();
                bounds.lower()
                        .ifPresent(p -> assertThat(checker.refute(p, question)).isEmpty());
                bounds.upper()
                        .ifPresent(p -> assertThat(checker.refute(p, question)).isEmpty());
            }
        }
    }

    @Test
    void quotientBoundsNeverExcludeTheTruthAndTheirProofsAddUp() {
        int bounded = 0;
        for (long seed = 200; seed < 200 + WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            Ledger ledger = Ledger.of(world.asCase(world.publish(60)));
            ProofChecker checker = new ProofChecker(RandomWorld.AUTHORITIES, world.rates());
            for (int q = 0; q < 6; q++) {
                Aggregate subject = world.anyAggregate().withMeasure(org.tamga.core.Measure.TURNOVER);
                Aggregate reference = subject.withWindow(subject.window().shift(-12));
                if (world.value(reference).signum() <= 0) {
                    continue;
                }
                Bounds bounds = ledger.boundsOfQuotient(subject, reference);
                BigDecimal truth =
                        world.value(subject).divide(world.value(reference), java.math.MathContext.DECIMAL128);
                assertThat(contains(bounds.interval(), truth))
                        .as("seed %d: %s over %s is %s, bounds %s", seed, subject, reference, truth, bounds.interval())
                        .isTrue();
                Optional<BigDecimal> lower = bounds.interval().lower();
                if (bounds.lower().isPresent() && lower.isPresent()) {
                    bounded++;
                    assertThat(checker.refute(bounds.lower().get(), subject, reference, lower.get()))
                            .isEmpty();
                }
                Optional<BigDecimal> upper = bounds.interval().upper();
                if (bounds.upper().isPresent() && upper.isPresent()) {
                    assertThat(checker.refute(bounds.upper().get(), subject, reference, upper.get()))
                            .isEmpty();
                }
            }
        }
        assertThat(bounded).isGreaterThan(30);
    }

    @Test
    void oneMoreFigureNeverWidensABound() {
        for (long seed = 300; seed < 300 + WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            List<Figure> figures = world.publish(30);
            Ledger fewer = Ledger.of(world.asCase(figures));
            List<Figure> all = new ArrayList<>(figures);
            all.addAll(world.publish(3));
            Ledger more = Ledger.of(world.asCase(all));
            for (int q = 0; q < 8; q++) {
                Aggregate question = world.anyAggregate();
                Interval wide = fewer.bounds(question).interval();
                Interval narrow = more.bounds(question).interval();
                assertThat(covers(wide, narrow))
                        .as("seed %d, %s: %s, with three more figures %s", seed, question, wide, narrow)
                        .isTrue();
            }
        }
    }

    @Test
    void aConflictIsInconsistentAndAnyMemberLessIsNot() {
        int conflicts = 0;
        for (long seed = 400; seed < 400 + WORLDS; seed++) {
            RandomWorld world = new RandomWorld(seed);
            List<Figure> figures = new ArrayList<>(world.publish(70));
            for (int wrong = 0; wrong < 6; wrong++) {
                int at = world.random().nextInt(figures.size());
                Figure figure = figures.get(at);
                Statement shifted = figure.statement()
                        .withInterval(figure.statement().interval().times(new BigDecimal("1.37")));
                figures.set(at, RandomWorld.of(figure.id(), shifted));
            }
            Ledger ledger = Ledger.of(world.asCase(figures));
            for (Conflict conflict : ledger.conflicts()) {
                conflicts++;
                assertThat(isConsistent(world, conflict.figures()))
                        .as("seed %d: %s", seed, conflict)
                        .isFalse();
                for (Figure member : conflict.figures()) {
                    List<Figure> rest = new ArrayList<>(conflict.figures());
                    rest.remove(member);
                    assertThat(isConsistent(world, rest))
                            .as("seed %d: %s without %s", seed, conflict, member.id())
                            .isTrue();
                }
                assertThat(conflict.setAside()).isNotEmpty();
            }
        }
        assertThat(conflicts).isGreaterThan(50);
    }

    @Test
    void boundsOfAContradictoryLedgerAreWhatEveryBestResolutionAllows() {
        for (long seed = 500; seed < 500 + WORLDS / 3; seed++) {
            RandomWorld world = new RandomWorld(seed);
            List<Figure> figures = new ArrayList<>(world.publish(25));
            Figure twin = figures.get(3);
            Statement contrary = twin.statement()
                    .withInterval(twin.statement().interval().plus(Interval.exactly(new BigDecimal("123456789012"))));
            if (twin.statement().relation() != Relation.LEVEL) {
                continue;
            }
            figures.add(RandomWorld.of("contrary", contrary));
            Ledger ledger = Ledger.of(world.asCase(figures));
            Aggregate question = world.anyAggregate();
            Interval bounds = ledger.bounds(question).interval();
            for (Conflict conflict : ledger.conflicts()) {
                assertThat(conflict.figures().stream().map(Figure::id)).contains("contrary");
            }
            List<Figure> honest = new ArrayList<>(figures);
            honest.removeIf(f -> f.id().equals("contrary"));
            boolean decided = ledger.conflicts().stream().noneMatch(Conflict::undecided);
            boolean aside = ledger.conflicts().stream()
                    .allMatch(c -> c.setAside().stream().allMatch(f -> f.id().equals("contrary")));
            if (!decided || aside) {
                Interval without =
                        Ledger.of(world.asCase(honest)).bounds(question).interval();
                assertThat(covers(bounds, without))
                        .as("seed %d, %s: %s, without the contrary figure %s", seed, question, bounds, without)
                        .isTrue();
            }
        }
    }

    private static boolean isConsistent(RandomWorld world, List<Figure> figures) {
        return figures.isEmpty() || Ledger.of(world.asCase(figures)).conflicts().isEmpty();
    }

    /** Whether one interval covers another, but for rounding in the last digits. */
    private static boolean covers(Interval wide, Interval narrow) {
        double room = 1 + 1e-9 * (size(narrow.lowerAsDouble()) + size(narrow.upperAsDouble()));
        return wide.lowerAsDouble() <= narrow.lowerAsDouble() + room
                && wide.upperAsDouble() >= narrow.upperAsDouble() - room;
    }

    private static double size(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value);
    }

    private static boolean contains(Interval interval, BigDecimal value) {
        double room = 1e-9 * Math.max(1, value.abs().doubleValue());
        return interval.lowerAsDouble() <= value.doubleValue() + room
                && interval.upperAsDouble() >= value.doubleValue() - room;
    }
}
