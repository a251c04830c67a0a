package org.tamga.reading.period;

/** Reads months of some year: "January–May", "first half", "Q3", "11M", "nine months", "mid", "the last two months". */
final class MonthWords {

    /** How months are told. */
    enum Kind {
        NONE,
        /** From a first to a last one. */
        MONTHS,
        /** A month or months by name. */
        NAMED,
        /** The last ones of a year; without a year the last ones before the document. */
        LAST,
        /** The middle, the beginning or the end, which need a year after them. */
        NEEDS_YEAR
    }

    /**
     * Months at some tokens.
     *
     * @param end the token after them
     * @param first 1 to 12
     * @param last 1 to 12; before the first when a year ends between
     */
    record Months(int end, Kind kind, int first, int last) {
        static final Months NONE = new Months(-1, Kind.NONE, 0, 0);

        boolean found() {
            return kind != Kind.NONE;
        }

        Months to(int newEnd) {
            return new Months(newEnd, kind, first, last);
        }
    }

    private static final long LEADS_MONTH = Line.mask(
            Role.IN,
            Role.OF,
            Role.BY,
            Role.UNTIL,
            Role.FROM,
            Role.TO,
            Role.AND,
            Role.BETWEEN,
            Role.LAST,
            Role.THIS,
            Role.NEXT,
            Role.LATE,
            Role.MID,
            Role.THROUGH,
            Role.ENDING,
            Role.THAT,
            Role.PREVIOUS,
            Role.AGAINST,
            Role.THE,
            Role.WITH);
    private static final long RANGE = Line.mask(Role.TO, Role.THROUGH, Role.UNTIL);
    private static final long AFTER_COUNT = Line.mask(Role.EARLIER, Role.LATER);
    private static final long PART_OF = Line.mask(Role.LATE, Role.START, Role.END, Role.MID);

    private final Line line;

    MonthWords(Line line) {
        this.line = line;
    }

    Months at(int begin) {
        int at = line.skip(begin, Role.THE);
        Months months = letters(at);
        if (!months.found()) {
            months = ordinals(at);
        }
        if (!months.found()) {
            months = tail(at);
        }
        if (!months.found()) {
            months = counted(at);
        }
        if (!months.found()) {
            months = partOf(at);
        }
        return months.found() ? months : named(at);
    }

    /** H1, Q3, 1H, 3Q, 11M, and Q1–Q3. */
    Months letters(int at) {
        Months first = letter(at);
        if (first.found() && (line.isDash(first.end()) || line.isAny(first.end(), RANGE))) {
            Months second = letter(first.end() + 1);
            if (second.found() && second.last() > first.last()) {
                return new Months(second.end(), Kind.MONTHS, first.first(), second.last());
            }
        }
        return first;
    }

    private Months letter(int at) {
        boolean before = line.isWord(at) && line.isNumber(at + 1);
        boolean after = line.isNumber(at) && line.isWord(at + 1);
        if (!line.touches(at) || (!before && !after)) {
            return Months.NONE;
        }
        int letter = before ? at : at + 1;
        int number = line.value(before ? at + 1 : at);
        if (line.is(letter, Role.QUARTER_LETTER) && number >= 1 && number <= 4) {
            return new Months(at + 2, Kind.MONTHS, number * 3 - 2, number * 3);
        }
        if (line.is(letter, Role.HALF_LETTER) && number >= 1 && number <= 2) {
            return new Months(at + 2, Kind.MONTHS, number * 6 - 5, number * 6);
        }
        if (after && line.is(letter, Role.MONTHS_LETTER) && line.isCapital(letter) && number >= 1 && number <= 12) {
            int year = line.skip(at + 2, Role.OF);
            return line.yearDigits(year) > 0 ? new Months(at + 2, Kind.MONTHS, 1, number) : Months.NONE;
        }
        return Months.NONE;
    }

