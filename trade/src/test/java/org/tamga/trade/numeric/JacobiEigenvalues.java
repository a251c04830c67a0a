package org.tamga.trade.numeric;

import java.util.Arrays;

/** All eigenvalues of a small symmetric matrix by Jacobi's rotations: slow, sure, and nothing like power iteration. */
final class JacobiEigenvalues {

    private final double[][] a;

    JacobiEigenvalues(double[][] symmetric) {
        a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    double[] descending() {
        double[] values = new double[a.length];
        Arrays.setAll(values, i -> -a[i][i]);
        Arrays.sort(values);
        Arrays.setAll(values, i -> -values[i]);
        return values;
    }

    private void rotate(int p, int q) {
        double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] row : a) {
            double old = row[p];
            row[p] = cos * old - sin * row[q];
            row[q] = sin * old + cos * row[q];
        }
        for (int column = 0; column < a.length; column++) {
            double old = a[p][column];
            a[p][column] = cos * old - sin * a[q][column];
            a[q][column] = sin * old + cos * a[q][column];
        }
    }
}
