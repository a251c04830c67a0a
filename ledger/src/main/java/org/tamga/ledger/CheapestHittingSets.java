package org.tamga.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sets that hold a figure of every conflict and cost least, where the cost counts figures by rank, the best rank first. Depth-first
 * branch and bound: a partial set that already costs more than the best complete one is given up.
 */
final class CheapestHittingSets {

    /** More equally good ways than these are not told apart. */
    private static final int MOST = 64;

    private final List<Figure> figures;
    private final List<int[]> conflicts;
    private final Set<BitSet> best = new LinkedHashSet<>();
    private int[] bestCost = new int[0];

    CheapestHittingSets(List<Set<Figure>> conflicts) {
        Map<Figure, Integer> index = new LinkedHashMap<>();
        conflicts.forEach(c -> c.forEach(f -> index.putIfAbsent(f, index.size())));
        this.figures = List.copyOf(index.keySet());
        this.conflicts = conflicts.stream()
                .sorted(Comparator.comparingInt(Set::size))
                .map(c -> c.stream()
                        .sorted(Comparator.comparingInt(Figure::rank).reversed().thenComparing(Figure::id))
                        .mapToInt(f -> index.getOrDefault(f, 0))
                        .toArray())
                .toList();
    }

    /** At least one set, at most {@value #MOST}. */
    Set<Set<Figure>> find() {
        extend(new BitSet(), new int[Figure.RANKS]);
        Set<Set<Figure>> sets = new LinkedHashSet<>();
        for (BitSet chosen : best) {
            Set<Figure> set = new HashSet<>();
            chosen.stream().forEach(i -> set.add(figures.get(i)));
            sets.add(set);
        }
        return sets;
    }

    private void extend(BitSet chosen, int[] cost) {
        int against = bestCost.length == 0 ? -1 : Arrays.compare(cost, bestCost);
        if (against > 0 || (against == 0 && best.size() >= MOST)) {
            return;
        }
        for (int[] conflict : conflicts) {
            if (Arrays.stream(conflict).noneMatch(chosen::get)) {
                for (int member : conflict) {
                    int[] more = cost.clone();
                    more[figures.get(member).rank()]++;
                    chosen.set(member);
                    extend(chosen, more);
                    chosen.clear(member);
                }
                return;
            }
        }
        if (against < 0) {
            best.clear();
            bestCost = cost;
        }
        best.add((BitSet) chosen.clone());
    }
}
