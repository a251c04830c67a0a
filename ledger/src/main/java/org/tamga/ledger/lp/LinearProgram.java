package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The polytope {@code rowLower ≤ A·x ≤ rowUpper, 0 ≤ x ≤ columnUpper}, stored by rows and by columns.
 *
 * <p>Infinite row bounds are {@link Double#NEGATIVE_INFINITY} and {@link Double#POSITIVE_INFINITY}. A column's upper bound is always
 * finite; where nothing bounds a column it is a box so wide that touching it means "unbounded". Arrays are owned by
 * the program and must not be changed by readers.
 */
public final class LinearProgram {

    final int columns;
    final int rows;
    final int[] rowStart;
    final int[] rowColumn;
    final double[] rowValue;
    final int[] columnStart;
    final int[] columnRow;
    final double[] columnValue;
    final double[] rowLower;
    final double[] rowUpper;
    final double[] columnUpper;
    private final double magnitude;

    private LinearProgram(Builder b) {
        this.columns = b.columnUpper.length;
        this.rows = b.rows;
        this.rowStart = Arrays.copyOf(b.rowStart, rows + 1);
        this.rowColumn = Arrays.copyOf(b.column, b.entries);
        this.rowValue = Arrays.copyOf(b.value, b.entries);
        this.rowLower = Arrays.copyOf(b.lower, rows);
        this.rowUpper = Arrays.copyOf(b.upper, rows);
        this.columnUpper = b.columnUpper;
        this.magnitude = magnitude();
        this.columnStart = new int[columns + 1];
        this.columnRow = new int[b.entries];
        this.columnValue = new double[b.entries];
        transpose();
    }

    /** Median of the finite bounds of rows that are not 0, at least 1. */
    private double magnitude() {
        double[] sizes = DoubleStream.concat(Arrays.stream(rowLower), Arrays.stream(rowUpper))
                .map(Math::abs)
                .filter(v -> v > 0 && v < Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 1 : Math.max(1, sizes[sizes.length / 2]);
    }

    /** How far beyond {@code bound} still counts as on it: 1e-9 of the bound or of the program's usual size. */
    double tolerance(double bound) {
        double size = Math.abs(bound);
        return 1e-9 * (size < Double.POSITIVE_INFINITY ? Math.max(magnitude, size) : magnitude);
    }

    private void transpose() {
        for (int column : rowColumn) {
            columnStart[column + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        int[] next = Arrays.copyOf(columnStart, columns);
        for (int i = 0; i < rows; i++) {
            for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
                int at = next[rowColumn[e]]++;
                columnRow[at] = i;
                columnValue[at] = rowValue[e];
            }
        }
    }

    /** Number of columns (unknowns). */
    public int columns() {
        return columns;
    }

    /** Number of rows (constraints). */
    public int rows() {
        return rows;
    }

    /** Number of non-zero coefficients. */
    public int entries() {
        return rowValue.length;
    }

    /** The value of row {@code i} at the point {@code x}. */
    public double activity(int i, double[] x) {
        double sum = 0;
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
            sum += rowValue[e] * x[rowColumn[e]];
        }
        return sum;
    }

    /** Least allowed value of row {@code i}; may be −∞. */
    public double rowLower(int i) {
        return rowLower[i];
    }

    /** Greatest allowed value of row {@code i}; may be +∞. */
    public double rowUpper(int i) {
        return rowUpper[i];
    }

    /** Upper bound of column {@code j}. */
    public double columnUpper(int j) {
        return columnUpper[j];
    }

    /** Calls {@code visitor} for every entry of row {@code i}. */
    public void forEachInRow(int i, EntryVisitor visitor) {
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
            visitor.visit(rowColumn[e], rowValue[e]);
        }
    }

    /** How far {@code x} breaks row {@code i}: positive above, negative below, 0 inside. */
    double violation(int i, double[] x) {
        double activity = activity(i, x);
        if (activity < rowLower[i]) {
            return activity - rowLower[i];
        }
        return activity > rowUpper[i] ? activity - rowUpper[i] : 0;
    }

    /** Receives the entries of a row. */
    @FunctionalInterface
    public interface EntryVisitor {
        void visit(int column, double value);
    }

    /** Collects rows; not for use by several threads. */
    public static final class Builder {
        private final double[] columnUpper;
        private int rows;
        private int entries;
        private int[] rowStart = new int[65];
        private double[] lower = new double[64];
        private double[] upper = new double[64];
        private int[] column = new int[512];
        private double[] value = new double[512];

        /** A program whose column {@code j} lies in {@code [0, columnUpper[j]]}. */
        public Builder(double[] columnUpper) {
            for (double u : columnUpper) {
                if (!(u >= 0) || Double.isInfinite(u)) {
                    throw new IllegalArgumentException("column bound must be finite and not negative: " + u);
                }
            }
            this.columnUpper = columnUpper.clone();
        }

        /** Adds {@code lower ≤ Σ values·x[columns] ≤ upper}; returns the row's index. */
        public int row(double lower, double upper, int[] columns, double[] values, int count) {
            if (lower > upper || Double.isNaN(lower) || Double.isNaN(upper)) {
                throw new IllegalArgumentException("row bounds " + lower + " .. " + upper);
            }
            if (rows == this.lower.length) {
                this.lower = Arrays.copyOf(this.lower, 2 * rows);
                this.upper = Arrays.copyOf(this.upper, 2 * rows);
                rowStart = Arrays.copyOf(rowStart, 2 * rows + 1);
            }
            if (entries + count > column.length) {
                int size = Math.max(2 * column.length, entries + count);
                column = Arrays.copyOf(column, size);
                value = Arrays.copyOf(value, size);
            }
            System.arraycopy(columns, 0, column, entries, count);
            System.arraycopy(values, 0, value, entries, count);
            entries += count;
            this.lower[rows] = lower;
            this.upper[rows] = upper;
            rowStart[rows + 1] = entries;
            return rows++;
        }

        /** The finished program. */
        public LinearProgram build() {
            return new LinearProgram(this);
        }
    }
}
