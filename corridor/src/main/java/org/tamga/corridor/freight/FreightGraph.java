package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Border;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Transfer;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.network.Graph;

/**
 * The links of a network that are open in a year, as a directed graph. A node of the network is several nodes of the graph: one for each
 * {@link Layer} that has a link there, between which {@link Transfer transfers} lead, and one where goods begin and end, by which no
 * route leads on. Graph nodes below {@link #ends} are the latter, in the order of the network's nodes.
 */
public final class FreightGraph {

    private static final double HOURS_PER_DAY = 24;
    private static final double PERCENT = 100;

    private final TransportNetwork network;
    private final Graph graph;
    private final List<Node> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Arc> arcs;

    /**
     * A link of the graph: one direction of a link of the network, of a transfer, or the way between a node and one of its layers.
     *
     * @param link of the network; nothing for the others
     * @param transfer nothing for the others
     * @param from place of the node that it leaves, in the network
     * @param to place of the node that it leads to
     * @param km 0 for transfers
     * @param hours with the stop at a border
     * @param borderHours the stop at a border among them
     * @param partner the other direction, with which it shares its capacity; −1 when there is none
     */
    record Arc(
            @Nullable Link link,
            @Nullable Transfer transfer,
            @Nullable Border border,
            int from,
            int to,
            double km,
            double hours,
            double borderHours,
            double usdPerTeu,
            double usdPerTonne,
            OptionalDouble capacityTonnes,
            int partner) {

        /** US dollars for a tonne. */
        double usd(Goods goods) {
            return goods.usdPerTonne(usdPerTeu, usdPerTonne);
        }

        /** The mode; nothing for transfers. */
        @Nullable
        Mode mode() {
            return link == null ? null : link.mode();
        }
    }

