package org.tamga.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.tamga.core.Decimals;

/**
 * The power of ten in which the amounts of a table are shown.
 *
 * @param digits 0, 3, 6 or 9
 */
record Magnitude(int digits) {

    /** That in which the greatest amount has one to six digits before the point, or a few more. */
    static Magnitude of(Stream<BigDecimal> amounts) {
        BigDecimal greatest = amounts.map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        int digits = greatest.precision() - greatest.scale();
        return new Magnitude(digits > 13 ? 9 : digits > 8 ? 6 : digits > 5 ? 3 : 0);
    }

    /** {@code "million "}; empty for ones. */
    String words() {
        return switch (digits) {
            case 9 -> "billion ";
            case 6 -> "million ";
            case 3 -> "thousand ";
            default -> "";
        };
    }

    /** An amount with one decimal, or none where it is in ones. */
    String amount(BigDecimal value) {
        return grouped(value.movePointLeft(digits), digits == 0 ? 0 : 1);
    }

    /** A number with its digits in groups. */
    static String grouped(BigDecimal number, int decimals) {
        return Decimals.grouped(number.setScale(decimals, RoundingMode.HALF_UP), ",", ".");
    }
}
