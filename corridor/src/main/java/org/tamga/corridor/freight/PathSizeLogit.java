package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Shipment;

/**
 * Stochastic user equilibrium by the path-size logit: Ben-Akiva and Bierlaire, "Discrete choice methods and their applications to short
 * term travel decisions", Handbook of Transportation Science (1999) 5–33. A route's share is proportional to
 * {@code PS·exp(−θ·cost/least cost)}, with {@code PS = Σ (c_a/C)·(1/N_a)} over its links: the part of its cost that each makes, over how
 * many of the choices use that link, so that routes that differ little count as little more than one.
 *
 * <p>Where capacity binds, costs depend on flows. With routes fixed, the flows x on links of known capacity and what they cost more, t(x),
 * are where the convex function {@code Z(t) = Σ ∫x(v)dv + Σ (q/θ)·ln Σ PS·exp(−θ·cost(t))} is least (Daganzo, "Unconstrained extremal
 * formulation of some transportation equilibrium problems", Transportation Science 16 (1982) 332–360). Its gradient is x − load(t);
 * Newton's step for {@code x = load(t(x))} leads downhill, and is halved until Z has fallen.
 */
public final class PathSizeLogit {

    private static final int MOST_ITERATIONS = 200;
    private static final double ENOUGH = 1e-10;

    /** No step takes more of a flow away, or leaves more of it. */
    private static final double GREATEST_FALL = 0.1;

    private static final double GREATEST_RISE = 3;
    private static final int HALVINGS = 60;

    /** What differences of the objective say nothing about. */
    private static final double ROUNDING = 1e-14;

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
            Shipment shipment, Goods goods, List<ChoiceSets.Choice> routes, double[] pathSize, int[][] limits) {

        boolean isLimited() {
            return Arrays.stream(limits).anyMatch(l -> l.length > 0);
        }
    }

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
        double[] flow = load(new double[limited.length], null);
        Arrays.setAll(flow, i -> Math.min(flow[i], capacity(i)));
        int iterations = 0;
        double residual;
        while (true) {
            double[][] fall = new double[flow.length][flow.length];
            double[] loaded = load(flow, fall);
            residual = 0;
            for (int i = 0; i < flow.length; i++) {
                residual = Math.max(residual, Math.abs(loaded[i] - flow[i]) / Math.max(flow[i], capacity(i)));
            }
            if (residual <= ENOUGH || iterations == MOST_ITERATIONS || !step(flow, loaded, fall)) {
                break;
            }
            iterations++;
        }
        return flows(flow, iterations, residual);
    }

    /**
     * One step of Newton's, shortened until the objective falls.
     *
     * @param fall by how much the load of a link falls with what another costs more
     * @return whether anything is left to gain that numbers can tell
     */
    private boolean step(double[] flow, double[] loaded, double[][] fall) {
        int n = flow.length;
        double[][] jacobian = new double[n][n];
        double[] missing = new double[n];
        for (int i = 0; i < n; i++) {
            missing[i] = loaded[i] - flow[i];
            for (int j = 0; j < n; j++) {
                jacobian[i][j] = fall[i][j] * congestion.slope(flow[j], capacity(j)) + (i == j ? 1 : 0);
            }
        }
        double[] direction = new LUDecomposition(new Array2DRowRealMatrix(jacobian, false))
                .getSolver()
                .solve(new ArrayRealVector(missing, false))
                .toArray();
        double before = objective(flow);
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double least = GREATEST_FALL * flow[i];
                double most = GREATEST_RISE * flow[i] + GREATEST_FALL * capacity(i);
                next[i] = Math.clamp(flow[i] + length * direction[i], least, most);
            }
            if (objective(next) <= before + ROUNDING * Math.abs(before)) {
                System.arraycopy(next, 0, flow, 0, n);
                return true;
            }
            length /= 2;
        }
        return false;
    }

    /** Daganzo's, of what flows cost more, in tonnes times dollars. */
    private double objective(double[] flow) {
        double[] more = more(flow);
        double sum = 0;
        for (int i = 0; i < flow.length; i++) {
            sum += congestion.inverseIntegral(flow[i], capacity(i));
        }
        for (Choices choices : all) {
            sum -= choices.shipment().tonnes() * expectedCost(choices, more);
        }
        return sum;
    }

    private double expectedCost(Choices choices, double[] more) {
        double[] cost = costs(choices, more);
        double least = Arrays.stream(cost).min().orElseThrow();
        double scale = scale(choices);
        double sum = 0;
        for (int k = 0; k < cost.length; k++) {
            sum += choices.pathSize()[k] * Math.exp(-scale * (cost[k] - least));
        }
        return least - Math.log(sum) / scale;
    }

    private double capacity(int limit) {
        return graph.arc(limited[limit]).capacityTonnes().orElseThrow();
    }

    /**
     * Flows on links of known capacity that follow from such flows.
     *
     * @param fall is told by how much each falls with what each costs more, when there is one
     */
    private double[] load(double[] flow, double @Nullable [][] fall) {
        double[] more = more(flow);
        double[] loaded = new double[flow.length];
        double[] mean = new double[flow.length];
        for (Choices choices : all) {
            if (!choices.isLimited()) {
                continue;
            }
            double[] shares = shares(choices, more);
            double tonnes = choices.shipment().tonnes();
            Arrays.fill(mean, 0);
            for (int k = 0; k < shares.length; k++) {
                for (int limit : choices.limits()[k]) {
                    mean[limit] += shares[k];
                    loaded[limit] += shares[k] * tonnes;
                }
            }
            if (fall != null) {
                fall(choices, shares, mean, tonnes * scale(choices), fall);
            }
        }
        return loaded;
    }

    /** The covariance of what routes use, times tonnes and θ. */
    private static void fall(Choices choices, double[] shares, double[] mean, double weight, double[][] fall) {
        for (int k = 0; k < shares.length; k++) {
            for (int a : choices.limits()[k]) {
                for (int b : choices.limits()[k]) {
                    fall[a][b] += weight * shares[k];
                }
            }
        }
        for (int a = 0; a < mean.length; a++) {
            for (int b = 0; mean[a] > 0 && b < mean.length; b++) {
                fall[a][b] -= weight * mean[a] * mean[b];
            }
        }
    }

    private double[] more(double[] flow) {
        double[] more = new double[flow.length];
        Arrays.setAll(more, i -> congestion.usd(flow[i], capacity(i)));
        return more;
    }

    private static double[] costs(Choices choices, double[] more) {
        double[] cost = new double[choices.routes().size()];
        for (int k = 0; k < cost.length; k++) {
            cost[k] = choices.routes().get(k).cost();
            for (int limit : choices.limits()[k]) {
                cost[k] += more[limit];
            }
        }
        return cost;
    }

    private double scale(Choices choices) {
        return sensitivity / choices.routes().getFirst().cost();
    }

    private double[] shares(Choices choices, double[] more) {
        double[] share = costs(choices, more);
        double least = Arrays.stream(share).min().orElseThrow();
        double scale = scale(choices);
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            share[k] = choices.pathSize()[k] * Math.exp(-scale * (share[k] - least));
            sum += share[k];
        }
        for (int k = 0; k < share.length; k++) {
            share[k] /= sum;
        }
        return share;
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
