package org.tamga.brief;

import java.util.List;
import java.util.Optional;

/**
 * The case in about ten sentences: the first paragraph of the briefing, for whoever shows it elsewhere.
 *
 * @param sentences in their order
 */
public record Summary(List<Sentence> sentences) {

    public Summary {
        sentences = List.copyOf(sentences);
    }

    /** A sentence in pieces, which make it when they are put together. */
    public record Sentence(List<Words> words) {
        public Sentence {
            words = List.copyOf(words);
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param quantity what it tells, where it is a number that the ledger gave
     * @param section of the briefing that says more: {@code sources}, {@code contradictions}, {@code unbound}, {@code claims} or {@code register}
     */
    public record Words(String text, Optional<Quantity> quantity, Optional<String> section) {}
}
