package org.tamga.core;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A run of whole months, first and last included: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-05},
 * {@code 2025-01/2025-05}, {@code 2013/2024}.
 *
 * <p>Year-to-date windows start in January; customs services publish those, so subtraction of nested windows is the
 * common way to a single month. Ordered by first month, then by last.
 *
 * @param first the first month, not before January 1900
 * @param last the last month, included, not after December 2200
 */
public record Window(YearMonth first, YearMonth last) implements Comparable<Window> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String FORMS = "write 2025, 2025-H1, 2025-Q3, 2025-05, 2025-01/2025-05 or 2013/2024";
    private static final Comparator<Window> ORDER =
            Comparator.comparing(Window::first).thenComparing(Window::last);

    /**
     * Checks the order of the months and their years.
     *
     * @throws IllegalArgumentException when the window ends before it begins or leaves the years 1900 to 2200
     */
    public Window {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("window ends before it begins: " + first + "/" + last
                    + "; the earlier month comes first, such as " + last + "/" + first);
        }
        if (first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("window " + first + "/" + last + " leaves the years " + FIRST_YEAR
                    + " to " + LAST_YEAR + ", which are the ones that can be asked for");
        }
    }

    /** One calendar year. */
    public static Window ofYear(int year) {
        return new Window(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** One month. */
    public static Window ofMonth(YearMonth month) {
        return new Window(month, month);
    }

    /**
     * Parses every form that {@link #toString} prints, and its longer spellings, such as {@code 2025-01/2025-12} for
     * {@code 2025}.
     *
     * @throws IllegalArgumentException when the text is no window; the message shows the accepted forms
     */
    public static Window parse(String text) {
        String found = Texts.bounded(text, "a window");
        int slash = found.indexOf('/');
        if (slash < 0) {
            return run(found, found);
        }
        String left = found.substring(0, slash);
        String right = found.substring(slash + 1);
        boolean years = isYear(left) && isYear(right);
        boolean months = isMonth(left) && isMonth(right);
        if (!years && !months) {
            throw fault(found, "both sides of / must be months, or both years");
        }
        return new Window(run(left, found).first, run(right, found).last);
    }

    /**
     * The months of this window that are not in {@code other}, which must begin or end with it.
     *
     * @throws IllegalArgumentException when {@code other} is not a proper part at one end of this window
     */
    public Window minus(Window other) {
        if (!contains(other) || equals(other)) {
            throw new IllegalArgumentException("cannot take " + other + " from " + this
                    + ": it must be a part of it and leave at least one month");
        }
        if (other.first.equals(first)) {
            return new Window(other.last.plusMonths(1), last);
        }
        if (other.last.equals(last)) {
            return new Window(first, other.first.minusMonths(1));
        }
        throw new IllegalArgumentException("cannot take " + other + " from " + this
                + ": what is left would be two windows; it must begin in " + first + " or end in " + last);
    }

    /** Whether every month of {@code other} is in this window. */
    public boolean contains(Window other) {
        return contains(other.first) && contains(other.last);
    }

    /** Whether the month is in this window. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** Whether the windows have a month in common. */
    public boolean overlaps(Window other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** The months that both windows have, when there are any. */
    public Optional<Window> intersect(Window other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last));
    }

    /** The number of months, at least 1. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** The months in their order. */
    public List<YearMonth> each() {
        return IntStream.range(0, months()).mapToObj(first::plusMonths).toList();
    }

    /** The same months one year earlier: what a growth rate is measured against when nothing else is said. */
    public Window yearEarlier() {
        return shift(-12);
    }

    /**
     * The window that begins and ends so many months later (earlier, when negative).
     *
     * @throws IllegalArgumentException when it would leave the years 1900 to 2200
     */
    public Window shift(int months) {
        return new Window(first.plusMonths(months), last.plusMonths(months));
    }

    @Override
    public int compareTo(Window other) {
        return ORDER.compare(this, other);
    }

    /** The shortest form that {@link #parse} reads back. */
    @Override
    public String toString() {
        int begin = first.getMonthValue();
        int months = months();
        if (begin == 1 && last.getMonthValue() == 12) {
            return months == 12 ? year(first) : year(first) + "/" + year(last);
        }
        if (months == 1) {
            return first.toString();
        }
        if (months == 3 && begin % 3 == 1) {
            return year(first) + "-Q" + (begin / 3 + 1);
        }
        if (months == 6 && begin % 6 == 1) {
            return year(first) + "-H" + (begin / 6 + 1);
        }
        return first + "/" + last;
    }

    private static String year(YearMonth month) {
        return Integer.toString(month.getYear());
    }

    private static boolean isYear(String part) {
        return part.length() == 4 && Texts.isDigits(part);
    }

    private static boolean isMonth(String part) {
        return part.length() == 7
                && isYear(part.substring(0, 4))
                && part.charAt(4) == '-'
                && Texts.isDigits(part.substring(5));
    }

    /** A year, half, quarter or month. */
    private static Window run(String part, String text) {
        if (isYear(part)) {
            return ofYear(Integer.parseInt(part));
        }
        if (isMonth(part)) {
            int month = Integer.parseInt(part.substring(5));
            if (month < 1 || month > 12) {
                throw fault(text, "months run from 01 to 12");
            }
            return ofMonth(YearMonth.of(Integer.parseInt(part.substring(0, 4)), month));
        }
        if (part.length() == 7 && isYear(part.substring(0, 4)) && part.charAt(4) == '-') {
            int number = part.charAt(6) - '0';
            if (part.charAt(5) == 'H') {
                return runOf(part, number, 6, text);
            }
            if (part.charAt(5) == 'Q') {
                return runOf(part, number, 3, text);
            }
        }
        throw fault(text, "");
    }

    private static Window runOf(String part, int number, int length, String text) {
        if (number < 1 || number > 12 / length) {
            throw fault(text, length == 6 ? "halves are H1 and H2" : "quarters are Q1 to Q4");
        }
        YearMonth begin = YearMonth.of(Integer.parseInt(part.substring(0, 4)), (number - 1) * length + 1);
        return new Window(begin, begin.plusMonths(length - 1L));
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(
                Texts.quoted(text) + " is not a window: " + (reason.isEmpty() ? "" : reason + "; ") + FORMS);
    }
}
