package org.tamga.corridor.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tamga.corridor.network.Graph;
import org.tamga.corridor.network.LeastCostTree;

/**
 * The links that one origin's travellers may use, which form no cycle, and their flow on each. Not safe for several threads.
 *
 * @see AlgorithmB
 */
final class Bush {

    private static final int NONE = -1;

    /** Nodes whose routes differ by less than this part of their cost are left as they are: rounding is all that is left. */
    private static final double ALIKE = 1e-15;

    private final int origin;
    private final BitSet member = new BitSet();
    private final double[] flow;
    private int[] order = {};

    private Bush(int origin, int links) {
        this.origin = origin;
        this.flow = new double[links];
    }

    /** The least-cost tree of an origin with all of its demand. */
    static Bush of(int origin, List<Demand.Trips> demand, LeastCostTree tree, Graph graph) {
        Bush bush = new Bush(origin, graph.links());
        for (int node = 0; node < graph.nodes(); node++) {
            if (tree.last(node) != NONE) {
                bush.member.set(tree.last(node));
            }
        }
        for (Demand.Trips trips : demand) {
            for (int node = trips.destination(); node != origin; ) {
                int link = tree.last(node);
                bush.flow[link] += trips.volume();
                node = graph.tail(link);
            }
        }
        return bush;
    }

    double flow(int link) {
        return flow[link];
    }

    /** What all bushes share while one of them works: flows and costs of links, and room for labels. */
    static final class Desk {

        private final Graph graph;
        private final int firstThrough;
        private final LinkCosts costs;
        final double[] total;
        final double[] cost;
        final double[] slope;
        private final double[] least;
        private final double[] most;
        private final int[] leastLast;
        private final int[] mostLast;
        private final int[] position;
        private final int[] entering;

        Desk(Problem problem) {
            this.graph = problem.graph();
            this.firstThrough = problem.firstThrough();
            this.costs = problem.costs();
            this.total = new double[graph.links()];
            this.cost = new double[graph.links()];
            this.slope = new double[graph.links()];
            this.least = new double[graph.nodes()];
            this.most = new double[graph.nodes()];
            this.leastLast = new int[graph.nodes()];
            this.mostLast = new int[graph.nodes()];
            this.position = new int[graph.nodes()];
            this.entering = new int[graph.nodes()];
        }

        void price(int link) {
            cost[link] = costs.cost(link, total[link]);
            slope[link] = costs.slope(link, total[link]);
        }
    }

    /** Nodes in an order in which every link of the bush leads forward (Kahn 1962). */
    private void sort(Desk desk) {
        Graph graph = desk.graph;
        Arrays.fill(desk.entering, 0);
        for (int link = member.nextSetBit(0); link >= 0; link = member.nextSetBit(link + 1)) {
            desk.entering[graph.head(link)]++;
        }
        int[] sorted = new int[graph.nodes()];
        int count = 1;
        sorted[0] = origin;
        for (int i = 0; i < count; i++) {
            int node = sorted[i];
            for (int p = graph.outBegin(node); p < graph.outBegin(node + 1); p++) {
                int link = graph.out(p);
                if (member.get(link) && --desk.entering[graph.head(link)] == 0) {
                    sorted[count++] = graph.head(link);
                }
            }
        }
        order = Arrays.copyOf(sorted, count);
    }

    /** Costs of the least and of the dearest route to each node; of the dearest over links with flow alone when {@code used}. */
    private void label(Desk desk, boolean used) {
        Graph graph = desk.graph;
        desk.least[origin] = 0;
        desk.most[origin] = 0;
        desk.leastLast[origin] = NONE;
        desk.mostLast[origin] = NONE;
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            desk.position[node] = i;
            if (i == 0) {
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            int leastLast = NONE;
            int mostLast = NONE;
            for (int p = graph.inBegin(node); p < graph.inBegin(node + 1); p++) {
                int link = graph.in(p);
                if (!member.get(link)) {
                    continue;
                }
                int from = graph.tail(link);
                double low = desk.least[from] + desk.cost[link];
                if (low < least) {
                    least = low;
                    leastLast = link;
                }
                if (!used || flow[link] > 0) {
                    double high = desk.most[from] + desk.cost[link];
                    if (high > most) {
                        most = high;
                        mostLast = link;
                    }
                }
            }
            desk.least[node] = least;
            desk.most[node] = most;
            desk.leastLast[node] = leastLast;
            desk.mostLast[node] = mostLast;
        }
    }

    /**
     * Drops links that nobody uses and takes in those that are a short cut past the dearest route; a link that leads to a dearer node only
     * closes no cycle.
     */
    void improve(Desk desk) {
        if (order.length == 0) {
            sort(desk);
        }
        label(desk, /* used= */ false);
        Graph graph = desk.graph;
        for (int link = member.nextSetBit(0); link >= 0; link = member.nextSetBit(link + 1)) {
            if (flow[link] <= 0 && desk.leastLast[graph.head(link)] != link) {
                member.clear(link);
            }
        }
        label(desk, /* used= */ false);
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            if (node < desk.firstThrough && node != origin) {
                continue;
            }
            for (int p = graph.outBegin(node); p < graph.outBegin(node + 1); p++) {
                int link = graph.out(p);
                int next = graph.head(link);
                if (next != origin && !member.get(link) && desk.most[node] + desk.cost[link] < desk.most[next]) {
                    member.set(link);
                }
            }
        }
        sort(desk);
    }

    /**
     * Moves flow from the dearest used route to the least one, node by node from the far end.
     *
     * @return by how much such routes differed at most, before
     */
    double balance(Desk desk) {
        label(desk, /* used= */ true);
        double worst = 0;
        for (int i = order.length - 1; i > 0; i--) {
            int node = order[i];
            int dear = desk.mostLast[node];
            if (dear != NONE && dear != desk.leastLast[node]) {
                double difference = desk.most[node] - desk.least[node];
                worst = Math.max(worst, difference);
                if (difference > ALIKE * desk.most[node]) {
                    shift(desk, node);
                }
            }
        }
        return worst;
    }

    /** Newton's step between the two segments that part and meet again at a node, as long as their flow allows. */
    private void shift(Desk desk, int node) {
        Graph graph = desk.graph;
        int low = node;
        int high = node;
        double difference = 0;
        double slope = 0;
        double room = Double.POSITIVE_INFINITY;
        do {
            if (desk.position[high] >= desk.position[low]) {
                int link = desk.mostLast[high];
                difference += desk.cost[link];
                slope += desk.slope[link];
                room = Math.min(room, flow[link]);
                high = graph.tail(link);
            } else {
                int link = desk.leastLast[low];
                difference -= desk.cost[link];
                slope += desk.slope[link];
                low = graph.tail(link);
            }
        } while (low != high);
        if (difference <= 0 || room <= 0) {
            return;
        }
        double moved = slope > 0 ? Math.min(room, difference / slope) : room;
        low = node;
        high = node;
        do {
            if (desk.position[high] >= desk.position[low]) {
                int link = desk.mostLast[high];
                change(desk, link, -moved);
                high = graph.tail(link);
            } else {
                int link = desk.leastLast[low];
                change(desk, link, moved);
                low = graph.tail(link);
            }
        } while (low != high);
    }

    private void change(Desk desk, int link, double by) {
        double before = flow[link];
        double after = Math.max(0, before + by);
        flow[link] = after;
        desk.total[link] = Math.max(0, desk.total[link] + (after - before));
        desk.price(link);
    }
}
