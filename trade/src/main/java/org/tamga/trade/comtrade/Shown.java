package org.tamga.trade.comtrade;

import org.tamga.core.PlainText;

/** How texts from elsewhere are shown in messages: in one line, short, without control characters. */
public final class Shown {

    private static final int EXCERPT = 40;

    private Shown() {}

    /** At most so many characters of the text in one line, with an ellipsis where some were left out. */
    public static String line(String text, int most) {
        // Only a little more than what is shown is looked at: the text may be large.
        String near = text.length() > 2 * most + 2 ? text.substring(0, 2 * most + 2) : text;
        String plain = PlainText.line(near).strip();
        int count = plain.codePointCount(0, plain.length());
        return count <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most)) + "…";
    }

    /** A short code or name in quotes. */
    public static String quoted(String text) {
        return '"' + line(text, EXCERPT) + '"';
    }
}
