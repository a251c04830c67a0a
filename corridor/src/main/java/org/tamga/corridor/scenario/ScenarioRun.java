package org.tamga.corridor.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Congestion;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.freight.FreightGraph;
import org.tamga.corridor.freight.PathSizeLogit;
import org.tamga.corridor.freight.UserEquilibrium;
import org.tamga.corridor.model.Border;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.Transfer;
import org.tamga.corridor.model.TransportNetwork;

/** Changes a network as a scenario says and lets the shipments find their ways. */
public final class ScenarioRun {

    /** By how much the logarithm of a route's share falls when it costs the least cost once more. Assumed. */
    public static final double USUAL_SENSITIVITY = 12;

    private final TransportNetwork network;
    private final Scenario scenario;
    private final Map<String, Node> nodes;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Economy> noTransit = new TreeSet<>();
    private List<Link> links;
    private List<Border> borders;
    private List<Transfer> transfers;
    private List<Shipment> shipments;

    private ScenarioRun(TransportNetwork network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
        this.nodes = network.nodesById();
        this.links = network.links();
        this.borders = network.borders();
        this.transfers = network.transfers();
        this.shipments = network.shipments();
    }

    /**
     * How shippers choose and what full links cost them.
     *
     * @param sensitivity for {@link Flows.Method#LOGIT}
     */
    public record Choice(Flows.Method method, Congestion congestion, double sensitivity) {

        /** Path-size logit. */
        public static final Choice USUAL = new Choice(Flows.Method.LOGIT, Congestion.USUAL, USUAL_SENSITIVITY);
    }

    /**
     * The accounts of a scenario.
     *
     * @throws CaseException when it names what is not there, or changes nothing
     */
    public static Accounts run(TransportNetwork network, Scenario scenario, Choice choice) throws CaseException {
        ScenarioRun run = new ScenarioRun(network, scenario);
        FreightGraph graph = run.graph();
        return Accounts.of(
                switch (choice.method()) {
                    case LOGIT -> PathSizeLogit.solve(graph, choice.congestion(), choice.sensitivity(), run.noTransit);
                    case EQUILIBRIUM -> UserEquilibrium.solve(graph, choice.congestion(), run.noTransit);
                });
    }

    /**
     * The graph of a scenario, before anything travels on it.
     *
     * @throws CaseException when it names what is not there, or changes nothing
     */
    public static FreightGraph changed(TransportNetwork network, Scenario scenario) throws CaseException {
        return new ScenarioRun(network, scenario).graph();
    }

    private FreightGraph graph() throws CaseException {
        scenario.changes().forEach(this::change);
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return new FreightGraph(
                network.with(links, borders, transfers, shipments),
                scenario.year().orElse(network.year()));
    }

    private void change(Change change) {
        switch (change) {
            case Change.Open open -> setLinks(open, open.links(), link -> link.with(Link.Status.OPEN));
            case Change.Close close -> setLinks(close, close.links(), link -> link.with(Link.Status.CLOSED));
            case Change.OfLinks of -> setLinks(of, of.links(), link -> stepped(link, of.set()));
            case Change.NoTransit no -> noTransit(no);
            case Change.OfBorders of -> setBorders(of);
            case Change.OfTransfers of -> setTransfers(of);
            case Change.OfDemand of -> setDemand(of);
        }
    }

    private void fault(Change change, String message) {
        problems.add(new Problem("corridor/scenarios/" + scenario.id() + ".yaml", change.line(), 0, "", message));
    }

    private interface Changing<T> {
        T change(T before);
    }

    private void setLinks(Change change, Change.Links which, Changing<Link> changing) {
        Set<String> meant = meant(change, which);
        links = links.stream()
                .map(link -> meant.contains(link.id()) ? changing.change(link) : link)
                .toList();
        for (Link link : links) {
            if (meant.contains(link.id()) && isForNothing(link.hours(), link.usdPerTeuKm(), link.usdPerTonneKm())) {
                fault(change, "'" + link.id() + "' would go there and back in no time and at no cost");
            }
        }
    }

    /** Goods would go round and round. */
    private static boolean isForNothing(double hours, double usdPerTeu, double usdPerTonne) {
        return hours == 0 && (usdPerTeu == 0 || usdPerTonne == 0);
    }

