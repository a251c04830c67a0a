package org.tamga.trade.lake;

import java.time.Instant;

/**
 * What one table brought into the lake: where its rows come from.
 *
 * @param id the beginning of the SHA-256 of the table's bytes and of how it was read, in hexadecimal digits
 * @param sha256 of the file as the user has it
 * @param file its path, with the name of the entry for archives
 * @param format the name of the description that it was read with
 * @param title of the format, for people
 * @param licence blank when not known
 * @param reconciled whether each row is an export of the reporter and an import of the partner
 * @param imported when
 * @param rows that the lake took
 * @param rejected rows that had a fault
 */
public record Batch(
        String id,
        String sha256,
        String file,
        String format,
        String title,
        String licence,
        boolean reconciled,
        Instant imported,
        long rows,
        long rejected) {}
