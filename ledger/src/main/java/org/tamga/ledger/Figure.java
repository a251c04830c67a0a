package org.tamga.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.core.Source;

/**
 * A published statement about aggregates, with its mark: who published it, where and when, and how exactly it was said.
 *
 * @param id unique within its case
 * @param statement what it says
 * @param printed the number as printed, with scale and unit: {@code 106.3 billion USD}
 * @param hedge how exactly it was said
 * @param trust how close the source is to who compiled the number
 * @param unitStated whether the source says in which unit or currency; a figure whose unit is unknown binds nothing
 * @param source where it stands
 * @param note a remark of the case's author; may be empty
 * @param row where in the case's files it stands
 */
public record Figure(
        String id,
        Statement statement,
        String printed,
        Hedge hedge,
        Trust trust,
        boolean unitStated,
        Source source,
        String note,
        Place row) {

    /** How close a source is to who compiled the number; the nearer one is kept when figures contradict each other. */
    public enum Trust {
        /** The authority's own release. */
        OWN_RELEASE(1),
        /** Press that quotes the authority. */
        PRESS(2),
        /** Quoted by others, converted or recomputed. */
        SECONDARY(3);

        private final int rank;

        Trust(int rank) {
            this.rank = rank;
        }

        /** 1, 2 or 3, as in the figure files. */
        public int rank() {
            return rank;
        }

        /** Parses 1, 2, 3; blank is 2. */
        public static Trust parse(String text) {
            return switch (text.strip()) {
                case "1" -> OWN_RELEASE;
                case "", "2" -> PRESS;
                case "3" -> SECONDARY;
                default ->
                    throw new IllegalArgumentException(
                            "trust is 1 (own release), 2 (press) or 3 (secondary), not '" + text + "'");
            };
        }
    }

    /**
     * A place in a file of the case.
     *
     * @param file path within the case folder; empty for figures that came from elsewhere
     * @param line line number, from 1; 0 when unknown
     */
    public record Place(String file, long line) {
        public static final Place NONE = new Place("", 0);

        @Override
        public String toString() {
            return file.isEmpty() ? "" : line > 0 ? file + ":" + line : file;
        }
    }

    /** Number of different {@link #rank()}s. */
    static final int RANKS = 6;

    /**
     * Preference when figures contradict each other: 0 is kept longest. A comparison was computed from levels, so it yields before a
     * level of the same trust.
     */
    int rank() {
        return 2 * (trust.rank() - 1) + (statement.relation().isDerived() ? 1 : 0);
    }

    /** Figures of a case are told apart by their ids. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Figure figure && id.equals(figure.id) && statement.equals(figure.statement));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Aggregate subject() {
        return statement.subject();
    }

    public Optional<Aggregate> reference() {
        return statement.reference();
    }

    @Override
    public String toString() {
        return id + ": " + printed + " (" + source.publisher() + ")";
    }
}
