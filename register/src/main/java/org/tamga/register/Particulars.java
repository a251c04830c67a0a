package org.tamga.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;

/**
 * What is said about a thing of the register, by a document or by people; a field that is not said is empty.
 *
 * @param title what it is called, in one line; not blank
 * @param parties in alphabetical order of their codes, each once
 * @param date of the act
 * @param amount in base units (dollars, places); at most 40 digits
 * @param unit of the amount, {@code USD} or what is counted; only with an amount
 * @param due deadline, or the last month of validity
 * @param status in words: {@code signed}, {@code under construction}
 */
public record Particulars(
        String title,
        List<Economy> parties,
        Optional<PartialDate> date,
        Optional<String> place,
        Optional<BigDecimal> amount,
        Optional<String> unit,
        Optional<PartialDate> due,
        Optional<String> status) {

    private static final int MOST_DIGITS = 40;

    /**
     * Checks the title and the amount, and puts texts in one line without control characters.
     *
     * @throws IllegalArgumentException when the title is blank, or the amount is negative or has too many digits, or a unit has none
     */
    public Particulars {
        title = OneLine.of(title, OneLine.TITLE);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a title");
        }
        parties = parties.stream().distinct().sorted().toList();
        place = place.map(p -> OneLine.of(p, OneLine.TITLE)).filter(p -> !p.isEmpty());
        unit = unit.map(u -> OneLine.of(u, OneLine.WORD)).filter(u -> !u.isEmpty());
        status = status.map(s -> OneLine.of(s, OneLine.TITLE)).filter(s -> !s.isEmpty());
        if (amount.isPresent()) {
            BigDecimal value = amount.get();
            if (value.signum() < 0 || value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("an amount is not negative and has at most 40 digits");
            }
            amount = Optional.of(plain(value));
        } else if (unit.isPresent()) {
            throw new IllegalArgumentException("the unit " + unit.get() + " has no amount");
        }
    }

    /** A thing of which only the title is known. */
    public static Particulars of(String title) {
        return new Particulars(
                title,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The field as text; empty when it is not said. */
    public Optional<String> text(Field field) {
        return switch (field) {
            case TITLE -> Optional.of(title);
            case PARTIES ->
                parties.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parties.stream().map(Economy::alpha3).collect(Collectors.joining(" ")));
            case DATE -> date.map(PartialDate::toString);
            case PLACE -> place;
            case AMOUNT ->
                amount.map(a -> a.toPlainString() + unit.map(u -> " " + u).orElse(""));
            case DUE -> due.map(PartialDate::toString);
            case STATUS -> status;
        };
    }

    /** These, with one field as others say it. */
    Particulars with(Field field, Particulars other) {
        return new Particulars(
                field == Field.TITLE ? other.title : title,
                field == Field.PARTIES ? other.parties : parties,
                field == Field.DATE ? other.date : date,
                field == Field.PLACE ? other.place : place,
                field == Field.AMOUNT ? other.amount : amount,
                field == Field.AMOUNT ? other.unit : unit,
                field == Field.DUE ? other.due : due,
                field == Field.STATUS ? other.status : status);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
