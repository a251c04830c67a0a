package org.tamga.ledger.lp;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds a point that satisfies all rows by reflecting and projecting on one row at a time.
 *
 * <p>Method ART3+: Herman and Chen, "A fast algorithm for solving a linear feasibility problem with application to
 * intensity-modulated radiation therapy", Linear Algebra and its Applications 428 (2008) 1207–1217. A point outside a row's interval
 * is reflected at the nearer bound, or put on the middle of the interval when it is further outside than half the width; a row that is
 * satisfied is not looked at again until all that remain are, or (our change) until the rest has been gone through
 * {@value #SWEEPS_OF_THE_REST} times, because a few nearly parallel rows can keep each other busy for thousands of sweeps.
 */
public final class FeasiblePoint {

    /** How often what is left may be gone through before all rows are looked at again. */
    private static final int SWEEPS_OF_THE_REST = 30;

    /** Share of a row's width that is kept clear on both sides. */
    private static final double MARGIN = 1e-3;

    private FeasiblePoint() {}

    /**
     * A point that satisfies all rows but those in {@code without}, within the tolerance of {@link LinearProgram}; empty when none
     * was found in time, which does not mean that there is none.
     *
     * @param start where to begin; unchanged
     * @param maxSweeps how often the rows that remain, or all, may be gone through
     */
    public static Optional<double[]> find(LinearProgram lp, BitSet without, double[] start, int maxSweeps) {
        double[] x = near(lp, without, start, maxSweeps);
        return satisfies(lp, without, x) ? Optional.of(x) : Optional.empty();
    }

    /** Like {@link #find}, but gives back the last point even when it still breaks rows: a good place to start the simplex from. */
    public static double[] near(LinearProgram lp, BitSet without, double[] start, int maxSweeps) {
        double[] x = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            x[j] = Math.clamp(start[j], 0, lp.columnUpper[j]);
        }
        double[] squares = squares(lp);
        int[] pending = new int[lp.rows];
        int count = 0;
        int inner = 0;
        for (int sweep = 0; sweep < maxSweeps; sweep++) {
            if (count == 0 || inner++ == SWEEPS_OF_THE_REST) {
                inner = 0;
                count = 0;
                if (satisfies(lp, without, x)) {
                    return x;
                }
                for (int i = 0; i < lp.rows; i++) {
                    if (!without.get(i) && squares[i] > 0) {
                        pending[count++] = i;
                    }
                }
            }
            int kept = 0;
            for (int p = 0; p < count; p++) {
                if (moved(lp, pending[p], squares[pending[p]], x)) {
                    pending[kept++] = pending[p];
                }
            }
            count = kept;
        }
        return x;
    }

    private static double[] squares(LinearProgram lp) {
        double[] squares = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                squares[i] += lp.columnUpper[lp.rowColumn[e]] > 0 ? lp.rowValue[e] * lp.rowValue[e] : 0;
            }
        }
        return squares;
    }

    /** Moves x towards row i; false when it was satisfied. Columns are kept non-negative at once. */
    private static boolean moved(LinearProgram lp, int i, double square, double[] x) {
        double width = lp.rowUpper[i] - lp.rowLower[i];
        double clear = Math.min(MARGIN * width, 0.1 * lp.tolerance(0));
        double lower = lp.rowLower[i] + clear;
        double upper = lp.rowUpper[i] - clear;
        double value = lp.activity(i, x);
        double slack = width == 0 ? 0.1 * lp.tolerance(lower) : 0;
        if (value >= lower - slack && value <= upper + slack) {
            return false;
        }
        double inside = 0.5 * (upper - lower);
        double outside = value < lower ? lower - value : value - upper;
        double by = outside > inside ? outside + Math.min(inside, outside) : 2 * outside;
        double step = (value < lower ? by : -by) / square;
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            int j = lp.rowColumn[e];
            x[j] = Math.clamp(x[j] + step * lp.rowValue[e], 0, lp.columnUpper[j]);
        }
        return true;
    }

    private static boolean satisfies(LinearProgram lp, BitSet without, double[] x) {
        for (int i = 0; i < lp.rows; i++) {
            if (!without.get(i)) {
                double broken = lp.violation(i, x);
                if (broken != 0 && Math.abs(broken) > lp.tolerance(broken < 0 ? lp.rowLower[i] : lp.rowUpper[i])) {
                    return false;
                }
            }
        }
        return true;
    }
}
