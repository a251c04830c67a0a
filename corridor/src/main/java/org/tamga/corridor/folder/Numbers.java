package org.tamga.corridor.folder;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as the files of a network write them. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final int SHOWN = 40;

    private Numbers() {}

    /** A number from 0. */
    static double fromZero(String text) {
        double number = plain(text);
        if (number < 0) {
            throw new IllegalArgumentException("a number from 0 expected, not " + text);
        }
        return number;
    }

    /** A number above 0. */
    static double positive(String text) {
        double number = plain(text);
        if (number <= 0) {
            throw new IllegalArgumentException("a number above 0 expected, not " + text);
        }
        return number;
    }

    /** A number above 0, or nothing. */
    static OptionalDouble positiveOrNone(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(positive(text));
    }

    /** A year, or nothing. */
    static OptionalInt yearOrNone(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(year(text));
    }

    /** A year of four digits. */
    static int year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException("a year such as 2030 expected, not '" + shortened(text) + "'");
        }
        return Integer.parseInt(text);
    }

    /** A number with or without a sign and decimals. */
    static double plain(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a number such as 12.5 expected, not '" + shortened(text) + "'");
        }
        return Double.parseDouble(text);
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
