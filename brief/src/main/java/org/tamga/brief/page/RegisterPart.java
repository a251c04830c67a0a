package org.tamga.brief.page;

import java.util.List;

/**
 * What the documents of the case brought: instruments, commitments, projects, programmes, bodies and events.
 *
 * @param groups by part of the register; empty when it holds nothing
 */
public record RegisterPart(List<Group> groups) {

    public RegisterPart {
        groups = List.copyOf(groups);
    }

    /** Entries of one part of the register. */
    public record Group(String heading, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * An entry.
     *
     * @param title what it is called
     * @param particulars kind, parties, date, amount and so on, in one line
     * @param mentions sentences that tell it
     * @param further how many more there are; may be empty
     * @param conflicts what sources say otherwise
     */
    public record Item(
            String title, String particulars, List<Mention> mentions, String further, List<String> conflicts) {
        public Item {
            mentions = List.copyOf(mentions);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A sentence of a document. */
    public record Mention(String sentence, String document) {}
}
