package org.tamga.reading.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.Span;

/** An entry in the making. */
record Draft(
        Entry.Kind kind,
        String title,
        List<String> parties,
        Optional<PartialDate> date,
        Optional<BigDecimal> amount,
        Optional<String> unit,
        Optional<PartialDate> due,
        Optional<String> status,
        Span sentence) {

    static Draft of(Entry.Kind kind, String title, List<String> parties, Span sentence) {
        return new Draft(
                kind,
                Titles.tidy(title),
                parties,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence);
    }

    Draft dated(Optional<PartialDate> when) {
        return new Draft(kind, title, parties, when, amount, unit, due, status, sentence);
    }

    Draft due(Optional<PartialDate> when) {
        return new Draft(kind, title, parties, date, amount, unit, when, status, sentence);
    }

    Draft in(String newStatus) {
        return new Draft(kind, title, parties, date, amount, unit, due, Optional.of(newStatus), sentence);
    }

    Draft of(Quantity quantity, String newUnit) {
        return new Draft(
                kind,
                title,
                parties,
                date,
                Optional.of(quantity.value()),
                newUnit.isEmpty() ? Optional.empty() : Optional.of(newUnit),
                due,
                status,
                sentence);
    }

    Draft titled(String newTitle) {
        return new Draft(kind, Titles.tidy(newTitle), parties, date, amount, unit, due, status, sentence);
    }

    /** This, with what another one of the same thing adds. */
    Draft and(Draft other) {
        boolean takeAmount = amount.isEmpty();
        return new Draft(
                kind,
                title,
                parties.size() >= other.parties.size() ? parties : other.parties,
                date.or(other::date),
                takeAmount ? other.amount : amount,
                takeAmount ? other.unit : unit,
                due.or(other::due),
                status.or(other::status),
                sentence);
    }

    Entry entry() {
        return new Entry(kind, title, Setting.sorted(parties), date, amount, unit, due, status, sentence);
    }
}
