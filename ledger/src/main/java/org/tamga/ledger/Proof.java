package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a bound holds: multiply each constraint by its multiplier, add them up, and the sum says that the form is at least (or at most)
 * {@code bound}, because no cell is negative.
 *
 * <p>For a quotient {@code A/B} the form is {@code A − q·B} with {@code q} the proven bound, and {@code bound} is 0.
 *
 * @param side which bound
 * @param bound what the constraints add up to
 * @param terms the constraints with non-zero multipliers, figures first
 */
public record Proof(Side side, BigDecimal bound, List<ProofTerm> terms) {

    public Proof {
        terms = List.copyOf(terms);
    }

    /** The figures used. */
    public List<Figure> figures() {
        return terms.stream()
                .filter(ProofTerm.OfFigure.class::isInstance)
                .map(t -> ((ProofTerm.OfFigure) t).figure())
                .distinct()
                .toList();
    }
}
