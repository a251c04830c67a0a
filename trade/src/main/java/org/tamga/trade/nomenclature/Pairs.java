package org.tamga.trade.nomenclature;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One table of pairs of codes; filled by a reader, then only read. */
final class Pairs {

    private final Nomenclature from;
    private final Nomenclature to;
    private final SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
    private final SortedSet<String> uncertain = new TreeSet<>();
    private final SortedSet<String> uncertainTargets = new TreeSet<>();
    private int count;

    Pairs(Nomenclature from, Nomenclature to) {
        if (from == to) {
            throw new IllegalArgumentException("both sides of the table are " + from.classification());
        }
        this.from = from;
        this.to = to;
    }

    Nomenclature from() {
        return from;
    }

    Nomenclature to() {
        return to;
    }

    /** Adds a pair; false when it is there already. */
    boolean add(String code, String target) {
        sources.computeIfAbsent(target, t -> new TreeSet<>()).add(code);
        boolean added = targets.computeIfAbsent(code, c -> new TreeSet<>()).add(target);
        count += added ? 1 : 0;
        return added;
    }

    /** The table says that the code has no counterpart. */
    void addWithoutTarget(String code) {
        targets.computeIfAbsent(code, c -> new TreeSet<>());
    }

    /** The table says that no code becomes this target. */
    void addWithoutSource(String target) {
        sources.computeIfAbsent(target, t -> new TreeSet<>());
    }

    /** The codes have a target, but it is not certain which, or whether it is theirs. */
    void addUncertain(List<String> codes, List<String> possibleTargets) {
        uncertain.addAll(codes);
        uncertainTargets.addAll(possibleTargets);
        codes.forEach(this::addWithoutTarget);
        possibleTargets.forEach(this::addWithoutSource);
    }

    SortedSet<String> codes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(targets.keySet()));
    }

    int count() {
        return count;
    }

    /** Codes of the first nomenclature that are not converted since a lost zero leaves open which they are. */
    int uncertainCodes() {
        return uncertain.size();
    }

    /** The targets of a code; none when it is unknown, has no counterpart or is uncertain. */
    List<String> targets(String code) {
        if (code.equals(Nomenclature.TOTAL)) {
            return List.of(code);
        }
        Optional<SortedSet<String>> found = Optional.ofNullable(targets.get(code));
        if (found.isPresent()) {
            return uncertain.contains(code) ? List.of() : List.copyOf(found.get());
        }
        boolean unclassified = code.startsWith("98") || code.startsWith("99");
        return unclassified && from.isHarmonized() && to.isHarmonized() ? List.of(code) : List.of();
    }

    /** How the two sides of a pair stand to each other in this table. */
    Relationship relationship(String code, String target) {
        return Relationship.of(
                targets.getOrDefault(code, Collections.emptySortedSet()).size(),
                sources.getOrDefault(target, Collections.emptySortedSet()).size());
    }

    boolean isUncertain(String code) {
        return uncertain.contains(code);
    }

    Pairs inverse() {
        Pairs inverse = new Pairs(to, from);
        sources.forEach((target, codes) -> {
            inverse.addWithoutTarget(target);
            codes.forEach(code -> inverse.add(target, code));
        });
        targets.forEach((code, all) -> {
            if (all.isEmpty()) {
                inverse.addWithoutSource(code);
            }
        });
        inverse.uncertain.addAll(uncertainTargets);
        inverse.uncertainTargets.addAll(uncertain);
        return inverse;
    }

    boolean hasSamePairs(Pairs other) {
        return targets.equals(other.targets) && uncertain.equals(other.uncertain);
    }
}
