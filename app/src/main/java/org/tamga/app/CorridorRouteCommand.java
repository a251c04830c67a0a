package org.tamga.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.CorridorJson;
import org.tamga.app.json.Json;
import org.tamga.core.Economy;
import org.tamga.core.PlainText;
import org.tamga.corridor.folder.Items;
import org.tamga.corridor.freight.FreightGraph;
import org.tamga.corridor.freight.Route;
import org.tamga.corridor.freight.Router;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor route}: the least costly ways between two places. */
@Command(
        name = "route",
        description = "The least costly ways between two places, for goods of a class.",
        footer = {
            "",
            "Things to avoid or to go by are ids of nodes or links, codes of countries,",
            "mode:rail, mode:road, mode:sea, mode:ferry, gauge:1435 and gauge:1520:",
            "  tamga corridor route Xi'an Tashkent --avoid KAZ",
            "  tamga corridor route xian poti --avoid RUS --via ferry-aktau-alat --goods consumer",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorRouteCommand implements Callable<Integer> {

    private static final int MOST = 50;

    @ParentCommand
    private CorridorCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = "A place by id, name or UN/LOCODE.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "Another place.")
    private String to;

    @Option(
            names = {"-k", "--routes"},
            paramLabel = "N",
            defaultValue = "3",
            description = "How many routes (default: 3).")
    private int most;

    @Option(names = "--goods", paramLabel = "CLASS", description = "Class of goods (default: the first of the case).")
    private @Nullable String goods;

    @Option(
            names = "--value",
            paramLabel = "USD",
            description = "Value of a tonne (default: the mean of the class in the case).")
    private @Nullable Double value;

    @Option(names = "--avoid", paramLabel = "THING", description = "What no route may have on it.")
    private List<String> avoid = new ArrayList<>();

    @Option(names = "--via", paramLabel = "THING", description = "What each route must have; of modes, no others.")
    private List<String> via = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "base", description = "In a scenario.")
    private String scenario;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--geojson", paramLabel = "FILE", description = "Write the routes as GeoJSON.")
    private @Nullable Path geoJson;

    @Override
    public Integer call() throws Exception {
        if (most < 1 || most > MOST || (value != null && !(value > 0))) {
            throw new Failure(Exit.USAGE, "--routes is 1 to " + MOST + ", --value is above 0");
        }
        CorridorCase corridors = CorridorOptions.read(parent.tamga());
        Scenario asked = CorridorOptions.scenario(corridors, scenario);
        FreightGraph graph = ScenarioRun.changed(corridors.network(), asked);
        Router.Question question = question(graph.network());
        List<Router.Answer> found;
        try {
            found = Router.routes(graph, question, most);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, PlainText.line(String.valueOf(e.getMessage())));
        }
        print(found, question, graph.network());
        return found.isEmpty() ? Exit.NO_ANSWER : Exit.DONE;
    }

    private Router.Question question(TransportNetwork network) throws Failure {
        Goods what = network.goods().getFirst();
        if (goods != null) {
            what = network.goodsById().get(goods);
            if (what == null) {
                throw new Failure(
                        Exit.USAGE,
                        "there is no class '" + PlainText.line(goods) + "': known are "
                                + network.goods().stream().map(Goods::id).collect(Collectors.joining(", ")));
            }
        }
        try {
            return new Router.Question(
                    place(network, from).id(),
                    place(network, to).id(),
                    what,
                    value == null ? Router.meanUsdPerTonne(network, what) : value,
                    Items.of(network, avoid),
                    Items.of(network, via));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, PlainText.line(String.valueOf(e.getMessage())));
        }
    }

    /** A place by its id, its name in either language, the name before a parenthesis, or its UN/LOCODE. */
    private static Node place(TransportNetwork network, String named) throws Failure {
        String wanted = named.strip().toLowerCase(Locale.ROOT);
        List<Node> found =
                network.nodes().stream().filter(n -> n.id().equals(wanted)).toList();
        if (found.isEmpty()) {
            found = network.nodes().stream()
                    .filter(n -> n.locode().toLowerCase(Locale.ROOT).equals(wanted)
                            || names(n.name()).contains(wanted)
                            || names(n.nameRu()).contains(wanted))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<String> like = network.nodes().stream()
                .filter(n -> n.name().toLowerCase(Locale.ROOT).contains(wanted) || n.id().contains(wanted))
                .map(Node::id)
                .limit(8)
                .toList();
        throw new Failure(
                Exit.USAGE,
                (found.isEmpty() ? "there is no place '" : "there are several places '") + PlainText.line(named) + "'"
                        + (like.isEmpty() ? "" : ": " + String.join(", ", like) + "?"));
    }

    private static List<String> names(String name) {
        String whole = name.toLowerCase(Locale.ROOT);
        int bracket = whole.indexOf(" (");
        return bracket < 0 ? List.of(whole) : List.of(whole, whole.substring(0, bracket));
    }

    private void print(List<Router.Answer> found, Router.Question question, TransportNetwork network) throws Failure {
        CorridorJson writer = new CorridorJson("en");
        if (geoJson != null) {
            CorridorOptions.write(writer.routes(found, question), geoJson);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    new Json.Fields()
                            .put("from", question.from())
                            .put("to", question.to())
                            .put("goods", question.goods().id())
                            .put(
                                    "routes",
                                    found.stream()
                                            .map(a -> writer.route(a, question))
                                            .toList()),
                    out);
            return;
        }
        Page page = new Page(parent.tamga().style(), out);
        var nodes = network.nodesById();
        page.paragraph(
                0,
                question.goods().name() + " of "
                        + Magnitude.grouped(BigDecimal.valueOf(question.usdPerTonne()), 0)
                        + " USD a tonne",
                page.style()::dim);
        if (found.isEmpty()) {
            page.paragraph(0, "No route leads there.");
        }
        for (int i = 0; i < found.size(); i++) {
            print(page, i + 1, found.get(i), question, nodes::get);
        }
    }

    private interface Places {
        @Nullable
        Node node(String id);
    }

    private static void print(Page page, int number, Router.Answer answer, Router.Question question, Places places) {
        Route route = answer.route();
        page.blank()
                .paragraph(
                        0,
                        String.format(
                                Locale.ROOT,
                                "%d  %,.0f km, %.1f days, %,.0f USD a TEU, %,.0f USD a tonne",
                                number,
                                route.km(),
                                route.hours() / 24,
                                route.usdPerTeu(),
                                route.usd(question.goods())),
                        page.style()::bold);
        page.paragraph(
                3,
                String.format(
                        Locale.ROOT,
                        "%.0f of %.0f hours at borders; with the value of time %,.0f USD a tonne",
                        route.borderHours(),
                        route.hours(),
                        answer.cost()),
                page.style()::dim);
        page.paragraph(
                3,
                "passes "
                        + (route.transit().isEmpty()
                                ? "no other country"
                                : route.transit().stream().map(Economy::alpha3).collect(Collectors.joining(", ")))
                        + route.corridor().map(c -> "; " + c.name()).orElse(""),
                page.style()::dim);
        legs(page, route, question.from(), places);
    }

    /** One line for each run of links of a mode and gauge. */
    private static void legs(Page page, Route route, String from, Places places) {
        String at = from;
        Mode mode = null;
        int gauge = 0;
        List<String> names = new ArrayList<>();
        for (Link link : route.links()) {
            String next = link.from().equals(at) ? link.to() : link.from();
            if (mode != null && (mode != link.mode() || gauge != link.gaugeMm())) {
                leg(page, mode, gauge, names);
                names = new ArrayList<>();
            }
            if (names.isEmpty()) {
                names.add(name(places.node(at)));
            }
            names.add(name(places.node(next)));
            mode = link.mode();
            gauge = link.gaugeMm();
            at = next;
        }
        if (mode != null) {
            leg(page, mode, gauge, names);
        }
    }

    private static String name(@Nullable Node node) {
        return node == null ? "?" : node.name();
    }

    private static void leg(Page page, Mode mode, int gauge, List<String> names) {
        String label = gauge == 0 ? mode.toString() : mode + " " + gauge;
        page.hanging("   " + label + " ".repeat(Math.max(1, 10 - label.length())), String.join(" – ", names), l -> l);
    }
}
