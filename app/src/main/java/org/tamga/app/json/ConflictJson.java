package org.tamga.app.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;

/** Figures that cannot all be true, as JSON. */
public final class ConflictJson {

    private final LedgerJson written;

    /** Conflicts whose figures are written in this way. */
    public ConflictJson(LedgerJson written) {
        this.written = written;
    }

    /** Conflicts that share figures, directly or by way of others, in the order of their first one. */
    public static List<List<Conflict>> contradictions(List<Conflict> conflicts) {
        Map<Figure, List<Conflict>> groupOf = new HashMap<>();
        Set<List<Conflict>> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Conflict conflict : conflicts) {
            List<Conflict> group = new ArrayList<>();
            Set<List<Conflict>> met = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Figure figure : conflict.figures()) {
                List<Conflict> other = groupOf.get(figure);
                if (other != null && met.add(other)) {
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            group.add(conflict);
            group.forEach(c -> c.figures().forEach(f -> groupOf.put(f, group)));
            groups.add(group);
        }
        List<List<Conflict>> ordered = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Conflict> group = groupOf.get(conflict.figures().getFirst());
            if (group != null && groups.remove(group)) {
                ordered.add(conflicts.stream().filter(group::contains).toList());
            }
        }
        return ordered;
    }

    /** Every smallest set, with the number of its contradiction, from 1. */
    public List<Json.Fields> conflicts(List<Conflict> conflicts) {
        List<List<Conflict>> contradictions = contradictions(conflicts);
        Map<Conflict, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < contradictions.size(); i++) {
            for (Conflict conflict : contradictions.get(i)) {
                numbers.put(conflict, i + 1);
            }
        }
        return conflicts.stream()
                .map(c -> new Json.Fields()
                        .put(
                                "figures",
                                c.figures().stream().map(written::figure).toList())
                        .put("set_aside", c.setAside().stream().map(Figure::id).toList())
                        .put("undecided", c.undecided())
                        .put("contradiction", numbers.get(c)))
                .toList();
    }
}
