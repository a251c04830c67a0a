package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import org.tamga.reading.text.Span;

/**
 * Cuts what is too long to be one sentence: tables that lost their shape, lists without stops, texts made to keep the reader busy. What is
 * asked of a sentence may take the square of its length, so a bound of it makes the work linear in the text.
 */
final class LongSentences {

    /** Characters; some 400 words. The longest sentences of communiqués have about 200. */
    static final int LONGEST = 2_500;
    /** How far before the longest length a good place to cut is looked for. */
    private static final int ROOM = 600;

    private LongSentences() {}

    /** The sentences, those that are too long in pieces. */
    static List<Span> cut(String text, List<Span> sentences) {
        boolean fit = true;
        for (Span sentence : sentences) {
            fit &= sentence.length() <= LONGEST;
        }
        if (fit) {
            return sentences;
        }
        List<Span> pieces = new ArrayList<>();
        for (Span sentence : sentences) {
            int start = sentence.start();
            while (sentence.end() - start > LONGEST) {
                int end = place(text, start);
                int last = end;
                while (last > start && Characters.isSpace(text.charAt(last - 1))) {
                    last--;
                }
                if (last > start) {
                    pieces.add(new Span(start, last));
                }
                start = end;
                while (start < sentence.end() && Characters.isSpace(text.charAt(start))) {
                    start++;
                }
            }
            if (start < sentence.end()) {
                pieces.add(new Span(start, sentence.end()));
            }
        }
        return pieces;
    }

    /** A table row; of one that is too long its first cells. */
    static Block row(String text, Extract.Part row) {
        Span span = row.span();
        List<Span> cells = row.cells();
        if (span.length() > LONGEST) {
            int kept = 0;
            while (kept < cells.size() && cells.get(kept).end() - span.start() <= LONGEST) {
                kept++;
            }
            cells = cells.subList(0, kept);
            span = new Span(
                    span.start(),
                    kept == 0 ? place(text, span.start()) : cells.getLast().end());
        }
        return new Block(row.kind(), span, List.of(span), row.group(), cells);
    }

    /** Behind a semicolon, a comma or a space, or anywhere but inside a character. */
    private static int place(String text, int start) {
        int limit = start + LONGEST;
        int space = 0;
        int comma = 0;
        for (int at = limit; at > limit - ROOM; at--) {
            if (Characters.isSpace(text.charAt(at - 1))) {
                char before = text.charAt(at - 2);
                if (before == ';') {
                    return at;
                }
                comma = comma == 0 && before == ',' ? at : comma;
                space = space == 0 ? at : space;
            }
        }
        if (comma + space > 0) {
            return comma > 0 ? comma : space;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
