package org.tamga.reading.period;

import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.reading.period.Period.Form;

/** Reads years and months of years, and runs of them: "2013–2024", "Q3 2025", "January–May this year", "nine months". */
final class WindowWords {

    private static final long RANGE = Line.mask(Role.TO, Role.THROUGH, Role.UNTIL);
    private static final long OF = Line.mask(Role.OF, Role.IN);

    private final Line line;
    private final Reference reference;
    private final YearWords years;
    private final MonthWords months;

    WindowWords(Line line, Reference reference, YearWords years, MonthWords months) {
        this.line = line;
        this.reference = reference;
        this.years = years;
        this.months = months;
    }

    Match at(int place) {
        int begin = line.is(place, Role.THE) && line.year(place + 1) > 0 ? place + 1 : place;
        Match ended = yearEnding(begin);
        if (ended.found()) {
            return ended;
        }
        Match first = single(begin);
        if (!first.found() || first.form() != Form.STATED) {
            return first;
        }
        int joint = first.end();
        boolean joined = line.isDash(joint)
                || line.isAny(joint, RANGE)
                || (line.is(begin - 1, Role.BETWEEN) && line.is(joint, Role.AND));
        if (joined) {
            Match second = single(joint + 1);
            if (second.found()
                    && second.form() == Form.STATED
                    && second.window()
                            .orElseThrow()
                            .last()
                            .isAfter(first.window().orElseThrow().last())
                    && !first.window()
                            .get()
                            .first()
                            .isAfter(second.window().get().first())) {
                return Match.stated(
                        begin,
                        second.end(),
                        new Window(
                                first.window().get().first(),
                                second.window().get().last()));
            }
        }
        return first;
    }

    private Match single(int begin) {
        MonthWords.Months part = months.at(begin);
        if (part.found()) {
            Match match = ofYear(begin, part);
            if (match.found()) {
                return match;
            }
        }
        Match relative = relative(begin);
        if (!relative.found()) {
            relative = monthFirst(begin);
        }
        return relative.found() ? relative : year(begin);
    }

    private Match ofYear(int begin, MonthWords.Months part) {
        int at = line.is(part.end(), ',')
                        || line.is(part.end(), '/')
                        || (line.isDash(part.end()) && line.touches(part.end()))
                ? part.end() + 1
                : part.end();
        at = line.skip(at, OF);
        YearWords.Year year = years.at(at);
        if (at != line.skip(part.end(), OF) && line.yearDigits(at) == 0) {
            year = YearWords.Year.NONE;
        }
        if (year.isKnown()) {
            return Match.stated(begin, year.end(), window(year.number(), part));
        }
        if (!year.found() && line.isYear(at) && isAlone(at)) {
            year = new YearWords.Year(at + 1, YearWords.Kind.SAME, 0);
        }
        if (year.kind() == YearWords.Kind.BACK && reference.isKnown()) {
            return Match.stated(begin, year.end(), window(reference.year() - year.number(), part));
        }
        if (part.kind() == MonthWords.Kind.NEEDS_YEAR && !year.found()) {
            return Match.NONE;
        }
        if (part.kind() == MonthWords.Kind.LAST && !year.found()) {
            return lastOnes(begin, part);
        }
        int end = year.found() ? year.end() : part.end();
        if (part.last() >= part.first()) {
            return Match.yearless(begin, end, part.first(), part.last());
        }
        return reference.isKnown()
                ? Match.stated(begin, end, latest(part))
                : Match.yearless(begin, end, part.first(), 12);
    }

    /** Whether a bare "year" is not the beginning of "year on year". */
    private boolean isAlone(int year) {
        return !line.isDash(year + 1)
                && !line.isAny(year + 1, Line.mask(Role.ON, Role.IN, Role.BY, Role.TO, Role.EARLIER, Role.LATER));
    }

    /** Months over a year's end that ended last before the document. */
    private Window latest(MonthWords.Months part) {
        Window window = window(reference.year(), part);
        return reference.isAhead(window) ? window.shift(-12) : window;
    }

