package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.core.Economy;
import org.tamga.corridor.assignment.AlgorithmB;
import org.tamga.corridor.assignment.Assignment;
import org.tamga.corridor.assignment.Demand;
import org.tamga.corridor.assignment.LinkCosts;
import org.tamga.corridor.assignment.Problem;
import org.tamga.corridor.assignment.Traffic;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.network.LeastCostTree;

/**
 * Capacity-constrained user equilibrium of goods of several classes by {@link AlgorithmB}: no tonne would go cheaper by another route.
 * What is on a link of an origin goes on in the shares in which all of that origin's goods go on there.
 */
public final class UserEquilibrium {

    private static final double GAP = 1e-10;
    private static final int MOST_ITERATIONS = 1000;

    /** Routes that carry less than this part of a shipment are not told one by one; their goods go by the others. */
    private static final double LEAST_SHARE = 1e-6;

    private final FreightGraph graph;
    private final Map<String, Goods> goods;
    private final List<Shipment> unserved = new ArrayList<>();

    private UserEquilibrium(FreightGraph graph) {
        this.graph = graph;
        this.goods = graph.network().goodsById();
    }

    /**
     * Spreads all shipments.
     *
     * @param noTransit countries through which only goods pass that begin or end there
     */
    public static Flows solve(FreightGraph graph, Congestion congestion, Set<Economy> noTransit) {
        return new UserEquilibrium(graph).solve(congestion, Lot.of(graph, noTransit));
    }

    private record Priced(String goods, double usdPerTonne, Set<Economy> keptOut) {}

    private Flows solve(Congestion congestion, List<Lot> lots) {
        Map<Priced, List<Lot>> classes = new LinkedHashMap<>();
        lots.forEach(lot -> classes.computeIfAbsent(
                        new Priced(lot.goods().id(), lot.usdPerTonne(), lot.keptOut()), k -> new ArrayList<>())
                .add(lot));
        List<Traffic> traffic = new ArrayList<>();
        Map<Long, List<Shipment>> served = new HashMap<>();
        for (List<Lot> members : classes.values()) {
            traffic.add(traffic(members, traffic.size(), served));
        }
        int n = graph.graph().links();
        Problem problem = new Problem(graph.graph(), graph.ends(), costs(congestion, n), traffic, partners(n));
        Assignment found = AlgorithmB.solve(problem, GAP, MOST_ITERATIONS);
        List<Flows.Part> parts = new ArrayList<>();
        for (Assignment.Part part : found.parts()) {
            Split split = new Split(part);
            served.getOrDefault(key(part.traffic(), part.origin()), List.of())
                    .forEach(shipment -> split.routes(shipment, parts));
        }
        double[] tonnes = new double[n];
        for (Flows.Part part : parts) {
            for (int arc : part.route().arcs()) {
                tonnes[arc] += part.tonnes();
            }
        }
        return new Flows(
                graph,
                parts,
                unserved,
                tonnes,
                found.cost(),
                Flows.Method.EQUILIBRIUM,
                found.iterations(),
                found.relativeGap());
    }

    private Traffic traffic(List<Lot> lots, int place, Map<Long, List<Shipment>> served) {
        double[] own = lots.getFirst().costs(graph);
        LeastCostTree tree = new LeastCostTree(graph.graph(), graph.ends());
        Map<List<Integer>, Double> trips = new LinkedHashMap<>();
        for (Lot lot : lots) {
            tree.grow(lot.origin(), own);
            for (int member : lot.members()) {
                Shipment shipment = graph.network().shipments().get(member);
                int end = graph.place(shipment.to());
                if (Double.isInfinite(tree.cost(end))) {
                    unserved.add(shipment);
                } else {
                    trips.merge(List.of(lot.origin(), end), shipment.tonnes(), Double::sum);
                    served.computeIfAbsent(key(place, lot.origin()), k -> new ArrayList<>())
                            .add(shipment);
                }
            }
        }
        List<Demand.Trips> demand = new ArrayList<>();
        trips.forEach((pair, tonnes) -> demand.add(new Demand.Trips(pair.getFirst(), pair.getLast(), tonnes)));
        return new Traffic(new Demand(demand), own);
    }

    private static long key(int traffic, int origin) {
        return ((long) traffic << Integer.SIZE) + origin;
    }

    /** {@code s·(flow/capacity)^power} is {@code −s + s·(1 + (flow/capacity)^power)}. */
    private LinkCosts costs(Congestion congestion, int n) {
        double[] free = new double[n];
        double[] fixed = new double[n];
        double[] capacity = new double[n];
        double[] power = new double[n];
        double[] rise = new double[n];
        Arrays.fill(capacity, 1);
        for (int arc = 0; arc < n; arc++) {
            if (graph.arc(arc).capacityTonnes().isPresent()) {
                free[arc] = congestion.usdAtCapacity();
                fixed[arc] = -congestion.usdAtCapacity();
                capacity[arc] = graph.arc(arc).capacityTonnes().getAsDouble();
                power[arc] = congestion.power();
                rise[arc] = 1;
            }
        }
        return new LinkCosts(fixed, free, rise, capacity, power);
    }

    private int[] partners(int n) {
        int[] partner = new int[n];
        Arrays.setAll(
                partner,
                arc -> graph.arc(arc).capacityTonnes().isPresent()
                        ? graph.arc(arc).partner()
                        : -1);
        return partner;
    }

    /** The flow of an origin, told route by route. */
    private final class Split {

        private final int origin;
        private final Map<Integer, List<double[]>> entering = new HashMap<>();

        Split(Assignment.Part part) {
            this.origin = part.origin();
            part.forEach((link, flow) -> {
                if (flow > 0) {
                    entering.computeIfAbsent(graph.graph().head(link), k -> new ArrayList<>())
                            .add(new double[] {link, flow});
                }
            });
        }

        void routes(Shipment shipment, List<Flows.Part> parts) {
            List<Flows.Part> found = new ArrayList<>();
            Goods what = goods.get(shipment.goods());
            if (what != null) {
                back(graph.place(shipment.to()), shipment.tonnes(), new ArrayList<>(), shipment, what, found);
            }
            double told = found.stream().mapToDouble(Flows.Part::tonnes).sum();
            for (Flows.Part part : found) {
                parts.add(
                        new Flows.Part(shipment, part.goods(), part.route(), part.tonnes() * shipment.tonnes() / told));
            }
        }

        private void back(
                int node, double tonnes, List<Integer> behind, Shipment shipment, Goods what, List<Flows.Part> found) {
            if (node == origin) {
                found.add(new Flows.Part(shipment, what, Route.of(graph, behind.reversed()), tonnes));
                return;
            }
            List<double[]> ways = entering.getOrDefault(node, List.of());
            double sum = ways.stream().mapToDouble(way -> way[1]).sum();
            double most = ways.stream().mapToDouble(way -> way[1]).max().orElse(0);
            for (double[] way : ways) {
                double part = tonnes * way[1] / sum;
                if (way[1] == most || part > LEAST_SHARE * shipment.tonnes()) {
                    int link = (int) way[0];
                    behind.add(link);
                    back(graph.graph().tail(link), part, behind, shipment, what, found);
                    behind.removeLast();
                }
            }
        }
    }
}
