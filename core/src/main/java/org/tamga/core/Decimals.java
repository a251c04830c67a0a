package org.tamga.core;

import java.math.BigDecimal;

/** Reading and writing decimals without loss: plain digits, never an exponent. */
public final class Decimals {

    /** The most digits that a stored value may need in plain notation, so that it prints short enough to be parsed. */
    static final int MOST_DIGITS = 90;

    private static final String FORMS = "write it like 106.3, -12.1, 1,234.5 or 100/3";
    private static final char MINUS = '\u2212';

    private Decimals() {}

    /**
     * The same number in the one form that is stored: no trailing zeros behind the point, no exponent.
     *
     * @throws IllegalArgumentException when more than {@link #MOST_DIGITS} digits would be needed
     */
    static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        long digits = stripped.scale() <= 0
                ? (long) stripped.precision() - stripped.scale()
                : Math.max(stripped.precision(), stripped.scale() + 1L);
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException("a value needs " + digits + " digits, at most " + MOST_DIGITS
                    + " are kept; round it first (a double is best converted by BigDecimal.valueOf)");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** All digits of the number, without an exponent and without trailing zeros behind the point. */
    static String canonicalText(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * All digits of the number in groups of three, behind a true minus sign when it is negative.
     *
     * @param separator between groups
     * @param point between whole and decimals
     */
    public static String grouped(BigDecimal value, String separator, String point) {
        String plain = value.abs().toPlainString();
        int at = plain.indexOf('.');
        int whole = at < 0 ? plain.length() : at;
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(separator);
            }
            text.append(plain.charAt(i));
        }
        if (at >= 0) {
            text.append(point).append(plain, at + 1, plain.length());
        }
        return text.toString();
    }

    /**
     * Reads an optional sign, digits (grouped in threes or not) and decimals. Trailing zeros are kept in the scale.
     *
     * @param text the number alone
     */
    static BigDecimal parse(String text) {
        int start = !text.isEmpty() && isSign(text.charAt(0)) ? 1 : 0;
        int point = text.indexOf('.');
        String whole = text.substring(start, point < 0 ? text.length() : point);
        String decimals = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty()) {
            throw fault(text, decimals.isEmpty() ? "it has no digits" : "a digit is missing before the point");
        }
        if (point >= 0 && decimals.isEmpty()) {
            throw fault(text, "digits are missing after the point");
        }
        if (decimals.startsWith(".")) {
            throw fault(text, "a range is two numbers, each read alone");
        }
        requireDigits(decimals, text);
        String digits = ungrouped(whole, text);
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw fault(text, "it begins with a zero too many");
        }
        BigDecimal magnitude = new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
        return start == 1 && text.charAt(0) != '+' ? magnitude.negate() : magnitude;
    }

    /** Whether the character is a plus, a hyphen-minus or the minus sign U+2212. */
    static boolean isSign(char c) {
        return c == '-' || c == MINUS || c == '+';
    }

    static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(Texts.quoted(text) + " is not a number: " + reason + "; " + FORMS);
    }

    private static String ungrouped(String whole, String text) {
        int first = 0;
        while (first < whole.length() && !isSeparator(whole.charAt(first))) {
            first++;
        }
        if (first == whole.length()) {
            requireDigits(whole, text);
            return whole;
        }
        char separator = whole.charAt(first);
        boolean grouped = first >= 1 && first <= 3 && whole.charAt(0) != '0' && (whole.length() - first) % 4 == 0;
        StringBuilder digits = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (i >= first && (i - first) % 4 == 0) {
                grouped &= c == separator;
            } else if (isSeparator(c)) {
                grouped = false;
            } else {
                digits.append(c);
            }
        }
        if (!grouped) {
            throw fault(
                    text,
                    "its digits are not grouped in threes by one kind of separator"
                            + (separator == ',' ? " (a decimal comma is not read, write a point)" : ""));
        }
        requireDigits(digits.toString(), text);
        return digits.toString();
    }

    private static void requireDigits(String digits, String text) {
        int at = 0;
        while (at < digits.length() && Texts.isDigit(digits.charAt(at))) {
            at++;
        }
        if (at < digits.length()) {
            int strange = digits.codePointAt(at);
            throw fault(
                    text,
                    switch (strange) {
                        case '%' -> "the percent sign is not part of it";
                        case 'e', 'E' -> "exponents are not read, all digits are written out";
                        default -> Texts.quoted(Character.toString(strange)) + " is not a digit";
                    });
        }
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }
}
