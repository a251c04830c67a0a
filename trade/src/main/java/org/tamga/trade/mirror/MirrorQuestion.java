package org.tamga.trade.mirror;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.Selection;

/**
 * Which two sides are compared: exports as some economies report them, and imports as others do. The sources may differ.
 *
 * @param exports what the exporters report
 * @param imports what the importers report; over the same window and in codes of the same length
 * @param pairs whose gaps and lines are listed; all when there are none. Costs and reliability are always estimated from everything
 */
public record MirrorQuestion(Selection exports, Selection imports, Set<Pair> pairs) {

    /**
     * What was asked for, from both sides: costs and reliability are estimated from all that is there, and what is listed is between the
     * economies that were named; where only one side was, between it and everybody.
     *
     * @param selection of the exports; reporters and partners do not count
     * @param importSource whose imports, where they are not the exports' source
     */
    public static MirrorQuestion of(AskedTrade asked, Selection selection, Optional<String> importSource) {
        Selection exports =
                selection.withReporters(List.of()).withPartners(List.of()).withFlows(List.of("EXPORT"));
        Selection imports = exports.withFlows(List.of("IMPORT"));
        return new MirrorQuestion(exports, importSource.map(imports::withSource).orElse(imports), pairs(asked));
    }

    private static Set<Pair> pairs(AskedTrade asked) {
        Set<Pair> pairs = new HashSet<>();
        Collection<String> partners =
                asked.partners().isEmpty() ? AreaCodes.ISO3.areas().keySet() : asked.partners();
        for (String reporter : asked.reporters()) {
            for (String partner : partners) {
                if (!asked.flow().equals(Optional.of("IMPORT"))) {
                    pairs.add(new Pair(reporter, partner));
                }
                if (!asked.flow().equals(Optional.of("EXPORT"))) {
                    pairs.add(new Pair(partner, reporter));
                }
            }
        }
        return pairs;
    }

    /**
     * An exporter and an importer.
     *
     * @param exporter area
     * @param importer area
     */
    public record Pair(String exporter, String importer) {}

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException when the two sides cannot be compared
     */
    public MirrorQuestion {
        pairs = Set.copyOf(pairs);
        if (!exports.flows().equals(List.of("EXPORT")) || !imports.flows().equals(List.of("IMPORT"))) {
            throw new IllegalArgumentException("the flows are " + exports.flows() + " and " + imports.flows()
                    + "; they must be EXPORT and IMPORT");
        }
        if (exports.isOfWorld() || imports.isOfWorld()) {
            throw new IllegalArgumentException("a total over all partners has no other side; name partners or none");
        }
        if (exports.level() != imports.level()) {
            throw new IllegalArgumentException("codes of " + exports.level() + " and of " + imports.level()
                    + " digits cannot be compared; ask for the same level");
        }
        if (!exports.window().equals(imports.window())) {
            throw new IllegalArgumentException(
                    "the windows are " + exports.window() + " and " + imports.window() + "; they must be the same");
        }
    }

    /** Both sides of what a selection's reporters export to its partners, from wherever the selection says. */
    public static MirrorQuestion of(Selection selection) {
        return new MirrorQuestion(
                selection.withFlows(List.of("EXPORT")),
                selection
                        .withFlows(List.of("IMPORT"))
                        .withReporters(selection.partners())
                        .withPartners(selection.reporters()),
                Set.of());
    }
}
