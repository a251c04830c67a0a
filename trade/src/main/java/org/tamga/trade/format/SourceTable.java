package org.tamga.trade.format;

import java.nio.file.Path;

/**
 * One table of text as DuckDB can read it: a file of the user's, or a copy in the staging folder where the original is packed, is JSON, or
 * has another encoding than UTF-8.
 *
 * @param origin the user's file, with the name of the entry for archives; what faults name
 * @param text UTF-8
 * @param isGzip whether the text is compressed
 * @param delimiter between columns
 * @param header the names of the columns, from the first line
 * @param records whether rows are counted as records (of JSON) rather than as lines
 */
public record SourceTable(Path origin, Path text, boolean isGzip, char delimiter, Header header, boolean records) {}
