package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.quantity.Quantity.Kind;

/** Reads ranks: {@code a record}, {@code the second-largest trading partner}, {@code first place}. */
final class Ranks {

    private static final int ADJECTIVES = 3;

    private final Line line;

    Ranks(Line line) {
        this.line = line;
    }

    @Nullable
    Reading read(int at) {
        Found record = line.find(Role.RANK, at);
        if (record != null && !line.isHyphen(record.to()) && !isRegister(record)) {
            return rank(at, record.from(), record.to(), record.entry().number());
        }
        int i = at;
        if (line.token(at).lower().startsWith("'")) {
            return null;
        }
        boolean determined = line.has(Role.DETERMINER, i) || line.has(Role.ARTICLE, i);
        if (determined) {
            i++;
        }
        BigDecimal value = BigDecimal.ONE;
        Found ordinal = line.find(Role.ORDINAL, i);
        int first = i;
        if (ordinal != null) {
            value = ordinal.entry().number();
            i = line.isHyphen(ordinal.to()) ? ordinal.to() + 1 : ordinal.to();
            if (line.has(Role.PLACE, i)) {
                return rank(at, first, i + 1, value);
            }
        }
        Found superlative = line.find(Role.SUPERLATIVE, i);
        if (superlative == null && ordinal != null && determined) {
            return ranked(at, first, i, value);
        }
        if (superlative == null) {
            return ordinal != null && !determined && isRanked(at, ordinal) ? rank(at, at, ordinal.to(), value) : null;
        }
        if (line.hasBefore(Role.NOT_RANK, at) || (determined && line.hasBefore(Role.NOT_RANK, i))) {
            return null;
        }
        return ranked(at, first, superlative.to(), value);
    }

    /** {@code the leading supplier}, {@code the second trading partner}: a noun that can be ranked within a few words. */
    private @Nullable Reading ranked(int at, int first, int from, BigDecimal value) {
        int i = from;
        for (int words = 0; words <= ADJECTIVES && line.isWord(i); words++) {
            if (line.has(Role.RANKED, i)) {
                return rank(at, first, i + 1, value);
            }
            if (line.has(Role.STOP, i)) {
                return null;
            }
            i++;
        }
        return null;
    }

    /** A record of meetings is written, not set. */
    private boolean isRegister(Found record) {
        return line.is(record.to(), "of") && line.isWord(record.to() + 1) && line.is(record.to() - 1, "record");
    }

    /** {@code ranked second}. */
    private boolean isRanked(int at, Found ordinal) {
        boolean ends = ordinal.to() >= line.size() || !line.isWord(ordinal.to()) || line.has(Role.STOP, ordinal.to());
        return ends && line.hasBefore(Role.RANKS, at);
    }

    private Reading rank(int from, int number, int to, BigDecimal value) {
        return new Reading(
                new Quantity(
                        line.span(from, to),
                        line.span(number, to),
                        Kind.RANK,
                        Interval.exactly(value),
                        value,
                        BigDecimal.ZERO,
                        Hedge.EXACT,
                        "rank",
                        "",
                        false),
                to);
    }
}
