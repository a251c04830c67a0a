package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.brief.chart.Drawing;
import org.tamga.brief.corridor.CorridorFindings.Outcome;
import org.tamga.brief.corridor.NetworkMap.LegendKey;
import org.tamga.brief.corridor.NetworkMap.Stroke;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;

/** The maps: flows as they are, the change that the first assertion is about, and the greatest change. */
final class MapsView {

    private static final double WIDE = 760;
    private static final double NARROW = 360;
    private static final int MOST_NAMES = 22;
    private static final int MOST_NAMES_NARROW = 12;
    private static final int MOST_TOLD = 5;
    private static final double LEAST_LINE = 2e4;
    private static final double MUCH = 0.12;
    private static final double[] ROUND = {1, 2, 5};

    private final Model model;
    private final Texts texts;
    private final Map<String, Double> throughput = new HashMap<>();
    private final Land world = Land.load();

    MapsView(Model model) {
        this.model = model;
        this.texts = model.texts();
    }

    /** What a line of a map says: a link, how much, and which look it has. */
    private record Change(Accounts.LinkAccount link, double tonnes) {}

    List<CorridorPart.Map> maps() {
        Accounts base = model.findings().base();
        if (base.links().stream().noneMatch(l -> l.both() > 0)) {
            return List.of();
        }
        base.links().stream().filter(l -> isLand(l.link())).forEach(l -> {
            throughput.merge(l.link().from(), l.both(), Double::sum);
            throughput.merge(l.link().to(), l.both(), Double::sum);
        });
        List<CorridorPart.Map> maps = new ArrayList<>();
        maps.add(flows(base));
        Optional<Outcome> asserted = model.findings().network().assertions().stream()
                .map(Assertion::scenario)
                .flatMap(id -> model.findings().outcomes().stream()
                        .filter(o -> o.scenario().id().equals(id)))
                .findFirst();
        asserted.flatMap(this::change).ifPresent(maps::add);
        model.findings().outcomes().stream()
                .filter(o -> !o.equals(asserted.orElse(null)))
                .max(Comparator.comparingDouble(MapsView::moved))
                .flatMap(this::change)
                .ifPresent(maps::add);
        return maps;
    }

    private static boolean isLand(Link link) {
        return link.mode() != Mode.SEA;
    }

    /** Tonne-kilometres that come and go on land and ferries. */
    private static double moved(Outcome outcome) {
        return changes(outcome).stream()
                .filter(c -> isLand(c.link().link()))
                .mapToDouble(c -> Math.abs(c.tonnes()) * c.link().link().km())
                .sum();
    }

    private static List<Change> changes(Outcome outcome) {
        Map<String, Accounts.LinkAccount> all = new LinkedHashMap<>();
        Map<String, Double> tonnes = new LinkedHashMap<>();
        outcome.comparison().base().links().forEach(l -> {
            all.put(l.link().id(), l);
            tonnes.merge(l.link().id(), -l.both(), Double::sum);
        });
        outcome.comparison().other().links().forEach(l -> {
            all.put(l.link().id(), l);
            tonnes.merge(l.link().id(), l.both(), Double::sum);
        });
        return all.values().stream()
                .map(l -> new Change(l, tonnes.getOrDefault(l.link().id(), 0.0)))
                .toList();
    }

    private CorridorPart.Map flows(Accounts base) {
        List<Accounts.LinkAccount> used =
                base.links().stream().filter(l -> l.both() >= LEAST_LINE).toList();
        double widest = used.stream()
                .filter(l -> isLand(l.link()))
                .mapToDouble(Accounts.LinkAccount::both)
                .max()
                .orElse(1);
        List<Stroke> strokes = used.stream()
                .map(l -> new Stroke(l.link(), l.both(), l.link().mode().toString()))
                .toList();
        List<LegendKey> keys = new ArrayList<>();
        Stream.of(Mode.values())
                .filter(m -> used.stream().anyMatch(l -> l.link().mode() == m))
                .forEach(m -> keys.add(new LegendKey(m.toString(), 0, model.name(m))));
        keys.add(new LegendKey("crossing", 0, texts.say("corridor.key.crossing")));
        for (double tonnes : weights(widest)) {
            keys.add(new LegendKey("plain", tonnes, texts.say("corridor.key.tonnes", weight(tonnes))));
        }
        List<String> told = used.stream()
                .filter(l -> isLand(l.link()))
                .sorted(Comparator.comparingDouble(Accounts.LinkAccount::both).reversed())
                .limit(MOST_TOLD)
                .map(l -> texts.say("corridor.told.link", model.name(l.link()), weight(l.both())))
                .toList();
        return map(
                wide(),
                narrow(),
                "corridor-flows",
                texts.say("corridor.map.flows", model.year()),
                texts.say("corridor.map.flows.says", texts.list(told)),
                strokes,
                keys,
                widest,
                texts.say("corridor.map.flows.foot", weight(LEAST_LINE), weight(widest)));
    }

