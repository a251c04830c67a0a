package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.reading.quantity.Hedges.Hedged;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.quantity.Quantity.Kind;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

/** Reads a number with its sign, hedge, range and unit. */
final class Amounts {

    private static final int CLAUSE = 20;
    private static final int CHAIN = 12;

    private final Line line;
    private final Numerals numerals;
    private final Suffixes suffixes;
    private final Hedges hedges;
    private final Exclusions exclusions;

    Amounts(Line line) {
        this.line = line;
        numerals = new Numerals(line);
        suffixes = new Suffixes(line);
        hedges = new Hedges(line);
        exclusions = new Exclusions(line);
    }

    /** A number with the currency before it and what follows it. */
    private record Part(
            Numeral numeral,
            int from,
            @Nullable String currency,
            @Nullable Suffix suffix) {

        int to() {
            return suffix == null ? numeral.to() : suffix.to();
        }

        String unit() {
            return currency != null ? currency : suffix != null ? suffix.unit() : "";
        }

        /** Whether nothing of it needs to stand behind a second number: {@code $10bn}, {@code 5 percent}. */
        boolean isComplete() {
            return suffix != null || (currency != null && numeral.scaled());
        }

        Kind kind() {
            return currency != null ? Kind.MONEY : suffix != null ? suffix.kind() : Kind.BARE;
        }
    }

    @Nullable
    Reading read(int at, int floor) {
        Numeral numeral = numerals.read(at);
        if (numeral == null) {
            return line.isNumber(at) ? Reading.passed(at + 1) : null;
        }
        if (exclusions.isName(numeral)) {
            return Reading.passed(exclusions.end(numeral));
        }
        Part part = part(numeral, floor);
        if (part.suffix() == null && part.currency() == null && !numeral.inWords() && exclusions.isGlued(numeral)) {
            return Reading.passed(numeral.to());
        }
        Part second = second(part);
        if (second != null) {
            return range(part, second, floor);
        }
        return single(part, floor);
    }

    private Part part(Numeral numeral, int floor) {
        Found currency = suffixes.currencyBefore(numeral.from(), floor);
        Numeral whole = numeral;
        int from = currency == null ? numeral.from() : currency.from();
        int sign = sign(from, floor);
        if (sign >= 0) {
            from = sign;
            whole = line.is(sign, "+") ? numeral : numeral.negate();
        }
        Suffix suffix = suffixes.of(numeral);
        Found factor = suffix == null && !numeral.scaled() ? line.findBefore(Role.FACTOR_OF, numeral.from()) : null;
        if (factor != null && line.language() == Language.EN) {
            suffix = Suffix.of(Kind.FACTOR, "factor", BigDecimal.ONE, numeral.to());
        }
        if (currency == null) {
            return new Part(scaledBy(whole, suffix), from, null, suffix);
        }
        String code = suffixes.code(currency);
        boolean again = suffix != null
                && suffix.kind() == Kind.MONEY
                && code.equals(suffix.unit())
                && !line.isNumber(suffix.to());
        BigDecimal times = currency.entry().factor();
        return new Part(whole.times(times, whole.to()), from, code, again ? suffix : null);
    }

    private static Numeral scaledBy(Numeral numeral, @Nullable Suffix suffix) {
        return suffix == null || suffix.factor().compareTo(BigDecimal.ONE) == 0
                ? numeral
                : numeral.times(suffix.factor(), numeral.to());
    }

    /** The token of a sign before the number, or -1. */
    private int sign(int from, int floor) {
        int at = from - 1;
        if (at < floor) {
            return -1;
        }
        boolean mark = line.is(at, "+") || line.isDash(at);
        if (mark) {
            boolean free = at == 0 || !line.joined(at - 1) || line.is(at - 1, "(");
            boolean minus = line.is(at, "\u2212") && (at == 0 || line.is(at - 1, "("));
            return (line.joined(at) && free) || minus ? at : -1;
        }
        return line.isWord(at) && line.has(Role.MINUS, at) ? at : -1;
    }

    // Ranges

