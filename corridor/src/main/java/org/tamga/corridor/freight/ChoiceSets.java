package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.network.LeastCostTree;

/**
 * The routes among which each shipment chooses, found by labels (Ben-Akiva, Bergman, Daly and Ramaswamy 1984, "Modeling inter-urban route
 * choice behaviour"): the least-cost route, the least-cost route that avoids one thing which that one uses, for each mode, each country
 * of transit and each node and link by which corridors are told apart, and the one found when links of the first cost more.
 */
final class ChoiceSets {

    /** Routes that cost this many times the least are no alternative. */
    private static final double DEAREST = 2.5;

    private static final int MOST = 10;
    private static final double DEARER = 1.4;

    private final FreightGraph graph;
    private final Map<Item, boolean[]> labels = new LinkedHashMap<>();

    private ChoiceSets(FreightGraph graph) {
        this.graph = graph;
        Set<Item> items = new LinkedHashSet<>();
        for (Mode mode : Mode.values()) {
            items.add(new Item(Item.Kind.MODE, mode.toString()));
        }
        graph.network().nodes().forEach(n -> items.add(country(n.country())));
        graph.network().corridors().forEach(c -> {
            items.addAll(c.through());
            items.addAll(c.without());
        });
        items.forEach(item -> labels.put(item, graph.touching(item)));
    }

    private static Item country(Economy country) {
        return new Item(Item.Kind.COUNTRY, country.alpha3());
    }

    /**
     * A route with what it costs a tonne when no capacity binds.
     *
     * @param cost generalised, in US dollars
     */
    record Choice(Route route, double cost) {}

    /** The choices of each shipment by its place in the network's list, the least costly first; none where no route leads. */
    static Map<Integer, List<Choice>> of(FreightGraph graph, List<Lot> lots) {
        ChoiceSets sets = new ChoiceSets(graph);
        Map<Integer, List<Choice>> all = new TreeMap<>();
        lots.parallelStream().map(sets::choices).toList().forEach(all::putAll);
        return all;
    }

    private Map<Integer, List<Choice>> choices(Lot lot) {
        double[] costs = lot.costs(graph);
        LeastCostTree tree = new LeastCostTree(graph.graph(), graph.ends());
        tree.grow(lot.origin(), costs);
        Map<Integer, Set<Route>> found = new HashMap<>();
        Map<Item, List<Integer>> toAvoid = new LinkedHashMap<>();
        double[] dearer = costs.clone();
        Item home = country(graph.country(lot.origin()));
        for (int member : lot.members()) {
            found.put(member, new LinkedHashSet<>());
            int end = end(member);
            if (Double.isInfinite(tree.cost(end))) {
                continue;
            }
            Route least = Route.of(graph, tree.route(end));
            found.get(member).add(least);
            for (int arc : least.arcs()) {
                dearer[arc] = DEARER * costs[arc];
            }
            Item away = country(graph.country(end));
            labels.forEach((item, touching) -> {
                if (!item.equals(home) && !item.equals(away) && uses(least, touching)) {
                    toAvoid.computeIfAbsent(item, k -> new ArrayList<>()).add(member);
                }
            });
        }
        grow(lot, dearer, tree, lot.members(), found);
        toAvoid.forEach((item, members) -> {
            double[] without = costs.clone();
            Lot.close(without, labels.getOrDefault(item, new boolean[without.length]));
            grow(lot, without, tree, members, found);
        });
        Map<Integer, List<Choice>> choices = new HashMap<>();
        found.forEach((member, routes) -> choices.put(member, best(routes, costs)));
        return choices;
    }

    private void grow(
            Lot lot, double[] costs, LeastCostTree tree, List<Integer> members, Map<Integer, Set<Route>> found) {
        tree.grow(lot.origin(), costs);
        for (int member : members) {
            int end = end(member);
            Set<Route> routes = found.get(member);
            if (routes != null && !Double.isInfinite(tree.cost(end))) {
                routes.add(Route.of(graph, tree.route(end)));
            }
        }
    }

    private int end(int member) {
        Shipment shipment = graph.network().shipments().get(member);
        return graph.place(shipment.to());
    }

    private static boolean uses(Route route, boolean[] touching) {
        for (int arc : route.arcs()) {
            if (touching[arc]) {
                return true;
            }
        }
        return false;
    }

    private static List<Choice> best(Set<Route> routes, double[] costs) {
        List<Choice> choices = new ArrayList<>();
        for (Route route : routes) {
            double sum = 0;
            for (int arc : route.arcs()) {
                sum += costs[arc];
            }
            choices.add(new Choice(route, sum));
        }
        choices.sort(Comparator.comparingDouble(Choice::cost));
        double least = choices.isEmpty() ? 0 : choices.getFirst().cost();
        return choices.stream()
                .filter(c -> c.cost() <= DEAREST * least)
                .limit(MOST)
                .toList();
    }
}
