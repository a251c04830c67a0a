package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;

/** Multipliers come out of floating-point work; those that are simple numbers are made exact again. */
final class Multiplier {

    private Multiplier() {}

    /** The nearest fraction with a small denominator and a finite decimal expansion, if it is within 10⁻⁹; else 15 digits. */
    static BigDecimal of(double value) {
        for (int denominator : new int[] {1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100}) {
            double numerator = Math.rint(value * denominator);
            if (Math.abs(value - numerator / denominator) <= 1e-9 * Math.max(1, Math.abs(value))
                    && Math.abs(numerator) < 1e15
                    && numerator != 0) {
                return plain(BigDecimal.valueOf((long) numerator)
                        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64));
            }
        }
        return plain(new BigDecimal(value, new MathContext(15)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
