package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * A feasible point of a large program, or rows that contradict each other: bounds are propagated first, rows that cannot be broken
 * within them are left out, a first-order method comes near, and the simplex does the rest.
 */
public final class LargeStart {

    private static final int FIRST_ORDER_STEPS = 300;
    private static final int SWEEPS = 2;

    private LargeStart() {}

    /**
     * Looks for a point that satisfies all rows but {@code without}.
     *
     * @param partitions ways to divide the columns, each the number of the block that a column belongs to, from 0; few rows should join
     *     different blocks of one of them
     * @param near a point from which to begin when it breaks few rows; else the middle of the propagated bounds is better
     * @return {@link Status#OPTIMAL} with a point; {@link Status#INFEASIBLE} with rows that contradict each other (perhaps more than
     *     needed, each with multiplier 1); {@link Status#STALLED} when neither was found
     */
    public static LpSolution find(LinearProgram lp, BitSet without, double[] near, List<int[]> partitions) {
        Propagation propagation = new Propagation(lp, without);
        if (propagation.isBroken()) {
            double[] reasons = new double[lp.rows];
            propagation.reasons().stream().forEach(i -> reasons[i] = 1);
            return LpSolution.infeasible(reasons, new double[0]);
        }
        LinearProgram reduced = propagation.reduced();
        BitSet none = new BitSet();
        double[] start = propagation.shifted(near);
        if (broken(reduced, start) > reduced.rows / 100) {
            double[] middle = Hinge.near(reduced, propagation.shifted(propagation.middle()), FIRST_ORDER_STEPS);
            start = broken(reduced, middle) < broken(reduced, start) ? middle : start;
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (int[] partition : partitions) {
                    sweep(reduced, start, partition);
                }
            }
        }
        LpSolution solution = new PrimalSimplex(reduced, none, start).minimise(new double[reduced.columns]);
        if (solution.status() != Status.OPTIMAL) {
            return LpSolution.failed(Status.STALLED);
        }
        return LpSolution.optimal(0, propagation.unshifted(solution.point()), new double[lp.rows]);
    }

    /** Moves the columns of one block after the other to where the fewest of its rows are broken, the others kept. */
    private static void sweep(LinearProgram lp, double[] x, int[] blockOfColumn) {
        int blocks = IntStream.of(blockOfColumn).max().orElse(0) + 1;
        int[] index = new int[lp.columns];
        for (int block = 0; block < blocks; block++) {
            int own = block;
            int[] free = IntStream.range(0, lp.columns)
                    .filter(j -> blockOfColumn[j] == own)
                    .toArray();
            Arrays.fill(index, -1);
            BitSet rows = new BitSet(lp.rows);
            double[] upper = new double[free.length];
            double[] start = new double[free.length];
            for (int k = 0; k < free.length; k++) {
                index[free[k]] = k;
                upper[k] = lp.columnUpper[free[k]];
                start[k] = x[free[k]];
                for (int e = lp.columnStart[free[k]]; e < lp.columnStart[free[k] + 1]; e++) {
                    rows.set(lp.columnRow[e]);
                }
            }
            LinearProgram.Builder builder = new LinearProgram.Builder(upper);
            int[] columns = new int[free.length];
            double[] values = new double[free.length];
            for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
                int count = 0;
                double fixed = 0;
                for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                    int k = index[lp.rowColumn[e]];
                    if (k < 0) {
                        fixed += lp.rowValue[e] * x[lp.rowColumn[e]];
                    } else {
                        columns[count] = k;
                        values[count++] = lp.rowValue[e];
                    }
                }
                builder.row(lp.rowLower[i] - fixed, lp.rowUpper[i] - fixed, columns, values, count);
            }
            LpSolution solution =
                    new PrimalSimplex(builder.build(), new BitSet(), start).minimise(new double[free.length]);
            if (solution.point().length > 0) {
                for (int k = 0; k < free.length; k++) {
                    x[free[k]] = solution.point()[k];
                }
            }
        }
    }

    private static int broken(LinearProgram lp, double[] x) {
        int count = 0;
        for (int i = 0; i < lp.rows; i++) {
            double by = lp.violation(i, x);
            count += by != 0 && Math.abs(by) > lp.tolerance(by < 0 ? lp.rowLower[i] : lp.rowUpper[i]) ? 1 : 0;
        }
        return count;
    }
}
