package org.tamga.trade.comtrade;

import java.io.IOException;

/** UN Comtrade did not give what was asked for; the message says what it did and what to do. */
public final class ComtradeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as it matters for what comes next. */
    public enum Kind {
        /** The key is missing, wrong or not enough: no call will succeed. */
        KEY,
        /** The calls of this key or address are used up for now. */
        QUOTA,
        /** The service sends elsewhere, where neither the key nor the trust goes. */
        REDIRECT,
        /** The service refuses this question. */
        REQUEST,
        /** The question or its answer is larger than a call allows. */
        TOO_LARGE,
        /** The answer is whole but not what it should be: columns are missing, or it does not add up. */
        ANSWER,
        /** The connection, the server or the body broke, at every attempt. */
        BROKEN
    }

    private final Kind kind;

    ComtradeException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Whether further questions would fail for the same reason. */
    public boolean stopsAll() {
        return kind == Kind.KEY || kind == Kind.QUOTA || kind == Kind.REDIRECT;
    }
}
