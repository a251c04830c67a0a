package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Case;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;

/** Checks a document against itself: its claims are a small ledger of their own, whose conflicts are its inconsistencies. */
final class SelfCheck {

    /** More claims than any article has; beyond, a document is a table and its first claims are checked. */
    private static final int MOST_CLAIMS = 400;

    private final Case theCase;

    SelfCheck(Case theCase) {
        this.theCase = theCase;
    }

    /**
     * For each claim, those that it cannot be true together with, in the order of the text. Claims that the ledger proves are not held
     * against each other; of several sets that say the same of a claim, the smallest one counts, then the one nearest together.
     *
     * @param claims what the document states, in its order
     * @param proven ids of claims that the ledger proves
     */
    Map<String, List<String>> inconsistencies(List<Figure> claims, Set<String> proven) {
        if (claims.size() < 2) {
            return Map.of();
        }
        List<Figure> first = claims.subList(0, Math.min(MOST_CLAIMS, claims.size()));
        Map<String, Integer> order = new HashMap<>();
        first.forEach(f -> order.putIfAbsent(f.id(), order.size()));
        Case ofDocument = new Case(
                theCase.name(),
                Map.of(),
                theCase.groups(),
                theCase.authorities(),
                withCurrencies(first),
                theCase.rates());
        List<List<String>> sets = new ArrayList<>();
        for (Conflict conflict : Ledger.of(ofDocument).conflicts()) {
            sets.add(conflict.figures().stream()
                    .map(Figure::id)
                    .sorted(Comparator.comparingInt(id -> order.getOrDefault(id, 0)))
                    .toList());
        }
        sets.sort(Comparator.<List<String>>comparingInt(List::size).thenComparingInt(s -> spread(s, order)));
        Map<String, Set<String>> others = new HashMap<>();
        for (List<String> set : independent(sets, proven)) {
            for (String id : set) {
                for (String other : set) {
                    if (!id.equals(other) && !(proven.contains(id) && proven.contains(other))) {
                        others.computeIfAbsent(id, i -> new HashSet<>()).add(other);
                    }
                }
            }
        }
        Map<String, List<String>> ordered = new HashMap<>();
        others.forEach((id, with) -> ordered.put(
                id,
                order.keySet().stream()
                        .filter(with::contains)
                        .sorted(Comparator.comparingInt(o -> order.getOrDefault(o, 0)))
                        .toList()));
        return ordered;
    }

    private static int spread(List<String> set, Map<String, Integer> order) {
        return order.getOrDefault(set.getLast(), 0) - order.getOrDefault(set.getFirst(), 0);
    }

    /** Without those that doubt a claim once more and call witnesses that were called against it before. */
    private static List<List<String>> independent(List<List<String>> sets, Set<String> proven) {
        List<List<String>> kept = new ArrayList<>();
        for (List<String> set : sets) {
            boolean again = kept.stream().anyMatch(k -> {
                long shared = set.stream().filter(k::contains).count();
                long doubted = set.stream()
                        .filter(k::contains)
                        .filter(id -> !proven.contains(id))
                        .count();
                return doubted > 0 && shared > 1;
            });
            if (!again) {
                kept.add(set);
            }
        }
        return kept;
    }

    /** A ratio whose currency is not stated is read in that of the document's amounts of the same trade. */
    private static List<Figure> withCurrencies(List<Figure> claims) {
        List<Figure> stated = claims.stream().filter(Figure::unitStated).toList();
        List<Figure> all = new ArrayList<>();
        for (Figure claim : claims) {
            Optional<Unit> unit = claim.unitStated()
                    ? Optional.empty()
                    : stated.stream()
                            .map(Figure::subject)
                            .filter(other -> sameTrade(other, claim.subject()))
                            .map(Aggregate::unit)
                            .findFirst();
            all.add(unit.map(u -> ClaimCheck.inUnit(u, claim)).orElse(claim));
        }
        return all;
    }

    private static boolean sameTrade(Aggregate a, Aggregate b) {
        return a.authority().equals(b.authority())
                && a.reporters().equals(b.reporters())
                && a.partners().equals(b.partners());
    }
}
