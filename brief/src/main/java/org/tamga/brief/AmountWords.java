package org.tamga.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.ledger.Relation;

/** Intervals in words, with both ends as exact as they are useful, rounded outwards: {@code 1.45 to 1.55 billion US dollars}. */
record AmountWords(Wording wording) {

    private static final int DIGITS = 4;

    /** What a quantity of a relation can be, with its unit. */
    String allowed(Relation relation, Unit unit, Interval interval) {
        return switch (relation) {
            case LEVEL, CHANGE -> {
                Scale scale = scale(interval);
                yield printed(interval, scale, DIGITS) + " " + wording.unit(unit, scale);
            }
            case GROWTH, SHARE -> wording.say("cell.percent", printed(interval, Scale.ONE, 2));
            case MULTIPLE -> wording.say("claims.times", printed(interval, Scale.ONE, 2));
        };
    }

    private static Scale scale(Interval interval) {
        BigDecimal size = interval.upper()
                .or(interval::lower)
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ZERO)
                .max(interval.lower().map(BigDecimal::abs).orElse(BigDecimal.ZERO));
        return size.compareTo(Scale.BILLION.factor()) >= 0
                ? Scale.BILLION
                : size.compareTo(Scale.MILLION.factor()) >= 0 ? Scale.MILLION : Scale.ONE;
    }

    /** Percentage points, which have no unit. */
    String points(Interval interval) {
        return printed(interval, Scale.ONE, DIGITS);
    }

    /** Both ends, rounded outwards. */
    private String printed(Interval interval, Scale scale, int most) {
        Optional<String> low = interval.lower().map(v -> end(v, scale, most, RoundingMode.FLOOR));
        Optional<String> high = interval.upper().map(v -> end(v, scale, most, RoundingMode.CEILING));
        if (low.isPresent() && high.isPresent()) {
            return low.get().equals(high.get()) ? low.get() : wording.say("cell.range.negative", low.get(), high.get());
        }
        return low.map(l -> wording.say("spoken.least", l))
                .orElseGet(() -> high.map(h -> wording.say("cell.most", h)).orElse(wording.say("cell.unknown")));
    }

    private String end(BigDecimal value, Scale scale, int most, RoundingMode rounding) {
        BigDecimal scaled = value.divide(scale.factor(), most, rounding);
        return wording.exact(scaled, most);
    }
}
