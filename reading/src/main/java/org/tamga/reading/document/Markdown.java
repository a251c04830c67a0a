package org.tamga.reading.document;

import java.util.Arrays;

/** Inline marks of Markdown. */
final class Markdown {

    private static final int LONGEST_ADDRESS = 1_000;

    private Markdown() {}

    /**
     * The text, of the same length, with marks that are not for reading made spaces: emphasis, code, link addresses, and {@code >} at
     * the start of a line. Marks count only in pairs on one line.
     */
    static String unmarked(String text, int from) {
        if (text.indexOf('*', from) < 0
                && text.indexOf('_', from) < 0
                && text.indexOf('`', from) < 0
                && text.indexOf('>', from) < 0
                && text.indexOf("](", from) < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        int start = from;
        while (start < chars.length) {
            int end = start;
            while (end < chars.length && chars[end] != '\n') {
                end++;
            }
            unmarkLine(chars, start, end);
            start = end + 1;
        }
        return new String(chars);
    }

    private static void unmarkLine(char[] chars, int start, int end) {
        int at = start;
        while (at < end && (chars[at] == ' ' || chars[at] == '>')) {
            chars[at++] = ' ';
        }
        if (at + 1 < end && chars[at] == '*' && Characters.isSpace(chars[at + 1])) {
            at++;
        }
        links(chars, at, end);
        pairs(chars, at, end, '*');
        pairs(chars, at, end, '_');
        pairs(chars, at, end, '`');
    }

    /** {@code [words](address)} keeps its words, {@code ![words](address)} too. */
    private static void links(char[] chars, int start, int end) {
        int open = -1;
        for (int i = start; i + 1 < end; i++) {
            if (chars[i] == '[') {
                open = i;
            } else if (chars[i] == ']' && chars[i + 1] == '(' && open >= 0) {
                int close = i + 2;
                while (close < Math.min(end, i + LONGEST_ADDRESS)
                        && chars[close] != ')'
                        && !Characters.isSpace(chars[close])) {
                    close++;
                }
                if (close < end && chars[close] == ')') {
                    chars[open] = ' ';
                    if (open > start && chars[open - 1] == '!') {
                        chars[open - 1] = ' ';
                    }
                    Arrays.fill(chars, i, close + 1, ' ');
                    i = close;
                }
                open = -1;
            }
        }
    }

    /** Blanks runs of one mark that open before a word and close after one. */
    private static void pairs(char[] chars, int start, int end, char mark) {
        int open = -1;
        int openLength = 0;
        int at = start;
        while (at < end) {
            if (chars[at] != mark) {
                at++;
                continue;
            }
            int run = at;
            while (run < end && chars[run] == mark) {
                run++;
            }
            boolean closes = open >= 0
                    && run - at == openLength
                    && !Characters.isSpace(chars[at - 1])
                    && (run == end || !Character.isLetterOrDigit(chars[run]));
            boolean opens = run < end
                    && !Characters.isSpace(chars[run])
                    && run - at <= 3
                    && (at == start || !Character.isLetterOrDigit(chars[at - 1]));
            if (closes) {
                Arrays.fill(chars, open, open + openLength, ' ');
                Arrays.fill(chars, at, run, ' ');
                open = -1;
            } else if (opens) {
                open = at;
                openLength = run - at;
            }
            at = run;
        }
    }
}
