package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The point that {@link PrimalSimplex} moves: where every column and every row's slack rests, the rates at which they change along an
 * edge, and what is broken, with the gradient of the sum of infeasibilities.
 */
final class SimplexPoint {

    static final byte AT_LOWER = 0;
    static final byte AT_UPPER = 1;
    static final byte BETWEEN = 2;
    static final byte BASIC = 3;

    private final LinearProgram lp;
    final double[] rowLower;
    final double[] rowUpper;

    // The point, and where columns and the slacks of rows rest; a row whose slack is basic does not press.
    final double[] x;
    final double[] activity;
    final byte[] columnState;
    final byte[] rowState;

    // What is broken (+1 above, −1 below), how many, and the gradient of the sum of infeasibilities.
    final byte[] rowBroken;
    final byte[] columnBroken;
    int broken;
    final double[] gradient;

    final double[] rate;
    final int[] touched;
    private final boolean[] isTouched;
    int touchedCount;
    private boolean gradientChanged;

    SimplexPoint(LinearProgram lp, BitSet without) {
        this.lp = lp;
        this.rowLower = lp.rowLower.clone();
        this.rowUpper = lp.rowUpper.clone();
        for (int i = without.nextSetBit(0); i >= 0 && i < lp.rows; i = without.nextSetBit(i + 1)) {
            rowLower[i] = Double.NEGATIVE_INFINITY;
            rowUpper[i] = Double.POSITIVE_INFINITY;
        }
        this.x = new double[lp.columns];
        this.activity = new double[lp.rows];
        this.columnState = new byte[lp.columns];
        this.rowState = new byte[lp.rows];
        this.rowBroken = new byte[lp.rows];
        this.columnBroken = new byte[lp.columns];
        this.gradient = new double[lp.columns];
        this.rate = new double[lp.rows];
        this.touched = new int[lp.rows];
        this.isTouched = new boolean[lp.rows];
    }

    /** Rows whose slack is basic follow a column that changes at the rate {@code by}. */
    void spread(int j, double by) {
        for (int e = lp.columnStart[j]; e < lp.columnStart[j + 1]; e++) {
            int i = lp.columnRow[e];
            if (rowState[i] == BASIC) {
                if (!isTouched[i]) {
                    isTouched[i] = true;
                    touched[touchedCount++] = i;
                }
                rate[i] += by * lp.columnValue[e];
            }
        }
    }

    void clearRates() {
        for (int t = 0; t < touchedCount; t++) {
            rate[touched[t]] = 0;
            isTouched[touched[t]] = false;
        }
        touchedCount = 0;
    }

    void setState(int variable, byte state) {
        if (variable < lp.columns) {
            columnState[variable] = state;
            if (state != BASIC) {
                x[variable] = state == AT_LOWER ? 0 : lp.columnUpper[variable];
            }
        } else {
            int i = variable - lp.columns;
            rowState[i] = state;
            if (state != BASIC) {
                activity[i] = state == AT_LOWER ? rowLower[i] : rowUpper[i];
            }
        }
    }

    void nothingBroken() {
        Arrays.fill(gradient, 0);
        Arrays.fill(rowBroken, (byte) 0);
        Arrays.fill(columnBroken, (byte) 0);
        broken = 0;
    }

    /** Whether the gradient has changed since this was last asked. */
    boolean gradientChanged() {
        boolean answer = gradientChanged;
        gradientChanged = false;
        return answer;
    }

    void noteRow(int i) {
        byte now = 0;
        if (rowState[i] == BASIC) {
            now = side(activity[i], rowLower[i], rowUpper[i]);
        }
        int change = now - rowBroken[i];
        if (change != 0) {
            broken += Math.abs(now) - Math.abs(rowBroken[i]);
            rowBroken[i] = now;
            gradientChanged = true;
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                gradient[lp.rowColumn[e]] += change * lp.rowValue[e];
            }
        }
    }

    void noteColumn(int j) {
        byte now = columnState[j] == BASIC ? side(x[j], 0, lp.columnUpper[j]) : 0;
        if (now != columnBroken[j]) {
            broken += Math.abs(now) - Math.abs(columnBroken[j]);
            gradient[j] += now - columnBroken[j];
            columnBroken[j] = now;
            gradientChanged = true;
        }
    }

    private byte side(double value, double lower, double upper) {
        return (byte) (value < lower - lp.tolerance(lower) ? -1 : value > upper + lp.tolerance(upper) ? 1 : 0);
    }
}
