package org.tamga.ledger.lp;

import static org.tamga.ledger.lp.SimplexPoint.AT_LOWER;
import static org.tamga.ledger.lp.SimplexPoint.AT_UPPER;
import static org.tamga.ledger.lp.SimplexPoint.BASIC;
import static org.tamga.ledger.lp.SimplexPoint.BETWEEN;

import java.util.Arrays;
import java.util.BitSet;
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
 * (2003), ch. 9. Which variable moves is {@link Pricing}'s to say.
 *
 * <p>An instance answers several costs over one program and one choice of rows; each {@link #minimise} starts where the one before
 * ended. Not safe for several threads.
 */
public final class PrimalSimplex {

    private static final int NONE = -1;
    private static final double PIVOT = 1e-9;
    private static final double SAFE_PIVOT = 1e-6;
    private static final int CHANGES_BETWEEN_FACTORS = 100;
    private static final int STEPS_BEFORE_SHUFFLE = 40;

    private final LinearProgram lp;
    private final double[] reference;
    private final SimplexPoint point;

    // The basis: rows rowAt[0..size), and at position k the variable basis[k] (column j, or columns + row for a slack).
    private final BasisFactors factors = new BasisFactors();
    private final SparseColumns columnsOfBasis = new SparseColumns();
    private int size;
    private int[] rowAt = new int[32];
    private int[] basis = new int[32];
    private final int[] positionOfRow;
    private final int[] positionOfColumn;

    private final Pricing pricing;
    private double[] cost = {};
    private boolean priced;

    // The direction of a step.
    private double[] solved = new double[32];
    private final Breakpoints breakpoints = new Breakpoints();
    private int idle;
    private boolean lost;
    private boolean started;

    /**
     * @param without rows to leave out
     * @param reference where to start, best a point that satisfies all rows
     */
    public PrimalSimplex(LinearProgram lp, BitSet without, double[] reference) {
        this.lp = lp;
        this.reference = reference;
        this.point = new SimplexPoint(lp, without);
        this.positionOfRow = new int[lp.rows];
        this.positionOfColumn = new int[lp.columns];
        this.pricing = new Pricing(lp, point, factors);
    }

    /** Least value of {@code Σ newCost[j]·point.x[j]}. */
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
        Arrays.fill(point.rowState, BASIC);
        Arrays.fill(positionOfRow, NONE);
        Arrays.fill(positionOfColumn, NONE);
        size = 0;
        pricing.resetWeights();
        for (int j = 0; j < lp.columns; j++) {
            double upper = lp.columnUpper[j];
            point.x[j] = Math.clamp(reference[j], 0, upper);
            point.columnState[j] = point.x[j] == 0 ? AT_LOWER : point.x[j] == upper ? AT_UPPER : BETWEEN;
        }
        refactor();
    }

    private LpSolution run() {
        idle = 0;
        lost = false;
        priced = false;
        int limit = 2000 + 20 * (lp.columns + lp.rows);
        for (int iteration = 0; iteration < limit; iteration++) {
            if (factors.changes() >= CHANGES_BETWEEN_FACTORS) {
                refactor();
            }
            if (!priced || point.gradientChanged()) {
                pricing.price(point.broken > 0 ? point.gradient : cost, basis, rowAt, size);
                priced = true;
            }
            int entering = pricing.entering(rowAt, size, idle > STEPS_BEFORE_SHUFFLE);
            if (entering == NONE) {
                if (factors.changes() > 0) {
                    refactor();
                } else {
                    return point.broken > 0 ? infeasible() : optimum();
                }
            } else if (!step(entering)) {
                if (lost) {
                    return LpSolution.failed(Status.STALLED);
                }
                refactor();
            }
        }
        return LpSolution.failed(Status.STALLED);
    }

    /** Moves along the edge of the entering variable; false when the pivot is too small to be trusted. */
    private boolean step(int entering) {
        boolean slack = entering >= lp.columns;
        double d = slack ? pricing.ofRow(positionOfRow[entering - lp.columns]) : pricing.ofColumn(entering);
        double sign = d < 0 ? 1 : -1;
        direction(entering, sign);
        gatherBreakpoints(entering, sign);
        int block = point.broken > 0 ? breakpoints.longStep(Math.abs(d)) : breakpoints.harris();
        if (block == NONE) {
            // Columns are boxed, so every edge ends; only numbers that have gone wrong get here.
            point.clearRates();
            lost = true;
            return false;
        }
        int leaving = breakpoints.variable(block);
        double pivot = breakpoints.rate(block);
        if (leaving != entering && pivot < SAFE_PIVOT && factors.changes() > 0) {
            point.clearRates();
            return false;
        }
        double t = breakpoints.time(block);
        idle = t * Math.abs(d) > 1e-12 ? 0 : idle + 1;
        move(entering, sign, t);
        if (leaving == entering) {
            point.setState(entering, sign > 0 ? AT_UPPER : AT_LOWER);
        } else {
            boolean toUpper = breakpoints.toUpper(block);
            int position = positionOf(leaving, sign);
            pricing.exchange(entering, d, leaving, position, solved[position], rowAt, size);
            point.setState(leaving, toUpper ? AT_UPPER : AT_LOWER);
            if (leaving < lp.columns) {
                positionOfColumn[leaving] = NONE;
                point.noteColumn(leaving);
            }
            point.setState(entering, BASIC);
            factors.replace(position, solved);
            basis[position] = entering;
            if (!slack) {
                positionOfColumn[entering] = position;
            }
        }
        noteBroken(entering);
        point.clearRates();
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
            point.spread(entering, sign);
        }
        factors.solve(solved);
        for (int k = 0; k < size; k++) {
            if (Math.abs(solved[k]) < 1e-12) {
                solved[k] = 0;
            } else if (basis[k] < lp.columns) {
                point.spread(basis[k], -sign * solved[k]);
            }
        }
    }

    private void gatherBreakpoints(int entering, double sign) {
        breakpoints.clear();
        if (entering < lp.columns) {
            double room = sign > 0 ? lp.columnUpper[entering] - point.x[entering] : point.x[entering];
            breakpoints.add(entering, room, Breakpoints.OWN, sign > 0, 0);
        } else {
            int i = entering - lp.columns;
            breakpoints.add(entering, point.rowUpper[i] - point.rowLower[i], Breakpoints.OWN, sign > 0, 0);
        }
        double tolerance = lp.tolerance(0);
        for (int k = 0; k < size; k++) {
            int j = basis[k];
            if (j < lp.columns && solved[k] != 0) {
                limit(
                        j,
                        point.x[j],
                        -sign * solved[k],
                        0,
                        lp.columnUpper[j],
                        point.columnBroken[j],
                        tolerance,
                        lp.tolerance(lp.columnUpper[j]));
            }
        }
        for (int t = 0; t < point.touchedCount; t++) {
            int i = point.touched[t];
            limit(
                    lp.columns + i,
                    point.activity[i],
                    point.rate[i],
                    point.rowLower[i],
                    point.rowUpper[i],
                    point.rowBroken[i],
                    lp.tolerance(point.rowLower[i]),
                    lp.tolerance(point.rowUpper[i]));
        }
    }

    /** Where a moving variable meets its bounds; a broken one meets the near bound first, then the far one. */
    private void limit(
            int variable,
            double value,
            double speed,
            double lower,
            double upper,
            int isBroken,
            double lowerTolerance,
            double upperTolerance) {
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
            point.x[entering] += sign * t;
        }
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns) {
                point.x[basis[k]] -= sign * t * solved[k];
            }
        }
        for (int n = 0; n < point.touchedCount; n++) {
            point.activity[point.touched[n]] += t * point.rate[point.touched[n]];
        }
        if (entering >= lp.columns) {
            point.activity[entering - lp.columns] += sign * t;
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
        solved[k] = -sign * point.rate[i];
        pricing.addRow(k);
        return k;
    }

    private void ensureCapacity(int needed) {
        if (needed > rowAt.length) {
            int n = 2 * needed;
            rowAt = Arrays.copyOf(rowAt, n);
            basis = Arrays.copyOf(basis, n);
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
                point.columnState[j] =
                        point.x[j] <= 0 ? AT_LOWER : point.x[j] >= lp.columnUpper[j] ? AT_UPPER : BETWEEN;
                point.x[j] = Math.clamp(point.x[j], 0, lp.columnUpper[j]);
                positionOfColumn[j] = NONE;
                point.rowState[rowAt[noPivot[p + 1]]] = BASIC;
            }
        } while (noPivot.length > 0);
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            double right = point.rowState[i] == AT_LOWER ? point.rowLower[i] : point.rowUpper[i];
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                int j = lp.rowColumn[e];
                if (point.columnState[j] != BASIC) {
                    right -= lp.rowValue[e] * point.x[j];
                }
            }
            solved[k] = right;
        }
        factors.solve(solved);
        for (int k = 0; k < size; k++) {
            point.x[basis[k]] = solved[k];
        }
        priced = false;
        recount();
    }

    private void compact() {
        int rows = 0;
        int columns = 0;
        int[] kept = new int[size];
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns && point.columnState[basis[k]] == BASIC) {
                kept[columns++] = basis[k];
            }
        }
        for (int k = 0; k < size; k++) {
            int i = rowAt[k];
            positionOfRow[i] = NONE;
            if (point.rowState[i] != BASIC) {
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
        point.nothingBroken();
        for (int i = 0; i < lp.rows; i++) {
            point.activity[i] = lp.activity(i, point.x);
            point.noteRow(i);
        }
        for (int k = 0; k < size; k++) {
            point.noteColumn(basis[k]);
        }
    }

    /** In phase one the gradient follows what has been mended or broken by a step. */
    private void noteBroken(int entering) {
        if (point.broken == 0) {
            return;
        }
        for (int t = 0; t < point.touchedCount; t++) {
            point.noteRow(point.touched[t]);
        }
        if (entering < lp.columns) {
            point.noteColumn(entering);
        } else {
            point.noteRow(entering - lp.columns);
        }
        for (int k = 0; k < size; k++) {
            if (solved[k] != 0 && basis[k] < lp.columns) {
                point.noteColumn(basis[k]);
            }
        }
    }

    private LpSolution optimum() {
        double objective = 0;
        double[] answer = new double[lp.columns];
        boolean onBox = false;
        for (int j = 0; j < lp.columns; j++) {
            onBox |= point.columnState[j] == AT_UPPER && pricing.ofColumn(j) < -Pricing.DUAL && lp.columnUpper[j] > 0;
            answer[j] = Math.clamp(point.x[j], 0, lp.columnUpper[j]);
            objective += cost[j] * answer[j];
        }
        return onBox ? LpSolution.unbounded(answer) : LpSolution.optimal(objective, answer, multipliers());
    }

    private double[] multipliers() {
        double[] all = new double[lp.rows];
        for (int k = 0; k < size; k++) {
            all[rowAt[k]] = pricing.ofRow(k);
        }
        return all;
    }

    /** The multipliers of phase one, one unit on every row that stays broken, and the point where the least is broken. */
    private LpSolution infeasible() {
        double[] all = multipliers();
        for (int i = 0; i < lp.rows; i++) {
            all[i] -= point.rowBroken[i];
        }
        double[] nearest = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            nearest[j] = Math.clamp(point.x[j], 0, lp.columnUpper[j]);
        }
        return LpSolution.infeasible(all, nearest);
    }
}
