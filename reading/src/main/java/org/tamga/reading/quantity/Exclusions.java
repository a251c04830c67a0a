package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.text.Language;

/** Tells numbers that name or date something from quantities. */
final class Exclusions {

    /** Words. */
    private static final int FARTHEST_NOUN = 30;

    private final Line line;
    private final CountedNouns nouns;
    private int labelled = -1;
    private @Nullable Boolean unitInLine;
    private @Nullable Boolean table;

    Exclusions(Line line) {
        this.line = line;
        nouns = new CountedNouns(line);
    }

    /** Whether the number is part of a date, a name, a clock time, a reference or a list's numbering. */
    boolean isName(Numeral numeral) {
        if (numeral.inWords()) {
            return false;
        }
        return isDate(numeral)
                || isIgnoredUnit(numeral)
                || isMonths(numeral)
                || isJoined(numeral)
                || isEnumerator(numeral)
                || isLabelled(numeral)
                || line.has(Role.CLOCK, numeral.to());
    }

    /** The token from which to read on after a name. */
    int end(Numeral numeral) {
        return numeral.digitsTo();
    }

    /** Gauges and the like, in units that are measured but never traded. */
    private boolean isIgnoredUnit(Numeral numeral) {
        Found unit = line.find(Role.UNIT, line.isHyphen(numeral.to()) ? numeral.to() + 1 : numeral.to());
        return unit != null && unit.entry().factor().signum() == 0;
    }

    /** Nine months as reports write them: {@code 9M 2025}. */
    private boolean isMonths(Numeral numeral) {
        return numeral.to() - numeral.digitsTo() == 1
                && line.is(numeral.digitsTo(), "m")
                && line.isNumber(numeral.to())
                && line.token(numeral.to()).text().length() == 4;
    }

    /** A day beside its month. */
    boolean isDate(Numeral numeral) {
        if (numeral.inWords() || numeral.scaled() || !numeral.whole()) {
            return false;
        }
        int before = numeral.from() - 1;
        int after = numeral.to();
        if (numeral.value().intValue() > 31 || numeral.value().precision() > 2) {
            return false;
        }
        return isMonth(before)
                || isMonth(after)
                || (isLink(before) && line.isNumber(before - 1) && isMonth(before - 2))
                || (isLink(after) && line.isNumber(after + 1) && isMonth(after + 2));
    }

    private boolean isMonth(int at) {
        return line.has(Role.MONTH, at) || (line.is(at, ".") && line.has(Role.MONTH, at - 1) && line.joined(at - 1));
    }

    private boolean isLink(int at) {
        return line.isDash(at) || line.has(Role.TO, at) || line.has(Role.AND, at);
    }

    /** Letters that touch the digits and are no unit. */
    boolean isGlued(Numeral numeral) {
        return line.joined(numeral.to() - 1) && line.isWord(numeral.to());
    }

    /** Digits that touch a letter, a plus, a slash or another mark of a name: {@code C5}, {@code 5+1}, {@code 10:30}. */
    private boolean isJoined(Numeral numeral) {
        int before = numeral.from() - 1;
        int after = numeral.digitsTo();
        if (line.joined(before)) {
            if (line.isWord(before) && !isCurrency(numeral.from())) {
                return true;
            }
            if (isNameMark(before) && line.joined(before - 1) && !line.is(before - 1, "(")) {
                return true;
            }
            if (line.isDash(before)
                    && line.joined(before - 1)
                    && (line.isWord(before - 1) || line.isNumber(before - 1))
                    && !isCurrency(before)) {
                return true;
            }
            if (line.is(before, "#") || line.is(before, "@")) {
                return true;
            }
        }
        if (line.joined(after - 1) && isNameMark(after) && line.joined(after)) {
            return true;
        }
        return line.isHyphen(after) && line.isNumber(after + 1) && line.isHyphen(after + 2) && line.isNumber(after + 3);
    }

    private boolean isCurrency(int end) {
        return line.hasBefore(Role.CURRENCY, end) || line.hasBefore(Role.CODE, end);
    }

    private boolean isNameMark(int at) {
        if (at < 0 || at >= line.size() || line.isWord(at) || line.isNumber(at)) {
            return false;
        }
        return switch (line.token(at).text().charAt(0)) {
            case '+', '/', '\\', '_', ':', '^', '=', '&', '.', '\'' -> true;
            default -> false;
        };
    }

    /** {@code (1)}, {@code [3]}, {@code 2)} or {@code 2.} at the beginning. */
    private boolean isEnumerator(Numeral numeral) {
        if (!numeral.whole() || numeral.scaled()) {
            return !numeral.scaled() && numeral.from() == 0 && isHeading(numeral);
        }
        int before = numeral.from() - 1;
        int after = numeral.to();
        boolean opened = line.is(before, "(") || line.is(before, "[");
        boolean closed = line.is(after, ")") || line.is(after, "]");
        if (opened && closed) {
            return true;
        }
        return numeral.from() == 0
                && (closed || (line.is(after, ".") && line.joined(after - 1) && after + 1 < line.size()));
    }

