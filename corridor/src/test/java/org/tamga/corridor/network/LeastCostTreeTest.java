package org.tamga.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastCostTreeTest {

    private static final int NODES = 60;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void costsAreThoseOfBellmanAndFord(int seed) {
        Random random = new Random(seed);
        Graph graph = drawn(random);
        double[] cost = costs(random, graph);
        LeastCostTree tree = new LeastCostTree(graph, 0);

        tree.grow(0, cost);

        double[] least = new double[NODES];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int round = 0; round < NODES; round++) {
            for (int link = 0; link < graph.links(); link++) {
                least[graph.head(link)] = Math.min(least[graph.head(link)], least[graph.tail(link)] + cost[link]);
            }
        }
        for (int node = 0; node < NODES; node++) {
            assertThat(tree.cost(node)).isEqualTo(least[node]);
            List<Integer> route = tree.route(node);
            assertThat(route.stream().mapToDouble(link -> cost[link]).sum())
                    .isCloseTo(Double.isInfinite(least[node]) ? 0 : least[node], within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
    void whatIsKnownIsLoweredToTheLeast(int seed) {
        Random random = new Random(seed);
        Graph graph = drawn(random);
        double[] cost = costs(random, graph);
        int firstThrough = random.nextInt(10);
        LeastCostTree grown = new LeastCostTree(graph, firstThrough);
        grown.grow(3, cost);
        double[] known = new double[NODES];
        Arrays.setAll(
                known,
                node -> node == 3
                        ? 0
                        : random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : grown.cost(node) + random.nextInt(3));
        LeastCostTree lowered = new LeastCostTree(graph, firstThrough);

        lowered.lower(3, known, cost);

        for (int node = 0; node < NODES; node++) {
            assertThat(lowered.cost(node)).as("node %d", node).isEqualTo(grown.cost(node));
        }
    }

    @Test
    void closedLinksAndEndsOfJourneysLeadNowhere() {
        Graph graph = new Graph(4, new int[] {1, 0, 1, 2}, new int[] {0, 3, 2, 3});
        LeastCostTree tree = new LeastCostTree(graph, 1);

        tree.grow(1, new double[] {1, 1, 1, 1});
        assertThat(tree.cost(3)).as("not through node 0").isEqualTo(2);
        assertThat(tree.route(3)).containsExactly(2, 3);

        tree.grow(1, new double[] {1, 1, Double.POSITIVE_INFINITY, 1});
        assertThat(tree.cost(3)).isInfinite();
        assertThat(tree.route(3)).isEmpty();
    }

    private static Graph drawn(Random random) {
        int links = 4 * NODES;
        return new Graph(
                NODES,
                random.ints(links, 0, NODES).toArray(),
                random.ints(links, 0, NODES).toArray());
    }

    private static double[] costs(Random random, Graph graph) {
        return random.ints(graph.links(), 0, 20).asDoubleStream().toArray();
    }
}
