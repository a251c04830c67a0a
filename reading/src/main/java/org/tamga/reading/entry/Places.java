package org.tamga.reading.entry;

import java.util.Optional;

/** Cities by their cues, whose value is {@code name:economy}. */
final class Places {

    private Places() {}

    static String name(Cue city) {
        int colon = city.value().indexOf(':');
        return colon < 0 ? city.value() : city.value().substring(0, colon);
    }

    static Optional<String> economy(Cue city) {
        int colon = city.value().indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(city.value().substring(colon + 1));
    }
}
