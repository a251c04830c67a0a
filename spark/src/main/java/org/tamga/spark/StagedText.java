package org.tamga.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tamga.trade.format.SourceTable;

/**
 * A table's text under a name that Spark takes as it is: Spark takes a name's end for the way in which a file is packed, and leaves out files
 * whose names begin with _ or a point.
 */
final class StagedText {

    private StagedText() {}

    /**
     * The text of a table.
     *
     * @param folder for a link to it, or for the unpacked text, because packed text cannot be read in pieces; made
     */
    static Path of(SourceTable table, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path text = folder.resolve("table.csv");
        if (table.isGzip()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(table.text()), 1 << 16)) {
                Files.copy(in, text);
            }
            return text;
        }
        try {
            Files.createSymbolicLink(text, table.text().toAbsolutePath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(table.text(), text); // some systems let only administrators make links
        }
        return text;
    }
}
