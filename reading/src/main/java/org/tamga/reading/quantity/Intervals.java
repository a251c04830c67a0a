package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;

/** What a wording allows of number words and of two numbers; of one in digits see {@link Hedge}. */
final class Intervals {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    private Intervals() {}

    /** Five percent to both sides, which words like {@code doubled} and {@code a third} allow when nothing is said. */
    static Interval ofWord(Hedge hedge, BigDecimal v) {
        return hedge.interval(v, v.abs().multiply(FIVE_PERCENT));
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
