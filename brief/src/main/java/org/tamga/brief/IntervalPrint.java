package org.tamga.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Cell.Kind;
import org.tamga.core.Interval;

/**
 * Prints intervals as numbers.
 *
 * <p>A value is printed plainly when the whole interval lies within one unit of its last digit, with ± when it lies within five percent
 * (2.5 points for percentages), and as a range, rounded outwards, otherwise.
 */
final class IntervalPrint {

    private static final BigDecimal NARROW = new BigDecimal("0.05");
    private static final BigDecimal NARROW_POINTS = new BigDecimal("2.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal TWENTY = new BigDecimal(20);

    private final Wording wording;

    IntervalPrint(Wording wording) {
        this.wording = wording;
    }

    /** An amount that cannot be negative, already divided by its scale. */
    Cell amount(Interval interval, String href) {
        Optional<BigDecimal> lower = interval.lower().filter(l -> l.signum() > 0);
        return print(lower, interval.upper(), href);
    }

    /**
     * A difference, which may be negative, already divided by its scale.
     *
     * @param size of the amounts that it is a difference of: it is as exact as they are
     */
    Cell difference(Interval interval, BigDecimal size, String href) {
        if (!interval.isBounded()) {
            return unknown();
        }
        BigDecimal least = interval.lower().orElseThrow();
        BigDecimal greatest = interval.upper().orElseThrow();
        BigDecimal margin = greatest.subtract(least).divide(TWO);
        BigDecimal measure = size.max(least.abs()).max(greatest.abs());
        boolean isNarrow = margin.compareTo(measure.multiply(NARROW)) <= 0;
        return twoEnds(least, greatest, isNarrow, decimals(measure), href, "amount");
    }

    /** A percentage; one with a single end is not shown. */
    Cell percent(Interval interval, String href) {
        if (!interval.isBounded()) {
            return unknown();
        }
        BigDecimal least = interval.lower().orElseThrow();
        BigDecimal greatest = interval.upper().orElseThrow();
        BigDecimal margin = greatest.subtract(least).divide(TWO);
        if (margin.compareTo(new BigDecimal(25)) > 0) {
            return unknown();
        }
        return twoEnds(least, greatest, margin.compareTo(NARROW_POINTS) <= 0, 1, href, "percent");
    }

    Cell unknown() {
        String dash = wording.say("cell.unknown");
        return new Cell(Kind.UNKNOWN, dash, "", "", wording.say("spoken.unknown"));
    }

    private Cell print(Optional<BigDecimal> lower, Optional<BigDecimal> upper, String href) {
        if (lower.isPresent() && upper.isPresent()) {
            BigDecimal least = lower.get();
            BigDecimal greatest = upper.get();
            BigDecimal middle = least.add(greatest).divide(TWO);
            BigDecimal margin = greatest.subtract(least).divide(TWO);
            boolean isNarrow = margin.compareTo(middle.abs().multiply(NARROW)) <= 0;
            return twoEnds(least, greatest, isNarrow, decimals(isNarrow ? middle : greatest), href, "amount");
        }
        if (lower.isPresent()) {
            String text = wording.number(
                    lower.get().setScale(decimals(lower.get()), RoundingMode.FLOOR), decimals(lower.get()));
            return new Cell(Kind.LEAST, wording.say("cell.least", text), "", href, wording.say("spoken.least", text));
        }
        if (upper.isPresent()) {
            String text = wording.number(
                    upper.get().setScale(decimals(upper.get()), RoundingMode.CEILING), decimals(upper.get()));
            return new Cell(Kind.MOST, wording.say("cell.most", text), "", href, wording.say("spoken.most", text));
        }
        return unknown();
    }

    private Cell twoEnds(
            BigDecimal least, BigDecimal greatest, boolean narrow, int decimals, String href, String kind) {
        BigDecimal middle = least.add(greatest).divide(TWO);
        BigDecimal value = middle.setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        if (reach(value, least, greatest).compareTo(unit) <= 0) {
            String text = percented(wording.number(value, decimals), kind);
            return new Cell(Kind.VALUE, text, "", href, text);
        }
        if (narrow) {
            BigDecimal margins = greatest.subtract(least);
            int fewer = margins.compareTo(TWENTY) >= 0
                    ? 0
                    : margins.compareTo(unit.multiply(TWO)) < 0 ? decimals + 1 : decimals;
            BigDecimal rounded = middle.setScale(fewer, RoundingMode.HALF_EVEN);
            String digits = wording.number(rounded, fewer);
            String margin =
                    wording.number(reach(rounded, least, greatest).setScale(fewer, RoundingMode.CEILING), fewer);
            return new Cell(
                    Kind.MARGIN,
                    digits,
                    percented(wording.say("cell.margin", margin), kind),
                    href,
                    wording.say("spoken.margin", digits, margin));
        }
        int fewer = kind.equals("percent") && greatest.subtract(least).compareTo(TWO) >= 0 ? 0 : decimals;
        String from = wording.number(least.setScale(fewer, RoundingMode.FLOOR), fewer);
        String to = wording.number(greatest.setScale(fewer, RoundingMode.CEILING), fewer);
        return new Cell(
                Kind.RANGE,
                percented(wording.say(least.signum() < 0 ? "cell.range.negative" : "cell.range", from, to), kind),
                "",
                href,
                wording.say("spoken.range", from, to));
    }

    private String percented(String digits, String kind) {
        return kind.equals("percent") ? wording.say("cell.percent", digits) : digits;
    }

    private static BigDecimal reach(BigDecimal value, BigDecimal least, BigDecimal greatest) {
        return value.subtract(least).abs().max(greatest.subtract(value).abs());
    }

    /** Decimals that a value of this size is printed with. */
    private static int decimals(BigDecimal value) {
        BigDecimal size = value.abs();
        return size.compareTo(THOUSAND) >= 0
                ? 0
                : size.compareTo(BigDecimal.ONE) >= 0 ? 1 : size.compareTo(TENTH) >= 0 ? 2 : 3;
    }
}
