package org.tamga.trade.nomenclature;

/**
 * How much is read from files that a user adds.
 *
 * @param fileBytes bytes of one file, after decompression
 * @param fileRows rows of one file
 * @param folderRows rows of all files of a folder together
 */
public record Limits(int fileBytes, int fileRows, int folderRows) {

    /** 32 MiB and 300,000 rows a file, a million rows a folder: ten times what the United Nations publish. */
    public static final Limits USUAL = new Limits(32 << 20, 300_000, 1_000_000);
}
