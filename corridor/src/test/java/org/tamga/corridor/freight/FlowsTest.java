package org.tamga.corridor.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.Economy;
import org.tamga.corridor.SmallNetwork;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.network.LeastCostTree;

/** What holds for flows on any network, and what a small one gives by hand. */
class FlowsTest {

    private static final double SENSITIVITY = 10;

    private static Flows logit(TransportNetwork network) {
        return PathSizeLogit.solve(new FreightGraph(network, 2024), Congestion.USUAL, SENSITIVITY, Set.of());
    }

    private static Flows equilibrium(TransportNetwork network) {
        return UserEquilibrium.solve(new FreightGraph(network, 2024), Congestion.USUAL, Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everythingIsCarriedOnceAndNothingIsNegative(long seed) {
        TransportNetwork network = SmallNetwork.drawn(seed);
        for (Flows flows : List.of(logit(network), equilibrium(network))) {
            assertThat(flows.unserved()).isEmpty();
            Map<String, Double> carried = new HashMap<>();
            double[] sums = new double[flows.tonnes().length];
            for (Flows.Part part : flows.parts()) {
                assertThat(part.tonnes()).isPositive();
                carried.merge(part.shipment().id(), part.tonnes(), Double::sum);
                checkRoute(flows.graph(), part);
                for (int arc : part.route().arcs()) {
                    sums[arc] += part.tonnes();
                }
            }
            network.shipments()
                    .forEach(s -> assertThat(carried.get(s.id())).isCloseTo(s.tonnes(), within(1e-6 * s.tonnes())));
            for (int arc = 0; arc < sums.length; arc++) {
                assertThat(flows.tonnes()[arc]).isCloseTo(sums[arc], within(1e-6 * (1 + sums[arc])));
            }
        }
    }

    /** From the origin to the destination, each link beginning where the one before ends. */
    private static void checkRoute(FreightGraph graph, Flows.Part part) {
        int at = graph.place(part.shipment().from());
        for (int arc : part.route().arcs()) {
            assertThat(graph.graph().tail(arc)).isEqualTo(at);
            at = graph.graph().head(arc);
        }
        assertThat(at).isEqualTo(graph.place(part.shipment().to()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inEquilibriumEveryUsedRouteCostsTheLeast(long seed) {
        Flows flows = equilibrium(SmallNetwork.drawn(seed));

        assertThat(flows.residual()).isLessThanOrEqualTo(1e-10);
        FreightGraph graph = flows.graph();
        for (Flows.Part part : flows.parts()) {
            double[] costs = graph.costs(part.goods(), part.shipment().usdPerTonne());
            for (int arc = 0; arc < costs.length; arc++) {
                costs[arc] += flows.usdMore()[arc];
            }
            LeastCostTree tree = new LeastCostTree(graph.graph(), graph.ends());
            tree.grow(graph.place(part.shipment().from()), costs);
            double least = tree.cost(graph.place(part.shipment().to()));
            assertThat(flows.cost(part)).isCloseTo(least, within(1e-3 * least));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void logitIsAFixedPointHoweverFullTheNetworkIs(long seed) {
        TransportNetwork drawn = SmallNetwork.drawn(seed);
        checkFixedPoint(logit(drawn));
        checkFixedPoint(logit(drawn.with(
                drawn.links(),
                drawn.borders(),
                drawn.transfers(),
                drawn.shipments().stream()
                        .map(s -> s.withTonnes(8 * s.tonnes()))
                        .toList())));
    }

    private static void checkFixedPoint(Flows flows) {
        assertThat(flows.residual()).isLessThanOrEqualTo(1e-9);
        for (int arc = 0; arc < flows.tonnes().length; arc++) {
            var capacity = flows.graph().arc(arc).capacityTonnes();
            int partner = flows.graph().arc(arc).partner();
            double both = flows.tonnes()[arc] + (partner < 0 ? 0 : flows.tonnes()[partner]);
            assertThat(flows.usdMore()[arc])
                    .isCloseTo(
                            capacity.isPresent() ? Congestion.USUAL.usd(both, capacity.getAsDouble()) : 0,
                            within(1e-4 * (1 + flows.usdMore()[arc])));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void closingALinkNeverLowersTheLeastCost(long seed) {
        TransportNetwork network = SmallNetwork.drawn(seed);
        double[][] before = leastCosts(network);
        for (Link closed : network.links()) {
            List<Link> fewer = network.links().stream()
                    .map(l -> l.id().equals(closed.id()) ? l.with(Link.Status.CLOSED) : l)
                    .toList();
            double[][] after =
                    leastCosts(network.with(fewer, network.borders(), network.transfers(), network.shipments()));
            for (int i = 0; i < before.length; i++) {
                for (int j = 0; j < before.length; j++) {
                    assertThat(after[i][j]).isGreaterThanOrEqualTo(before[i][j] - 1e-9);
                }
            }
        }
    }

    private static double[][] leastCosts(TransportNetwork network) {
        FreightGraph graph = new FreightGraph(network, 2024);
        double[] costs = graph.costs(network.goods().getFirst(), 500);
        LeastCostTree tree = new LeastCostTree(graph.graph(), graph.ends());
        double[][] least = new double[graph.ends()][graph.ends()];
        for (int i = 0; i < least.length; i++) {
            tree.grow(i, costs);
            for (int j = 0; j < least.length; j++) {
                least[i][j] = tree.cost(j);
            }
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void revenueIsTariffTimesTonneKilometresByCountry(long seed) {
        TransportNetwork network = SmallNetwork.drawn(seed);
        Accounts accounts = Accounts.of(logit(network));
        Map<Economy, Double> usd = new HashMap<>();
        Map<Economy, Double> tonneKm = new HashMap<>();
        Map<String, Node> nodes = network.nodesById();
        for (Flows.Part part : accounts.flows().parts()) {
            for (Link link : part.route().links()) {
                double tariff = part.goods().usdPerTonne(link.usdPerTeuKm(), link.usdPerTonneKm());
                for (String end : List.of(link.from(), link.to())) {
                    Economy country = Objects.requireNonNull(nodes.get(end)).country();
                    usd.merge(country, part.tonnes() * link.km() / 2 * tariff, Double::sum);
                    tonneKm.merge(country, part.tonnes() * link.km() / 2, Double::sum);
                }
            }
        }
        usd.forEach((country, sum) -> {
            assertThat(accounts.country(country).carriageUsd()).isCloseTo(sum, within(1e-9 * sum));
            assertThat(accounts.country(country).tonneKm())
                    .isCloseTo(tonneKm.getOrDefault(country, 0.0), within(1e-9 * sum));
            assertThat(accounts.country(country).transitUsd()).isLessThanOrEqualTo(sum);
        });
        double all = accounts.modes().values().stream()
                .mapToDouble(Accounts.Carried::tonneKm)
                .sum();
        assertThat(all).isCloseTo(accounts.total().carried().tonneKm(), within(1e-9 * all));
    }

    /** Two ways of equal money, one of them a day longer, for goods of 2,400 dollars a tonne of which a day costs a hundredth. */
    private static SmallNetwork twoWays(OptionalDouble capacity) {
        return new SmallNetwork()
                .node("a", "CHN")
                .node("b", "KAZ")
                .node("c", "KGZ")
                .node("d", "UZB")
                .link("ab", Mode.RAIL, 1520, "a", "b", 500, 10, 0.04, capacity)
                .link("bd", Mode.RAIL, 1520, "b", "d", 500, 10, 0.04)
                .link("ac", Mode.RAIL, 1520, "a", "c", 500, 10, 0.04)
                .link("cd", Mode.RAIL, 1520, "c", "d", 500, 34, 0.04)
                .border("ab", "a", "b", 0, 0)
                .border("ab", "b", "a", 0, 0)
                .border("bd", "b", "d", 0, 0)
                .border("bd", "d", "b", 0, 0)
                .border("ac", "a", "c", 0, 0)
                .border("ac", "c", "a", 0, 0)
                .border("cd", "c", "d", 0, 0)
                .border("cd", "d", "c", 0, 0)
                .goods("boxes", 1, 10)
                .shipment("a", "d", "boxes", 1000, 2400);
    }

    @Test
    void sharesFollowTheLogitByHand() {
        Flows flows = logit(twoWays(OptionalDouble.empty()).network());

        // money 40 both; a day costs 24, so 20 hours cost 20 and 44 hours 44: 60 against 84
        double dearer = Math.exp(-SENSITIVITY * (84 - 60) / 60);
        double expected = 1000 / (1 + dearer);
        assertThat(flows.parts()).hasSize(2);
        assertThat(flows.parts().getFirst().tonnes()).isCloseTo(expected, within(1e-6));
        assertThat(flows.cost(flows.parts().getFirst())).isCloseTo(60, within(1e-9));
        Accounts accounts = Accounts.of(flows);
        assertThat(accounts.country(Economy.of("KAZ")).transitTonnes()).isCloseTo(expected, within(1e-6));
        assertThat(accounts.country(Economy.of("UZB")).dependence())
                .hasEntrySatisfying(
                        Economy.of("KAZ"), part -> assertThat(part).isCloseTo(expected / 1000, within(1e-9)));
        // half of each of its two links: 500 km at 0.04
        assertThat(accounts.country(Economy.of("KAZ")).transitUsd()).isCloseTo(expected * 500 * 0.04, within(1e-6));
    }

    @Test
    void aFullLinkSendsTheRestTheDearerWay() {
        Flows flows = equilibrium(twoWays(OptionalDouble.of(500)).network());

        // both are used, so the full link costs 24 more: 20·(x/500)^8 = 24
        double expected = 500 * Math.pow(24.0 / 20, 1.0 / 8);
        assertThat(flows.parts()).hasSize(2);
        double near = flows.parts().stream()
                .filter(p -> p.route().toString().startsWith("ab"))
                .mapToDouble(Flows.Part::tonnes)
                .sum();
        assertThat(near).isCloseTo(expected, within(1e-4));
    }

    @Test
    void goodsOfOtherCountriesAreKeptOut() {
        TransportNetwork network = twoWays(OptionalDouble.empty())
                .shipment("a", "b", "boxes", 10, 2400)
                .network();

        Flows flows = PathSizeLogit.solve(
                new FreightGraph(network, 2024), Congestion.USUAL, SENSITIVITY, Set.of(Economy.of("KAZ")));

        assertThat(flows.unserved()).isEmpty();
        assertThat(flows.parts())
                .allSatisfy(part -> assertThat(part.route().transit()).doesNotContain(Economy.of("KAZ")));
        assertThat(flows.parts())
                .anySatisfy(part -> assertThat(part.shipment().to()).isEqualTo("b"));
    }

    @Test
    void whatFindsNoWayIsTold() {
        TransportNetwork network = twoWays(OptionalDouble.empty())
                .node("island", "TKM")
                .shipment("a", "island", "boxes", 7, 100)
                .network();

        for (Flows flows : List.of(logit(network), equilibrium(network))) {
            assertThat(flows.unserved())
                    .singleElement()
                    .satisfies(s -> assertThat(s.to()).isEqualTo("island"));
            assertThat(Accounts.of(flows).total().unservedTonnes()).isEqualTo(7);
            assertThat(Accounts.of(flows).total().carried().tonnes()).isCloseTo(1000, within(1e-6));
        }
    }
}
