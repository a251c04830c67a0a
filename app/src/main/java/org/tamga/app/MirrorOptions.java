package org.tamga.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.mirror.PairTable;
import picocli.CommandLine.Option;

/** How the two sides of a border are compared. */
final class MirrorOptions {

    @Option(names = "--distances", paramLabel = "FILE", description = "Of mirror: distances between economies (CSV).")
    private @Nullable Path distances;

    @Option(
            names = "--other-source",
            paramLabel = "NAME",
            description = "Of mirror: whose imports, where they are not the exports' source.")
    private @Nullable String otherSource;

    /**
     * Compares. Costs and reliability are estimated from all that is there; the economies that were named restrict what is listed.
     *
     * @param selection of the exports; reporters and partners do not count
     * @param kept where the reconciled flows are written; nowhere when it is empty
     */
    MirrorResult compare(Measures measures, TradeWords asked, Selection selection, Optional<Path> kept)
            throws TradeException, IOException {
        Selection exports =
                selection.withReporters(List.of()).withPartners(List.of()).withFlows(List.of("EXPORT"));
        Selection imports = exports.withFlows(List.of("IMPORT"));
        if (otherSource != null) {
            imports = imports.withSource(otherSource.toUpperCase(Locale.ROOT));
        }
        MirrorSpec spec = MirrorSpec.USUAL;
        if (distances != null) {
            spec = spec.withPairs(PairTable.read(distances));
        }
        MirrorQuestion question = new MirrorQuestion(exports, imports, pairs(asked));
        Mirror mirror = new Mirror(measures.lake(), measures.snapshot(), measures.engine());
        if (kept.isPresent()) {
            return mirror.compare(question, spec, kept.get());
        }
        // in the lake, because that is what all machines of a cluster see
        Path place = measures.lake().folder();
        Path folder = Files.isWritable(place)
                ? Files.createTempDirectory(place, "mirror-")
                : Files.createTempDirectory("tamga");
        Path file = folder.resolve("reconciled.parquet");
        try {
            return mirror.compare(question, spec, file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Both directions between the economies that were named; where only one side was, between it and everybody. */
    private static Set<MirrorQuestion.Pair> pairs(TradeWords asked) {
        Set<MirrorQuestion.Pair> pairs = new HashSet<>();
        Collection<String> partners =
                asked.partners().isEmpty() ? AreaCodes.ISO3.areas().keySet() : asked.partners();
        for (String reporter : asked.reporters()) {
            for (String partner : partners) {
                if (!asked.flow().equals(Optional.of("IMPORT"))) {
                    pairs.add(new MirrorQuestion.Pair(reporter, partner));
                }
                if (!asked.flow().equals(Optional.of("EXPORT"))) {
                    pairs.add(new MirrorQuestion.Pair(partner, reporter));
                }
            }
        }
        return pairs;
    }
}
