package org.tamga.core;

import java.util.Locale;

/** What is taken of the two flows of a reporter: one of them, their sum or their difference. */
public enum Measure {
    /** Exports alone. */
    EXPORT(1, 0),
    /** Imports alone. */
    IMPORT(0, 1),
    /** Exports plus imports. */
    TURNOVER(1, 1),
    /** Exports minus imports. */
    BALANCE(1, -1);

    private final int exportWeight;
    private final int importWeight;

    Measure(int exportWeight, int importWeight) {
        this.exportWeight = exportWeight;
        this.importWeight = importWeight;
    }

    /** The measure that is one flow alone. */
    public static Measure of(Flow flow) {
        return switch (flow) {
            case EXPORT -> EXPORT;
            case IMPORT -> IMPORT;
        };
    }

    /**
     * Reads a measure in any case, also in the plural; {@code total} is {@link #TURNOVER}.
     *
     * @throws IllegalArgumentException when the text is no measure
     */
    public static Measure parse(String text) {
        return switch (Texts.bounded(text, "a measure").toLowerCase(Locale.ROOT)) {
            case "export", "exports" -> EXPORT;
            case "import", "imports" -> IMPORT;
            case "turnover", "turnovers", "total", "totals" -> TURNOVER;
            case "balance", "balances" -> BALANCE;
            default ->
                throw new IllegalArgumentException(
                        Texts.quoted(text) + " is not a measure: write EXPORT, IMPORT, TURNOVER or BALANCE");
        };
    }

    /** By how much a flow counts: 1, 0 or -1. */
    public int weight(Flow flow) {
        return switch (flow) {
            case EXPORT -> exportWeight;
            case IMPORT -> importWeight;
        };
    }
}
