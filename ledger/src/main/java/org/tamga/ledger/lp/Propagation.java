package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Bounds on single columns that follow row by row, without any optimisation: what the other columns of a row leave to each (Davis,
 * "Constraint propagation with interval labels", Artificial Intelligence 32 (1987) 281–331).
 *
 * <p>The bounds are valid, not sharp. They tell which rows can be broken at all, and often that rows contradict each other.
 */
public final class Propagation {

    private static final int MOST_ROUNDS = 60;

    /** A bound that moves by less than this share of its interval is left where it is. */
    private static final double WORTHWHILE = 1e-3;

    private final LinearProgram lp;
    private final BitSet without;
    private final double[] lower;
    private final double[] upper;
    private final int[] lowerReason;
    private final int[] upperReason;
    private int brokenRow = -1;

    /** Propagates to a standstill, or for a number of rounds. */
    public Propagation(LinearProgram lp, BitSet without) {
        this.lp = lp;
        this.without = without;
        this.lower = new double[lp.columns];
        this.upper = lp.columnUpper.clone();
        this.lowerReason = new int[lp.columns];
        this.upperReason = new int[lp.columns];
        Arrays.fill(lowerReason, -1);
        Arrays.fill(upperReason, -1);
        BitSet waiting = new BitSet(lp.rows);
        waiting.set(0, lp.rows);
        for (int round = 0; round < MOST_ROUNDS && brokenRow < 0 && !waiting.isEmpty(); round++) {
            BitSet now = waiting;
            waiting = new BitSet(lp.rows);
            for (int i = now.nextSetBit(0); i >= 0 && brokenRow < 0; i = now.nextSetBit(i + 1)) {
                if (!without.get(i)) {
                    tighten(i, waiting);
                }
            }
        }
    }

    private void tighten(int i, BitSet waiting) {
        double least = least(i);
        double greatest = greatest(i);
        double low = lp.rowLower[i];
        double high = lp.rowUpper[i];
        if (least > high + lp.tolerance(high) || greatest < low - lp.tolerance(low)) {
            brokenRow = i;
            return;
        }
        if (least >= low && greatest <= high) {
            return;
        }
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            double v = lp.rowValue[e];
            int j = lp.rowColumn[e];
            double ownLeast = v > 0 ? v * lower[j] : v * upper[j];
            double ownGreatest = v > 0 ? v * upper[j] : v * lower[j];
            double most = (high - (least - ownLeast)) / v;
            double fewest = (low - (greatest - ownGreatest)) / v;
            double newUpper = v > 0 ? most : fewest;
            double newLower = v > 0 ? fewest : most;
            double worthwhile = WORTHWHILE * (upper[j] - lower[j]) + 1e-9;
            boolean moved = false;
            if (newUpper < upper[j] - worthwhile) {
                upper[j] = Math.max(newUpper, lower[j]);
                upperReason[j] = i;
                moved = true;
            }
            if (newLower > lower[j] + worthwhile) {
                lower[j] = Math.min(newLower, upper[j]);
                lowerReason[j] = i;
                moved = true;
            }
            if (moved) {
                for (int c = lp.columnStart[j]; c < lp.columnStart[j + 1]; c++) {
                    waiting.set(lp.columnRow[c]);
                }
                least = least(i);
                greatest = greatest(i);
            }
        }
    }

    private double least(int i) {
        double sum = 0;
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            double v = lp.rowValue[e];
            sum += v * (v > 0 ? lower[lp.rowColumn[e]] : upper[lp.rowColumn[e]]);
        }
        return sum;
    }

    private double greatest(int i) {
        double sum = 0;
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            double v = lp.rowValue[e];
            sum += v * (v > 0 ? upper[lp.rowColumn[e]] : lower[lp.rowColumn[e]]);
        }
        return sum;
    }

    /** Least value of a cost over the column bounds. */
    public double least(double[] cost) {
        double sum = 0;
        for (int j = 0; j < cost.length; j++) {
            sum += cost[j] == 0 ? 0 : cost[j] * (cost[j] > 0 ? lower[j] : upper[j]);
        }
        return sum;
    }

    /** Whether some row cannot be met. */
    public boolean isBroken() {
        return brokenRow >= 0;
    }

    /** Rows whose bounds led to the broken one, itself included: they contradict each other, together with others perhaps. */
    public BitSet reasons() {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        int[] stack = new int[lp.rows + 1];
        int size = 0;
        if (brokenRow >= 0) {
            rows.set(brokenRow);
            stack[size++] = brokenRow;
        }
        while (size > 0) {
            int i = stack[--size];
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                int j = lp.rowColumn[e];
                if (!columns.get(j)) {
                    columns.set(j);
                    for (int reason : new int[] {lowerReason[j], upperReason[j]}) {
                        if (reason >= 0 && !rows.get(reason)) {
                            rows.set(reason);
                            stack[size++] = reason;
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** A point in the middle of the column bounds; where a bound is the artificial box, at the lower one. */
    double[] middle() {
        double[] middle = new double[lower.length];
        for (int j = 0; j < middle.length; j++) {
            middle[j] = upper[j] >= lp.columnUpper[j] ? lower[j] : 0.5 * (lower[j] + upper[j]);
        }
        return middle;
    }

    /**
     * The program within the column bounds, moved so that each column begins at 0, without the rows that cannot be broken there.
     * It is feasible exactly when the whole is.
     */
    LinearProgram reduced() {
        double[] width = new double[lower.length];
        for (int j = 0; j < width.length; j++) {
            width[j] = Math.max(0, upper[j] - lower[j]);
        }
        LinearProgram.Builder builder = new LinearProgram.Builder(width);
        for (int i = 0; i < lp.rows; i++) {
            double low = lp.rowLower[i];
            double high = lp.rowUpper[i];
            if (without.get(i) || (least(i) >= low - lp.tolerance(low) && greatest(i) <= high + lp.tolerance(high))) {
                continue;
            }
            double shift = 0;
            int count = lp.rowStart[i + 1] - lp.rowStart[i];
            int[] columns = Arrays.copyOfRange(lp.rowColumn, lp.rowStart[i], lp.rowStart[i + 1]);
            double[] values = Arrays.copyOfRange(lp.rowValue, lp.rowStart[i], lp.rowStart[i + 1]);
            for (int k = 0; k < count; k++) {
                shift += values[k] * lower[columns[k]];
            }
            builder.row(low - shift, high - shift, columns, values, count);
        }
        return builder.build();
    }

    /** A point of {@link #reduced()} in the coordinates of the whole program. */
    double[] unshifted(double[] point) {
        double[] x = new double[point.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = lower[j] + point[j];
        }
        return x;
    }

    /** The reverse of {@link #unshifted}, kept within the column bounds. */
    double[] shifted(double[] x) {
        double[] point = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            point[j] = Math.clamp(x[j], lower[j], upper[j]) - lower[j];
        }
        return point;
    }
}