    private Optional<CorridorPart.Map> change(Outcome outcome) {
        List<Change> changes = changes(outcome);
        double widest = changes.stream()
                .filter(c -> isLand(c.link().link()))
                .mapToDouble(c -> Math.abs(c.tonnes()))
                .max()
                .orElse(0);
        if (widest < 1) {
            return Optional.empty();
        }
        double least = Math.min(LEAST_LINE, widest / 100);
        List<Stroke> strokes = new ArrayList<>();
        changes.stream()
                .filter(c -> isLand(c.link().link()))
                .forEach(c -> strokes.add(new Stroke(c.link().link(), 0, "still")));
        changes.stream().filter(c -> Math.abs(c.tonnes()) >= least).forEach(c -> {
            strokes.add(new Stroke(c.link().link(), Math.abs(c.tonnes()), c.tonnes() > 0 ? "more" : "less"));
        });
        List<LegendKey> keys = new ArrayList<>(List.of(
                new LegendKey("more", 0, texts.say("corridor.key.more")),
                new LegendKey("less", 0, texts.say("corridor.key.less")),
                new LegendKey("still", widest / 1e4, texts.say("corridor.key.still")),
                new LegendKey("crossing", 0, texts.say("corridor.key.crossing"))));
        for (double tonnes : weights(widest)) {
            keys.add(new LegendKey("plain", tonnes, texts.say("corridor.key.tonnes", weight(tonnes))));
        }
        String more = greatest(changes, 1);
        String less = greatest(changes, -1);
        return Optional.of(map(
                around(changes, widest, WIDE),
                around(changes, widest, NARROW),
                "corridor-" + outcome.scenario().id(),
                texts.say("corridor.map.change", model.name(outcome.scenario())),
                texts.say("corridor.map.change.says", more, less),
                strokes,
                keys,
                widest,
                texts.say("corridor.map.change.foot", weight(least))));
    }

    private String greatest(List<Change> changes, int sign) {
        List<String> told = changes.stream()
                .filter(c -> isLand(c.link().link()) && sign * c.tonnes() >= LEAST_LINE)
                .sorted(Comparator.comparingDouble((Change c) -> -sign * c.tonnes()))
                .limit(MOST_TOLD)
                .map(c -> texts.say("corridor.told.link", model.name(c.link().link()), weight(Math.abs(c.tonnes()))))
                .toList();
        return told.isEmpty() ? texts.say("corridor.nowhere") : texts.list(told);
    }

    /** Up to three round weights below the greatest. */
    private static List<Double> weights(double greatest) {
        List<Double> weights = new ArrayList<>();
        double power = Math.pow(10, Math.floor(Math.log10(greatest)));
        for (double p = power; weights.size() < 3 && p > power / 1000; p /= 10) {
            for (int k = ROUND.length - 1; k >= 0 && weights.size() < 3; k--) {
                double weight = ROUND[k] * p;
                boolean apart = weights.isEmpty() || weight <= weights.getFirst() / 4;
                if (weight <= greatest && apart) {
                    weights.addFirst(weight);
                }
            }
        }
        return weights;
    }

    /** Tonnes in millions, with as many decimals as tell them apart. */
    private String weight(double tonnes) {
        double millions = tonnes / Model.MILLION;
        return texts.say(
                "corridor.millionTonnes",
                model.number(millions, millions >= 10 ? 0 : millions >= 1 ? 1 : 2)
                        .replaceFirst("[.,]0$", ""));
    }

    private CorridorPart.Map map(
            Frame wide,
            Frame narrow,
            String id,
            String title,
            String description,
            List<Stroke> strokes,
            List<LegendKey> keys,
            double widest,
            String foot) {
        return new CorridorPart.Map(
                drawing(id, title, description, strokes, keys, widest, wide, MOST_NAMES),
                drawing(id + "-narrow", title, description, strokes, keys, widest, narrow, MOST_NAMES_NARROW),
                foot);
    }

