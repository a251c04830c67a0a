package org.tamga.corridor.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Table;
import org.tamga.corridor.model.Border;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;
import org.tamga.corridor.model.Transfer;

/** Rows of {@code links.csv}, {@code borders.csv} and {@code transfers.csv}. */
final class LinkRows {

    static final List<String> LINK_COLUMNS = List.of(
            "id",
            "name",
            "mode",
            "from",
            "to",
            "km",
            "gauge_mm",
            "hours",
            "usd_per_teu_km",
            "usd_per_tonne_km",
            "capacity_tonnes_per_year",
            "status",
            "opened",
            "via",
            "sources");

    static final List<String> BORDER_COLUMNS =
            List.of("link", "from", "to", "hours", "usd_per_teu", "usd_per_tonne", "sources");

    static final List<String> TRANSFER_COLUMNS = List.of(
            "node", "from", "to", "hours", "usd_per_teu", "usd_per_tonne", "capacity_tonnes_per_year", "sources");

    /** No line is shorter than the great circle, but places are points and lengths are rounded. */
    private static final double SHORTEST = 0.9;

    private final Names names;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Set<String> layers = new HashSet<>();

    LinkRows(Names names, List<Node> nodes) {
        this.names = names;
        nodes.forEach(n -> this.nodes.put(n.id(), n));
    }

    void first(Table.Row row) {
        Names.begin(row, "id", names.links());
        String a = row.text("from");
        String b = row.text("to");
        String line = String.join(
                " ",
                row.text("mode"),
                row.text("gauge_mm"),
                a.compareTo(b) < 0 ? a + " " + b : b + " " + a,
                row.text("name"));
        Long before = ends.putIfAbsent(line, row.line());
        if (before != null) {
            row.fault("from", "the same link stands in line " + before + " already; links side by side need names");
        }
    }

    Optional<Link> link(Table.Row row) {
        names.cite(row, "sources");
        row.read("name", CorridorFolder::notBlank);
        var mode = row.read("mode", Mode::parse);
        var from = row.read("from", id -> Names.known(id, names.nodes(), "node"));
        var to = row.read("to", id -> {
            if (id.equals(row.text("from"))) {
                throw new IllegalArgumentException("the link leads from " + id + " to itself");
            }
            return Names.known(id, names.nodes(), "node");
        });
        var gauge = row.read("gauge_mm", text -> gauge(text, mode));
        var hours = row.read("hours", Numbers::fromZero);
        var perTeu = row.read("usd_per_teu_km", Numbers::fromZero);
        var perTonne = row.read("usd_per_tonne_km", Numbers::fromZero);
        if (hours.filter(h -> h == 0).isPresent()
                && (perTeu.filter(r -> r == 0).isPresent()
                        || perTonne.filter(r -> r == 0).isPresent())) {
            row.fault("hours", "the link goes there and back in no time and at no cost");
        }
        var capacity = row.read("capacity_tonnes_per_year", Numbers::positiveOrNone);
        var status = row.read("status", text -> CorridorFolder.choice(Link.Status.values(), text));
        var opened = row.read("opened", Numbers::yearOrNone);
        var via = row.read("via", LinkRows::points);
        var km = row.read(
                "km",
                text -> length(
                        text,
                        from.isPresent() ? nodes.get(from.get()) : null,
                        to.isPresent() ? nodes.get(to.get()) : null));
        return row.isSound()
                ? Optional.of(new Link(
                        row.text("id"),
                        row.text("name"),
                        mode.orElseThrow(),
                        from.orElseThrow(),
                        to.orElseThrow(),
                        km.orElseThrow(),
                        gauge.orElseThrow(),
                        hours.orElseThrow(),
                        perTeu.orElseThrow(),
                        perTonne.orElseThrow(),
                        capacity.orElseThrow(),
                        status.orElseThrow(),
                        opened.orElseThrow(),
                        via.orElseThrow(),
                        row.text("sources")))
                : Optional.empty();
    }

    private static int gauge(String text, Optional<Mode> mode) {
        boolean rail = mode.filter(m -> m == Mode.RAIL).isPresent();
        if (!rail && !text.isEmpty()) {
            throw new IllegalArgumentException("only rails have a gauge");
        }
        return rail ? Layer.parse("rail-" + text).gaugeMm() : 0;
    }

    private static double length(String text, @Nullable Node from, @Nullable Node to) {
        double km = Numbers.positive(text);
        if (from != null && to != null && km < SHORTEST * from.at().kmTo(to.at())) {
            throw new IllegalArgumentException("%s km are less than the %.0f km of the great circle from %s to %s"
                    .formatted(text, from.at().kmTo(to.at()), from.id(), to.id()));
        }
        return km;
    }

