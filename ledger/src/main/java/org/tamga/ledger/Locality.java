package org.tamga.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds the figures near a question in a component that is too large to be asked as a whole. Leaving figures out can only widen bounds,
 * so what a few of them prove or refute is proven or refuted.
 */
final class Locality {

    private static final long YEARS = 10_000;

    private final List<LinkedFigure> figures;
    private final Map<Term.Site, Integer> numberOfSite = new HashMap<>();

    /** For each figure the sites and years that it speaks of, as sorted numbers: site · {@value #YEARS} + year. */
    private final long[][] places;

    private final Map<Long, int[]> figuresAt = new HashMap<>();

    Locality(List<LinkedFigure> figures) {
        this.figures = figures;
        this.places = new long[figures.size()][];
        Map<Long, List<Integer>> at = new HashMap<>();
        for (int f = 0; f < places.length; f++) {
            List<Term> terms = figures.get(f).terms();
            terms.forEach(t -> numberOfSite.putIfAbsent(t.strand().site(), numberOfSite.size()));
            places[f] = places(terms);
            for (long place : places[f]) {
                at.computeIfAbsent(place, p -> new ArrayList<>()).add(f);
            }
        }
        at.forEach((place, list) ->
                figuresAt.put(place, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private long[] places(List<Term> terms) {
        return terms.stream()
                .flatMapToLong(t -> {
                    long site = numberOfSite.getOrDefault(t.strand().site(), -1);
                    return site < 0
                            ? LongStream.empty()
                            : LongStream.rangeClosed(t.firstMonth() / 12, t.lastMonth() / 12)
                                    .map(year -> site * YEARS + year);
                })
                .sorted()
                .distinct()
                .toArray();
    }

    /** Figures that speak of nothing but the sites of a form, in its years. */
    List<LinkedFigure> within(List<Term> form, Set<Figure> leftOut) {
        long[] own = places(form);
        BitSet seen = new BitSet(places.length);
        List<LinkedFigure> near = new ArrayList<>();
        for (long place : own) {
            for (int f : figuresAt.getOrDefault(place, new int[0])) {
                if (!seen.get(f)) {
                    seen.set(f);
                    boolean inside = Arrays.stream(places[f]).allMatch(p -> Arrays.binarySearch(own, p) >= 0);
                    if (inside
                            && (leftOut.isEmpty()
                                    || !leftOut.contains(figures.get(f).figure()))) {
                        near.add(figures.get(f));
                    }
                }
            }
        }
        return near;
    }
}
