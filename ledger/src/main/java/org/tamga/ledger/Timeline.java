package org.tamga.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final int[] NO_STARTS = {};

    private final Set<Together> withWorld = new HashSet<>();
    private final Map<Object, int[]> starts = new HashMap<>();
    private final Map<Term.Site, int[]> startsOfSite = new HashMap<>();

    Timeline(Iterable<Term> terms) {
        Map<Object, TreeSet<Integer>> breaks = new HashMap<>();
        for (Term term : terms) {
            Term.Site site = term.strand().site();
            if (site.partner().isWorld()) {
                withWorld.add(new Together(site.authority(), site.reporter(), site.flow()));
            }
        }
        Map<Term.Site, TreeSet<Integer>> ofSite = new HashMap<>();
        for (Term term : terms) {
            TreeSet<Integer> set = ofSite.computeIfAbsent(
                    term.strand().site(), site -> breaks.computeIfAbsent(key(site), k -> new TreeSet<>()));
            set.add(term.firstMonth());
            set.add(term.lastMonth() + 1);
        }
        breaks.forEach((k, set) ->
                starts.put(k, set.stream().mapToInt(Integer::intValue).toArray()));
        for (Term.Site site : ofSite.keySet()) {
            startsOfSite.put(site, starts.getOrDefault(key(site), NO_STARTS));
        }
    }

    private Object key(Term.Site site) {
        Together together = new Together(site.authority(), site.reporter(), site.flow());
        return withWorld.contains(together) ? together : site;
    }

    /** First months of the runs of a site, and last the month after the last run. */
    int[] starts(Term.Site site) {
        int[] known = startsOfSite.get(site);
        return known != null ? known : starts.getOrDefault(key(site), NO_STARTS);
    }

    /** Whether the world's cells are compared with those of this site. */
    boolean hasWorld(Term.Site site) {
        return withWorld.contains(new Together(site.authority(), site.reporter(), site.flow()));
    }

    /** Indices of the runs that lie in the months {@code first..last}; those are whole runs when the term was given at birth. */
    int[] runs(Term.Site site, int first, int last) {
        int[] from = starts(site);
        int at = Arrays.binarySearch(from, first);
        int begin = at >= 0 ? at : Math.max(0, -at - 2);
        while (begin + 1 < from.length && from[begin + 1] <= first) {
            begin++;
        }
        int end = begin;
        while (end + 1 < from.length && from[end] <= last) {
            end++;
        }
        int[] runs = new int[end - begin];
        for (int r = begin; r < end; r++) {
            runs[r - begin] = r;
        }
        return runs;
    }
}
