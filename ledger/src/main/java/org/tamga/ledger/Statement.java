package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.tamga.core.Interval;

/**
 * A relation with the interval that its wording and rounding allow: {@code subject} is so much, or compares so with {@code reference}.
 *
 * @param relation how the number is to be read
 * @param subject what the number is about
 * @param reference what it is compared with; present exactly when the relation is derived
 * @param interval the values allowed: amounts in units of the subject for LEVEL and CHANGE, percent for GROWTH and SHARE, a factor for
 *     MULTIPLE
 */
public record Statement(Relation relation, Aggregate subject, Optional<Aggregate> reference, Interval interval) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Statement {
        if (relation.isDerived() != reference.isPresent()) {
            throw new IllegalArgumentException(
                    relation + (relation.isDerived() ? " needs a reference to compare with" : " takes no reference"));
        }
    }

    public static Statement level(Aggregate subject, Interval interval) {
        return new Statement(Relation.LEVEL, subject, Optional.empty(), interval);
    }

    public static Statement of(Relation relation, Aggregate subject, Aggregate reference, Interval interval) {
        return new Statement(relation, subject, Optional.of(reference), interval);
    }

    public Statement withInterval(Interval other) {
        return new Statement(relation, subject, reference, other);
    }

    /** The same number said about other aggregates. */
    public Statement about(Aggregate otherSubject, Optional<Aggregate> otherReference) {
        return new Statement(relation, otherSubject, otherReference, interval);
    }

    /**
     * The interval as bounds on {@code subject / reference}: growth of 12 % is a quotient of 1.12.
     *
     * @throws IllegalStateException when the relation is no quotient
     */
    public Interval quotient() {
        return switch (relation) {
            case GROWTH -> interval.times(new BigDecimal("0.01")).plus(Interval.exactly(BigDecimal.ONE));
            case SHARE -> interval.times(new BigDecimal("0.01"));
            case MULTIPLE -> interval;
            case LEVEL, CHANGE -> throw new IllegalStateException(relation + " is no quotient");
        };
    }

    /** The quantity on its printed scale where the subject is {@code subject} and the reference {@code reference}. */
    double value(double subject, double reference) {
        return switch (relation) {
            case LEVEL -> subject;
            case CHANGE -> subject - reference;
            case GROWTH -> 100 * (subject / reference - 1);
            case SHARE -> 100 * subject / reference;
            case MULTIPLE -> subject / reference;
        };
    }

    /**
     * Whether the statement is true where its subject is {@code subject} and its reference {@code reference}, but for rounding.
     *
     * @param nearly whether to admit what is true within 2 % of the value, or 4 % of the quotient behind a growth rate
     */
    boolean admits(double subject, double reference, boolean nearly) {
        double value = value(subject, reference);
        double size = relation == Relation.GROWTH ? 2 * Math.abs(100 + value) : Math.abs(value);
        double room = (nearly ? 0.02 : 1e-7) * Math.max(1e-3, size);
        return !(value < interval.lowerAsDouble() - room || value > interval.upperAsDouble() + room);
    }

    /** The printed scale of a quotient: the inverse of {@link #quotient()} for one value. */
    public static BigDecimal asPrinted(Relation relation, BigDecimal quotient) {
        return switch (relation) {
            case GROWTH -> quotient.subtract(BigDecimal.ONE).multiply(HUNDRED);
            case SHARE -> quotient.multiply(HUNDRED);
            case LEVEL, CHANGE, MULTIPLE -> quotient;
        };
    }

    @Override
    public String toString() {
        return relation + " " + subject + reference.map(r -> " against " + r).orElse("") + " in " + interval;
    }
}
