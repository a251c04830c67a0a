package org.tamga.brief.page;

/**
 * A published figure as it is cited.
 *
 * @param id its id in the case
 * @param href the anchor of its entry under its source
 * @param says what it is about
 * @param printed the number as printed, with its hedge
 * @param multiplier what it is multiplied by in a proof; empty for one and outside proofs
 * @param source number of its source
 * @param sourceHref the anchor of its source
 * @param state what became of it: set aside, undecided, binds nothing; empty when it counts
 */
public record FigureLine(
        String id,
        String href,
        String says,
        String printed,
        String multiplier,
        int source,
        String sourceHref,
        String state) {

    public FigureLine withMultiplier(String other) {
        return new FigureLine(id, href, says, printed, other, source, sourceHref, state);
    }

    /** Whether it is in doubt, for the style sheet. */
    public String style() {
        return state.isEmpty() ? "sure" : "doubt";
    }
}
