package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * A bounded primal simplex that starts from a point and knows only the rows that press.
 *
 * <p>A question to the ledger touches a few cells of a large program, and a point that satisfies all figures is known from loading. So
 * columns may rest anywhere between their bounds (superbasic), a row belongs to the basis only while it is tight, and every step goes
 * from a point to a better one: first down the sum of the infeasibilities, if there are any, then down the cost.
 *
 * <p>Method: Dantzig, Orden and Wolfe, "The generalized simplex method", Pacific J. Math. 5 (1955) 183–195; superbasic columns as in
 * Murtagh and Saunders, "Large-scale linearly constrained optimization", Math. Programming 14 (1978) 41–72; ratio test with tolerances
 * by Harris, Math. Programming 5 (1973) 1–28; long steps in phase one as in Maros, "Computational Techniques of the Simplex Method"
 * (2003), ch. 9.
 *
 * <p>An instance answers several costs over one program and one choice of rows; each {@link #minimise} starts where the one before
 * ended. Not safe for several threads.
 */
public final class PrimalSimplex {

    private static final byte AT_LOWER = 0;
    private static final byte AT_UPPER = 1;
    private static final byte BETWEEN = 2;
    private static final byte BASIC = 3;

    private static final int NONE = -1;
    private static final double DUAL = 1e-9;
    private static final double PIVOT = 1e-9;
    private static final double SAFE_PIVOT = 1e-6;
    private static final int CHANGES_BETWEEN_FACTORS = 64;
    private static final int STEPS_BEFORE_SHUFFLE = 40;

    private final LinearProgram lp;
    private final double[] reference;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final SplittableRandom random = new SplittableRandom(1);

    // The point, and where columns and the slacks of rows rest; a row whose slack is basic does not press.
    private final double[] x;
    private final double[] activity;
    private final byte[] columnState;
    private final byte[] rowState;

    // The basis: rows rowAt[0..size), and at position k the variable basis[k] (column j, or columns + row for a slack).
    private final BasisFactors factors = new BasisFactors();
    private final SparseColumns columnsOfBasis = new SparseColumns();
    private int size;
    private int[] rowAt = new int[32];
    private int[] basis = new int[32];
    private final int[] positionOfRow;
    private final int[] positionOfColumn;

    // What is broken (+1 above, −1 below), how many, and the gradient of the sum of infeasibilities.
    private final byte[] rowBroken;
    private final byte[] columnBroken;
    private int broken;
    private final double[] gradient;

    // Prices.
    private double[] cost = {};
    private double[] y = new double[32];
    private final double[] reduced;

    // The direction of a step.
    private double[] solved = new double[32];
    private final double[] rate;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private final Breakpoints breakpoints = new Breakpoints();
    private int idle;
    private boolean started;

    /**
     * @param without rows to leave out
     * @param reference where to start, best a point that satisfies all rows
     */
    public PrimalSimplex(LinearProgram lp, BitSet without, double[] reference) {
        this.lp = lp;
        this.reference = reference;
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
        this.positionOfRow = new int[lp.rows];
        this.positionOfColumn = new int[lp.columns];
        this.rowBroken = new byte[lp.rows];
        this.columnBroken = new byte[lp.columns];
        this.gradient = new double[lp.columns];
        this.reduced = new double[lp.columns];
        this.rate = new double[lp.rows];
        this.touched = new int[lp.rows];
        this.isTouched = new boolean[lp.rows];
    }

    /** Least value of {@code Σ newCost[j]·x[j]}. */
    public LpSolution minimise(double[] newCost) {
        cost = newCost;
        if (!started) {
            start();
        }
        LpSolution answer = run();
        started = answer.status() == Status.OPTIMAL;
        return answer;
    }

    private void start() {
        Arrays.fill(rowState, BASIC);
        Arrays.fill(positionOfRow, NONE);
        Arrays.fill(positionOfColumn, NONE);
        size = 0;
        for (int j = 0; j < lp.columns; j++) {
            double upper = lp.columnUpper[j];
            x[j] = Math.clamp(reference[j], 0, upper);
            columnState[j] = x[j] == 0 ? AT_LOWER : x[j] == upper ? AT_UPPER : BETWEEN;
        }
        refactor();
    }

    public static long ITER, P1, SIZE, NS;
    private LpSolution run() {
        idle = 0;
        int limit = 2000 + 20 * (lp.columns + lp.rows);
        for (int iteration = 0; iteration < limit; iteration++) {
            if (factors.changes() >= CHANGES_BETWEEN_FACTORS) {
                refactor();
            }
            price(); ITER++; if (broken>0) P1++; SIZE+=size; NS+=columnsOfBasis.entries();
            int entering = entering();
            if (entering == NONE) {
                if (factors.changes() > 0) {
                    refactor();
                } else {
                    return broken > 0 ? infeasible() : optimum();
                }
            } else if (!step(entering)) {
                refactor();
            }
        }
        return LpSolution.failed(Status.STALLED);
    }

    /** Multipliers {@code y = B⁻ᵀ·c_B} and reduced costs {@code c − Aᵀ·y}; while rows are broken, c is the gradient. */
    private void price() {
        double[] c = broken > 0 ? gradient : cost;
        for (int k = 0; k < size; k++) {
            y[k] = basis[k] < lp.columns ? c[basis[k]] : 0;
        }
        factors.solveTransposed(y);
        System.arraycopy(c, 0, reduced, 0, lp.columns);
        for (int k = 0; k < size; k++) {
            double v = y[k];
            if (Math.abs(v) > 1e-13) {
                int i = rowAt[k];
                for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                    reduced[lp.rowColumn[e]] -= v * lp.rowValue[e];
                }
            }
        }
    }

    /** The variable with the steepest reduced cost; a random steep one after many steps of no length. */
    private int entering() {
        boolean shuffle = idle > STEPS_BEFORE_SHUFFLE;
        int best = NONE;
        double steepest = 0;
        for (int j = 0; j < lp.columns; j++) {
            double d = reduced[j];
            byte state = columnState[j];
            if (Math.abs(d) > DUAL
                    && state != BASIC
                    && lp.columnUpper[j] > 0
                    && (state == BETWEEN || (state == AT_LOWER) == (d < 0))) {
                double steep = shuffle ? random.nextDouble() : Math.abs(d);
                if (steep > steepest) {
                    steepest = steep;
                    best = j;
                }
            }
        }
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            double d = y[k];
            byte state = rowState[i];
            if (Math.abs(d) > DUAL && state != BASIC && (state == AT_LOWER) == (d < 0) && rowLower[i] < rowUpper[i]) {
                double steep = shuffle ? random.nextDouble() : Math.abs(d);
                if (steep > steepest) {
                    steepest = steep;
                    best = lp.columns + i;
                }
            }
        }
        return best;
    }

    /** Moves along the edge of the entering variable; false when the pivot is too small to be trusted. */
    private boolean step(int entering) {
        boolean slack = entering >= lp.columns;
        double d = slack ? y[positionOfRow[entering - lp.columns]] : reduced[entering];
        double sign = d < 0 ? 1 : -1;
        direction(entering, sign);
        gatherBreakpoints(entering, sign);
        int block = broken > 0 ? breakpoints.longStep(Math.abs(d)) : breakpoints.harris();
        if (block == NONE) {
            throw new IllegalStateException("columns are boxed, so every edge ends");
        }
        int leaving = breakpoints.variable(block);
        double pivot = breakpoints.rate(block);
        if (leaving != entering && pivot < SAFE_PIVOT && factors.changes() > 0) {
            clearRates();
            return false;
        }
        double t = breakpoints.time(block);
        idle = t * Math.abs(d) > 1e-12 ? 0 : idle + 1;
        move(entering, sign, t);
        if (leaving == entering) {
            setState(entering, sign > 0 ? AT_UPPER : AT_LOWER);
        } else {
            boolean toUpper = breakpoints.toUpper(block);
            int position = positionOf(leaving, sign);
            setState(leaving, toUpper ? AT_UPPER : AT_LOWER);
            if (leaving < lp.columns) {
                positionOfColumn[leaving] = NONE;
                noteColumn(leaving);
            }
            setState(entering, BASIC);
            factors.replace(position, solved);
            basis[position] = entering;
            if (!slack) {
                positionOfColumn[entering] = position;
            }
        }
        noteBroken(entering);
        clearRates();
        return true;
    }

    /** {@code solved = B⁻¹·a} and the rate at which rows change when the entering variable moves by {@code sign}. */
    private void direction(int entering, double sign) {
        Arrays.fill(solved, 0, size, 0);
        if (entering >= lp.columns) {
            solved[positionOfRow[entering - lp.columns]] = -1;
        } else {
            for (int e = lp.columnStart[entering]; e < lp.columnStart[entering + 1]; e++) {
                int k = positionOfRow[lp.columnRow[e]];
                if (k >= 0) {
                    solved[k] = lp.columnValue[e];
                }
            }
            spread(entering, sign);
        }
        factors.solve(solved);
        for (int k = 0; k < size; k++) {
            if (Math.abs(solved[k]) < 1e-12) {
                solved[k] = 0;
            } else if (basis[k] < lp.columns) {
                spread(basis[k], -sign * solved[k]);
            }
        }
    }

    private void spread(int j, double by) {
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

    private void clearRates() {
        for (int t = 0; t < touchedCount; t++) {
            rate[touched[t]] = 0;
            isTouched[touched[t]] = false;
        }
        touchedCount = 0;
    }

    private void gatherBreakpoints(int entering, double sign) {
        breakpoints.clear();
        if (entering < lp.columns) {
            double room = sign > 0 ? lp.columnUpper[entering] - x[entering] : x[entering];
            breakpoints.add(entering, room, 1e30, sign > 0, 0);
        } else {
            int i = entering - lp.columns;
            breakpoints.add(entering, rowUpper[i] - rowLower[i], 1e30, sign > 0, 0);
        }
        double tolerance = lp.tolerance(0);
        for (int k = 0; k < size; k++) {
            int j = basis[k];
            if (j < lp.columns && solved[k] != 0) {
                limit(j, x[j], -sign * solved[k], 0, lp.columnUpper[j], columnBroken[j], tolerance, lp.tolerance(lp.columnUpper[j]));
            }
        }
        for (int t = 0; t < touchedCount; t++) {
            int i = touched[t];
            limit(
                    lp.columns + i,
                    activity[i],
                    rate[i],
                    rowLower[i],
                    rowUpper[i],
                    rowBroken[i],
                    lp.tolerance(rowLower[i]),
                    lp.tolerance(rowUpper[i]));
        }
    }

    /** Where a moving variable meets its bounds; a broken one meets the near bound first, then the far one. */
    private void limit(
            int variable, double value, double speed, double lower, double upper, int isBroken, double lowerTolerance, double upperTolerance) {
        if (Math.abs(speed) <= PIVOT) {
            return;
        }
        if (speed > 0) {
            if (isBroken < 0) {
                breakpoints.add(variable, lower - value, speed, false, 0);
            }
            if (isBroken <= 0) {
                breakpoints.add(variable, upper - value, speed, true, 0.5 * upperTolerance);
            }
        } else {
            if (isBroken > 0) {
                breakpoints.add(variable, value - upper, -speed, true, 0);
            }
            if (isBroken >= 0) {
                breakpoints.add(variable, value - lower, -speed, false, 0.5 * lowerTolerance);
            }
        }
    }

    private void move(int entering, double sign, double t) {
        if (t == 0) {
            return;
        }
        if (entering < lp.columns) {
            x[entering] += sign * t;
        }
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns) {
                x[basis[k]] -= sign * t * solved[k];
            }
        }
        for (int n = 0; n < touchedCount; n++) {
            activity[touched[n]] += t * rate[touched[n]];
        }
        if (entering >= lp.columns) {
            activity[entering - lp.columns] += sign * t;
        }
    }

    private void setState(int variable, byte state) {
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

    /** Where the leaving variable is in the basis; a row that was not there is added at the end. */
    private int positionOf(int variable, double sign) {
        if (variable < lp.columns) {
            return positionOfColumn[variable];
        }
        int i = variable - lp.columns;
        if (positionOfRow[i] >= 0) {
            int k = 0;
            while (basis[k] != variable) {
                k++;
            }
            return k;
        }
        int k = size++;
        ensureCapacity(size);
        rowAt[k] = i;
        positionOfRow[i] = k;
        basis[k] = variable;
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            int p = positionOfColumn[lp.rowColumn[e]];
            if (p >= 0) {
                factors.borderEntry(p, lp.rowValue[e]);
            }
        }
        factors.border();
        solved[k] = -sign * rate[i];
        return k;
    }

    private void ensureCapacity(int needed) {
        if (needed > rowAt.length) {
            int n = 2 * needed;
            rowAt = Arrays.copyOf(rowAt, n);
            basis = Arrays.copyOf(basis, n);
            y = Arrays.copyOf(y, n);
            solved = Arrays.copyOf(solved, n);
        }
    }

    /** Drops rows that no longer press, factors the basis anew and computes the point from it. */
    private void refactor() {
        int[] noPivot;
        do {
            compact();
            noPivot = factors.factor(columnsOfBasis, size);
            for (int p = 0; p < noPivot.length; p += 2) {
                int j = basis[noPivot[p]];
                columnState[j] = x[j] <= 0 ? AT_LOWER : x[j] >= lp.columnUpper[j] ? AT_UPPER : BETWEEN;
                x[j] = Math.clamp(x[j], 0, lp.columnUpper[j]);
                positionOfColumn[j] = NONE;
                rowState[rowAt[noPivot[p + 1]]] = BASIC;
            }
        } while (noPivot.length > 0);
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            double right = rowState[i] == AT_LOWER ? rowLower[i] : rowUpper[i];
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                int j = lp.rowColumn[e];
                if (columnState[j] != BASIC) {
                    right -= lp.rowValue[e] * x[j];
                }
            }
            solved[k] = right;
        }
        factors.solve(solved);
        for (int k = 0; k < size; k++) {
            x[basis[k]] = solved[k];
        }
        recount();
    }

    private void compact() {
        int rows = 0;
        int columns = 0;
        int[] kept = new int[size];
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns && columnState[basis[k]] == BASIC) {
                kept[columns++] = basis[k];
            }
        }
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            positionOfRow[i] = NONE;
            if (rowState[i] != BASIC) {
                positionOfRow[i] = rows;
                rowAt[rows++] = i;
            }
        }
        if (rows != columns) {
            throw new IllegalStateException(rows + " rows press on " + columns + " basic columns");
        }
        size = rows;
        columnsOfBasis.clear();
        for (int k = 0; k < size; k++) {
            int j = kept[k];
            basis[k] = j;
            positionOfColumn[j] = k;
            for (int e = lp.columnStart[j]; e < lp.columnStart[j + 1]; e++) {
                int p = positionOfRow[lp.columnRow[e]];
                if (p >= 0) {
                    columnsOfBasis.add(p, lp.columnValue[e]);
                }
            }
            columnsOfBasis.close();
        }
    }

    private void recount() {
        Arrays.fill(gradient, 0);
        Arrays.fill(rowBroken, (byte) 0);
        Arrays.fill(columnBroken, (byte) 0);
        broken = 0;
        for (int i = 0; i < lp.rows; i++) {
            activity[i] = lp.activity(i, x);
            noteRow(i);
        }
        for (int k = 0; k < size; k++) {
            noteColumn(basis[k]);
        }
    }

    /** In phase one the gradient follows what has been mended or broken by a step. */
    private void noteBroken(int entering) {
        if (broken == 0) {
            return;
        }
        for (int t = 0; t < touchedCount; t++) {
            noteRow(touched[t]);
        }
        if (entering < lp.columns) {
            noteColumn(entering);
        } else {
            noteRow(entering - lp.columns);
        }
        for (int k = 0; k < size; k++) {
            if (solved[k] != 0 && basis[k] < lp.columns) {
                noteColumn(basis[k]);
            }
        }
    }

    private void noteRow(int i) {
        byte now = 0;
        if (rowState[i] == BASIC) {
            now = side(activity[i], rowLower[i], rowUpper[i]);
        }
        int change = now - rowBroken[i];
        if (change != 0) {
            broken += Math.abs(now) - Math.abs(rowBroken[i]);
            rowBroken[i] = now;
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                gradient[lp.rowColumn[e]] += change * lp.rowValue[e];
            }
        }
    }

    private void noteColumn(int j) {
        byte now = columnState[j] == BASIC ? side(x[j], 0, lp.columnUpper[j]) : 0;
        if (now != columnBroken[j]) {
            broken += Math.abs(now) - Math.abs(columnBroken[j]);
            gradient[j] += now - columnBroken[j];
            columnBroken[j] = now;
        }
    }

    private byte side(double value, double lower, double upper) {
        return (byte) (value < lower - lp.tolerance(lower) ? -1 : value > upper + lp.tolerance(upper) ? 1 : 0);
    }

    private LpSolution optimum() {
        double objective = 0;
        double[] point = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            if (columnState[j] == AT_UPPER && reduced[j] < -DUAL && lp.columnUpper[j] > 0) {
                return LpSolution.failed(Status.UNBOUNDED);
            }
            point[j] = Math.clamp(x[j], 0, lp.columnUpper[j]);
            objective += cost[j] * point[j];
        }
        return LpSolution.optimal(objective, point, multipliers());
    }

    private double[] multipliers() {
        double[] all = new double[lp.rows];
        for (int k = 0; k < size; k++) {
            all[rowAt[k]] = y[k];
        }
        return all;
    }

    /** The multipliers of phase one, and one unit on every row that stays broken. */
    private LpSolution infeasible() {
        double[] all = multipliers();
        for (int i = 0; i < lp.rows; i++) {
            all[i] -= rowBroken[i];
        }
        return LpSolution.infeasible(all);
    }
}
