package org.tamga.app;

/** A command cannot do what was asked; said in a sentence for people, with the exit code that goes with it. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    Failure(int code, String message) {
        super(message);
        this.code = code;
    }

    /** One of {@link Exit}. */
    int code() {
        return code;
    }
}
