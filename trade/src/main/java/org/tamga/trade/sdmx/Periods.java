package org.tamga.trade.sdmx;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.tamga.core.Window;
import sdmxdl.Duration;
import sdmxdl.TimeInterval;

/** Periods of observations, as SDMX writes them (SDMX 2.1, section 6, "Time"). */
final class Periods {

    private Periods() {}

    /** {@code 2020}, {@code 2020-S2}, {@code 2020-Q3}, {@code 2020-05}, {@code 2020-W02}, {@code 2020-01-06}, else start and length. */
    static String text(TimeInterval period) {
        LocalDateTime start = period.getStart();
        Duration length = period.getDuration();
        boolean midnight = start.truncatedTo(ChronoUnit.DAYS).equals(start);
        boolean first = midnight && start.getDayOfMonth() == 1;
        int month = start.getMonthValue();
        if (first && month == 1 && length.equals(Duration.P1Y)) {
            return year(start);
        }
        if (first && month % 6 == 1 && length.equals(Duration.P6M)) {
            return year(start) + "-S" + (month / 6 + 1);
        }
        if (first && month % 3 == 1 && length.equals(Duration.P3M)) {
            return year(start) + "-Q" + (month / 3 + 1);
        }
        if (first && length.equals(Duration.P1M)) {
            return start.toLocalDate().toString().substring(0, 7);
        }
        if (midnight && start.getDayOfWeek().getValue() == 1 && length.equals(Duration.P7D)) {
            return String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    start.get(IsoFields.WEEK_BASED_YEAR),
                    start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        String day = midnight ? start.toLocalDate().toString() : start.toString();
        return midnight && length.equals(Duration.P1D) ? day : day + "/" + length;
    }

    /** Whether all of a period lies in a window. */
    static boolean isWithin(TimeInterval period, Window window) {
        LocalDateTime start = period.getStart();
        LocalDateTime end = LocalDateTime.from(period.getDuration().addTo(start));
        return !start.isBefore(window.first().atDay(1).atStartOfDay())
                && !end.isAfter(window.last().plusMonths(1).atDay(1).atStartOfDay());
    }

    private static String year(LocalDateTime start) {
        return String.format(Locale.ROOT, "%04d", start.getYear());
    }
}
