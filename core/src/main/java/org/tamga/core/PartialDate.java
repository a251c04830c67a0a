package org.tamga.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A date of which perhaps only the month or the year is known: {@code 2025}, {@code 2025-06}, {@code 2025-06-15}.
 *
 * <p>Ordered by first day; on the same first day the less precise date comes first.
 *
 * @param firstDay the first day that the date may mean, in the years 1000 to 9999
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate firstDay, Precision precision) implements Comparable<PartialDate> {

    /** How much of a date is known. */
    public enum Precision {
        /** The year alone. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** All of it. */
        DAY
    }

    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::firstDay).thenComparing(PartialDate::precision);

    /**
     * Checks that the day is the first one of the known year or month.
     *
     * @throws IllegalArgumentException when it is not, or the year has not four digits
     */
    public PartialDate {
        if (firstDay.getYear() < 1000 || firstDay.getYear() > 9999) {
            throw new IllegalArgumentException("the year of " + firstDay + " must have four digits, 1000 to 9999");
        }
        LocalDate expected = switch (precision) {
            case YEAR -> firstDay.withDayOfYear(1);
            case MONTH -> firstDay.withDayOfMonth(1);
            case DAY -> firstDay;
        };
        if (!firstDay.equals(expected)) {
            throw new IllegalArgumentException(firstDay + " is not the first day of its " + precision + "; give "
                    + expected + ", or the precision DAY");
        }
    }

    /** A year. */
    public static PartialDate of(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** A month. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), Precision.MONTH);
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /**
     * Reads {@code 2025}, {@code 2025-06} or {@code 2025-06-15}.
     *
     * @throws IllegalArgumentException when the text is no such date, or the day is not in the calendar
     */
    public static PartialDate parse(String text) {
        String found = Texts.bounded(text, "a date");
        if (!isWellFormed(found)) {
            throw fault(found, "");
        }
        int year = Integer.parseInt(found.substring(0, 4));
        try {
            return switch (found.length()) {
                case 4 -> of(year);
                case 7 -> of(YearMonth.of(year, Integer.parseInt(found.substring(5))));
                default ->
                    of(LocalDate.of(
                            year, Integer.parseInt(found.substring(5, 7)), Integer.parseInt(found.substring(8))));
            };
        } catch (DateTimeException notInCalendar) {
            IllegalArgumentException fault = fault(found, "the calendar has no such day");
            fault.initCause(notInCalendar);
            throw fault;
        }
    }

    /** The last day that the date may mean. */
    public LocalDate lastDay() {
        return switch (precision) {
            case YEAR -> firstDay.withDayOfYear(firstDay.lengthOfYear());
            case MONTH -> firstDay.withDayOfMonth(firstDay.lengthOfMonth());
            case DAY -> firstDay;
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** As much as is known: {@code 2025}, {@code 2025-06}, {@code 2025-06-15}. */
    @Override
    public String toString() {
        return firstDay.toString()
                .substring(
                        0,
                        switch (precision) {
                            case YEAR -> 4;
                            case MONTH -> 7;
                            case DAY -> 10;
                        });
    }

    private static boolean isWellFormed(String text) {
        if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((i == 4 || i == 7) ? text.charAt(i) != '-' : !Texts.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(Texts.quoted(text) + " is not a date: "
                + (reason.isEmpty() ? "" : reason + "; ") + "write 2025, 2025-06 or 2025-06-15");
    }
}
