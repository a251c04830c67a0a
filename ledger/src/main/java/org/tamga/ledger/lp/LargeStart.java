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

    private static final int FIRST_ORDER_STEPS = 150;

    /** A way to divide the columns into blocks that few rows join, each of which is then mended by itself. */
    public static final class Sweep {
        private final int[][] blocks;
        private final int apart;

        /**
         * Divides columns.
         *
         * @param blockOfColumn the number of the block that a column belongs to, from 0
         * @param apart blocks whose numbers differ by a multiple of this are mended at once, on all cores, since few rows join them; 0
         *     when the blocks are to be mended one after the other
         */
        public Sweep(int[] blockOfColumn, int apart) {
            this.blocks = new int[IntStream.of(blockOfColumn).max().orElse(-1) + 1][];
            for (int block = 0; block < blocks.length; block++) {
                int own = block;
                blocks[block] = IntStream.range(0, blockOfColumn.length)
                        .filter(j -> blockOfColumn[j] == own)
                        .toArray();
            }
            this.apart = apart == 0 ? Math.max(1, blocks.length) : apart;
        }
    }

    private LargeStart() {}

    /**
     * Looks for a point that satisfies all rows but {@code without}.
     *
     * @param sweeps ways to divide the columns, gone through in this order
     * @param near a point from which to begin when it breaks few rows; else the middle of the propagated bounds is better
     * @return {@link Status#OPTIMAL} with a point; {@link Status#INFEASIBLE} with rows that contradict each other (perhaps more than
     *     needed, each with multiplier 1); {@link Status#STALLED} when neither was found
     */
    public static LpSolution find(LinearProgram lp, BitSet without, double[] near, List<Sweep> sweeps) {
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
            for (Sweep sweep : sweeps) {
                if (broken(reduced, start) > 0) {
                    sweep(reduced, start, sweep);
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
    private static void sweep(LinearProgram lp, double[] x, Sweep sweep) {
        int[][] blocks = sweep.blocks;
        for (int first = 0; first < Math.min(sweep.apart, blocks.length); first++) {
            int from = first;
            int together = (blocks.length - from + sweep.apart - 1) / sweep.apart;
            double[][] mended = IntStream.range(0, together)
                    .parallel()
                    .mapToObj(k -> mended(lp, x, blocks[from + k * sweep.apart]))
                    .toArray(double[][]::new);
            for (int k = 0; k < together; k++) {
                int[] free = blocks[from + k * sweep.apart];
                for (int c = 0; c < mended[k].length; c++) {
                    x[free[c]] = mended[k][c];
                }
            }
        }
    }

    /** Where the given columns break the fewest rows while the others stay; empty when that is not found. */
    private static double[] mended(LinearProgram lp, double[] x, int[] free) {
        int[] index = new int[lp.columns];
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
        return new PrimalSimplex(builder.build(), new BitSet(), start)
                .minimise(new double[free.length])
                .point();
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
