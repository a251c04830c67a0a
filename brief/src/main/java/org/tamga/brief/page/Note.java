package org.tamga.brief.page;

import java.util.List;

/**
 * The proof of one number of the briefing.
 *
 * @param number from 1; its anchor is {@code n} and the number
 * @param about which quantity
 * @param bounds its least and greatest value
 * @param proofs why it cannot be less and why it cannot be more; one for both when the same figures say so
 * @param aside figures that bear on it and were left out
 */
public record Note(int number, String about, String bounds, List<Because> proofs, List<FigureLine> aside) {

    public Note {
        proofs = List.copyOf(proofs);
        aside = List.copyOf(aside);
    }

    /**
     * One side of a proof.
     *
     * @param lead which side
     * @param figures the figures that are added up, with their multipliers
     * @param others rates and definitions that are used besides
     */
    public record Because(String lead, List<FigureLine> figures, List<List<Part>> others) {
        public Because {
            figures = List.copyOf(figures);
            others = List.copyOf(others);
        }
    }
}
