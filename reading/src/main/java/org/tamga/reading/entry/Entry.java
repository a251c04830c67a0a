package org.tamga.reading.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Span;

/**
 * Something for the register, as one document tells it.
 *
 * @param title what it is called
 * @param parties ISO alpha-3 codes in alphabetical order
 * @param date of the act, as the document states it
 * @param amount in base units as stated, even when wrong
 * @param unit of the amount: {@code USD}, {@code CNY}, {@code places}, {@code documents} …
 * @param due deadline, or the last month of validity
 * @param status in the words of the document: {@code signed}, {@code held}, {@code planned} …
 * @param sentence where it is told
 */
public record Entry(
        Kind kind,
        String title,
        List<String> parties,
        Optional<PartialDate> date,
        Optional<BigDecimal> amount,
        Optional<String> unit,
        Optional<PartialDate> due,
        Optional<String> status,
        Span sentence) {

    public Entry {
        parties = List.copyOf(parties);
    }

    /** What an entry is of. */
    public enum Kind {
        TREATY,
        DECLARATION,
        MEMORANDUM,
        ACTION_PLAN,
        AGREEMENT,
        GRANT,
        LOAN,
        PROJECT,
        BODY,
        EVENT,
        /** Programmes, training, initiatives and targets. */
        PROGRAMME
    }
}
