package org.tamga.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses which figures to leave out of a component so that the rest is consistent: as few as possible of the best rank, then of the
 * next, and so on; among equals those whose statements are broken by the least amount; what still ties stays tied.
 */
final class Resolver {

    private final Program program;

    Resolver(Program program) {
        this.program = program;
    }

    List<Contradiction> resolve(Collection<Set<Figure>> conflicts) {
        List<Contradiction> resolved = new ArrayList<>();
        for (List<Set<Figure>> cluster : clusters(conflicts)) {
            List<Set<Figure>> removals = new ArrayList<>(new CheapestHittingSets(cluster).find());
            removals.sort(Comparator.comparing(Resolver::ids));
            resolved.add(new Contradiction(cluster, removals));
        }
        return breakTies(resolved);
    }

    /** Keeps, of equally ranked removals, those that break the removed statements by the least amount. */
    private List<Contradiction> breakTies(List<Contradiction> contradictions) {
        Map<Contradiction, Contradiction> decided = new HashMap<>();
        for (Contradiction contradiction : contradictions) {
            if (contradiction.removals().size() == 1) {
                continue;
            }
            Set<Figure> others = new HashSet<>();
            contradictions.stream()
                    .filter(c -> !c.equals(contradiction))
                    .forEach(c -> others.addAll(c.removals().getFirst()));
            Map<Set<Figure>, Double> violation = new HashMap<>();
            for (Set<Figure> removal : contradiction.removals()) {
                violation.put(removal, new Elastic(program).leastViolation(removal, others));
            }
            double least = violation.values().stream().mapToDouble(d -> d).min().orElse(0);
            List<Set<Figure>> kept = contradiction.removals().stream()
                    .filter(r -> violation.getOrDefault(r, Double.POSITIVE_INFINITY) <= least * (1 + 1e-6) + 1e-9)
                    .toList();
            decided.put(contradiction, new Contradiction(contradiction.conflicts(), kept));
        }
        return contradictions.stream().map(c -> decided.getOrDefault(c, c)).toList();
    }

    private static String ids(Set<Figure> figures) {
        return String.join(" ", figures.stream().map(Figure::id).sorted().toList());
    }

    private static List<List<Set<Figure>>> clusters(Collection<Set<Figure>> conflicts) {
        List<List<Set<Figure>>> clusters = new ArrayList<>();
        for (Set<Figure> conflict : conflicts) {
            List<Set<Figure>> joined = new ArrayList<>(List.of(conflict));
            for (List<Set<Figure>> cluster : List.copyOf(clusters)) {
                if (cluster.stream().anyMatch(c -> c.stream().anyMatch(conflict::contains))) {
                    joined.addAll(cluster);
                    clusters.remove(cluster);
                }
            }
            clusters.add(joined);
        }
        return clusters;
    }
}
