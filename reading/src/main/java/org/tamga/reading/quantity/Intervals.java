package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;

/** The hedge table: what a wording allows of a number. */
final class Intervals {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal LESS_FIVE_PERCENT = new BigDecimal("0.95");
    private static final BigDecimal MORE_FIVE_PERCENT = new BigDecimal("1.05");

    private Intervals() {}

    /** The interval of a number v, give or take h when nothing is said; a negative number is turned round. */
    static Interval of(Hedge hedge, BigDecimal v, BigDecimal h) {
        Interval magnitude = ofMagnitude(hedge, v.abs(), h);
        return v.signum() < 0 ? magnitude.negate() : magnitude;
    }

    private static Interval ofMagnitude(Hedge hedge, BigDecimal v, BigDecimal h) {
        return switch (hedge) {
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

    /** Five percent to both sides, which words like {@code doubled} and {@code a third} allow when nothing is said. */
    static Interval ofWord(Hedge hedge, BigDecimal v) {
        return of(hedge, v, v.multiply(FIVE_PERCENT));
    }

    /** What two numbers enclose, in whatever order; a hedge opens the side it speaks of. */
    static Interval between(Hedge hedge, BigDecimal a, BigDecimal b) {
        BigDecimal low = a.min(b);
        BigDecimal high = a.max(b);
        return switch (hedge) {
            case OVER, AT_LEAST -> Interval.atLeast(low);
            case UP_TO -> Interval.of(BigDecimal.ZERO.min(low), high);
            default -> Interval.of(low, high);
        };
    }
}