    /**
     * The graph of a year.
     *
     * @param year decides which links are open that shall open one day
     */
    public FreightGraph(TransportNetwork network, int year) {
        this.network = network;
        this.nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), i);
        }
        Builder builder = new Builder();
        Map<String, Border> borders = new HashMap<>();
        network.borders().forEach(b -> borders.put(b.link() + " " + b.from(), b));
        for (Link link : network.links()) {
            if (link.isOpenIn(year)) {
                builder.link(link, borders);
            }
        }
        network.transfers().forEach(builder::transfer);
        builder.ends();
        this.arcs = List.copyOf(builder.arcs);
        this.graph = new Graph(
                builder.count,
                builder.tails.stream().mapToInt(Integer::intValue).toArray(),
                builder.heads.stream().mapToInt(Integer::intValue).toArray());
    }

    private final class Builder {
        private final List<Arc> arcs = new ArrayList<>();
        private final List<Integer> tails = new ArrayList<>();
        private final List<Integer> heads = new ArrayList<>();
        private final Map<String, Integer> layers = new HashMap<>();
        private final List<Integer> placeOfLayer = new ArrayList<>();
        private int count = nodes.size();

        private int layer(int place, Layer layer) {
            return layers.computeIfAbsent(place + " " + layer, key -> {
                placeOfLayer.add(place);
                return count++;
            });
        }

        private void link(Link link, Map<String, Border> borders) {
            int from = place(link.from());
            int to = place(link.to());
            int tail = layer(from, link.layer());
            int head = layer(to, link.layer());
            int first = arcs.size();
            add(arc(link, borders.get(link.id() + " " + link.from()), from, to, first + 1), tail, head);
            add(arc(link, borders.get(link.id() + " " + link.to()), to, from, first), head, tail);
        }

        private Arc arc(Link link, @Nullable Border border, int from, int to, int partner) {
            double borderHours = border == null ? 0 : border.hours();
            return new Arc(
                    link,
                    null,
                    border,
                    from,
                    to,
                    link.km(),
                    link.hours() + borderHours,
                    borderHours,
                    link.usdPerTeuKm() * link.km() + (border == null ? 0 : border.usdPerTeu()),
                    link.usdPerTonneKm() * link.km() + (border == null ? 0 : border.usdPerTonne()),
                    link.capacityTonnes(),
                    partner);
        }

        /** A transfer between layers of which one has no open link leads nowhere, and is left out. */
        private void transfer(Transfer transfer) {
            int place = place(transfer.node());
            Integer a = layers.get(place + " " + transfer.from());
            Integer b = layers.get(place + " " + transfer.to());
            if (a == null || b == null) {
                return;
            }
            int first = arcs.size();
            add(arc(transfer, place, first + 1), a, b);
            add(arc(transfer, place, first), b, a);
        }

        private Arc arc(Transfer transfer, int place, int partner) {
            return new Arc(
                    null,
                    transfer,
                    null,
                    place,
                    place,
                    0,
                    transfer.hours(),
                    0,
                    transfer.usdPerTeu(),
                    transfer.usdPerTonne(),
                    transfer.capacityTonnes(),
                    partner);
        }

        private void ends() {
            for (int i = 0; i < placeOfLayer.size(); i++) {
                int place = placeOfLayer.get(i);
                int layer = nodes.size() + i;
                Arc arc = new Arc(null, null, null, place, place, 0, 0, 0, 0, 0, OptionalDouble.empty(), -1);
                add(arc, place, layer);
                add(arc, layer, place);
            }
        }

        private void add(Arc arc, int tail, int head) {
            arcs.add(arc);
            tails.add(tail);
            heads.add(head);
        }
    }

    /** What it was made of. */
    public TransportNetwork network() {
        return network;
    }

    /** The directed graph. */
    public Graph graph() {
        return graph;
    }

    /** How many graph nodes are where goods begin and end: those before this one. */
    public int ends() {
        return nodes.size();
    }

    /** Place of a node of the network, which is also the graph node where its goods begin and end. */
    public int place(String node) {
        return Objects.requireNonNull(places.get(node), node);
    }

    /** The node at a place. */
    public Node node(int place) {
        return nodes.get(place);
    }

    /** The country in which a place lies. */
    Economy country(int place) {
        return nodes.get(place).country();
    }

    Arc arc(int link) {
        return arcs.get(link);
    }

    /**
     * Generalised cost of a tonne on each link of the graph, in US dollars: money and the value of time.
     *
     * @param usdPerTonne value of the goods
     */
    double[] costs(Goods goods, double usdPerTonne) {
        double usdPerHour = usdPerHour(goods, usdPerTonne);
        double[] costs = new double[arcs.size()];
        for (int i = 0; i < costs.length; i++) {
            Arc arc = arcs.get(i);
            costs[i] = arc.usd(goods) + usdPerHour * arc.hours();
        }
        return costs;
    }

    /** What an hour on the way costs a tonne, in US dollars. */
    static double usdPerHour(Goods goods, double usdPerTonne) {
        return usdPerTonne * goods.percentPerDay() / PERCENT / HOURS_PER_DAY;
    }

    /** Which links of the graph touch an item. */
    boolean[] touching(Item item) {
        boolean[] touching = new boolean[arcs.size()];
        for (int i = 0; i < touching.length; i++) {
            touching[i] = touches(arcs.get(i), item);
        }
        return touching;
    }

    /** Which links of the graph touch any of some items. */
    boolean[] touching(Collection<Item> items) {
        boolean[] touching = new boolean[arcs.size()];
        for (int i = 0; i < touching.length; i++) {
            Arc arc = arcs.get(i);
            touching[i] = items.stream().anyMatch(item -> touches(arc, item));
        }
        return touching;
    }

    boolean touches(Arc arc, Item item) {
        return switch (item.kind()) {
            case NODE -> arc.link() != null && (isAt(arc.from(), item) || isAt(arc.to(), item));
            case LINK -> arc.link() != null && arc.link().id().equals(item.id());
            case COUNTRY -> isLand(arc) && (isIn(arc.from(), item) || isIn(arc.to(), item));
            case MODE -> arc.link() != null && arc.link().mode().toString().equals(item.id());
            case GAUGE ->
                arc.link() != null && Integer.toString(arc.link().gaugeMm()).equals(item.id());
        };
    }

    private boolean isAt(int place, Item item) {
        return nodes.get(place).id().equals(item.id());
    }

    private boolean isIn(int place, Item item) {
        return nodes.get(place).country().alpha3().equals(item.id());
    }

    /** Whether goods are in a country there; a ship that passes by a port is not, one that is unloaded there is. */
    static boolean isLand(Arc arc) {
        return arc.transfer() != null
                || (arc.link() != null && arc.link().layer().kind() != Mode.SEA);
    }
}
