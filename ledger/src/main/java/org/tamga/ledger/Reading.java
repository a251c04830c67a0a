package org.tamga.ledger;

import java.util.List;

/**
 * Another way to understand a claim's words, under which it holds or at least fits.
 *
 * @param substitutions what was read differently; usually one thing
 * @param statement the claim so read
 * @param bounds what the ledger allows for it, on the printed scale
 * @param proven whether the claim so read is proven; otherwise the figures allow it and hardly anything else
 */
public record Reading(List<Substitution> substitutions, Statement statement, Bounds bounds, boolean proven) {

    public Reading {
        substitutions = List.copyOf(substitutions);
    }

    /** What can be read differently. */
    public enum Key {
        WINDOW,
        YEAR,
        BASE,
        CURRENCY,
        AUTHORITY,
        PARTNERS,
        FLOW,
        UNIT,
        RELATION,
        /** The amount is another currency's, converted at the rate of another month. */
        FX_DATE
    }

    /** One thing read differently, and as what. */
    public record Substitution(Key key, String value) {
        @Override
        public String toString() {
            return key.name().toLowerCase(java.util.Locale.ROOT) + " " + value;
        }
    }
}
