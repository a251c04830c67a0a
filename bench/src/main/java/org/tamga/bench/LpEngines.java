package org.tamga.bench;

import java.io.File;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.tamga.ledger.lp.LinearProgram;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;
import org.tamga.ledger.lp.LpSolver;
import org.tamga.ledger.lp.OjAlgoSolver;
import org.tamga.ledger.lp.PrimalSimplex;

/**
 * The same questions put to four linear-programming engines over synthetic ledgers: whether they answer, how good their multipliers
 * are, and how long they take as a ratio to ours in the same run. Ours starts from the point that is known from loading.
 */
public final class LpEngines {

    private static final double TOO_SLOW_SECONDS = 2;
    private static final double PATIENCE_SECONDS = 15;

    /** A ledger's size; {@code calendar} as in {@link SyntheticLedger#of}. */
    private record Size(int partners, int months, int figures, boolean calendar, int questions) {}

    private static final class Engine {
        final String name;
        final String jars;
        boolean tooSlow;

        Engine(String name, String jars) {
            this.name = name;
            this.jars = jars;
        }

        LpSolver over(SyntheticLedger ledger) {
            return switch (name) {
                case "ojAlgo" -> new OjAlgoSolver();
                case "GLOP" -> new GlopSolver();
                case "Hipparchus" -> new HipparchusSolver();
                default ->
                    (program, cost, without) -> new PrimalSimplex(program, without, ledger.truth()).minimise(cost);
            };
        }
    }

    private LpEngines() {}

    /** Prints the table. */
    public static void main(String[] args) {
        List<Engine> engines = List.of(
                new Engine("ours", "tamga-ledger"),
                new Engine("ojAlgo", "ojalgo"),
                new Engine("GLOP", "ortools-java|ortools-linux-x86-64|protobuf|jna"),
                new Engine("Hipparchus", "hipparchus"));
        List<Size> sizes = List.of(
                new Size(2, 24, 100, true, 60),
                new Size(4, 24, 250, true, 60),
                new Size(5, 36, 400, true, 40),
                new Size(5, 36, 400, false, 20),
                new Size(10, 60, 1000, true, 10),
                new Size(20, 180, 20_000, true, 20));
        System.out.printf(
                "%-24s %-11s %9s %8s %10s %12s %12s %8s%n",
                "program", "engine", "answered", "agrees", "ratio", "duality gap", "dual broken", "MB");
        for (Size size : sizes) {
            SyntheticLedger ledger = SyntheticLedger.of(size.partners, 2, size.months, size.figures, size.calendar, 7);
            Run ours = null;
            for (Engine engine : engines) {
                if (!engine.tooSlow) {
                    Run run = Run.of(engine.over(ledger), ledger, size.questions);
                    ours = ours == null ? run : ours;
                    engine.tooSlow = run.median > TOO_SLOW_SECONDS;
                    print(ledger.program(), size, engine, run, ours);
                }
            }
        }
    }

    private static void print(LinearProgram lp, Size size, Engine engine, Run run, Run ours) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %-11s %6d/%-3d %8d %10.2f %12.1e %12.1e %8.1f%n",
                lp.columns() + " × " + lp.rows() + (size.calendar ? "" : " any"),
                engine.name,
                run.answered,
                run.objectives.length,
                run.agreeing(ours),
                run.median / ours.median,
                run.gap,
                run.broken,
                megabytes(engine.jars));
    }

    private static double megabytes(String names) {
        List<String> parts = List.of(names.split("\\|"));
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(File::new)
                        .filter(f -> f.isFile() && parts.stream().anyMatch(f.getName()::startsWith))
                        .mapToLong(File::length)
                        .sum()
                / 1e6;
    }

    /** One engine over one ledger; seconds, worst duality gap relative to the objective, worst negative reduced cost. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Run(double[] objectives, int answered, double median, double gap, double broken) {

        static Run of(LpSolver solver, SyntheticLedger ledger, int questions) {
            SplittableRandom random = new SplittableRandom(1);
            double[] objectives = new double[questions];
            double[] seconds = new double[questions];
            int answered = 0;
            double gap = 0;
            double broken = 0;
            long begin = System.nanoTime();
            for (int warmUp = 0; warmUp < 10 && seconds(begin) < 1; warmUp++) {
                solver.minimise(ledger.program(), ledger.question(new SplittableRandom(warmUp)), new BitSet());
            }
            int asked = 0;
            for (int q = 0; q < questions && seconds(begin) < PATIENCE_SECONDS; q++, asked++) {
                double[] cost = ledger.question(random);
                long start = System.nanoTime();
                LpSolution s = solver.minimise(ledger.program(), cost, new BitSet());
                seconds[q] = seconds(start);
                objectives[q] = s.objective();
                if (s.status() == Status.OPTIMAL) {
                    answered++;
                    gap = Math.max(gap, gap(ledger.program(), s));
                    broken = Math.max(broken, broken(ledger.program(), cost, s));
                }
            }
            Arrays.sort(seconds, 0, asked);
            return new Run(
                    Arrays.copyOf(objectives, asked),
                    answered,
                    asked == 0 ? Double.NaN : seconds[asked / 2],
                    gap,
                    broken);
        }

        private static double seconds(long since) {
            return (System.nanoTime() - since) / 1e9;
        }

        int agreeing(Run other) {
            int count = 0;
            for (int q = 0; q < objectives.length; q++) {
                double expected = other.objectives[q];
                count += Math.abs(objectives[q] - expected) <= 1e-6 * Math.max(1, Math.abs(expected)) ? 1 : 0;
            }
            return count;
        }

        private static double gap(LinearProgram lp, LpSolution s) {
            double pressed = 0;
            for (int k = 0; k < s.rows().length; k++) {
                double y = s.multipliers()[k];
                pressed += y * (y > 0 ? lp.rowLower(s.rows()[k]) : lp.rowUpper(s.rows()[k]));
            }
            return Math.abs(pressed - s.objective()) / Math.max(1, Math.abs(s.objective()));
        }

        private static double broken(LinearProgram lp, double[] cost, LpSolution s) {
            double[] reduced = cost.clone();
            for (int k = 0; k < s.rows().length; k++) {
                double y = s.multipliers()[k];
                lp.forEachInRow(s.rows()[k], (j, value) -> reduced[j] -= y * value);
            }
            return Math.max(0, -Arrays.stream(reduced).min().orElse(0));
        }
    }
}
