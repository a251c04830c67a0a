package org.tamga.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestRoutesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsWhatTryingAllRoutesFinds(int seed) {
        Random random = new Random(seed);
        int n = 7;
        Graph graph = drawn(random, n, 20);
        double[] cost =
                random.doubles(graph.links()).map(d -> Math.ceil(20 * d)).toArray();
        List<Double> all = new ArrayList<>();
        collect(graph, cost, 0, n - 1, new HashSet<>(Set.of(0)), 0, all);
        all.sort(null);

        List<List<Integer>> found = new BestRoutes(graph, 0).find(0, n - 1, cost, 12);

        assertThat(found).hasSize(Math.min(12, all.size()));
        assertThat(new HashSet<>(found)).as("no route twice").hasSameSizeAs(found);
        for (int i = 0; i < found.size(); i++) {
            assertThat(sum(found.get(i), cost)).as("route %d", i).isCloseTo(all.get(i), within(1e-9));
            Set<Integer> nodes = new HashSet<>(Set.of(0));
            found.get(i).forEach(link -> assertThat(nodes.add(graph.head(link))).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16})
    void meetsWhatItShall(int seed) {
        Random random = new Random(seed);
        int n = 8;
        Graph graph = drawn(random, n, 24);
        double[] cost =
                random.doubles(graph.links()).map(d -> Math.ceil(20 * d)).toArray();
        int[] met = new int[graph.links()];
        Arrays.setAll(met, link -> (graph.head(link) == 3 ? 1 : 0) | (graph.tail(link) == 5 ? 2 : 0));
        LeastCostTree from = new LeastCostTree(graph, 0);

        List<List<Integer>> found = new BestRoutes.Meeting(graph, met, 2).find(0, n - 1, cost, 0, 1);

        double[][] distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            from.grow(i, cost);
            for (int j = 0; j < n; j++) {
                distance[i][j] = from.cost(j);
            }
        }
        double least = Math.min(
                distance[0][3] + distance[3][5] + distance[5][n - 1],
                distance[0][5] + distance[5][3] + distance[3][n - 1]);
        if (Double.isInfinite(least)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(sum(found.getFirst(), cost)).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void closedLinksAreNotTaken() {
        Graph graph = new Graph(3, new int[] {0, 1, 0}, new int[] {1, 2, 2});

        assertThat(new BestRoutes(graph, 0).find(0, 2, new double[] {1, 1, Double.POSITIVE_INFINITY}, 5))
                .containsExactly(List.of(0, 1));
        assertThat(new BestRoutes(graph, 0)
                        .find(0, 2, new double[] {1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}, 5))
                .isEmpty();
    }

    private static Graph drawn(Random random, int nodes, int links) {
        int[] tail = new int[links];
        int[] head = new int[links];
        for (int i = 0; i < links; i++) {
            tail[i] = random.nextInt(nodes);
            head[i] = (tail[i] + 1 + random.nextInt(nodes - 1)) % nodes;
        }
        return new Graph(nodes, tail, head);
    }

    private static double sum(List<Integer> route, double[] cost) {
        return route.stream().mapToDouble(link -> cost[link]).sum();
    }

    private static void collect(
            Graph graph, double[] cost, int at, int end, Set<Integer> seen, double sum, List<Double> all) {
        if (at == end) {
            all.add(sum);
            return;
        }
        for (int p = graph.outBegin(at); p < graph.outBegin(at + 1); p++) {
            int link = graph.out(p);
            if (seen.add(graph.head(link))) {
                collect(graph, cost, graph.head(link), end, seen, sum + cost[link], all);
                seen.remove(graph.head(link));
            }
        }
    }
}
