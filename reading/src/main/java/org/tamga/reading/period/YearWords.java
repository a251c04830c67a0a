package org.tamga.reading.period;

/** Reads a year: "2024", "2024 year", "the whole of 2023", "FY2024", "this year", "that year", "the previous year". */
final class YearWords {

    /** How a year is told. */
    enum Kind {
        NONE,
        /** Known, perhaps from the document's date. */
        KNOWN,
        /** The year last spoken of. */
        SAME,
        /** So many years before another one. */
        BACK
    }

    /**
     * A year at some tokens.
     *
     * @param end the token after it
     * @param number the year, or how many years back
     */
    record Year(int end, Kind kind, int number) {
        static final Year NONE = new Year(-1, Kind.NONE, 0);

        boolean found() {
            return kind != Kind.NONE;
        }

        boolean isKnown() {
            return kind == Kind.KNOWN;
        }
    }

    private static final long SAME = Line.mask(Role.SAME, Role.THAT);
    private static final long LEADS_SPELLED =
            Line.mask(Role.IN, Role.OF, Role.FROM, Role.TO, Role.MONTH, Role.UNTIL, Role.AND, Role.BY, Role.DAY_SUFFIX);
    private static final long LEADS = Line.mask(Role.IN, Role.OF);

    private final Line line;
    private final Reference reference;

    YearWords(Line line, Reference reference) {
        this.line = line;
        this.reference = reference;
    }

    Year at(int begin) {
        int at = line.skip(begin, Role.THE);
        boolean definite = at > begin;
        boolean whole = line.is(at, Role.WHOLE);
        if (whole) {
            at = line.isDash(at + 1) ? at + 2 : line.skip(line.skip(at + 1, Role.OF), Role.THE);
        }
        Year digits = digits(at);
        return digits.found() ? digits : inWords(at, begin, definite, whole);
    }

    /** A year in digits, with words that only say it is one. */
    Year digits(int begin) {
        int at = begin;
        boolean named = false;
        while (at - begin < 2 && (line.is(at, Role.FISCAL) || line.is(at, Role.YEAR))) {
            named = true;
            at++;
        }
        if (named && line.is(at, Role.OF) && line.yearDigits(at + 1) > 0) {
            at++;
        }
        int year = named ? line.yearDigits(at) : line.year(at);
        if (year == 0 && named && line.is(at - 1, Role.FISCAL) && line.touches(at - 1) && line.isNumber(at)) {
            int two = line.value(at);
            year = two >= 10 && two < 100 ? 2000 + two : 0;
        }
        if (year == 0) {
            return spelled(at, named);
        }
        int end = line.suffixedByDash(at) ? at + 3 : at + 1;
        if (!named && line.is(end, Role.FISCAL) && line.is(end + 1, Role.YEAR)) {
            end++;
        }
        if (!named && line.is(end, Role.YEAR) && !line.is(end + 1, Role.EARLIER)) {
            end++;
            // Russian "2025 г." closes its abbreviation with a point, unless the sentence ends there.
            if (line.is(end, '.')
                    && line.isWord(end - 1)
                    && line.token(end - 1).text().length() <= 2
                    && end + 1 < line.size()) {
                end++;
            }
        }
        return new Year(asAWhole(end), Kind.KNOWN, year);
    }

    /** Two thousand and twenty-five, nineteen ninety-nine: as treaties write it. */
    private Year spelled(int at, boolean named) {
        if (!line.is(at, Role.CARDINAL) || (!named && !line.isAny(at - 1, LEADS_SPELLED))) {
            return Year.NONE;
        }
        int century = line.count(at);
        boolean thousand = century == 2 && line.count(at + 1) == 1000;
        if (!thousand && century != 19 && century != 20) {
            return Year.NONE;
        }
        int rest = thousand ? line.skip(at + 2, Role.AND) : at + 1;
        int tens = line.is(rest, Role.CARDINAL) ? line.count(rest) : 0;
        if (tens < (thousand ? 1 : 10) || tens > 99) {
            return Year.NONE;
        }
        int end = rest + 1;
        int unit = line.isDash(end) ? end + 1 : end;
        if (tens >= 20 && line.is(unit, Role.CARDINAL) && line.count(unit) < 10) {
            tens += line.count(unit);
            end = unit + 1;
        }
        boolean counted = line.is(end, Role.UNIT) || line.is(end, Role.MONTHS) || line.is(end, Role.YEAR);
        return counted ? Year.NONE : new Year(end, Kind.KNOWN, (thousand ? 2000 : century * 100) + tens);
    }

    private Year inWords(int at, int begin, boolean definite, boolean whole) {
        if (line.is(at, Role.THIS)) {
            int year = line.skip(at + 1, Role.FISCAL);
            if (line.isYear(year)) {
                return told(year + 1, reference.year());
            }
        }
        if (line.is(at, Role.BEFORE_LAST) && line.isYear(at + 1)) {
            return back(at + 2, 2);
        }
        if (line.is(at, Role.LAST)) {
            int year = line.skip(at + 1, Role.FISCAL);
            return line.isYear(year) ? back(year + 1, 1) : Year.NONE;
        }
        if (line.is(at, Role.PREVIOUS)) {
            int year = line.isDash(at + 1) ? at + 2 : line.skip(at + 1, Role.FISCAL);
            return line.isYear(year) ? new Year(year + 1, Kind.BACK, 1) : Year.NONE;
        }
        if (line.is(at + 1, '.') && line.isYear(at + 2) && line.is(at, Role.THIS_SHORT)) {
            return told(line.is(at + 3, '.') ? at + 4 : at + 3, reference.year());
        }
        // "The following year" follows the one last spoken of, which is not known here.
        if (line.is(at, Role.NEXT) && line.value(at) == 0 && line.isYear(at + 1) && reference.isKnown()) {
            return new Year(at + 2, Kind.KNOWN, reference.year() + 1);
        }
        int same = at;
        while (same - at < 3 && line.isAny(same, SAME)) {
            same++;
        }
        same = line.skip(same, Role.FISCAL);
        if (!line.isYear(same) || line.count(same + 1) > 31) {
            return Year.NONE;
        }
        if (line.is(same + 1, Role.LATER) && line.is(line.skip(same + 2, Role.THE), Role.NEXT) && reference.isKnown()) {
            return new Year(line.skip(same + 2, Role.THE) + 1, Kind.KNOWN, reference.year() + 2);
        }
        if (line.is(same + 1, Role.EARLIER)) {
            int before = definite ? line.yearDigits(same + 2) : 0;
            if (before > 0) {
                return new Year(same + 3, Kind.KNOWN, before - 1);
            }
            // "The year before last" is known, "the year before" counts from another one.
            return line.is(same + 2, Role.LAST) && definite ? back(same + 3, 2) : Year.NONE;
        }
        boolean meant =
                definite || whole || same > at || (line.isAny(begin - 1, LEADS) && line.is(same, Role.ONE_YEAR));
        return meant ? new Year(asAWhole(same + 1), Kind.SAME, 0) : Year.NONE;
    }

    private Year told(int end, int year) {
        return year == 0 ? new Year(end, Kind.SAME, 0) : new Year(asAWhole(end), Kind.KNOWN, year);
    }

    private Year back(int end, int years) {
        return reference.isKnown()
                ? new Year(asAWhole(end), Kind.KNOWN, reference.year() - years)
                : new Year(end, Kind.BACK, years);
    }

    private int asAWhole(int at) {
        if (line.is(at, Role.AS)) {
            int whole = line.skip(at + 1, Role.A);
            if (line.is(whole, Role.WHOLE)) {
                return whole + 1;
            }
        }
        return at;
    }
}
