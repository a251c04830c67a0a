package org.tamga.trade.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * Cholesky's factors L L' of a symmetric matrix with ones on its diagonal, without the rows that depend on rows before them.
 *
 * <p>The square of the pivot of a row is 1 - R² of that column on the columns kept before it; a row whose pivot is below the tolerance is left out.
 */
final class Cholesky {

    /** A number of the matrix at a place. */
    interface Entry {
        double at(int row, int column);
    }

    private final List<Integer> kept;
    private final double[][] factor;

    private Cholesky(List<Integer> kept, double[][] factor) {
        this.kept = kept;
        this.factor = factor;
    }

    /** The factors of the rows and columns whose scale is not zero. */
    static Cholesky of(int size, Entry matrix, double[] scale, double tolerance) {
        List<Integer> kept = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (scale[i] == 0) {
                continue;
            }
            int m = kept.size();
            double[] row = new double[m + 1];
            double pivot = 1;
            for (int a = 0; a < m; a++) {
                double sum = matrix.at(i, kept.get(a));
                double[] above = rows.get(a);
                for (int c = 0; c < a; c++) {
                    sum -= row[c] * above[c];
                }
                row[a] = sum / above[a];
                pivot -= row[a] * row[a];
            }
            if (pivot > tolerance) {
                row[m] = Math.sqrt(pivot);
                rows.add(row);
                kept.add(i);
            }
        }
        return new Cholesky(List.copyOf(kept), rows.toArray(double[][]::new));
    }

    /** The rows that were kept, ascending. */
    List<Integer> kept() {
        return kept;
    }

    /** The solution of L L' z = right. */
    double[] solve(double[] right) {
        int m = factor.length;
        double[] z = right.clone();
        for (int row = 0; row < m; row++) {
            for (int c = 0; c < row; c++) {
                z[row] -= factor[row][c] * z[c];
            }
            z[row] /= factor[row][row];
        }
        for (int row = m - 1; row >= 0; row--) {
            for (int below = row + 1; below < m; below++) {
                z[row] -= factor[below][row] * z[below];
            }
            z[row] /= factor[row][row];
        }
        return z;
    }

    /** The inverse of L, lower triangular. */
    double[][] inverse() {
        int m = factor.length;
        double[][] inverse = new double[m][m];
        for (int column = 0; column < m; column++) {
            inverse[column][column] = 1 / factor[column][column];
            for (int row = column + 1; row < m; row++) {
                double sum = 0;
                for (int c = column; c < row; c++) {
                    sum -= factor[row][c] * inverse[c][column];
                }
                inverse[row][column] = sum / factor[row][row];
            }
        }
        return inverse;
    }
}
