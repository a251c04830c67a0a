package org.tamga.bench.corridor;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.tamga.corridor.network.Graph;
import org.tamga.corridor.network.LeastCostTree;

/**
 * Least-cost trees on a made-up network of several modes, ours beside JGraphT's Dijkstra on the same graph: {@code TreesRun [trees]}. Costs
 * of both are compared node by node; then all pairs by ours, on all processors.
 */
@SuppressWarnings("SystemOut") // a program that prints one table
public final class TreesRun {

    private static final int NODES = 20_000;
    private static final int LINKS = 60_000;
    private static final int ROUNDS = 5;

    private TreesRun() {}

    /** Prints milliseconds a tree, the ratio, and seconds for all pairs. */
    public static void main(String[] args) {
        int trees = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        Random random = new Random(7);
        int[] tail = new int[LINKS];
        int[] head = new int[LINKS];
        double[] cost = new double[LINKS];
        draw(random, tail, head, cost);
        Graph graph = new Graph(NODES, tail, head);
        DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> theirs =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < NODES; node++) {
            theirs.addVertex(node);
        }
        for (int link = 0; link < LINKS; link++) {
            theirs.setEdgeWeight(theirs.addEdge(tail[link], head[link]), cost[link]);
        }
        int[] origins = random.ints(trees, 0, NODES).toArray();
        LeastCostTree tree = new LeastCostTree(graph, 0);
        double worst = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int origin : origins) {
                tree.grow(origin, cost);
            }
            double ours = (System.nanoTime() - begin) / 1e6 / trees;
            begin = System.nanoTime();
            SingleSourcePaths<Integer, DefaultWeightedEdge> last = null;
            for (int origin : origins) {
                last = new DijkstraShortestPath<>(theirs).getPaths(origin);
            }
            double peer = (System.nanoTime() - begin) / 1e6 / trees;
            if (last != null) {
                compare(tree, last);
            }
            System.out.printf(
                    Locale.ROOT, "ours %.3f ms a tree, JGraphT %.3f ms: %.1f times%n", ours, peer, peer / ours);
            worst = Math.max(worst, ours);
            best = Math.min(best, peer / ours);
        }
        System.out.printf(Locale.ROOT, "least ratio of %d rounds: %.1f%n", ROUNDS, best);
        long begin = System.nanoTime();
        ThreadLocal<LeastCostTree> own = ThreadLocal.withInitial(() -> new LeastCostTree(graph, 0));
        double sum = IntStream.range(0, NODES)
                .parallel()
                .mapToDouble(origin -> {
                    LeastCostTree mine = own.get();
                    mine.grow(origin, cost);
                    return mine.cost((origin + NODES / 2) % NODES);
                })
                .sum();
        System.out.printf(
                Locale.ROOT,
                "all %,d pairs: %.1f s on %d processors (checksum %.3f)%n",
                (long) NODES * NODES,
                (System.nanoTime() - begin) / 1e9,
                Runtime.getRuntime().availableProcessors(),
                sum);
    }

    /** Roads on a grid, railways between every tenth town, and a few sea lines between far ends: in both directions. */
    private static void draw(Random random, int[] tail, int[] head, double[] cost) {
        int wide = (int) Math.sqrt(NODES);
        int link = 0;
        for (int node = 0; link < LINKS - 6000; node = (node + 1) % NODES) {
            int[] next = {node + 1, node + wide, node + wide + 1};
            int other = next[random.nextInt(3)] % NODES;
            link = both(tail, head, cost, link, node, other, 1 + 9 * random.nextDouble());
        }
        while (link < LINKS) {
            int a = random.nextInt(NODES / 10) * 10;
            int b = random.nextInt(10) == 0 ? random.nextInt(NODES) : (a + 10 * (1 + random.nextInt(20))) % NODES;
            link = a == b ? link : both(tail, head, cost, link, a, b, 5 + 40 * random.nextDouble());
        }
    }

    private static int both(int[] tail, int[] head, double[] cost, int link, int a, int b, double value) {
        tail[link] = a;
        head[link] = b;
        cost[link] = value;
        tail[link + 1] = b;
        head[link + 1] = a;
        cost[link + 1] = value;
        return link + 2;
    }

    private static void compare(LeastCostTree tree, SingleSourcePaths<Integer, DefaultWeightedEdge> theirs) {
        for (int node = 0; node < NODES; node++) {
            double peer = theirs.getWeight(node);
            boolean same = Double.isInfinite(peer)
                    ? Double.isInfinite(tree.cost(node))
                    : Math.abs(peer - tree.cost(node)) <= 1e-9 * (1 + peer);
            if (!same) {
                throw new IllegalStateException("node " + node + ": ours " + tree.cost(node) + ", JGraphT " + peer);
            }
        }
    }
}
