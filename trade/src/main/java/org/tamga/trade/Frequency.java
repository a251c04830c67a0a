package org.tamga.trade;

import java.time.YearMonth;
import java.util.Arrays;
import org.tamga.core.Window;

/** How long the periods of a series are; the letters are those of SDMX (CL_FREQ) and UN Comtrade. */
public enum Frequency {
    ANNUAL("A", 12),
    QUARTERLY("Q", 3),
    MONTHLY("M", 1);

    private final String letter;
    private final int months;

    Frequency(String letter, int months) {
        this.letter = letter;
        this.months = months;
    }

    /** {@code A}, {@code Q} or {@code M}. */
    public String letter() {
        return letter;
    }

    /** Months in one period. */
    public int months() {
        return months;
    }

    /** The period that begins with a month. */
    public Window period(YearMonth first) {
        return new Window(first, first.plusMonths(months - 1L));
    }

    /**
     * The frequency of a letter.
     *
     * @throws IllegalArgumentException for any other text than A, Q or M
     */
    public static Frequency of(String letter) {
        return Arrays.stream(values())
                .filter(f -> f.letter.equals(letter))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + letter + "' is no frequency: write A (annual), Q or M (monthly)"));
    }
}
