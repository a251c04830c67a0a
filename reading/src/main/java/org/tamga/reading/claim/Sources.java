package org.tamga.reading.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.reading.text.PhraseTable;

/** Whose statistics there are, and of whose trade; listed in {@code authorities.tsv}. */
final class Sources {

    private static final Map<String, String> REPORTER = new HashMap<>();
    private static final Map<String, String> STATISTICS = new HashMap<>();
    private static final Map<String, String> CUSTOMS = new HashMap<>();
    private static final Map<String, Map<String, String>> MINISTRIES = new HashMap<>();

    static {
        PhraseTable.readLines(Sources.class, "authorities.tsv", (number, fields) -> {
            if (!fields[1].isEmpty()) {
                REPORTER.put(fields[0], fields[1]);
            }
            switch (fields[2]) {
                case "STATISTICS" -> STATISTICS.putIfAbsent(fields[1], fields[0]);
                case "CUSTOMS" -> CUSTOMS.putIfAbsent(fields[1], fields[0]);
                case "OTHER" -> {
                    // none that a general name stands for
                }
                default ->
                    MINISTRIES
                            .computeIfAbsent(fields[2], kind -> new HashMap<>())
                            .put(fields[1], fields[0]);
            }
        });
    }

    private Sources() {}

    /** The economy whose trade an authority records; empty when it speaks of several. */
    static Optional<String> reporter(String authority) {
        return Optional.ofNullable(REPORTER.get(authority));
    }

    /** The statistics of an economy; those of China are its customs'. */
    static Optional<String> statistics(String economy) {
        return Optional.ofNullable(STATISTICS.getOrDefault(economy, CUSTOMS.get(economy)));
    }

    /** Whether an authority is a customs service. */
    static boolean isCustoms(String authority) {
        return CUSTOMS.containsValue(authority);
    }

    /** The ministry of an economy for a field ({@code TRANSPORT}); empty when it publishes nothing. */
    static Optional<String> ministry(String field, String economy) {
        return Optional.ofNullable(MINISTRIES.getOrDefault(field, Map.of()).get(economy));
    }

    /** Whether an authority is a ministry. */
    static boolean isMinistry(String authority) {
        return MINISTRIES.values().stream().anyMatch(m -> m.containsValue(authority));
    }

    /** The customs of an economy, or its statistics where customs publish nothing. */
    static Optional<String> customs(String economy) {
        return Optional.ofNullable(CUSTOMS.getOrDefault(economy, STATISTICS.get(economy)));
    }
}
