package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Shipment;

/**
 * Stochastic user equilibrium by the path-size logit: Ben-Akiva and Bierlaire, "Discrete choice methods and their applications to short
 * term travel decisions", Handbook of Transportation Science (1999) 5–33. A route's share is proportional to
 * {@code PS·exp(−θ·cost/least cost)}, with {@code PS = Σ (c_a/C)·(1/N_a)} over its links: the part of its cost that each makes, over how
 * many of the choices use that link, so that routes that differ little count as little more than one.
 *
 * <p>Where capacity binds, costs depend on flows. The fixed point is found by averaging whose steps shorten by what they bring (Liu, He
 * and He, "Method of successive weighted averages (MSWA) and self-regulated averaging schemes for solving stochastic user equilibrium
 * problem", Networks and Spatial Economics 9 (2009) 485–503).
 */
public final class PathSizeLogit {

    private static final int MOST_ITERATIONS = 2000;
    private static final double ENOUGH = 1e-9;
    private static final double SLOWER = 1.8;
    private static final double FASTER = 0.05;

    private final FreightGraph graph;
    private final Congestion congestion;
    private final double sensitivity;
    private final List<Choices> all = new ArrayList<>();
    private final List<Shipment> unserved = new ArrayList<>();
    private final int[] limited;
    private final int[] limitOf;

    /** One shipment's routes; {@code limits} are those of the links that they use whose capacity is known. */
    @SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
    private record Choices(
            Shipment shipment, Goods goods, List<ChoiceSets.Choice> routes, double[] pathSize, int[][] limits) {}

    private PathSizeLogit(FreightGraph graph, Congestion congestion, double sensitivity) {
        this.graph = graph;
        this.congestion = congestion;
        this.sensitivity = sensitivity;
        this.limitOf = new int[graph.graph().links()];
        Arrays.fill(limitOf, -1);
        List<Integer> withCapacity = new ArrayList<>();
        for (int arc = 0; arc < limitOf.length; arc++) {
            if (graph.arc(arc).capacityTonnes().isPresent()) {
                int partner = graph.arc(arc).partner();
                if (partner >= 0 && partner < arc) {
                    limitOf[arc] = limitOf[partner];
                } else {
                    limitOf[arc] = withCapacity.size();
                    withCapacity.add(arc);
                }
            }
        }
        this.limited = withCapacity.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Spreads all shipments.
     *
     * @param sensitivity θ: by how much the logarithm of a route's share falls when it costs the least cost once more
     * @param noTransit countries through which only goods pass that begin or end there
     */
    public static Flows solve(FreightGraph graph, Congestion congestion, double sensitivity, Set<Economy> noTransit) {
        PathSizeLogit logit = new PathSizeLogit(graph, congestion, sensitivity);
        Map<String, Goods> goods = graph.network().goodsById();
        ChoiceSets.of(graph, Lot.of(graph, noTransit)).forEach((member, choices) -> {
            Shipment shipment = graph.network().shipments().get(member);
            Goods what = goods.get(shipment.goods());
            if (choices.isEmpty() || what == null) {
                logit.unserved.add(shipment);
            } else {
                logit.all.add(logit.choices(shipment, what, choices));
            }
        });
        return logit.solve();
    }

    private Choices choices(Shipment shipment, Goods goods, List<ChoiceSets.Choice> routes) {
        double[] costs = graph.costs(goods, shipment.usdPerTonne());
        int[] users = new int[costs.length];
        routes.forEach(choice -> {
            for (int arc : choice.route().arcs()) {
                users[arc]++;
            }
        });
        double[] size = new double[routes.size()];
        int[][] limits = new int[routes.size()][];
        for (int k = 0; k < size.length; k++) {
            for (int arc : routes.get(k).route().arcs()) {
                size[k] += costs[arc] / routes.get(k).cost() / users[arc];
            }
            limits[k] = Arrays.stream(routes.get(k).route().arcs())
                    .map(arc -> limitOf[arc])
                    .filter(limit -> limit >= 0)
                    .toArray();
        }
        return new Choices(shipment, goods, routes, size, limits);
    }

    private Flows solve() {
        double[] flow = new double[limited.length];
        double step = 1;
        double before = Double.POSITIVE_INFINITY;
        double residual = 0;
        int iterations = 0;
        while (true) {
            double[] wanted = load(flow);
            residual = 0;
            for (int i = 0; i < flow.length; i++) {
                residual = Math.max(residual, Math.abs(wanted[i] - flow[i]) / capacity(i));
            }
            if (residual <= ENOUGH || iterations == MOST_ITERATIONS) {
                break;
            }
            iterations++;
            step += residual >= before ? SLOWER : FASTER;
            before = residual;
            for (int i = 0; i < flow.length; i++) {
                flow[i] += (wanted[i] - flow[i]) / step;
            }
        }
        return flows(flow, iterations, residual);
    }

    private double capacity(int limit) {
        return graph.arc(limited[limit]).capacityTonnes().orElseThrow();
    }

    /** Flows on links of known capacity that follow from such flows. */
    private double[] load(double[] flow) {
        double[] more = more(flow);
        double[] loaded = new double[flow.length];
        for (Choices choices : all) {
            double[] shares = shares(choices, more);
            for (int k = 0; k < shares.length; k++) {
                for (int limit : choices.limits()[k]) {
                    loaded[limit] += shares[k] * choices.shipment().tonnes();
                }
            }
        }
        return loaded;
    }

    private double[] more(double[] flow) {
        double[] more = new double[flow.length];
        Arrays.setAll(more, i -> congestion.usd(flow[i], capacity(i)));
        return more;
    }

    private double[] shares(Choices choices, double[] more) {
        int n = choices.routes().size();
        double[] cost = new double[n];
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            cost[k] = choices.routes().get(k).cost();
            for (int limit : choices.limits()[k]) {
                cost[k] += more[limit];
            }
            least = Math.min(least, cost[k]);
        }
        double scale = sensitivity / choices.routes().getFirst().cost();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            cost[k] = choices.pathSize()[k] * Math.exp(-scale * (cost[k] - least));
            sum += cost[k];
        }
        for (int k = 0; k < n; k++) {
            cost[k] /= sum;
        }
        return cost;
    }

    private Flows flows(double[] flow, int iterations, double residual) {
        double[] more = more(flow);
        double[] tonnes = new double[limitOf.length];
        List<Flows.Part> parts = new ArrayList<>();
        for (Choices choices : all) {
            double[] shares = shares(choices, more);
            for (int k = 0; k < shares.length; k++) {
                Route route = choices.routes().get(k).route();
                double part = shares[k] * choices.shipment().tonnes();
                if (part > 0) {
                    parts.add(new Flows.Part(choices.shipment(), choices.goods(), route, part));
                    for (int arc : route.arcs()) {
                        tonnes[arc] += part;
                    }
                }
            }
        }
        double[] usdMore = new double[limitOf.length];
        Arrays.setAll(usdMore, arc -> limitOf[arc] < 0 ? 0 : more[limitOf[arc]]);
        return new Flows(graph, parts, unserved, tonnes, usdMore, Flows.Method.LOGIT, iterations, residual);
    }
}
