package org.tamga.core;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The word that a text puts before a number, and the numbers that it then allows. Rules of the annotation guidelines
 * of the gold set; V is the number, h half a unit of its last printed digit. A negative number is treated as its
 * magnitude, and the interval is turned to the negative side.
 */
public enum Hedge {
    /** No word: [V−h, V+h]. */
    EXACT,
    /** Five percent, or the rounding when that is more, to both sides. */
    ABOUT,
    /** [0.95 V, V]. */
    ALMOST,
    /** [V, ∞). */
    OVER,
    /** [V, ∞). */
    AT_LEAST,
    /** [V, 1.05 V]. */
    JUST_OVER,
    /** [0, V]. */
    UP_TO,
    /** Things that were counted one by one: V alone. */
    COUNTED;

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal LESS_FIVE_PERCENT = new BigDecimal("0.95");
    private static final BigDecimal MORE_FIVE_PERCENT = new BigDecimal("1.05");

    /**
     * Reads the name of a hedge or an English wording: {@code around}, {@code nearly}, {@code more than}, {@code less
     * than}; blank is {@link #EXACT}. Case does not matter, and {@code -}, {@code _} and spaces are equal.
     *
     * @throws IllegalArgumentException when the wording is not known
     */
    public static Hedge parse(String text) {
        String words = Texts.bounded(text, "a hedge")
                .replace('-', ' ')
                .replace('_', ' ')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (words) {
            case "", "exact", "exactly" -> EXACT;
            case "about", "around", "some", "roughly", "approximately", "circa", "or so", "in the region of" -> ABOUT;
            case "almost", "nearly", "close to", "approaching", "approaches", "nears", "nearing" -> ALMOST;
            case "over", "more than", "above", "exceeds", "exceeded", "exceeding", "passed", "passed the mark of" ->
                OVER;
            case "at least", "not less than", "no less than" -> AT_LEAST;
            case "just over", "slightly over", "slightly more than", "just above", "a little over" -> JUST_OVER;
            case "up to", "less than", "under", "below", "at most", "not more than", "no more than" -> UP_TO;
            case "counted" -> COUNTED;
            default ->
                throw new IllegalArgumentException(Texts.quoted(text)
                        + " is not a hedge: leave it blank, or write about, almost, over, at least, just over, up to"
                        + " or counted");
        };
    }

    /** The numbers that the wording allows, in the unit of the number given, which has its scale applied. */
    public Interval interval(PrintedNumber scaledNumber) {
        return interval(scaledNumber.value(), scaledNumber.halfUnit());
    }

    /**
     * The numbers that the wording allows around a value.
     *
     * @param halfUnit half a unit of its last printed digit, or what else it is exact to; not negative
     */
    public Interval interval(BigDecimal value, BigDecimal halfUnit) {
        Interval ofMagnitude = ofMagnitude(value.abs(), halfUnit);
        return value.signum() < 0 ? ofMagnitude.negate() : ofMagnitude;
    }

    private Interval ofMagnitude(BigDecimal v, BigDecimal h) {
        return switch (this) {
            case EXACT -> Interval.of(v.subtract(h), v.add(h));
            case ABOUT -> {
                BigDecimal margin = v.multiply(FIVE_PERCENT).max(h);
                yield Interval.of(v.subtract(margin), v.add(margin));
            }
            case ALMOST -> Interval.of(v.multiply(LESS_FIVE_PERCENT), v);
            case OVER, AT_LEAST -> Interval.atLeast(v);
            case JUST_OVER -> Interval.of(v, v.multiply(MORE_FIVE_PERCENT));
            case UP_TO -> Interval.of(BigDecimal.ZERO, v);
            case COUNTED -> Interval.exactly(v);
        };
    }
}
