package org.tamga.reading.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.reading.text.Language;

/** What a full stop means after a word, and which words begin sentences; from {@code sentences-LANGUAGE.tsv} of all languages. */
final class FullStops {

    /** What is known of a word. */
    enum Kind {
        NEVER,
        NUMBER,
        SELDOM,
        OFTEN,
        YEAR
    }

    private static final FullStops ALL = new FullStops();

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> starters = new HashSet<>();
    private final Set<String> units = new HashSet<>();

    private FullStops() {
        for (Language language : Language.values()) {
            for (String line : Words.lines("sentences-" + language.locale().getLanguage() + ".tsv")) {
                int tab = line.indexOf('\t');
                String word = line.substring(tab + 1);
                switch (line.substring(0, tab)) {
                    case "starter" -> starters.add(word);
                    case "unit" -> units.add(word);
                    case "never" -> kinds.put(word, Kind.NEVER);
                    case "number" -> kinds.put(word, Kind.NUMBER);
                    case "seldom" -> kinds.put(word, Kind.SELDOM);
                    case "often" -> kinds.put(word, Kind.OFTEN);
                    case "year" -> kinds.put(word, Kind.YEAR);
                    default -> throw new IllegalStateException("no kind of word before a full stop: " + line);
                }
            }
        }
    }

    static FullStops all() {
        return ALL;
    }

    Optional<Kind> kind(String lower) {
        return Optional.ofNullable(kinds.get(lower));
    }

    boolean isStarter(String lower) {
        return starters.contains(lower);
    }

    boolean isUnit(String lower) {
        return units.contains(lower);
    }
}
