package org.tamga.brief.page;

/**
 * A quantity as it is shown: how well it is known, its digits, and where its proof stands.
 *
 * @param kind how well it is known
 * @param text the digits; a dash when nothing is known
 * @param margin what stands behind a value that is known within a margin; else empty
 * @param href the anchor of its note; empty when nothing is known
 * @param spoken the same for a reader who cannot see the table
 */
public record Cell(Kind kind, String text, String margin, String href, String spoken) {

    /** How well a quantity is known. */
    public enum Kind {
        /** Within one unit of the last digit shown. */
        VALUE,
        /** Within a narrow margin, which is shown. */
        MARGIN,
        /** Between two ends. */
        RANGE,
        /** Bounded from below alone. */
        LEAST,
        /** Bounded from above alone. */
        MOST,
        /** Not at all. */
        UNKNOWN
    }

    /** Whether it has two ends. */
    public boolean isKnown() {
        return kind == Kind.VALUE || kind == Kind.MARGIN || kind == Kind.RANGE;
    }

    /** Whether it can be shown as one number. */
    public boolean isSharp() {
        return kind == Kind.VALUE || kind == Kind.MARGIN;
    }

    /** Digits and margin in one text. */
    public String inWords() {
        return margin.isEmpty() ? text : text + " " + margin;
    }

    /** The cell as a stretch of running text. */
    public Part asPart() {
        return new Part(inWords(), href);
    }

    /** The name of the kind for the style sheet. */
    public String style() {
        return switch (kind) {
            case VALUE -> "v";
            case MARGIN -> "m";
            case RANGE -> "r";
            case LEAST, MOST -> "h";
            case UNKNOWN -> "u";
        };
    }
}
