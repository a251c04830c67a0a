package org.tamga.trade.comtrade;

/**
 * How much one call may ask for and give. An answer with as many rows as the limit is taken as cut.
 *
 * @param rows the most rows that the service gives in one answer, at least 1
 * @param periods the most periods that the service takes in one call, at least 1
 * @param address the longest query string, in characters; longer ones were refused with 414
 * @param bytes the largest body that is accepted
 */
public record CallLimits(int rows, int periods, int address, long bytes) {

    private static final int PREVIEW_ROWS = 500;
    private static final int FREE_ROWS = 100_000;
    private static final int PREMIUM_ROWS = 250_000;
    private static final int PERIODS = 12;
    private static final int ADDRESS = 2000;
    private static final long BYTES = 512L << 20;

    /**
     * Checks that every limit lets something through.
     *
     * @throws IllegalArgumentException when one does not
     */
    public CallLimits {
        if (rows < 1 || periods < 1 || address < 200 || bytes < 1) {
            throw new IllegalArgumentException(
                    "limits of a call are at least 1 row, 1 period, 200 characters and 1 byte, not " + rows + ", "
                            + periods + ", " + address + " and " + bytes);
        }
    }

    /** Without a key: 500 rows. */
    public static CallLimits preview() {
        return new CallLimits(PREVIEW_ROWS, PERIODS, ADDRESS, BYTES);
    }

    /** With a free key: 100,000 rows. */
    public static CallLimits free() {
        return new CallLimits(FREE_ROWS, PERIODS, ADDRESS, BYTES);
    }

    /** With a premium key: 250,000 rows. */
    public static CallLimits premium() {
        return new CallLimits(PREMIUM_ROWS, PERIODS, ADDRESS, BYTES);
    }

    /**
     * Whether an answer with so many rows may have been cut: it has as many as the limit, or exactly as many as a limit of the service that
     * is lower, which a key may have without our knowing.
     */
    boolean mayBeCut(int count) {
        return count >= rows || count == PREVIEW_ROWS || count == FREE_ROWS || count == PREMIUM_ROWS;
    }
}
