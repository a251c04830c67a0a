package org.tamga.ledger;

import java.util.List;

/**
 * Figures that cannot all be true, none of which can be left out without making the rest possible.
 *
 * @param figures in the order of the case
 * @param setAside those of them that bounds are computed without. When several choices stand equally, this is one of them and bounds
 *     are as wide as all of them together
 * @param undecided whether several choices stand equally
 */
public record Conflict(List<Figure> figures, List<Figure> setAside, boolean undecided) {

    public Conflict {
        figures = List.copyOf(figures);
        setAside = List.copyOf(setAside);
    }
}
