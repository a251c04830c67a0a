package org.tamga.reading.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Token;

/** Reads numbers in digits and in words, with their scales. */
final class Numerals {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal DOZEN = new BigDecimal(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH_HALF = new BigDecimal("0.05");

    /** More digits are no amount of anything; also keeps the arithmetic cheap. */
    private static final int MOST_DIGITS = 24;

    private static final int MOST_GROUPS = 7;
    static final BigDecimal LARGEST = new BigDecimal("1e30");

    private final Line line;
    private final Scales scales;
    private final boolean commaIsDecimal;

    Numerals(Line line) {
        this.line = line;
        scales = new Scales(line);
        commaIsDecimal = line.language() == Language.RU || writesDecimalCommas(line);
    }

    /** The number that begins at a token, with its scale; null when none does. */
    @Nullable
    Numeral read(int at) {
        if (at >= line.size()) {
            return null;
        }
        Numeral numeral = line.isNumber(at) ? joined(digits(at)) : null;
        if (numeral == null && line.isWord(at)) {
            numeral = fractionOfScale(at);
            if (numeral == null) {
                numeral = new NumberWords(line, scales, at).read();
            }
        }
        return numeral == null || numeral.value().compareTo(LARGEST) > 0 ? null : numeral;
    }

    // Digits

    private @Nullable Numeral digits(int at) {
        int to = at + 1;
        String printed = line.token(at).text();
        if (printed.length() > MOST_DIGITS) {
            return null;
        }
        if (line.is(at - 1, ".")
                && line.joined(at - 1)
                && !line.joined(at - 2)
                && DigitText.onlyDigits(printed, printed.length())) {
            BigDecimal decimals = new BigDecimal("0." + printed);
            return scales.scaled(
                    new Numeral(at - 1, to, to, decimals, HALF.movePointLeft(decimals.scale()), false, false, ONE));
        }
        while (to - at < MOST_GROUPS && isGroup(at, to)) {
            printed = printed + line.token(to).text();
            to++;
        }
        boolean abbreviated = isAbbreviatedScale(to);
        String plain = DigitText.plain(printed, commaIsDecimal || abbreviated);
        if (plain == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(plain);
        Numeral numeral =
                new Numeral(at, to, to, value, HALF.movePointLeft(value.scale()), false, value.scale() == 0, ONE);
        return scales.scaled(scales.halved(numeral));
    }

    /** A smaller part that follows a whole number of billions or millions: {@code 1 bln. 468 mln.} */
    private @Nullable Numeral joined(@Nullable Numeral large) {
        if (large == null) {
            return null;
        }
        int at = large.to();
        boolean perhaps = large.scaled() && large.whole() && line.isNumber(at);
        Numeral small = perhaps ? digits(at) : null;
        if (small == null || !small.scaled() || small.value().compareTo(large.scale()) >= 0) {
            return large;
        }
        return new Numeral(
                large.from(),
                small.digitsTo(),
                small.to(),
                large.value().add(small.value()),
                small.half(),
                false,
                small.whole(),
                small.scale());
    }

    /** A group of three digits after one space of a number that began with at most three: {@code 1 234,5}. */
    private boolean isGroup(int at, int to) {
        if (!line.isNumber(to) || !line.isNumber(to - 1)) {
            return false;
        }
        Token before = line.token(to - 1);
        Token group = line.token(to);
        boolean first = to - 1 == at;
        return group.start() == before.end() + 1
                && (first
                        ? before.text().length() <= 3 && before.text().charAt(0) != '0'
                        : before.text().length() == 3)
                && DigitText.onlyDigits(before.text(), before.text().length())
                && group.text().length() >= 3
                && DigitText.onlyDigits(group.text(), 3)
                && (group.text().length() == 3
                        || !Character.isDigit(group.text().charAt(3)))
                && !line.isNewLine(before.end());
    }

    /** A scale in the short form that goes with decimal commas: {@code bln.}. */
    private boolean isAbbreviatedScale(int at) {
        return line.has(Role.SCALE, at) && line.is(at + 1, ".") && line.joined(at);
    }

    private static boolean writesDecimalCommas(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.isNumber(i)) {
                String text = line.token(i).text();
                int comma = text.indexOf(',');
                if (comma > 0
                        && comma == text.lastIndexOf(',')
                        && text.length() - comma != 4
                        && text.indexOf('.') < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code half a million}, {@code three quarters of a billion}, {@code quarter million}. */
    private @Nullable Numeral fractionOfScale(int at) {
        int i = at;
        BigDecimal count = ONE;
        if (line.has(Role.ARTICLE, i) || line.is(i, "one")) {
            i++;
        } else {
            Found number = line.find(Role.NUMBER, i);
            if (number != null && number.entry().number().compareTo(TEN) < 0) {
                count = number.entry().number();
                i = number.to();
                if (line.isHyphen(i)) {
                    i++;
                }
            }
        }
        Found part = line.find(Role.PART, i);
        if (part == null) {
            return null;
        }
        int digitsTo = part.to();
        i = part.to();
        if (line.is(i, "of") || line.isHyphen(i)) {
            i++;
        }
        if (line.has(Role.ARTICLE, i) || line.is(i, "one")) {
            i++;
        }
        BigDecimal value = count.divide(part.entry().number(), MathContext.DECIMAL32);
        Found dozen = line.find(Role.NUMBER, i);
        Found scale = line.find(Role.SCALE, i);
        if (dozen != null && dozen.entry().number().compareTo(DOZEN) == 0 && scales.isDozen(dozen)) {
            return new Numeral(at, dozen.to(), dozen.to(), value.multiply(DOZEN), HALF, true, true, ONE);
        }
        if (scale == null || line.token(scale.from()).text().length() < 2) {
            return null;
        }
        BigDecimal factor = scale.entry().number();
        return new Numeral(
                at,
                digitsTo,
                scales.withPoint(scale),
                value.multiply(factor),
                value.multiply(factor).multiply(TENTH_HALF),
                true,
                false,
                factor);
    }
}
