package org.tamga.trade.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;

/**
 * Looks for rows that are longer than any row of a table, before DuckDB sees them: it holds a row in memory whatever its length, and takes
 * the lines of a long text in quotation marks for rows. Where there is no quotation mark, a look at the ends of blocks is enough.
 */
final class RowLength {

    /** The longest row in bytes, which is DuckDB's bound as well. */
    static final int LONGEST = 2_000_000;

    private static final int BLOCK = 1 << 19;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;

    private long rowStart;
    private boolean isQuoted;
    private byte before = '\n';

    private RowLength() {}

    /** Opens the text from its beginning. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Reads a text to its end.
     *
     * @throws TradeException when a row is longer than {@link #LONGEST}; names its line
     * @throws IOException when the text cannot be read, or is packed and damaged
     */
    static void check(Path origin, Opening text) throws IOException, TradeException {
        OptionalLong tooLong;
        try (InputStream in = text.open()) {
            tooLong = new RowLength().find(in);
        }
        if (tooLong.isPresent()) {
            try (InputStream in = text.open()) {
                throw new TradeException(List.of(new Fault(
                        origin,
                        line(in, tooLong.getAsLong()),
                        "",
                        "the row that begins here is longer than " + LONGEST
                                + " bytes; a quotation mark or a line break may be missing")));
            }
        }
    }

    /** Where the first row begins that is too long. */
    private OptionalLong find(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        long offset = 0;
        for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
            OptionalLong tooLong = isQuoted || hasQuote(block, n) ? byByte(block, n, offset) : byEnds(block, n, offset);
            if (tooLong.isPresent()) {
                return tooLong;
            }
            offset += n;
            if (offset - rowStart > LONGEST) {
                return OptionalLong.of(rowStart);
            }
            before = block[n - 1];
        }
        return OptionalLong.empty();
    }

    private OptionalLong byEnds(byte[] block, int n, long offset) {
        int first = 0;
        while (first < n && block[first] != '\n' && block[first] != '\r') {
            first++;
        }
        if (first == n) {
            return OptionalLong.empty();
        }
        if (offset + first - rowStart > LONGEST) {
            return OptionalLong.of(rowStart);
        }
        int last = n - 1;
        while (block[last] != '\n' && block[last] != '\r') {
            last--;
        }
        rowStart = offset + last + 1;
        return OptionalLong.empty();
    }

    private OptionalLong byByte(byte[] block, int n, long offset) {
        byte previous = before;
        for (int i = 0; i < n; i++) {
            byte b = block[i];
            if (b == '"') {
                isQuoted = !isQuoted && opens(previous);
            } else if (!isQuoted && (b == '\n' || b == '\r')) {
                if (offset + i - rowStart > LONGEST) {
                    return OptionalLong.of(rowStart);
                }
                rowStart = offset + i + 1;
            }
            previous = b;
        }
        return OptionalLong.empty();
    }

    /** Whether a quotation mark behind this byte begins a quoted text, or goes on with one in which it is doubled. */
    private static boolean opens(byte previous) {
        return switch (previous) {
            case ',', ';', '\t', '|', '\n', '\r', '"', (byte) 0xBF -> true; // 0xBF ends a byte order mark
            default -> false;
        };
    }

    private static boolean hasQuote(byte[] block, int n) {
        int i = 0;
        for (; i + Long.BYTES <= n; i += Long.BYTES) {
            long other = (long) WORDS.get(block, i) ^ QUOTES;
            if (((other - ONES) & ~other & (ONES << 7)) != 0) {
                return true;
            }
        }
        for (; i < n; i++) {
            if (block[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static long line(InputStream in, long place) throws IOException {
        byte[] block = new byte[BLOCK];
        long line = 1;
        long left = place;
        byte before = 0;
        while (left > 0) {
            int n = in.readNBytes(block, 0, (int) Math.min(BLOCK, left));
            if (n == 0) {
                break;
            }
            for (int i = 0; i < n; i++) {
                if (block[i] == '\r' || (block[i] == '\n' && before != '\r')) {
                    line++;
                }
                before = block[i];
            }
            left -= n;
        }
        return line;
    }
}
