package org.tamga.reading.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PrefixTable;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/**
 * The words of a language that stand in and around numbers, as a tree of phrases.
 *
 * <p>The resource {@code <language>.tsv} has a line for each phrase: role, phrase, value, factor, separated by tabs; {@code #} opens a
 * comment. A word that ends in {@code *} stands for all words that begin so. {@code common.tsv} holds symbols and codes.
 */
final class Vocabulary {

    private static final int SHORTEST_STEM = 2;

    private final Node root = new Node();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final PrefixTable<List<Stem>> byBeginning = new PrefixTable<>(SHORTEST_STEM);

    private Vocabulary(Language language) {
        if (Role.values().length > Long.SIZE) {
            throw new IllegalStateException("more roles than bits of a node: " + Role.values().length);
        }
        read("common");
        read(language.name().toLowerCase(Locale.ROOT));
        NavigableSet<String> keys = new TreeSet<>(words.keySet());
        keys.addAll(stems.values());
        spread(root, keys);
        root.settle();
        List<Stem> longestFirst = new ArrayList<>();
        stems.forEach((letters, key) -> longestFirst.add(new Stem(letters, key)));
        longestFirst.sort(Comparator.comparingInt(stem -> -stem.letters().length()));
        for (Stem stem : longestFirst) {
            if (stem.letters().length() >= SHORTEST_STEM) {
                byBeginning.orElse(stem.letters(), ArrayList::new).add(stem);
            }
        }
    }

    /** Letters that words begin with, and how the vocabulary marks them. */
    private record Stem(String letters, String key) {}

    /** Gives every longer word and stem what its shorter stems mean, so that one look-up finds all meanings. */
    private static void spread(Node node, NavigableSet<String> keys) {
        for (String key : List.copyOf(node.next.keySet())) {
            if (!key.endsWith("*") || key.length() < 2) {
                continue;
            }
            String stem = key.substring(0, key.length() - 1);
            Node meaning = node.child(key);
            for (String longer : keys.tailSet(stem)) {
                if (!longer.startsWith(stem)) {
                    break;
                }
                if (!longer.equals(key)) {
                    node.child(longer).add(meaning);
                }
            }
        }
        for (Node next : node.next.values()) {
            spread(next, keys);
        }
    }

    static Vocabulary of(Language language) {
        return switch (language) {
            case EN -> English.WORDS;
            case RU -> Russian.WORDS;
        };
    }

    Node root() {
        return root;
    }

    /** The word as the vocabulary holds it, exactly; null when it does not. */
    @Nullable
    String word(Token token) {
        return words.get(token.lower());
    }

    /** The longest stem of the vocabulary that the word begins with, marked; null when there is none. */
    @Nullable
    String stem(Token token) {
        if (!token.isWord()) {
            return null;
        }
        String lower = token.lower();
        List<Stem> alike = byBeginning.of(lower);
        if (alike != null) {
            for (int s = 0; s < alike.size(); s++) {
                if (lower.startsWith(alike.get(s).letters())) {
                    return alike.get(s).key();
                }
            }
        }
        return null;
    }

    /** Read when the first English text comes. */
    private static final class English {
        static final Vocabulary WORDS = new Vocabulary(Language.EN);
    }

    /** Read when the first Russian text comes. */
    private static final class Russian {
        static final Vocabulary WORDS = new Vocabulary(Language.RU);
    }

    private void read(String name) {
        String file = name + ".tsv";
        try (InputStream stream = Vocabulary.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the vocabulary " + file + " is missing beside " + Vocabulary.class);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int row = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                row++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(line, file + ":" + row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line, String place) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IllegalStateException(place + ": found " + line + ", expected role, phrase, value, factor");
        }
        Role role = Role.valueOf(cells[0].strip().toUpperCase(Locale.ROOT));
        String value = cells.length > 2 ? cells[2].strip() : "";
        BigDecimal factor = cells.length > 3 ? new BigDecimal(cells[3].strip()) : BigDecimal.ONE;
        Entry entry = new Entry(role, value, isNumber(value) ? new BigDecimal(value) : BigDecimal.ZERO, factor);
        for (String phrase : cells[1].split("\\|", -1)) {
            add(phrase.strip(), entry);
        }
    }

    private void add(String phrase, Entry entry) {
        Node node = root;
        List<Token> tokens = Tokenizer.tokens(phrase, new Span(0, phrase.length()));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String key = token.lower();
            if (token.isWord()
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("*")
                    && tokens.get(i + 1).start() == token.end()) {
                key = stems.computeIfAbsent(token.lower(), stem -> stem + "*");
                i++;
            } else {
                words.putIfAbsent(key, key);
            }
            node = node.child(key);
        }
        node.entries.add(entry);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && (Character.isDigit(value.charAt(0)) || value.charAt(0) == '-');
    }

    /**
     * A phrase's meaning.
     *
     * @param value as in the resource
     * @param number the value as a number, 0 when it is none
     * @param factor what an amount is multiplied with
     */
    record Entry(Role role, String value, BigDecimal number, BigDecimal factor) {}

    /** Phrases that begin with the same words. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>(1);
        /** The roles of phrases that end here, as bits. */
        private long own;
        /** The roles of phrases that end here or later. */
        private long ahead;

        private void settle() {
            for (Entry entry : entries) {
                own |= entry.role().bit();
            }
            ahead = own;
            for (Node node : next.values()) {
                node.settle();
                ahead |= node.ahead;
            }
        }

        /** Whether a phrase of this role ends here or later. */
        boolean leadsTo(Role role) {
            return (ahead & role.bit()) != 0;
        }

        private Node child(String key) {
            return next.computeIfAbsent(key, _ -> new Node());
        }

        /** Adds what another node means; meanings of its own come first. */
        private void add(Node other) {
            for (Entry entry : other.entries) {
                if (entries.stream().noneMatch(e -> e.role() == entry.role())) {
                    entries.add(entry);
                }
            }
            for (Map.Entry<String, Node> more : other.next.entrySet()) {
                child(more.getKey()).add(more.getValue());
            }
        }

        @Nullable
        Node next(@Nullable String word, @Nullable String stem) {
            if (next.isEmpty()) {
                return null;
            }
            Node node = word == null ? null : next.get(word);
            return node != null || stem == null ? node : next.get(stem);
        }

        @Nullable
        Entry entry(Role role) {
            if ((own & role.bit()) == 0) {
                return null;
            }
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).role() == role) {
                    return entries.get(i);
                }
            }
            return null;
        }
    }
}
