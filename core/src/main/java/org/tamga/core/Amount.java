package org.tamga.core;

import java.math.BigDecimal;

/**
 * An exact number of a unit: {@code 106300000000 USD}. Equal amounts are equal however they were written.
 *
 * @param value at most 90 digits, kept without trailing zeros behind the point
 * @param unit what is counted
 */
public record Amount(BigDecimal value, Unit unit) {

    private static final String FORMS = "write 106.3 billion USD or 106300000000 USD";

    /**
     * Brings the value into the one form that is stored.
     *
     * @throws IllegalArgumentException when the value needs more than 90 digits
     */
    public Amount {
        value = Decimals.canonical(value);
    }

    /**
     * Reads a number, a {@link Scale} word or none, and a unit: {@code 106.3 billion USD}, {@code 250 trains}.
     *
     * @throws IllegalArgumentException when the text is no amount
     */
    public static Amount parse(String text) {
        String found = Texts.bounded(text, "an amount");
        int space = found.length() - 1;
        while (space >= 0 && !Texts.isSpace(found.charAt(space))) {
            space--;
        }
        if (space < 0) {
            throw new IllegalArgumentException(Texts.quoted(found)
                    + " is not an amount: a number and a unit with a space between them are needed; " + FORMS);
        }
        Unit unit;
        ScaledText number;
        BigDecimal digits;
        try {
            unit = Unit.of(found.substring(space));
            number = ScaledText.split(Texts.bounded(found.substring(0, space), "a number"));
            digits = Decimals.parse(number.number());
        } catch (IllegalArgumentException reason) {
            throw new IllegalArgumentException(
                    Texts.quoted(found) + " is not an amount (" + FORMS + "): " + reason.getMessage(), reason);
        }
        return new Amount(digits.multiply(number.scale().factor()), unit);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException when the units differ
     */
    public Amount plus(Amount other) {
        requireSameUnit(other, "added to");
        return new Amount(value.add(other.value), unit);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException when the units differ
     */
    public Amount minus(Amount other) {
        requireSameUnit(other, "taken from");
        return new Amount(value.subtract(other.value), unit);
    }

    /** So many times this amount. */
    public Amount times(BigDecimal factor) {
        return new Amount(value.multiply(factor), unit);
    }

    /** The amount with a scale word, exactly: {@code 106.3 billion USD}. */
    public String print(Scale scale) {
        String digits = Decimals.canonicalText(value.scaleByPowerOfTen(-scale.power()));
        return digits + " " + (scale == Scale.ONE ? "" : scale.word() + " ") + unit;
    }

    /** All digits and the unit: {@code 106300000000 USD}. */
    @Override
    public String toString() {
        return print(Scale.ONE);
    }

    private void requireSameUnit(Amount other, String verb) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(other + " cannot be " + verb + " " + this
                    + ": the units differ; convert one of them to the unit of the other first");
        }
    }
}
