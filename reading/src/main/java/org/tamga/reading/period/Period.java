package org.tamga.reading.period;

import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.text.Span;

/**
 * A period or date in a text.
 *
 * @param span its words, without a preposition that only leads in ("in", "for", "over"), but with one that shapes it ("by mid-2025")
 * @param window the whole months it covers; empty when only a year elsewhere tells (see {@link Form#YEARLESS}) or for forms that are
 *     resolved against another period
 * @param firstMonth for {@link Form#YEARLESS}: first month 1–12, else 0
 * @param lastMonth for {@link Form#YEARLESS}: last month 1–12, else 0
 * @param years for {@link Form#YEARS_BACK}: how many years earlier; for {@link Form#LASTING}: how many years; else 0
 * @param date for {@link Form#DAY} and {@link Form#DEADLINE}: the date as precise as stated
 */
public record Period(
        Span span,
        Form form,
        Optional<Window> window,
        int firstMonth,
        int lastMonth,
        int years,
        Optional<PartialDate> date) {

    /** How a period is told. */
    public enum Form {
        /** A window that is known, perhaps relative to the document's date: "in 2025", "January–May of this year", "by mid-2025". */
        STATED,
        /** Months without a year: "January–May", "nine months", "July and August", "the middle of that year", "six months". */
        YEARLESS,
        /** "Than a year earlier", "the same period last year", "on the year", "three years earlier": the claim's months, years earlier. */
        YEARS_BACK,
        /** "That year", "the same year", "the year": the year that was last spoken of. */
        SAME_YEAR,
        /** "The same months", "the same period": the period that was last spoken of. */
        SAME_PERIOD,
        /** From a time on, as a base: "since 2013", "from 2014" (of growth), "compared with 2019". */
        SINCE,
        /** "Annual", "per year", "a year": an amount per year, without saying which. */
        ANNUAL,
        /** A number of years: "over eleven years", "within two years". */
        LASTING,
        /** The end of something to come: "by 2030", "until mid-2027", "within the next two years". */
        DEADLINE,
        /** A day, or a day of a month: "17 June 2025", "on 14 March", "June 16-17". */
        DAY
    }
}
