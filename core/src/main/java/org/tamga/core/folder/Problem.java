package org.tamga.core.folder;

/**
 * Something wrong in a file of a case.
 *
 * @param file path as the user gave it or within the case folder
 * @param row line number from 1; 0 when it concerns the whole file
 * @param column field or character number from 1; 0 when it concerns the whole row
 * @param field name of the column, or empty
 * @param message what was found and what was expected
 */
public record Problem(String file, long row, long column, String field, String message) {

    /** A problem of a whole file. */
    public static Problem of(String file, String message) {
        return new Problem(file, 0, 0, "", message);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(':').append(row);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        text.append(": ");
        if (!field.isEmpty()) {
            text.append(field).append(": ");
        }
        return text.append(message).toString();
    }
}