    private Match lastOnes(int begin, MonthWords.Months part) {
        Optional<YearMonth> now = reference.month();
        if (now.isEmpty()) {
            return Match.yearless(begin, part.end(), 1, 13 - part.first());
        }
        int count = 13 - part.first();
        boolean quarters = line.is(part.end() - 1, Role.QUARTER);
        YearMonth last = quarters
                ? now.get().minusMonths((now.get().getMonthValue() - 1) % 3 + 1L)
                : now.get().minusMonths(1);
        return Match.stated(begin, part.end(), new Window(last.minusMonths(count - 1L), last));
    }

    /** Last month, this quarter, next June. */
    private Match relative(int begin) {
        int at = line.skip(begin, Role.THE);
        int step = line.is(at, Role.THIS)
                ? 0
                : line.is(at, Role.LAST) || line.is(at, Role.PREVIOUS) ? -1 : line.is(at, Role.NEXT) ? 1 : 9;
        if (step == 9 || !reference.isKnown()) {
            return Match.NONE;
        }
        YearMonth now = reference.month().orElseThrow();
        if (line.is(at + 1, Role.MONTHS)) {
            return Match.stated(begin, at + 2, Window.ofMonth(now.plusMonths(step)));
        }
        int count = line.count(at + 1);
        if (count > 0 && count <= 40 && line.is(at + 2, Role.QUARTER) && step != 0) {
            YearMonth quarter = now.minusMonths((now.getMonthValue() - 1) % 3);
            YearMonth first = step < 0 ? quarter.minusMonths(3L * count) : quarter.plusMonths(3);
            return Match.stated(begin, at + 3, new Window(first, first.plusMonths(3L * count - 1)));
        }
        if (line.is(at + 1, Role.QUARTER)) {
            YearMonth first = now.minusMonths((now.getMonthValue() - 1) % 3).plusMonths(3L * step);
            return Match.stated(begin, at + 2, new Window(first, first.plusMonths(2)));
        }
        int month = months.monthAt(at + 1);
        if (month == 0 || line.isNumber(at + 2)) {
            return Match.NONE;
        }
        YearMonth named = YearMonth.of(reference.year(), month);
        if (step < 0 && !named.isBefore(now)) {
            named = named.minusYears(1);
        } else if (step > 0 && !named.isAfter(now)) {
            named = named.plusYears(1);
        }
        return Match.stated(begin, at + 2, Window.ofMonth(named));
    }

    private Match year(int begin) {
        YearWords.Year year = years.at(begin);
        if (year.kind() == YearWords.Kind.SAME) {
            return Match.plain(begin, year.end(), Form.SAME_YEAR, Optional.empty());
        }
        if (!year.isKnown()) {
            return Match.NONE;
        }
        int end = year.end();
        int next = line.isDash(end) ? end + 1 : end;
        MonthWords.Months letters = months.letters(next);
        if (!letters.found()
                && next == end
                && line.is(line.skip(next, Role.THE) + 1, Role.QUARTER)
                && line.ordinal(line.skip(next, Role.THE)) > 0) {
            letters = months.at(next);
        }
        if (letters.found()) {
            return Match.stated(begin, letters.end(), window(year.number(), letters));
        }
        Match numbered = numbered(begin, end, year.number());
        if (numbered.found()) {
            return numbered;
        }
        if (line.is(end, Role.OF) && (line.isNumber(end - 1) || line.is(end - 1, Role.YEAR))) {
            MonthWords.Months part = months.at(end + 1);
            if (part.kind() == MonthWords.Kind.MONTHS || part.kind() == MonthWords.Kind.NAMED) {
                return Match.stated(begin, part.end(), window(year.number(), part));
            }
        }
        if (line.is(end, ',') && line.isNumber(end - 1)) {
            MonthWords.Months last = months.named(end + 1);
            if (last.found() && !line.isWord(last.end()) && !line.isNumber(last.end())) {
                return Match.stated(begin, last.end(), window(year.number(), last));
            }
        }
        MonthWords.Months named = line.isNumber(end - 1) ? months.named(end) : MonthWords.Months.NONE;
        if (named.found() && !line.isNumber(named.end())) {
            return Match.stated(begin, named.end(), window(year.number(), named));
        }
        Window window = Window.ofYear(year.number());
        if (line.isWord(end) && line.token(end).is("s") && line.touches(end - 1) && year.number() % 10 == 0) {
            return Match.stated(
                    begin, end + 1, new Window(window.first(), window.last().plusYears(9)));
        }
        return Match.stated(begin, end, window);
    }

