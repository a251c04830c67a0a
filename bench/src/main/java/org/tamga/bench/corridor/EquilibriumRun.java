package org.tamga.bench.corridor;

import java.util.Arrays;
import java.util.Locale;
import org.tamga.corridor.assignment.AlgorithmB;
import org.tamga.corridor.assignment.Assignment;
import org.tamga.corridor.assignment.Problem;

/** Seconds to the user equilibrium of made-up cities: {@code EquilibriumRun [zones nodes links] [gap …]}. */
@SuppressWarnings("SystemOut") // a program that prints one table
public final class EquilibriumRun {

    private EquilibriumRun() {}

    /** Solves to each gap from nothing and prints a line for it. */
    public static void main(String[] args) {
        int[] size = args.length < 3
                ? new int[] {387, 933, 2950}
                : Arrays.stream(args, 0, 3).mapToInt(Integer::parseInt).toArray();
        double[] gaps = args.length < 4
                ? new double[] {1e-6, 1e-10}
                : Arrays.stream(args, 3, args.length)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        Problem problem = RoadGrid.of(size[0], size[1], size[2], 1);
        System.out.printf(
                Locale.ROOT,
                "%,d zones, %,d nodes, %,d links, %,d pairs, %,.0f trips%n",
                size[0],
                problem.graph().nodes(),
                problem.graph().links(),
                problem.traffic().getFirst().demand().trips().size(),
                problem.traffic().getFirst().demand().total());
        for (double gap : gaps) {
            long begin = System.nanoTime();
            Assignment found = AlgorithmB.solve(problem, gap, 10_000);
            double most = 0;
            double full = 0;
            for (int i = 0; i < found.flow().length; i++) {
                double part = problem.costs().b()[i] == 0
                        ? 0
                        : found.flow()[i] / problem.costs().capacity()[i];
                most = Math.max(most, part);
                full += part > 1 ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "gap %.0e  %8.2f s  %5d rounds  reached %.2e  objective %.8f  fullest link %.2f, %.0f over capacity  heap %d MB%n",
                    gap,
                    (System.nanoTime() - begin) / 1e9,
                    found.iterations(),
                    found.relativeGap(),
                    found.objective(),
                    most,
                    full,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
