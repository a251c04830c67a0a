package org.tamga.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides text into words, numbers and marks; white space divides and is dropped.
 *
 * <p>Hyphens and dashes are marks of their own: {@code mid-2025} is a word, a mark and a number. A number may hold points and commas
 * between digits; a possessive {@code 's} is a word of its own.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /** The tokens of a part of a text; their spans are those of the whole text. */
    public static List<Token> tokens(String text, Span part) {
        List<Token> tokens = new ArrayList<>();
        int at = part.start();
        while (at < part.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            Token.Kind kind = Token.Kind.MARK;
            if (Character.isLetter(c)) {
                kind = Token.Kind.WORD;
                while (end < part.end() && continuesWord(text, at, end, part.end())) {
                    end++;
                }
            } else if (isDigit(c)) {
                kind = Token.Kind.NUMBER;
                while (end < part.end() && continuesNumber(text, end, part.end())) {
                    end++;
                }
            } else if (isApostrophe(c) && end < part.end() && isPossessive(text, at, part.end())) {
                kind = Token.Kind.WORD;
                end = at + 2;
            } else if (Character.isHighSurrogate(c) && end < part.end()) {
                end++;
            }
            tokens.add(Token.of(text, at, end, kind));
            at = end;
        }
        return tokens;
    }

    private static boolean continuesWord(String text, int start, int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return isApostrophe(c)
                && at > start
                && at + 1 < end
                && Character.isLetter(text.charAt(at + 1))
                && !isPossessive(text, at, end);
    }

    private static boolean isPossessive(String text, int at, int end) {
        return at + 1 < end
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean continuesNumber(String text, int at, int end) {
        char c = text.charAt(at);
        return isDigit(c) || ((c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
