package org.tamga.trade.sdmx;

import java.io.IOException;

/** A service of SDMX did not give what was asked for; the message says what it did and what to do. */
public final class SdmxException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as it matters for what comes next. */
    public enum Kind {
        /** There is no such source, flow, dimension or code, or the key has not as many parts as there are dimensions. */
        UNKNOWN,
        /** The service answered, and has nothing of this. */
        EMPTY,
        /** The service refuses the question: it needs permission, is too large, or makes no sense to it. */
        REFUSED,
        /** The connection, the server or the body broke, at every attempt. */
        BROKEN,
        /** The answer is whole but not what it should be: something in it cannot be read. */
        ANSWER,
        /** The answer cannot be kept on this machine. */
        DISK
    }

    private final Kind kind;

    SdmxException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
