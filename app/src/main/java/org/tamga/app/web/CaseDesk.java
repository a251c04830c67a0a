package org.tamga.app.web;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The case that a server tells about; read again when something was filed into it. */
final class CaseDesk {

    private final Path folder;
    private final AtomicReference<CaseState> state;

    /**
     * The desk of a case.
     *
     * @throws Exception when the case cannot be read
     */
    CaseDesk(Path folder) throws Exception {
        this.folder = folder;
        this.state = new AtomicReference<>(CaseState.read(folder));
    }

    /** What the case says now. */
    CaseState state() {
        return state.get();
    }

    Path folder() {
        return folder;
    }

    /** Reads the case again; who asked before keeps what was there. */
    void reload() throws Exception {
        state.set(CaseState.read(folder));
    }
}
