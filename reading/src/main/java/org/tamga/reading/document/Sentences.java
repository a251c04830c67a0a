package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.reading.text.Span;

/**
 * Divides a part of a text into sentences, in one pass.
 *
 * <p>A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing quotes and brackets after it, when
 * what follows can begin one. What a full stop after an abbreviation means is told by {@link FullStops}. The rules are those of Unicode's
 * UAX #29 for these marks, with abbreviations; docs/decisions/0007 says why ICU's iterator is not used.
 */
final class Sentences {

    private final String text;
    private final int end;
    private final FullStops words = FullStops.all();

    private Sentences(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The sentences of a part in order, without white space around them; together they hold all its visible characters. */
    static List<Span> in(String text, Span part) {
        return new Sentences(text, part.end()).from(part.start());
    }

    static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || isWideTerminal(c);
    }

    /** Chinese marks, which no white space follows. */
    private static boolean isWideTerminal(char c) {
        return c == '\u3002' || c == '\uFF01' || c == '\uFF1F';
    }

    private List<Span> from(int first) {
        List<Span> sentences = new ArrayList<>();
        int start = skipSpaces(first);
        int at = start;
        while (at < end) {
            if (!isTerminal(text.charAt(at))) {
                at++;
                continue;
            }
            int mark = at;
            while (at < end && isTerminal(text.charAt(at))) {
                at++;
            }
            int stop = skipClosers(at);
            int next = skipSpaces(stop);
            if (next >= end) {
                break;
            }
            if (endsSentence(start, mark, at, stop, next)) {
                sentences.add(new Span(start, stop));
                start = next;
            }
            at = Math.max(at, stop);
        }
        int last = end;
        while (last > start && Characters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > start) {
            sentences.add(new Span(start, last));
        }
        return sentences;
    }

    /** Past closing quotes and brackets, and past footnote numbers in square brackets. */
    private int skipClosers(int from) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '[') {
                int digit = at + 1;
                while (digit < end && digit - at <= 3 && Characters.isDigit(text.charAt(digit))) {
                    digit++;
                }
                if (digit == at + 1 || digit >= end || text.charAt(digit) != ']') {
                    return at;
                }
                at = digit + 1;
            } else if (Characters.isCloser(c) && !(c == '\u201C' && opensAgain(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** A mark that closes in German and Russian opens in English: it does when a letter follows. */
    private boolean opensAgain(int at) {
        return at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < end && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Whether a sentence ends here.
     *
     * @param start of the sentence
     * @param mark the first terminal mark
     * @param after the last terminal mark
     * @param stop after closing quotes and brackets
     * @param next the first visible character after that
     */
    private boolean endsSentence(int start, int mark, int after, int stop, int next) {
        if (isWideTerminal(text.charAt(mark))) {
            return true;
        }
        int word = skipOpeners(next);
        if (word >= end) {
            return false;
        }
        char first = text.charAt(word);
        if (next == stop) {
            return stop == after && text.charAt(mark) == '.' && after == mark + 1 && lacksSpace(mark, word);
        }
        if (Character.isLowerCase(first) || ",;:)]".indexOf(first) >= 0) {
            return false;
        }
        boolean plainStop = text.charAt(mark) == '.' && after == mark + 1;
        return !plainStop || endsAtFullStop(start, mark, word, first, stop > after);
    }

    private int skipOpeners(int from) {
        int at = from;
        while (at < end
                && (Characters.isOpener(text.charAt(at))
                        || Characters.isDash(text.charAt(at))
                        || Characters.isSpace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** {@code dollars.Thus}: a long word in lower case before, a capitalised word after. */
    private boolean lacksSpace(int mark, int word) {
        if (mark < 4 || word != mark + 1 || word + 1 >= end || !Character.isUpperCase(text.charAt(word))) {
            return false;
        }
        for (int i = mark - 4; i < mark; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return Character.isLowerCase(text.charAt(word + 1)) && words.isStarter(wordAt(word));
    }

    private boolean endsAtFullStop(int start, int mark, int word, char first, boolean closed) {
        int before = wordBefore(start, mark);
        if (before == mark) {
            return !isEnumerator(start, mark);
        }
        String lower = Characters.lower(text.substring(before, mark));
        boolean letter = Character.isLetter(first);
        if (lower.length() == 1
                && before >= start + 3
                && text.charAt(before - 1) == ' '
                && text.charAt(before - 2) == '.') {
            lower = Character.toLowerCase(text.charAt(before - 3)) + "." + lower;
        }
        Optional<FullStops.Kind> known = words.kind(lower);
        if (known.isPresent()) {
            return (closed && letter) || endsAfter(known.get(), lower, start, before, word, letter);
        }
        if (isInitial(before, mark) || isAcronym(before, mark)) {
            return closed || (letter && words.isStarter(wordAt(word)));
        }
        return !isRomanEnumerator(start, before, mark);
    }

    private boolean endsAfter(FullStops.Kind kind, String lower, int start, int before, int word, boolean letter) {
        String next = letter ? wordAt(word) : "";
        return switch (kind) {
            case NEVER -> false;
            case NUMBER -> letter && ((before == start && isNo(lower)) || (next.length() > 1 && words.isStarter(next)));
            case SELDOM -> letter && words.isStarter(next);
            case OFTEN -> letter && !words.isUnit(next);
            case YEAR -> letter && followsNumber(before) && !words.isUnit(next);
        };
    }

    private static boolean isNo(String lower) {
        return lower.equals("no");
    }

    /** Where the word before a full stop begins, with the stops inside it; the stop itself when no letter is there. */
    private int wordBefore(int start, int mark) {
        int at = mark;
        while (at > start && mark - at < 24 && continuesBack(at - 1)) {
            at--;
        }
        while (at < mark && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean continuesBack(int at) {
        char c = text.charAt(at);
        return Character.isLetter(c) || c == '.' || c == '\'' || c == '\u2019' || c == '-';
    }

    /** The word that begins here, in lower case, with stops inside it. */
    private String wordAt(int from) {
        int at = from;
        while (at < end && at - from < 24 && (Character.isLetter(text.charAt(at)) || isInnerStop(at))) {
            at++;
        }
        return Characters.lower(text.substring(from, at));
    }

    private boolean isInnerStop(int at) {
        return text.charAt(at) == '.' && at + 1 < end && Character.isLetter(text.charAt(at + 1));
    }

    /** One capital letter alone: the initial of a name. */
    private boolean isInitial(int before, int mark) {
        return mark - before == 1 && Character.isUpperCase(text.charAt(before));
    }

    /** Capital letters, each with a stop: {@code U.S}. */
    private boolean isAcronym(int before, int mark) {
        if ((mark - before) % 2 == 0) {
            return false;
        }
        for (int i = before; i < mark; i++) {
            char c = text.charAt(i);
            if ((i - before) % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Whether the sentence is only a number so far: {@code 1. Trade grew}. */
    private boolean isEnumerator(int start, int mark) {
        int at = start;
        while (at < mark && (Characters.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return at == mark && mark - start <= 6;
    }

    private boolean isRomanEnumerator(int start, int before, int mark) {
        if (before != start || mark - before > 5) {
            return false;
        }
        for (int i = before; i < mark; i++) {
            if ("IVXLC".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number, of digits or Roman, stands before the word. */
    private boolean followsNumber(int before) {
        int at = before;
        while (at > 0 && Characters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && (Characters.isDigit(text.charAt(at - 1)) || "IVX".indexOf(text.charAt(at - 1)) >= 0);
    }
}
