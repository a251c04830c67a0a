package org.tamga.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Flow;

/**
 * The runs of months that no figure divides. Cells of a run occur in every constraint together, so their sum can stand for them: the
 * program over runs has the same bounds as the one over months. Where that would not be so, {@link RateBreaks} divides runs further.
 *
 * <p>Sites whose cells are compared month by month (the world and its partners) share their runs.
 */
final class Timeline {

    private record Together(String authority, Economy reporter, Flow flow) {}

    private final Set<Together> withWorld = new HashSet<>();
    private final Map<Object, int[]> starts = new HashMap<>();

    Timeline(Iterable<Term> terms) {
        Map<Object, TreeSet<Integer>> breaks = new HashMap<>();
        for (Term term : terms) {
            Term.Site site = term.strand().site();
            if (site.partner().isWorld()) {
                withWorld.add(new Together(site.authority(), site.reporter(), site.flow()));
            }
        }
        for (Term term : terms) {
            TreeSet<Integer> set = breaks.computeIfAbsent(key(term.strand().site()), k -> new TreeSet<>());
            set.add(term.firstMonth());
            set.add(term.lastMonth() + 1);
        }
        breaks.forEach((k, set) ->
                starts.put(k, set.stream().mapToInt(Integer::intValue).toArray()));
    }

    private Object key(Term.Site site) {
        Together together = new Together(site.authority(), site.reporter(), site.flow());
        return withWorld.contains(together) ? together : site;
    }

    /** First months of the runs of a site, and last the month after the last run. */
    int[] starts(Term.Site site) {
        return starts.getOrDefault(key(site), new int[0]);
    }

    /** Whether the world's cells are compared with those of this site. */
    boolean hasWorld(Term.Site site) {
        return withWorld.contains(new Together(site.authority(), site.reporter(), site.flow()));
    }

    /** Indices of the runs that lie in the months {@code first..last}; those are whole runs when the term was given at birth. */
    List<Integer> runs(Term.Site site, int first, int last) {
        int[] from = starts(site);
        List<Integer> runs = new ArrayList<>();
        int at = java.util.Arrays.binarySearch(from, first);
        for (int r = at >= 0 ? at : Math.max(0, -at - 2); r + 1 < from.length && from[r] <= last; r++) {
            if (from[r + 1] > first) {
                runs.add(r);
            }
        }
        return runs;
    }
}
