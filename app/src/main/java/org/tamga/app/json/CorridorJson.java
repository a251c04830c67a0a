package org.tamga.app.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.core.Source;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.freight.Router;
import org.tamga.corridor.model.Border;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;

/** Networks, flows and scenarios as JSON; names in a language. Weights are tonnes a year, money is US dollars a year. */
public final class CorridorJson {

    private static final int DEGREE_DIGITS = 4;

    private final boolean russian;
    private final Locale locale;

    /** Writes names in English, or in Russian where there are any. */
    public CorridorJson(String language) {
        this.russian = language.equals("ru");
        this.locale = Locale.of(language);
    }

    /** The network as maps draw it, with scenarios and sources. */
    public Json.Fields network(CorridorCase corridors) {
        TransportNetwork network = corridors.network();
        return new Json.Fields()
                .put("year", network.year())
                .put("nodes", network.nodes().stream().map(this::node).toList())
                .put(
                        "links",
                        network.links().stream().map(l -> link(l, network)).toList())
                .put(
                        "borders",
                        network.borders().stream().map(CorridorJson::border).toList())
                .put(
                        "corridors",
                        network.corridors().stream().map(this::corridor).toList())
                .put(
                        "scenarios",
                        Stream.concat(Stream.of(Scenario.BASE), corridors.scenarios().stream())
                                .map(this::scenario)
                                .toList())
                .put("countries", countries(network))
                .put("sources", sources(network));
    }

    private Json.Fields countries(TransportNetwork network) {
        TreeSet<Economy> all = new TreeSet<>();
        network.nodes().forEach(n -> all.add(n.country()));
        Json.Fields names = new Json.Fields();
        all.forEach(c -> names.put(c.alpha3(), c.name(locale)));
        return names;
    }

