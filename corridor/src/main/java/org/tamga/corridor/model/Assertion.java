package org.tamga.corridor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;

/**
 * What somebody says that a change of the network brings.
 *
 * @param scenario id of the one that makes the change
 * @param country that gets revenue; nothing for savings
 * @param links ids of what the change opens
 * @param low the least that the words allow, in the unit of the kind
 * @param high the most
 * @param unit for people
 * @param text the assertion in English
 * @param textRu in Russian, or empty
 */
public record Assertion(
        String id,
        Kind kind,
        String scenario,
        @Nullable Economy country,
        List<String> links,
        double low,
        double high,
        String unit,
        String text,
        String textRu,
        String source) {

    /** Copies the list. */
    public Assertion {
        links = List.copyOf(links);
    }

    /** What is asserted. */
    public enum Kind {
        /** US dollars a year that a country is paid for transit over the links. */
        TRANSIT_REVENUE,
        /** Kilometres that a way becomes shorter. */
        SAVED_KM,
        /** Days that a way becomes faster. */
        SAVED_DAYS
    }
}
