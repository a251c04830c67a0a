package org.tamga.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;

/** The date that "last year" and "this month" are counted from, when it is known. */
record Reference(Optional<PartialDate> published) {

    private static final int AHEAD = 91;

    boolean isKnown() {
        return published.isPresent();
    }

    /** The year; 0 when unknown. */
    int year() {
        return published.map(date -> date.firstDay().getYear()).orElse(0);
    }

    /** The last month that the date may mean. */
    Optional<YearMonth> month() {
        return published.map(date -> YearMonth.from(date.lastDay()));
    }

    /** Whether something of the window is still to come; true when the date is unknown. */
    boolean isAhead(Window window) {
        return month().map(now -> window.last().isAfter(now)).orElse(true);
    }

    /** A day without a year: one that is past, or to come within a season. */
    Optional<LocalDate> nearest(int month, int day) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate latest = published.get().lastDay().plusDays(AHEAD);
        for (int year = latest.getYear(); year > latest.getYear() - 5; year--) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate candidate = LocalDate.of(year, month, day);
                if (!candidate.isAfter(latest)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
