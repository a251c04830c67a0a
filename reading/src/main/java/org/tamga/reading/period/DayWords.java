package org.tamga.reading.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;

/** Reads days: "16 December 2025", "June 16-17, 2025", "17.06.2025", "2025-06-17", "from 1 January to 31 May". */
final class DayWords {

    /** A range of days at least this long is a window of whole months. */
    private static final int DAYS_OF_A_WINDOW = 27;

    private static final long RANGE = Line.mask(Role.TO, Role.THROUGH, Role.UNTIL);
    private static final Point NOWHERE = new Point(-1, 0, 0, 0);

    /** A day of a month; the year is 0 when it is not told. */
    private record Point(int end, int month, int day, int year) {
        boolean found() {
            return end >= 0;
        }
    }

    private final Line line;
    private final Reference reference;
    private final YearWords years;
    private final MonthWords months;
    private final boolean monthFirst;

    DayWords(Line line, Reference reference, YearWords years, MonthWords months, boolean monthFirst) {
        this.line = line;
        this.reference = reference;
        this.years = years;
        this.months = months;
        this.monthFirst = monthFirst;
    }

    Match at(int begin) {
        int at = begin;
        Point first = digits(at);
        if (!first.found()) {
            first = point(at, 0);
        }
        if (!first.found()) {
            return sharedMonth(begin);
        }
        if (line.isDash(first.end())
                || line.isAny(first.end(), RANGE)
                || (line.is(begin - 1, Role.BETWEEN) && line.is(first.end(), Role.AND))) {
            int next = line.skip(first.end() + 1, Role.THE);
            Point second = digits(next);
            if (!second.found()) {
                second = point(next, 0);
            }
            if (second.found()) {
                return range(begin, first, second);
            }
        }
        return new Days(first, first).match(begin, reference);
    }

    /** 16–18 June, 16 and 17 June 2025; June 16-17. */
    private Match sharedMonth(int begin) {
        if (isDay(begin)) {
            int joint = afterDay(begin);
            if (joins(joint) && isDay(joint + 1)) {
                Point second = point(joint + 1, 0);
                if (second.found() && line.value(begin) < second.day()) {
                    Point first = new Point(second.end(), second.month(), line.value(begin), second.year());
                    return new Days(first, second).match(begin, reference);
                }
            }
        }
        return Match.NONE;
    }

    private Match range(int begin, Point first, Point second) {
        Point start = first.year() == 0 && second.year() != 0
                ? new Point(
                        first.end(),
                        first.month(),
                        first.day(),
                        first.month() > second.month() ? second.year() - 1 : second.year())
                : first;
        return new Days(start, second).match(begin, reference);
    }

    private Point point(int at, int depth) {
        if (line.is(at, Role.WEEKDAY) && depth == 0) {
            return point(line.is(at + 1, ',') ? at + 2 : at + 1, 1);
        }
        if (line.is(at, Role.THE) && depth == 0 && line.isNumber(at + 1)) {
            return point(at + 1, 1);
        }
        if (isDay(at)) {
            int month = line.skip(afterDay(at), Role.OF);
            if (line.touches(at) && line.isDash(at + 1) && line.is(at + 2, Role.MONTH)) {
                month = at + 2;
            }
            int number = months.monthAt(month);
            return number == 0 ? NOWHERE : withYear(dotted(month + 1), number, line.value(at), true);
        }
        int number = months.monthAt(at);
        int day = dotted(at + 1);
        if (number == 0 || !isDay(day) || line.is(day + 1, Role.UNIT) || line.is(day + 1, '%')) {
            return NOWHERE;
        }
        int end = afterDay(day);
        if (joins(end)
                && isDay(end + 1)
                && line.value(end + 1) > line.value(day)
                && !line.is(end + 2, Role.MONTH)
                && !line.is(end + 2, Role.UNIT)) {
            end = afterDay(end + 1);
        }
        return withYear(end, number, line.value(day), false);
    }

