package org.tamga.app;

/** Exit codes, after sysexits.h where that has one. */
final class Exit {

    /** Done; for a check: every claim is proven, or a forecast. */
    static final int DONE = 0;

    /** At least one claim is refuted. */
    static final int REFUTED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** No claim is refuted, but at least one is open or cannot be verified. */
    static final int OPEN = 3;

    /** Some of several documents or files could not be read or fetched; the others were worked on. */
    static final int PARTIAL = 4;

    /** The lake, or the service that was asked, has nothing that answers the question. */
    static final int NO_ANSWER = 5;

    /** A file that was read is wrong. */
    static final int BAD_INPUT = 65;

    /** A file or folder that was named is not there. */
    static final int NOT_FOUND = 66;

    /** The service that was asked gave nothing: no network, a refused key, calls used up, or no sound answer. */
    static final int UNAVAILABLE = 69;

    /** A fault of the program. */
    static final int INTERNAL = 70;

    /** A file cannot be written. */
    static final int CANNOT_WRITE = 73;

    private Exit() {}
}