    /** What the numbers of a network are from. */
    public static List<Json.Fields> sources(TransportNetwork network) {
        List<Json.Fields> all = new ArrayList<>();
        network.sources().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Source source = entry.getValue();
            all.add(new Json.Fields()
                    .put("id", entry.getKey())
                    .put("publisher", source.publisher())
                    .put("title", source.title())
                    .put("url", source.address().isEmpty() ? null : source.address())
                    .put(
                            "published",
                            source.published().map(PartialDate::toString).orElse(null))
                    .put("note", source.place()));
        });
        return all;
    }

    private String name(String english, String other) {
        return russian && !other.isEmpty() ? other : english;
    }

    private Json.Fields node(Node node) {
        return new Json.Fields()
                .put("id", node.id())
                .put("name", name(node.name(), node.nameRu()))
                .put("country", node.country().alpha3())
                .put("kind", node.kind().name().toLowerCase(Locale.ROOT))
                .put("locode", node.locode().isEmpty() ? null : node.locode())
                .put("at", at(node.at()));
    }

    /** Longitude first, as GeoJSON has it. */
    private static List<BigDecimal> at(Point point) {
        return List.of(rounded(point.lon(), DEGREE_DIGITS), rounded(point.lat(), DEGREE_DIGITS));
    }

    private static Json.Fields link(Link link, TransportNetwork network) {
        return new Json.Fields()
                .put("id", link.id())
                .put("name", link.name())
                .put("mode", link.mode().toString())
                .put("from", link.from())
                .put("to", link.to())
                .put("km", rounded(link.km(), 1))
                .put("gauge_mm", link.gaugeMm() == 0 ? null : link.gaugeMm())
                .put("hours", rounded(link.hours(), 2))
                .put("usd_per_teu_km", rounded(link.usdPerTeuKm(), 4))
                .put("usd_per_tonne_km", rounded(link.usdPerTonneKm(), 4))
                .put("capacity_tonnes", rounded(link.capacityTonnes()))
                .put("status", link.status().name().toLowerCase(Locale.ROOT))
                .put("opened", link.opened().isPresent() ? link.opened().getAsInt() : null)
                .put("line", line(link, network))
                .put("sources", link.sources());
    }

    /** The points of a link, its ends included. */
    public static List<List<BigDecimal>> line(Link link, TransportNetwork network) {
        Map<String, Node> nodes = network.nodesById();
        List<List<BigDecimal>> points = new ArrayList<>();
        Node from = nodes.get(link.from());
        Node to = nodes.get(link.to());
        if (from != null) {
            points.add(at(from.at()));
        }
        link.via().forEach(p -> points.add(at(p)));
        if (to != null) {
            points.add(at(to.at()));
        }
        return points;
    }

    private static Json.Fields border(Border border) {
        return new Json.Fields()
                .put("link", border.link())
                .put("from", border.from())
                .put("to", border.to())
                .put("hours", rounded(border.hours(), 1))
                .put("usd_per_teu", rounded(border.usdPerTeu(), 2))
                .put("usd_per_tonne", rounded(border.usdPerTonne(), 2))
                .put("sources", border.sources());
    }

    private Json.Fields corridor(Corridor corridor) {
        return new Json.Fields().put("id", corridor.id()).put("name", name(corridor.name(), corridor.nameRu()));
    }

    private Json.Fields scenario(Scenario scenario) {
        return new Json.Fields()
                .put("id", scenario.id())
                .put("name", name(scenario.name(), scenario.nameRu()))
                .put("note", scenario.note().isEmpty() ? null : name(scenario.note(), scenario.noteRu()))
                .put("year", scenario.year().isPresent() ? scenario.year().getAsInt() : null);
    }

    /** The scenarios of a case. */
    public Json.Fields scenarios(CorridorCase corridors) {
        return new Json.Fields()
                .put(
                        "scenarios",
                        corridors.scenarios().stream().map(this::scenario).toList());
    }

    /** Routes as GeoJSON (RFC 7946), the best first. */
    public Json.Fields routes(List<Router.Answer> answers, Router.Question question) {
        return new Json.Fields()
                .put("type", "FeatureCollection")
                .put(
                        "features",
                        answers.stream()
                                .map(answer -> new Json.Fields()
                                        .put("type", "Feature")
                                        .put(
                                                "geometry",
                                                new Json.Fields()
                                                        .put("type", "MultiLineString")
                                                        .put(
                                                                "coordinates",
                                                                answer.route().links().stream()
                                                                        .map(l -> line(
                                                                                l,
                                                                                answer.route()
                                                                                        .graph()
                                                                                        .network()))
                                                                        .toList()))
                                        .put("properties", route(answer, question)))
                                .toList());
    }

    /** Flows of a scenario beside those of the network as it is. */
    public Json.Fields comparison(Scenario scenario, Comparison comparison) {
        return new Json.Fields()
                .put("scenario", scenario(scenario))
                .put("base", accounts(comparison.base()))
                .put("result", accounts(comparison.other()))
                .put("borders", changedBorders(comparison))
                .put(
                        "gains",
                        comparison.countries().stream()
                                .map(c -> new Json.Fields()
                                        .put("country", c.country().alpha3())
                                        .put("name", c.country().name(locale))
                                        .put("transit_tonnes", whole(c.transitTonnes()))
                                        .put("transit_usd", whole(c.transitUsd()))
                                        .put("trade_cost_usd", whole(c.tradeCostUsd()))
                                        .put("gain_usd", whole(c.gainUsd())))
                                .toList());
    }

    /** Borders whose hours or fees are other than they are, as the scenario has them. */
    private static List<Json.Fields> changedBorders(Comparison comparison) {
        Set<Border> before = new HashSet<>(bordersOf(comparison.base()));
        return bordersOf(comparison.other()).stream()
                .filter(b -> !before.contains(b))
                .map(CorridorJson::border)
                .toList();
    }

    private static List<Border> bordersOf(Accounts accounts) {
        return accounts.flows().graph().network().borders();
    }

    /** What flows mean. */
    public Json.Fields accounts(Accounts accounts) {
        Flows flows = accounts.flows();
        TransportNetwork network = flows.graph().network();
        Map<String, String> names = new HashMap<>();
        network.corridors().forEach(c -> names.put(c.id(), name(c.name(), c.nameRu())));
        List<Json.Fields> modes = new ArrayList<>();
        accounts.modes().forEach((mode, c) -> modes.add(carried(c).put("mode", mode.toString())));
        List<Json.Fields> corridors = new ArrayList<>();
        accounts.corridors()
                .forEach((id, c) -> corridors.add(carried(c).put("id", id).put("name", names.getOrDefault(id, id))));
        List<Json.Fields> countries = new ArrayList<>();
        accounts.countries().forEach((country, a) -> countries.add(country(country, a)));
        return new Json.Fields()
                .put("method", flows.method().name().toLowerCase(Locale.ROOT))
                .put("iterations", flows.iterations())
                .put("residual", BigDecimal.valueOf(flows.residual()))
                .put(
                        "total",
                        carried(accounts.total().carried())
                                .put("unserved_tonnes", whole(accounts.total().unservedTonnes())))
                .put("modes", modes)
                .put("corridors", corridors)
                .put("countries", countries)
                .put(
                        "links",
                        accounts.links().stream()
                                .filter(l -> l.both() >= 1)
                                .map(CorridorJson::link)
                                .toList())
                .put(
                        "unserved",
                        flows.unserved().stream().map(CorridorJson::shipment).toList());
    }

    private static Json.Fields carried(Accounts.Carried carried) {
        return new Json.Fields()
                .put("tonnes", whole(carried.tonnes()))
                .put("teu", whole(carried.teu()))
                .put("tonne_km", whole(carried.tonneKm()))
                .put("hours", rounded(carried.hours(), 1))
                .put("usd", whole(carried.usd()))
                .put("cost_usd", whole(carried.costUsd()))
                .put("co2_tonnes", whole(carried.co2Tonnes()));
    }

    private Json.Fields country(Economy country, Accounts.CountryAccount account) {
        Json.Fields dependence = new Json.Fields();
        account.dependence().entrySet().stream()
                .filter(e -> e.getValue() >= 0.001)
                .sorted(Map.Entry.<Economy, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> dependence.put(e.getKey().alpha3(), rounded(e.getValue(), 4)));
        return new Json.Fields()
                .put("country", country.alpha3())
                .put("name", country.name(locale))
                .put("trade_tonnes", whole(account.tradeTonnes()))
                .put("transit_tonnes", whole(account.transitTonnes()))
                .put("transit_teu", whole(account.transitTeu()))
                .put("tonne_km", whole(account.tonneKm()))
                .put("transit_tonne_km", whole(account.transitTonneKm()))
                .put("carriage_usd", whole(account.carriageUsd()))
                .put("transit_usd", whole(account.transitUsd()))
                .put("dependence", dependence);
    }

    private static Json.Fields link(Accounts.LinkAccount link) {
        return new Json.Fields()
                .put("id", link.link().id())
                .put("tonnes", whole(link.tonnes()))
                .put("tonnes_back", whole(link.tonnesBack()))
                .put("used", link.used().map(u -> rounded(u, 4)).orElse(null))
                .put("usd_more", rounded(link.usdMore(), 2));
    }

    /** Each shipment with its routes: what of it goes by which corridor, and passes which countries. */
    public List<Json.Fields> shipments(Accounts accounts) {
        Map<Shipment, List<Flows.Part>> parts = new LinkedHashMap<>();
        accounts.flows()
                .parts()
                .forEach(p -> parts.computeIfAbsent(p.shipment(), k -> new ArrayList<>())
                        .add(p));
        List<Json.Fields> all = new ArrayList<>();
        parts.forEach((shipment, own) -> all.add(shipment(shipment, own, accounts.flows())));
        return all;
    }

    private static Json.Fields shipment(Shipment shipment, List<Flows.Part> parts, Flows flows) {
        Map<String, Double> transit = new TreeMap<>();
        Map<String, Double> corridors = new TreeMap<>();
        double cost = 0;
        double hours = 0;
        for (Flows.Part part : parts) {
            double share = part.tonnes() / shipment.tonnes();
            part.route().transit().forEach(c -> transit.merge(c.alpha3(), share, Double::sum));
            corridors.merge(part.route().corridor().map(Corridor::id).orElse(""), share, Double::sum);
            cost += share * flows.cost(part);
            hours += share * part.route().hours();
        }
        return shipment(shipment)
                .put("hours", rounded(hours, 1))
                .put("cost_usd_per_tonne", rounded(cost, 2))
                .put("corridors", shares(corridors))
                .put("transit", shares(transit));
    }

    private static Json.Fields shares(Map<String, Double> parts) {
        Json.Fields fields = new Json.Fields();
        parts.forEach((name, share) -> fields.put(name, rounded(share, 4)));
        return fields;
    }

    private static Json.Fields shipment(Shipment shipment) {
        return new Json.Fields()
                .put("id", shipment.id())
                .put("row", shipment.line())
                .put("from", shipment.from())
                .put("to", shipment.to())
                .put("goods", shipment.goods())
                .put("tonnes", whole(shipment.tonnes()));
    }

    /** A route that was found. */
    public Json.Fields route(Router.Answer answer, Router.Question question) {
        var route = answer.route();
        return new Json.Fields()
                .put("usd_per_tonne", rounded(route.usd(question.goods()), 2))
                .put("usd_per_teu", rounded(route.usdPerTeu(), 2))
                .put("cost_usd_per_tonne", rounded(answer.cost(), 2))
                .put("km", rounded(route.km(), 1))
                .put("hours", rounded(route.hours(), 1))
                .put("border_hours", rounded(route.borderHours(), 1))
                .put("co2_grams_per_tonne", whole(route.gramsCo2()))
                .put("corridor", route.corridor().map(Corridor::id).orElse(null))
                .put("transit", route.transit().stream().map(Economy::alpha3).toList())
                .put("links", route.links().stream().map(Link::id).toList());
    }

    /** The network beside what was published. */
    public static List<Json.Fields> calibration(List<Calibration.Line> lines) {
        return lines.stream()
                .map(line -> new Json.Fields()
                        .put("id", line.published().id())
                        .put("quantity", line.published().quantity().name().toLowerCase(Locale.ROOT))
                        .put("from", line.published().from())
                        .put(
                                "to",
                                line.published().to().isEmpty()
                                        ? null
                                        : line.published().to())
                        .put("published", rounded(line.published().value(), 1))
                        .put("model", Double.isNaN(line.model()) ? null : rounded(line.model(), 1))
                        .put("unit", line.published().unit())
                        .put("error_percent", Double.isNaN(line.model()) ? null : rounded(line.errorPercent(), 1))
                        .put("within_tolerance", line.isClose())
                        .put("source", line.published().source())
                        .put("note", line.published().note()))
                .toList();
    }

    /** What must be so that an assertion is true. */
    public Json.Fields assertion(AssertionCheck.Result result) {
        var assertion = result.assertion();
        Json.Fields fields = new Json.Fields()
                .put("id", assertion.id())
                .put("text", name(assertion.text(), assertion.textRu()))
                .put("kind", assertion.kind().name().toLowerCase(Locale.ROOT))
                .put("scenario", assertion.scenario())
                .put("low", rounded(assertion.low(), 1))
                .put("high", rounded(assertion.high(), 1))
                .put("unit", assertion.unit())
                .put("source", assertion.source());
        return switch (result) {
            case AssertionCheck.Revenue revenue ->
                fields.put("km", rounded(revenue.km(), 1))
                        .put("usd_per_tonne_km", rounded(revenue.usdPerTonneKm(), 4))
                        .put("tonnes_needed", whole(revenue.tonnesNeeded()))
                        .put("model_tonnes", whole(revenue.modelTonnes()))
                        .put("model_usd", whole(revenue.modelUsd()))
                        .put(
                                "table",
                                revenue.table().stream()
                                        .map(cell -> new Json.Fields()
                                                .put("tonnes", whole(cell.tonnes()))
                                                .put("usd_per_tonne_km", rounded(cell.usdPerTonneKm(), 4))
                                                .put("usd", whole(cell.usd()))
                                                .put("holds", cell.holds()))
                                        .toList());
            case AssertionCheck.Savings savings ->
                fields.put("pairs_checked", savings.pairs().size())
                        .put("pairs_holding", savings.holding())
                        .put(
                                "pairs",
                                savings.pairs().stream()
                                        .map(pair -> new Json.Fields()
                                                .put("from", pair.from())
                                                .put("to", pair.to())
                                                .put("km_before", rounded(pair.kmBefore(), 0))
                                                .put("km_after", rounded(pair.kmAfter(), 0))
                                                .put("hours_before", rounded(pair.hoursBefore(), 1))
                                                .put("hours_after", rounded(pair.hoursAfter(), 1))
                                                .put("km_saved", rounded(pair.km(), 0))
                                                .put("days_saved", rounded(pair.days(), 2)))
                                        .toList());
        };
    }

    /** Links with their flows as GeoJSON (RFC 7946). */
    public Json.Fields geoJson(Accounts accounts, @Nullable Accounts base) {
        TransportNetwork network = accounts.flows().graph().network();
        Map<String, Double> before = new HashMap<>();
        if (base != null) {
            base.links().forEach(l -> before.put(l.link().id(), l.both()));
        }
        return new Json.Fields()
                .put("type", "FeatureCollection")
                .put(
                        "features",
                        accounts.links().stream()
                                .map(l -> new Json.Fields()
                                        .put("type", "Feature")
                                        .put("id", l.link().id())
                                        .put(
                                                "geometry",
                                                new Json.Fields()
                                                        .put("type", "LineString")
                                                        .put("coordinates", line(l.link(), network)))
                                        .put(
                                                "properties",
                                                new Json.Fields()
                                                        .put("name", l.link().name())
                                                        .put(
                                                                "mode",
                                                                l.link().mode().toString())
                                                        .put("tonnes", whole(l.tonnes()))
                                                        .put("tonnes_back", whole(l.tonnesBack()))
                                                        .put(
                                                                "tonnes_base",
                                                                base == null
                                                                        ? null
                                                                        : whole(before.getOrDefault(
                                                                                l.link()
                                                                                        .id(),
                                                                                0.0)))
                                                        .put(
                                                                "capacity_tonnes",
                                                                rounded(l.link().capacityTonnes()))
                                                        .put(
                                                                "used",
                                                                l.used()
                                                                        .map(u -> rounded(u, 4))
                                                                        .orElse(null))))
                                .toList());
    }

    private static BigDecimal whole(double number) {
        return rounded(number, 0);
    }

    private static @Nullable BigDecimal rounded(OptionalDouble number) {
        return number.isPresent() ? whole(number.getAsDouble()) : null;
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
