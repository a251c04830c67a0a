package org.tamga.ledger;

import java.util.List;
import java.util.Map;
import org.tamga.core.EconomyGroup;

/**
 * What a case folder says: its names, groups and authorities, its figures and rates.
 *
 * @param name short title in English
 * @param titles title by language code
 * @param groups economy groups by code, in the order of the case
 */
public record Case(
        String name,
        Map<String, String> titles,
        Map<String, EconomyGroup> groups,
        Authorities authorities,
        List<Figure> figures,
        ExchangeRates rates) {

    public Case {
        titles = Map.copyOf(titles);
        groups = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(groups));
        figures = List.copyOf(figures);
    }
}