    /** The links that a selection means; a fault for each name that there is not, and when it means none. */
    private Set<String> meant(Change change, Change.Links which) {
        Set<String> known = network.linksById().keySet();
        new TreeSet<>(which.ids())
                .stream()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> fault(change, "there is no link '" + id + "'"));
        new TreeSet<>(which.nodes())
                .stream()
                        .filter(id -> !nodes.containsKey(id))
                        .forEach(id -> fault(change, "there is no node '" + id + "'"));
        Set<String> meant = new HashSet<>();
        for (Link link : network.links()) {
            if ((which.ids().isEmpty() || which.ids().contains(link.id()))
                    && (which.modes().isEmpty() || which.modes().contains(link.mode()))
                    && (which.countries().isEmpty()
                            || which.countries().contains(country(link.from()))
                            || which.countries().contains(country(link.to())))
                    && (which.nodes().isEmpty()
                            || which.nodes().contains(link.from())
                            || which.nodes().contains(link.to()))) {
                meant.add(link.id());
            }
        }
        if (meant.isEmpty()) {
            fault(change, "this selects no link");
        }
        return meant;
    }

    private Economy country(String node) {
        Node found = nodes.get(node);
        if (found == null) {
            throw new IllegalArgumentException("there is no node '" + node + "'");
        }
        return found.country();
    }

    private static Link stepped(Link link, Map<Change.OfLinks.Field, Step> set) {
        Step same = new Step(Step.Kind.PLUS, 0);
        Step capacity = set.get(Change.OfLinks.Field.CAPACITY);
        return link.with(
                set.getOrDefault(Change.OfLinks.Field.HOURS, same).apply(link.hours()),
                set.getOrDefault(Change.OfLinks.Field.USD_PER_TEU_KM, same).apply(link.usdPerTeuKm()),
                set.getOrDefault(Change.OfLinks.Field.USD_PER_TONNE_KM, same).apply(link.usdPerTonneKm()),
                capacity == null ? link.capacityTonnes() : stepped(link.capacityTonnes(), capacity));
    }

    /** A capacity that nobody knows cannot be doubled; it can only be set. */
    private static OptionalDouble stepped(OptionalDouble capacity, Step step) {
        if (capacity.isEmpty() && step.kind() != Step.Kind.BECOMES) {
            return capacity;
        }
        double after = step.apply(capacity.orElse(0));
        return OptionalDouble.of(Math.max(1, after));
    }

    private void noTransit(Change.NoTransit no) {
        for (Economy country : no.countries()) {
            if (network.nodes().stream().noneMatch(n -> n.country().equals(country))) {
                fault(no, "no node lies in " + country);
            }
        }
        noTransit.addAll(no.countries());
    }

    private void setBorders(Change.OfBorders of) {
        Set<String> meant = meant(of, of.links());
        Set<Border> set = new HashSet<>();
        for (Border border : borders) {
            if (meant.contains(border.link())
                    && (of.from().isEmpty() || of.from().contains(country(border.from())))
                    && (of.to().isEmpty() || of.to().contains(country(border.to())))) {
                set.add(border);
            }
        }
        if (set.isEmpty()) {
            fault(of, "this selects no border");
        }
        Step same = new Step(Step.Kind.PLUS, 0);
        borders = borders.stream()
                .map(b -> !set.contains(b)
                        ? b
                        : new Border(
                                b.link(),
                                b.from(),
                                b.to(),
                                of.set().getOrDefault(Change.Stop.HOURS, same).apply(b.hours()),
                                of.set()
                                        .getOrDefault(Change.Stop.USD_PER_TEU, same)
                                        .apply(b.usdPerTeu()),
                                of.set()
                                        .getOrDefault(Change.Stop.USD_PER_TONNE, same)
                                        .apply(b.usdPerTonne()),
                                b.sources()))
                .toList();
    }

    private void setTransfers(Change.OfTransfers of) {
        new TreeSet<>(of.nodes())
                .stream()
                        .filter(id -> !nodes.containsKey(id))
                        .forEach(id -> fault(of, "there is no node '" + id + "'"));
        Set<Transfer> set = new HashSet<>();
        for (Transfer t : transfers) {
            Set<Layer> layers = Set.of(t.from(), t.to());
            if ((of.nodes().isEmpty() || of.nodes().contains(t.node())) && layers.containsAll(of.between())) {
                set.add(t);
            }
        }
        if (set.isEmpty()) {
            fault(of, "this selects no transfer");
        }
        Step same = new Step(Step.Kind.PLUS, 0);
        Step capacity = of.set().get(Change.Stop.CAPACITY);
        transfers = transfers.stream()
                .map(t -> !set.contains(t)
                        ? t
                        : new Transfer(
                                t.node(),
                                t.from(),
                                t.to(),
                                of.set().getOrDefault(Change.Stop.HOURS, same).apply(t.hours()),
                                of.set()
                                        .getOrDefault(Change.Stop.USD_PER_TEU, same)
                                        .apply(t.usdPerTeu()),
                                of.set()
                                        .getOrDefault(Change.Stop.USD_PER_TONNE, same)
                                        .apply(t.usdPerTonne()),
                                capacity == null ? t.capacityTonnes() : stepped(t.capacityTonnes(), capacity),
                                t.sources()))
                .toList();
        for (Transfer t : transfers) {
            if (isForNothing(t.hours(), t.usdPerTeu(), t.usdPerTonne())) {
                fault(of, "the transfer in '" + t.node() + "' would go there and back in no time and at no cost");
            }
        }
    }

    private void setDemand(Change.OfDemand of) {
        checkEnds(of, of.from());
        checkEnds(of, of.to());
        Set<String> classes = network.goodsById().keySet();
        new TreeSet<>(of.goods())
                .stream()
                        .filter(id -> !classes.contains(id))
                        .forEach(id -> fault(of, "there is no class '" + id + "'"));
        boolean[] any = new boolean[1];
        shipments = shipments.stream()
                .map(s -> {
                    if (isEnd(s.from(), of.from())
                            && isEnd(s.to(), of.to())
                            && (of.goods().isEmpty() || of.goods().contains(s.goods()))) {
                        any[0] = true;
                        return s.withTonnes(of.tonnes().apply(s.tonnes()));
                    }
                    return s;
                })
                .filter(s -> s.tonnes() > 0)
                .toList();
        if (!any[0]) {
            fault(of, "this selects no shipment");
        }
    }

    private void checkEnds(Change change, Set<String> ends) {
        for (String end : new TreeSet<>(ends)) {
            if (!nodes.containsKey(end)
                    && network.nodes().stream()
                            .noneMatch(n -> n.country().alpha3().equals(end))) {
                fault(change, "'" + end + "' is no node and no country of the network");
            }
        }
    }

    private boolean isEnd(String node, Set<String> ends) {
        return ends.isEmpty()
                || ends.contains(node)
                || ends.contains(country(node).alpha3());
    }
}
