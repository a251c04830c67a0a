package org.tamga.trade.comtrade;

import java.util.Optional;

/** What one HTTP call came to. */
sealed interface Reply {

    /** Status 200; the body lies in the file. */
    record Saved(long bytes, String sha256) implements Reply {}

    /** Status 200, and the body is larger than allowed; what was written of it is worth nothing. */
    record TooLarge() implements Reply {}

    /**
     * Any other status.
     *
     * @param text the beginning of the body, in one line, without control characters and without the key
     */
    record Refused(int status, Optional<String> retryAfter, Optional<String> location, String text) implements Reply {}

    /** No complete answer: no connection, a timeout, a body shorter than announced. */
    record Broken(String reason) implements Reply {}
}
