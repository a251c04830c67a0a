package org.tamga.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a place is.
 *
 * @param name in English
 * @param names in other languages, by language
 * @param also other ways to write it, such as its forms in a language that declines
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param source whose coordinates these are
 * @param address of the source
 */
public record Place(
        String name,
        Map<String, String> names,
        List<String> also,
        BigDecimal latitude,
        BigDecimal longitude,
        String source,
        Optional<String> address) {

    public Place {
        names = Map.copyOf(names);
        also = List.copyOf(also);
    }

    /** The name in a language, or in English where it has none. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
