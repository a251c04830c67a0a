package org.tamga.app;

/** Texts from files made safe for a terminal. */
final class Plain {

    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /**
     * The text in one line, with every character replaced that could move the cursor, change colours or turn the direction of
     * writing; white space of any kind becomes a blank.
     */
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(c == '\n' || c == '\r' || c == '\t' ? ' ' : safe(c)));
        return plain.toString();
    }

    /** The text with C1 controls and invisible formatting replaced; C0 controls stay, because JSON escapes them. */
    static String forJson(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(c < 0x20 ? c : safe(c)));
        return plain.toString();
    }

    private static int safe(int c) {
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