    private Point withYear(int end, int month, int day, boolean direct) {
        int at = line.is(end, ',') ? end + 1 : direct ? line.skip(end, Role.OF) : end;
        int year = line.yearDigits(at);
        if (year > 0 && !(at > end && line.is(at + 1, Role.UNIT))) {
            return new Point(afterYear(at + 1), month, day, year);
        }
        YearWords.Year told = years.at(at);
        return told.isKnown() && at == line.skip(end, Role.OF)
                ? new Point(told.end(), month, day, told.number())
                : new Point(end, month, day, 0);
    }

    /** 2025-06-17, 17.06.2025, 6/17/2025, 17/06/2025. */
    private Point digits(int at) {
        if (!line.isNumber(at)) {
            return NOWHERE;
        }
        String text = line.token(at).text();
        if (text.length() >= 8 && text.length() <= 10 && text.indexOf(',') < 0) {
            int first = text.indexOf('.');
            int second = text.indexOf('.', first + 1);
            if (first > 0 && second > first) {
                return dotted(
                        afterYear(at + 1),
                        number(text, 0, first),
                        number(text, first + 1, second),
                        number(text, second + 1, text.length()));
            }
        }
        boolean dashes = line.isDash(at + 1) && line.isDash(at + 3);
        boolean slashes = line.is(at + 1, '/') && line.is(at + 3, '/');
        if ((!dashes && !slashes)
                || !line.isNumber(at + 2)
                || !line.isNumber(at + 4)
                || !line.touches(at)
                || !line.touches(at + 1)
                || !line.touches(at + 2)
                || !line.touches(at + 3)) {
            return NOWHERE;
        }
        int a = line.value(at);
        int b = line.value(at + 2);
        int c = line.value(at + 4);
        if (line.yearDigits(at) > 0) {
            return checked(at + 5, b, c, a);
        }
        if (line.yearDigits(at + 4) > 0) {
            boolean month = a <= 12 && (monthFirst || b > 12);
            return month ? checked(at + 5, a, b, c) : checked(at + 5, b, a, c);
        }
        return NOWHERE;
    }

    private static Point dotted(int end, int a, int b, int c) {
        return a > 31 ? checked(end, b, c, a) : checked(end, b, a, c);
    }

    private static Point checked(int end, int month, int day, int year) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1900 && year <= 2200
                ? new Point(end, month, day, year)
                : NOWHERE;
    }

    /** The place after "year", "г." */
    private int afterYear(int at) {
        if (!line.is(at, Role.YEAR)) {
            return at;
        }
        boolean point = line.is(at + 1, '.') && line.token(at).text().length() <= 2 && at + 2 < line.size();
        return point ? at + 2 : at + 1;
    }

    private boolean joins(int at) {
        return line.isDash(at) || line.isAny(at, RANGE) || line.is(at, Role.AND);
    }

    private boolean isDay(int at) {
        return line.isNumber(at)
                && line.value(at) >= 1
                && line.value(at) <= 31
                && line.token(at).text().length() <= 2;
    }

    private int afterDay(int at) {
        return line.touches(at) && line.is(at + 1, Role.DAY_SUFFIX) ? at + 2 : at + 1;
    }

    private int dotted(int at) {
        return line.is(at, '.') && line.touches(at - 1) && line.isNumber(at + 1) ? at + 1 : at;
    }

    private static int number(String text, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    /** From a first to a last day. */
    private record Days(Point first, Point last) {
        Match match(int begin, Reference reference) {
            int end = Math.max(first.end(), last.end());
            Optional<LocalDate> from = day(first, reference);
            Optional<LocalDate> to = day(last, reference);
            if (from.isPresent()
                    && to.isPresent()
                    && to.get().isAfter(from.get().plusDays(DAYS_OF_A_WINDOW))) {
                return Match.stated(begin, end, new Window(YearMonth.from(from.get()), YearMonth.from(to.get())));
            }
            return Match.dated(begin, end, Period.Form.DAY, Optional.empty(), from.map(PartialDate::of));
        }

        private static Optional<LocalDate> day(Point point, Reference reference) {
            if (point.year() == 0) {
                return reference.nearest(point.month(), point.day());
            }
            try {
                return Optional.of(LocalDate.of(point.year(), point.month(), point.day()));
            } catch (DateTimeException notInCalendar) {
                return Optional.empty();
            }
        }
    }
}
