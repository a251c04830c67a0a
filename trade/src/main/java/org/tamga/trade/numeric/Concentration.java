package org.tamga.trade.numeric;

import java.util.Arrays;

/**
 * How a total is spread over its parts: markets, partners, products.
 *
 * <p>The Herfindahl-Hirschman index is the sum of the squared shares s<sub>i</sub> = x<sub>i</sub> / Σ x, from 1/n (all parts equal) to 1 (one
 * part has all); Hirschman, "The paternity of an index", American Economic Review 54, 1964. It is printed on this scale or times 10,000. Theil's T
 * is Σ s<sub>i</sub> ln(n s<sub>i</sub>), from 0 to ln n (Theil, Economics and Information Theory, 1967).
 *
 * <p>n counts the parts that are given, those of zero too: whether a partner with which there is no trade is a part is the caller's decision, and
 * it matters for {@link #normalised} and {@link #theil}, not for the others.
 */
public final class Concentration {

    /** Ascending. */
    private final double[] shares;

    private final double total;

    private Concentration(double[] values) {
        double sum = 0;
        this.shares = values.clone();
        Arrays.sort(shares);
        for (double value : shares) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a part is " + value + "; parts are finite and zero or more");
            }
            // Smallest first keeps the most digits.
            sum += value;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    values.length + " parts are " + sum + " together; there must be something to share out");
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        this.total = sum;
    }

    /**
     * The concentration of parts of any unit.
     *
     * @throws IllegalArgumentException when a part is negative or no finite number, or their sum is not above zero
     */
    public static Concentration of(double... values) {
        return new Concentration(values);
    }

    /** n, the number of parts given. */
    public int parts() {
        return shares.length;
    }

    /** The sum of the parts, in their unit. */
    public double total() {
        return total;
    }

    /** The Herfindahl-Hirschman index H, from 1/n to 1. */
    public double herfindahl() {
        double sum = 0;
        for (double share : shares) {
            sum += share * share;
        }
        return sum;
    }

    /** (H - 1/n) / (1 - 1/n), from 0 to 1; 1 for a single part. */
    public double normalised() {
        if (shares.length == 1) {
            return 1;
        }
        double least = 1.0 / shares.length;
        return (herfindahl() - least) / (1 - least);
    }

    /** 1/H: how many equal parts would be as concentrated. */
    public double effectiveNumber() {
        return 1 / herfindahl();
    }

    /** Theil's T, from 0 to ln n. */
    public double theil() {
        double sum = 0;
        for (double share : shares) {
            sum += share == 0 ? 0 : share * Math.log(share * shares.length);
        }
        return sum;
    }

    /**
     * The share of the k largest parts together, from 0 to 1.
     *
     * @param k zero or more; with n or more it is all
     * @throws IllegalArgumentException when {@code k} is negative
     */
    public double top(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("the " + k + " largest parts; ask for zero or more");
        }
        double sum = 0;
        for (int i = Math.max(0, shares.length - k); i < shares.length; i++) {
            sum += shares[i];
        }
        return Math.min(1, sum);
    }
}
