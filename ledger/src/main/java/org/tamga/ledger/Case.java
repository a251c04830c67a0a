package org.tamga.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.EconomyGroup;

/**
 * What a case folder says: its names, groups and authorities, its figures and rates.
 *
 * @param name short title in English
 * @param titles title by language code
 * @param groups economy groups by code, in the order of the case
 * @param names of groups and authorities in further languages: by language code, then by code of the group or authority
 */
public record Case(
        String name,
        Map<String, String> titles,
        Map<String, EconomyGroup> groups,
        Authorities authorities,
        List<Figure> figures,
        ExchangeRates rates,
        Map<String, Map<String, String>> names) {

    public Case {
        titles = Map.copyOf(titles);
        groups = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(groups));
        figures = List.copyOf(figures);
        names = Map.copyOf(names);
    }

    /** A case whose groups and authorities have no names in further languages. */
    public Case(
            String name,
            Map<String, String> titles,
            Map<String, EconomyGroup> groups,
            Authorities authorities,
            List<Figure> figures,
            ExchangeRates rates) {
        this(name, titles, groups, authorities, figures, rates, Map.of());
    }

    /** The name of a group or an authority in a further language, where the case gives it. */
    public Optional<String> name(String code, String language) {
        return Optional.ofNullable(names.getOrDefault(language, Map.of()).get(code));
    }
}
