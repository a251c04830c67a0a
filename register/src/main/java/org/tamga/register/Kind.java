package org.tamga.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an entry is of, printed in small letters: {@code action_plan}. */
public enum Kind {
    TREATY(Part.INSTRUMENTS),
    DECLARATION(Part.INSTRUMENTS),
    MEMORANDUM(Part.INSTRUMENTS),
    ACTION_PLAN(Part.INSTRUMENTS),
    AGREEMENT(Part.INSTRUMENTS),
    GRANT(Part.COMMITMENTS),
    LOAN(Part.COMMITMENTS),
    PROJECT(Part.PROJECTS),
    /** Programmes, training, initiatives and targets. */
    PROGRAMME(Part.PROGRAMMES),
    BODY(Part.BODIES),
    EVENT(Part.EVENTS);

    private final Part part;

    Kind(Part part) {
        this.part = part;
    }

    /**
     * Reads what {@link #toString} prints.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static Kind parse(String text) {
        for (Kind kind : values()) {
            if (kind.toString().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of entry: write one of "
                + Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", ")));
    }

    /** The part of the register, and so the file, in which entries of this kind are kept. */
    public Part part() {
        return part;
    }

    /** Whether two documents may call one thing by both kinds: one calls a treaty what the other calls an agreement. */
    public boolean isLike(Kind other) {
        return this == other || (isContract() && other.isContract());
    }

    private boolean isContract() {
        return this == TREATY || this == AGREEMENT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
