package org.tamga.reading.document;

/** A file that cannot be read as a document; the message says what is wrong and what can be done. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a file. */
    public enum Kind {
        /** Missing, not a file, or damaged. */
        UNREADABLE,
        /** Pictures of pages, without text. */
        SCANNED,
        /** Locked with a password. */
        ENCRYPTED,
        /** More than the limits allow: of the file, of what it unpacks to, or of its text. */
        TOO_LARGE,
        /** Not text, and no format that is known. */
        BINARY,
        /** Nothing to read in it. */
        EMPTY,
        /** A known kind of file that is not read here. */
        UNKNOWN_FORMAT
    }

    private final Kind kind;

    public DocumentException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DocumentException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