    /** {@code 2.1 Customs}. */
    private boolean isHeading(Numeral numeral) {
        int after = line.is(numeral.to(), ".") ? numeral.to() + 1 : numeral.to();
        return line.isWord(after)
                && Character.isUpperCase(line.token(after).text().charAt(0))
                && !line.has(Role.CODE, after)
                && !line.has(Role.CURRENCY, after);
    }

    private boolean isLabelled(Numeral numeral) {
        if (numeral.scaled()) {
            return false;
        }
        int before = numeral.from() - 1;
        boolean chained = before - 1 == labelled
                && labelled >= 0
                && (line.is(before, ",") || line.isDash(before) || line.has(Role.AND, before));
        if (!chained && !isLabel(before)) {
            return false;
        }
        int after = numeral.to();
        if (line.has(Role.PERCENT, after)
                || line.has(Role.CURRENCY, after)
                || line.has(Role.POINTS, after)
                || line.has(Role.UNIT, after)) {
            return false;
        }
        if (chained && line.has(Role.NOUN, after)) {
            return false;
        }
        labelled = numeral.to() - 1;
        return true;
    }

    private boolean isLabel(int before) {
        if (line.is(before, ".") || line.is(before, "-")) {
            return line.joined(before - 1) && line.hasBefore(Role.LABEL, before);
        }
        return line.hasBefore(Role.LABEL, before + 1) && !line.hasBefore(Role.HEDGE, before + 1);
    }

    /** The noun before a colon that the number counts, when nothing but words like {@code in total} follows. */
    @Nullable
    Suffix namedBefore(Numeral numeral) {
        return numeral.inWords() || !numeral.whole() ? null : nouns.before(numeral);
    }

    /** Whether a number without a unit may be a quantity all the same. */
    boolean isBareQuantity(Numeral numeral, int from, boolean chained) {
        boolean grouped = line.token(numeral.from()).text().length() > 4;
        if (numeral.inWords() || (CountedNouns.isYear(numeral) && !grouped)) {
            return false;
        }
        if (!numeral.whole()) {
            return !isYearAfter(numeral.to()) && !isClock(numeral);
        }
        if (chained) {
            return true;
        }
        if (isCountOf(numeral, from)) {
            return true;
        }
        int to = numeral.to();
        boolean closes = to >= line.size()
                || line.is(to, ".")
                || line.is(to, ",")
                || line.is(to, ";")
                || line.is(to, ")")
                || line.is(to, "|");
        if (!closes) {
            return false;
        }
        if (line.is(from - 1, "|") || from == 0) {
            return isTable();
        }
        if (line.is(from - 1, ":") || line.isDash(from - 1)) {
            return isUnitInLine() || isTable();
        }
        return (line.has(Role.BY, from - 1) || line.has(Role.FROM, from - 1)) && isUnitInLine();
    }

    /** {@code the number of trains rose from 12 to 211}, {@code eleven times the 33 of 2023}: what was counted before is counted again. */
    private boolean isCountOf(Numeral numeral, int from) {
        boolean led = line.has(Role.FROM, from - 1)
                || line.has(Role.TO, from - 1)
                || line.is(from - 1, "at")
                || line.is(from - 1, "is")
                || line.is(from - 1, "was")
                || line.is(from - 1, "just")
                || line.is(from - 1, "numbered")
                || line.is(from - 1, "totalled")
                || line.is(from - 1, "totaled")
                || line.is(from - 1, "the");
        int to = numeral.to();
        boolean noun = line.has(Role.NOUN, to) || line.has(Role.UNIT, to) || line.isNumber(to);
        if (!led || noun) {
            return false;
        }
        for (int i = Math.max(0, from - FARTHEST_NOUN); i < from; i++) {
            if (line.is(i, "trains") || line.is(i, "train") || line.is(i, "поездов")) {
                return true;
            }
        }
        return false;
    }

    /** A clock time with a point: {@code в 10.30}. */
    private boolean isClock(Numeral numeral) {
        return line.language() == Language.RU
                && numeral.value().scale() == 2
                && numeral.value().compareTo(new BigDecimal(24)) < 0
                && line.has(Role.FACTOR_OF, numeral.from() - 1);
    }

    private boolean isYearAfter(int at) {
        return line.has(Role.YEAR, at) && !line.is(at, "years");
    }

    private boolean isTable() {
        if (table == null) {
            boolean found = false;
            for (int i = 0; i < line.size() && !found; i++) {
                found = line.is(i, "|");
            }
            table = found;
        }
        return table;
    }

    private boolean isUnitInLine() {
        if (unitInLine == null) {
            boolean found = false;
            for (int i = 1; i < line.size() && !found; i++) {
                found = line.isNumber(i - 1)
                        && (line.has(Role.SCALE, i)
                                || line.has(Role.CURRENCY, i)
                                || line.has(Role.PERCENT, i)
                                || line.has(Role.UNIT, i));
            }
            unitInLine = found;
        }
        return unitInLine;
    }
}
