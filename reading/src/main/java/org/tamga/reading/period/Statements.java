package org.tamga.reading.period;

import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.period.Period.Form;

/** Reads one statement of time with the preposition that shapes it: "by mid-2025", "since 2013", "until the end of 2027". */
final class Statements {

    private static final long SHAPES =
            Line.mask(Role.BY, Role.UNTIL, Role.FROM, Role.AGAINST, Role.THROUGH, Role.UPON, Role.LATER);
    private static final long COMPARES = Line.mask(Role.WITH, Role.IN, Role.ON, Role.AGAINST, Role.TO);

    private final Line line;
    private final Reference reference;
    private final YearWords years;
    private final MonthWords months;
    private final RelativeWords relative;
    private final WindowWords windows;
    private final DayWords days;

    Statements(Line line, Reference reference, boolean monthFirst) {
        this.line = line;
        this.reference = reference;
        years = new YearWords(line, reference);
        relative = new RelativeWords(line, reference, years);
        months = new MonthWords(line);
        windows = new WindowWords(line, reference, years, months);
        days = new DayWords(line, reference, years, months, monthFirst);
    }

    Match at(int begin) {
        if (line.isAny(begin, SHAPES)) {
            Match shaped = shaped(begin);
            if (shaped.found()) {
                return shaped;
            }
        }
        return plain(begin);
    }

    private Match shaped(int begin) {
        int at = begin + 1;
        if (line.is(begin, Role.LATER)) {
            Match core = line.is(at, Role.AGAINST) ? plain(at + 1) : Match.NONE;
            return core.found() ? until(begin, core) : Match.NONE;
        }
        if (line.is(begin, Role.FROM)) {
            at = line.skip(at, Role.ON);
        }
        if (line.is(begin, Role.AGAINST)) {
            at = line.is(at, '.') ? at + 1 : at;
            while (at - begin < 4 && line.isAny(at, COMPARES)) {
                at++;
            }
        }
        if (line.is(begin, Role.BY) || line.is(begin, Role.UNTIL) || line.is(begin, Role.THROUGH)) {
            Match decade = decade(begin, at);
            if (decade.found()) {
                return decade;
            }
        }
        Match toDate = yearToDate(begin);
        if (toDate.found()) {
            return toDate;
        }
        Match core = plain(at);
        if (!core.found()) {
            return Match.NONE;
        }
        if (line.is(begin, Role.UPON)) {
            if (isBase(begin, core)) {
                return core.as(Form.SINCE).from(begin);
            }
            if (!line.is(begin, Role.BY)) {
                return Match.NONE;
            }
        }
        if (line.is(begin, Role.BY) || line.is(begin, Role.UNTIL)) {
            return until(begin, core);
        }
        if (line.is(begin, Role.THROUGH)) {
            return core.form() == Form.STATED && reference.isAhead(core.window().orElseThrow())
                    ? deadline(begin, core)
                    : core;
        }
        return since(begin, core);
    }

    /** "On 2024", "к январю–маю 2024 года": a year or a run of months that is past is what is compared with. */
    private boolean isBase(int begin, Match core) {
        return core.form() == Form.STATED
                && (core.window().orElseThrow().months() == 12 || isRun(core))
                && !(line.is(begin, Role.BY) && reference.isAhead(core.window().get()))
                && !line.isAny(core.begin(), Line.mask(Role.END, Role.START, Role.MID));
    }

    private Match since(int begin, Match core) {
        if (core.form() == Form.SINCE) {
            return core.from(begin);
        }
        boolean run = isRun(core);
        if (core.form() == Form.STATED && (!run || line.is(begin, Role.AGAINST))) {
            return core.as(Form.SINCE).from(begin);
        }
        if (core.form() == Form.DAY && line.is(begin, Role.FROM) && !run) {
            return sinceDay(begin, core);
        }
        boolean month = core.form() == Form.YEARLESS && core.first() == core.last() && core.end() - core.begin() == 1;
        if (month
                && line.is(begin, Role.FROM)
                && !line.is(core.end(), Role.TO)
                && !line.is(core.end(), Role.UNTIL)
                && reference.isKnown()) {
            YearMonth first = YearMonth.of(reference.year(), core.first());
            boolean past = !first.isAfter(reference.month().orElseThrow());
            return Match.plain(
                    begin, core.end(), Form.SINCE, Optional.of(Window.ofMonth(past ? first : first.minusYears(1))));
        }
        return core;
    }

    private static Match sinceDay(int begin, Match day) {
        Optional<Window> month = day.date().map(date -> Window.ofMonth(YearMonth.from(date.firstDay())));
        return Match.dated(begin, day.end(), Form.SINCE, month, day.date());
    }

    /** Whether it names its first and its last month itself. */
    private boolean isRun(Match core) {
        for (int at = core.begin() + 1; at < core.end() - 1; at++) {
            if (line.isDash(at) || line.is(at, Role.TO) || line.is(at, Role.AND) || line.is(at, Role.THROUGH)) {
                return true;
            }
        }
        return false;
    }

    private Match until(int begin, Match core) {
        return switch (core.form()) {
            case STATED ->
                isAhead(begin, core.window().orElseThrow()) ? deadline(begin, core) : cumulative(begin, core);
            case YEARLESS -> yearlessUntil(begin, core);
            case SAME_YEAR -> core;
            case DAY ->
                core.date()
                                .filter(date -> reference
                                        .published()
                                        .map(p -> date.firstDay().isAfter(p.firstDay()))
                                        .orElse(true))
                                .isPresent()
                        ? core.as(Form.DEADLINE).from(begin)
                        : core;
            default -> core;
        };
    }

