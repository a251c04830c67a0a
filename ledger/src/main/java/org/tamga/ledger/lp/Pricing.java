package org.tamga.ledger.lp;

import static org.tamga.ledger.lp.SimplexPoint.AT_LOWER;
import static org.tamga.ledger.lp.SimplexPoint.BASIC;
import static org.tamga.ledger.lp.SimplexPoint.BETWEEN;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What moving a variable would gain: the prices of the rows that press, the reduced costs of the columns, and which edge is the
 * steepest.
 *
 * <p>Method: Devex, Harris, "Pivot selection methods of the Devex LP code", Math. Programming 5 (1973) 1–28. Each variable has a
 * reference weight, which approximates the squared length of its edge; the variable with the greatest {@code d²/weight} enters. Prices
 * and weights follow each exchange by the pivot row, and are computed anew only when the basis has been factored.
 *
 * <p>The basis stays with {@link PrimalSimplex} and is handed in: at position {@code k} of the first {@code size} stand the row
 * {@code rowAt[k]} and the variable {@code basis[k]}, which is a column, or columns + row for a slack.
 */
final class Pricing {

    /** Reduced costs nearer to zero than this are zero. */
    static final double DUAL = 1e-9;

    private static final int NONE = -1;
    private static final double NOTHING = 1e-13;

    private final LinearProgram lp;
    private final SimplexPoint point;
    private final BasisFactors factors;
    private final SplittableRandom random = new SplittableRandom(1);
    private double[] y = new double[32];
    private double[] rho = new double[32];
    private final double[] reduced;
    private final double[] pivotRow;
    private final double[] columnWeight;
    private final double[] rowWeight;

    Pricing(LinearProgram lp, SimplexPoint point, BasisFactors factors) {
        this.lp = lp;
        this.point = point;
        this.factors = factors;
        this.reduced = new double[lp.columns];
        this.pivotRow = new double[lp.columns];
        this.columnWeight = new double[lp.columns];
        this.rowWeight = new double[lp.rows];
    }

    /** The weights of a basis in which no row presses: the squared lengths of the edges. */
    void resetWeights() {
        Arrays.fill(rowWeight, 1);
        Arrays.fill(columnWeight, 1);
        for (int e = 0; e < lp.rowColumn.length; e++) {
            columnWeight[lp.rowColumn[e]] += lp.rowValue[e] * lp.rowValue[e];
        }
    }

    /** The price of the row at position {@code k}: the reduced cost of its slack. */
    double ofRow(int k) {
        return y[k];
    }

    /** The reduced cost of column {@code j}. */
    double ofColumn(int j) {
        return reduced[j];
    }

    /** Makes room for a row at the end of the basis; it has no price until its slack leaves. */
    void addRow(int k) {
        if (k == y.length) {
            y = Arrays.copyOf(y, 2 * k);
            rho = Arrays.copyOf(rho, 2 * k);
        }
        y[k] = 0;
    }

    /** Prices {@code y = B⁻ᵀ·c_B} and reduced costs {@code c − Aᵀ·y}. */
    void price(double[] c, int[] basis, int[] rowAt, int size) {
        for (int k = 0; k < size; k++) {
            y[k] = basis[k] < lp.columns ? c[basis[k]] : 0;
        }
        factors.solveTransposed(y);
        System.arraycopy(c, 0, reduced, 0, lp.columns);
        for (int k = 0; k < size; k++) {
            double v = y[k];
            if (Math.abs(v) > NOTHING) {
                int i = rowAt[k];
                for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                    reduced[lp.rowColumn[e]] -= v * lp.rowValue[e];
                }
            }
        }
    }

    /**
     * The variable that gains most for the length of its edge; −1 when none gains.
     *
     * @param shuffle whether to take any that gains, at random: for after many steps of no length
     */
    int entering(int[] rowAt, int size, boolean shuffle) {
        int best = NONE;
        double steepest = 0;
        for (int j = 0; j < lp.columns; j++) {
            double d = reduced[j];
            byte state = point.columnState[j];
            if (Math.abs(d) > DUAL
                    && state != BASIC
                    && lp.columnUpper[j] > 0
                    && (state == BETWEEN || (state == AT_LOWER) == (d < 0))) {
                double steep = shuffle ? random.nextDouble() : d * d / columnWeight[j];
                if (steep > steepest) {
                    steepest = steep;
                    best = j;
                }
            }
        }
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            double d = y[k];
            byte state = point.rowState[i];
            if (Math.abs(d) > DUAL
                    && state != BASIC
                    && (state == AT_LOWER) == (d < 0)
                    && point.rowLower[i] < point.rowUpper[i]) {
                double steep = shuffle ? random.nextDouble() : d * d / rowWeight[i];
                if (steep > steepest) {
                    steepest = steep;
                    best = lp.columns + i;
                }
            }
        }
        return best;
    }

    /**
     * Prices, reduced costs and weights after an exchange, from the pivot row {@code eᵣᵀ·B⁻¹·A}; to be called before the factors
     * change.
     *
     * @param d reduced cost of the entering variable
     * @param position of the leaving variable in the basis
     * @param pivot what the leaving variable loses for one unit of the entering one
     */
    void exchange(int entering, double d, int leaving, int position, double pivot, int[] rowAt, int size) {
        Arrays.fill(rho, 0, size, 0);
        rho[position] = 1;
        factors.solveTransposed(rho);
        double theta = d / pivot;
        double weight =
                (entering < lp.columns ? columnWeight[entering] : rowWeight[entering - lp.columns]) / (pivot * pivot);
        Arrays.fill(pivotRow, 0);
        for (int k = 0; k < size; k++) {
            double v = rho[k];
            if (Math.abs(v) > NOTHING) {
                int i = rowAt[k];
                for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                    pivotRow[lp.rowColumn[e]] += v * lp.rowValue[e];
                }
                y[k] += theta * v;
                rowWeight[i] = Math.max(rowWeight[i], v * v * weight);
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            double a = pivotRow[j];
            if (a != 0) {
                reduced[j] -= theta * a;
                columnWeight[j] = Math.max(columnWeight[j], a * a * weight);
            }
        }
        if (entering < lp.columns) {
            reduced[entering] = 0;
        }
        if (leaving < lp.columns) {
            columnWeight[leaving] = Math.max(1, weight);
        } else {
            rowWeight[leaving - lp.columns] = Math.max(1, weight);
        }
    }
}
