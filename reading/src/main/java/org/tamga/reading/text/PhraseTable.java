package org.tamga.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a language, each with what it stands for, found in tokens in one pass: at every place the longest phrase wins.
 *
 * <p>A word that ends in {@code *} stands for all words that begin so, which is how inflected words are listed.
 */
public final class PhraseTable<V> {

    private static final int STEM = 3;

    private record Phrase<V>(List<Word> words, V value) {
        int size() {
            return words.size();
        }
    }

    private record Word(String text, boolean isStem) {
        boolean matches(String lower) {
            return isStem ? lower.startsWith(text) : lower.equals(text);
        }
    }

    /** Phrases with the same beginning, the longest first; of the same length in the order in which they were added. */
    private static final class Phrases<V> {
        private final List<Phrase<V>> longestFirst = new ArrayList<>(2);

        void add(Phrase<V> phrase) {
            int at = longestFirst.size();
            while (at > 0 && longestFirst.get(at - 1).size() < phrase.size()) {
                at--;
            }
            longestFirst.add(at, phrase);
        }

        /** The first one that stands at a token and has more words than a number; null when there is none. */
        @Nullable
        Phrase<V> at(List<Token> tokens, int at, int words) {
            for (int p = 0; p < longestFirst.size(); p++) {
                Phrase<V> phrase = longestFirst.get(p);
                if (phrase.size() <= words) {
                    return null;
                }
                if (stands(phrase.words, tokens, at)) {
                    return phrase;
                }
            }
            return null;
        }
    }

    /** A phrase that was found: tokens {@code from} to {@code to − 1}. */
    public record Found<V>(int from, int to, V value) {}

    private final Map<String, Phrases<V>> byFirstWord = new HashMap<>();
    private final PrefixTable<Phrases<V>> byFirstStem = new PrefixTable<>(STEM);

    /** Adds a phrase of words divided by spaces. The first of two equal phrases wins. */
    public void add(String phrase, V value) {
        List<Word> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(phrase, new Span(0, phrase.length()))) {
            if (token.is("*") && !words.isEmpty()) {
                words.set(words.size() - 1, new Word(words.getLast().text(), true));
            } else {
                words.add(new Word(token.lower(), false));
            }
        }
        Word first = words.getFirst();
        if (first.isStem() && first.text().length() < STEM) {
            throw new IllegalArgumentException("a stem of fewer than " + STEM + " letters: " + phrase);
        }
        Phrases<V> alike = first.isStem()
                ? byFirstStem.orElse(first.text(), Phrases::new)
                : byFirstWord.computeIfAbsent(first.text(), k -> new Phrases<>());
        alike.add(new Phrase<>(List.copyOf(words), value));
    }

    /**
     * Reads lines of fields divided by tabs; blank lines and those that begin with {@code #} are skipped.
     *
     * @param line called with the number and the fields of each line
     */
    public static void readLines(Class<?> beside, String resource, BiConsumer<Integer, String[]> line) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    line.accept(number, text.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All phrases in the tokens, from left to right, none within another. */
    public List<Found<V>> find(List<Token> tokens) {
        List<Found<V>> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Phrase<V> best = longest(tokens, at);
            if (best != null && tokens.get(at).is("the") && at + 1 < tokens.size()) {
                Phrase<V> without = longest(tokens, at + 1);
                if (without != null && without.size() >= best.size()) {
                    at++;
                    best = without;
                }
            }
            if (best == null) {
                at++;
            } else {
                found.add(new Found<>(at, at + best.size(), best.value));
                at += best.size();
            }
        }
        return found;
    }

    private @Nullable Phrase<V> longest(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        Phrases<V> words = byFirstWord.get(lower);
        Phrase<V> best = words == null ? null : words.at(tokens, at, 0);
        Phrases<V> stems = byFirstStem.of(lower);
        if (stems == null) {
            return best;
        }
        Phrase<V> longer = stems.at(tokens, at, best == null ? 0 : best.size());
        return longer == null ? best : longer;
    }

    private static boolean stands(List<Word> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int w = 0; w < words.size(); w++) {
            if (!words.get(w).matches(tokens.get(at + w).lower())) {
                return false;
            }
        }
        return true;
    }
}
