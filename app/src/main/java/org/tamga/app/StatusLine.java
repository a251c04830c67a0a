package org.tamga.app;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.tamga.core.PlainText;

/**
 * Tells on stderr what long work is at. On a terminal one line is written over and at last wiped away; elsewhere, such as in the log of a
 * nightly run, each message is a line.
 */
final class StatusLine implements Consumer<String>, AutoCloseable {

    private static final String WIPE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;

    StatusLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows the beginning of the message, which fits in a line. */
    @Override
    public void accept(String message) {
        String shown = shortened(PlainText.line(message), Page.WIDTH - 1);
        if (terminal) {
            err.print(WIPE + shown);
        } else {
            err.println(shown);
        }
        err.flush();
    }

    /** The text, or its beginning and an ellipsis. */
    static String shortened(String text, int columns) {
        return text.codePointCount(0, text.length()) <= columns
                ? text
                : text.substring(0, text.offsetByCodePoints(0, columns - 1)) + "…";
    }

    @Override
    public void close() {
        if (terminal) {
            err.print(WIPE);
            err.flush();
        }
    }
}
