package org.tamga.ledger;

import java.util.Locale;

/** What a published number says about an aggregate: its amount, or how it compares with another aggregate. */
public enum Relation {
    /** The amount itself. */
    LEVEL,
    /** Percent by which the subject exceeds the reference (negative for a decline). */
    GROWTH,
    /** Subject minus reference, in the unit of both. */
    CHANGE,
    /** Subject as a percentage of the reference. */
    SHARE,
    /** Subject as a multiple of the reference. */
    MULTIPLE;

    /** Whether the number compares two aggregates, so that it was derived from levels. */
    public boolean isDerived() {
        return this != LEVEL;
    }

    /** Whether the number is a quotient of two aggregates. */
    public boolean isRatio() {
        return this == GROWTH || this == SHARE || this == MULTIPLE;
    }

    /** Parses a name in any case. */
    public static Relation parse(String text) {
        for (Relation relation : values()) {
            if (relation.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return relation;
            }
        }
        throw new IllegalArgumentException(
                "unknown relation '" + text + "': one of LEVEL, GROWTH, CHANGE, SHARE, MULTIPLE expected");
    }
}
