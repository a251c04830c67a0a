package org.tamga.reading.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.period.Period;

/** Dates and deadlines from periods. */
final class Times {

    private Times() {}

    /** The date that a period is, as exact as it is told; empty when it is a longer time or none that is known. */
    static Optional<PartialDate> date(Period period) {
        return switch (period.form()) {
            case DAY -> period.date();
            case STATED -> period.window().flatMap(Times::date);
            default -> Optional.empty();
        };
    }

    private static Optional<PartialDate> date(Window window) {
        if (window.months() == 1) {
            return Optional.of(PartialDate.of(window.first()));
        }
        boolean year = window.months() == 12 && window.first().getMonthValue() == 1;
        return year ? Optional.of(PartialDate.of(window.first().getYear())) : Optional.empty();
    }

    /** When something is due by a period: its date, or its last month; a whole year stays a year. */
    static Optional<PartialDate> due(Period period) {
        if (period.date().isPresent()) {
            return period.date();
        }
        return switch (period.form()) {
            case STATED, DEADLINE -> period.window().map(Times::end);
            default -> Optional.empty();
        };
    }

    private static PartialDate end(Window window) {
        boolean years = window.first().getMonthValue() == 1 && window.last().getMonthValue() == 12;
        return years ? PartialDate.of(window.last().getYear()) : PartialDate.of(window.last());
    }

    /** The month of a date, or its year when no more is known. */
    static PartialDate month(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY ? PartialDate.of(YearMonth.from(date.firstDay())) : date;
    }

    /** The last day of a range of days in one month ("June 16-17", "16 to 18 June 2025"): the last small number in its words. */
    static Optional<PartialDate> lastDay(Period period, String text) {
        Optional<PartialDate> first = date(period);
        if (first.isEmpty() || !isRange(period, text)) {
            return Optional.empty();
        }
        int day = 0;
        int at = period.span().start();
        while (at < period.span().end()) {
            int end = at;
            while (end < period.span().end() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            day = end > at && end - at <= 2 ? Integer.parseInt(text.substring(at, end)) : day;
            at = Math.max(end, at + 1);
        }
        LocalDate start = first.get().firstDay();
        boolean sound = day > start.getDayOfMonth() && day <= start.lengthOfMonth();
        return sound ? Optional.of(PartialDate.of(start.withDayOfMonth(day))) : Optional.empty();
    }

    /** Whether a period's words tell more than one day ("June 16-17"). */
    static boolean isRange(Period period, String text) {
        int small = 0;
        int at = period.span().start();
        while (at < period.span().end()) {
            int end = at;
            while (end < period.span().end() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            small += end > at && end - at <= 2 ? 1 : 0;
            at = Math.max(end, at + 1);
        }
        return small > 1;
    }
}
