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

    private record Phrase<V>(List<Word> words, V value) {}

    private record Word(String text, boolean isStem) {
        boolean matches(String lower) {
            return isStem ? lower.startsWith(text) : lower.equals(text);
        }
    }

    /** A phrase that was found: tokens {@code from} to {@code to − 1}. */
    public record Found<V>(int from, int to, V value) {}

    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase<V>>> byFirstStem = new HashMap<>();

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
        Map<String, List<Phrase<V>>> map = first.isStem() ? byFirstStem : byFirstWord;
        String key = first.isStem() ? first.text().substring(0, STEM) : first.text();
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase<>(List.copyOf(words), value));
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
                if (without != null && without.words.size() >= best.words.size()) {
                    at++;
                    best = without;
                }
            }
            if (best == null) {
                at++;
            } else {
                found.add(new Found<>(at, at + best.words.size(), best.value));
                at += best.words.size();
            }
        }
        return found;
    }

    private @Nullable Phrase<V> longest(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        Phrase<V> best = longest(byFirstWord.get(lower), tokens, at, null);
        return lower.length() < STEM ? best : longest(byFirstStem.get(lower.substring(0, STEM)), tokens, at, best);
    }

    private static <V> @Nullable Phrase<V> longest(
            @Nullable List<Phrase<V>> phrases, List<Token> tokens, int at, @Nullable Phrase<V> known) {
        Phrase<V> best = known;
        if (phrases != null) {
            for (Phrase<V> phrase : phrases) {
                if ((best == null || phrase.words.size() > best.words.size()) && stands(phrase.words, tokens, at)) {
                    best = phrase;
                }
            }
        }
        return best;
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
