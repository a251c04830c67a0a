package org.tamga.brief.page;

import java.util.List;

/**
 * Figures that cannot all be true.
 *
 * @param anchor id of the element
 * @param about what they are about
 * @param sets smallest sets that cannot hold together, one for each figure that is left out
 * @param outcome what was left out, or that it is undecided
 * @param readings other readings under which a figure that is left out would hold
 * @param further how many more such sets there are; may be empty
 */
public record Contradiction(
        String anchor,
        String about,
        List<List<FigureLine>> sets,
        String outcome,
        List<List<Part>> readings,
        String further) {

    public Contradiction {
        sets = List.copyOf(sets);
        readings = List.copyOf(readings);
    }
}
