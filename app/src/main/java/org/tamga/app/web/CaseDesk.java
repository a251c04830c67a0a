package org.tamga.app.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CaseFaults;

/**
 * The case that a server tells about. It is read again when its files change, whoever changed them, and what was read takes the place of
 * what was there in one step. Files that cannot be read change nothing but {@link #faults()}: answers go on from what was read before.
 */
final class CaseDesk implements AutoCloseable {

    /** How often the files are looked at. */
    private static final long LOOK_MILLIS = 1000;

    /** Looking takes at most one part in so many of the time, however many files there are. */
    private static final long SHARE_OF_TIME = 50;

    private static final int TRIES = 5;
    private static final int MOST_FAULTS = 20;

    private final Path folder;
    private final TradeDesk trade;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile CaseState state;
    private volatile List<String> faults = List.of();
    private volatile @Nullable Thread watch;

    /** The files as they were when they were last read, or could not be read. */
    private CaseFiles tried;

    private CaseFiles seen;

    /**
     * The desk of a case.
     *
     * @throws Exception when the case cannot be read
     */
    CaseDesk(Path folder) throws Exception {
        this.folder = folder;
        this.trade = new TradeDesk(folder);
        Whole read = read();
        this.state = read.state();
        this.tried = read.files();
        this.seen = tried;
    }

    /** What was read, and the files that it was read from. */
    private record Whole(CaseState state, CaseFiles files) {}

    /** What the case says now. */
    CaseState state() {
        return state;
    }

    /**
     * What is wrong in the files of the case, so that {@link #state()} is of what they said before; empty when it is of what they say.
     *
     * @return lines such as {@code figures/a.csv:3:7: what was found and what would be right}
     */
    List<String> faults() {
        return faults;
    }

    Path folder() {
        return folder;
    }

    /** The lake of the case. */
    TradeDesk trade() {
        return trade;
    }

    /**
     * Reads the case again, because this server changed it; who asked before keeps what was there.
     *
     * @throws WebFault when its files cannot be read; then {@link #state()} stays as it was
     */
    void reload() throws WebFault {
        turn.lock();
        try {
            CaseFiles before = CaseFiles.of(folder);
            try {
                Whole read = read();
                show(read.state(), read.files());
            } catch (Exception e) {
                tell(e, before);
                throw new WebFault(409, "what is in the case's folder cannot be read", faults);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Reads until nobody writes meanwhile; after some tries what was read last, which the next look sets right. */
    private Whole read() throws Exception {
        for (int i = 1; ; i++) {
            CaseFiles files = CaseFiles.of(folder);
            try {
                CaseState read = CaseState.read(folder);
                if (i == TRIES || files.equals(CaseFiles.of(folder))) {
                    return new Whole(read, files);
                }
            } catch (Exception e) {
                if (i == TRIES || files.equals(CaseFiles.of(folder))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Looks whether the files changed, and reads them when they did. Two looks must see the same: one who sees a file half written waits for
     * the next.
     *
     * @param ready makes the answers of a new state before anybody can ask for them
     */
    void look(Consumer<CaseState> ready) {
        CaseFiles now = CaseFiles.of(folder);
        boolean quiet = now.equals(seen);
        seen = now;
        if (!quiet || !turn.tryLock()) {
            return;
        }
        try {
            if (!now.equals(tried)) {
                take(now, ready);
            }
        } finally {
            turn.unlock();
        }
    }

    private void take(CaseFiles files, Consumer<CaseState> ready) {
        try {
            CaseState next = CaseState.read(folder);
            next.documents();
            next.corridors();
            ready.accept(next);
            if (files.equals(CaseFiles.of(folder))) {
                show(next, files);
            }
        } catch (Exception e) {
            if (files.equals(CaseFiles.of(folder))) {
                tell(e, files);
            }
        }
    }

    private void show(CaseState next, CaseFiles files) {
        state = next;
        faults = List.of();
        tried = files;
    }

    private void tell(Exception e, CaseFiles files) {
        List<String> lines = CaseFaults.lines(e, folder);
        if (lines.isEmpty()) {
            System.err.println("tamga serve: the changed case: " + e);
            lines = List.of("a fault of Tamga itself; the server's own output says more");
        }
        faults = lines.stream().limit(MOST_FAULTS).toList();
        tried = files;
    }

    /** Makes the first answers, and looks after the files from then on. */
    void watch(Consumer<CaseState> ready) {
        Thread thread = Thread.ofPlatform().daemon().name("case").unstarted(() -> {
            ready.accept(state);
            try {
                while (watch != null) {
                    long began = System.nanoTime();
                    look(ready);
                    long tookMillis = (System.nanoTime() - began) / 1_000_000;
                    Thread.sleep(Math.max(LOOK_MILLIS, SHARE_OF_TIME * tookMillis));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the server stops
            }
        });
        watch = thread;
        thread.start();
    }

    @Override
    public void close() {
        Thread watching = watch;
        watch = null;
        if (watching != null) {
            watching.interrupt();
        }
        trade.close();
    }
}
