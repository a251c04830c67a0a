package org.tamga.trade.mirror;

import java.util.List;
import java.util.Optional;
import org.tamga.trade.numeric.OlsFit;

/**
 * The cost of transport and insurance, in ln(imports / exports): what was estimated, and of how much.
 *
 * @param fit the coefficients, with {@code ln distance}, {@code contiguous} and {@code landlocked} where they are known, and a column for each
 *     section and year but the first
 * @param meanLnDistance the mean over the rows; empty without distances
 * @param rows that were used
 * @param trimmed rows that were left out because they are too far from the median of their section
 * @param weightsDisagree rows that were left out because one side's goods weigh too much more than the other's
 * @param pairsWithDistance how many pairs have a distance
 * @param pairsWithout how many pairs have none, for which the mean over pairs is taken
 * @param meanRate the mean of what the coefficients say over the rows, within bounds, in percent of the value free on board
 * @param notes what a reader must know of the estimate
 */
public record CifFob(
        OlsFit fit,
        Optional<Double> meanLnDistance,
        long rows,
        long trimmed,
        long weightsDisagree,
        long pairsWithDistance,
        long pairsWithout,
        double meanRate,
        List<String> notes) {

    /** Copies the list. */
    public CifFob {
        notes = List.copyOf(notes);
    }
}
