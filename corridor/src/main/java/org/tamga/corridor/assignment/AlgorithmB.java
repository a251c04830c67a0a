package org.tamga.corridor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tamga.corridor.network.Graph;
import org.tamga.corridor.network.LeastCostTree;

/**
 * User equilibrium (Wardrop 1952) by Algorithm B: Dial, "A path-based user-equilibrium traffic assignment algorithm that obviates path
 * storage and enumeration", Transportation Research B 40 (2006) 917–936; with the notes of Nie, "A class of bush-based algorithms for the
 * traffic assignment problem", Transportation Research B 44 (2010) 73–89.
 *
 * <p>Each origin keeps a {@link Bush}; the bushes take turns. Because bushes hold no cycle, least and dearest routes are found in one pass,
 * and flow moves between two segments at a time by Newton's step.
 */
public final class AlgorithmB {

    /** Rounds of balancing between two looks for short cuts. */
    private static final int BALANCES = 8;

    /** Balancing of one bush in its turn. */
    private static final int PASSES = 2;

    private final Problem problem;
    private final Bush.Desk desk;
    private final LeastCostTree tree;
    private final List<Bush> bushes = new ArrayList<>();

    private AlgorithmB(Problem problem) {
        this.problem = problem;
        this.desk = new Bush.Desk(problem);
        this.tree = new LeastCostTree(problem.graph(), problem.firstThrough());
    }

    /**
     * Finds flows in equilibrium.
     *
     * @param gap ends when the relative gap is at most this
     * @param mostIterations ends then at the latest; {@link Assignment#relativeGap} says what was reached
     * @throws IllegalArgumentException when somebody wants to go where no route leads
     */
    public static Assignment solve(Problem problem, double gap, int mostIterations) {
        AlgorithmB run = new AlgorithmB(problem);
        for (int traffic = 0; traffic < problem.traffic().size(); traffic++) {
            run.begin(traffic);
        }
        run.settle();
        int iterations = 0;
        double reached = run.relativeGap();
        while (reached > gap && iterations < mostIterations) {
            iterations++;
            run.round();
            reached = run.relativeGap();
        }
        return run.result(reached, iterations);
    }

    /** Puts all of a traffic's demand on least routes, origin by origin, each seeing what those before it have filled. */
    private void begin(int traffic) {
        Graph graph = problem.graph();
        Traffic what = problem.traffic().get(traffic);
        List<List<Demand.Trips>> demand = what.demand().byOrigin(graph.nodes());
        for (int origin = 0; origin < graph.nodes(); origin++) {
            if (demand.get(origin).isEmpty()) {
                continue;
            }
            grow(origin, what);
            for (Demand.Trips trips : demand.get(origin)) {
                if (Double.isInfinite(tree.cost(trips.destination()))) {
                    throw new IllegalArgumentException("no route leads from node " + (origin + 1) + " to node "
                            + (trips.destination() + 1) + ", where " + trips.volume() + " want to go");
                }
            }
            Bush bush = Bush.of(traffic, origin, what.own(), demand.get(origin), tree, desk);
            bush.forEach((link, flow) -> {
                if (flow > 0) {
                    desk.flow(link, flow);
                }
            });
            bushes.add(bush);
        }
    }

    private void round() {
        for (Bush bush : bushes) {
            bush.improve(desk);
            for (int pass = 0; pass < PASSES; pass++) {
                bush.balance(desk);
            }
        }
        for (int round = 0; round < BALANCES; round++) {
            for (Bush bush : bushes) {
                bush.balance(desk);
            }
        }
        settle();
    }

    /** Adds the flows of all origins up anew, so that roundings of many small steps do not stay. */
    private void settle() {
        Arrays.fill(desk.total, 0);
        for (Bush bush : bushes) {
            bush.forEach((link, flow) -> desk.total[link] += flow);
        }
        desk.join();
    }

    private void grow(int origin, Traffic what) {
        double[] own = what.own();
        if (own == null) {
            tree.grow(origin, desk.cost);
            return;
        }
        double[] cost = new double[own.length];
        Arrays.setAll(cost, link -> desk.cost[link] + own[link]);
        tree.grow(origin, cost);
    }

    /** Flow times what its link costs more than the least way around it, which has no large numbers that cancel each other. */
    private double relativeGap() {
        double[] sums = new double[2];
        Graph graph = problem.graph();
        for (Bush bush : bushes) {
            Traffic what = problem.traffic().get(bush.traffic());
            grow(bush.origin(), what);
            bush.forEach((link, flow) -> {
                if (flow > 0) {
                    double cost = desk.cost[link] + what.own(link);
                    sums[0] += flow * Math.max(0, tree.cost(graph.tail(link)) + cost - tree.cost(graph.head(link)));
                    sums[1] += flow * cost;
                }
            });
        }
        return sums[1] > 0 ? sums[0] / sums[1] : 0;
    }

    private Assignment result(double reached, int iterations) {
        double[] objective = {desk.objective()};
        double[] flow = new double[desk.total.length];
        for (Bush bush : bushes) {
            Traffic what = problem.traffic().get(bush.traffic());
            bush.forEach((link, part) -> {
                flow[link] += part;
                objective[0] += part == 0 ? 0 : part * what.own(link);
            });
        }
        return new Assignment(flow, desk.cost, objective[0], reached, iterations, List.copyOf(bushes));
    }
}
