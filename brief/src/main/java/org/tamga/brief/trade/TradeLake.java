package org.tamga.brief.trade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.sql.DuckDb;

/** The lake that a briefing tells of. Nothing is opened before it is asked, and no engine when the lake is empty. */
public final class TradeLake {

    private final Optional<Path> folder;

    private TradeLake(Optional<Path> folder) {
        this.folder = folder;
    }

    /** No lake. */
    public static TradeLake none() {
        return new TradeLake(Optional.empty());
    }

    /** The lake in a folder, which need not exist. */
    public static TradeLake at(Path folder) {
        return new TradeLake(Optional.of(folder));
    }

    /**
     * The section on a pair. A lake that cannot be read is told of in it; the rest of the briefing does not depend on it.
     *
     * @param pair whose trade; empty when the case does not say
     */
    public TradePart part(Optional<TradePair> pair, Texts texts) {
        if (folder.isEmpty()) {
            return TradePart.saying(texts.say("lake.empty"));
        }
        Lake lake = new Lake(folder.get());
        try {
            Snapshot snapshot = lake.snapshot();
            if (snapshot.files().isEmpty()) {
                return TradePart.saying(texts.say("lake.empty"));
            }
            if (pair.isEmpty()) {
                return TradePart.saying(texts.say("lake.noPair"));
            }
            return new TradeSection(facts(lake, snapshot, pair.get(), texts), texts).part();
        } catch (TradeException e) {
            return TradePart.saying(texts.say("lake.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static TradeFacts facts(Lake lake, Snapshot snapshot, TradePair pair, Texts texts) throws TradeException {
        Path work = Path.of(System.getProperty("java.io.tmpdir", "."))
                .resolve("tamga-brief-" + ProcessHandle.current().pid());
        Path spill = work.resolveSibling(work.getFileName() + "-spill");
        try (DuckDb engine = DuckDb.open(spill)) {
            Measures measures = new Measures(lake, snapshot, engine);
            List<MirrorRow> mirror = new TwoRecords(pair, lake, snapshot, engine, texts).lines(work);
            return new Reading(pair, measures, texts).facts(mirror);
        }
    }
}
