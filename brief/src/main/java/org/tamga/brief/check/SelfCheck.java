package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Case;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Statement;

/** Checks a document against itself: its claims are a small ledger of their own, whose conflicts are its inconsistencies. */
final class SelfCheck {

    /** More claims than any article has. A longer document is checked in runs of so many that say different things. */
    private static final int RUN = 120;

    /** How far one run begins behind the one before: each pair of claims nearer together than that meets in some run. */
    private static final int STEP = RUN / 2;

    /** A document with so many inconsistencies is not searched for more of them behind the run that has them. */
    private static final int MANY = 200;

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
        Map<String, Integer> order = new HashMap<>();
        claims.forEach(f -> order.putIfAbsent(f.id(), order.size()));
        if (claims.size() <= RUN) {
            return inOrder(within(claims, proven, order), order);
        }
        Map<Statement, List<String>> saying = new LinkedHashMap<>();
        List<Figure> different = new ArrayList<>();
        for (Figure claim : claims) {
            List<String> same = saying.computeIfAbsent(claim.statement(), s -> new ArrayList<>());
            if (same.isEmpty()) {
                different.add(claim);
            }
            same.add(claim.id());
        }
        Map<String, Set<String>> others = new HashMap<>();
        for (int from = 0; from < different.size() && others.size() < MANY; from += STEP) {
            List<Figure> run = different.subList(from, Math.min(from + RUN, different.size()));
            within(run, proven, order)
                    .forEach((id, with) ->
                            others.computeIfAbsent(id, i -> new HashSet<>()).addAll(with));
        }
        return inOrder(spread(others, saying.values(), order), order);
    }

    /** For each claim of a run those that it cannot be true together with. */
    private Map<String, Set<String>> within(List<Figure> claims, Set<String> proven, Map<String, Integer> order) {
        if (claims.size() < 2) {
            return Map.of();
        }
        Case ofDocument = new Case(
                theCase.name(),
                Map.of(),
                theCase.groups(),
                theCase.authorities(),
                withCurrencies(claims),
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
        return others;
    }

    /** What holds for a claim, for all that say the same: each with the nearest of those that say what it cannot be true with. */
    private static Map<String, Set<String>> spread(
            Map<String, Set<String>> others, Collection<List<String>> saying, Map<String, Integer> order) {
        Map<String, NavigableMap<Integer, String>> copies = new HashMap<>();
        for (List<String> same : saying) {
            if (others.containsKey(same.getFirst())) {
                NavigableMap<Integer, String> at = new TreeMap<>();
                same.forEach(id -> at.put(order.getOrDefault(id, 0), id));
                copies.put(same.getFirst(), at);
            }
        }
        Map<String, Set<String>> all = new HashMap<>();
        copies.forEach((first, own) -> own.forEach((at, id) -> {
            Set<String> with = new HashSet<>();
            for (String other : others.getOrDefault(first, Set.of())) {
                NavigableMap<Integer, String> theirs = copies.get(other);
                if (theirs != null) {
                    with.add(nearest(theirs, at));
                }
            }
            all.put(id, with);
        }));
        return all;
    }

    private static String nearest(NavigableMap<Integer, String> claims, int place) {
        Map.Entry<Integer, String> before = claims.floorEntry(place);
        Map.Entry<Integer, String> after = claims.ceilingEntry(place);
        if (before == null || after == null) {
            return (before == null ? Objects.requireNonNull(after) : before).getValue();
        }
        return place - before.getKey() <= after.getKey() - place ? before.getValue() : after.getValue();
    }

    private static Map<String, List<String>> inOrder(Map<String, Set<String>> others, Map<String, Integer> order) {
        Map<String, List<String>> ordered = new HashMap<>();
        others.forEach((id, with) -> ordered.put(
                id,
                with.stream()
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
