package org.tamga.reading.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.reading.quantity.Hedges.Hedged;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.quantity.Quantity.Kind;

/** Reads quantities that are words: fractions, factors and ranks. */
final class Wordings {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_UP);
    private static final int LONGEST_ONE_IN = 4;

    private final Line line;
    private final Numerals numerals;
    private final Hedges hedges;
    private final Ranks ranks;

    Wordings(Line line) {
        this.line = line;
        numerals = new Numerals(line);
        hedges = new Hedges(line);
        ranks = new Ranks(line);
    }

    @Nullable
    Reading read(int at, int floor) {
        if (!line.isWord(at)) {
            return null;
        }
        Reading reading = oneIn(at, floor);
        if (reading == null) {
            reading = fraction(at, floor);
        }
        if (reading == null) {
            reading = factor(at, floor);
        }
        return reading == null ? ranks.read(at) : reading;
    }

    // Fractions

    private @Nullable Reading fraction(int at, int floor) {
        int i = at;
        BigDecimal count = BigDecimal.ONE;
        Found number = line.find(Role.NUMBER, at);
        boolean article = line.has(Role.ARTICLE, at);
        if (article) {
            i++;
        } else if (number != null) {
            count = number.entry().number();
            i = line.isHyphen(number.to()) ? number.to() + 1 : number.to();
        }
        Found part = i == at ? null : line.find(Role.PART, i);
        Found alone = i == at ? line.find(Role.FRACTION, at) : null;
        Found word = part == null ? alone : part;
        if (word == null) {
            return null;
        }
        int to = word.to();
        BigDecimal percent = part == null
                ? word.entry().number()
                : HUNDRED.multiply(count).divide(part.entry().number(), DIGITS);
        if (count.signum() == 0 || percent.compareTo(HUNDRED) >= 0 || isTime(at, to)) {
            return null;
        }
        Numeral ofScale = numerals.read(at);
        if (ofScale != null && ofScale.to() > to) {
            return null;
        }
        Hedged hedged = hedges.around(at, to, floor);
        boolean fits = hedged.hedge() != Hedge.EXACT || line.has(Role.BY, at - 1) || follows(to);
        if (!fits || line.isHyphen(to)) {
            return null;
        }
        return new Reading(
                new Quantity(
                        line.span(hedged.from(), hedged.to()),
                        line.span(at, to),
                        Kind.FRACTION,
                        Intervals.ofWord(hedged.hedge(), percent),
                        percent,
                        BigDecimal.ZERO,
                        hedged.hedge(),
                        "percent",
                        "",
                        false),
                hedged.to());
    }

    private boolean follows(int to) {
        return to >= line.size()
                || line.has(Role.AFTER_FRACTION, to)
                || (!line.isWord(to) && !line.isNumber(to) && !line.isDash(to))
                || (line.isDash(to) && !line.joined(to - 1));
    }

    /** {@code the first half of 2025}, {@code half a year}, {@code per quarter}. */
    private boolean isTime(int at, int to) {
        if (line.hasBefore(Role.NOT_FRACTION, at)) {
            return true;
        }
        int of = line.is(to, "of") ? to + 1 : to;
        return line.has(Role.TIME, of)
                || (line.has(Role.ARTICLE, of) && line.has(Role.TIME, of + 1))
                || line.has(Role.MONTH, of)
                || (line.isNumber(of) && line.token(of).text().length() == 4)
                || (line.is(of, "the") && line.has(Role.YEAR, of + 1));
    }

    /** {@code one in four}, {@code one car dollar in four}, {@code one out of every three}. */
    private @Nullable Reading oneIn(int at, int floor) {
        Found count = line.find(Role.NUMBER, at);
        if (count == null || count.entry().number().signum() <= 0) {
            return null;
        }
        boolean one = line.has(Role.ONE, at);
        for (int i = at + 1; i < Math.min(line.size(), at + LONGEST_ONE_IN); i++) {
            Found in = line.find(one ? Role.ONE_OF : Role.OUT_OF, i);
            if (in == null) {
                if (!one || !line.isWord(i) || line.has(Role.STOP, i)) {
                    return null;
                }
                continue;
            }
            Found number = line.find(Role.NUMBER, in.to());
            boolean named = i > at + 1;
            if (number == null
                    || number.entry().number().compareTo(count.entry().number()) <= 0
                    || isCounting(number.to(), named)) {
                return null;
            }
            BigDecimal percent = HUNDRED.multiply(count.entry().number())
                    .divide(number.entry().number(), DIGITS);
            Hedged hedged = hedges.around(at, number.to(), floor);
            return new Reading(
                    new Quantity(
                            line.span(hedged.from(), hedged.to()),
                            line.span(at, number.to()),
                            Kind.FRACTION,
                            Intervals.ofWord(hedged.hedge(), percent),
                            percent,
                            BigDecimal.ZERO,
                            hedged.hedge(),
                            "percent",
                            "",
                            false),
                    hedged.to());
        }
        return null;
    }

    /** A noun or number follows: {@code one project in three countries}. */
    private boolean isCounting(int at, boolean named) {
        return line.isNumber(at)
                || line.has(Role.NOT_COUNTED, at)
                || (named && line.has(Role.NOUN, at))
                || line.has(Role.NUMBER, at)
                || line.has(Role.SCALE, at)
                || line.isHyphen(at);
    }

    // Factors

    private @Nullable Reading factor(int at, int floor) {
        Found found = line.find(Role.FACTOR, at);
        boolean counts = false;
        if (found == null) {
            found = line.find(Role.FOLD_WORD, at);
            counts = found != null;
        }
        if (found == null) {
            found = line.find(Role.MAYBE_FACTOR, at);
            if (found != null && !isCompared(found)) {
                return null;
            }
        }
        if (found == null || line.isHyphen(found.to()) || line.has(Role.NOUN, found.to())) {
            return null;
        }
        BigDecimal value = found.entry().number();
        Hedged hedged = hedges.around(at, found.to(), floor);
        BigDecimal half = counts ? new BigDecimal("0.5") : value.multiply(new BigDecimal("0.05"));
        return new Reading(
                new Quantity(
                        line.span(hedged.from(), hedged.to()),
                        line.span(at, found.to()),
                        Kind.FACTOR,
                        value.compareTo(BigDecimal.ONE) < 0
                                ? decline(hedged.hedge(), value)
                                : hedged.hedge().interval(value, half),
                        value,
                        BigDecimal.ZERO,
                        hedged.hedge(),
                        "factor",
                        "",
                        false),
                hedged.to());
    }

    /** The hedge speaks of the decline: more than halved leaves less than half. */
    private static Interval decline(Hedge hedge, BigDecimal value) {
        return switch (hedge) {
            case OVER, AT_LEAST -> Interval.of(BigDecimal.ZERO, value);
            case JUST_OVER -> Hedge.ALMOST.interval(value, BigDecimal.ZERO);
            case ALMOST -> Hedge.JUST_OVER.interval(value, BigDecimal.ZERO);
            case UP_TO -> Interval.of(value, BigDecimal.ONE);
            default -> Intervals.ofWord(hedge, value);
        };
    }

    /** {@code twice} is a factor beside a comparison, a hedge or a change, otherwise how often something was. */
    private boolean isCompared(Found found) {
        return line.has(Role.COMPARISON, found.to())
                || line.hasBefore(Role.HEDGE, found.from())
                || line.has(Role.CHANGE, found.from() - 1)
                || line.has(Role.BEFORE_FACTOR, found.from() - 1);
    }
}
