package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Span;

/** Where a document first names each of some topics, found in one pass over its words; its title stands before everything. */
final class FirstMentions {

    /** A word of a phrase. */
    private record Place(int phrase, int position) {}

    private final Map<String, List<Place>> placesOf = new HashMap<>();
    private final List<Integer> topicOf = new ArrayList<>();
    private final List<int[]> begun = new ArrayList<>();
    private final int[] first;
    private int words;

    /** @param topics for each topic its names, in stems */
    FirstMentions(Document document, List<List<List<String>>> topics) {
        first = new int[topics.size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int topic = 0; topic < topics.size(); topic++) {
            for (List<String> name : topics.get(topic)) {
                int phrase = begun.size();
                topicOf.add(topic);
                int[] none = new int[name.size()];
                Arrays.fill(none, -1);
                begun.add(none);
                for (int k = name.size() - 1; k >= 0; k--) {
                    placesOf.computeIfAbsent(name.get(k), s -> new ArrayList<>())
                            .add(new Place(phrase, k));
                }
            }
        }
        document.title().ifPresent(t -> read(t, -1));
        for (Block block : document.blocks()) {
            for (Span sentence : block.sentences()) {
                read(document.text(sentence), sentence.start());
            }
        }
    }

    private void read(String text, int at) {
        List<String> stems = new ArrayList<>();
        Stems.addTo(stems, text);
        for (String stem : stems) {
            for (Place place : placesOf.getOrDefault(stem, List.of())) {
                int[] start = begun.get(place.phrase());
                int k = place.position();
                if (k == 0 || start[k - 1] >= 0) {
                    start[k] = k == 0 ? words : start[k - 1];
                    if (k == start.length - 1 && Stems.isNear(start[k], words, start.length)) {
                        int topic = topicOf.get(place.phrase());
                        first[topic] = Math.min(first[topic], at);
                    }
                }
            }
            words++;
        }
    }

    /** Whether the title or a sentence before this one names a topic. */
    boolean isNamedBefore(int topic, Span sentence) {
        return first[topic] < sentence.start();
    }
}
