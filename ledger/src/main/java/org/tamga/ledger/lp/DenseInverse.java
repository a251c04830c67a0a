package org.tamga.ledger.lp;

/** Inverse of a small dense matrix by Gauss–Jordan elimination with partial pivoting. */
final class DenseInverse {

    private DenseInverse() {}

    /**
     * @param matrix square, overwritten
     * @param width length of the rows of the answer, at least {@code n}
     * @return the inverse, or an empty array when the matrix is singular to working precision
     */
    static double[][] of(double[][] matrix, int n, int width) {
        double[][] inverse = new double[n][width];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int i = c + 1; i < n; i++) {
                if (Math.abs(matrix[i][c]) > Math.abs(matrix[best][c])) {
                    best = i;
                }
            }
            double pivot = matrix[best][c];
            if (Math.abs(pivot) < 1e-12) {
                return new double[0][];
            }
            swap(matrix, best, c);
            swap(inverse, best, c);
            double[] m = matrix[c];
            double[] v = inverse[c];
            for (int j = 0; j < n; j++) {
                m[j] /= pivot;
                v[j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = matrix[i][c];
                if (i != c && factor != 0) {
                    double[] mi = matrix[i];
                    double[] vi = inverse[i];
                    for (int j = c; j < n; j++) {
                        mi[j] -= factor * m[j];
                    }
                    for (int j = 0; j < n; j++) {
                        vi[j] -= factor * v[j];
                    }
                }
            }
        }
        return inverse;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }
}
