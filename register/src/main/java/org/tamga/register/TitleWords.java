package org.tamga.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a title that tell which thing it names, as stems.
 *
 * @param stems all that are not stop words; compounds are divided at hyphens
 * @param marks ordinals, numbers and single letters: titles that differ in them name different things
 * @param isPart whether it names a part of something ("section", "phase")
 */
record TitleWords(Set<String> stems, Set<String> marks, boolean isPart) {

    private static final int STEM = 7;
    private static final double GENERIC = 0.3;

    /** The vocabulary, read at the first title. */
    private static final class Vocabulary {
        static final Vocabulary OF_TITLES = new Vocabulary();

        final Set<String> stop = new HashSet<>();
        final Set<String> generic = new HashSet<>();
        final Set<String> ordinal = new HashSet<>();
        final Set<String> part = new HashSet<>();
        final Map<String, String> same = new HashMap<>();

        Vocabulary() {
            for (String line : lines("title-words.txt")) {
                int colon = line.indexOf(':');
                String[] words = line.substring(colon + 1).strip().split(" ");
                switch (line.substring(0, colon)) {
                    case "stop" -> stop.addAll(List.of(words));
                    case "generic" -> stems(words, generic);
                    case "ordinal" -> stems(words, ordinal);
                    case "part" -> stems(words, part);
                    case "same" -> {
                        generic.add(stem(words[0]));
                        for (String word : words) {
                            same.put(stem(word), stem(words[0]));
                        }
                    }
                    default -> throw new IllegalStateException("title-words.txt: " + line);
                }
            }
        }

        private static void stems(String[] words, Set<String> into) {
            for (String word : words) {
                into.add(stem(word));
            }
        }
    }

    /** The words of a title; words that mean the same become one. */
    static TitleWords of(String title, Map<String, String> aliases) {
        Vocabulary known = Vocabulary.OF_TITLES;
        Set<String> stems = new LinkedHashSet<>();
        Set<String> marks = new HashSet<>();
        boolean part = false;
        for (String word : split(title)) {
            if (word.length() > 1 && known.stop.contains(word)) {
                continue;
            }
            String stem = stem(word);
            stem = known.same.getOrDefault(stem, stem);
            stem = aliases.getOrDefault(stem, stem);
            part |= known.part.contains(stem);
            boolean lone = word.length() == 1 && !word.equals("a");
            if (lone || Character.isDigit(word.charAt(0)) || known.ordinal.contains(stem)) {
                marks.add(stem);
            }
            if (!word.equals("a")) {
                stems.add(stem);
            }
        }
        return new TitleWords(stems, marks, part);
    }

    /** How much a word tells: little when it is in many titles. */
    static double weight(String stem) {
        return Vocabulary.OF_TITLES.generic.contains(stem) ? GENERIC : 1;
    }

    /** A word in lower case, American spelling, cut to what inflection leaves alone. */
    static String stem(String word) {
        String stem = word.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("our", "or")
                .replace("centre", "center")
                .replace("programme", "program")
                .replace('ё', 'е');
        int length = stem.length();
        if (length > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, length - 3) + "y";
        } else if (length > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.substring(0, length - 1);
        }
        return stem.length() > STEM ? stem.substring(0, STEM) : stem;
    }

    /** The lines of a vocabulary that are not comments. */
    static List<String> lines(String resource) {
        try (InputStream in = TitleWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words in lower case; a possessive loses its ending. */
    static List<String> split(String title) {
        List<String> words = new ArrayList<>();
        String lower = title.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace("'s", "")
                .replace("good-neighb", "goodneighb");
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
