package org.tamga.reading.name;

import java.util.List;
import org.tamga.reading.text.Span;

/**
 * A word or words of a text that stand for something the checker knows.
 *
 * @param codes for an economy or group ISO alpha-3 codes; for an authority its code, or {@code *STAT} and the like where the text decides
 * @param form how it stands in the sentence
 */
public record Name(Span span, Kind kind, List<String> codes, Form form) {

    public Name {
        codes = List.copyOf(codes);
    }

    /** What a name is of. */
    public enum Kind {
        /** One economy. */
        ECONOMY,
        /** Several: "the five", "Central Asia", "the region". */
        GROUP,
        /** Whose statistics: "Chinese customs", "the Bureau of National Statistics". */
        AUTHORITY,
        /** "The latter", "the republic", "the former", "its": stands for a name before it. */
        REFERENCE
    }

    /** How it stands. */
    public enum Form {
        PLAIN,
        /** "Chinese", "Kazakhstan's": whose. */
        POSSESSIVE
    }
}
