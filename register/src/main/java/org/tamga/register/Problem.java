package org.tamga.register;

/**
 * A fault in a file of the register.
 *
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 */
public record Problem(String file, int line, int column, String message) {

    /** {@code instruments.yaml:12:5: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + message;
    }
}
