package org.tamga.reading.period;

import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.period.Period.Form;

/** Reads what counts from another period: "a year earlier", "the same months of 2023", "over two years", "per year". */
final class RelativeWords {

    private static final long AFTER_COUNT = Line.mask(Role.EARLIER, Role.LATER);
    private static final long ARTICLES = Line.mask(Role.THE, Role.A);
    private static final long SAME = Line.mask(Role.SAME, Role.THAT);
    private static final long OVER = Line.mask(Role.ON, Role.IN, Role.TO, Role.BY);

    private final Line line;
    private final Reference reference;
    private final YearWords years;

    RelativeWords(Line line, Reference reference, YearWords years) {
        this.line = line;
        this.reference = reference;
        this.years = years;
    }

    /** A year earlier, year on year, the previous year. */
    Match yearsBack(int begin) {
        Match onYear = yearOnYear(begin);
        if (onYear.found()) {
            return onYear;
        }
        int at = line.skip(begin, ARTICLES);
        int count = line.count(at);
        int year = count > 0 ? at + 1 : at;
        if (line.isDash(year) && count > 0) {
            year++;
        }
        if (line.is(year, Role.YEAR)
                && (count > 0 || line.isYear(year))
                && count <= 100
                && (count != -1 || !line.isNumber(at))) {
            int next = line.isDash(year + 1) ? year + 2 : year + 1;
            if (line.is(next, Role.EARLIER) && !line.is(next + 1, Role.LAST) && line.yearDigits(next + 1) == 0) {
                return back(begin, period(next + 1), Math.max(count, 1));
            }
        }
        if (count >= 12 && count % 12 == 0 && line.is(at + 1, Role.MONTHS) && line.is(at + 2, Role.EARLIER)) {
            return back(begin, at + 3, count / 12);
        }
        YearWords.Year told = years.at(begin);
        if (told.kind() == YearWords.Kind.BACK) {
            return ofYear(begin, told.end(), told.number());
        }
        if (told.isKnown() && line.is(line.skip(begin, Role.THE), Role.LAST)) {
            Match same = ofYear(begin, told.end(), 1);
            return same.end() > told.end() ? same : Match.NONE;
        }
        return Match.NONE;
    }

    /** After a year that lies back: "'s level" is left, "'s same period" is taken. */
    Match ofYear(int begin, int end, int count) {
        int at = line.skip(line.skip(end, Role.OF), Role.THE);
        int same = at;
        while (same - at < 3 && line.isAny(same, SAME)) {
            same++;
        }
        if (line.is(same, Role.PERIOD) || (same > at && (line.is(same, Role.MONTHS) || line.is(same, Role.TIME)))) {
            return back(begin, same + 1, count);
        }
        return back(begin, end, count);
    }

    private Match yearOnYear(int at) {
        if (line.is(at, Role.YEAR_ON_YEAR)) {
            return back(at, basis(at + 1), 1);
        }
        if (line.is(at, Role.YEAR)) {
            int over = line.isDash(at + 1) ? at + 2 : at + 1;
            if (line.isAny(over, OVER)) {
                int year = line.isDash(over + 1) ? over + 2 : over + 1;
                if (line.is(year, Role.YEAR) && line.yearDigits(year + 1) == 0 && !line.is(year + 1, Role.OF)) {
                    return back(at, basis(year + 1), 1);
                }
            }
        }
        if (line.is(at, Role.YEAR_LETTER)) {
            if (line.is(at + 1, '/') && line.is(at + 2, Role.YEAR_LETTER)) {
                return back(at, at + 3, 1);
            }
            if (line.isDash(at + 1)
                    && line.isWord(at + 2)
                    && line.token(at + 2).end() - line.token(at + 2).start() == 1
                    && line.isDash(at + 3)
                    && line.is(at + 4, Role.YEAR_LETTER)) {
                return back(at, at + 5, 1);
            }
        }
        if (line.is(at, Role.ON)) {
            int year = line.skip(at + 1, ARTICLES);
            if (line.is(year, Role.ONE_YEAR) && line.yearDigits(year + 1) == 0) {
                return back(at, year + 1, 1);
            }
        }
        if (line.is(at, Role.ON) || line.is(at, Role.IN)) {
            int annual = line.skip(at + 1, ARTICLES);
            if (line.is(annual, Role.ANNUAL) && line.is(annual + 1, Role.BASIS)) {
                return back(at, annual + 2, 1);
            }
        }
        return Match.NONE;
    }

