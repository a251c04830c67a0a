package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/** One constraint of a proof, with the number that it is multiplied by before all are added up. */
public sealed interface ProofTerm {

    /** The multiplier; a negative one turns the constraint around. */
    BigDecimal multiplier();

    /**
     * A published figure.
     *
     * @param presses which end of the figure's interval is used
     */
    record OfFigure(Figure figure, BigDecimal multiplier, Side presses) implements ProofTerm {}

    /** Cells that a constraint by definition speaks of, month by month. */
    record Strand(String authority, Economy reporter, Economy partner, Flow flow, ProductCode product, Unit unit) {
        static Strand of(Term.Strand strand) {
            Term.Site site = strand.site();
            return new Strand(
                    site.authority(), site.reporter(), site.partner(), site.flow(), strand.product(), strand.unit());
        }
    }

    /**
     * In each month of the window, the cell counted in the strand's unit is at least (or at most) {@code rate} times the cell counted in
     * {@code per}.
     *
     * @param least whether it is a lower bound
     */
    record OfRate(
            Strand strand,
            Unit per,
            Window window,
            BigDecimal rate,
            boolean least,
            List<ExchangeRates.Rate> published,
            BigDecimal multiplier)
            implements ProofTerm {}

    /** In each month of the window, the whole is at least the sum of its parts. */
    record OfWhole(Strand whole, List<Strand> parts, Window window, BigDecimal multiplier) implements ProofTerm {}
}
