package org.tamga.trade.numeric;

import java.math.BigDecimal;

/**
 * A sum of products in twice the digits of a double: the unevaluated sum of a high and a low part.
 *
 * <p>Error-free transformations: Knuth's sum of two doubles and their product by a fused multiplication (Ogita, Rump and Oishi, "Accurate sum and
 * dot product", SIAM Journal on Scientific Computing 26, 2005).
 */
final class PreciseSum {

    private double high;
    private double low;

    /** Adds a number. */
    void add(double value) {
        double sum = high + value;
        double part = sum - high;
        low += high - (sum - part) + (value - part);
        high = sum;
    }

    /** Adds a b. */
    void add(double a, double b) {
        double product = a * b;
        add(product);
        low += Math.fma(a, b, -product);
    }

    /** Adds a b c. */
    void add(double a, double b, double c) {
        double product = a * b;
        add(product, c);
        low += Math.fma(a, b, -product) * c;
    }

    /** The sum, without rounding what is held. */
    BigDecimal exact() {
        return new BigDecimal(high).add(new BigDecimal(low));
    }
}
