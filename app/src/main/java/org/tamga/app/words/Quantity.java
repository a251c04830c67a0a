package org.tamga.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tamga.core.Decimals;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.ledger.Relation;

/**
 * Numbers for people. Ends of intervals are rounded outwards, so that what is printed stays true.
 *
 * @param power of ten that numbers are divided by: 9 for billions
 * @param suffix scale and unit behind the number, with a blank in front: {@code " bn USD"}
 */
public record Quantity(int power, String suffix) {

    /** The billions, millions or ones in which an amount of this size is read most easily. */
    public static Quantity amount(BigDecimal size, Unit unit) {
        int digits = size.signum() == 0 ? 0 : size.abs().precision() - size.scale();
        if (digits > 9) {
            return new Quantity(9, " bn " + unit);
        }
        return digits > 6 ? new Quantity(6, " mn " + unit) : new Quantity(0, " " + unit);
    }

    /** The scale for a value of a relation: amounts, percent or times. */
    public static Quantity of(Relation relation, BigDecimal size, Unit unit) {
        return switch (relation) {
            case LEVEL, CHANGE -> amount(size, unit);
            case GROWTH, SHARE -> new Quantity(0, " %");
            case MULTIPLE -> new Quantity(0, " times");
        };
    }

    /** The scale in which both ends of an interval are printed. */
    public static Quantity of(Relation relation, Interval interval, Unit unit) {
        BigDecimal low = interval.lower().orElse(BigDecimal.ZERO).abs();
        BigDecimal high = interval.upper().orElse(BigDecimal.ZERO).abs();
        return of(relation, low.max(high), unit);
    }

    /** The number without its suffix; all digits when there are few of them. */
    public String number(BigDecimal value, RoundingMode rounding) {
        return number(value, shown(value), rounding);
    }

    /** How many decimals a number is printed with. */
    public int shown(BigDecimal value) {
        int needed = decimals(value);
        int most = value.movePointLeft(power).abs().compareTo(BigDecimal.TEN) < 0 ? 3 : 2;
        return needed <= 3 ? needed : most;
    }

    /** The number with so many decimals; nothing is 0. */
    public String number(BigDecimal value, int decimals, RoundingMode rounding) {
        if (value.signum() == 0) {
            return "0";
        }
        return grouped(value.movePointLeft(power).setScale(decimals, rounding));
    }

    /** How many decimals the number has when it is printed exactly. */
    public int decimals(BigDecimal value) {
        return Math.max(0, value.movePointLeft(power).stripTrailingZeros().scale());
    }

    public String atLeast(BigDecimal value) {
        return number(value, RoundingMode.FLOOR) + suffix;
    }

    public String atMost(BigDecimal value) {
        return number(value, RoundingMode.CEILING) + suffix;
    }

    /** An interval in words: {@code 87.85 to 106.35 bn USD}, {@code at least 5 mn t}, {@code anything}. */
    public static String interval(Relation relation, Interval interval, Unit unit) {
        Quantity q = of(relation, interval, unit);
        return q.words(interval, relation != Relation.GROWTH);
    }

    /** An interval without a unit: {@code 1.45 to 1.55 bn}, {@code at least 300}. */
    public static String interval(Interval interval) {
        Quantity q = of(Relation.LEVEL, interval, Unit.USD);
        return new Quantity(q.power(), q.suffix().replace(" " + Unit.USD, "")).words(interval, false);
    }

    private String words(Interval interval, boolean neverNegative) {
        Optional<BigDecimal> low = interval.lower();
        Optional<BigDecimal> high = interval.upper();
        if (low.isEmpty()) {
            return high.map(h -> "at most " + atMost(h)).orElse("anything");
        }
        if (high.isEmpty()) {
            boolean nothing = low.get().signum() == 0 && neverNegative;
            return nothing ? "anything from 0" : "at least " + atLeast(low.get());
        }
        int decimals = Math.max(shown(low.get()), shown(high.get()));
        String from = number(low.get(), decimals, RoundingMode.FLOOR);
        String to = number(high.get(), decimals, RoundingMode.CEILING);
        return (from.equals(to) ? to : from + " to " + to) + suffix;
    }

    /** Digits in groups of three by commas; a true minus sign. */
    public static String grouped(BigDecimal value) {
        return Decimals.grouped(value, ",", ".");
    }

    /** A factor with at most six significant digits. */
    public static String factor(BigDecimal value) {
        BigDecimal rounded = value.precision() > 6
                ? value.round(new java.math.MathContext(6, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                : value;
        return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
