package org.tamga.corridor.scenario;

import java.util.Locale;

/**
 * What becomes of a number: {@code x0.5} halves it, {@code +3} adds, {@code -3} takes away, {@code 12} is the new number.
 *
 * @param value factor, addend or new number
 */
public record Step(Kind kind, double value) {

    /** How a number changes. */
    public enum Kind {
        /** Is multiplied. */
        TIMES,
        /** Is added to. */
        PLUS,
        /** Is replaced. */
        BECOMES
    }

    private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,12})?";

    /** Parses what {@link #toString} prints. */
    public static Step parse(String text) {
        if (text.matches("x" + NUMBER)) {
            return new Step(Kind.TIMES, Double.parseDouble(text.substring(1)));
        }
        if (text.matches("[+-]" + NUMBER)) {
            return new Step(Kind.PLUS, Double.parseDouble(text));
        }
        if (text.matches(NUMBER)) {
            return new Step(Kind.BECOMES, Double.parseDouble(text));
        }
        throw new IllegalArgumentException("x0.5, +3, -3 or a new number from 0 expected, not '"
                + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'");
    }

    /** The number after the step; never below 0. */
    public double apply(double before) {
        return Math.max(
                0,
                switch (kind) {
                    case TIMES -> before * value;
                    case PLUS -> before + value;
                    case BECOMES -> value;
                });
    }

    @Override
    public String toString() {
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", Math.abs(value))
                : Double.toString(Math.abs(value));
        return switch (kind) {
            case TIMES -> "x" + number;
            case PLUS -> (value < 0 ? "-" : "+") + number;
            case BECOMES -> number;
        };
    }
}
