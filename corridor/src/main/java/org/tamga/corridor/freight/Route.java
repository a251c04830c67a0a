package org.tamga.corridor.freight;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Link;

/**
 * A way through the network.
 *
 * @param graph that it is in
 * @param arcs links of the graph, from the origin on
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Route(FreightGraph graph, int[] arcs) {

    /** A route of a list. */
    static Route of(FreightGraph graph, List<Integer> arcs) {
        return new Route(graph, arcs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Kilometres. */
    public double km() {
        return Arrays.stream(arcs).mapToDouble(a -> graph.arc(a).km()).sum();
    }

    /** Hours, with borders and transfers. */
    public double hours() {
        return Arrays.stream(arcs).mapToDouble(a -> graph.arc(a).hours()).sum();
    }

    /** Hours at borders among them. */
    public double borderHours() {
        return Arrays.stream(arcs).mapToDouble(a -> graph.arc(a).borderHours()).sum();
    }

    /** US dollars for a tonne. */
    public double usd(Goods goods) {
        return Arrays.stream(arcs).mapToDouble(a -> graph.arc(a).usd(goods)).sum();
    }

    /** US dollars for a TEU. */
    public double usdPerTeu() {
        return Arrays.stream(arcs).mapToDouble(a -> graph.arc(a).usdPerTeu()).sum();
    }

    /** Grams of CO2 for a tonne. */
    public double gramsCo2() {
        double grams = 0;
        for (int a : arcs) {
            var mode = graph.arc(a).mode();
            if (mode != null) {
                grams +=
                        graph.arc(a).km() * graph.network().gramsCo2PerTonneKm().getOrDefault(mode, 0.0);
            }
        }
        return grams;
    }

    /** The links of the network, in order. */
    public List<Link> links() {
        return Arrays.stream(arcs)
                .mapToObj(a -> graph.arc(a).link())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Countries that goods are in on the way and neither begin nor end in, in order. */
    public Set<Economy> transit() {
        Set<Economy> transit = new LinkedHashSet<>();
        for (int a : arcs) {
            FreightGraph.Arc arc = graph.arc(a);
            if (FreightGraph.isLand(arc)) {
                transit.add(graph.country(arc.from()));
                transit.add(graph.country(arc.to()));
            }
        }
        transit.remove(graph.country(graph.arc(arcs[0]).from()));
        transit.remove(graph.country(graph.arc(arcs[arcs.length - 1]).to()));
        return transit;
    }

    /** Whether it has an item on it. */
    public boolean has(Item item) {
        return Arrays.stream(arcs).anyMatch(a -> graph.touches(graph.arc(a), item));
    }

    /** The first corridor of the case that it fits; nothing when it fits none. */
    public Optional<Corridor> corridor() {
        return graph.network().corridors().stream()
                .filter(c -> c.through().stream().allMatch(this::has)
                        && c.without().stream().noneMatch(this::has))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && route.graph == graph && Arrays.equals(route.arcs, arcs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(arcs);
    }

    @Override
    public String toString() {
        return String.join(" > ", links().stream().map(Link::id).toList());
    }
}
