package org.tamga.trade.comtrade;

import java.time.Instant;
import java.util.List;

/**
 * An answer that lies in a file and was checked: complete JSON, as many rows as it says, each with the columns that are needed and with
 * codes that were asked for.
 *
 * @param url where it came from, without a key
 * @param retrieved when
 * @param rows how many
 * @param bytes the length of the body
 * @param sha256 of the body, in hexadecimal digits
 * @param cut whether it has as many rows as a call may return, so that more may exist
 * @param gaps pairs of reporter and period that were asked for and have no row, such as {@code 156 202405}; only where both are listed
 * @param remarks what is unusual and no fault: new columns, rows without a value
 */
public record Answer(
        String url,
        Instant retrieved,
        int rows,
        long bytes,
        String sha256,
        boolean cut,
        List<String> gaps,
        List<String> remarks) {

    /** Keeps copies of the lists. */
    public Answer {
        gaps = List.copyOf(gaps);
        remarks = List.copyOf(remarks);
    }
}
