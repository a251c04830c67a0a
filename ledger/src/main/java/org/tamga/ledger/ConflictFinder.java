package org.tamga.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * Finds the smallest inconsistent sets among the figures of one component.
 *
 * <p>An infeasible program yields a certificate whose rows are inconsistent by themselves (Gleeson and Ryan, "Identifying minimally
 * infeasible subsystems of inequalities", ORSA Journal on Computing 2 (1990) 61–63); figures are then left out of it one by one while
 * it stays inconsistent. Further sets show when the known ones are resolved in another way: for each member of each known set, and
 * then at random, every known set is hit and what remains is tested again.
 */
final class ConflictFinder {

    private static final int RANDOM_ROUNDS = 8;
    private static final int MOST_CONFLICTS = 400;

    /** Larger sets are not varied: they retell, in many combinations, what a smaller set with the same figure already shows. */
    private static final int LARGEST_VARIED = 5;

    /** Programs solved before the search for further sets ends; a case of some hundred figures takes a thousand. */
    private static final int MOST_SOLVED = 8_000;

    /** Suspects that are halved before they are left out one by one, and how many may remain. */
    private static final int MANY_SUSPECTS = 100;

    private static final int FEW_SUSPECTS = 12;

    private final List<LinkedFigure> figures;
    private final ExchangeRates rates;
    private final Program program;
    private final Set<Set<Figure>> found = new LinkedHashSet<>();
    private final Set<Set<Figure>> tested = new HashSet<>();

    private int solved;

    /** The last point found that satisfies all but some of the figures. */
    private double[] nearby;

    ConflictFinder(Program program, List<LinkedFigure> figures, ExchangeRates rates) {
        this.program = program;
        this.figures = figures;
        this.rates = rates;
        this.nearby = new double[program.lp.columns()];
    }

    /** Every smallest inconsistent set that the search reaches; empty when the figures are consistent. */
    Set<Set<Figure>> find() {
        if (!probe(Set.of())) {
            return found;
        }
        Random random = new Random(20_251_122);
        boolean large = program.totals().isPresent();
        for (int strategy = 0; strategy < (large ? 1 : 3); strategy++) {
            while ((strategy == 0 || solved < MOST_SOLVED) && probe(hitAll(Set.of(), strategy, null))) {
                // every round finds a set that the ones before do not hit
            }
        }
        Set<Set<Figure>> explored = new HashSet<>();
        for (boolean more = !large; more && goesOn(); ) {
            more = false;
            for (Set<Figure> conflict : List.copyOf(found)) {
                if (goesOn() && conflict.size() <= LARGEST_VARIED && explored.add(conflict)) {
                    more = true;
                    for (Figure member : conflict) {
                        for (int strategy = 0; strategy < 2; strategy++) {
                            while (probe(hitAll(Set.of(member), strategy, null))) {
                                more = true;
                            }
                        }
                    }
                }
            }
            for (int round = 0; round < RANDOM_ROUNDS; round++) {
                more |= probe(hitAll(Set.of(), 0, random));
            }
        }
        return found;
    }

    /** Whether further sets are looked for once there is a way to resolve those that are known. */
    private boolean goesOn() {
        return found.size() < MOST_CONFLICTS && solved < MOST_SOLVED;
    }

    private LpSolution feasibility(Program some, BitSet without, double[] start) {
        solved++;
        return Engine.feasibility(some, without, start);
    }

    /** A point that satisfies all figures, when they are consistent and {@link #find} has been called. */
    Optional<double[]> point() {
        return found.isEmpty() ? Optional.of(nearby) : Optional.empty();
    }

    /**
     * Leaves the given figures out, and one of every known conflict that they do not hit: of those left the figure that stands in most,
     * for the first strategy; a worse ranked one for the others; any one when drawn at random.
     */
    private Set<Figure> hitAll(Set<Figure> start, int strategy, @Nullable Random random) {
        Set<Figure> removed = new HashSet<>(start);
        List<Set<Figure>> open = new ArrayList<>(found);
        open.removeIf(c -> c.stream().anyMatch(removed::contains));
        while (!open.isEmpty()) {
            Map<Figure, Integer> occurrences = new HashMap<>();
            open.forEach(c -> c.forEach(f -> occurrences.merge(f, 1, Integer::sum)));
            Comparator<Figure> worst =
                    Comparator.comparingInt(Figure::rank).reversed().thenComparing(Figure::id);
            Comparator<Figure> order = strategy == 0
                    ? Comparator.comparingInt((Figure f) -> -occurrences.getOrDefault(f, 0))
                            .thenComparing(worst)
                    : worst;
            List<Figure> members = (strategy == 0 && random == null ? occurrences.keySet() : open.getFirst())
                    .stream().sorted(order).toList();
            int pick = random == null ? Math.min(strategy, members.size() - 1) : random.nextInt(members.size());
            Figure picked = members.get(pick);
            removed.add(picked);
            open.removeIf(c -> c.contains(picked));
        }
        return removed;
    }

    /** Some figures with their program, and a point that satisfies them or a certificate that there is none. */
    private record Suspects(List<LinkedFigure> figures, Program program, LpSolution solution) {

        boolean areConsistent() {
            return figures.isEmpty() || solution.status() != Status.INFEASIBLE;
        }
    }

    private Suspects suspects(List<LinkedFigure> some) {
        Program small = Compiler.compile(some, List.of(), rates);
        return new Suspects(some, small, feasibility(small, new BitSet(), new double[small.lp.columns()]));
    }

    /** Whether the figures without {@code removed} are inconsistent; if so their smallest set is added to the known ones. */
    private boolean probe(Set<Figure> removed) {
        if (found.size() >= MOST_CONFLICTS || !tested.add(removed)) {
            return false;
        }
        BitSet without = program.rowsOf(removed);
        LpSolution solution = feasibility(program, without, nearby);
        if (solution.status() != Status.INFEASIBLE) {
            nearby = solution.status() == Status.OPTIMAL ? solution.point() : nearby;
            return false;
        }
        Suspects suspects = suspects(certified(program, figures, solution));
        if (suspects.areConsistent()) {
            suspects = suspects(
                    figures.stream().filter(f -> !removed.contains(f.figure())).toList());
            if (suspects.areConsistent()) {
                return false;
            }
        }
        return smallest(fewer(suspects)).filter(found::add).isPresent();
    }

    /** The figures whose rows stand in a certificate of infeasibility. */
    private static List<LinkedFigure> certified(Program program, List<LinkedFigure> some, LpSolution solution) {
        Set<Figure> members = new HashSet<>();
        for (int row : solution.rows()) {
            if (program.origins[row] instanceof RowOrigin.OfFigure(Figure figure)) {
                members.add(figure);
            }
        }
        return some.stream().filter(f -> members.contains(f.figure())).toList();
    }

    /** Inconsistent figures, as few as a chain of certificates leaves. */
    private Suspects fewer(Suspects inconsistent) {
        Suspects rest = inconsistent;
        while (rest.figures().size() > 12) {
            List<LinkedFigure> kept = certified(rest.program(), rest.figures(), rest.solution());
            if (kept.isEmpty() || kept.size() == rest.figures().size()) {
                break;
            }
            Suspects next = suspects(kept);
            if (next.areConsistent()) {
                break;
            }
            rest = next;
        }
        return rest.figures().size() > MANY_SUSPECTS ? halved(rest) : rest;
    }

    /**
     * Where many conflicts lie side by side a certificate names them all, and most of it can go in large parts: the half, quarters, and so
     * on (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE Transactions on Software Engineering 28 (2002)
     * 183–200).
     */
    private Suspects halved(Suspects inconsistent) {
        Suspects rest = inconsistent;
        for (int part = rest.figures().size() / 2; part > 0 && rest.figures().size() > FEW_SUSPECTS; part /= 2) {
            for (int from = 0; from < rest.figures().size() && rest.figures().size() > FEW_SUSPECTS; ) {
                List<LinkedFigure> others = new ArrayList<>(rest.figures());
                others.subList(from, Math.min(from + part, others.size())).clear();
                Suspects next = suspects(others);
                if (next.areConsistent()) {
                    from += part;
                } else {
                    rest = next;
                }
            }
        }
        return rest;
    }

    /**
     * Leaves figures out one by one while the rest stays inconsistent. Mostly it does not, and the program of all shows it without their
     * rows; where that stays inconsistent, cells that only the candidate speaks of may be why, so the rest gets a program of its own.
     */
    private Optional<Set<Figure>> smallest(Suspects inconsistent) {
        Suspects rest = inconsistent;
        double[] point = new double[rest.program().lp.columns()];
        for (LinkedFigure candidate : inconsistent.figures()) {
            BitSet without = rest.program().rowsOf(List.of(candidate.figure()));
            LpSolution solution = feasibility(rest.program(), without, point);
            if (solution.status() == Status.INFEASIBLE) {
                List<LinkedFigure> others = new ArrayList<>(rest.figures());
                others.remove(candidate);
                Suspects fewer = suspects(others);
                if (!fewer.areConsistent()) {
                    rest = fewer;
                    point = new double[fewer.program().lp.columns()];
                }
            } else if (solution.status() == Status.OPTIMAL) {
                point = solution.point();
            }
        }
        Set<Figure> members = new LinkedHashSet<>();
        rest.figures().forEach(f -> members.add(f.figure()));
        return members.isEmpty() ? Optional.empty() : Optional.of(members);
    }
}
