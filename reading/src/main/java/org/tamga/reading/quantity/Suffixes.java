package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.quantity.Quantity.Kind;

/** Finds the currency, percent sign, unit or counted noun of a number. */
final class Suffixes {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int LOAN_BEFORE = 10;
    private static final int LOAN_AFTER = 5;

    private final Line line;
    private final CountedNouns nouns;

    Suffixes(Line line) {
        this.line = line;
        nouns = new CountedNouns(line);
    }

    /** A currency that ends right before a token and begins not before another one. */
    @Nullable
    Found currencyBefore(int at, int floor) {
        Found code = line.findBefore(Role.CODE, at);
        Found found = code != null && isUpper(code) ? code : line.findBefore(Role.CURRENCY, at);
        return found == null || found.from() < floor ? null : found;
    }

    /** A currency that begins at a token. */
    @Nullable
    Found currencyAt(int at) {
        Found name = line.find(Role.CURRENCY, at);
        Found code = line.find(Role.CODE, at);
        if (code != null && isUpper(code) && (name == null || name.to() <= code.to())) {
            return code;
        }
        return name;
    }

    /** The ISO code of a currency. */
    String code(Found currency) {
        String code = currency.entry().value();
        return code.isEmpty() ? line.token(currency.from()).text() : code;
    }

    /** The unit of a number without a currency before it; null when there is none. */
    @Nullable
    Suffix of(Numeral numeral) {
        int at = numeral.to();
        boolean hyphen = line.isHyphen(at);
        if (hyphen) {
            at++;
        }
        Found currency = currencyAt(at);
        if (currency != null && !belongsToNext(currency, hyphen)) {
            return money(numeral, currency);
        }
        Found points = line.find(Role.POINTS, at);
        if (points != null) {
            return Suffix.of(Kind.POINTS, points.entry().value(), points.entry().factor(), withPoint(points.to()));
        }
        Found percent = line.find(Role.PERCENT, at);
        if (percent != null) {
            if (line.is(at, "%") && line.joined(at) && (line.isNumber(at + 1) || line.isWord(at + 1))) {
                return null;
            }
            return Suffix.of(Kind.PERCENT, "percent", ONE, withPoint(percent.to()));
        }
        Found fold = line.find(Role.FOLD, at);
        if (fold != null) {
            return Suffix.of(Kind.FACTOR, "factor", ONE, fold.to());
        }
        Found times = line.find(Role.TIMES, at);
        if (times != null) {
            return isFactor(numeral, times) ? Suffix.of(Kind.FACTOR, "factor", ONE, times.to()) : null;
        }
        Found unit = line.find(Role.UNIT, at);
        if (unit != null && unit.entry().factor().signum() != 0) {
            return measured(numeral, unit, hyphen);
        }
        Found year = line.find(Role.YEAR, at);
        if (year != null) {
            return isTerm(numeral.from(), year.to(), hyphen) ? Suffix.of(Kind.MEASURED, "years", ONE, year.to()) : null;
        }
        return nouns.of(numeral, at, hyphen);
    }

    private Suffix money(Numeral numeral, Found currency) {
        BigDecimal factor = currency.entry().factor();
        int to = withPoint(currency.to());
        Found scale = numeral.scaled() ? null : line.find(Role.SCALE, currency.to());
        if (scale != null && line.token(scale.from()).text().length() > 1) {
            factor = factor.multiply(scale.entry().number());
            to = scale.to();
        }
        return Suffix.of(Kind.MONEY, code(currency), factor, to);
    }

    /** A sign or code that touches the number after it and not the one before. */
    private boolean belongsToNext(Found currency, boolean hyphen) {
        return line.isNumber(currency.to())
                && line.joined(currency.to() - 1)
                && (hyphen || !line.joined(currency.from() - 1));
    }

    /** The point of a short form inside a sentence: {@code млрд долл. в год}. */
    private int withPoint(int end) {
        boolean isShort = line.isWord(end - 1) && line.token(end - 1).text().length() <= 4;
        boolean inside = end + 1 < line.size()
                && !Character.isUpperCase(line.token(end + 1).text().charAt(0));
        return isShort && inside && line.is(end, ".") && line.joined(end - 1) ? end + 1 : end;
    }

    private boolean isFactor(Numeral numeral, Found times) {
        if (!numeral.whole() || line.has(Role.COMPARISON, times.to()) || line.has(Role.IN, numeral.from() - 1)) {
            return true;
        }
        int from = Math.max(0, numeral.from() - 6);
        for (int i = numeral.from() - 1; i >= from; i--) {
            if (line.has(Role.CHANGE, i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Suffix measured(Numeral numeral, Found unit, boolean hyphen) {
        String symbol = unit.entry().value();
        if (symbol.equals("hours") || symbol.equals("days") || symbol.equals("minutes")) {
            boolean roundTheClock =
                    numeral.value().compareTo(new BigDecimal(24)) == 0 && (hyphen || line.has(Role.ARTICLE, unit.to()));
            if (numeral.inWords()
                    || roundTheClock
                    || line.hasBefore(Role.PERIOD, numeral.from())
                    || line.has(Role.CLOCK, unit.to())) {
                return null;
            }
        }
        return Suffix.of(Kind.MEASURED, symbol, unit.entry().factor(), withPoint(unit.to()));
    }

    /** Whether years are the term of a loan near by, not a period. */
    private boolean isTerm(int from, int to, boolean hyphen) {
        if (line.has(Role.NOT_TERM, to) || (!hyphen && line.hasBefore(Role.RECENT, from))) {
            return false;
        }
        for (int i = Math.max(0, from - LOAN_BEFORE); i < Math.min(line.size(), to + LOAN_AFTER); i++) {
            if ((i < from || i >= to) && line.has(Role.LOAN, i)) {
                return true;
            }
        }
        return false;
    }

    /** In capitals, and of several tokens one that touches the next: {@code A$} but not {@code A $}. */
    private boolean isUpper(Found code) {
        for (int i = code.from(); i + 1 < code.to(); i++) {
            if (!line.joined(i)) {
                return false;
            }
        }
        String text = line.token(code.from()).text();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
