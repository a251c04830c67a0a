package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.brief.page.Contradiction;
import org.tamga.brief.page.FigureLine;
import org.tamga.brief.page.Part;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Reading;

/** Figures that cannot all be true, in groups that share figures. */
final class ContradictionSection {

    private static final int MOST_READINGS = 2;

    /** Conflicts that share figures. */
    private record Cluster(List<Conflict> conflicts) {

        Set<Figure> figures() {
            Set<Figure> figures = new LinkedHashSet<>();
            conflicts.forEach(c -> figures.addAll(c.figures()));
            return figures;
        }

        Set<Figure> setAside() {
            Set<Figure> aside = new LinkedHashSet<>();
            conflicts.forEach(c -> aside.addAll(c.setAside()));
            return aside;
        }

        boolean undecided() {
            return conflicts.stream().anyMatch(Conflict::undecided);
        }
    }

    /** What the anchors of single contradictions begin with. */
    private static final String ANCHOR = "k";

    private final Ledger ledger;
    private final Names names;
    private final Wording wording;
    private final Telling telling;
    private final List<Cluster> clusters;

    ContradictionSection(Ledger ledger, Names names, Wording wording) {
        this.ledger = ledger;
        this.names = names;
        this.wording = wording;
        this.telling = new Telling(names, wording);
        this.clusters = clusters(ledger.conflicts());
    }

    /** Conflicts that share a figure belong together; the order of the first ones is kept. */
    private static List<Cluster> clusters(List<Conflict> conflicts) {
        List<Cluster> clusters = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Conflict> joined = new ArrayList<>();
            List<Cluster> rest = new ArrayList<>();
            int place = -1;
            for (Cluster cluster : clusters) {
                Set<Figure> members = new HashSet<>(cluster.figures());
                if (conflict.figures().stream().anyMatch(members::contains)) {
                    place = place < 0 ? rest.size() : place;
                    joined.addAll(cluster.conflicts());
                } else {
                    rest.add(cluster);
                }
            }
            joined.add(conflict);
            rest.add(place < 0 ? rest.size() : place, new Cluster(joined));
            clusters = rest;
        }
        return clusters;
    }

    int size() {
        return clusters.size();
    }

    /** What the contradiction with most conflicts is about, with a link to it. */
    Part largest() {
        int largest = 0;
        for (int k = 1; k < clusters.size(); k++) {
            if (clusters.get(k).conflicts().size()
                    > clusters.get(largest).conflicts().size()) {
                largest = k;
            }
        }
        return new Part(about(smallestOfEach(clusters.get(largest))), "#" + ANCHOR + (largest + 1));
    }

    /** The section in which an anchor stands: this one for a single contradiction, else the anchor itself. */
    static String section(String anchor) {
        return anchor.matches(ANCHOR + "[0-9]+") ? "contradictions" : anchor;
    }

    private String about(List<Conflict> shown) {
        return names.quantity(shown.getFirst().figures().getFirst().subject());
    }

    /** Figures that bounds are computed without; of undecided contradictions none. */
    Set<Figure> setAside() {
        return figuresOf(false);
    }

    /** Figures of undecided contradictions that one of them at least is wrong. */
    Set<Figure> undecided() {
        Set<Figure> members = new LinkedHashSet<>();
        clusters.stream()
                .filter(Cluster::undecided)
                .flatMap(c -> c.conflicts().stream())
                .filter(Conflict::undecided)
                .forEach(c -> members.addAll(c.figures()));
        return members;
    }

    private Set<Figure> figuresOf(boolean undecided) {
        return clusters.stream()
                .filter(c -> c.undecided() == undecided)
                .flatMap(c -> c.setAside().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int undecidedCount() {
        return (int) clusters.stream().filter(Cluster::undecided).count();
    }

    List<Contradiction> told(Bibliography bibliography) {
        List<Contradiction> told = new ArrayList<>();
        for (Cluster cluster : clusters) {
            told.add(told(cluster, ANCHOR + (told.size() + 1), bibliography));
        }
        return told;
    }

    private Contradiction told(Cluster cluster, String anchor, Bibliography bibliography) {
        List<Conflict> shown = smallestOfEach(cluster);
        List<List<FigureLine>> sets = shown.stream()
                .map(c -> c.figures().stream().map(bibliography::line).toList())
                .toList();
        int further = cluster.conflicts().size() - shown.size();
        List<List<Part>> readings = new ArrayList<>();
        for (Figure figure : suspects(cluster, shown)) {
            if (!cluster.undecided() && !figure.statement().relation().isDerived()) {
                readings.addAll(readings(figure, bibliography));
            }
            remark(figure, bibliography).ifPresent(readings::add);
        }
        return new Contradiction(
                anchor,
                about(shown),
                sets,
                outcome(cluster),
                readings,
                further == 0 ? "" : wording.count("contradiction.further", further));
    }

    /** For each figure that is left out the smallest set that it is in; one set for what is left undecided. */
    private static List<Conflict> smallestOfEach(Cluster cluster) {
        List<Conflict> bySize = cluster.conflicts().stream()
                .sorted(Comparator.comparingInt(c -> c.figures().size()))
                .toList();
        Set<Conflict> shown = new LinkedHashSet<>();
        for (Figure aside : cluster.setAside()) {
            bySize.stream().filter(c -> c.figures().contains(aside)).findFirst().ifPresent(shown::add);
        }
        if (shown.isEmpty()) {
            shown.add(bySize.getFirst());
        }
        return bySize.stream().filter(shown::contains).toList();
    }

    private String outcome(Cluster cluster) {
        if (cluster.undecided()) {
            return wording.say("contradiction.undecided");
        }
        List<String> ids = cluster.setAside().stream().map(Figure::id).toList();
        return wording.forSome("contradiction.aside", ids.size(), wording.list(ids));
    }

    private static List<Figure> suspects(Cluster cluster, List<Conflict> shown) {
        if (!cluster.undecided()) {
            return List.copyOf(cluster.setAside());
        }
        return shown.stream().flatMap(c -> c.figures().stream()).distinct().toList();
    }

    /** What the author of the case remarked about a figure in doubt. */
    private Optional<List<Part>> remark(Figure figure, Bibliography bibliography) {
        if (figure.note().isBlank()) {
            return Optional.empty();
        }
        FigureLine line = bibliography.line(figure);
        return Optional.of(wording.sentence(
                "reading.remark", new Part(line.id(), line.href()), Part.of(wording.remark(figure.note()))));
    }

    /**
     * Readings of an amount under which it is proven, with one thing read differently, as possibilities. Comparisons and undecided
     * contradictions are not searched: that takes long and finds accidents.
     */
    private List<List<Part>> readings(Figure figure, Bibliography bibliography) {
        Finding finding = ledger.check(figure);
        List<List<Part>> told = new ArrayList<>();
        List<Reading> likely = finding.holdsAs().stream()
                .filter(r -> r.proven() && r.substitutions().size() == 1)
                .limit(MOST_READINGS)
                .toList();
        for (Reading reading : likely) {
            List<String> changes = telling.changes(reading);
            if (!changes.isEmpty()) {
                FigureLine line = bibliography.line(figure);
                told.add(wording.sentence(
                        "reading.fits",
                        new Part(line.id(), line.href()),
                        Part.of(line.printed()),
                        Part.of(wording.list(changes))));
            }
        }
        return told;
    }
}
