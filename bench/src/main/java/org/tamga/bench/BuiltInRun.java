package org.tamga.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;

/**
 * The built-in case when warm: how long one question, one claim and the linking of all figures take, beside the plain peer, in one
 * table from one run. Every round asks a fresh ledger in another order, so that kept answers do not count; rounds before the last ones
 * only warm up.
 *
 * <p>The claims are the case's own figures: what a document that quotes them says.
 */
public final class BuiltInRun {

    private static final int WARM_ROUNDS = 3;
    private static final int ROUNDS = 5;
    private static final int PLAIN_QUESTIONS = 15;
    private static final int CLAIMS = 150;

    private static final class Times {
        private final double[] sortedMilliseconds;

        Times(double[] milliseconds) {
            sortedMilliseconds = milliseconds.clone();
            Arrays.sort(sortedMilliseconds);
        }

        double at(double share) {
            int last = sortedMilliseconds.length - 1;
            return sortedMilliseconds[(int) Math.round(share * last)];
        }
    }

    private BuiltInRun() {}

    /** Prints the table. */
    public static void main(String[] args) {
        Case theCase = BuiltInQuestions.read();
        List<Aggregate> questions = BuiltInQuestions.all(theCase);
        Times loads = rounds(2, 5, List.of(theCase), round -> BuiltInRun::loaded);
        Times bounds = rounds(WARM_ROUNDS, ROUNDS, questions, round -> {
            Ledger ledger = loaded(theCase);
            return ledger::bounds;
        });
        PlainLedger peer = BuiltInQuestions.plain(Ledger.of(theCase));
        Times plain = rounds(1, 1, sample(questions, PLAIN_QUESTIONS), round -> peer::bounds);
        Times checks = rounds(1, 1, sample(theCase.figures(), CLAIMS), round -> {
            Ledger ledger = loaded(theCase);
            return ledger::check;
        });

        System.out.printf(
                Locale.ROOT,
                "%d figures, %d questions, %d rounds after %d warm ones%n",
                theCase.figures().size(),
                questions.size(),
                ROUNDS,
                WARM_ROUNDS);
        System.out.printf(
                Locale.ROOT, "%-34s %10s %10s %10s %12s%n", "milliseconds", "median", "90 %", "most", "ratio");
        line("bounds, one question", bounds, bounds);
        line("the same, plain full program", plain, bounds);
        line("check, one of the figures", checks, bounds);
        line("linking and conflicts", loads, bounds);
    }

    /** A ledger with its conflicts found, which are otherwise found when first asked for. */
    private static Ledger loaded(Case theCase) {
        Ledger ledger = Ledger.of(theCase);
        ledger.conflicts();
        return ledger;
    }

    /** What is timed in a round: made anew for each, outside the clock. */
    private interface Round<T> {
        Consumer<T> begin(int round);
    }

    private static <T> Times rounds(int warm, int rounds, List<T> things, Round<T> round) {
        double[] times = new double[rounds * things.size()];
        List<T> order = new ArrayList<>(things);
        Random random = new Random(7);
        for (int r = 0; r < warm + rounds; r++) {
            Collections.shuffle(order, random);
            Consumer<T> timed = round.begin(r);
            for (int t = 0; t < order.size(); t++) {
                long start = System.nanoTime();
                timed.accept(order.get(t));
                if (r >= warm) {
                    times[(r - warm) * order.size() + t] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return new Times(times);
    }

    private static <T> List<T> sample(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(11));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static void line(String what, Times times, Times unit) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %10.3f %10.3f %10.3f %12.1f%n",
                what,
                times.at(0.5),
                times.at(0.9),
                times.at(1),
                times.at(0.5) / unit.at(0.5));
    }
}
