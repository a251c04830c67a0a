package org.tamga.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.bench.PlainLedger.Range;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;

/** The same question asked of two engines gives the same answer. */
class PlainLedgerTest {

    private static final int WORLDS = 60;

    private static Case builtIn;

    @BeforeAll
    static void read() {
        builtIn = BuiltInQuestions.read();
    }

    @Test
    void twoEnginesAgreeOnTheWholeBuiltInCase() {
        assertAgreement(
                builtIn,
                List.of(
                        gacc("KAZ", Measure.TURNOVER, "2025-01/2025-11", Unit.USD),
                        gacc("UZB", Measure.EXPORT, "2023-H1", Unit.CNY),
                        gacc("WLD", Measure.IMPORT, "2024", Unit.USD)));
    }

    @Test
    void twoEnginesAgreeOnCustomsFiguresOfThreeYears() {
        Window years = Window.parse("2023/2025");
        List<Figure> figures = builtIn.figures().stream()
                .filter(f -> isAbout(f.subject(), years)
                        && f.reference().map(r -> isAbout(r, years)).orElse(true))
                .toList();
        List<Aggregate> questions = new ArrayList<>();
        for (String partner : List.of("CA5", "KAZ", "KGZ", "TJK", "UZB", "WLD")) {
            questions.add(gacc(partner, Measure.TURNOVER, "2024", Unit.USD));
            questions.add(gacc(partner, Measure.EXPORT, "2025-01/2025-11", Unit.CNY));
            questions.add(gacc(partner, Measure.IMPORT, "2023-H2", Unit.USD));
            questions.add(gacc(partner, Measure.BALANCE, "2025-Q2", Unit.USD));
        }
        assertThat(assertAgreement(withFigures(builtIn, figures), questions)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void twoEnginesAgreeOnMadeUpWorldsWithASteadyRate() {
        for (long seed = 0; seed < WORLDS; seed++) {
            SmallWorld world = new SmallWorld(new Random(seed), true);
            Case theCase = caseOf(world);
            assertThat(Ledger.of(theCase).conflicts()).as("seed %d", seed).isEmpty();
            assertThat(assertAgreement(theCase, questions(world)))
                    .as("seed %d", seed)
                    .isEqualTo(4);
        }
    }

    @Test
    void twoEnginesAgreeOnMadeUpWorldsWithMovingRates() {
        for (long seed = 0; seed < WORLDS; seed++) {
            SmallWorld world = new SmallWorld(new Random(seed), false);
            assertThat(assertAgreement(caseOf(world), questions(world)))
                    .as("seed %d", seed)
                    .isEqualTo(4);
        }
    }

    private static Case caseOf(SmallWorld world) {
        return new Case("made up", Map.of(), Map.of(), builtIn.authorities(), world.publish(25), world.rates());
    }

    private static List<Aggregate> questions(SmallWorld world) {
        return List.of(world.anyAggregate(), world.anyAggregate(), world.anyAggregate(), world.anyAggregate());
    }

    @Test
    void theSameSeedMakesTheSameLargeCase() {
        SyntheticCase one = new SyntheticCase(5, 300, 60, 4);
        SyntheticCase two = new SyntheticCase(5, 300, 60, 4);
        assertThat(one.truthOfClaims()).isEqualTo(two.truthOfClaims());
        long isTrue = one.truthOfClaims().values().stream().filter(t -> t).count();
        assertThat(isTrue).isBetween(20L, 45L);
        assertThat(one.plantedIds()).hasSize(4);
    }

    private static boolean isAbout(Aggregate aggregate, Window years) {
        return aggregate.authority().equals("GACC") && years.contains(aggregate.window());
    }

    private static Case withFigures(Case words, List<Figure> figures) {
        return new Case(words.name(), words.titles(), words.groups(), words.authorities(), figures, words.rates());
    }

    private static Aggregate gacc(String partners, Measure measure, String window, Unit unit) {
        return BuiltInQuestions.question(builtIn, partners, measure, window, unit);
    }

    /**
     * Asks both engines. Where an undecided contradiction may bear on the answer, ours is as wide as all its resolutions and the plain one
     * knows a single one, so it must lie inside. Returns how many answers had to be equal.
     */
    private static int assertAgreement(Case theCase, List<Aggregate> questions) {
        Ledger ledger = Ledger.of(theCase);
        Set<Figure> undecided = new HashSet<>();
        ledger.conflicts().stream().filter(Conflict::undecided).forEach(c -> undecided.addAll(c.figures()));
        PlainLedger plain = BuiltInQuestions.plain(ledger);
        int equal = 0;
        for (Aggregate question : questions) {
            Bounds bounds = ledger.bounds(question);
            Range range = plain.bounds(question);
            assertContains(bounds.interval(), range, question.toString());
            if (bounds.setAside().stream().noneMatch(undecided::contains)) {
                equal++;
                assertNear(bounds.interval().lowerAsDouble(), range.lower(), room(range), "least " + question);
                assertNear(bounds.interval().upperAsDouble(), range.upper(), room(range), "greatest " + question);
            }
        }
        return equal;
    }

    private static void assertContains(Interval ours, Range range, String what) {
        assertThat(ours.lowerAsDouble()).as(what).isLessThanOrEqualTo(range.lower() + room(range));
        assertThat(ours.upperAsDouble()).as(what).isGreaterThanOrEqualTo(range.upper() - room(range));
    }

    private static double room(Range range) {
        return 1e-6 * Math.max(1000, Math.max(finite(range.lower()), finite(range.upper())));
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value);
    }

    private static void assertNear(double ours, double theirs, double room, String what) {
        if (Double.isInfinite(theirs) || Double.isInfinite(ours)) {
            assertThat(ours).as(what).isEqualTo(theirs);
        } else {
            assertThat(Math.abs(ours - theirs))
                    .as("%s: %s and %s", what, ours, theirs)
                    .isLessThanOrEqualTo(room);
        }
    }
}