    private Drawing drawing(
            String id,
            String title,
            String description,
            List<Stroke> strokes,
            List<LegendKey> keys,
            double widest,
            Frame frame,
            int names) {
        Set<String> drawn = new LinkedHashSet<>();
        strokes.stream().filter(s -> s.tonnes() > 0).forEach(s -> {
            drawn.add(s.link().from());
            drawn.add(s.link().to());
        });
        List<Node> crossings = drawn.stream()
                .map(model.nodes()::get)
                .filter(n -> n != null && n.kind() == Node.Kind.BORDER)
                .toList();
        NetworkMap map = new NetworkMap(frame, model.nodes()).ground(world).lines(strokes, widest);
        return map.crossings(crossings)
                .names(places(frame), names, model::shortName)
                .countries(countries(), model::name)
                .drawing(id, title, description, keys, widest);
    }

    /** Most of the places with a railway or road. */
    private Frame wide() {
        return Frame.around(
                landPlaces().stream().map(Node::at).toList(), /* leftOut= */ 0.02, /* margin= */ 0.015, WIDE);
    }

    /** Where most of a change is. */
    private Frame around(List<Change> changes, double widest, double width) {
        List<Point> points = new ArrayList<>();
        for (Change change : changes) {
            Link link = change.link().link();
            if (isLand(link) && Math.abs(change.tonnes()) >= MUCH * widest) {
                Stream.of(link.from(), link.to())
                        .map(model.nodes()::get)
                        .filter(Objects::nonNull)
                        .map(Node::at)
                        .forEach(points::add);
                points.addAll(link.via());
            }
        }
        return Frame.around(points, /* leftOut= */ 0, /* margin= */ 0.05, width);
    }

    /** What lies around the group. */
    private Frame narrow() {
        List<Point> inGroup = landPlaces().stream()
                .filter(n -> model.group().members().contains(n.country()))
                .map(Node::at)
                .toList();
        return inGroup.size() < 2
                ? Frame.around(landPlaces().stream().map(Node::at).toList(), /* leftOut= */ 0.02, 0.02, NARROW)
                : Frame.around(inGroup, /* leftOut= */ 0, /* margin= */ 0.06, NARROW);
    }

    private List<Node> landPlaces() {
        Set<String> ends = new LinkedHashSet<>();
        model.findings().network().links().stream()
                .filter(l -> l.mode() == Mode.RAIL || l.mode() == Mode.ROAD)
                .forEach(l -> {
                    ends.add(l.from());
                    ends.add(l.to());
                });
        List<Node> places = model.nodes().values().stream()
                .filter(n -> ends.contains(n.id()))
                .toList();
        return places.isEmpty() ? model.findings().network().nodes() : places;
    }

    /** Towns by what passes them; first the greatest of each country of the group that lies in the frame. */
    private List<Node> places(Frame frame) {
        List<Node> towns = model.nodes().values().stream()
                .filter(n -> n.kind() == Node.Kind.CITY || n.kind() == Node.Kind.PORT)
                .filter(n -> throughput.getOrDefault(n.id(), 0.0) > 0 && frame.holds(frame.at(n.at()), 4))
                .sorted(Comparator.comparingDouble((Node n) -> -throughput.getOrDefault(n.id(), 0.0))
                        .thenComparing(Node::id))
                .toList();
        List<Node> ordered = new ArrayList<>();
        for (Economy member : model.group().members()) {
            towns.stream().filter(n -> n.country().equals(member)).findFirst().ifPresent(ordered::add);
        }
        towns.stream().filter(n -> !ordered.contains(n)).forEach(ordered::add);
        return ordered;
    }

    /** Those of the group first, then those with most places. */
    private List<Economy> countries() {
        Map<Economy, Integer> counts = new LinkedHashMap<>();
        model.nodes().values().forEach(n -> counts.merge(n.country(), 1, Integer::sum));
        List<Economy> ordered = new ArrayList<>(model.group().members());
        counts.entrySet().stream()
                .filter(e -> e.getValue() >= 4 && !ordered.contains(e.getKey()))
                .sorted(Map.Entry.<Economy, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.add(e.getKey()));
        return ordered;
    }
}
