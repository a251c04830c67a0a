package org.tamga.reading.document;

import org.tamga.reading.document.DocumentException.Kind;

/** How much of a file is read before it is refused: memory and time are bounded by these. */
final class Limits {

    /** Bytes of a file. */
    static final int FILE_BYTES = 64 * 1024 * 1024;
    /** Characters of the text taken out of a file. */
    static final int TEXT_CHARACTERS = 20_000_000;
    /** Bytes that the packed parts of a file may unpack to, all together. */
    static final long UNPACKED_BYTES = 256L * 1024 * 1024;
    /** Files inside a zip archive. */
    static final int ARCHIVE_ENTRIES = 10_000;
    /** Pages of a PDF. */
    static final int PAGES = 3_000;
    /** Elements inside each other in a web page; deeper ones are hung higher. */
    static final int HTML_DEPTH = 256;
    /**
     * Elements and texts of a web page up to which the article in it is looked for, which takes their square; of a larger page all of the
     * body is taken.
     */
    static final int ARTICLE_NODES = 5_000;

    /** Elements inside each other up to which the article is looked for. */
    static final int ARTICLE_DEPTH = 64;
    /** Lines within which front matter must end. */
    static final int FRONT_MATTER_LINES = 200;

    private Limits() {}

    static DocumentException tooLargeFile(String name, long bytes) {
        return new DocumentException(
                Kind.TOO_LARGE,
                name + " has " + bytes / (1024 * 1024) + " MiB; at most " + FILE_BYTES / (1024 * 1024)
                        + " MiB are read. Give the document alone, or its text.");
    }

    static DocumentException tooMuchText(String name) {
        return new DocumentException(
                Kind.TOO_LARGE,
                name + " has more than " + TEXT_CHARACTERS / 1_000_000
                        + " million characters of text. Divide it into several files.");
    }

    static DocumentException unpacksTooLarge(String name) {
        return new DocumentException(
                Kind.TOO_LARGE,
                name + " unpacks to more than " + UNPACKED_BYTES / (1024 * 1024)
                        + " MiB, as a file made to fill the memory does. Save it anew without pictures, or as text.");
    }
}
