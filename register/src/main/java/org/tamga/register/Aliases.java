package org.tamga.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that mean the same in titles, such as eternal and permanent; the first of a group stands for all.
 *
 * @param groups of single words, in any case
 */
public record Aliases(List<List<String>> groups) {

    /** None. */
    public static final Aliases NONE = new Aliases(List.of());

    public Aliases {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Those that a new register begins with. */
    public static Aliases ofDefaults() {
        return new Aliases(TitleWords.lines("default-aliases.txt").stream()
                .map(line -> List.of(line.split(" ")))
                .toList());
    }

    /** Both lists. */
    Aliases and(Aliases other) {
        List<List<String>> all = new ArrayList<>(groups);
        other.groups.stream().filter(g -> !groups.contains(g)).forEach(all::add);
        return new Aliases(all);
    }

    /** Each word by its stem, and the stem that stands for it. */
    Map<String, String> byStem() {
        Map<String, String> canonical = new HashMap<>();
        for (List<String> group : groups) {
            if (!group.isEmpty()) {
                String first = TitleWords.stem(group.getFirst());
                String root = canonical.getOrDefault(first, first);
                group.forEach(word -> canonical.putIfAbsent(TitleWords.stem(word), root));
            }
        }
        return canonical;
    }
}
