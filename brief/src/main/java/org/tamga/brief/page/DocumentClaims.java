package org.tamga.brief.page;

import java.util.List;

/**
 * A document with what became of its claims.
 *
 * @param heading its title, publisher and date
 * @param counts how many claims were proven, refuted and so on
 * @param remarks what it says about itself
 * @param groups claims by what became of them
 */
public record DocumentClaims(String heading, String counts, List<String> remarks, List<Group> groups) {

    public DocumentClaims {
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
    }

    /** Claims with one fate. */
    public record Group(String heading, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A claim in its sentence.
     *
     * @param doubtful whether it is not proven, for the style sheet
     * @param before the sentence before the claim
     * @param span the claim's words
     * @param after the sentence behind it
     * @param says why
     * @param references addresses that are no sources of the ledger
     */
    public record Line(
            boolean doubtful, String before, String span, String after, List<Part> says, List<Reference> references) {
        public Line {
            says = List.copyOf(says);
            references = List.copyOf(references);
        }
    }

    /**
     * Where a number was published.
     *
     * @param address http or https; may be empty
     */
    public record Reference(String text, String address) {}
}
