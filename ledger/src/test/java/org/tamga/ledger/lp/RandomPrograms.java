package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Random programs with the shape of a ledger's: non-negative monthly cells (partner × flow × month), and published sums over windows
 * and groups rounded from a true point, growth rates, shares, parts of wholes, equalities and one-sided words ("over 5 billion").
 */
final class RandomPrograms {

    private static final double BOX = 1e7;

    /** A program and the point that its figures were rounded from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(LinearProgram lp, double[] truth) {}

    private final RandomGenerator random;
    private int partners;
    private int flows;
    private int months;
    private double[] truth = {};

    RandomPrograms(RandomGenerator random) {
        this.random = random;
    }

    /** Figures rounded from the truth, so the truth satisfies them all. */
    Sample consistent() {
        return next(0);
    }

    /** Some figures are wrong by a lot, so the program is usually infeasible. */
    Sample contradictory() {
        return next(1 + random.nextInt(3));
    }

    private Sample next(int wrong) {
        partners = 1 + random.nextInt(4);
        flows = 1 + random.nextInt(2);
        months = 5 + random.nextInt(80 / (partners * flows) - 4 > 0 ? 80 / (partners * flows) - 4 : 1);
        int columns = partners * flows * months;
        truth = new double[columns];
        double[] upper = new double[columns];
        for (int j = 0; j < columns; j++) {
            truth[j] = random.nextInt(8) == 0 ? 0 : Math.pow(10, 3 * random.nextDouble());
            upper[j] = truth[j] == 0 && random.nextInt(4) == 0 ? 0 : BOX;
        }
        LinearProgram.Builder builder = new LinearProgram.Builder(upper);
        int rows = 5 + random.nextInt(146);
        for (int i = 0; i < rows; i++) {
            add(builder, i < wrong ? Math.pow(1.5, random.nextBoolean() ? 1 : -1) : 1);
        }
        return new Sample(builder.build(), truth);
    }

    private void add(LinearProgram.Builder builder, double distortion) {
        double[] part = new double[truth.length];
        addSum(part, 1, window());
        double level = distortion * value(part);
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(level, 1))) - 1 - random.nextInt(3));
        double printed = Math.rint(level / step) * step;
        switch (random.nextInt(10)) {
            case 0 -> row(builder, level, level, part);
            case 1 -> row(builder, Math.floor(level / step) * step, Double.POSITIVE_INFINITY, part);
            case 2 -> row(builder, Double.NEGATIVE_INFINITY, Math.ceil(level / step) * step, part);
            case 3 -> growth(builder, distortion);
            case 4 -> share(builder, part);
            case 5 -> {
                row(builder, printed - step / 2, printed + step / 2, part);
                row(builder, printed - step / 2, printed + step / 2, part);
            }
            default -> row(builder, printed - step / 2, printed + step / 2, part);
        }
    }

    /** A against B at the same groups, a number of months earlier: (g − 0.05 %)·B ≤ A ≤ (g + 0.05 %)·B. */
    private void growth(LinearProgram.Builder builder, double distortion) {
        int[] w = window();
        int length = w[1] - w[0];
        int[] base = {random.nextInt(months - length + 1), 0, w[2], w[3]};
        base[1] = base[0] + length;
        double[] now = new double[truth.length];
        double[] then = new double[truth.length];
        addSum(now, 1, w);
        addSum(then, 1, base);
        double b = value(then);
        if (b == 0) {
            return;
        }
        double factor = Math.rint(1000 * distortion * value(now) / b) / 1000;
        ratio(builder, now, then, factor - 0.0005, factor + 0.0005);
    }

    private void share(LinearProgram.Builder builder, double[] part) {
        double[] whole = part.clone();
        for (int j = 0; j < whole.length; j++) {
            if (random.nextInt(3) == 0) {
                whole[j] = 1;
            }
        }
        double total = value(whole);
        if (total > 0) {
            double percent = Math.rint(1000 * value(part) / total) / 1000;
            ratio(builder, part, whole, percent - 0.0005, percent + 0.0005);
        }
    }

    private void ratio(LinearProgram.Builder builder, double[] top, double[] bottom, double least, double greatest) {
        double[] low = new double[truth.length];
        double[] high = new double[truth.length];
        for (int j = 0; j < truth.length; j++) {
            low[j] = top[j] - least * bottom[j];
            high[j] = top[j] - greatest * bottom[j];
        }
        row(builder, 0, Double.POSITIVE_INFINITY, low);
        row(builder, Double.NEGATIVE_INFINITY, 0, high);
    }

    /** First month, month after the last, bits of partners, bits of flows. */
    private int[] window() {
        int first = random.nextInt(months);
        int after = first + 1 + random.nextInt(months - first);
        return new int[] {first, after, 1 + random.nextInt((1 << partners) - 1), 1 + random.nextInt((1 << flows) - 1)};
    }

    private void addSum(double[] row, double weight, int[] w) {
        for (int p = 0; p < partners; p++) {
            for (int f = 0; f < flows; f++) {
                if ((w[2] >> p & 1) == 1 && (w[3] >> f & 1) == 1) {
                    for (int t = w[0]; t < w[1]; t++) {
                        row[(p * flows + f) * months + t] += weight;
                    }
                }
            }
        }
    }

    private double value(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * truth[j];
        }
        return sum;
    }

    /** Sparse 0/1 or ±1, sometimes all zero, sometimes everything. */
    double[] cost(int columns) {
        double[] cost = new double[columns];
        int kind = random.nextInt(8);
        double density = Math.pow(random.nextDouble(), 2);
        for (int j = 0; j < columns; j++) {
            if (kind != 0 && random.nextDouble() < density) {
                cost[j] = kind < 5 ? 1 : kind == 5 ? -1 : random.nextBoolean() ? 1 : -1;
            }
        }
        return cost;
    }

    BitSet someRows(int rows) {
        BitSet some = new BitSet();
        double density = random.nextDouble() / 2;
        for (int i = 0; i < rows; i++) {
            if (random.nextDouble() < density) {
                some.set(i);
            }
        }
        return some;
    }

    /** A poor guess: the truth, distorted, or nothing at all. */
    double[] guess(Sample sample) {
        double[] guess = new double[sample.truth().length];
        if (random.nextBoolean()) {
            for (int j = 0; j < guess.length; j++) {
                guess[j] = Math.min(
                        sample.truth()[j] * (0.5 + random.nextDouble()),
                        sample.lp().columnUpper(j));
            }
        }
        return guess;
    }

    private static void row(LinearProgram.Builder builder, double lower, double upper, double[] dense) {
        int[] columns = new int[dense.length];
        double[] values = new double[dense.length];
        int count = 0;
        for (int j = 0; j < dense.length; j++) {
            if (dense[j] != 0) {
                columns[count] = j;
                values[count++] = dense[j];
            }
        }
        builder.row(lower, upper, Arrays.copyOf(columns, count), Arrays.copyOf(values, count), count);
    }
}
