package org.tamga.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.AskedTrade;
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
     * Compares.
     *
     * @param selection of the exports
     * @param kept where the reconciled flows are written; nowhere when it is empty
     */
    MirrorResult compare(Measures measures, AskedTrade asked, Selection selection, Optional<Path> kept)
            throws TradeException, IOException {
        MirrorSpec spec = MirrorSpec.USUAL;
        if (distances != null) {
            spec = spec.withPairs(PairTable.read(distances));
        }
        MirrorQuestion question = MirrorQuestion.of(
                asked, selection, Optional.ofNullable(otherSource).map(name -> name.toUpperCase(Locale.ROOT)));
        Mirror mirror = new Mirror(measures.lake(), measures.snapshot(), measures.engine());
        return kept.isPresent() ? mirror.compare(question, spec, kept.get()) : mirror.compare(question, spec);
    }
}
