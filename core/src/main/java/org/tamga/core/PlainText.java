package org.tamga.core;

/** Texts from elsewhere made safe to show: no control characters, nothing invisible that turns the direction of writing. */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * The text in one line, with every character replaced that could move the cursor, change colours or turn the direction of
     * writing; tabs and line ends become blanks.
     */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(c == '\n' || c == '\r' || c == '\t' ? ' ' : shown(c)));
        return plain.toString();
    }

    /** The text with C1 controls and invisible formatting replaced; C0 controls stay, for writers that escape them. */
    public static String withControls(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(c < 0x20 ? c : shown(c)));
        return plain.toString();
    }

    /** The character, or the replacement character U+FFFD for one that is not seen. */
    static int shown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> c;
        };
    }
}
