package org.tamga.core;

import java.util.function.IntPredicate;

/** What all parsers of this room share: the bound on the length of a text, and how it is quoted in an error. */
final class Texts {

    /** The longest text, in characters, that any parser of this room looks at. */
    static final int LONGEST = 200;

    private static final int EXCERPT = 40;

    private Texts() {}

    /**
     * The text without surrounding white space, no-break spaces included.
     *
     * @throws IllegalArgumentException when the text is longer than {@link #LONGEST} characters
     */
    static String bounded(String text, String what) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(quoted(text) + " is not " + what + ": it has " + text.length()
                    + " characters, at most " + LONGEST + " are read");
        }
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text in quotes, shortened, and with control characters replaced, so that an error is safe to show. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(EXCERPT).forEach(c -> shown.appendCodePoint(PlainText.shown(c)));
        if (text.codePointCount(0, text.length()) > EXCERPT) {
            shown.append('…');
        }
        return shown.append('"').toString();
    }

    /** White space of any kind; unlike {@link Character#isWhitespace} no-break spaces count. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Whether the text is one or more ASCII digits. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && all(text, Texts::isDigit);
    }

    /** Whether all characters are such. A loop: a stream would take several times as long, above all in a young JVM. */
    static boolean all(String text, IntPredicate such) {
        for (int i = 0; i < text.length(); i++) {
            if (!such.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
