package org.tamga.reading.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Vocabulary.Entry;
import org.tamga.reading.quantity.Vocabulary.Node;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;

/** The tokens of a sentence with their places in the vocabulary. Asking outside the sentence is allowed and finds nothing. */
final class Line {

    private static final int LONGEST_PHRASE = 7;

    private final String text;
    private final List<Token> tokens;
    private final Language language;
    private final @Nullable Node[] first;
    private final @Nullable String[] words;
    private final @Nullable String[] stems;

    Line(String text, List<Token> tokens, Language language) {
        Vocabulary vocabulary = Vocabulary.of(language);
        this.text = text;
        this.tokens = tokens;
        this.language = language;
        Node root = vocabulary.root();
        words = new @Nullable String[tokens.size()];
        stems = new @Nullable String[tokens.size()];
        first = new @Nullable Node[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.word(tokens.get(i));
            stems[i] = vocabulary.stem(tokens.get(i));
            first[i] = root.next(words[i], stems[i]);
        }
    }

    int size() {
        return tokens.size();
    }

    Language language() {
        return language;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** Whether the character is a line's end. */
    boolean isNewLine(int character) {
        return text.charAt(character) == '\n';
    }

    String text(Span span) {
        return span.of(text);
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    boolean is(int i, String lower) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(lower);
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
    }

    /** Whether nothing stands between this token and the next. */
    boolean joined(int i) {
        return i >= 0
                && i + 1 < tokens.size()
                && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    /** Whether the token is a hyphen, dash or minus. */
    boolean isDash(int i) {
        if (i < 0
                || i >= tokens.size()
                || tokens.get(i).isWord()
                || tokens.get(i).isNumber()) {
            return false;
        }
        return switch (tokens.get(i).text().charAt(0)) {
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> true;
            default -> false;
        };
    }

    /** Whether the token is a dash with no space on either side. */
    boolean isHyphen(int i) {
        return isDash(i) && joined(i - 1) && joined(i);
    }

    /** Whether the token opens any phrase of the vocabulary. */
    boolean isKnown(int i) {
        return i >= 0 && i < first.length && first[i] != null;
    }

    boolean has(Role role, int i) {
        return find(role, i) != null;
    }

    /** The longest phrase of this role that begins here. */
    @Nullable
    Found find(Role role, int at) {
        if (at < 0 || at >= words.length) {
            return null;
        }
        Entry best = null;
        int end = at;
        Node node = first[at];
        for (int i = at + 1; node != null && node.leadsTo(role); i++) {
            Entry entry = node.entry(role);
            if (entry != null) {
                best = entry;
                end = i;
            }
            node = i < words.length ? node.next(words[i], stems[i]) : null;
        }
        return best == null ? null : new Found(best, at, end);
    }

    /** The longest phrase of this role that ends right before a token. */
    @Nullable
    Found findBefore(Role role, int end) {
        Found best = null;
        for (int from = end - 1; from >= 0 && from >= end - LONGEST_PHRASE; from--) {
            Node node = first[from];
            for (int i = from + 1; i < end && node != null && node.leadsTo(role); i++) {
                node = node.next(words[i], stems[i]);
            }
            Entry entry = node == null ? null : node.entry(role);
            if (entry != null) {
                best = new Found(entry, from, end);
            }
        }
        return best;
    }

    /** Whether the token before is the end of a phrase of this role. */
    boolean hasBefore(Role role, int end) {
        return findBefore(role, end) != null;
    }

    /**
     * A phrase in the sentence.
     *
     * @param from its first token
     * @param to after its last token
     */
    record Found(Entry entry, int from, int to) {}
}
