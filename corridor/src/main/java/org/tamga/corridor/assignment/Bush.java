package org.tamga.corridor.assignment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.corridor.network.Graph;
import org.tamga.corridor.network.LeastCostTree;

/**
 * The links that travellers from one origin may use, which form no cycle, and their flow on each. Not safe for several threads.
 *
 * <p>Nodes stand in an order in which every link leads forward; the links that enter a node stand side by side in that order, so that
 * one pass over the arrays labels all nodes. A "place" is where a node stands, an "entry" where a link stands.
 *
 * @see AlgorithmB
 */
final class Bush implements Assignment.Part {

    private static final int NONE = -1;

    /** Routes whose costs differ by less than this part are left as they are: rounding is all that is left. */
    private static final double ALIKE = 4e-16;

    /** Flow below this part of what passes a node is what roundings have left. */
    private static final double DUST = 1e-15;

    private final int traffic;
    private final int origin;
    private final double @Nullable [] own;
    private final int[] destinations;
    private final double[] volumes;

    private int[] nodes = {};
    private int[] start = {};
    private int[] links = {};
    private int[] from = {};
    private double[] flow = {};

    private Bush(int traffic, int origin, double @Nullable [] own, List<Demand.Trips> demand) {
        this.traffic = traffic;
        this.origin = origin;
        this.own = own;
        this.destinations = demand.stream().mapToInt(Demand.Trips::destination).toArray();
        this.volumes = demand.stream().mapToDouble(Demand.Trips::volume).toArray();
    }

    /** The least-cost tree of an origin with all of its demand, which the tree must reach. */
    static Bush of(
            int traffic,
            int origin,
            double @Nullable [] own,
            List<Demand.Trips> demand,
            LeastCostTree tree,
            Desk desk) {
        Bush bush = new Bush(traffic, origin, own, demand);
        desk.stamp++;
        for (int node = 0; node < desk.graph.nodes(); node++) {
            if (tree.last(node) != NONE) {
                desk.add(tree.last(node), 0);
            }
        }
        bush.arrange(desk);
        bush.conserve(desk);
        return bush;
    }

    @Override
    public int traffic() {
        return traffic;
    }

    @Override
    public int origin() {
        return origin;
    }

    @Override
    public void forEach(Assignment.LinkFlow reader) {
        for (int entry = 0; entry < links.length; entry++) {
            reader.accept(links[entry], flow[entry]);
        }
    }

    /** What all bushes share while one of them works: flows and costs of links, and room for labels. */
    static final class Desk {

        private final Graph graph;
        private final int firstThrough;
        private final LinkCosts costs;
        private final int @Nullable [] partner;
        final double[] total;
        final double[] cost;
        final double[] slope;
        private final double[] least;
        private final double[] most;
        private final int[] leastEntry;
        private final int[] mostEntry;
        private final int[] place;
        private final int[] entering;
        private final double[] passing;
        private final int[] marked;
        private final double[] carried;
        private final int[] queue;
        private final double[] known;
        private final LeastCostTree tree;
        private int stamp;

        Desk(Problem problem) {
            this(
                    problem,
                    new double[problem.graph().links()],
                    new double[problem.graph().links()],
                    new double[problem.graph().links()]);
            for (int link = 0; link < graph.links(); link++) {
                price(link);
            }
        }

        /** The same flows and costs with room for the labels of another thread, which must not change them. */
        Desk(Problem problem, Desk shared) {
            this(problem, shared.total, shared.cost, shared.slope);
        }

        private Desk(Problem problem, double[] total, double[] cost, double[] slope) {
            this.graph = problem.graph();
            this.firstThrough = problem.firstThrough();
            this.costs = problem.costs();
            this.partner = problem.partner();
            this.total = total;
            this.cost = cost;
            this.slope = slope;
            this.least = new double[graph.nodes()];
            this.most = new double[graph.nodes()];
            this.leastEntry = new int[graph.nodes()];
            this.mostEntry = new int[graph.nodes()];
            this.place = new int[graph.nodes()];
            this.entering = new int[graph.nodes()];
            this.passing = new double[graph.nodes()];
            this.marked = new int[graph.links()];
            this.carried = new double[graph.links()];
            this.queue = new int[graph.nodes()];
            this.known = new double[graph.nodes()];
            this.tree = new LeastCostTree(graph, firstThrough);
        }

        private int partner(int link) {
            return partner == null ? NONE : partner[link];
        }

        /** Adds to the flow of a link. */
        void flow(int link, double more) {
            total[link] = Math.max(0, total[link] + more);
            price(link);
            int other = partner(link);
            if (other != NONE) {
                total[other] = total[link];
                cost[other] = cost[link];
                slope[other] = slope[link];
            }
        }

