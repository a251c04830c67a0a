package org.tamga.register;

import java.util.Locale;

/** A field of an entry that documents may state, printed in small letters. */
public enum Field {
    TITLE,
    PARTIES,
    DATE,
    PLACE,
    /** Amount and unit together. */
    AMOUNT,
    DUE,
    STATUS;

    /**
     * Reads what {@link #toString} prints.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public static Field parse(String text) {
        for (Field field : values()) {
            if (field.toString().equals(text)) {
                return field;
            }
        }
        throw new IllegalArgumentException(
                "no field of an entry: write one of title, parties, date, place, amount, due, status");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
