package org.tamga.trade.nomenclature;

/**
 * Something wrong in a table of codes.
 *
 * @param file name of the file
 * @param row line number from 1; 0 when it concerns the whole file
 * @param column field number from 1; 0 when it concerns the whole row
 * @param message what was found and what would be right
 */
public record TableFault(String file, long row, int column, String message) {

    /** A fault of a whole file. */
    public static TableFault of(String file, String message) {
        return new TableFault(file, 0, 0, message);
    }

    /** {@code file:row:column: message}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(':').append(row);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.append(": ").append(message).toString();
    }
}
