package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.text.Language;

/** One number in words, read word by word: {@code two hundred and fifty million}, {@code five point two}. */
final class NumberWords {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal DOZEN = new BigDecimal(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH_HALF = new BigDecimal("0.05");
    private static final int MOST_WORDS = 24;

    private final Line line;
    private final Scales scales;
    private final int from;

    /** What is finished by a scale word. */
    private BigDecimal total = BigDecimal.ZERO;

    /** What waits for a scale word. */
    private BigDecimal current = BigDecimal.ZERO;

    private BigDecimal lastScale = Numerals.LARGEST;
    private BigDecimal scale = ONE;
    private BigDecimal half = HALF;
    private boolean whole = true;
    private boolean any;

    /** Whether {@code and} may follow. */
    private boolean joinable;

    private int at;
    private int digitsTo;

    NumberWords(Line line, Scales scales, int from) {
        this.line = line;
        this.scales = scales;
        this.from = from;
        at = from;
        digitsTo = from;
    }

    @Nullable
    Numeral read() {
        if (line.has(Role.ARTICLE, from)) {
            at++;
            if (!isMultiplier(at)) {
                return null;
            }
            current = ONE;
            any = true;
            joinable = true;
        }
        boolean more = true;
        for (int count = 0; more && count < MOST_WORDS; count++) {
            int next = any && line.isHyphen(at) ? at + 1 : at;
            Found number = number(next);
            more = number != null ? add(number) : any && multiply(next);
        }
        if (!any || at == from) {
            return null;
        }
        if (scale.compareTo(ONE) == 0 && whole && line.is(at, "point") && line.has(Role.NUMBER, at + 1)) {
            return scales.scaled(decimals(total.add(current)));
        }
        Numeral numeral =
                new Numeral(from, Math.max(digitsTo, from + 1), at, total.add(current), half, true, whole, scale);
        Numeral withHalf = scales.halved(numeral);
        return withHalf.to() == numeral.to() || numeral.scaled() ? withHalf : scales.scaled(withHalf);
    }

    /** The next number word, perhaps after {@code and}. */
    private @Nullable Found number(int next) {
        Found number = line.find(Role.NUMBER, next);
        if (number != null || !any || !joinable || !line.has(Role.AND, at)) {
            return number;
        }
        Found after = line.find(Role.NUMBER, at + 1);
        return after != null
                        && after.entry().number().compareTo(HUNDRED) < 0
                        && !line.has(Role.PART, after.to())
                        && current.remainder(HUNDRED).signum() == 0
                ? after
                : null;
    }

    private boolean add(Found number) {
        BigDecimal value = number.entry().number();
        if (scales.isDozen(number)) {
            current = current.max(ONE).multiply(DOZEN);
        } else if (value.compareTo(HUNDRED) == 0 && line.language() == Language.EN) {
            boolean alone = current.signum() == 0 && !line.has(Role.SCALE, number.to());
            if (alone || current.compareTo(HUNDRED) >= 0) {
                return false;
            }
            current = current.max(ONE).multiply(HUNDRED);
        } else if (fits(current, value)) {
            current = current.add(value);
        } else {
            return false;
        }
        any = true;
        joinable = current.compareTo(HUNDRED) >= 0 || lastScale.compareTo(THOUSAND) == 0;
        whole &= value.scale() <= 0;
        half = value.scale() > 0 ? TENTH_HALF : HALF;
        scale = ONE;
        at = number.to();
        digitsTo = at;
        return true;
    }

    private boolean multiply(int next) {
        Found found = line.find(Role.SCALE, next);
        if (found == null || line.token(found.from()).text().length() < 2) {
            return false;
        }
        BigDecimal times = found.entry().number();
        if (current.signum() != 0 && times.compareTo(lastScale) < 0) {
            total = total.add(current.multiply(times));
        } else if (current.signum() == 0 && total.signum() != 0) {
            total = total.multiply(times);
        } else {
            return false;
        }
        half = half.multiply(times);
        current = BigDecimal.ZERO;
        lastScale = times;
        scale = times;
        joinable = times.compareTo(THOUSAND) == 0;
        at = scales.withPoint(found);
        return true;
    }

    private boolean isMultiplier(int next) {
        Found number = line.find(Role.NUMBER, next);
        Found found = line.find(Role.SCALE, next);
        return (number != null
                        && (scales.isDozen(number) || number.entry().number().compareTo(HUNDRED) == 0))
                || (found != null && line.token(next).text().length() > 3);
    }

    /** Whether a number word may follow what was read: {@code twenty} and {@code five}, {@code hundred} and {@code six}. */
    private static boolean fits(BigDecimal current, BigDecimal value) {
        if (current.signum() == 0) {
            return true;
        }
        BigDecimal rest = current.remainder(HUNDRED);
        if (value.compareTo(HUNDRED) > 0) {
            return false;
        }
        if (rest.signum() == 0) {
            return value.compareTo(HUNDRED) < 0;
        }
        return value.compareTo(TEN) < 0
                && value.signum() > 0
                && rest.remainder(TEN).signum() == 0
                && rest.compareTo(TEN) > 0;
    }

    /** {@code five point two five}. */
    private Numeral decimals(BigDecimal integer) {
        BigDecimal value = integer;
        BigDecimal unit = ONE;
        int i = at + 1;
        for (int count = 0; count < MOST_WORDS; count++) {
            Found digit = line.find(Role.NUMBER, line.isHyphen(i) ? i + 1 : i);
            if (digit == null || digit.entry().number().compareTo(HUNDRED) >= 0) {
                break;
            }
            BigDecimal number = digit.entry().number();
            Found ones = line.isHyphen(digit.to()) ? line.find(Role.NUMBER, digit.to() + 1) : null;
            int end = digit.to();
            if (number.compareTo(new BigDecimal(20)) >= 0 && ones != null) {
                number = number.add(ones.entry().number());
                end = ones.to();
            }
            unit = unit.movePointLeft(number.compareTo(TEN) < 0 ? 1 : 2);
            value = value.add(number.multiply(unit));
            i = end;
        }
        return new Numeral(from, i, i, value, unit.multiply(HALF), true, false, ONE);
    }
}