    /** The second number of a range that begins with this one; null when it is none. */
    private @Nullable Part second(Part first) {
        int at = first.to();
        boolean between = line.hasBefore(Role.BETWEEN, first.from());
        int next;
        boolean dash = line.isDash(at);
        if (dash) {
            next = at + 1;
        } else if (between && line.has(Role.AND, at)) {
            next = at + 1;
        } else {
            Found to = line.find(Role.TO, at);
            if (to == null) {
                return null;
            }
            next = to.to();
        }
        Found currency = suffixes.currencyAt(next);
        int number = currency == null ? next : currency.to();
        Numeral numeral = numerals.read(number);
        if (numeral == null
                || exclusions.isDate(numeral)
                || (dash && line.isHyphen(numeral.to()) && line.isNumber(numeral.to() + 1))) {
            return null;
        }
        Part second = part(numeral, next);
        if (!dash && !between && (isChange(first) || (first.isComplete() && isChanging(first)))) {
            return null;
        }
        return isRange(first, second, dash) ? second : null;
    }

    private boolean isRange(Part first, Part second, boolean dash) {
        boolean bareFirst = first.unit().isEmpty();
        boolean bareSecond = second.unit().isEmpty();
        if (!bareFirst && !bareSecond && !first.unit().equals(second.unit())) {
            return false;
        }
        if (bareFirst
                && bareSecond
                && !second.numeral().scaled()
                && (!dash || first.numeral().whole())) {
            return false;
        }
        if (!bareFirst && bareSecond && first.currency() == null) {
            return false;
        }
        if (dash
                && !line.joined(first.to())
                && bareFirst
                && !first.numeral().scaled()
                && line.is(first.from() - 1, "|")) {
            return false;
        }
        boolean years = CountedNouns.isYear(first.numeral()) && CountedNouns.isYear(second.numeral());
        return !(years && second.kind() != Kind.MONEY && second.kind() != Kind.PERCENT)
                && first(first, second)
                                .value()
                                .abs()
                                .compareTo(second.numeral().value().abs())
                        <= 0;
    }

    /** The first number in the scale and unit of the second. */
    private static Numeral first(Part first, Part second) {
        Numeral numeral = first.numeral();
        return numeral.scaled() || !second.numeral().scaled() || (first.suffix() != null)
                ? numeral
                : numeral.scaledLike(second.numeral());
    }

    /** Whether the two numbers are what something changed from and to. */
    private boolean isChange(Part first) {
        if (!line.has(Role.FROM, first.from() - 1)) {
            return false;
        }
        boolean ranging = false;
        for (int i = first.from() - 2; i >= Math.max(0, first.from() - CLAUSE); i--) {
            if (line.has(Role.CHANGE, i)) {
                return true;
            }
            ranging |= line.has(Role.RANGING, i);
        }
        return !ranging;
    }

    /** Whether a word of change stands before: {@code swelled by $10bn to $46bn} are two amounts. */
    private boolean isChanging(Part first) {
        for (int i = first.from() - 1; i >= Math.max(0, first.from() - CLAUSE); i--) {
            if (line.has(Role.CHANGE, i)) {
                return true;
            }
        }
        return false;
    }

    private Reading range(Part first, Part second, int floor) {
        Numeral a = first(first, second);
        Numeral b = second.numeral();
        int from = first.from();
        Found between = line.findBefore(Role.BETWEEN, from);
        if (between != null && between.from() >= floor) {
            from = between.from();
        }
        Hedged hedged = hedges.around(from, second.to(), floor);
        Kind kind = second.unit().isEmpty() ? first.kind() : second.kind();
        String unit = second.unit().isEmpty() ? first.unit() : second.unit();
        Interval interval = Intervals.between(hedged.hedge(), a.value(), b.value());
        BigDecimal middle = a.value().add(b.value()).divide(BigDecimal.TWO);
        Span number = line.span(a.from(), b.digitsTo());
        Quantity quantity = new Quantity(
                line.span(hedged.from(), hedged.to()),
                number,
                kind,
                interval,
                middle,
                b.inWords() ? BigDecimal.ZERO : b.half(),
                hedged.hedge(),
                unit,
                noun(second),
                b.scaled());
        return new Reading(quantity, hedged.to());
    }

