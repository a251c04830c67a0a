package org.tamga.register;

import java.util.Optional;
import org.tamga.core.PartialDate;

/**
 * A source of an entry: a sentence of a document, and what it says.
 *
 * @param document its id
 * @param published when the document appeared
 * @param sentence as it stands there, in one line
 * @param address of the document
 * @param says what the sentence says; empty when people gave the source without it
 */
public record Mention(
        String document,
        Optional<PartialDate> published,
        String sentence,
        Optional<String> address,
        Optional<Particulars> says) {

    /** @throws IllegalArgumentException when the document is not named */
    public Mention {
        document = OneLine.of(document, OneLine.TITLE);
        if (document.isEmpty()) {
            throw new IllegalArgumentException("a source needs a document");
        }
        sentence = OneLine.of(sentence, OneLine.SENTENCE);
        address = address.map(a -> OneLine.of(a, OneLine.SENTENCE)).filter(a -> !a.isEmpty());
    }

    /** Whether it is the same place of the same document. */
    boolean isSamePlace(Mention other) {
        return document.equals(other.document) && sentence.equals(other.sentence);
    }
}
