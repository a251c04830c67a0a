package org.tamga.corridor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final int BALANCES = 6;

    private static final int MOST_THREADS = 8;

    private final Problem problem;
    private final Bush.Desk desk;
    private final LeastCostTree tree;
    private final List<Bush> bushes = new ArrayList<>();

    /** One for each thread: what does not change flows is done for several bushes at a time. */
    private final List<Bush.Desk> desks = new ArrayList<>();

    private AlgorithmB(Problem problem) {
        this.problem = problem;
        this.desk = new Bush.Desk(problem);
        for (int i = 0; i < Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()); i++) {
            desks.add(new Bush.Desk(problem, desk));
        }
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
        forEachBush((i, bush, own) -> bush.improve(own));
        settle();
        for (int round = 0; round < BALANCES; round++) {
            for (Bush bush : bushes) {
                bush.balance(desk);
            }
        }
        settle();
    }

    private interface Work {
        void on(int place, Bush bush, Bush.Desk desk);
    }

    /** Work on single bushes that changes no flows of links; what comes out does not depend on how many threads there are. */
    private void forEachBush(Work work) {
        int n = desks.size();
        IntStream.range(0, n).parallel().forEach(thread -> {
            for (int i = thread; i < bushes.size(); i += n) {
                work.on(i, bushes.get(i), desks.get(thread));
            }
        });
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

    private double relativeGap() {
        double[][] losses = new double[bushes.size()][];
        forEachBush((i, bush, own) -> losses[i] = bush.loss(own));
        double lost = 0;
        double spent = 0;
        for (double[] loss : losses) {
            lost += loss[0];
            spent += loss[1];
        }
        return spent > 0 ? lost / spent : 0;
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
