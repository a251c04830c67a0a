package org.tamga.core;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All numbers from a least to a greatest one, both included; either end may be missing: {@code [106.25, 106.35]},
 * {@code [5, inf)}, {@code (-inf, 3]}, {@code (-inf, inf)}.
 *
 * <p>Ends are exact decimals of at most 90 digits. Intervals are equal when their ends are equal numbers, however they
 * were written. Arithmetic gives exactly the results that numbers of the operands can have.
 */
public final class Interval {

    /** All numbers. */
    public static final Interval ALL = new Interval(null, null);

    private static final String FORMS = "write [106.25, 106.35], [5, inf), (-inf, 3] or (-inf, inf)";
    private static final String NO_LOWER = "-inf";
    private static final String NO_UPPER = "inf";

    /** Null when there is no least number. */
    private final @Nullable BigDecimal lower;

    /** Null when there is no greatest number. */
    private final @Nullable BigDecimal upper;

    private Interval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        this.lower = lower == null ? null : Decimals.canonical(lower);
        this.upper = upper == null ? null : Decimals.canonical(upper);
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("interval ends before it begins: [" + Decimals.canonicalText(lower)
                    + ", " + Decimals.canonicalText(upper)
                    + "]; the lower end comes first and is not above the upper one");
        }
    }

    /**
     * The numbers between two ends, both included.
     *
     * @throws IllegalArgumentException when {@code lower} is above {@code upper}, or an end needs over 90 digits
     */
    public static Interval of(BigDecimal lower, BigDecimal upper) {
        return new Interval(lower, upper);
    }

    /** {@code lower} and all numbers above. */
    public static Interval atLeast(BigDecimal lower) {
        return new Interval(lower, null);
    }

    /** {@code upper} and all numbers below. */
    public static Interval atMost(BigDecimal upper) {
        return new Interval(null, upper);
    }

    /** One number alone. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /**
     * Reads what {@link #toString} prints; spaces around the ends do not matter.
     *
     * @throws IllegalArgumentException when the text is no interval
     */
    public static Interval parse(String text) {
        String found = Texts.bounded(text, "an interval");
        int comma = found.indexOf(',');
        if (found.length() < 2 || comma < 0 || comma != found.lastIndexOf(',')) {
            throw fault(found, "");
        }
        String left = found.substring(1, comma).strip();
        String right = found.substring(comma + 1, found.length() - 1).strip();
        boolean noLower = left.equals(NO_LOWER);
        boolean noUpper = right.equals(NO_UPPER);
        if (found.charAt(0) != (noLower ? '(' : '[') || found.charAt(found.length() - 1) != (noUpper ? ')' : ']')) {
            throw fault(found, "a number stands beside [ or ], which include it, and inf beside ( or )");
        }
        return new Interval(noLower ? null : Decimals.parse(left), noUpper ? null : Decimals.parse(right));
    }

    /** The least number, when there is one. */
    public Optional<BigDecimal> lower() {
        return Optional.ofNullable(lower);
    }

    /** The greatest number, when there is one. */
    public Optional<BigDecimal> upper() {
        return Optional.ofNullable(upper);
    }

    /** The double nearest to the lower end; negative infinity when there is none. */
    public double lowerAsDouble() {
        return lower == null ? Double.NEGATIVE_INFINITY : lower.doubleValue();
    }

    /** The double nearest to the upper end; infinity when there is none. */
    public double upperAsDouble() {
        return upper == null ? Double.POSITIVE_INFINITY : upper.doubleValue();
    }

    /** Whether both ends are there. */
    public boolean isBounded() {
        return lower != null && upper != null;
    }

    /** Whether the number is between the ends or one of them. */
    public boolean contains(BigDecimal value) {
        return (lower == null || lower.compareTo(value) <= 0) && (upper == null || upper.compareTo(value) >= 0);
    }

    /** Whether all numbers of {@code other} are in this interval. */
    public boolean contains(Interval other) {
        return (lower == null || (other.lower != null && lower.compareTo(other.lower) <= 0))
                && (upper == null || (other.upper != null && upper.compareTo(other.upper) >= 0));
    }

    /** Whether the intervals have a number in common; touching ends are enough. */
    public boolean intersects(Interval other) {
        return isNotAbove(lower, other.upper) && isNotAbove(other.lower, upper);
    }

    /** The numbers that both intervals have, when there are any. */
    public Optional<Interval> intersect(Interval other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        BigDecimal from = lower == null ? other.lower : other.lower == null ? lower : lower.max(other.lower);
        BigDecimal to = upper == null ? other.upper : other.upper == null ? upper : upper.min(other.upper);
        return Optional.of(new Interval(from, to));
    }

    /** The smallest interval that contains both. */
    public Interval hull(Interval other) {
        return new Interval(
                lower == null || other.lower == null ? null : lower.min(other.lower),
                upper == null || other.upper == null ? null : upper.max(other.upper));
    }

    /** All sums of a number of this interval and one of {@code other}. */
    public Interval plus(Interval other) {
        return new Interval(
                lower == null || other.lower == null ? null : lower.add(other.lower),
                upper == null || other.upper == null ? null : upper.add(other.upper));
    }

    /** All multiples of the numbers of this interval; a negative factor turns it round, zero leaves zero alone. */
    public Interval times(BigDecimal factor) {
        if (factor.signum() == 0) {
            return exactly(BigDecimal.ZERO);
        }
        BigDecimal from = lower == null ? null : lower.multiply(factor);
        BigDecimal to = upper == null ? null : upper.multiply(factor);
        return factor.signum() > 0 ? new Interval(from, to) : new Interval(to, from);
    }

    /** The interval mirrored at zero. */
    public Interval negate() {
        return new Interval(upper == null ? null : upper.negate(), lower == null ? null : lower.negate());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval that && Objects.equals(lower, that.lower) && Objects.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper);
    }

    /** {@code [106.25, 106.35]}, {@code [5, inf)}, {@code (-inf, 3]}; all digits, no exponents. */
    @Override
    public String toString() {
        return (lower == null ? "(" + NO_LOWER : "[" + lower.toPlainString()) + ", "
                + (upper == null ? NO_UPPER + ")" : upper.toPlainString() + "]");
    }

    private static boolean isNotAbove(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(
                Texts.quoted(text) + " is not an interval: " + (reason.isEmpty() ? "" : reason + "; ") + FORMS);
    }
}