        /** Makes the flows of links and their partners one, and sets their costs. */
        void join() {
            for (int link = 0; link < total.length; link++) {
                int other = partner(link);
                if (other > link) {
                    total[link] += total[other];
                    total[other] = total[link];
                }
            }
            for (int link = 0; link < total.length; link++) {
                price(link);
            }
        }

        /** Beckmann's objective, as far as all pay it. */
        double objective() {
            double sum = 0;
            for (int link = 0; link < total.length; link++) {
                int other = partner(link);
                sum += other == NONE || link < other ? costs.integral(link, total[link]) : 0;
            }
            return sum;
        }

        private void price(int link) {
            cost[link] = costs.cost(link, total[link]);
            slope[link] = costs.slope(link, total[link]);
        }

        private void add(int link, double flow) {
            marked[link] = stamp;
            carried[link] = flow;
        }
    }

    /** Puts the marked links into an order in which each leads forward (Kahn 1962). */
    private void arrange(Desk desk) {
        Graph graph = desk.graph;
        int[] entering = desk.entering;
        int count = 0;
        for (int link = 0; link < graph.links(); link++) {
            if (desk.marked[link] == desk.stamp) {
                entering[graph.head(link)]++;
                count++;
            }
        }
        int[] queue = desk.queue;
        int reached = 1;
        queue[0] = origin;
        for (int i = 0; i < reached; i++) {
            int node = queue[i];
            desk.place[node] = i;
            for (int p = graph.outBegin(node); p < graph.outBegin(node + 1); p++) {
                int link = graph.out(p);
                if (desk.marked[link] == desk.stamp && --entering[graph.head(link)] == 0) {
                    queue[reached++] = graph.head(link);
                }
            }
        }
        if (links.length != count) {
            links = new int[count];
            from = new int[count];
            flow = new double[count];
        }
        if (nodes.length != reached) {
            nodes = new int[reached];
            start = new int[reached + 1];
        }
        int entry = 0;
        for (int i = 0; i < reached; i++) {
            int node = queue[i];
            nodes[i] = node;
            start[i] = entry;
            for (int p = graph.inBegin(node); p < graph.inBegin(node + 1); p++) {
                int link = graph.in(p);
                if (desk.marked[link] == desk.stamp) {
                    links[entry] = link;
                    from[entry] = desk.place[graph.tail(link)];
                    flow[entry] = desk.carried[link];
                    entry++;
                }
            }
        }
        start[reached] = entry;
    }

    /**
     * Flows that bring to each node exactly what leaves it or ends there, in the shares that they have: many small steps leave roundings,
     * and a link that carries nothing but those would never be dropped. Where a node has no share yet, its first link takes all.
     */
    private void conserve(Desk desk) {
        double[] passing = desk.passing;
        Arrays.fill(passing, 0, nodes.length, 0);
        for (int place = 0; place < nodes.length; place++) {
            desk.place[nodes[place]] = place;
        }
        for (int i = 0; i < destinations.length; i++) {
            passing[desk.place[destinations[i]]] += volumes[i];
        }
        for (int place = nodes.length - 1; place > 0; place--) {
            double sum = 0;
            for (int entry = start[place]; entry < start[place + 1]; entry++) {
                flow[entry] = flow[entry] <= DUST * passing[place] ? 0 : flow[entry];
                sum += flow[entry];
            }
            for (int entry = start[place]; entry < start[place + 1]; entry++) {
                double share = sum > 0 ? flow[entry] / sum : entry == start[place] ? 1 : 0;
                flow[entry] = share * passing[place];
                passing[from[entry]] += flow[entry];
            }
        }
    }

    /** Costs of the least and of the dearest route to each node; of the dearest over links with flow alone when {@code used}. */
    private void label(Desk desk, boolean used) {
        double[] least = desk.least;
        double[] most = desk.most;
        least[0] = 0;
        most[0] = 0;
        desk.leastEntry[0] = NONE;
        desk.mostEntry[0] = NONE;
        for (int place = 1; place < nodes.length; place++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int lowEntry = NONE;
            int highEntry = NONE;
            for (int entry = start[place]; entry < start[place + 1]; entry++) {
                double cost = cost(desk, links[entry]);
                double below = least[from[entry]] + cost;
                if (below < low) {
                    low = below;
                    lowEntry = entry;
                }
                if (!used || flow[entry] > 0) {
                    double above = most[from[entry]] + cost;
                    if (above > high) {
                        high = above;
                        highEntry = entry;
                    }
                }
            }
            least[place] = low;
            most[place] = high;
            desk.leastEntry[place] = lowEntry;
            desk.mostEntry[place] = highEntry;
        }
    }

    private double cost(Desk desk, int link) {
        return own == null ? desk.cost[link] : desk.cost[link] + own[link];
    }

