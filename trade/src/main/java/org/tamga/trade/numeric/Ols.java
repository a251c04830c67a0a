package org.tamga.trade.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Least squares from sums over groups: what a database can add up is enough, the single rows are not needed.
 *
 * <p>All rows of a group have the same x; of their y only the number, the sum and the sum of squares enter X'X, X'y and y'y. So the result is that
 * of ordinary least squares over the single rows, exactly, and not that of a regression of group means.
 *
 * <p>Normal equations square the condition of X, which is why they have a bad name (Longley, "An appraisal of least squares programs", Journal of the
 * American Statistical Association 62, 1967). Here the sums have twice the digits of a double, means are taken out of them in 60 digits before
 * anything is rounded, columns are scaled to one length, and the solution of Cholesky's factors is refined by residuals in 60 digits. Columns
 * that are, to about six digits of their length, a combination of columns before them are dropped and named.
 */
public final class Ols {

    /** 1 - R² of a column on the columns before it, below which it says nothing new. */
    private static final double COLLINEAR = 1e-12;

    private static final MathContext DIGITS = new MathContext(60);
    private static final int REFINEMENTS = 4;

    private final boolean constant;
    private final List<String> columns;
    private final PreciseSum[][] xx;
    private final PreciseSum[] xy;
    private final PreciseSum[] x;
    private final PreciseSum y = new PreciseSum();
    private final PreciseSum yy = new PreciseSum();
    private final PreciseSum weight = new PreciseSum();
    private long observations;

    private Ols(boolean constant, List<String> columns) {
        this.constant = constant;
        this.columns = columns;
        int k = columns.size();
        this.xx = new PreciseSum[k][];
        for (int i = 0; i < k; i++) {
            xx[i] = sums(i + 1);
        }
        this.xy = sums(k);
        this.x = sums(k);
    }

    /**
     * A regression with a constant, which is not a column.
     *
     * @throws IllegalArgumentException when two columns have one name
     */
    public static Ols withConstant(String... columns) {
        return new Ols(true, distinct(columns));
    }

    /**
     * A regression without a constant; R² is then the share of y'y.
     *
     * @throws IllegalArgumentException when two columns have one name
     */
    public static Ols withoutConstant(String... columns) {
        return new Ols(false, distinct(columns));
    }

