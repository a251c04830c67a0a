package org.tamga.app.web;

import java.nio.file.Path;

/** The case that a server tells about; read again when something was filed into it. */
final class CaseDesk implements AutoCloseable {

    private final Path folder;
    private final TradeDesk trade;
    private volatile CaseState state;

    /**
     * The desk of a case.
     *
     * @throws Exception when the case cannot be read
     */
    CaseDesk(Path folder) throws Exception {
        this.folder = folder;
        this.trade = new TradeDesk(folder);
        this.state = CaseState.read(folder);
    }

    /** What the case says now. */
    CaseState state() {
        return state;
    }

    Path folder() {
        return folder;
    }

    /** Reads the case again; who asked before keeps what was there. */
    void reload() throws Exception {
        state = CaseState.read(folder);
    }

    /** The lake of the case. */
    TradeDesk trade() {
        return trade;
    }

    @Override
    public void close() {
        trade.close();
    }
}
