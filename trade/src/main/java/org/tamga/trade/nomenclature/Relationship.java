package org.tamga.trade.nomenclature;

import java.util.Locale;
import java.util.Optional;

/** How two codes that a correlation table ties together stand to each other: how many codes are on either side. */
public enum Relationship {
    /** The same goods. */
    ONE_TO_ONE("1:1"),
    /** The first code is one of several that make up the second: converting is exact. */
    MANY_TO_ONE("n:1"),
    /** The first code was divided: converting needs weights. */
    ONE_TO_MANY("1:n"),
    /** Parts of the first code make up parts of the second: converting needs weights. */
    MANY_TO_MANY("n:n");

    private final String text;

    Relationship(String text) {
        this.text = text;
    }

    /** What the table means by {@code 1:1}, {@code n:1}, {@code n to 1}, {@code m:n}; empty for any other text. */
    public static Optional<Relationship> find(String text) {
        String sides = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("to", ":")
                .replace('-', ':')
                .replace('m', 'n');
        for (Relationship each : values()) {
            if (each.text.equals(sides)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The relationship of a code that has {@code targets} to one of these that has {@code sources}. */
    static Relationship of(int targets, int sources) {
        if (targets == 1) {
            return sources == 1 ? ONE_TO_ONE : MANY_TO_ONE;
        }
        return sources == 1 ? ONE_TO_MANY : MANY_TO_MANY;
    }

    /** {@code 1:1}, {@code n:1}, {@code 1:n} or {@code n:n}. */
    @Override
    public String toString() {
        return text;
    }
}