    private static List<Point> points(String text) {
        List<Point> points = new ArrayList<>();
        for (String pair : text.split(";", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "points such as '42.5 73.1;43.0 74.5' expected, not '" + Numbers.shortened(pair) + "'");
            }
            points.add(new Point(Numbers.plain(parts[0]), Numbers.plain(parts[1])));
        }
        return points;
    }

    /** The links that were read, which borders and transfers name. */
    void know(List<Link> read) {
        for (Link link : read) {
            links.put(link.id(), link);
            layers.add(link.from() + " " + link.layer());
            layers.add(link.to() + " " + link.layer());
        }
    }

    /** Refuses a row of the same place as one before; a transfer serves both directions. */
    Consumer<Table.Row> once() {
        Map<String, Long> seen = new HashMap<>();
        return row -> {
            String from = row.text("from");
            String to = row.text("to");
            boolean turned = !row.text("node").isEmpty() && from.compareTo(to) > 0;
            String what = row.text("link") + row.text("node") + " " + (turned ? to + " " + from : from + " " + to);
            Long before = seen.putIfAbsent(what, row.line());
            if (before != null) {
                row.fault("from", "the same stands in line " + before + " already");
            }
        };
    }

    Optional<Border> border(Table.Row row) {
        names.cite(row, "sources");
        var id = row.read("link", text -> Names.known(text, names.links(), "link"));
        Link link = links.get(id.orElse(""));
        String ends = row.text("from") + " " + row.text("to");
        if (link != null
                && !ends.equals(link.from() + " " + link.to())
                && !ends.equals(link.to() + " " + link.from())) {
            row.fault("from", link.id() + " leads between " + link.from() + " and " + link.to());
        }
        var hours = row.read("hours", Numbers::fromZero);
        var perTeu = row.read("usd_per_teu", Numbers::fromZero);
        var perTonne = row.read("usd_per_tonne", Numbers::fromZero);
        return row.isSound()
                ? Optional.of(new Border(
                        row.text("link"),
                        row.text("from"),
                        row.text("to"),
                        hours.orElseThrow(),
                        perTeu.orElseThrow(),
                        perTonne.orElseThrow(),
                        row.text("sources")))
                : Optional.empty();
    }

    /** A link on land between two countries needs a row for each direction. */
    void checkBorders(List<Link> links, List<Border> borders, String file, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        borders.forEach(b -> told.add(b.link() + " " + b.from()));
        for (Link link : links) {
            Node from = nodes.get(link.from());
            Node to = nodes.get(link.to());
            boolean land = link.layer().kind() != Mode.SEA;
            if (!land || from == null || to == null || from.country().equals(to.country())) {
                continue;
            }
            for (Node side : List.of(from, to)) {
                if (!told.contains(link.id() + " " + side.id())) {
                    problems.add(Problem.of(
                            file,
                            "the border on " + link.id() + " from " + side.id() + " on is missing (links.csv:"
                                    + names.links().get(link.id()) + ")"));
                }
            }
        }
    }

    Optional<Transfer> transfer(Table.Row row) {
        names.cite(row, "sources");
        var node = row.read("node", id -> Names.known(id, names.nodes(), "node"));
        var from = row.read("from", Layer::parse);
        var to = row.read("to", text -> {
            Layer layer = Layer.parse(text);
            if (text.equals(row.text("from"))) {
                throw new IllegalArgumentException("a transfer from " + text + " to itself");
            }
            return layer;
        });
        for (String column : List.of("from", "to")) {
            var layer = column.equals("from") ? from : to;
            if (node.isPresent() && layer.isPresent() && !layers.contains(node.get() + " " + layer.get())) {
                row.fault(column, "no link of " + layer.get() + " leads to " + node.get());
            }
        }
        var hours = row.read("hours", Numbers::fromZero);
        var perTeu = row.read("usd_per_teu", Numbers::fromZero);
        var perTonne = row.read("usd_per_tonne", Numbers::fromZero);
        if (hours.filter(h -> h == 0).isPresent()
                && (perTeu.filter(r -> r == 0).isPresent()
                        || perTonne.filter(r -> r == 0).isPresent())) {
            row.fault("hours", "the transfer goes there and back in no time and at no cost");
        }
        var capacity = row.read("capacity_tonnes_per_year", Numbers::positiveOrNone);
        return row.isSound()
                ? Optional.of(new Transfer(
                        row.text("node"),
                        from.orElseThrow(),
                        to.orElseThrow(),
                        hours.orElseThrow(),
                        perTeu.orElseThrow(),
                        perTonne.orElseThrow(),
                        capacity.orElseThrow(),
                        row.text("sources")))
                : Optional.empty();
    }
}
