package org.tamga.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * Least values over one program, while figures that contradict others are left out.
 *
 * <p>Where several ways of leaving figures out stand equally, the least value over all of them is meant. Only ways that leave out a
 * figure of the last proof can give a lower value, so the search branches on those (a hitting-set tree as in Reiter, "A theory of
 * diagnosis from first principles", Artificial Intelligence 32 (1987) 57–95). An instance keeps a simplex basis for each way between
 * calls. Not safe for several threads.
 */
final class Optimiser {

    /** The least value found, in scaled units, where it is attained, and which figures were left out. */
    record Extreme(LpSolution solution, Set<Figure> without) {
        boolean isOptimal() {
            return solution.status() == Status.OPTIMAL;
        }

        /** Whether there is a point: the least one, or one far out in the direction in which the cost falls without end. */
        boolean hasPoint() {
            return solution.point().length > 0;
        }
    }

    private final Program program;
    private final List<Contradiction> contradictions;
    private final Map<Set<Figure>, Engine> engines = new HashMap<>();
    private final Map<Set<Figure>, Optional<double[]>> points;

    /**
     * @param contradictions those that bear on the program, each with its equally good removals
     * @param points feasible points found before, by what is left out; shared between optimisers of one program
     */
    Optimiser(Program program, List<Contradiction> contradictions, Map<Set<Figure>, Optional<double[]>> points) {
        this.program = program;
        this.contradictions = contradictions;
        this.points = points;
    }

    /** Least value of {@code cost}; not optimal when it is unbounded below. */
    Extreme minimise(double[] cost) {
        return minimise(cost, new HashMap<>());
    }

    private Extreme minimise(double[] cost, Map<Contradiction, Set<Figure>> chosen) {
        Set<Figure> without = new HashSet<>();
        for (Contradiction contradiction : contradictions) {
            without.addAll(
                    chosen.getOrDefault(contradiction, contradiction.removals().getFirst()));
        }
        Extreme best = new Extreme(solve(cost, without), without);
        if (best.solution().status() != Status.OPTIMAL) {
            return best;
        }
        Set<Figure> used = figuresOf(best.solution());
        for (Contradiction contradiction : contradictions) {
            if (chosen.containsKey(contradiction) || contradiction.removals().size() == 1) {
                continue;
            }
            for (Set<Figure> removal : contradiction.removals()) {
                if (removal.stream().anyMatch(used::contains)) {
                    Map<Contradiction, Set<Figure>> deeper = new HashMap<>(chosen);
                    deeper.put(contradiction, removal);
                    Extreme other = minimise(cost, deeper);
                    if (isLower(other, best)) {
                        best = other;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isLower(Extreme other, Extreme best) {
        return switch (other.solution().status()) {
            case INFEASIBLE, STALLED -> false;
            case UNBOUNDED -> true;
            case OPTIMAL ->
                best.isOptimal()
                        && other.solution().objective()
                                < best.solution().objective()
                                        - 1e-9
                                                * Math.max(
                                                        1,
                                                        Math.abs(best.solution().objective()));
        };
    }

    Set<Figure> figuresOf(LpSolution solution) {
        Set<Figure> used = new HashSet<>();
        for (int row : solution.rows()) {
            if (program.origins[row] instanceof RowOrigin.OfFigure(Figure figure)) {
                used.add(figure);
            }
        }
        return used;
    }

    private LpSolution solve(double[] cost, Set<Figure> without) {
        return engines.computeIfAbsent(without, w -> {
                    BitSet rows = program.rowsOf(w);
                    return new Engine(program, rows, pointWithout(w, rows).orElseGet(program::start));
                })
                .minimise(cost);
    }

    /** Points that fit all figures but those set aside; at least one where there is any. */
    List<double[]> points() {
        if (points.isEmpty()) {
            Set<Figure> without = new HashSet<>();
            contradictions.forEach(c -> without.addAll(c.removals().getFirst()));
            pointWithout(without, program.rowsOf(without));
        }
        return points.values().stream().flatMap(Optional::stream).toList();
    }

    private Optional<double[]> pointWithout(Set<Figure> without, BitSet rows) {
        Optional<double[]> known = points.get(without);
        if (known == null) {
            known = feasiblePoint(rows);
            points.put(without, known);
        }
        return known;
    }

    private Optional<double[]> feasiblePoint(BitSet rows) {
        double[] start =
                points.values().stream().flatMap(Optional::stream).findFirst().orElseGet(program::start);
        LpSolution solution = Engine.feasibility(program, rows, start);
        return solution.status() == Status.OPTIMAL ? Optional.of(solution.point()) : Optional.empty();
    }
}
