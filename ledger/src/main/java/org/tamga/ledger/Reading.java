package org.tamga.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.tamga.core.Unit;

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
    public sealed interface Substitution {

        /** What is read differently. */
        Key key();

        /** As what, in codes: a window, a currency, an authority, {@code 1000}, {@code CNY 2025-06}. */
        String value();
    }

    /**
     * Another window, currency, authority and so on.
     *
     * @param value the canonical text of a window, or the code or name of what is meant instead
     */
    public record Coded(Key key, String value) implements Substitution {
        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * The amount in other units of ten.
     *
     * @param power of ten that the claimed amount is to be multiplied by: 3 for a thousand times as much
     */
    public record Scaled(int power) implements Substitution {
        @Override
        public Key key() {
            return Key.UNIT;
        }

        @Override
        public String value() {
            return BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * An amount in another currency, converted into the claim's.
     *
     * @param from the currency that was published
     * @param rateOf the month whose rate was used
     */
    public record Converted(Unit from, YearMonth rateOf) implements Substitution {
        @Override
        public Key key() {
            return Key.FX_DATE;
        }

        @Override
        public String value() {
            return from + " " + rateOf;
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    private static String text(Substitution substitution) {
        return substitution.key().name().toLowerCase(Locale.ROOT) + " " + substitution.value();
    }
}
