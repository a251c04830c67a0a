package org.tamga.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Economy;

/**
 * Which figures can bear on each other: two are in one component when a chain of shared cells leads from one to the other. A question
 * needs only the components that its cells lie in.
 */
final class Components {

    private final Timeline timeline;
    private final Map<Term.Site, int[]> nodes = new HashMap<>();
    private final List<List<LinkedFigure>> components = new ArrayList<>();
    private final int[] componentOfNode;
    private int[] parent = new int[1024];
    private int nodeCount;

    Components(List<LinkedFigure> figures) {
        List<Term> all = new ArrayList<>();
        figures.forEach(f -> {
            all.addAll(f.subject());
            all.addAll(f.reference());
        });
        timeline = new Timeline(all);
        int[] anyNode = new int[figures.size()];
        for (int f = 0; f < figures.size(); f++) {
            anyNode[f] = -1;
            join(figures.get(f).subject(), anyNode, f);
            join(figures.get(f).reference(), anyNode, f);
        }
        joinWorlds();

        componentOfNode = new int[nodeCount];
        Map<Integer, Integer> componentOfRoot = new LinkedHashMap<>();
        for (int f = 0; f < figures.size(); f++) {
            int c = componentOfRoot.computeIfAbsent(root(anyNode[f]), r -> {
                components.add(new ArrayList<>());
                return components.size() - 1;
            });
            components.get(c).add(figures.get(f));
        }
        for (int n = 0; n < nodeCount; n++) {
            componentOfNode[n] = componentOfRoot.getOrDefault(root(n), -1);
        }
    }

    private void join(List<Term> terms, int[] anyNode, int f) {
        for (Term term : terms) {
            int[] ofRun = nodesOf(term.strand().site());
            for (int run : timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth())) {
                int n = node(ofRun, run);
                if (anyNode[f] < 0) {
                    anyNode[f] = n;
                } else {
                    parent[root(n)] = root(anyNode[f]);
                }
            }
        }
    }

    /** A partner's cells are part of the world's, month by month. */
    private void joinWorlds() {
        for (Term.Site site : List.copyOf(nodes.keySet())) {
            if (timeline.hasWorld(site)) {
                Term.Site world = new Term.Site(site.authority(), site.reporter(), Economy.WORLD, site.flow());
                int[] own = nodes.get(site);
                int[] whole = nodes.get(world);
                if (own == null || whole == null) {
                    continue;
                }
                for (int run = 0; run < own.length; run++) {
                    if (own[run] >= 0 && whole[run] >= 0) {
                        parent[root(own[run])] = root(whole[run]);
                    }
                }
            }
        }
    }

    private int[] nodesOf(Term.Site site) {
        return nodes.computeIfAbsent(site, s -> {
            int[] none = new int[timeline.starts(s).length];
            java.util.Arrays.fill(none, -1);
            return none;
        });
    }

    private int node(int[] ofRun, int run) {
        if (ofRun[run] < 0) {
            if (nodeCount == parent.length) {
                parent = java.util.Arrays.copyOf(parent, 2 * nodeCount);
            }
            parent[nodeCount] = nodeCount;
            ofRun[run] = nodeCount++;
        }
        return ofRun[run];
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int count() {
        return components.size();
    }

    List<LinkedFigure> figures(int component) {
        return components.get(component);
    }

    /** Components that the cells of a form lie in, or that are part or whole of them. */
    SortedSet<Integer> touchedBy(List<Term> form) {
        SortedSet<Integer> touched = new TreeSet<>();
        for (Term term : form) {
            Term.Site site = term.strand().site();
            touch(site, term, touched);
            if (site.partner().isWorld()) {
                for (Term.Site other : nodes.keySet()) {
                    if (other.authority().equals(site.authority())
                            && other.reporter().equals(site.reporter())
                            && other.flow() == site.flow()) {
                        touch(other, term, touched);
                    }
                }
            } else {
                touch(new Term.Site(site.authority(), site.reporter(), Economy.WORLD, site.flow()), term, touched);
            }
        }
        return touched;
    }

    private void touch(Term.Site site, Term term, SortedSet<Integer> touched) {
        int[] ofRun = nodes.get(site);
        if (ofRun == null) {
            return;
        }
        for (int run : timeline.runs(site, term.firstMonth(), term.lastMonth())) {
            if (ofRun[run] >= 0 && componentOfNode[ofRun[run]] >= 0) {
                touched.add(componentOfNode[ofRun[run]]);
            }
        }
    }
}