    /** Without the document's date, "by 2030" is to come, and "by mid-2025", which statistics say of what they measured, is not. */
    private boolean isAhead(int begin, Window window) {
        return reference.isKnown()
                ? reference.isAhead(window)
                : !line.is(begin, Role.BY) || window.last().getMonthValue() == 12;
    }

    /** What was reached by a month of a year is counted from its January. */
    private Match cumulative(int begin, Match core) {
        Window window = core.window().orElseThrow();
        if (window.first().getYear() == window.last().getYear() && line.is(begin, Role.BY)) {
            return Match.stated(begin, core.end(), new Window(window.last().withMonth(1), window.last()));
        }
        return core.from(begin);
    }

    private Match yearlessUntil(int begin, Match core) {
        if (core.last() == 12 && core.first() == 1 && reference.isKnown()) {
            return deadline(begin, Match.stated(core.begin(), core.end(), Window.ofYear(reference.year())));
        }
        return line.is(begin, Role.BY) ? Match.yearless(begin, core.end(), 1, core.last()) : core.from(begin);
    }

    private Match deadline(int begin, Match core) {
        Optional<PartialDate> date = core.window()
                .map(window -> window.months() >= 12 && window.last().getMonthValue() == 12
                        ? PartialDate.of(window.last().getYear())
                        : PartialDate.of(window.last()));
        return Match.dated(begin, core.end(), Form.DEADLINE, core.window(), date);
    }

    /** By the end of the decade: its last year is the one that ends in 0. */
    private Match decade(int begin, int from) {
        int at = line.skip(from, Role.THE);
        if (line.is(at, Role.END)) {
            at = line.skip(line.skip(at + 1, Role.OF), Role.THE);
            at = line.skip(at, Line.mask(Role.THIS, Role.THAT));
            if (line.is(at, Role.DECADE)) {
                int year = (reference.year() + 9) / 10 * 10;
                return reference.isKnown()
                        ? Match.dated(
                                begin,
                                at + 1,
                                Form.DEADLINE,
                                Optional.of(Window.ofYear(year)),
                                Optional.of(PartialDate.of(year)))
                        : Match.plain(begin, at + 1, Form.DEADLINE, Optional.empty());
            }
        }
        return Match.NONE;
    }

    /** The last whole month before the document ends what is told from the beginning of its year. */
    private Match yearToDate(int begin) {
        int at = line.skip(begin + 1, Role.THE);
        if (!line.is(begin, Role.FROM) || !line.is(at, Role.START) || !reference.isKnown()) {
            return Match.NONE;
        }
        int of = line.skip(at + 1, Role.OF);
        YearWords.Year year = years.at(of);
        int end = year.found() ? year.end() : line.is(of, Role.YEAR) ? of + 1 : -1;
        if (end < 0 || (year.isKnown() && year.number() != reference.year())) {
            return Match.NONE;
        }
        int month = line.is(end, Role.TO) || line.is(end, Role.UNTIL) ? months.monthAt(end + 1) : 0;
        if (month > 0) {
            int first = reference.year();
            return Match.stated(begin, end + 2, new Window(YearMonth.of(first, 1), YearMonth.of(first, month)));
        }
        return untilNow(begin, end);
    }

    private Match untilNow(int begin, int end) {
        YearMonth now = reference.month().orElseThrow();
        YearMonth last = now.getMonthValue() == 1 ? now : now.minusMonths(1);
        return Match.stated(begin, end, new Window(now.withMonth(1), last));
    }

    /** Year to date. */
    private Match toDate(int begin) {
        if (!line.is(begin, Role.YEAR) || !reference.isKnown()) {
            return Match.NONE;
        }
        int to = line.isDash(begin + 1) ? begin + 2 : begin + 1;
        int date = line.isDash(to + 1) ? to + 2 : to + 1;
        return line.is(to, Role.TO) && line.is(date, Role.TIME) ? untilNow(begin, date + 1) : Match.NONE;
    }

    /** "2018 or later", "2018 onwards". */
    private Match orLater(Match core) {
        int at = line.skip(core.end(), Role.AND);
        boolean later = line.is(at, Role.LATER) && core.form() == Form.STATED && !line.is(at + 1, Role.AGAINST);
        return later ? core.as(Form.SINCE).to(at + 1) : core;
    }

    private Match plain(int begin) {
        Match day = days.at(begin);
        if (day.found()) {
            int later = line.skip(day.end(), Role.AND);
            return line.is(later, Role.LATER) && later > day.end() && day.date().isPresent()
                    ? sinceDay(begin, day.to(later + 1))
                    : day;
        }
        Match toDate = toDate(begin);
        if (toDate.found()) {
            return toDate;
        }
        Match back = relative.yearsBack(begin);
        if (back.found()) {
            return back;
        }
        Match same = relative.samePeriod(begin);
        if (same.found()) {
            return same;
        }
        Match window = windows.at(begin);
        if (window.found()) {
            return orLater(window);
        }
        Match lasting = relative.lasting(begin);
        return lasting.found() ? lasting : relative.annual(begin);
    }
}
