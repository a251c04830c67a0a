package org.tamga.reading.quantity;

import java.math.BigDecimal;

/**
 * A number without its unit: {@code 1,234.5}, {@code 106,3 bln.}, {@code forty billion}, {@code one and a half million}.
 *
 * @param from its first token
 * @param digitsTo after the last token of the digits or number words
 * @param to after its last token, with the scale
 * @param value the number, scaled
 * @param half half a unit of the last digit, scaled; words count as the digits they say
 * @param inWords whether it is written in words
 * @param whole whether it was printed as an integer
 * @param scale what the scale word multiplied with, 1 when there is none
 */
record Numeral(
        int from,
        int digitsTo,
        int to,
        BigDecimal value,
        BigDecimal half,
        boolean inWords,
        boolean whole,
        BigDecimal scale) {

    boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** This number with the scale of another one that follows it: of {@code 3–4 million} the 3. */
    Numeral scaledLike(Numeral other) {
        return new Numeral(
                from,
                digitsTo,
                to,
                value.multiply(other.scale),
                half.multiply(other.scale),
                inWords,
                whole,
                other.scale);
    }

    Numeral negate() {
        return new Numeral(from, digitsTo, to, value.negate(), half, inWords, whole, scale);
    }

    Numeral times(BigDecimal factor, int end) {
        return new Numeral(
                from,
                digitsTo,
                end,
                value.multiply(factor),
                half.multiply(factor),
                inWords,
                whole,
                scale.multiply(factor));
    }
}