    private Months ordinals(int at) {
        int ordinal = line.ordinal(at);
        if (ordinal == 0 && line.isNumber(at) && line.is(at + 1, Role.QUARTER) && line.value(at + 1) == 1) {
            int quarter = line.value(at);
            return quarter >= 1 && quarter <= 4 && !line.isDash(at - 1)
                    ? new Months(dotted(at + 2), Kind.MONTHS, quarter * 3 - 2, quarter * 3)
                    : Months.NONE;
        }
        if (ordinal == 0) {
            return Months.NONE;
        }
        int next = line.afterOrdinal(at);
        int until = ordinal;
        if (line.isDash(next) && line.ordinal(next + 1) == 0) {
            next++;
        }
        if (line.is(next, Role.AND) || line.isDash(next) || line.isAny(next, RANGE)) {
            int second = line.ordinal(line.skip(next + 1, Role.THE));
            if (second <= ordinal) {
                return Months.NONE;
            }
            until = second;
            next = line.afterOrdinal(line.skip(next + 1, Role.THE));
        }
        if (line.is(next, Role.QUARTER) && until <= 4) {
            return new Months(dotted(next + 1), Kind.MONTHS, ordinal * 3 - 2, until * 3);
        }
        int half = half(next);
        if (half > 0 && until <= 2) {
            int month = line.is(half, Role.OF) ? monthAt(half + 1) : 0;
            return month > 0
                    ? new Months(half + 2, Kind.NAMED, month, month)
                    : new Months(half, Kind.MONTHS, ordinal * 6 - 5, until * 6);
        }
        if (line.is(next, Role.MONTHS) && until <= 12 && !line.isAny(next + 1, AFTER_COUNT)) {
            return new Months(next + 1, Kind.MONTHS, ordinal, until);
        }
        return ordinal == 1 && until == 1 ? counted(next) : Months.NONE;
    }

    /** The place after "half", "half-year", "half of the year"; 0 when there is none. */
    private int half(int at) {
        if (line.is(at, Role.HALF_YEAR)) {
            return at + 1;
        }
        if (!line.is(at, Role.HALF)) {
            return 0;
        }
        return line.isDash(at + 1) && line.is(at + 2, Role.YEAR)
                ? at + 3
                : line.is(at + 1, Role.YEAR) && line.yearDigits(at + 2) == 0 ? at + 2 : at + 1;
    }

    /** The last two months, the final quarter. */
    private Months tail(int at) {
        if (!line.is(at, Role.FINAL) && !line.is(at, Role.LAST)) {
            return Months.NONE;
        }
        if (line.is(at + 1, Role.QUARTER)) {
            return new Months(at + 2, Kind.LAST, 10, 12);
        }
        if (line.is(at + 1, Role.HALF)) {
            return new Months(at + 2, Kind.LAST, 7, 12);
        }
        int count = line.count(at + 1);
        int next = line.isDash(at + 2) ? at + 3 : at + 2;
        int months = line.is(next, Role.MONTHS) ? count : line.is(next, Role.QUARTER) ? count * 3 : 0;
        return months >= 1 && months <= 12 ? new Months(next + 1, Kind.LAST, 13 - months, 12) : Months.NONE;
    }

    /** Nine months, ten-month, three quarters of 2024, half-year. */
    private Months counted(int at) {
        if (line.is(at, Role.MONTHS_ALONE)) {
            return period(new Months(at + 1, Kind.MONTHS, 1, line.value(at)));
        }
        if (line.is(at, Role.HALF_YEAR)) {
            return new Months(at + 1, Kind.MONTHS, 1, 6);
        }
        if (line.is(at, Role.HALF)) {
            int year = line.isDash(at + 1) ? at + 2 : line.skip(at + 1, Role.A);
            return line.is(year, Role.ONE_YEAR) && !line.isAny(year + 1, AFTER_COUNT)
                    ? period(new Months(year + 1, Kind.MONTHS, 1, 6))
                    : Months.NONE;
        }
        int count = line.count(at);
        if (count < 1 || count > 12 || line.isDash(at - 1) || (line.isNumber(at - 2) && line.is(at - 1, '.'))) {
            return Months.NONE;
        }
        int next = line.isDash(at + 1) ? at + 2 : at + 1;
        if (line.is(next, Role.MONTHS)) {
            int end = dotted(next + 1);
            return line.isAny(end, AFTER_COUNT) ? Months.NONE : period(new Months(end, Kind.MONTHS, 1, count));
        }
        if (line.is(next, Role.QUARTER) && count >= 2 && count <= 4 && !line.isDash(at + 1)) {
            int year = line.skip(next + 1, Role.OF);
            boolean ofYear = line.year(year) > 0
                    || (line.isAny(year, Line.mask(Role.THE, Role.THIS, Role.LAST)) && line.is(year + 1, Role.YEAR));
            boolean opening = line.ordinal(at - 1) == 1;
            return ofYear || opening ? new Months(next + 1, Kind.MONTHS, 1, count * 3) : Months.NONE;
        }
        return Months.NONE;
    }

