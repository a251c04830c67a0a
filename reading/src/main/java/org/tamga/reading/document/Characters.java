package org.tamga.reading.document;

import java.util.Arrays;

/** Rules about single characters. */
final class Characters {

    private static final char ESCAPE = '\u001B';
    private static final int LONGEST_SEQUENCE = 32;

    private Characters() {}

    /** White space of every kind, no-break spaces too. */
    static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u0080' && (Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF'));
    }

    /**
     * The text, of the same length, without what a terminal could obey: control characters and marks that turn the direction of
     * writing become spaces, page breaks and other ends of lines {@code \n}, halves of surrogate pairs U+FFFD.
     */
    static String harmless(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && isHarmless(text.charAt(at))) {
            at++;
        }
        if (at == length) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = at; i < length; i++) {
            char c = chars[i];
            if (isHarmless(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                chars[i] = '\uFFFD';
            } else if (c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                chars[i] = '\n';
            } else if (c == '\r' && (i + 1 == length || chars[i + 1] != '\n')) {
                chars[i] = '\n';
            } else {
                int end = c == ESCAPE ? endOfSequence(chars, i) : i + 1;
                Arrays.fill(chars, i, end, ' ');
                i = end - 1;
            }
        }
        return new String(chars);
    }

    /** A terminal's control sequence, as ECMA-48 5.4 writes it: {@code ESC [}, parameters, one final letter. */
    private static int endOfSequence(char[] chars, int escape) {
        int at = escape + 1;
        if (at == chars.length || chars[at] != '[') {
            return at;
        }
        int last = Math.min(chars.length, at + LONGEST_SEQUENCE);
        at++;
        while (at < last && chars[at] >= ' ' && chars[at] < '@') {
            at++;
        }
        return at < last && chars[at] >= '@' && chars[at] <= '~' ? at + 1 : escape + 1;
    }

    private static boolean isHarmless(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        if (c < 0x7F) {
            return true;
        }
        return c > 0x9F
                && (c < 0x2028 || c > 0x206F || !isInvisibleMark(c))
                && c != '\uFEFF'
                && !Character.isSurrogate(c);
    }

    private static boolean isInvisibleMark(char c) {
        return (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The content with white space of every kind made one space and outer white space cut; invisible characters go. */
    static String singleSpaced(CharSequence content) {
        StringBuilder clean = new StringBuilder(content.length());
        boolean space = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\u2060') {
                continue;
            }
            if (isSpace(c) || (c >= 0x7F && c <= 0x9F) || isInvisibleMark(c)) {
                space = true;
                continue;
            }
            if (space && !clean.isEmpty()) {
                clean.append(' ');
            }
            space = false;
            clean.append(c);
        }
        return harmless(clean.toString());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCloser(char c) {
        return c == ')'
                || c == ']'
                || c == '}'
                || c == '"'
                || c == '\''
                || c == '\u201D'
                || c == '\u2019'
                || c == '\u00BB'
                || c == '\u201C'
                || c == '\u300D'
                || c == '\u300F'
                || c == '\uFF09';
    }

    static boolean isOpener(char c) {
        return c == '('
                || c == '['
                || c == '{'
                || c == '"'
                || c == '\''
                || c == '\u201C'
                || c == '\u2018'
                || c == '\u00AB'
                || c == '\u201E'
                || c == '\u300C'
                || c == '\uFF08';
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** In lower case, character by character, so that places stay the same. */
    static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] == '\u2019' ? '\'' : Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }
}
