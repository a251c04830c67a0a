package org.tamga.reading.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A word, a number or a mark in a document's text.
 *
 * @param span where it stands
 * @param text as written
 * @param lower in lower case, with plain apostrophes
 */
public record Token(Span span, String text, String lower, Kind kind) {

    /** What a token is made of. */
    public enum Kind {
        /** Letters, with apostrophes inside. */
        WORD,
        /** Digits, with points and commas between digits. */
        NUMBER,
        /** A mark, one character. */
        MARK
    }

    /** The characters of ASCII: most marks, made once. */
    private static final List<String> MARKS =
            IntStream.range(0, 128).mapToObj(Character::toString).toList();

    static Token of(String text, int start, int end, Kind kind) {
        if (kind == Kind.MARK && end - start == 1 && text.charAt(start) < MARKS.size()) {
            String mark = MARKS.get(text.charAt(start));
            return new Token(new Span(start, end), mark, mark, kind);
        }
        String word = text.substring(start, end);
        if (kind == Kind.NUMBER) {
            return new Token(new Span(start, end), word, word, kind);
        }
        return new Token(
                new Span(start, end), word, word.toLowerCase(Locale.ROOT).replace('\u2019', '\''), kind);
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it is this word in lower case, or this mark. */
    public boolean is(String lowerText) {
        return lower.equals(lowerText);
    }
}
