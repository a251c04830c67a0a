package org.tamga.trade.lake;

import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * The lines of a text as an editor numbers them: from 1, at LF, CR LF and CR, in quotation marks too. DuckDB does not count the line breaks
 * within quotation marks, but tells the byte at which a row begins.
 */
final class LineNumbers {

    private static final int BLOCK = 1 << 16;

    private LineNumbers() {}

    /**
     * The lines in which rows begin.
     *
     * @param text in UTF-8; read to the last of the rows
     * @param places bytes before each row, and before the empty lines above it when there are any
     * @return the line for each place
     */
    static NavigableMap<Long, Long> of(InputStream text, NavigableSet<Long> places) throws IOException {
        NavigableMap<Long, Long> lines = new TreeMap<>();
        byte[] block = new byte[BLOCK];
        long line = 1;
        long read = 0;
        boolean afterReturn = false;
        Long next = places.isEmpty() ? null : places.first();
        for (int n = text.read(block); n > 0 && next != null; n = text.read(block)) {
            for (int i = 0; i < n && next != null; i++) {
                byte b = block[i];
                boolean isEnd = b == '\n' || b == '\r';
                if (!isEnd && read + i >= next) {
                    lines.put(next, line);
                    next = places.higher(next);
                }
                if (b == '\r' || (b == '\n' && !afterReturn)) {
                    line++;
                }
                afterReturn = b == '\r';
            }
            read += n;
        }
        return lines;
    }
}
