package org.tamga.trade.numeric;

import java.util.Arrays;
import java.util.Objects;

/**
 * Weighted effects of rows and of columns: y<sub>ij</sub> = μ + a<sub>i</sub> + b<sub>j</sub> + e<sub>ij</sub> with the least Σ w<sub>ij</sub>
 * e<sub>ij</sub><sup>2</sup>.
 *
 * <p>Which reporters give good figures is asked this way: y is how far the two sides of a flow are apart, a what the exporter and b what the
 * importer has to do with it (Gaulier and Zignago, "BACI: International Trade Database at the Product-Level", CEPII working paper 2010-23).
 *
 * <p>Effects come by turns: the a that are best for the given b, then the b that are best for these a, until neither moves (Guimarães and Portugal,
 * "A simple feasible procedure to fit models with high-dimensional fixed effects", Stata Journal 10, 2010). Nothing is stored but the pairs; the
 * price is many turns where pairs form long chains.
 *
 * <p>Effects can only be compared within a component: rows and columns that pairs connect. In each, μ is the weighted mean of y, and both kinds of
 * effects have the weighted mean zero.
 */
public final class TwoWayEffects {

    /** How far, as a part of the largest |y|, an effect may still be from its place when the caller does not say. */
    public static final double TOLERANCE = 1e-10;

    /** The most turns when the caller gives none. */
    public static final int MOST_TURNS = 100_000;

    private final int[] row;
    private final int[] column;
    private final double[] weight;
    private final double[] y;
    private final double[] rowEffect;
    private final double[] columnEffect;
    private final double[] rowWeight;
    private final double[] columnWeight;
    private final int[] component;
    private final double[] level;
    private final int turns;
    private final boolean converged;

    private TwoWayEffects(
            int rows,
            int columns,
            int[] row,
            int[] column,
            double[] weight,
            double[] y,
            double tolerance,
            int mostTurns) {
        this.row = row.clone();
        this.column = column.clone();
        this.weight = weight.clone();
        this.y = y.clone();
        this.rowEffect = new double[rows];
        this.columnEffect = new double[columns];
        this.rowWeight = new double[rows];
        this.columnWeight = new double[columns];
        double largest = 0;
        for (int n = 0; n < y.length; n++) {
            rowWeight[row[n]] += weight[n];
            columnWeight[column[n]] += weight[n];
            largest = Math.max(largest, Math.abs(y[n]));
        }
        this.component = components(rows, columns);
        this.level = new double[1 + Arrays.stream(component).max().orElse(-1)];

        int turn = 0;
        boolean settled = false;
        double before = Double.POSITIVE_INFINITY;
        double slowest = 0;
        while (turn < mostTurns && !settled) {
            turn++;
            best(this.row, rowEffect, rowWeight, this.column, columnEffect);
            double moved = best(this.column, columnEffect, columnWeight, this.row, rowEffect);
            // Steps shrink by a nearly constant factor f: what is still to come is f / (1 - f) times the last one.
            double factor = turn < 3 ? 1 : Math.max(0.9 * slowest, moved / before);
            slowest = turn < 3 ? 0 : factor;
            settled = moved <= 16 * Math.ulp(largest)
                    || (factor < 1 && moved * factor / (1 - factor) <= tolerance * largest);
            before = moved;
        }
        this.turns = turn;
        this.converged = settled;
        normalise();
    }

    /**
     * Effects of all pairs.
     *
     * @see #of(int, int, int[], int[], double[], double[], double, int)
     */
    public static TwoWayEffects of(int rows, int columns, int[] row, int[] column, double[] weight, double[] y) {
        return of(rows, columns, row, column, weight, y, TOLERANCE, MOST_TURNS);
    }

    /**
     * Effects of all pairs, with an own end of the iteration.
     *
     * @param row the row of each pair, {@code 0 … rows - 1}
     * @param column the column of each pair, {@code 0 … columns - 1}; a pair may occur several times
     * @param weight above zero: the number of observations, where y is their mean
     * @param y what is explained
     * @param tolerance how far an effect may still be from its place, as a part of the largest |y|
     * @param mostTurns the most turns
     * @throws IllegalArgumentException when arrays differ in length, y is not finite, or anything that must be above zero is not
     * @throws IndexOutOfBoundsException when a row or column is outside its range
     */
    public static TwoWayEffects of(
            int rows,
            int columns,
            int[] row,
            int[] column,
            double[] weight,
            double[] y,
            double tolerance,
            int mostTurns) {
        int n = y.length;
        if (row.length != n || column.length != n || weight.length != n) {
            throw new IllegalArgumentException(row.length + " rows, " + column.length + " columns, " + weight.length
                    + " weights and " + n + " values; each pair needs all four");
        }
        if (!(tolerance > 0) || mostTurns < 1) {
            throw new IllegalArgumentException(
                    "tolerance " + tolerance + ", most turns " + mostTurns + "; both must be above zero");
        }
        for (int i = 0; i < n; i++) {
            Objects.checkIndex(row[i], rows);
            Objects.checkIndex(column[i], columns);
            if (!(weight[i] > 0) || !Double.isFinite(weight[i] * y[i] * y[i])) {
                throw new IllegalArgumentException("pair " + row[i] + ", " + column[i] + " has the weight " + weight[i]
                        + " and the value " + y[i] + "; the weight must be above zero and both finite");
            }
        }
        return new TwoWayEffects(rows, columns, row, column, weight, y, tolerance, mostTurns);
    }

