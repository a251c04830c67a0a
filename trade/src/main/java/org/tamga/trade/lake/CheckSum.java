package org.tamga.trade.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The SHA-256 of a file, which is added up while something else goes on. */
final class CheckSum implements AutoCloseable {

    private final FutureTask<String> sum;

    private CheckSum(FutureTask<String> sum) {
        this.sum = sum;
    }

    static CheckSum begin(Path file) {
        FutureTask<String> sum = new FutureTask<>(() -> Disk.sha256(file));
        Thread.ofPlatform().daemon().name("check-sum").start(sum);
        return new CheckSum(sum);
    }

    /** The sum in hexadecimal digits; waits for it. */
    String get() throws IOException {
        try {
            return sum.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", e);
        }
    }

    /** Leaves off adding. */
    @Override
    public void close() {
        sum.cancel(true);
    }
}
