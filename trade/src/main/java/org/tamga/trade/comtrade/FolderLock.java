package org.tamga.trade.comtrade;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Keeps two runs out of one folder, in one process or in two; the system lets go of it when a process dies. */
final class FolderLock implements AutoCloseable {

    static final String NAME = "lock";

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other run has the folder.
     *
     * @param waiting told once when it has to wait
     */
    static FolderLock of(Path folder, Sleeper sleeper, Runnable waiting) throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            boolean told = false;
            while (attempt(channel).isEmpty()) {
                if (!told) {
                    waiting.run();
                    told = true;
                }
                sleeper.sleep(BETWEEN);
            }
            taken = true;
            return new FolderLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static Optional<FileLock> attempt(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException thisProcess) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
