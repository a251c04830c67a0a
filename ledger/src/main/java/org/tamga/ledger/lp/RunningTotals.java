package org.tamga.ledger.lp;

import java.util.Arrays;

/**
 * The same program in other coordinates: each column of a chain (the runs of months of one strand within a year) is replaced by the
 * running total up to it.
 *
 * <p>Customs services publish year-to-date totals. A sum over the first months of a year, for many partners at once, has an entry for
 * every month in the one program and a single entry for every partner in the other, so a large ledger has a fraction of the entries
 * and its sums become bounds that propagate at once. Rows keep their numbers and their multipliers; that no cell is negative
 * becomes a row for each link of a chain, behind the others.
 */
public final class RunningTotals {

    private final LinearProgram cells;
    private final LinearProgram totals;
    private final int[] previous;
    private final int[] next;

    /**
     * The program in running totals.
     *
     * @param previous for each column the one before it in its chain, or −1 where a chain begins
     * @throws IllegalArgumentException when columns have different upper bounds: only one artificial box for all can be carried over
     */
    public RunningTotals(LinearProgram cells, int[] previous) {
        for (double upper : cells.columnUpper) {
            if (upper != cells.columnUpper[0]) {
                throw new IllegalArgumentException("columns have different upper bounds");
            }
        }
        this.cells = cells;
        this.previous = previous.clone();
        this.next = new int[previous.length];
        Arrays.fill(next, -1);
        for (int j = 0; j < previous.length; j++) {
            if (previous[j] >= 0) {
                next[previous[j]] = j;
            }
        }
        this.totals = transform();
    }

    private LinearProgram transform() {
        LinearProgram.Builder builder = new LinearProgram.Builder(cells.columnUpper);
        double[] value = new double[cells.columns];
        boolean[] seen = new boolean[cells.columns];
        int[] columns = new int[cells.columns];
        double[] values = new double[cells.columns];
        for (int i = 0; i < cells.rows; i++) {
            int count = 0;
            for (int e = cells.rowStart[i]; e < cells.rowStart[i + 1]; e++) {
                int j = cells.rowColumn[e];
                count = add(j, cells.rowValue[e], value, seen, columns, count);
                if (previous[j] >= 0) {
                    count = add(previous[j], -cells.rowValue[e], value, seen, columns, count);
                }
            }
            int kept = 0;
            for (int k = 0; k < count; k++) {
                int j = columns[k];
                if (value[j] != 0) {
                    columns[kept] = j;
                    values[kept++] = value[j];
                }
                value[j] = 0;
                seen[j] = false;
            }
            builder.row(cells.rowLower[i], cells.rowUpper[i], columns, values, kept);
        }
        for (int j = 0; j < cells.columns; j++) {
            if (previous[j] >= 0) {
                builder.row(0, Double.POSITIVE_INFINITY, new int[] {previous[j], j}, new double[] {-1, 1}, 2);
            }
        }
        return builder.build();
    }

    private static int add(int j, double v, double[] value, boolean[] seen, int[] columns, int count) {
        value[j] += v;
        if (seen[j]) {
            return count;
        }
        seen[j] = true;
        columns[count] = j;
        return count + 1;
    }

    /** The program over running totals; its first rows are those of the program over cells. */
    public LinearProgram program() {
        return totals;
    }

    /** The cost of running totals that equals a cost of cells. */
    public double[] cost(double[] ofCells) {
        double[] cost = ofCells.clone();
        for (int j = 0; j < cost.length; j++) {
            if (next[j] >= 0) {
                cost[j] -= ofCells[next[j]];
            }
        }
        return cost;
    }

    /** A point of the program over cells in running totals. */
    public double[] totals(double[] point) {
        double[] sums = new double[point.length];
        for (int j = 0; j < point.length; j++) {
            if (previous[j] < 0) {
                double sum = 0;
                for (int k = j; k >= 0; k = next[k]) {
                    sum += point[k];
                    sums[k] = sum;
                }
            }
        }
        return sums;
    }

    /** A solution over running totals as one over cells: rows of the chains are left out, since no cell is negative anyway. */
    public LpSolution cells(LpSolution solution) {
        int[] rows = solution.rows();
        int kept = 0;
        while (kept < rows.length && rows[kept] < cells.rows) {
            kept++;
        }
        double[] point = solution.point().clone();
        for (int j = 0; j < point.length; j++) {
            if (previous[j] >= 0) {
                point[j] = Math.max(0, solution.point()[j] - solution.point()[previous[j]]);
            }
        }
        return new LpSolution(
                solution.status(),
                solution.objective(),
                point,
                Arrays.copyOf(rows, kept),
                Arrays.copyOf(solution.multipliers(), kept));
    }
}
