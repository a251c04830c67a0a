package org.tamga.app.web;

import java.util.List;

/** A request that cannot be answered, in words for the person who made it. */
final class WebFault extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> details;

    /**
     * A fault.
     *
     * @param status of HTTP
     * @param message what is wrong, and what would be right
     */
    WebFault(int status, String message) {
        this(status, message, List.of());
    }

    /**
     * A fault with details.
     *
     * @param details one line each, such as faults of a file with their places
     */
    WebFault(int status, String message, List<String> details) {
        super(message);
        this.status = status;
        this.details = List.copyOf(details);
    }

    /** There is so much to do already that nothing more is taken. */
    static WebFault busy() {
        return busy("too many texts are being checked");
    }

    /** There is so much to do already that nothing more is taken. */
    static WebFault busy(String what) {
        return new WebFault(503, what + ": try again in a few seconds");
    }

    int status() {
        return status;
    }

    List<String> details() {
        return details;
    }
}
