package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A square basis as {@code L·U} and a file of elementary matrices for what has changed since.
 *
 * <p>Column and row singletons are pivoted first (in a ledger's basis they are most of it); what is left is factored left-looking with
 * threshold pivoting, sparse rows preferred: Gilbert and Peierls, "Sparse partial pivoting in time proportional to arithmetic
 * operations", SIAM J. Sci. Stat. Comput. 9 (1988) 862–874; Suhl and Suhl, ORSA J. Computing 2 (1990) 325–335. Changes are kept in
 * product form (Dantzig and Orchard-Hays 1954). Vectors over rows and vectors over basis positions have the same length.
 */
final class BasisFactors {

    private static final double SINGULAR = 1e-9;
    private static final double THRESHOLD = 0.1;

    // The factored part: pivot k is in row pivotRow[k] and at basis position pivotPosition[k].
    private int factored;
    private int triangular;
    private int nucleus;
    private int[] pivotRow = new int[16];
    private int[] pivotPosition = new int[16];
    private double[] diagonal = new double[16];
    private final SparseColumns lower = new SparseColumns();
    private final SparseColumns upper = new SparseColumns();

    // The changes: a column change divides by pivot at position at; a border adds a row, and pivot is 0.
    private int changes;
    private int[] changedPosition = new int[16];
    private double[] changedPivot = new double[16];
    private final SparseColumns change = new SparseColumns();

    private int size;
    private double[] work = new double[16];

    int changes() {
        return changes;
    }

    /**
     * Factors the basis whose column at position {@code k} is column {@code k} of {@code basis}.
     *
     * @return the positions and the rows that found no pivot, in pairs; empty when the basis is regular
     */
    int[] factor(SparseColumns basis, int n) {
        size = n;
        factored = 0;
        changes = 0;
        lower.clear();
        upper.clear();
        change.clear();
        if (pivotRow.length < n) {
            pivotRow = new int[2 * n];
            pivotPosition = new int[2 * n];
            diagonal = new double[2 * n];
        }
        work = work.length < n ? new double[2 * n] : work;
        Elimination elimination = new Elimination(basis, n);
        elimination.columnSingletons();
        triangular = factored;
        elimination.rowSingletons();
        nucleus = factored;
        elimination.nucleus();
        return elimination.withoutPivot();
    }

    /** Row and column counts while pivots are chosen. */
    private final class Elimination {
        private final SparseColumns basis;
        private final int n;
        private final int[] rowCount;
        private final int[] columnCount;
        private final int[] rowStart;
        private final int[] rowPosition;
        private final boolean[] rowDone;
        private final boolean[] columnDone;
        private final int[] queue;
        private final int[] orderOfRow;
        private final BitSet dependent = new BitSet();
        private final int[] listed;
        private final boolean[] isListed;
        private int listedCount;

        Elimination(SparseColumns basis, int n) {
            this.basis = basis;
            this.n = n;
            this.rowCount = new int[n];
            this.columnCount = new int[n];
            this.rowDone = new boolean[n];
            this.columnDone = new boolean[n];
            this.queue = new int[n];
            this.orderOfRow = new int[n];
            this.listed = new int[n];
            this.isListed = new boolean[n];
            this.rowStart = new int[n + 1];
            for (int c = 0; c < n; c++) {
                columnCount[c] = basis.end(c) - basis.start(c);
                for (int e = basis.start(c); e < basis.end(c); e++) {
                    rowCount[basis.index[e]]++;
                }
            }
            for (int i = 0; i < n; i++) {
                rowStart[i + 1] = rowStart[i] + rowCount[i];
            }
            this.rowPosition = new int[rowStart[n]];
            int[] next = Arrays.copyOf(rowStart, n);
            for (int c = 0; c < n; c++) {
                for (int e = basis.start(c); e < basis.end(c); e++) {
                    rowPosition[next[basis.index[e]]++] = c;
                }
            }
        }

        /** Columns with one entry left: they change nothing below. */
        void columnSingletons() {
            int tail = 0;
            for (int c = 0; c < n; c++) {
                if (columnCount[c] == 1) {
                    queue[tail++] = c;
                }
            }
            for (int head = 0; head < tail; head++) {
                int c = queue[head];
                if (columnCount[c] != 1) {
                    continue;
                }
                int row = onlyRow(c);
                if (!large(c, row)) {
                    continue;
                }
                take(c, row);
                for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                    int other = rowPosition[e];
                    if (!columnDone[other] && --columnCount[other] == 1) {
                        queue[tail++] = other;
                    }
                }
            }
        }

        private int onlyRow(int c) {
            for (int e = basis.start(c); e < basis.end(c); e++) {
                if (!rowDone[basis.index[e]]) {
                    return basis.index[e];
                }
            }
            throw new IllegalStateException("column " + c + " has no row left");
        }

        /** Rows with one entry left: nothing later depends on them. */
        void rowSingletons() {
            int tail = 0;
            for (int i = 0; i < n; i++) {
                rowCount[i] = 0;
                for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
                    rowCount[i] += columnDone[rowPosition[e]] ? 0 : 1;
                }
                if (!rowDone[i] && rowCount[i] == 1) {
                    queue[tail++] = i;
                }
            }
            for (int head = 0; head < tail; head++) {
                int row = queue[head];
                if (rowDone[row] || rowCount[row] != 1) {
                    continue;
                }
                int c = onlyColumn(row);
                if (!large(c, row)) {
                    continue;
                }
                take(c, row);
                for (int e = basis.start(c); e < basis.end(c); e++) {
                    int other = basis.index[e];
                    if (!rowDone[other] && --rowCount[other] == 1) {
                        queue[tail++] = other;
                    }
                }
            }
        }

        private int onlyColumn(int row) {
            for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
                if (!columnDone[rowPosition[e]]) {
                    return rowPosition[e];
                }
            }
            throw new IllegalStateException("row " + row + " has no column left");
        }

        /** Whether the entry is not small against the rest of its column that is still to be pivoted. */
        private boolean large(int c, int row) {
            double here = 0;
            double greatest = 0;
            for (int e = basis.start(c); e < basis.end(c); e++) {
                if (!rowDone[basis.index[e]]) {
                    double v = Math.abs(basis.value[e]);
                    greatest = Math.max(greatest, v);
                    here = basis.index[e] == row ? v : here;
                }
            }
            return here > SINGULAR && here >= 0.01 * greatest;
        }

        /** A pivot whose column needs no elimination. */
        private void take(int c, int row) {
            for (int e = basis.start(c); e < basis.end(c); e++) {
                work[basis.index[e]] = basis.value[e];
            }
            store(c, row);
        }

        /** Splits the work column at the pivots done so far; the touched rows are those of the basis column. */
        private void store(int c, int row) {
            double pivot = work[row];
            for (int e = basis.start(c); e < basis.end(c); e++) {
                split(basis.index[e], row, pivot);
            }
            work[row] = 0;
            finish(c, row, pivot);
        }

        private void split(int i, int row, double pivot) {
            double v = work[i];
            if (i != row && v != 0) {
                if (rowDone[i]) {
                    upper.add(i, v);
                } else {
                    lower.add(i, v / pivot);
                }
                work[i] = 0;
            }
        }

        private void finish(int c, int row, double pivot) {
            lower.close();
            upper.close();
            pivotRow[factored] = row;
            orderOfRow[row] = factored;
            pivotPosition[factored] = c;
            diagonal[factored++] = pivot;
            rowDone[row] = true;
            columnDone[c] = true;
        }

        void nucleus() {
            int[] order = new int[n];
            int count = 0;
            for (int c = 0; c < n; c++) {
                if (!columnDone[c]) {
                    order[count++] = c;
                }
            }
            long[] keys = new long[count];
            for (int k = 0; k < count; k++) {
                keys[k] = ((long) columnCount[order[k]] << 32) | order[k];
            }
            Arrays.sort(keys);
            for (long key : keys) {
                eliminate((int) key);
            }
        }

        private void eliminate(int c) {
            listedCount = 0;
            for (int e = basis.start(c); e < basis.end(c); e++) {
                reach(basis.index[e], basis.value[e]);
            }
            for (int k = dependent.nextSetBit(nucleus); k >= 0; k = dependent.nextSetBit(k + 1)) {
                double t = work[pivotRow[k]];
                for (int e = lower.start(k); e < lower.end(k); e++) {
                    reach(lower.index[e], -t * lower.value[e]);
                }
            }
            dependent.clear();
            int best = pivotCandidate();
            double pivot = best < 0 ? 1 : work[best];
            for (int l = 0; l < listedCount; l++) {
                int i = listed[l];
                isListed[i] = false;
                if (best < 0 || Math.abs(work[i]) < 1e-14) {
                    work[i] = 0;
                }
                split(i, best, pivot);
            }
            if (best >= 0) {
                work[best] = 0;
                finish(c, best, pivot);
            }
        }

        /** Adds to the work column, and notes which earlier pivots that makes it depend on. */
        private void reach(int i, double v) {
            work[i] += v;
            if (!isListed[i]) {
                isListed[i] = true;
                listed[listedCount++] = i;
                if (rowDone[i] && orderOfRow[i] >= nucleus) {
                    dependent.set(orderOfRow[i]);
                }
            }
        }

        /** Among the rows with large entries the sparsest one; −1 when the column depends on those before. */
        private int pivotCandidate() {
            double greatest = SINGULAR;
            for (int l = 0; l < listedCount; l++) {
                if (!rowDone[listed[l]]) {
                    greatest = Math.max(greatest, Math.abs(work[listed[l]]));
                }
            }
            int best = -1;
            for (int l = 0; l < listedCount; l++) {
                int i = listed[l];
                double v = rowDone[i] ? 0 : Math.abs(work[i]);
                if (v > SINGULAR
                        && v >= THRESHOLD * greatest
                        && (best < 0
                                || rowCount[i] < rowCount[best]
                                || (rowCount[i] == rowCount[best] && v > Math.abs(work[best])))) {
                    best = i;
                }
            }
            return best;
        }

        int[] withoutPivot() {
            if (factored == n) {
                return new int[0];
            }
            int[] pairs = new int[2 * (n - factored)];
            int at = 0;
            for (int c = 0; c < n; c++) {
                if (!columnDone[c]) {
                    pairs[at] = c;
                    at += 2;
                }
            }
            at = 1;
            for (int i = 0; i < n; i++) {
                if (!rowDone[i]) {
                    pairs[at] = i;
                    at += 2;
                }
            }
            return pairs;
        }
    }

    /** {@code v ← B⁻¹·v}: from rows to positions. */
    void solve(double[] v) {
        for (int k = triangular; k < factored; k++) {
            double t = v[pivotRow[k]];
            if (t != 0) {
                lower.subtract(k, t, v);
            }
        }
        for (int k = factored - 1; k >= 0; k--) {
            double t = v[pivotRow[k]];
            if (t != 0) {
                t /= diagonal[k];
                upper.subtract(k, t, v);
            }
            work[pivotPosition[k]] = t;
        }
        System.arraycopy(work, 0, v, 0, factored);
        Arrays.fill(work, 0, factored, 0);
        for (int c = 0; c < changes; c++) {
            int at = changedPosition[c];
            if (changedPivot[c] == 0) {
                v[at] = change.dot(c, v) - v[at];
            } else if (v[at] != 0) {
                double t = v[at] / changedPivot[c];
                change.subtract(c, t, v);
                v[at] = t;
            }
        }
    }

    /** {@code v ← B⁻ᵀ·v}: from positions to rows. */
    void solveTransposed(double[] v) {
        for (int c = changes - 1; c >= 0; c--) {
            int at = changedPosition[c];
            if (changedPivot[c] == 0) {
                double t = v[at];
                if (t != 0) {
                    change.subtract(c, -t, v);
                }
                v[at] = -t;
            } else {
                v[at] = (v[at] - change.dot(c, v)) / changedPivot[c];
            }
        }
        for (int k = 0; k < factored; k++) {
            int row = pivotRow[k];
            work[row] = (v[pivotPosition[k]] - upper.dot(k, work)) / diagonal[k];
        }
        for (int k = factored - 1; k >= 0; k--) {
            work[pivotRow[k]] -= lower.dot(k, work);
        }
        System.arraycopy(work, 0, v, 0, factored);
        Arrays.fill(work, 0, factored, 0);
    }

    /** The column at {@code position} becomes the one whose {@link #solve}d form is {@code solved}. */
    void replace(int position, double[] solved) {
        for (int k = 0; k < size; k++) {
            if (k != position && solved[k] != 0) {
                change.add(k, solved[k]);
            }
        }
        note(position, solved[position]);
    }

    /** One entry of the row that {@link #border} adds, at a position whose column is in the basis. */
    void borderEntry(int position, double value) {
        change.add(position, value);
    }

    /** A new last row with the entries given before, and at the new last position the column −1 in that row. */
    void border() {
        note(size++, 0);
        if (work.length < size) {
            work = new double[2 * size];
        }
    }

    private void note(int position, double pivot) {
        change.close();
        if (changes == changedPosition.length) {
            changedPosition = Arrays.copyOf(changedPosition, 2 * changes);
            changedPivot = Arrays.copyOf(changedPivot, 2 * changes);
        }
        changedPosition[changes] = position;
        changedPivot[changes++] = pivot;
    }
}
