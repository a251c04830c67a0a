package org.tamga.corridor.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.corridor.network.Graph;
import org.tamga.corridor.network.LeastCostTree;

class AlgorithmBTest {

    /** Braess (1968), "Über ein Paradoxon aus der Verkehrsplanung": six travellers, each of three routes takes two, at a cost of 92. */
    @Test
    void paradoxOfBraess() {
        Problem problem = new Problem(
                new Graph(4, new int[] {0, 0, 2, 2, 3}, new int[] {2, 3, 1, 3, 1}),
                0,
                new LinkCosts(
                        new double[] {0, 49, 49, 9, 0},
                        new double[] {1e-8, 1, 1, 1, 1e-8},
                        new double[] {1e9, 1, 1, 1, 1e9},
                        new double[] {1, 1, 1, 1, 1},
                        new double[] {1, 1, 1, 1, 1}),
                new Demand(List.of(new Demand.Trips(0, 1, 6))));

        Assignment found = AlgorithmB.solve(problem, 1e-14, 100);

        assertThat(found.flow()).containsExactly(new double[] {4, 2, 2, 2, 4}, within(1e-8));
        assertThat(found.cost()).containsExactly(new double[] {40, 52, 52, 12, 40}, within(1e-7));
        assertThat(found.relativeGap()).isLessThanOrEqualTo(1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void flowsAreConservedAndUsedRoutesCostTheLeast(int seed) {
        Problem problem = drawn(seed);
        Graph graph = problem.graph();

        Assignment found = AlgorithmB.solve(problem, 1e-12, 500);

        assertThat(found.relativeGap()).isLessThanOrEqualTo(1e-12);
        assertThat(Arrays.stream(found.flow()).min().orElseThrow()).isNotNegative();
        double[] balance = new double[graph.nodes()];
        problem.traffic().getFirst().demand().trips().forEach(t -> {
            balance[t.origin()] -= t.volume();
            balance[t.destination()] += t.volume();
        });
        double spent = 0;
        for (int link = 0; link < graph.links(); link++) {
            balance[graph.tail(link)] += found.flow()[link];
            balance[graph.head(link)] -= found.flow()[link];
            spent += found.flow()[link] * found.cost()[link];
            assertThat(found.cost()[link]).isEqualTo(problem.costs().cost(link, found.flow()[link]));
        }
        for (double node : balance) {
            assertThat(node).isCloseTo(0, within(1e-7));
        }
        LeastCostTree tree = new LeastCostTree(graph, 0);
        double least = 0;
        for (Demand.Trips trips : problem.traffic().getFirst().demand().trips()) {
            tree.grow(trips.origin(), found.cost());
            least += trips.volume() * tree.cost(trips.destination());
        }
        assertThat(spent).as("what all spend is what the least routes cost").isCloseTo(least, within(1e-9 * least));
    }

    @Test
    void noRouteLeadsThroughAnEndOfJourneys() {
        // 0 and 1 are zones; the short way from 0 to 3 leads through 1
        Graph graph = new Graph(4, new int[] {0, 1, 0, 2}, new int[] {1, 3, 2, 3});
        LinkCosts costs = new LinkCosts(
                new double[] {1, 1, 5, 5}, new double[4], new double[4], new double[] {1, 1, 1, 1}, new double[4]);

        Assignment found = AlgorithmB.solve(
                new Problem(graph, 2, costs, new Demand(List.of(new Demand.Trips(0, 3, 7)))), 1e-12, 9);

        assertThat(found.flow()).containsExactly(0, 0, 7, 7);
        assertThat(found.objective()).isEqualTo(70);
    }

    @Test
    void demandWithoutARouteIsTold() {
        Graph graph = new Graph(3, new int[] {0}, new int[] {1});
        LinkCosts costs =
                new LinkCosts(new double[1], new double[] {1}, new double[1], new double[] {1}, new double[1]);
        Problem problem = new Problem(graph, 0, costs, new Demand(List.of(new Demand.Trips(0, 2, 4.5))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlgorithmB.solve(problem, 1e-6, 10))
                .withMessage("no route leads from node 1 to node 3, where 4.5 want to go");
    }

    /** What all pay together is least where each pays what one more costs all (Beckmann, McGuire and Winsten 1956). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void addingALinkNeverRaisesTheSystemOptimalCost(int seed) {
        Problem problem = drawn(seed);
        Random random = new Random(seed);
        double before = systemOptimum(problem);
        for (int i = 0; i < 10; i++) {
            Graph graph = problem.graph();
            int from = random.nextInt(graph.nodes());
            int to = (from + 1 + random.nextInt(graph.nodes() - 1)) % graph.nodes();
            double[] added = {random.nextInt(2), 0.5 + 3 * random.nextDouble(), 0.5, 30 * random.nextDouble() + 5, 2};
            problem = with(problem, from, to, added);

            double after = systemOptimum(problem);

            assertThat(after).as("link %d from %d to %d", i, from, to).isLessThanOrEqualTo(before * (1 + 1e-9));
            before = after;
        }
    }

    private static double systemOptimum(Problem problem) {
        LinkCosts costs = problem.costs();
        double[] b = costs.b().clone();
        Arrays.setAll(b, link -> b[link] * (1 + costs.power()[link]));
        LinkCosts marginal = new LinkCosts(costs.fixed(), costs.free(), b, costs.capacity(), costs.power());
        Assignment found = AlgorithmB.solve(
                new Problem(
                        problem.graph(),
                        0,
                        marginal,
                        problem.traffic().getFirst().demand()),
                1e-12,
                1000);
        double sum = 0;
        for (int link = 0; link < found.flow().length; link++) {
            sum += found.flow()[link] * costs.cost(link, found.flow()[link]);
        }
        return sum;
    }

    private static Problem with(Problem problem, int from, int to, double[] parts) {
        Graph graph = problem.graph();
        int n = graph.links();
        int[] tail = new int[n + 1];
        int[] head = new int[n + 1];
        for (int link = 0; link < n; link++) {
            tail[link] = graph.tail(link);
            head[link] = graph.head(link);
        }
        tail[n] = from;
        head[n] = to;
        LinkCosts costs = problem.costs();
        double[][] all = {costs.fixed(), costs.free(), costs.b(), costs.capacity(), costs.power()};
        for (int i = 0; i < all.length; i++) {
            all[i] = Arrays.copyOf(all[i], n + 1);
            all[i][n] = parts[i];
        }
        return new Problem(
                new Graph(graph.nodes(), tail, head),
                0,
                new LinkCosts(all[0], all[1], all[2], all[3], all[4]),
                problem.traffic().getFirst().demand());
    }

    /** A single track: ten units each way are twenty on it. */
    @Test
    void partnersShareTheirCapacity() {
        Graph graph = new Graph(2, new int[] {0, 1, 0, 1}, new int[] {1, 0, 1, 0});
        LinkCosts costs = new LinkCosts(
                new double[] {0, 0, 13, 13},
                new double[] {1, 1, 0, 0},
                new double[] {1, 1, 0, 0},
                new double[] {1, 1, 1, 1},
                new double[] {1, 1, 0, 0});
        Demand demand = new Demand(List.of(new Demand.Trips(0, 1, 10), new Demand.Trips(1, 0, 6)));

        Assignment found = AlgorithmB.solve(
                new Problem(graph, 0, costs, List.of(new Traffic(demand)), new int[] {1, 0, -1, -1}), 1e-13, 100);

        // the track costs 1 + both; more than 12 on it, and somebody takes the way that costs 13
        assertThat(found.flow()[0] + found.flow()[1]).isCloseTo(12, within(1e-6));
        assertThat(found.flow()[0] + found.flow()[2]).isCloseTo(10, within(1e-9));
        assertThat(found.flow()[1] + found.flow()[3]).isCloseTo(6, within(1e-9));
        assertThat(found.relativeGap()).isLessThanOrEqualTo(1e-13);
    }

    /** Who pays a toll of his own takes the free road as long as it is not too full. */
    @Test
    void classesShareALinkAtTheirOwnCost() {
        Graph graph = new Graph(2, new int[] {0, 0}, new int[] {1, 1});
        LinkCosts costs = new LinkCosts(
                new double[2], new double[] {1, 2}, new double[] {1, 0}, new double[] {1, 1}, new double[] {1, 0});
        Traffic rich = new Traffic(new Demand(List.of(new Demand.Trips(0, 1, 1))), new double[] {0, 10});
        Traffic poor = new Traffic(new Demand(List.of(new Demand.Trips(0, 1, 5))), new double[] {0.5, 0});

        Assignment found = AlgorithmB.solve(new Problem(graph, 0, costs, List.of(rich, poor)), 1e-13, 100);

        // at a flow of 1 the road costs the rich 2 and the poor 2.5, who pay 2 by the other
        assertThat(found.flow()).containsExactly(new double[] {1, 5}, within(1e-9));
        assertThat(found.parts()).hasSize(2);
        double[] sums = new double[2];
        found.parts().forEach(part -> part.forEach((link, flow) -> sums[part.traffic()] += flow));
        assertThat(sums).containsExactly(new double[] {1, 5}, within(1e-9));
    }

    /** A ring, so that every node can be reached, and chords. */
    private static Problem drawn(int seed) {
        Random random = new Random(seed);
        int nodes = 12 + random.nextInt(20);
        List<int[]> links = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            links.add(new int[] {node, (node + 1) % nodes});
            for (int i = 0; i < 3; i++) {
                int other = random.nextInt(nodes);
                if (other != node) {
                    links.add(new int[] {node, other});
                }
            }
        }
        int n = links.size();
        double[][] parts = new double[5][n];
        for (int i = 0; i < n; i++) {
            parts[0][i] = random.nextInt(3);
            parts[1][i] = 1 + 10 * random.nextDouble();
            parts[2][i] = random.nextInt(4) == 0 ? 0 : 0.15 + random.nextDouble();
            parts[3][i] = 20 + 80 * random.nextDouble();
            parts[4][i] = parts[2][i] == 0 ? 0 : 1 + random.nextInt(4);
        }
        List<Demand.Trips> trips = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            if (from != to) {
                trips.add(new Demand.Trips(from, to, 1 + 30 * random.nextDouble()));
            }
        }
        return new Problem(
                new Graph(
                        nodes,
                        links.stream().mapToInt(l -> l[0]).toArray(),
                        links.stream().mapToInt(l -> l[1]).toArray()),
                0,
                new LinkCosts(parts[0], parts[1], parts[2], parts[3], parts[4]),
                new Demand(trips));
    }
}
