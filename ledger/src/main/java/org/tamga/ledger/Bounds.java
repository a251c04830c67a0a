package org.tamga.ledger;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Interval;

/**
 * The least and greatest value that all figures together allow.
 *
 * @param interval the values; unbounded above when nothing published bounds them
 * @param lower why it cannot be less; empty when only non-negativity says so
 * @param upper why it cannot be more; empty when nothing does
 * @param setAside figures left out because they contradict others, as far as they bear on the question
 * @param published whether any figure speaks of the cells in question at all
 * @param sharp whether the interval is the narrowest that all figures allow; a verdict may be reached with a wider one
 */
public record Bounds(
        Interval interval,
        Optional<Proof> lower,
        Optional<Proof> upper,
        List<Figure> setAside,
        boolean published,
        boolean sharp) {

    public Bounds {
        setAside = List.copyOf(setAside);
    }
}
