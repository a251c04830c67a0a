package org.tamga.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** The body of a request in a file of its own, so that many that are sent at once, or slowly, take no memory. */
final class Spool implements AutoCloseable {

    private static final long LONGEST_NANOS = 30_000_000_000L;
    private static final int BLOCK = 1 << 14;

    /** Bytes that all bodies together may have on the disk. */
    private static final long LARGEST_TOGETHER = 1L << 30;

    private static final AtomicLong TOGETHER = new AtomicLong();

    private final Path file;
    private long size;

    private Spool(Path file) {
        this.file = file;
    }

    /**
     * Takes in a body.
     *
     * @param name of the file, without any folder
     * @param largest bytes that are taken
     * @throws WebFault when it is too large, empty, or comes too slowly; when there is no room for it beside others
     */
    static Spool of(Context request, String name, long largest) throws IOException, WebFault {
        if (request.req().getContentLengthLong() > largest) {
            throw tooLarge(largest);
        }
        Spool spool = new Spool(Files.createTempDirectory("tamga-").resolve(name));
        try {
            spool.fill(request.req().getInputStream(), largest);
            return spool;
        } catch (IOException | WebFault | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** The file with the body; it is gone when this is closed. */
    Path file() {
        return file;
    }

    private void fill(InputStream in, long largest) throws IOException, WebFault {
        long end = System.nanoTime() + LONGEST_NANOS;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = read(in, block); n >= 0; n = read(in, block)) {
                size += n;
                if (TOGETHER.addAndGet(n) > LARGEST_TOGETHER) {
                    throw WebFault.busy();
                }
                if (size > largest) {
                    throw tooLarge(largest);
                }
                if (System.nanoTime() - end > 0) {
                    throw new WebFault(408, "the text comes too slowly");
                }
                out.write(block, 0, n);
            }
        }
        if (size == 0) {
            throw new WebFault(400, "the text is empty");
        }
    }

    /** The sender's line broke, or the sender fell silent: nothing of that is a fault of the server. */
    private static int read(InputStream in, byte[] block) throws WebFault {
        try {
            return in.read(block);
        } catch (IOException e) {
            throw new WebFault(400, "the text broke off");
        }
    }

    private static WebFault tooLarge(long largest) {
        return new WebFault(
                413, "a document has at most " + (largest >> 20) + " MB here; check larger ones with  tamga check");
    }

    @Override
    public void close() {
        TOGETHER.addAndGet(-size);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            // the system empties the folder of temporary files
        }
    }
}
