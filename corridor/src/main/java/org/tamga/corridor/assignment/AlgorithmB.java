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

    private AlgorithmB() {}

    /**
     * Finds flows in equilibrium.
     *
     * @param gap ends when the relative gap is at most this
     * @param mostIterations ends then at the latest; {@link Assignment#relativeGap} says what was reached
     * @throws IllegalArgumentException when somebody wants to go where no route leads
     */
    public static Assignment solve(Problem problem, double gap, int mostIterations) {
        Graph graph = problem.graph();
        Bush.Desk desk = new Bush.Desk(problem);
        LeastCostTree tree = new LeastCostTree(graph, problem.firstThrough());
        List<List<Demand.Trips>> demand = problem.demand().byOrigin(graph.nodes());
        for (int link = 0; link < graph.links(); link++) {
            desk.price(link);
        }
        List<Integer> origins = new ArrayList<>();
        List<Bush> bushes = new ArrayList<>();
        for (int origin = 0; origin < graph.nodes(); origin++) {
            if (demand.get(origin).isEmpty()) {
                continue;
            }
            tree.grow(origin, desk.cost);
            for (Demand.Trips trips : demand.get(origin)) {
                if (Double.isInfinite(tree.cost(trips.destination()))) {
                    throw new IllegalArgumentException("no route leads from node " + (origin + 1) + " to node "
                            + (trips.destination() + 1) + ", where " + trips.volume() + " want to go");
                }
            }
            Bush bush = Bush.of(origin, demand.get(origin), tree, graph);
            for (int link = 0; link < graph.links(); link++) {
                if (bush.flow(link) > 0) {
                    desk.total[link] += bush.flow(link);
                    desk.price(link);
                }
            }
            origins.add(origin);
            bushes.add(bush);
        }
        int iterations = 0;
        double reached = relativeGap(desk, tree, origins, bushes, graph);
        while (reached > gap && iterations < mostIterations) {
            iterations++;
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
            settle(desk, bushes);
            reached = relativeGap(desk, tree, origins, bushes, graph);
        }
        double objective = 0;
        for (int link = 0; link < graph.links(); link++) {
            objective += problem.costs().integral(link, desk.total[link]);
        }
        return new Assignment(desk.total, desk.cost, objective, reached, iterations);
    }

    /** Adds the flows of all origins up anew, so that roundings of many small steps do not stay. */
    private static void settle(Bush.Desk desk, List<Bush> bushes) {
        Arrays.fill(desk.total, 0);
        for (int link = 0; link < desk.total.length; link++) {
            for (Bush bush : bushes) {
                desk.total[link] += bush.flow(link);
            }
            desk.price(link);
        }
    }

    /** Flow times what its link costs more than the least way around it, which has no large numbers that cancel each other. */
    private static double relativeGap(
            Bush.Desk desk, LeastCostTree tree, List<Integer> origins, List<Bush> bushes, Graph graph) {
        double lost = 0;
        double spent = 0;
        for (int link = 0; link < graph.links(); link++) {
            spent += desk.total[link] * desk.cost[link];
        }
        for (int i = 0; i < bushes.size(); i++) {
            tree.grow(origins.get(i), desk.cost);
            Bush bush = bushes.get(i);
            for (int link = 0; link < graph.links(); link++) {
                double flow = bush.flow(link);
                if (flow > 0) {
                    lost += flow
                            * Math.max(0, tree.cost(graph.tail(link)) + desk.cost[link] - tree.cost(graph.head(link)));
                }
            }
        }
        return spent > 0 ? lost / spent : 0;
    }
}