    /**
     * Drops links that nobody uses and takes in those that are a short cut past the dearest route: a link that leads to a dearer node only
     * closes no cycle.
     */
    void improve(Desk desk) {
        conserve(desk);
        label(desk, /* used= */ false);
        Graph graph = desk.graph;
        desk.stamp++;
        int kept = 0;
        for (int place = 1; place < nodes.length; place++) {
            int first = kept;
            for (int entry = start[place]; entry < start[place + 1]; entry++) {
                if (flow[entry] > 0 || desk.leastEntry[place] == entry) {
                    desk.add(links[entry], flow[entry]);
                    links[kept] = links[entry];
                    from[kept] = from[entry];
                    flow[kept++] = flow[entry];
                }
            }
            start[place] = first;
        }
        start[nodes.length] = kept;
        label(desk, /* used= */ false);
        for (int place = 0; place < nodes.length; place++) {
            int node = nodes[place];
            if (node < desk.firstThrough && node != origin) {
                continue;
            }
            for (int p = graph.outBegin(node); p < graph.outBegin(node + 1); p++) {
                int link = graph.out(p);
                int next = graph.head(link);
                if (next != origin
                        && desk.marked[link] != desk.stamp
                        && desk.most[place] + cost(desk, link) < desk.most[desk.place[next]]) {
                    desk.add(link, 0);
                }
            }
        }
        arrange(desk);
    }

    /**
     * Moves flow from the dearest used route to the least one, node by node from the far end.
     *
     * @return by how much such routes differed at most, before, as a part of what they cost
     */
    double balance(Desk desk) {
        label(desk, /* used= */ true);
        double worst = 0;
        for (int place = nodes.length - 1; place > 0; place--) {
            int dear = desk.mostEntry[place];
            if (dear != NONE && dear != desk.leastEntry[place]) {
                double difference = desk.most[place] - desk.least[place];
                if (difference > ALIKE * desk.most[place]) {
                    worst = Math.max(worst, difference / desk.most[place]);
                    shift(desk, place);
                }
            }
        }
        return worst;
    }

    /**
     * What its travellers lose: flow times what its link costs more than the least way around it, which has no large numbers that cancel
     * each other.
     *
     * @return lost, and spent
     */
    double[] loss(Desk desk) {
        label(desk, /* used= */ false);
        Arrays.fill(desk.known, Double.POSITIVE_INFINITY);
        for (int place = 0; place < nodes.length; place++) {
            desk.known[nodes[place]] = desk.least[place];
        }
        desk.tree.lower(origin, desk.known, costs(desk));
        double lost = 0;
        double spent = 0;
        for (int place = 1; place < nodes.length; place++) {
            double here = desk.tree.cost(nodes[place]);
            for (int entry = start[place]; entry < start[place + 1]; entry++) {
                if (flow[entry] > 0) {
                    double cost = cost(desk, links[entry]);
                    lost += flow[entry] * Math.max(0, desk.tree.cost(nodes[from[entry]]) + cost - here);
                    spent += flow[entry] * cost;
                }
            }
        }
        return new double[] {lost, spent};
    }

    private double[] costs(Desk desk) {
        if (own == null) {
            return desk.cost;
        }
        double[] costs = new double[own.length];
        Arrays.setAll(costs, link -> desk.cost[link] + own[link]);
        return costs;
    }

    /** Newton's step between the two segments that part and meet again at a node, as long as their flow allows. */
    private void shift(Desk desk, int place) {
        int low = place;
        int high = place;
        double difference = 0;
        double slope = 0;
        double room = Double.POSITIVE_INFINITY;
        do {
            if (high >= low) {
                int entry = desk.mostEntry[high];
                difference += cost(desk, links[entry]);
                slope += desk.slope[links[entry]];
                room = Math.min(room, flow[entry]);
                high = from[entry];
            } else {
                int entry = desk.leastEntry[low];
                difference -= cost(desk, links[entry]);
                slope += desk.slope[links[entry]];
                low = from[entry];
            }
        } while (low != high);
        if (difference <= 0 || room <= 0) {
            return;
        }
        double moved = slope > 0 ? Math.min(room, difference / slope) : room;
        low = place;
        high = place;
        do {
            if (high >= low) {
                int entry = desk.mostEntry[high];
                change(desk, entry, -moved);
                high = from[entry];
            } else {
                int entry = desk.leastEntry[low];
                change(desk, entry, moved);
                low = from[entry];
            }
        } while (low != high);
    }

    private void change(Desk desk, int entry, double by) {
        double before = flow[entry];
        double after = Math.max(0, before + by);
        flow[entry] = after;
        desk.flow(links[entry], after - before);
    }
}
