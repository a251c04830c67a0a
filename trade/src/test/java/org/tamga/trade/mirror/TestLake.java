package org.tamga.trade.mirror;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.sql.DuckDb;

/** A lake in a temporary folder, and DuckDB over it. */
final class TestLake implements AutoCloseable {

    private final Path folder;
    private final DuckDb duck;
    private int asked;

    TestLake(Path folder) throws TradeException {
        this.folder = folder;
        this.duck = DuckDb.open(folder.resolve("spill"));
    }

    TestLake with(Path file) throws TradeException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        new Import(lake(), duck, Formats.builtIn(), clock).run(file, new Import.Terms(Optional.empty(), 0));
        return this;
    }

    Lake lake() {
        return new Lake(folder.resolve("lake"));
    }

    DuckDb duck() {
        return duck;
    }

    MirrorResult compare(MirrorQuestion question, MirrorSpec spec) throws TradeException {
        return new Mirror(lake(), lake().snapshot(), duck)
                .compare(question, spec, folder.resolve("reconciled-" + asked++ + ".parquet"));
    }

    static Selection selection(String window, int level) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("EXPORT"),
                Optional.empty(),
                level,
                List.of(),
                Window.parse(window),
                "0");
    }

    @Override
    public void close() {
        duck.close();
    }
}