    // Single numbers

    private Reading single(Part read, int floor) {
        Part part = read;
        Numeral numeral = part.numeral();
        Kind kind = part.kind();
        if (kind == Kind.BARE) {
            Suffix named = exclusions.namedBefore(numeral);
            if (named != null) {
                part = new Part(numeral, part.from(), null, named);
                kind = part.kind();
            } else {
                Part shared = shared(part);
                if (shared != null) {
                    part = shared;
                    numeral = part.numeral();
                    kind = part.kind();
                } else if (!numeral.scaled() && !exclusions.isBareQuantity(numeral, part.from(), isChained(numeral))) {
                    return Reading.passed(numeral.to());
                }
            }
        }
        if (kind == Kind.MEASURED && isRate(numeral)) {
            return Reading.passed(part.to());
        }
        Suffix suffix = part.suffix();
        int to = shares(part) ? numeral.to() : part.to();
        int from = part.from();
        if (kind == Kind.FACTOR) {
            from = factorFrom(from, floor);
        }
        Hedged hedged = hedges.around(from, to, floor);
        boolean counted = numeral.whole() && !numeral.scaled() && (kind == Kind.COUNTED || kind == Kind.MEASURED);
        Hedge hedge = hedged.hedge() == Hedge.EXACT && counted ? Hedge.COUNTED : hedged.hedge();
        Quantity quantity = new Quantity(
                line.span(hedged.from(), hedged.to()),
                line.span(numeral.from(), numeral.digitsTo()),
                kind,
                hedge.interval(numeral.value(), numeral.half()),
                numeral.value(),
                numeral.inWords() ? BigDecimal.ZERO : numeral.half(),
                hedge,
                part.unit(),
                suffix == null ? "" : suffix.noun(),
                numeral.scaled());
        return new Reading(quantity, hedged.to());
    }

    /** {@code for 1 thous. cubic metres}, {@code per 1 km}. */
    private boolean isRate(Numeral numeral) {
        return line.is(numeral.from(), "1")
                && numeral.digitsTo() == numeral.from() + 1
                && line.has(Role.PER, numeral.from() - 1);
    }

    private static boolean shares(Part part) {
        return part.suffix() != null && part.suffix().to() < part.numeral().to();
    }

    /** Of {@code rose from 5 to 7 percent} the 5, which shares the unit and scale of the 7. */
    private @Nullable Part shared(Part part) {
        if (!isChange(part)) {
            return null;
        }
        Found to = line.find(Role.TO, part.to());
        if (to == null) {
            return null;
        }
        Numeral numeral = numerals.read(to.to());
        if (numeral == null || exclusions.isDate(numeral)) {
            return null;
        }
        Part second = part(numeral, to.to());
        Suffix suffix = second.suffix();
        if (suffix == null || second.currency() != null) {
            return null;
        }
        Suffix inherited = new Suffix(
                suffix.kind(), suffix.unit(), suffix.factor(), part.numeral().from(), suffix.noun());
        return new Part(first(part, second), part.from(), null, inherited);
    }

    /** Whether more numbers follow, joined by commas and {@code and}, the last of which has a unit. */
    private boolean isChained(Numeral numeral) {
        int at = numeral.to();
        for (int links = 0; links < CHAIN; links++) {
            boolean linked = false;
            while (line.is(at, ",") || line.has(Role.AND, at)) {
                at++;
                linked = true;
            }
            Numeral next = linked && line.isNumber(at) ? numerals.read(at) : null;
            if (next == null || exclusions.isDate(next)) {
                return false;
            }
            Suffix suffix = suffixes.of(next);
            if (suffix != null) {
                return suffix.kind() != Kind.COUNTED && suffix.kind() != Kind.MEASURED;
            }
            if (next.scaled()) {
                return true;
            }
            at = next.to();
        }
        return false;
    }

    private int factorFrom(int from, int floor) {
        Found of = line.findBefore(Role.FACTOR_OF, from);
        return of == null || of.from() < floor ? from : of.from();
    }

    private static String noun(Part part) {
        return part.suffix() == null ? "" : part.suffix().noun();
    }
}
