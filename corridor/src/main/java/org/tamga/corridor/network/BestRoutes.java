package org.tamga.corridor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The least-cost routes between two nodes, without loops, in the order of their costs: Yen, "Finding the k shortest loopless paths in a
 * network", Management Science 17 (1971) 712–716, with the remark of Lawler (1972) that a route parts from its parent only where or
 * after that one parted from its own. Not safe for several threads.
 */
public final class BestRoutes {

    private final Graph graph;
    private final LeastCostTree tree;

    /**
     * Routes of a graph.
     *
     * @param firstThrough nodes before this one are ends of journeys only
     */
    public BestRoutes(Graph graph, int firstThrough) {
        this.graph = graph;
        this.tree = new LeastCostTree(graph, firstThrough);
    }

    private record Found(List<Integer> links, double cost, int parted) {}

    /**
     * The best routes.
     *
     * @param cost of each link, not negative; infinite for links that are closed
     * @param most how many at most
     * @return each as links from the origin on; fewer than asked for when there are no more
     */
    public List<List<Integer>> find(int origin, int destination, double[] cost, int most) {
        List<List<Integer>> routes = new ArrayList<>();
        PriorityQueue<Found> candidates = new PriorityQueue<>(Comparator.comparingDouble(Found::cost));
        Set<List<Integer>> known = new HashSet<>();
        offer(List.of(), origin, destination, cost, cost, candidates, known);
        while (routes.size() < most && !candidates.isEmpty()) {
            Found next = candidates.poll();
            routes.add(next.links());
            if (routes.size() == most) {
                break; // no other is asked for, and looking for it is most of the work
            }
            for (int at = next.parted(); at < next.links().size(); at++) {
                List<Integer> root = next.links().subList(0, at);
                int spur = at == 0 ? origin : graph.head(root.get(at - 1));
                offer(root, spur, destination, cost, without(root, origin, cost, routes), candidates, known);
            }
        }
        return routes;
    }

    /** Costs in which the nodes of the root are closed, and where it ends the links by which known routes go on. */
    private double[] without(List<Integer> root, int origin, double[] cost, List<List<Integer>> routes) {
        double[] open = cost.clone();
        int node = origin;
        for (int link : root) {
            for (int p = graph.inBegin(node); p < graph.inBegin(node + 1); p++) {
                open[graph.in(p)] = Double.POSITIVE_INFINITY;
            }
            node = graph.head(link);
        }
        for (List<Integer> route : routes) {
            if (route.size() > root.size() && route.subList(0, root.size()).equals(root)) {
                open[route.get(root.size())] = Double.POSITIVE_INFINITY;
            }
        }
        return open;
    }

    private void offer(
            List<Integer> root,
            int spur,
            int destination,
            double[] cost,
            double[] open,
            PriorityQueue<Found> candidates,
            Set<List<Integer>> known) {
        tree.grow(spur, open);
        if (Double.isInfinite(tree.cost(destination))) {
            return;
        }
        List<Integer> links = new ArrayList<>(root);
        links.addAll(tree.route(destination));
        if (known.add(links)) {
            double sum = 0;
            for (int link : links) {
                sum += cost[link];
            }
            candidates.add(new Found(List.copyOf(links), sum, root.size()));
        }
    }

    /** A graph in which a route knows what it has met: node n of the graph with the things met in set s is node n + s·(nodes). */
    public static final class Meeting {

        private final Graph whole;
        private final Graph plain;
        private final int[] link;
        private final int all;

        /**
         * A graph of a graph.
         *
         * @param met by link, a bit for each thing that it meets
         * @param things how many there are, at most 10
         */
        public Meeting(Graph plain, int[] met, int things) {
            this.plain = plain;
            int sets = 1 << things;
            this.all = sets - 1;
            int[] tail = new int[plain.links() * sets];
            int[] head = new int[plain.links() * sets];
            this.link = new int[plain.links() * sets];
            for (int set = 0; set < sets; set++) {
                for (int i = 0; i < plain.links(); i++) {
                    int at = set * plain.links() + i;
                    link[at] = i;
                    tail[at] = plain.tail(i) + set * plain.nodes();
                    head[at] = plain.head(i) + (set | met[i]) * plain.nodes();
                }
            }
            this.whole = new Graph(plain.nodes() * sets, tail, head);
        }

        /** The best routes that meet all things. */
        public List<List<Integer>> find(int origin, int destination, double[] cost, int firstThrough, int most) {
            double[] costs = new double[link.length];
            Arrays.setAll(costs, i -> {
                boolean ends = plain.tail(link[i]) < firstThrough && plain.tail(link[i]) != origin;
                return ends ? Double.POSITIVE_INFINITY : cost[link[i]];
            });
            return new BestRoutes(whole, 0)
                    .find(origin, destination + all * plain.nodes(), costs, most).stream()
                            .map(route -> route.stream().map(i -> link[i]).toList())
                            .toList();
        }
    }
}
