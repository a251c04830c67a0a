package org.tamga.reading.quantity;

import org.jspecify.annotations.Nullable;

/**
 * What was read at a place of a sentence.
 *
 * @param quantity none when the number is a name, a date or another thing that is no quantity
 * @param to the token from which to read on
 */
record Reading(@Nullable Quantity quantity, int to) {

    static Reading passed(int to) {
        return new Reading(null, to);
    }
}
