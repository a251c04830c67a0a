package org.tamga.trade;

import java.nio.file.Path;
import org.tamga.core.PlainText;

/**
 * What is wrong at one place of a file: what was found, and what would be right.
 *
 * @param file as it was named
 * @param row the line of the file, from 1; 0 when the whole file is meant
 * @param column the column's name or number; blank when the whole row is meant
 * @param message without the place
 */
public record Fault(Path file, long row, String column, String message) {

    /** Keeps the texts printable, because they quote what comes from outside. */
    public Fault {
        column = PlainText.line(column);
        message = PlainText.line(message);
    }

    /** A fault of a whole file. */
    public static Fault of(Path file, String message) {
        return new Fault(file, 0, "", message);
    }

    /** {@code FILE:ROW:COLUMN: message}, without the parts that are not known. */
    @Override
    public String toString() {
        String place =
                PlainText.line(file.toString()) + (row > 0 ? ":" + row : "") + (column.isEmpty() ? "" : ":" + column);
        return place + ": " + message;
    }
}
