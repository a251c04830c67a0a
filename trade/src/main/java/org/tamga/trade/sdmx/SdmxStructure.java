package org.tamga.trade.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a flow's observations are of.
 *
 * @param flow whose observations
 * @param dimensions what a key names, in its order; time is not among them
 * @param time the name of the dimension of time
 * @param measure the name of the value
 * @param attributes what may be told besides, by name
 */
public record SdmxStructure(
        SdmxFlow flow, List<Dimension> dimensions, String time, String measure, List<String> attributes) {

    /**
     * A part of keys.
     *
     * @param id such as {@code REPORTER}
     * @param title for people
     * @param codes and their names, in the order of the service; none when the service tells none
     */
    public record Dimension(String id, String title, SequencedMap<String, String> codes) {

        /** Copies the codes in their order. */
        public Dimension {
            codes = new LinkedHashMap<>(codes);
        }

        /** Codes that hold a text, or whose name does, in letters of any size. */
        public Map<String, String> codesWith(String text) {
            String wanted = text.toLowerCase(Locale.ROOT);
            Map<String, String> found = new LinkedHashMap<>();
            codes.forEach((code, name) -> {
                if ((code + "\n" + name).toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.put(code, name);
                }
            });
            return found;
        }
    }

    /** Copies the lists. */
    public SdmxStructure {
        dimensions = List.copyOf(dimensions);
        attributes = List.copyOf(attributes);
    }
}