    /** 2024-25, 2024/25, 2025-06, 2025/6. */
    private Match numbered(int begin, int end, int year) {
        boolean joined = (line.isDash(end) || line.is(end, '/'))
                && line.isNumber(end + 1)
                && line.token(end + 1).text().length() <= 2
                && !line.is(end + 2, Role.UNIT)
                && !line.is(end + 2, '%');
        boolean tight = joined && ((line.touches(end) && line.touches(end - 1)) || standsAlone(end + 1));
        int two = tight ? line.value(end + 1) : 0;
        if (two > 12 && year % 100 < two) {
            return Match.stated(
                    begin, end + 2, new Window(YearMonth.of(year, 1), YearMonth.of(year / 100 * 100 + two, 12)));
        }
        return two >= 1 && two <= 12
                ? Match.stated(begin, end + 2, Window.ofMonth(YearMonth.of(year, two)))
                : Match.NONE;
    }

    /** Whether nothing is counted by the number of two digits. */
    private boolean standsAlone(int at) {
        return line.token(at).text().length() == 2 && !line.isWord(at + 1) && !line.isNumber(at + 1);
    }

    /** 05/2025, 5-2025. */
    private Match monthFirst(int at) {
        int month = line.isNumber(at) && line.token(at).text().length() <= 2 ? line.value(at) : 0;
        boolean joined = month >= 1 && month <= 12 && (line.isDash(at + 1) || line.is(at + 1, '/'));
        boolean tight = joined
                && ((line.touches(at) && line.touches(at + 1))
                        || line.token(at).text().length() == 2);
        int year = tight
                        && !line.is(at - 1, Role.AMOUNT_FOLLOWS)
                        && !line.is(at - 1, '.')
                        && !line.isDash(at - 1)
                        && !line.is(at - 1, '/')
                ? line.yearDigits(at + 2)
                : 0;
        return year > 0 && !line.is(at + 3, Role.UNIT)
                ? Match.stated(at, at + 3, Window.ofMonth(YearMonth.of(year, month)))
                : Match.NONE;
    }

    /** The year to September 2025, twelve months ended June 2025. */
    private Match yearEnding(int begin) {
        int at = line.skip(begin, Role.THE);
        int count = line.count(at);
        boolean counted = count >= 1 && count <= 24 && line.is(at + 1, Role.MONTHS);
        if (!counted && !(at > begin && line.is(at, Role.ONE_YEAR))) {
            return Match.NONE;
        }
        int ending = counted ? at + 2 : at + 1;
        int month = line.skip(ending + 1, Role.IN);
        int number = line.is(ending, Role.ENDING) ? months.monthAt(month) : 0;
        int year = number > 0 ? line.yearDigits(month + 1) : 0;
        if (number == 0 || (year == 0 && !reference.isKnown())) {
            return Match.NONE;
        }
        YearMonth last = YearMonth.of(year > 0 ? year : reference.year(), number);
        if (year == 0 && reference.month().filter(last::isAfter).isPresent()) {
            last = last.minusYears(1);
        }
        return Match.stated(
                begin, month + (year > 0 ? 2 : 1), new Window(last.minusMonths(counted ? count - 1 : 11), last));
    }

    static Window window(int year, MonthWords.Months part) {
        boolean over = part.last() < part.first();
        return new Window(YearMonth.of(over ? year - 1 : year, part.first()), YearMonth.of(year, part.last()));
    }
}
