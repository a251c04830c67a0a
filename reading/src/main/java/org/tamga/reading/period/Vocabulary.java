package org.tamga.reading.period;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PrefixTable;

/** The words of time of one language, read from its resource. */
final class Vocabulary {

    /** The roles of a word as bits, and the value that some of them have. */
    record Meaning(long roles, int value) {
        static final Meaning NONE = new Meaning(0, 0);

        private Meaning with(Role role, int number) {
            return new Meaning(roles | role.bit(), number == 0 ? value : number);
        }
    }

    private static final Map<Language, Vocabulary> ALL = all();
    private static final int LONGEST_ENDING = 4;
    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_STEM = 3;

    private final Map<String, Meaning> words = new HashMap<>();
    private final Map<String, Meaning> stems = new HashMap<>();
    private final PrefixTable<List<String>> byBeginning = new PrefixTable<>(SHORTEST_STEM);

    private Vocabulary() {}

    static Vocabulary of(Language language) {
        return ALL.getOrDefault(language, new Vocabulary());
    }

    /** What a word in lower case means; nothing for most words. */
    Meaning meaning(String word) {
        if (word.length() > LONGEST_WORD) {
            return Meaning.NONE;
        }
        Meaning whole = words.get(word);
        if (whole != null) {
            return whole;
        }
        List<String> alike = byBeginning.of(word);
        if (alike != null) {
            for (int s = 0; s < alike.size(); s++) {
                String stem = alike.get(s);
                if (word.length() - stem.length() <= LONGEST_ENDING && word.startsWith(stem)) {
                    return stems.getOrDefault(stem, Meaning.NONE);
                }
            }
        }
        return Meaning.NONE;
    }

    private static Map<Language, Vocabulary> all() {
        Map<Language, Vocabulary> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(language.name().toLowerCase(Locale.ROOT) + ".txt"));
        }
        return all;
    }

    private static Vocabulary read(String name) {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the words of time are missing: " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    vocabulary.add(line, name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of time, " + name, e);
        }
        vocabulary.settle();
        return vocabulary;
    }

    /** Puts the stems under their first letters, the longest first. */
    private void settle() {
        List<String> longestFirst = new ArrayList<>(stems.keySet());
        longestFirst.sort(Comparator.comparingInt(stem -> -stem.length()));
        for (String stem : longestFirst) {
            if (stem.length() >= SHORTEST_STEM) {
                byBeginning.orElse(stem, ArrayList::new).add(stem);
            }
        }
    }

    private void add(String line, String name) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        if (second < 0) {
            throw new IllegalStateException(name + ": \"" + line + "\" has not three fields parted by tabs");
        }
        Role role = Role.valueOf(line.substring(0, first));
        int value = Integer.parseInt(line.substring(first + 1, second));
        String forms = line.substring(second + 1);
        int at = 0;
        while (at < forms.length()) {
            int space = forms.indexOf(' ', at);
            int end = space < 0 ? forms.length() : space;
            if (end > at) {
                add(forms.substring(at, end), role, value);
            }
            at = end + 1;
        }
    }

    private void add(String form, Role role, int value) {
        boolean stem = form.endsWith("*");
        String key = stem ? form.substring(0, form.length() - 1) : form;
        Map<String, Meaning> map = stem ? stems : words;
        map.put(key, map.getOrDefault(key, Meaning.NONE).with(role, value));
    }
}
