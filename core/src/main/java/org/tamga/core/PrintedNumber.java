package org.tamga.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as a publication printed it, with the precision that its digits show: {@code 106.3} is 106.3 give or take
 * 0.05, {@code 10.0} is 10 give or take 0.05, {@code 40} is 40 give or take 0.5.
 *
 * <p>A fraction such as {@code 100/3} counts as exact; its value is rounded to 20 digits, half to even. A scale word
 * may follow the digits: {@code 106.3 billion}.
 *
 * @param text what was printed
 * @param value the number, its scale word applied
 * @param halfUnit half a unit of the last printed digit, its scale word applied; 0 for a fraction
 */
public record PrintedNumber(String text, BigDecimal value, BigDecimal halfUnit) {

    private static final int LONGEST = 40;
    private static final MathContext FRACTION = new MathContext(20, RoundingMode.HALF_EVEN);

    /**
     * Checks that the text says the number.
     *
     * @throws IllegalArgumentException when the text is no number, or says another value or precision
     */
    public PrintedNumber {
        text = Texts.bounded(text, "a number");
        ScaledText parts = ScaledText.split(text);
        BigDecimal said = value(parts);
        BigDecimal saidHalf = halfUnit(parts);
        if (said.compareTo(value) != 0 || saidHalf.compareTo(halfUnit) != 0) {
            throw new IllegalArgumentException(Texts.quoted(text) + " says " + said.toPlainString() + " ± "
                    + saidHalf.toPlainString() + ", not " + Texts.quoted(value + " ± " + halfUnit));
        }
        value = said;
        halfUnit = saidHalf;
    }

    /**
     * Reads a sign ({@code -}, {@code −} or {@code +}), digits, which may be grouped in threes by commas or spaces,
     * and decimals; or a fraction of whole numbers; at most 40 characters, and a {@link Scale} word behind them.
     *
     * @throws IllegalArgumentException when the text is no such number
     */
    public static PrintedNumber parse(String text) {
        ScaledText parts = ScaledText.split(Texts.bounded(text, "a number"));
        return new PrintedNumber(text, value(parts), halfUnit(parts));
    }

    /**
     * The same number with a scale word behind it.
     *
     * @throws IllegalArgumentException when it has such a word already
     */
    public PrintedNumber scaled(Scale scale) {
        if (scale == Scale.ONE) {
            return this;
        }
        if (ScaledText.split(text).scale() != Scale.ONE) {
            throw new IllegalArgumentException(Texts.quoted(text) + " has a scale already and cannot be counted in "
                    + scale.word() + "s; write the scale once, behind the number or in its own column");
        }
        return new PrintedNumber(
                text + " " + scale.word(), value.multiply(scale.factor()), halfUnit.multiply(scale.factor()));
    }

    /** The text as printed. */
    @Override
    public String toString() {
        return text;
    }

    private static BigDecimal value(ScaledText parts) {
        return digits(parts.number()).multiply(parts.scale().factor());
    }

    private static BigDecimal halfUnit(ScaledText parts) {
        if (parts.number().indexOf('/') >= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal half = BigDecimal.valueOf(5, digits(parts.number()).scale() + 1);
        return half.multiply(parts.scale().factor());
    }

    private static BigDecimal digits(String number) {
        if (number.length() > LONGEST) {
            throw Decimals.fault(number, "it has " + number.length() + " characters, at most " + LONGEST + " are read");
        }
        int slash = number.indexOf('/');
        return slash < 0 ? Decimals.parse(number) : fraction(number, slash);
    }

    private static BigDecimal fraction(String number, int slash) {
        String above = number.substring(0, slash);
        String below = number.substring(slash + 1);
        String unsigned = !above.isEmpty() && Decimals.isSign(above.charAt(0)) ? above.substring(1) : above;
        if (!Texts.isDigits(unsigned) || !Texts.isDigits(below)) {
            throw Decimals.fault(number, "a fraction is one whole number over another, without spaces");
        }
        BigDecimal divisor = new BigDecimal(below);
        if (divisor.signum() == 0) {
            throw Decimals.fault(number, "it divides by zero");
        }
        BigDecimal quotient = new BigDecimal(unsigned).divide(divisor, FRACTION);
        return above.equals(unsigned) || above.startsWith("+") ? quotient : quotient.negate();
    }
}
