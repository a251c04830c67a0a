package org.tamga.trade.lake;

import java.util.List;
import java.util.Optional;

/** A sample with something wrong in it, and what must become of it. */
final class Mutant {

    private final String kind;
    private final String file;
    private final byte[] bytes;
    private final Outcome outcome;

    /**
     * A broken file.
     *
     * @param kind what is wrong
     * @param file the name, which may have got a suffix
     */
    Mutant(String kind, String file, byte[] bytes, Outcome outcome) {
        this.kind = kind;
        this.file = file;
        this.bytes = bytes;
        this.outcome = outcome;
    }

    String kind() {
        return kind;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    Outcome outcome() {
        return outcome;
    }

    /** What must become of a file. */
    sealed interface Outcome {}

    /** All rows are taken as if nothing were wrong. */
    record Taken() implements Outcome {}

    /**
     * Single rows are left out and told with their lines; the others are taken.
     *
     * @param others rows that were added and hold nothing of the sample's
     */
    record Blamed(List<Blame> blames, int others) implements Outcome {}

    /** A row that is to blame: its index in the sample, its line, and the name of the column. */
    record Blame(int row, long line, Optional<String> column) {}

    /** Nothing is taken; the fault names the file, and a line when one is given. */
    record Refused(long line) implements Outcome {}

    /** Nothing is taken, or rows are counted: as many as are given, and none with another meaning than in the sample. */
    record Counted(long rows) implements Outcome {}
}