    /** a<sub>i</sub>, in the unit of y; not a number for a row without pairs. */
    public double row(int row) {
        return rowEffect[row];
    }

    /** b<sub>j</sub>, in the unit of y; not a number for a column without pairs. */
    public double column(int column) {
        return columnEffect[column];
    }

    /** How many components there are; numbers of components start at zero. */
    public int components() {
        return level.length;
    }

    /** The component of a row; -1 for one without pairs. */
    public int componentOfRow(int row) {
        return component[Objects.checkIndex(row, rowEffect.length)];
    }

    /** The component of a column; -1 for one without pairs. */
    public int componentOfColumn(int column) {
        return component[rowEffect.length + Objects.checkIndex(column, columnEffect.length)];
    }

    /** μ of a component: the weighted mean of its y. */
    public double level(int component) {
        return level[component];
    }

    /** μ + a<sub>i</sub> + b<sub>j</sub>; not a number for a row and a column of different components. */
    public double fitted(int row, int column) {
        int here = componentOfRow(row);
        return here < 0 || here != componentOfColumn(column)
                ? Double.NaN
                : level[here] + rowEffect[row] + columnEffect[column];
    }

    /** Σ w<sub>ij</sub> e<sub>ij</sub><sup>2</sup>. */
    public double residualSquares() {
        double sum = 0;
        for (int n = 0; n < y.length; n++) {
            double e = y[n] - fitted(row[n], column[n]);
            sum += weight[n] * e * e;
        }
        return sum;
    }

    /** Pairs less what was estimated of them: one number for each row and column, less one for each component. */
    public int degreesOfFreedom() {
        int connected = 0;
        for (int c : component) {
            connected += c >= 0 ? 1 : 0;
        }
        return y.length - (connected - level.length);
    }

    /** How many turns were taken. */
    public int turns() {
        return turns;
    }

    /** Whether the effects came to rest. */
    public boolean hasConverged() {
        return converged;
    }

    /** The effects that are best for the given others, and by how much the largest change was. */
    private double best(int[] own, double[] effect, double[] total, int[] other, double[] otherEffect) {
        double[] sum = new double[effect.length];
        for (int n = 0; n < y.length; n++) {
            sum[own[n]] += weight[n] * (y[n] - otherEffect[other[n]]);
        }
        double moved = 0;
        for (int i = 0; i < effect.length; i++) {
            double now = total[i] == 0 ? 0 : sum[i] / total[i];
            moved = Math.max(moved, Math.abs(now - effect[i]));
            effect[i] = now;
        }
        return moved;
    }

    private void normalise() {
        double[] rowMean = new double[level.length];
        double[] columnMean = new double[level.length];
        double[] total = new double[level.length];
        for (int n = 0; n < y.length; n++) {
            int c = component[row[n]];
            rowMean[c] += weight[n] * rowEffect[row[n]];
            columnMean[c] += weight[n] * columnEffect[column[n]];
            level[c] += weight[n] * y[n];
            total[c] += weight[n];
        }
        for (int c = 0; c < level.length; c++) {
            rowMean[c] /= total[c];
            columnMean[c] /= total[c];
            level[c] /= total[c];
        }
        Arrays.setAll(rowEffect, i -> component[i] < 0 ? Double.NaN : rowEffect[i] - rowMean[component[i]]);
        Arrays.setAll(columnEffect, j -> {
            int c = component[rowEffect.length + j];
            return c < 0 ? Double.NaN : columnEffect[j] - columnMean[c];
        });
    }

    /** Rows and then columns, each with the number of its component in the order of first rows; -1 without pairs. */
    private int[] components(int rows, int columns) {
        int[] parent = new int[rows + columns];
        Arrays.setAll(parent, i -> i);
        for (int n = 0; n < row.length; n++) {
            int one = root(parent, row[n]);
            int other = root(parent, rows + column[n]);
            parent[Math.max(one, other)] = Math.min(one, other);
        }
        int[] number = new int[rows + columns];
        int count = 0;
        for (int i = 0; i < number.length; i++) {
            boolean hasPairs = i < rows ? rowWeight[i] > 0 : columnWeight[i - rows] > 0;
            int root = root(parent, i);
            number[i] = !hasPairs ? -1 : root == i ? count++ : number[root];
        }
        return number;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