    /** Mid-2025, the middle of the year, early May, the end of 2024: the year is read by the caller. */
    private Months partOf(int at) {
        int end = line.isDash(at + 1) ? at + 2 : line.is(at - 1, Role.BY) ? at + 1 : at;
        if (line.is(at, Role.ONE_YEAR) && line.is(end, Role.END)) {
            return new Months(end + 1, Kind.MONTHS, 1, 12);
        }
        if (!line.isAny(at, PART_OF)) {
            return Months.NONE;
        }
        int next = line.isDash(at + 1) ? at + 2 : line.skip(at + 1, Role.OF);
        Months named = named(line.skip(next, Role.THE));
        if (named.found()) {
            return named;
        }
        if (line.is(at, Role.END)) {
            Months part = ordinals(line.skip(next, Role.THE));
            if (part.found()) {
                return part;
            }
        }
        int first = line.is(at, Role.LATE) ? 7 : 1;
        int last = line.is(at, Role.LATE) || line.is(at, Role.END) ? 12 : 6;
        if (line.isDash(at + 1) && line.is(next, Role.YEAR)) {
            return new Months(next + 1, Kind.MONTHS, first, last);
        }
        return new Months(next, Kind.NEEDS_YEAR, first, last);
    }

    /** January, January–May, between January and June, July and August. */
    Months named(int at) {
        int first = monthAt(at);
        if (first == 0) {
            return Months.NONE;
        }
        int end = dotted(at + 1);
        boolean range = line.isDash(end) || line.isAny(end, RANGE);
        if (range || line.is(end, Role.AND) || line.is(end, '/')) {
            int after = line.isDash(end) && line.isAny(end + 1, RANGE) && line.isDash(end + 2) ? end + 2 : end;
            int next = endOf(after + 1);
            next = next > after + 1 ? next : line.skip(after + 1, Line.mask(Role.LATE, Role.END, Role.MID));
            int second = monthAt(next);
            boolean day = line.isNumber(next + 1) && line.value(next + 1) >= 1 && line.value(next + 1) <= 31;
            if (second > 0 && !day && (range || line.is(at - 1, Role.BETWEEN) || second == first + 1)) {
                return period(new Months(dotted(next + 1), Kind.NAMED, first, second));
            }
        }
        return period(new Months(end, Kind.NAMED, first, first));
    }

    /** The place after "the end of". */
    private int endOf(int at) {
        int end = line.skip(at, Role.THE);
        return line.is(end, Role.END) && line.is(end + 1, Role.OF) ? end + 2 : at;
    }

    /** The month that a name means here; 0 when it is none, or the word is used in its common sense. */
    int monthAt(int at) {
        if (!line.is(at, Role.MONTH)) {
            return 0;
        }
        int month = line.value(at);
        if (!line.is(at, Role.COMMON_WORD)) {
            return month;
        }
        int next = line.is(at + 1, '.') ? at + 2 : at + 1;
        boolean beforeDate = line.isNumber(at + 1)
                || line.yearDigits(next) > 0
                || ((line.isDash(next)
                                || line.isAny(next, RANGE)
                                || line.is(next, Role.AND)
                                || line.is(next, ',')
                                || line.is(next, '/'))
                        && line.is(next + 1, Role.MONTH));
        boolean afterDate = line.isNumber(at - 1)
                || line.is(at - 1, Role.DAY_SUFFIX)
                || ((line.isDash(at - 1)
                                || line.isAny(at - 1, RANGE)
                                || line.is(at - 1, Role.AND)
                                || line.is(at - 1, '/'))
                        && (line.is(at - 2, Role.MONTH) || line.yearDigits(at - 2) > 0));
        if (beforeDate || afterDate) {
            return month;
        }
        boolean written = line.isCapital(at) || !line.is(at, Role.CAPITAL);
        return written && line.isAny(at - 1, LEADS_MONTH) ? month : 0;
    }

    private Months period(Months months) {
        return line.is(months.end(), Role.PERIOD) ? months.to(months.end() + 1) : months;
    }

    /** The place after the point of a shortened word. */
    private int dotted(int at) {
        return line.is(at, '.')
                        && line.touches(at - 1)
                        && line.isWord(at - 1)
                        && at + 1 < line.size()
                        && line.token(at - 1).text().length() <= 5
                        && !line.isCapital(at + 1)
                ? at + 1
                : at;
    }
}
