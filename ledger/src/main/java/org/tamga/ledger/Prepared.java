package org.tamga.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A compiled program with the contradictions of its components.
 *
 * @param points feasible points found so far, by what is left out
 */
record Prepared(Program program, List<Contradiction> contradictions, Map<Set<Figure>, Optional<double[]>> points) {

    Prepared(Program program, List<Contradiction> contradictions) {
        this(program, contradictions, new ConcurrentHashMap<>());
    }

    Optimiser optimiser() {
        return new Optimiser(program, contradictions, points);
    }

    /** Whether it is so large that a verdict is better sought near the claim first. */
    boolean isLarge() {
        return program.totals().isPresent();
    }

    /** Figures that some resolution of the contradictions leaves out. */
    Set<Figure> doubtful() {
        Set<Figure> doubtful = new HashSet<>();
        contradictions.forEach(c -> c.removals().forEach(doubtful::addAll));
        return doubtful;
    }

    /** The same program, that looks for its first feasible point near one of another program over some of the same cells. */
    Prepared startingFrom(Prepared other) {
        other.points().values().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(p -> program.startAt(program.carry(other.program(), p)));
        return this;
    }
}
