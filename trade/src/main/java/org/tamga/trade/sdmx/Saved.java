package org.tamga.trade.sdmx;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * An answer on the disk, as it came.
 *
 * @param file that holds it
 * @param contentType as the server calls it; blank when it does not
 * @param packed whether it came packed with gzip
 * @param mostBytes the most that is unpacked
 */
record Saved(Path file, String contentType, boolean packed, long mostBytes) {

    private static final int BEGINNING = 4096;

    /** The answer, unpacked. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return packed ? new Bounded(new GZIPInputStream(in, 1 << 16), mostBytes) : in;
    }

    /**
     * The type of content by which sdmx-dl chooses how to read: what XML is, where the server only says that it is XML. Without that, sdmx-dl
     * would take all XML for generic data and find none in data of another kind.
     */
    String kind() throws IOException {
        String said = contentType.strip().toLowerCase(Locale.ROOT);
        boolean vague = said.isEmpty() || said.startsWith("application/xml") || said.startsWith("text/xml");
        if (!vague) {
            return contentType;
        }
        String beginning;
        try (InputStream in = open()) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
        String schema = beginning.contains("SDMXSchemas/v2_0") ? "2.0" : "2.1";
        if (beginning.contains("StructureSpecific") && schema.equals("2.1")) {
            return "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
        }
        if (beginning.contains("GenericData") && schema.equals("2.1")) {
            return "application/vnd.sdmx.genericdata+xml;version=2.1";
        }
        return said.isEmpty() ? "application/xml" : contentType;
    }

    /** Ends with a fault where a small file unpacks to an enormous one. */
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                throw new SdmxException(
                        SdmxException.Kind.ANSWER,
                        "the answer unpacks to more than the " + most + " bytes that are accepted");
            }
        }
    }
}
