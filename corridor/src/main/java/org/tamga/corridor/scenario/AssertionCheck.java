package org.tamga.corridor.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.freight.FreightGraph;
import org.tamga.corridor.freight.Router;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.TransportNetwork;

/** What must be so that an assertion about a change of the network is true, beside what the network gives. */
public final class AssertionCheck {

    private static final double HOURS_PER_DAY = 24;
    private static final double[] TARIFFS = {0.5, 0.75, 1, 1.5, 2};

    /** Parts of the tonnes that it takes. */
    private static final double[] VOLUMES = {0.1, 0.25, 0.5, 0.75, 1, 1.5};

    private static final int VOLUME_DIGITS = 2;

    private AssertionCheck() {}

    /** The result for one assertion. */
    public sealed interface Result permits Revenue, Savings {

        /** What was asserted. */
        Assertion assertion();
    }

    /**
     * Revenue from transit.
     *
     * @param km of the country on the links
     * @param usdPerTonneKm the tariff of the network, the mean over the links
     * @param modelTonnes that cross the country over the links in the scenario and neither begin nor end there
     * @param modelUsd what they pay there
     * @param tonnesNeeded at that tariff, for the least that was asserted
     * @param table revenue for tonnes and tariffs, around what it takes
     */
    public record Revenue(
            Assertion assertion,
            double km,
            double usdPerTonneKm,
            double modelTonnes,
            double modelUsd,
            double tonnesNeeded,
            List<Cell> table)
            implements Result {

        /** Copies the list. */
        public Revenue {
            table = List.copyOf(table);
        }
    }

    /**
     * One case of a sensitivity table.
     *
     * @param tonnes a year
     * @param usdPerTonneKm tariff
     * @param usd a year
     * @param holds whether that is at least what was asserted
     */
    public record Cell(double tonnes, double usdPerTonneKm, double usd, boolean holds) {}

    /**
     * Kilometres or days that are saved.
     *
     * @param pairs of places between which goods travel, as before and over the new links by their modes alone, most saved first; only those that the
     *     new way serves better
     * @param holding for how many of them it is at least the least that was asserted
     */
    public record Savings(Assertion assertion, List<Saving> pairs, long holding) implements Result {

        /** Copies the list. */
        public Savings {
            pairs = List.copyOf(pairs);
        }

        /** The same pairs for another assertion about the same links of the same scenario: nothing is looked for again. */
        public Savings with(Assertion other) {
            boolean days = other.kind() == Assertion.Kind.SAVED_DAYS;
            return new Savings(
                    other,
                    pairs.stream()
                            .sorted(Comparator.comparingDouble((Saving s) -> days ? s.days() : s.km())
                                    .reversed())
                            .toList(),
                    pairs.stream()
                            .filter(s -> (days ? s.days() : s.km()) >= other.low())
                            .count());
        }
    }

    /**
     * The best route before and the best one over the new links, both by the modes of those links alone.
     *
     * @param from id of a node
     * @param to id of another node
     */
    public record Saving(
            String from, String to, double kmBefore, double kmAfter, double hoursBefore, double hoursAfter) {

        /** Kilometres saved; below 0 when it is longer. */
        public double km() {
            return kmBefore - kmAfter;
        }

        /** Days saved; below 0 when it takes longer. */
        public double days() {
            return (hoursBefore - hoursAfter) / HOURS_PER_DAY;
        }
    }

    /**
     * Checks an assertion.
     *
     * @param scenario that it names
     */
    public static Result check(
            TransportNetwork network, Assertion assertion, Scenario scenario, ScenarioRun.Choice choice)
            throws CaseException {
        return switch (assertion.kind()) {
            case TRANSIT_REVENUE -> revenue(assertion, ScenarioRun.run(network, scenario, choice));
            case SAVED_KM, SAVED_DAYS -> savings(assertion, ScenarioRun.changed(network, scenario));
        };
    }

