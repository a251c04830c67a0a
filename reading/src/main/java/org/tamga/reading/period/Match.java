package org.tamga.reading.period;

import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;

/**
 * A period at some tokens of a sentence.
 *
 * @param begin its first token
 * @param end the token after it; -1 when nothing was found
 */
record Match(
        int begin,
        int end,
        Period.Form form,
        Optional<Window> window,
        int first,
        int last,
        int years,
        Optional<PartialDate> date) {

    static final Match NONE = new Match(-1, -1, Period.Form.STATED, Optional.empty(), 0, 0, 0, Optional.empty());

    boolean found() {
        return end >= 0;
    }

    static Match stated(int begin, int end, Window window) {
        return new Match(begin, end, Period.Form.STATED, Optional.of(window), 0, 0, 0, Optional.empty());
    }

    static Match yearless(int begin, int end, int first, int last) {
        return new Match(begin, end, Period.Form.YEARLESS, Optional.empty(), first, last, 0, Optional.empty());
    }

    static Match years(int begin, int end, Period.Form form, int years) {
        return new Match(begin, end, form, Optional.empty(), 0, 0, years, Optional.empty());
    }

    static Match plain(int begin, int end, Period.Form form, Optional<Window> window) {
        return new Match(begin, end, form, window, 0, 0, 0, Optional.empty());
    }

    static Match dated(int begin, int end, Period.Form form, Optional<Window> window, Optional<PartialDate> date) {
        return new Match(begin, end, form, window, 0, 0, 0, date);
    }

    Match from(int newBegin) {
        return new Match(newBegin, end, form, window, first, last, years, date);
    }

    Match to(int newEnd) {
        return new Match(begin, newEnd, form, window, first, last, years, date);
    }

    Match as(Period.Form newForm) {
        return new Match(begin, end, newForm, window, first, last, years, date);
    }

    Match on(Optional<PartialDate> newDate) {
        return new Match(begin, end, form, window, first, last, years, newDate);
    }
}
