package org.tamga.app.web;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CaseLake;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.sql.DuckDb;

/** The lake of a case and the engine that answers about it: one question at a time, each on all cores. Opened when first asked. */
final class TradeDesk implements AutoCloseable {

    private final Path caseFolder;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable DuckDb duck;

    TradeDesk(Path caseFolder) {
        this.caseFolder = caseFolder;
    }

    /** Something that is asked of a lake. */
    @FunctionalInterface
    interface Asking<T> {
        /** What the measures say. */
        T of(Measures measures) throws Exception;
    }

    /** What the lake holds now; nothing when the case has none. */
    Optional<Snapshot> snapshot() throws TradeException {
        return CaseLake.isThere(caseFolder)
                ? Optional.of(CaseLake.of(caseFolder).snapshot())
                : Optional.empty();
    }

    /**
     * Asks the lake.
     *
     * @throws WebFault when the case has no lake
     */
    <T> T ask(Asking<T> asking) throws Exception {
        Optional<Snapshot> snapshot = snapshot();
        if (snapshot.isEmpty()) {
            throw new WebFault(
                    404, "the case has no trade by product: take official files into it with  tamga import FILE…");
        }
        Lake lake = CaseLake.of(caseFolder);
        turn.lock();
        try {
            DuckDb engine = duck;
            if (engine == null) {
                engine = DuckDb.open(CaseLake.spill(lake));
                duck = engine;
            }
            return asking.of(new Measures(lake, snapshot.get(), engine));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            DuckDb engine = duck;
            if (engine != null) {
                engine.close();
            }
            duck = null;
        } finally {
            turn.unlock();
        }
    }
}