    /**
     * Adds a group of rows that have the same x.
     *
     * @param row one number for each column
     * @param n how many rows there are, 1 or more
     * @param sumY the sum of their y
     * @param sumYY the sum of the squares of their y
     * @throws IllegalArgumentException when the numbers are not finite or cannot be those of n rows
     */
    public void add(double[] row, long n, double sumY, double sumYY) {
        if (n < 1 || !Double.isFinite(sumY) || !(sumYY < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(n + " rows with the sum " + sumY + " and the sum of squares " + sumYY
                    + "; there must be at least one, and the sums finite");
        }
        if (sumYY * (double) n < sumY * sumY * (1 - 1e-9)) {
            throw new IllegalArgumentException(n + " rows with the sum " + sumY + " cannot have the sum of squares "
                    + sumYY + ": it is at least " + sumY * sumY / (double) n);
        }
        accumulate(row, (double) n, sumY, sumYY);
        observations = Math.addExact(observations, n);
    }

    /** Adds a single row; the same as a group of one. */
    public void add(double[] row, double y) {
        add(row, 1, y);
    }

    /**
     * Adds a single row whose error has the variance σ²/w: weighted least squares.
     *
     * @param w the weight, above zero; it counts as one row whatever the weight
     * @throws IllegalArgumentException when a number is not finite or the weight is not above zero
     */
    public void add(double[] row, double w, double y) {
        if (!(w > 0) || !Double.isFinite(w * y * y)) {
            throw new IllegalArgumentException(
                    "a row with the weight " + w + " and y " + y + "; the weight must be above zero and both finite");
        }
        accumulateOne(row, w, y);
        observations = Math.incrementExact(observations);
    }

    /**
     * The coefficients and what belongs to them.
     *
     * @throws IllegalStateException when nothing has been added
     */
    public OlsFit fit() {
        if (observations == 0) {
            throw new IllegalStateException("no rows have been added; there is nothing to fit");
        }
        int k = columns.size();
        BigDecimal w = weight.exact();
        BigDecimal meanY = constant ? y.exact().divide(w, DIGITS) : BigDecimal.ZERO;
        BigDecimal[] meanX = new BigDecimal[k];
        Arrays.setAll(meanX, i -> constant ? x[i].exact().divide(w, DIGITS) : BigDecimal.ZERO);
        BigDecimal[][] s = new BigDecimal[k][k];
        BigDecimal[] sy = new BigDecimal[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                s[i][j] = xx[i][j].exact().subtract(x[i].exact().multiply(meanX[j], DIGITS), DIGITS);
                s[j][i] = s[i][j];
            }
            sy[i] = xy[i].exact().subtract(x[i].exact().multiply(meanY, DIGITS), DIGITS);
        }
        BigDecimal syy = yy.exact().subtract(y.exact().multiply(meanY, DIGITS), DIGITS);

        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            double square = s[i][i].doubleValue();
            // A column that hardly differs from its mean is a multiple of the constant.
            scale[i] = square > 1e-24 * xx[i][i].exact().doubleValue() ? Math.sqrt(square) : 0;
        }
        Cholesky factors = Cholesky.of(k, (i, j) -> s[i][j].doubleValue() / scale[i] / scale[j], scale, COLLINEAR);
        List<Integer> kept = factors.kept();
        double[] b = refined(factors, s, sy, scale);
        return fitOf(kept, factors, b, s, sy, syy, scale, meanX, meanY);
    }

    private OlsFit fitOf(
            List<Integer> kept,
            Cholesky factors,
            double[] b,
            BigDecimal[][] s,
            BigDecimal[] sy,
            BigDecimal syy,
            double[] scale,
            BigDecimal[] meanX,
            BigDecimal meanY) {
        int m = kept.size();
        BigDecimal rss = syy;
        BigDecimal atZero = meanY;
        for (int a = 0; a < m; a++) {
            BigDecimal coefficient = new BigDecimal(b[a]);
            BigDecimal both = sy[kept.get(a)].add(residual(kept, a, b, s, sy));
            rss = rss.subtract(coefficient.multiply(both, DIGITS), DIGITS);
            atZero = atZero.subtract(coefficient.multiply(meanX[kept.get(a)], DIGITS), DIGITS);
        }
        double left = Math.max(0, rss.doubleValue());
        long free = observations - m - (constant ? 1 : 0);
        double variance = free > 0 ? left / free : Double.NaN;

        int offset = constant ? 1 : 0;
        double[] coefficients = new double[m + offset];
        double[] errors = new double[m + offset];
        List<String> names = new ArrayList<>();
        List<String> dropped = new ArrayList<>(columns);
        double[][] inverse = factors.inverse();
        double[] mean = new double[m];
        if (constant) {
            names.add(OlsFit.CONSTANT);
            coefficients[0] = atZero.doubleValue();
        }
        for (int a = 0; a < m; a++) {
            int column = kept.get(a);
            names.add(columns.get(column));
            dropped.remove(columns.get(column));
            mean[a] = meanX[column].doubleValue() / scale[column];
            double squares = 0;
            for (int row = a; row < m; row++) {
                squares += inverse[row][a] * inverse[row][a];
            }
            coefficients[a + offset] = b[a];
            errors[a + offset] = Math.sqrt(variance * squares) / scale[column];
        }
        if (constant) {
            double squares = 1 / weight.exact().doubleValue();
            for (int row = 0; row < m; row++) {
                double sum = 0;
                for (int a = 0; a <= row; a++) {
                    sum += inverse[row][a] * mean[a];
                }
                squares += sum * sum;
            }
            errors[0] = Math.sqrt(variance * squares);
        }
        double spread = syy.doubleValue();
        return new OlsFit(
                List.copyOf(names),
                coefficients,
                errors,
                List.copyOf(dropped),
                columns,
                observations,
                free,
                Math.sqrt(variance),
                left,
                spread > 0 ? 1 - left / spread : Double.NaN);
    }

    /** Cholesky's solution, and corrections of it by what is left of the equations, until they no longer change it. */
    private static double[] refined(Cholesky factors, BigDecimal[][] s, BigDecimal[] sy, double[] scale) {
        List<Integer> kept = factors.kept();
        int m = kept.size();
        double[] b = new double[m];
        for (int round = 0; round < REFINEMENTS; round++) {
            double[] right = new double[m];
            for (int a = 0; a < m; a++) {
                right[a] = residual(kept, a, b, s, sy).doubleValue() / scale[kept.get(a)];
            }
            double[] step = factors.solve(right);
            boolean moved = false;
            for (int a = 0; a < m; a++) {
                double before = b[a];
                b[a] += step[a] / scale[kept.get(a)];
                moved |= b[a] != before;
            }
            if (!moved) {
                break;
            }
        }
        return b;
    }

    /** Row a of X'y - X'X b. */
    private static BigDecimal residual(List<Integer> kept, int a, double[] b, BigDecimal[][] s, BigDecimal[] sy) {
        int row = kept.get(a);
        BigDecimal left = sy[row];
        for (int other = 0; other < b.length; other++) {
            left = left.subtract(s[row][kept.get(other)].multiply(new BigDecimal(b[other]), DIGITS), DIGITS);
        }
        return left;
    }

    private void accumulate(double[] row, double n, double sumY, double sumYY) {
        checkRow(row);
        weight.add(n);
        y.add(sumY);
        yy.add(sumYY);
        for (int i = 0; i < row.length; i++) {
            x[i].add(n, row[i]);
            xy[i].add(row[i], sumY);
            for (int j = 0; j <= i; j++) {
                xx[i][j].add(n, row[i], row[j]);
            }
        }
    }

    private void accumulateOne(double[] row, double w, double value) {
        checkRow(row);
        weight.add(w);
        y.add(w, value);
        yy.add(w, value, value);
        for (int i = 0; i < row.length; i++) {
            x[i].add(w, row[i]);
            xy[i].add(w, row[i], value);
            for (int j = 0; j <= i; j++) {
                xx[i][j].add(w, row[i], row[j]);
            }
        }
    }

    private void checkRow(double[] row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has " + row.length + " numbers; the columns are " + String.join(", ", columns));
        }
        for (int i = 0; i < row.length; i++) {
            if (!(Math.abs(row[i]) < 1e150)) {
                throw new IllegalArgumentException(
                        columns.get(i) + " is " + row[i] + "; its square must be a finite number");
            }
        }
    }

    private static PreciseSum[] sums(int count) {
        PreciseSum[] sums = new PreciseSum[count];
        Arrays.setAll(sums, i -> new PreciseSum());
        return sums;
    }

    private static List<String> distinct(String... columns) {
        List<String> names = List.of(columns);
        if (new HashSet<>(names).size() < names.size() || names.contains(OlsFit.CONSTANT)) {
            throw new IllegalArgumentException("columns " + String.join(", ", names)
                    + "; each needs a name of its own, and " + OlsFit.CONSTANT + " is taken");
        }
        return names;
    }
}
