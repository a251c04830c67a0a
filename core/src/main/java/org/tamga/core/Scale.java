package org.tamga.core;

import java.math.BigDecimal;
import java.util.Locale;

/** The word that multiplies a printed number: 106.3 <em>billion</em>. Short scale: a billion is 10⁹. */
public enum Scale {
    /** No word. */
    ONE(0),
    /** 10³. */
    THOUSAND(3),
    /** 10⁶. */
    MILLION(6),
    /** 10⁹. */
    BILLION(9),
    /** 10¹². */
    TRILLION(12);

    private final int power;

    Scale(int power) {
        this.power = power;
    }

    /**
     * Reads a word or its usual abbreviation, in any case: blank or {@code one}, {@code thousand} ({@code k}),
     * {@code million} ({@code mn}, {@code mln}, {@code m}), {@code billion} ({@code bn}, {@code bln}),
     * {@code trillion} ({@code tn}, {@code trln}); the words also in the plural.
     *
     * @throws IllegalArgumentException when the text is no such word
     */
    public static Scale parse(String text) {
        return switch (Texts.bounded(text, "a scale").toLowerCase(Locale.ROOT)) {
            case "", "one" -> ONE;
            case "thousand", "thousands", "k" -> THOUSAND;
            case "million", "millions", "mn", "mln", "m" -> MILLION;
            case "billion", "billions", "bn", "bln" -> BILLION;
            case "trillion", "trillions", "tn", "trln" -> TRILLION;
            default ->
                throw new IllegalArgumentException(Texts.quoted(text)
                        + " is not a scale: write thousand, million, billion or trillion, or leave it blank");
        };
    }

    /** What the number is multiplied by. */
    public BigDecimal factor() {
        return BigDecimal.TEN.pow(power);
    }

    /** The word as it stands behind a number: {@code billion}; blank for {@link #ONE}. */
    public String word() {
        return this == ONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    int power() {
        return power;
    }
}
