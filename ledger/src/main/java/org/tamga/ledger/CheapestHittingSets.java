package org.tamga.ledger;

import java.util.ArrayList;
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
 *
 * <p>Finding the least cost is NP-hard. The search begins with the set that greedy choice finds (Chvátal, "A greedy heuristic for the
 * set-covering problem", Mathematics of Operations Research 4 (1979) 233–235) and looks at most {@value #MOST_STEPS} times whether a
 * conflict is hit; where many conflicts overlap so much that this is not enough, the best sets up to then stand.
 */
final class CheapestHittingSets {

    /** More equally good ways than these are not told apart. */
    private static final int MOST = 64;

    /** Looks at a conflict, of a few nanoseconds each. */
    static final long MOST_STEPS = 50_000_000;

    private final List<Figure> figures;
    private final List<int[]> conflicts;
    private final int[] rank;
    private final BitSet chosen = new BitSet();
    private final int[] cost = new int[Figure.RANKS];
    private final Set<BitSet> best = new LinkedHashSet<>();
    private int[] bestCost;
    private long steps;

    CheapestHittingSets(List<Set<Figure>> conflicts) {
        Map<Figure, Integer> index = new LinkedHashMap<>();
        conflicts.forEach(c -> c.forEach(f -> index.putIfAbsent(f, index.size())));
        this.figures = List.copyOf(index.keySet());
        this.rank = figures.stream().mapToInt(Figure::rank).toArray();
        this.conflicts = conflicts.stream()
                .sorted(Comparator.comparingInt(Set::size))
                .map(c -> c.stream()
                        .sorted(Comparator.comparingInt(Figure::rank).reversed().thenComparing(Figure::id))
                        .mapToInt(f -> index.getOrDefault(f, 0))
                        .toArray())
                .toList();
        this.bestCost = cost.clone();
    }

    /** At least one set, at most {@value #MOST}. */
    Set<Set<Figure>> find() {
        BitSet greedy = greedy();
        bestCost = costOf(greedy);
        extend(0);
        if (best.isEmpty()) {
            best.add(greedy);
        }
        Set<Set<Figure>> sets = new LinkedHashSet<>();
        for (BitSet set : best) {
            Set<Figure> members = new HashSet<>();
            set.stream().forEach(i -> members.add(figures.get(i)));
            sets.add(members);
        }
        return sets;
    }

    /** Again and again the figure that most conflicts hold which are not hit yet, of equal ones the worst ranked. */
    private BitSet greedy() {
        BitSet picked = new BitSet();
        List<int[]> open = new ArrayList<>(conflicts);
        while (!open.isEmpty()) {
            int[] held = new int[figures.size()];
            for (int[] conflict : open) {
                for (int member : conflict) {
                    held[member]++;
                }
            }
            int most = 0;
            for (int i = 1; i < held.length; i++) {
                if (held[i] > held[most] || (held[i] == held[most] && rank[i] > rank[most])) {
                    most = i;
                }
            }
            picked.set(most);
            open.removeIf(conflict -> isHit(conflict, picked));
        }
        return picked;
    }

    private int[] costOf(BitSet set) {
        int[] total = new int[Figure.RANKS];
        set.stream().forEach(i -> total[rank[i]]++);
        return total;
    }

    /** @param from the conflicts before this one are hit */
    private void extend(int from) {
        int against = Arrays.compare(cost, bestCost);
        if (steps > MOST_STEPS || against > 0 || (against == 0 && best.size() >= MOST)) {
            return;
        }
        for (int c = from; c < conflicts.size(); c++) {
            int[] conflict = conflicts.get(c);
            steps++;
            if (!isHit(conflict, chosen)) {
                for (int member : conflict) {
                    cost[rank[member]]++;
                    chosen.set(member);
                    extend(c + 1);
                    chosen.clear(member);
                    cost[rank[member]]--;
                }
                return;
            }
        }
        if (against < 0) {
            best.clear();
            bestCost = cost.clone();
        }
        best.add((BitSet) chosen.clone());
    }

    private static boolean isHit(int[] conflict, BitSet by) {
        for (int member : conflict) {
            if (by.get(member)) {
                return true;
            }
        }
        return false;
    }
}
