package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.Membership;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;

/**
 * What the briefing is about: one authority's record of the trade of its reporter with a group of partners.
 *
 * @param authority code of the authority
 * @param reporters whose trade it is; usually one
 * @param group the partners as a group, when the case has one
 * @param partners members of the group, or all partners when there is none; those with most figures, in the order of the group
 * @param product all goods, unless the case has no figure on them
 * @param units currencies in which the authority publishes, the most frequent first; never empty
 * @param figures the figures on it
 */
record Focus(
        String authority,
        SortedSet<Economy> reporters,
        Optional<EconomyGroup> group,
        List<Economy> partners,
        ProductCode product,
        List<Unit> units,
        List<Figure> figures) {

    static final int MOST_PARTNERS = 8;
    private static final int MOST_UNITS = 2;

    private record Side(String authority, SortedSet<Economy> reporters) {}

    private record Candidate(Side side, Optional<EconomyGroup> group, List<Figure> figures, boolean preferred) {}

    /**
     * The focus of a case: of the preferred authorities and the groups of the case the pair with most figures on all goods; the first
     * in the order of the case among equals. Empty when no figure of the case binds.
     */
    static Optional<Focus> of(Case theCase, List<Figure> binding) {
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        boolean onAllGoods =
                binding.stream().anyMatch(f -> f.subject().product().isTotal());
        ProductCode product =
                onAllGoods ? ProductCode.TOTAL : binding.getFirst().subject().product();
        Map<Side, List<Figure>> bySide = new LinkedHashMap<>();
        for (Figure figure : binding) {
            Aggregate subject = figure.subject();
            if (subject.product().equals(product)) {
                bySide.computeIfAbsent(new Side(subject.authority(), subject.reporters()), s -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        bySide.forEach((side, figures) -> {
            boolean preferred = isPreferred(side, theCase.authorities());
            for (EconomyGroup group : theCase.groups().values()) {
                Set<Economy> members = everMembers(group);
                List<Figure> within = figures.stream()
                        .filter(f -> members.containsAll(f.subject().partners()))
                        .toList();
                if (!within.isEmpty()) {
                    candidates.add(new Candidate(side, Optional.of(group), within, preferred));
                }
            }
            candidates.add(new Candidate(side, Optional.empty(), figures, preferred));
        });
        return candidates.stream()
                .min(Comparator.comparing((Candidate c) -> !c.preferred())
                        .thenComparing(c -> c.group().isEmpty())
                        .thenComparingInt(c -> -c.figures().size())
                        .thenComparingInt(c -> groupOrder(theCase, c)))
                .map(c -> focus(c, product));
    }

    private static int groupOrder(Case theCase, Candidate candidate) {
        return candidate
                .group()
                .map(g -> List.copyOf(theCase.groups().keySet()).indexOf(g.code()))
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isPreferred(Side side, Authorities authorities) {
        return side.reporters().size() == 1
                && authorities
                        .preferredFor(side.reporters().first())
                        .map(Authority::code)
                        .equals(authorities.find(side.authority()).map(Authority::code));
    }

    private static Focus focus(Candidate candidate, ProductCode product) {
        return new Focus(
                candidate.side().authority(),
                candidate.side().reporters(),
                candidate.group(),
                partners(candidate),
                product,
                units(candidate.figures()),
                candidate.figures());
    }

    private static List<Economy> partners(Candidate candidate) {
        Set<Economy> all = new LinkedHashSet<>();
        candidate
                .group()
                .ifPresent(g -> g.members().stream()
                        .map(Membership::economy)
                        .filter(e -> !candidate.side().reporters().contains(e))
                        .forEach(all::add));
        if (all.isEmpty()) {
            candidate.figures().forEach(f -> all.addAll(f.subject().partners()));
        }
        Map<Economy, Integer> count = new LinkedHashMap<>();
        for (Figure figure : candidate.figures()) {
            if (figure.subject().partners().size() == 1) {
                count.merge(figure.subject().partners().first(), 1, Integer::sum);
            }
        }
        List<Economy> told = all.stream()
                .sorted(Comparator.comparingInt((Economy e) -> -count.getOrDefault(e, 0)))
                .limit(MOST_PARTNERS)
                .toList();
        return all.stream().filter(told::contains).toList();
    }

    private static List<Unit> units(List<Figure> figures) {
        Map<Unit, Integer> count = new LinkedHashMap<>();
        for (Figure figure : figures) {
            int weight = figure.statement().relation() == Relation.LEVEL ? 1000 : 1;
            count.merge(figure.subject().unit(), weight, Integer::sum);
        }
        List<Unit> ordered = count.keySet().stream()
                .sorted(Comparator.comparing((Unit u) -> !u.isCurrency())
                        .thenComparingInt(u -> -count.getOrDefault(u, 0)))
                .toList();
        List<Unit> currencies =
                ordered.stream().filter(Unit::isCurrency).limit(MOST_UNITS).toList();
        return currencies.isEmpty() ? ordered.subList(0, 1) : currencies;
    }

    private static Set<Economy> everMembers(EconomyGroup group) {
        Set<Economy> members = new LinkedHashSet<>();
        group.members().forEach(m -> members.add(m.economy()));
        return members;
    }

    /** The partners taken together over a window; empty when the group changed within it. */
    Optional<SortedSet<Economy>> whole(Window window) {
        SortedSet<Economy> whole = new TreeSet<>();
        if (group.isPresent()) {
            try {
                whole.addAll(group.get().membersIn(window));
            } catch (IllegalArgumentException membershipChanges) {
                return Optional.empty();
            }
            whole.removeAll(reporters);
        } else {
            whole.addAll(partners);
        }
        boolean worldBesidesOthers = whole.size() > 1 && whole.contains(Economy.WORLD);
        return whole.isEmpty() || worldBesidesOthers ? Optional.empty() : Optional.of(whole);
    }

    /** Whether there is a whole besides a single partner. */
    boolean hasWhole() {
        return group.isPresent() ? group.get().members().size() > 1 : partners.size() > 1;
    }

    Aggregate aggregate(SortedSet<Economy> some, Measure measure, Window window, Unit unit) {
        return new Aggregate(authority, reporters, some, measure, product, window, unit);
    }

    Aggregate aggregate(Economy partner, Measure measure, Window window, Unit unit) {
        return aggregate(new TreeSet<>(Set.of(partner)), measure, window, unit);
    }

    /** The unit that amounts are shown in. */
    Unit unit() {
        return units.getFirst();
    }

    /** All calendar years of which some month is in a figure, ascending; at most the last 60. */
    List<Window> years() {
        int first = figures.stream()
                .mapToInt(f -> f.subject().window().first().getYear())
                .min()
                .orElse(0);
        int last = figures.stream()
                .mapToInt(f -> f.subject().window().last().getYear())
                .max()
                .orElse(-1);
        int earliest = figures.stream()
                .flatMap(f -> f.reference().stream())
                .mapToInt(r -> r.window().first().getYear())
                .min()
                .orElse(first);
        List<Window> years = new ArrayList<>();
        for (int year = Math.max(Math.min(first, earliest), last - 59); year <= last; year++) {
            years.add(Window.ofYear(year));
        }
        return years;
    }

    /** Windows of the amounts that were published, ascending; at most the last 24. */
    List<Window> publishedWindows() {
        List<Window> windows = figures.stream()
                .filter(f -> f.statement().relation() == Relation.LEVEL)
                .map(f -> f.subject().window())
                .distinct()
                .sorted()
                .toList();
        return windows.subList(Math.max(0, windows.size() - 24), windows.size());
    }
}
