package org.tamga.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The body of a request in a file of its own, so that many that are sent at once, or slowly, take no memory. The file is gone when this is
 * closed.
 *
 * @param file with the body
 */
record Spool(Path file) implements AutoCloseable {

    private static final long LONGEST_NANOS = 30_000_000_000L;
    private static final int BLOCK = 1 << 16;

    /**
     * Takes in a body.
     *
     * @param name of the file, without any folder
     * @param largest bytes that are taken
     * @throws WebFault when it is too large, empty, or comes too slowly
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

    /** Reads a body to its end, as far as one would be taken in, and keeps nothing. */
    static void discard(Context request, long largest) throws IOException {
        InputStream in = request.req().getInputStream();
        in.skip(largest);
    }

    private void fill(InputStream in, long largest) throws IOException, WebFault {
        long end = System.nanoTime() + LONGEST_NANOS;
        long size = 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = read(in, block); n >= 0; n = read(in, block)) {
                size += n;
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
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            // the system empties the folder of temporary files
        }
    }
}