    private static Revenue revenue(Assertion assertion, Accounts accounts) {
        FreightGraph graph = accounts.flows().graph();
        Map<String, Link> links = graph.network().linksById();
        Map<String, Node> nodes = graph.network().nodesById();
        Map<String, Double> kmIn = new HashMap<>();
        double km = 0;
        double tariff = 0;
        for (String id : assertion.links()) {
            Link link = links.get(id);
            if (link == null) {
                throw new IllegalArgumentException("there is no link " + id);
            }
            double part = (isIn(nodes.get(link.from()), assertion.country())
                            + isIn(nodes.get(link.to()), assertion.country()))
                    / 2;
            kmIn.put(id, part * link.km());
            km += part * link.km();
            tariff += part * link.km() * link.usdPerTonneKm();
        }
        tariff /= km;
        double tonnes = 0;
        double usd = 0;
        for (Flows.Part part : accounts.flows().parts()) {
            if (assertion.country() == null || !part.route().transit().contains(assertion.country())) {
                continue;
            }
            double most = 0;
            for (Link link : part.route().links()) {
                Double in = kmIn.get(link.id());
                if (in != null) {
                    usd += part.tonnes() * in * part.goods().usdPerTonne(link.usdPerTeuKm(), link.usdPerTonneKm());
                    most = part.tonnes();
                }
            }
            tonnes += most;
        }
        double needed = assertion.low() / (km * tariff);
        List<Cell> table = new ArrayList<>();
        for (double part : VOLUMES) {
            double volume = roundedUp(part * needed);
            for (double factor : TARIFFS) {
                double sum = volume * km * tariff * factor;
                table.add(new Cell(volume, tariff * factor, sum, sum >= assertion.low()));
            }
        }
        return new Revenue(assertion, km, tariff, tonnes, usd, needed, table);
    }

    /** Two digits, and no less than it was: the tonnes that it takes stay as many as it takes. */
    private static double roundedUp(double tonnes) {
        return BigDecimal.valueOf(tonnes)
                .round(new MathContext(VOLUME_DIGITS, RoundingMode.CEILING))
                .doubleValue();
    }

    private static double isIn(@Nullable Node node, @Nullable Economy country) {
        return node != null && node.country().equals(country) ? 1 : 0;
    }

    private static Savings savings(Assertion assertion, FreightGraph graph) {
        TransportNetwork network = graph.network();
        Map<String, Goods> goods = network.goodsById();
        List<Item> fresh = assertion.links().stream()
                .map(id -> new Item(Item.Kind.LINK, id))
                .toList();
        List<Item> modes = network.links().stream()
                .filter(l -> assertion.links().contains(l.id()))
                .map(l -> new Item(Item.Kind.MODE, l.mode().toString()))
                .distinct()
                .toList();
        List<Item> over = new ArrayList<>(fresh);
        over.addAll(modes);
        Router.Conditions without = new Router.Conditions(graph, fresh, modes);
        Router.Conditions with = new Router.Conditions(graph, List.of(), over);
        Set<String> seen = new HashSet<>();
        List<Saving> pairs = new ArrayList<>();
        for (Shipment shipment : network.shipments()) {
            Goods what = goods.get(shipment.goods());
            if (what == null || !seen.add(shipment.from() + " " + shipment.to())) {
                continue;
            }
            Router.Question question = new Router.Question(
                    shipment.from(), shipment.to(), what, shipment.usdPerTonne(), List.of(), List.of());
            var before = without.routes(question, 1);
            var after = with.routes(question, 1);
            if (!before.isEmpty()
                    && !after.isEmpty()
                    && after.getFirst().cost() < before.getFirst().cost()) {
                pairs.add(new Saving(
                        shipment.from(),
                        shipment.to(),
                        before.getFirst().route().km(),
                        after.getFirst().route().km(),
                        before.getFirst().route().hours(),
                        after.getFirst().route().hours()));
            }
        }
        return new Savings(assertion, pairs, 0).with(assertion);
    }
}
