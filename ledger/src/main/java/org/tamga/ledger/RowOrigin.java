package org.tamga.ledger;

import java.util.List;
import org.tamga.core.Unit;

/** Where a row of a program comes from. */
sealed interface RowOrigin {

    /** A figure's statement; a quotient has a row for each of its bounds. */
    record OfFigure(Figure figure) implements RowOrigin {}

    /** The cells of one strand in two currencies: {@code currency = rate · per}, month by month. */
    record OfRate(
            Term.Strand strand, Unit currency, Unit per, int firstMonth, int lastMonth, double rate, boolean least)
            implements RowOrigin {}

    /** A whole is at least the sum of parts that do not overlap. */
    record OfWhole(Term.Strand whole, List<Term.Strand> parts, int firstMonth, int lastMonth) implements RowOrigin {}
}