    /** The same period, the corresponding months of 2023, that period, the ten-month period. */
    Match samePeriod(int begin) {
        int at = line.skip(begin, Role.THE);
        boolean definite = at > begin;
        int same = at;
        while (same - at < 3 && line.isAny(same, SAME)) {
            same++;
        }
        boolean alike = same > at;
        if (!alike && !definite && !line.is(at, Role.THIS)) {
            return Match.NONE;
        }
        if (!alike) {
            same = line.is(at, Role.THIS) || line.is(at, Role.FISCAL) ? at + 1 : at;
        }
        boolean month = definite
                && (alike || same == at)
                && line.is(same, Role.MONTHS)
                && !line.is(same + 1, Role.OF)
                && !line.isAny(same + 1, AFTER_COUNT);
        if (!line.is(same, Role.PERIOD) && !month) {
            if (!alike) {
                return Match.NONE;
            }
            if (line.ordinal(same) > 0) {
                same = line.afterOrdinal(same);
            }
            same = line.count(same) > 0 ? same + 1 : same;
            same = line.isDash(same) ? same + 1 : same;
            boolean stretch = line.is(same, Role.MONTHS)
                    || line.is(same, Role.QUARTER)
                    || line.is(same, Role.TIME)
                    || line.is(same, Role.HALF)
                    || line.is(same, Role.HALF_YEAR)
                    || line.is(same, Role.PERIOD);
            if (!stretch) {
                return Match.NONE;
            }
            same = line.is(same, Role.HALF) && line.isDash(same + 1) ? same + 2 : same;
        }
        int end = line.skip(same + 1, Role.PERIOD);
        return sameOf(begin, end);
    }

    private Match sameOf(int begin, int end) {
        int at = line.skip(end, Line.mask(Role.OF, Role.IN));
        Match back = yearsBack(at);
        if (back.found() && line.is(at, Role.ON)) {
            back = Match.NONE;
        }
        if (back.found()) {
            return back.from(begin);
        }
        YearWords.Year year = years.at(at);
        if (year.isKnown()) {
            boolean last = reference.isKnown()
                    && line.yearDigits(year.end() - 1) == 0
                    && year.number() < reference.year()
                    && !digits(at, year.end());
            return last
                    ? back(begin, year.end(), reference.year() - year.number())
                    : Match.plain(begin, year.end(), Form.SAME_PERIOD, Optional.of(Window.ofYear(year.number())));
        }
        return Match.plain(begin, year.found() ? year.end() : end, Form.SAME_PERIOD, Optional.empty());
    }

    private boolean digits(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (line.isNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /** Over two years, in a decade; within the next two years, over the next six months. */
    Match lasting(int begin) {
        if (line.is(begin - 1, Role.LATER)) {
            return Match.NONE;
        }
        int at = line.skip(begin, Role.THE);
        boolean past = line.is(at, Role.LAST) || line.is(at, Role.FINAL) || line.is(at, Role.PREVIOUS);
        boolean next = line.is(at, Role.NEXT);
        int number = past || next ? at + 1 : at;
        int count = line.count(number);
        int unit = count > 0 ? number + 1 : line.skip(number, Role.A);
        boolean one = count <= 0;
        if (line.is(unit, Role.DECADE)
                && !line.isAny(unit + 1, AFTER_COUNT)
                && (!one || past || next || line.is(unit - 1, Role.A))) {
            return lasts(begin, unit + 1, 10 * (one ? 1 : count), next);
        }
        if (one || count > 100 || line.isDash(unit)) {
            return Match.NONE;
        }
        // "Five year plan" names a plan, "five years" a time.
        boolean plural = !line.is(unit, Role.ONE_YEAR) || count % 10 == 1;
        if (plural
                && line.is(unit, Role.YEAR)
                && !line.isAny(unit + 1, AFTER_COUNT)
                && line.yearDigits(unit + 1) == 0) {
            return lasts(begin, unit + 1, count, next);
        }
        if (next && line.is(unit, Role.MONTHS) && reference.isKnown()) {
            return ahead(begin, unit + 1, count);
        }
        return Match.NONE;
    }

    private Match lasts(int begin, int end, int count, boolean next) {
        if (next) {
            return reference.isKnown()
                    ? ahead(begin, end, 12 * count)
                    : Match.plain(begin, end, Form.DEADLINE, Optional.empty());
        }
        return Match.years(begin, end, Form.LASTING, count);
    }

    private Match ahead(int begin, int end, int months) {
        Optional<YearMonth> month = reference
                .published()
                .map(date -> YearMonth.from(date.firstDay()).plusMonths(months));
        return Match.dated(begin, end, Form.DEADLINE, Optional.empty(), month.map(PartialDate::of));
    }

    /** Annual, per year, a year. */
    Match annual(int at) {
        if (line.is(at, Role.ANNUAL)) {
            return Match.plain(at, at + 1, Form.ANNUAL, Optional.empty());
        }
        boolean per = line.is(at, Role.PER) || line.is(at, '/');
        if (per
                && line.is(at + 1, Role.ONE_YEAR)
                && !line.isAny(at + 2, AFTER_COUNT)
                && line.yearDigits(at + 2) == 0
                && !(line.isDash(at + 2) && line.isAny(at + 3, AFTER_COUNT))) {
            return Match.plain(at, at + 2, Form.ANNUAL, Optional.empty());
        }
        if (line.is(at, Role.PER) && line.is(at + 1, Role.ANNUAL)) {
            return Match.plain(at, at + 2, Form.ANNUAL, Optional.empty());
        }
        return Match.NONE;
    }

    private Match back(int begin, int end, int count) {
        return Match.years(begin, end, Form.YEARS_BACK, count);
    }

    private int period(int at) {
        int period = line.skip(at, Role.OF);
        return line.is(period, Role.PERIOD) ? period + 1 : at;
    }

    private int basis(int at) {
        return line.skip(at, Role.BASIS);
    }
}
