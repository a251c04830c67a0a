package org.tamga.reading.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the packed streams of a PDF unpack to, without keeping any of it, before PDFBox, which keeps it all, is let at them.
 * A stream packed twice is followed; of three times PDFBox's own memory is the limit.
 */
final class PdfStreams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private final String name;
    private long unpacked;

    private PdfStreams(String name) {
        this.name = name;
    }

    static void refuseBomb(byte[] content, String name) throws DocumentException {
        new PdfStreams(name).measure(content);
    }

    private void measure(byte[] content) throws DocumentException {
        int at = 0;
        while (at < content.length - STREAM.length - 4) {
            if (!isStream(content, at)) {
                at++;
                continue;
            }
            at += STREAM.length;
            while (at < content.length - 2 && (content[at] == '\r' || content[at] == '\n')) {
                at++;
            }
            if (isZlib(content, at)) {
                at += inflate(content, at, content.length - at);
            }
        }
    }

    private static boolean isStream(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return content[at + STREAM.length] == '\r' || content[at + STREAM.length] == '\n';
    }

    private static boolean isZlib(byte[] content, int at) {
        return at + 1 < content.length
                && (content[at] & 0x0F) == 8
                && ((content[at] & 0xFF) * 256 + (content[at + 1] & 0xFF)) % 31 == 0;
    }

    /** Unpacks from here and counts; gives how many packed bytes were used. */
    private int inflate(byte[] content, int from, int length) throws DocumentException {
        Inflater inflater = new Inflater();
        Inflater inner = new Inflater();
        byte[] chunk = new byte[32 * 1024];
        byte[] innerChunk = new byte[32 * 1024];
        try {
            inflater.setInput(content, from, length);
            boolean first = true;
            boolean nested = false;
            while (!inflater.finished()) {
                int read = inflater.inflate(chunk);
                if (read == 0) {
                    break;
                }
                count(read);
                nested = first ? isZlib(chunk, 0) : nested;
                first = false;
                if (nested) {
                    nested = countInner(inner, chunk, read, innerChunk);
                }
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
            inner.end();
        }
    }

    private boolean countInner(Inflater inner, byte[] chunk, int length, byte[] out) throws DocumentException {
        try {
            inner.setInput(chunk, 0, length);
            while (!inner.finished() && !inner.needsInput()) {
                int read = inner.inflate(out);
                if (read == 0) {
                    return false;
                }
                count(read);
            }
            return !inner.finished();
        } catch (DataFormatException notPacked) {
            return false;
        }
    }

    private void count(int read) throws DocumentException {
        unpacked += read;
        if (unpacked > Limits.UNPACKED_BYTES) {
            throw Limits.unpacksTooLarge(name);
        }
    }
}
