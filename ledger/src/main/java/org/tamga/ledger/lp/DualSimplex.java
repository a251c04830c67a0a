package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * A bounded dual simplex that takes rows in only when they are broken.
 *
 * <p>Questions to the ledger touch a few columns of a large program, so the method starts from a reference point and an empty
 * basis: columns without cost stay where the reference has them (they are free while their reduced cost is zero), the others go to
 * the bound that their cost asks for, and the dual simplex repairs the rows that this breaks, a few at a time. At the end every row
 * has been checked. The basis inverse is dense and has one row for each constraint taken in, usually a few dozen.
 *
 * <p>Method: Lemke, "The dual method of solving the linear programming problem", Naval Research Logistics 1 (1954) 36–47, with upper
 * bounds as in Koberstein, "The dual simplex method, techniques for a fast and stable implementation" (2005), ch. 3; rows on demand as
 * in Dantzig, Fulkerson and Johnson, Operations Research 2 (1954) 393–410.
 *
 * <p>An instance answers several costs over one program and one choice of rows; each {@link #minimise} starts from the basis of the one
 * before when that basis can be used. Not safe for several threads.
 */
public final class DualSimplex {

    private static final byte AT_LOWER = 0;
    private static final byte AT_UPPER = 1;
    private static final byte AT_REFERENCE = 2;
    private static final byte BASIC = 3;

    private static final double FEASIBLE = 1e-9;
    private static final double PIVOT = 1e-9;
    private static final double DUAL_ZERO = 1e-11;
    private static final int ROWS_PER_ROUND = 24;
    private static final int PIVOTS_BETWEEN_INVERSIONS = 64;

    private final LinearProgram lp;
    private final BitSet without;
    private final double[] reference;
    private final boolean referenceFeasible;

    // Columns: structural j is variable j, the slack of the k-th active row is variable columns + k.
    private final double[] x;
    private final double[] reducedCost;
    private final byte[] columnStatus;
    private double[] cost;

    // Active rows.
    private int size;
    private int[] activeRow = new int[32];
    private final int[] positionOfRow;
    private byte[] slackStatus = new byte[32];
    private double[] slackDual = new double[32];
    private int[] basis = new int[32];
    private double[] basic = new double[32];
    private double[][] inverse = new double[32][];
    private int pivotsSinceInversion;

    // Work space.
    private final double[] alpha;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private double[] entering = new double[32];
    private double[] slackAlpha = new double[32];
    private boolean warm;

    /**
     * @param without rows to leave out
     * @param reference a point within the column bounds, best one that satisfies all rows
     * @param referenceFeasible whether it is known to satisfy them: then only rows near the question are ever looked at
     */
    public DualSimplex(LinearProgram lp, BitSet without, double[] reference, boolean referenceFeasible) {
        this.lp = lp;
        this.without = without;
        this.reference = reference;
        this.referenceFeasible = referenceFeasible;
        this.x = reference.clone();
        this.reducedCost = new double[lp.columns];
        this.columnStatus = new byte[lp.columns];
        this.cost = new double[lp.columns];
        this.positionOfRow = new int[lp.rows];
        Arrays.fill(positionOfRow, -1);
        this.alpha = new double[lp.columns];
        this.touched = new int[lp.columns];
        this.isTouched = new boolean[lp.columns];
    }

    /** Least value of {@code Σ newCost[j]·x[j]}. */
    public LpSolution minimise(double[] newCost) {
        cost = newCost;
        if (!warm || !reprice()) {
            coldStart();
        }
        warm = false;
        LpSolution answer = run();
        warm = answer.status() == Status.OPTIMAL;
        return answer;
    }

    private void coldStart() {
        for (int k = 0; k < size; k++) {
            positionOfRow[activeRow[k]] = -1;
        }
        size = 0;
        pivotsSinceInversion = 0;
        for (int j = 0; j < lp.columns; j++) {
            reducedCost[j] = cost[j];
            restColumn(j);
        }
    }

    /** Puts a nonbasic column where its reduced cost wants it. */
    private void restColumn(int j) {
        double d = reducedCost[j];
        if (d > DUAL_ZERO) {
            columnStatus[j] = AT_LOWER;
            x[j] = 0;
        } else if (d < -DUAL_ZERO) {
            columnStatus[j] = AT_UPPER;
            x[j] = lp.columnUpper[j];
        } else {
            columnStatus[j] = AT_REFERENCE;
            x[j] = reference[j];
        }
    }

    /** Keeps the last basis for a new cost; false when a slack would have to rest at an infinite bound. */
    private boolean reprice() {
        double[] y = new double[size];
        for (int k = 0; k < size; k++) {
            double c = basis[k] < lp.columns ? cost[basis[k]] : 0;
            if (c != 0) {
                for (int i = 0; i < size; i++) {
                    y[i] += c * inverse[k][i];
                }
            }
        }
        for (int k = 0; k < size; k++) {
            if (slackStatus[k] == BASIC) {
                slackDual[k] = 0;
                continue;
            }
            boolean upper = y[k] < 0;
            double bound = upper ? lp.rowUpper[activeRow[k]] : lp.rowLower[activeRow[k]];
            if (Math.abs(y[k]) > DUAL_ZERO && Double.isInfinite(bound)) {
                return false;
            }
            if (!Double.isInfinite(bound)) {
                slackStatus[k] = upper ? AT_UPPER : AT_LOWER;
            }
            slackDual[k] = y[k];
        }
        for (int j = 0; j < lp.columns; j++) {
            if (columnStatus[j] == BASIC) {
                reducedCost[j] = 0;
                continue;
            }
            double d = cost[j];
            for (int e = lp.columnStart[j]; e < lp.columnStart[j + 1]; e++) {
                int k = positionOfRow[lp.columnRow[e]];
                if (k >= 0) {
                    d -= y[k] * lp.columnValue[e];
                }
            }
            reducedCost[j] = d;
            restColumn(j);
        }
        recomputeBasics();
        return true;
    }

    private LpSolution run() {
        int limit = 2000 + 60 * (size + 50) + 4 * lp.columns;
        int idle = 0;
        for (int iteration = 0; iteration < limit; iteration++) {
            boolean careful = idle > 100;
            int leaving = leavingPosition(careful);
            if (leaving < 0) {
                if (!accurate()) {
                    if (!invert()) {
                        return LpSolution.failed(Status.STALLED);
                    }
                    continue;
                }
                int added = takeInBrokenRows();
                if (added == 0) {
                    return optimum();
                }
                limit += 60 * added;
                continue;
            }
            double step = pivot(leaving, careful);
            if (Double.isNaN(step)) {
                if (pivotsSinceInversion > 0) {
                    if (!invert()) {
                        return LpSolution.failed(Status.STALLED);
                    }
                    continue;
                }
                return farkas(leaving);
            }
            idle = step > 1e-13 ? 0 : idle + 1;
            if (pivotsSinceInversion >= Math.max(PIVOTS_BETWEEN_INVERSIONS, size) && !invert()) {
                return LpSolution.failed(Status.STALLED);
            }
        }
        return LpSolution.failed(Status.STALLED);
    }

    private double lower(int variable) {
        return variable < lp.columns ? 0 : lp.rowLower[activeRow[variable - lp.columns]];
    }

    private double upper(int variable) {
        return variable < lp.columns ? lp.columnUpper[variable] : lp.rowUpper[activeRow[variable - lp.columns]];
    }

    private static double tolerance(double bound) {
        return FEASIBLE * Math.max(1, Math.abs(bound));
    }

    /** The basic variable furthest outside its bounds (the first one when careful); −1 when all are inside. */
    private int leavingPosition(boolean careful) {
        int best = -1;
        double worst = 0;
        int lowestVariable = Integer.MAX_VALUE;
        for (int k = 0; k < size; k++) {
            double lower = lower(basis[k]);
            double upper = upper(basis[k]);
            double outside = 0;
            if (basic[k] < lower - tolerance(lower)) {
                outside = lower - basic[k];
            } else if (basic[k] > upper + tolerance(upper)) {
                outside = basic[k] - upper;
            }
            if (outside > 0 && (careful ? basis[k] < lowestVariable : outside > worst)) {
                worst = outside;
                lowestVariable = basis[k];
                best = k;
            }
        }
        return best;
    }

    /** One dual simplex step; the dual step length, or NaN when nothing can enter (no feasible point). */
    private double pivot(int r, boolean careful) {
        double[] rho = inverse[r];
        int leavingVariable = basis[r];
        boolean below = basic[r] < lower(leavingVariable);
        double sign = below ? 1 : -1;
        priceRow(rho);

        int enteringVariable = -1;
        double bestRatio = Double.POSITIVE_INFINITY;
        double bestSize = 0;
        for (int t = 0; t < touchedCount; t++) {
            int j = touched[t];
            double a = sign * alpha[j];
            byte status = columnStatus[j];
            if (status == BASIC || lp.columnUpper[j] == 0 || Math.abs(a) <= PIVOT) {
                continue;
            }
            boolean eligible = status == AT_REFERENCE || (status == AT_LOWER ? a < 0 : a > 0);
            if (eligible) {
                double ratio = status == AT_REFERENCE ? -1 : Math.abs(reducedCost[j]) / Math.abs(a);
                if (better(ratio, Math.abs(a), j, bestRatio, bestSize, enteringVariable, careful)) {
                    bestRatio = ratio;
                    bestSize = Math.abs(a);
                    enteringVariable = j;
                }
            }
        }
        for (int k = 0; k < size; k++) {
            slackAlpha[k] = -rho[k];
            if (slackStatus[k] == BASIC || Math.abs(rho[k]) <= PIVOT) {
                continue;
            }
            double a = sign * slackAlpha[k];
            double lower = lp.rowLower[activeRow[k]];
            double upper = lp.rowUpper[activeRow[k]];
            if (lower == upper) {
                continue;
            }
            if (slackStatus[k] == AT_LOWER ? a < 0 : a > 0) {
                double ratio = Math.abs(slackDual[k]) / Math.abs(a);
                if (better(ratio, Math.abs(a), lp.columns + k, bestRatio, bestSize, enteringVariable, careful)) {
                    bestRatio = ratio;
                    bestSize = Math.abs(a);
                    enteringVariable = lp.columns + k;
                }
            }
        }
        if (enteringVariable < 0) {
            clearTouched();
            return Double.NaN;
        }
        exchange(r, enteringVariable, leavingVariable, below);
        return Math.max(0, bestRatio);
    }

    private static boolean better(
            double ratio, double size, int variable, double bestRatio, double bestSize, int best, boolean careful) {
        if (ratio < bestRatio - 1e-12) {
            return true;
        }
        if (ratio > bestRatio + 1e-12) {
            return false;
        }
        return careful && ratio >= 0 ? size > 1e-5 && (bestSize <= 1e-5 || variable < best) : size > bestSize;
    }

    private void priceRow(double[] rho) {
        for (int k = 0; k < size; k++) {
            double weight = rho[k];
            if (weight == 0) {
                continue;
            }
            int i = activeRow[k];
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                int j = lp.rowColumn[e];
                if (!isTouched[j]) {
                    isTouched[j] = true;
                    touched[touchedCount++] = j;
                    alpha[j] = 0;
                }
                alpha[j] += weight * lp.rowValue[e];
            }
        }
    }

    private void clearTouched() {
        for (int t = 0; t < touchedCount; t++) {
            isTouched[touched[t]] = false;
        }
        touchedCount = 0;
    }

    private void exchange(int r, int enteringVariable, int leavingVariable, boolean below) {
        loadColumn(enteringVariable);
        double pivot = entering[r];
        boolean structural = enteringVariable < lp.columns;
        int enteringSlack = enteringVariable - lp.columns;
        double theta = structural
                ? reducedCost[enteringVariable] / alpha[enteringVariable]
                : slackDual[enteringSlack] / slackAlpha[enteringSlack];
        double bound = below ? lower(leavingVariable) : upper(leavingVariable);
        double step = (basic[r] - bound) / pivot;

        for (int t = 0; t < touchedCount; t++) {
            int j = touched[t];
            if (columnStatus[j] != BASIC) {
                reducedCost[j] -= theta * alpha[j];
            }
        }
        for (int k = 0; k < size; k++) {
            if (slackStatus[k] != BASIC) {
                slackDual[k] -= theta * slackAlpha[k];
            }
        }
        clearTouched();

        double enteringValue;
        if (structural) {
            enteringValue = x[enteringVariable] + step;
            columnStatus[enteringVariable] = BASIC;
            reducedCost[enteringVariable] = 0;
        } else {
            int i = activeRow[enteringSlack];
            enteringValue = (slackStatus[enteringSlack] == AT_LOWER ? lp.rowLower[i] : lp.rowUpper[i]) + step;
            slackStatus[enteringSlack] = BASIC;
            slackDual[enteringSlack] = 0;
        }
        for (int k = 0; k < size; k++) {
            basic[k] -= step * entering[k];
        }
        if (leavingVariable < lp.columns) {
            columnStatus[leavingVariable] = below ? AT_LOWER : AT_UPPER;
            x[leavingVariable] = bound;
            reducedCost[leavingVariable] = -theta;
        } else {
            slackStatus[leavingVariable - lp.columns] = below ? AT_LOWER : AT_UPPER;
            slackDual[leavingVariable - lp.columns] = -theta;
        }
        basis[r] = enteringVariable;
        basic[r] = enteringValue;
        updateInverse(r, pivot);
        pivotsSinceInversion++;
    }

    /** {@code entering = B⁻¹·a} for a variable's column. */
    private void loadColumn(int variable) {
        Arrays.fill(entering, 0, size, 0);
        if (variable >= lp.columns) {
            int s = variable - lp.columns;
            for (int k = 0; k < size; k++) {
                entering[k] = -inverse[k][s];
            }
            return;
        }
        for (int e = lp.columnStart[variable]; e < lp.columnStart[variable + 1]; e++) {
            int s = positionOfRow[lp.columnRow[e]];
            if (s >= 0) {
                double v = lp.columnValue[e];
                for (int k = 0; k < size; k++) {
                    entering[k] += v * inverse[k][s];
                }
            }
        }
    }

    private void updateInverse(int r, double pivot) {
        double[] row = inverse[r];
        for (int i = 0; i < size; i++) {
            row[i] /= pivot;
        }
        for (int k = 0; k < size; k++) {
            double factor = entering[k];
            if (k != r && factor != 0) {
                double[] other = inverse[k];
                for (int i = 0; i < size; i++) {
                    other[i] -= factor * row[i];
                }
            }
        }
    }

    /** Takes in the rows that the present point breaks, worst first; how many. */
    private int takeInBrokenRows() {
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns) {
                x[basis[k]] = basic[k];
            }
        }
        int[] worst = new int[ROWS_PER_ROUND];
        double[] by = new double[ROWS_PER_ROUND];
        int found = 0;
        BitSet seen = new BitSet();
        if (referenceFeasible) {
            for (int j = 0; j < lp.columns; j++) {
                if (x[j] != reference[j]) {
                    for (int e = lp.columnStart[j]; e < lp.columnStart[j + 1]; e++) {
                        int i = lp.columnRow[e];
                        if (!seen.get(i)) {
                            seen.set(i);
                            found = rank(i, worst, by, found);
                        }
                    }
                }
            }
        } else {
            for (int i = 0; i < lp.rows; i++) {
                found = rank(i, worst, by, found);
            }
        }
        for (int f = 0; f < found; f++) {
            takeIn(worst[f]);
        }
        return found;
    }

    private int rank(int i, int[] worst, double[] by, int found) {
        if (positionOfRow[i] >= 0 || without.get(i)) {
            return found;
        }
        double broken = lp.violation(i, x);
        double bound = broken < 0 ? lp.rowLower[i] : lp.rowUpper[i];
        if (broken == 0 || Math.abs(broken) <= tolerance(bound)) {
            return found;
        }
        double size = Math.abs(broken);
        if (found == worst.length && size <= by[found - 1]) {
            return found;
        }
        int at = found < worst.length ? found : found - 1;
        while (at > 0 && by[at - 1] < size) {
            by[at] = by[at - 1];
            worst[at] = worst[at - 1];
            at--;
        }
        by[at] = size;
        worst[at] = i;
        return Math.min(found + 1, worst.length);
    }

    private void takeIn(int i) {
        if (size == activeRow.length) {
            grow();
        }
        int k = size++;
        activeRow[k] = i;
        positionOfRow[i] = k;
        slackStatus[k] = BASIC;
        slackDual[k] = 0;
        basis[k] = lp.columns + k;
        double[] row = new double[activeRow.length];
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            int j = lp.rowColumn[e];
            if (columnStatus[j] == BASIC) {
                int p = positionOfBasic(j);
                for (int s = 0; s < k; s++) {
                    row[s] += lp.rowValue[e] * inverse[p][s];
                }
            }
        }
        row[k] = -1;
        for (int p = 0; p < k; p++) {
            inverse[p][k] = 0;
        }
        inverse[k] = row;
        basic[k] = lp.activity(i, x);
    }

    private int positionOfBasic(int j) {
        for (int k = 0; k < size; k++) {
            if (basis[k] == j) {
                return k;
            }
        }
        throw new IllegalStateException("column " + j + " is not basic");
    }

    private void grow() {
        int n = 2 * activeRow.length;
        activeRow = Arrays.copyOf(activeRow, n);
        slackStatus = Arrays.copyOf(slackStatus, n);
        slackDual = Arrays.copyOf(slackDual, n);
        basis = Arrays.copyOf(basis, n);
        basic = Arrays.copyOf(basic, n);
        entering = Arrays.copyOf(entering, n);
        slackAlpha = Arrays.copyOf(slackAlpha, n);
        inverse = Arrays.copyOf(inverse, n);
        for (int k = 0; k < size; k++) {
            inverse[k] = Arrays.copyOf(inverse[k], n);
        }
    }

    /** Whether the basic values still satisfy the active rows. */
    private boolean accurate() {
        if (pivotsSinceInversion == 0) {
            return true;
        }
        for (int k = 0; k < size; k++) {
            if (basis[k] < lp.columns) {
                x[basis[k]] = basic[k];
            }
        }
        double[] slack = new double[size];
        for (int k = 0; k < size; k++) {
            slack[k] = slackStatus[k] == AT_LOWER ? lp.rowLower[activeRow[k]] : lp.rowUpper[activeRow[k]];
        }
        for (int k = 0; k < size; k++) {
            if (basis[k] >= lp.columns) {
                slack[basis[k] - lp.columns] = basic[k];
            }
        }
        for (int k = 0; k < size; k++) {
            if (Math.abs(lp.activity(activeRow[k], x) - slack[k]) > 0.1 * tolerance(slack[k])) {
                return false;
            }
        }
        return true;
    }

    /** Computes the inverse anew; false when the basis has become singular. */
    private boolean invert() {
        double[][] inverted = DenseInverse.of(basisMatrix(), size, activeRow.length);
        if (inverted.length == 0) {
            return false;
        }
        System.arraycopy(inverted, 0, inverse, 0, size);
        recomputeBasics();
        pivotsSinceInversion = 0;
        return true;
    }

    private double[][] basisMatrix() {
        double[][] b = new double[size][size];
        for (int k = 0; k < size; k++) {
            int variable = basis[k];
            if (variable >= lp.columns) {
                b[variable - lp.columns][k] = -1;
            } else {
                for (int e = lp.columnStart[variable]; e < lp.columnStart[variable + 1]; e++) {
                    int s = positionOfRow[lp.columnRow[e]];
                    if (s >= 0) {
                        b[s][k] += lp.columnValue[e];
                    }
                }
            }
        }
        return b;
    }

    /** {@code basic = −B⁻¹·N·x_N}. */
    private void recomputeBasics() {
        double[] right = new double[size];
        for (int k = 0; k < size; k++) {
            int i = activeRow[k];
            double sum = 0;
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                int j = lp.rowColumn[e];
                if (columnStatus[j] != BASIC) {
                    sum += lp.rowValue[e] * x[j];
                }
            }
            if (slackStatus[k] != BASIC) {
                sum -= slackStatus[k] == AT_LOWER ? lp.rowLower[i] : lp.rowUpper[i];
            }
            right[k] = -sum;
        }
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int s = 0; s < size; s++) {
                sum += inverse[k][s] * right[s];
            }
            basic[k] = sum;
        }
    }

    private LpSolution optimum() {
        double objective = 0;
        for (int j = 0; j < lp.columns; j++) {
            if (columnStatus[j] == AT_UPPER && reducedCost[j] < -1e-9 && lp.columnUpper[j] > 0) {
                return LpSolution.failed(Status.UNBOUNDED);
            }
            objective += cost[j] * x[j];
        }
        int[] rows = new int[size];
        double[] multipliers = new double[size];
        int count = 0;
        for (int k = 0; k < size; k++) {
            if (slackStatus[k] != BASIC && Math.abs(slackDual[k]) > 1e-10) {
                rows[count] = activeRow[k];
                multipliers[count++] = slackDual[k];
            }
        }
        return new LpSolution(
                Status.OPTIMAL, objective, x.clone(), Arrays.copyOf(rows, count), Arrays.copyOf(multipliers, count));
    }

    private LpSolution farkas(int r) {
        boolean below = basic[r] < lower(basis[r]);
        double sign = below ? 1 : -1;
        int[] rows = new int[size];
        double[] multipliers = new double[size];
        int count = 0;
        for (int k = 0; k < size; k++) {
            if (Math.abs(inverse[r][k]) > PIVOT) {
                rows[count] = activeRow[k];
                multipliers[count++] = -sign * inverse[r][k];
            }
        }
        return new LpSolution(
                Status.INFEASIBLE,
                Double.NaN,
                new double[0],
                Arrays.copyOf(rows, count),
                Arrays.copyOf(multipliers, count));
    }
}
