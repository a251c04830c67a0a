package org.tamga.register;

import org.tamga.core.PlainText;

/** Texts of documents as single lines of bounded length, without control characters. */
final class OneLine {

    static final int WORD = 60;
    static final int TITLE = 300;
    static final int SENTENCE = 2000;

    private OneLine() {}

    /** The text with white space joined, and cut with an ellipsis when it is longer than that many characters. */
    static String of(String text, int longest) {
        String plain = PlainText.line(text.length() > 4 * longest ? text.substring(0, 4 * longest) : text);
        StringBuilder line = new StringBuilder(Math.min(plain.length(), longest));
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        if (line.length() > longest) {
            int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
            line.setLength(end);
            line.append('…');
        }
        return line.toString();
    }
}
