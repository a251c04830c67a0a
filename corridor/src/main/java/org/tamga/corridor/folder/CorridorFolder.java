package org.tamga.corridor.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.core.Source;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Table;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;
import org.tamga.corridor.model.Published;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.TransportNetwork;

/** Reads the network of a case: {@code corridor/*.csv}. */
public final class CorridorFolder {

    /** The folder within a case. */
    public static final String NAME = "corridor";

    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final Names names = new Names();

    /** Countries that each link touches. */
    private final Map<String, Set<Economy>> touched = new HashMap<>();

    private CorridorFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a case has a network. */
    public static boolean isIn(Path caseFolder) {
        return Files.isRegularFile(caseFolder.resolve(NAME).resolve("links.csv"));
    }

    /**
     * Reads the network.
     *
     * @param caseFolder folder of the case
     * @throws CaseException with every fault of every file
     */
    public static TransportNetwork read(Path caseFolder) throws CaseException {
        CorridorFolder reader = new CorridorFolder(caseFolder.resolve(NAME));
        TransportNetwork network = reader.network();
        if (!reader.problems.isEmpty()) {
            throw new CaseException(reader.problems);
        }
        return network;
    }

    private TransportNetwork network() {
        Map<String, Source> sources = sources();
        names.sources().addAll(sources.keySet());
        List<Node> nodes = nodes();
        nodes.forEach(n -> names.countries().add(n.country().alpha3()));
        LinkRows rows = new LinkRows(names, nodes);
        var links = read("links.csv", LinkRows.LINK_COLUMNS, Set.of(), rows::first, rows::link);
        rows.know(links);
        Map<String, Economy> countries = new HashMap<>();
        nodes.forEach(n -> countries.put(n.id(), n.country()));
        links.forEach(l ->
                touched.put(l.id(), new HashSet<>(Arrays.asList(countries.get(l.from()), countries.get(l.to())))));
        var borders = read("borders.csv", LinkRows.BORDER_COLUMNS, Set.of(), rows.once(), rows::border);
        rows.checkBorders(links, borders, file("borders.csv"), problems);
        var transfers = read("transfers.csv", LinkRows.TRANSFER_COLUMNS, Set.of(), rows.once(), rows::transfer);
        List<Goods> goods = goods();
        List<Shipment> shipments = shipments();
        List<Corridor> corridors = corridors();
        List<Published> published = published();
        Map<Mode, Double> emissions = emissions();
        return new TransportNetwork(
                nodes,
                links,
                borders,
                transfers,
                goods,
                shipments,
                corridors,
                published,
                assertions(),
                emissions,
                sources);
    }

    private String file(String name) {
        return NAME + "/" + name;
    }

    private <T> List<T> read(
            String name,
            List<String> columns,
            Set<String> optional,
            Consumer<Table.Row> first,
            Function<Table.Row, Optional<T>> convert) {
        Set<String> known = new LinkedHashSet<>(columns);
        Set<String> required = new LinkedHashSet<>(columns);
        required.removeAll(optional);
        return new Table(folder.resolve(name), file(name), problems).read(known, required, first, convert);
    }

    private Map<String, Source> sources() {
        Map<String, Long> seen = new HashMap<>();
        List<Map.Entry<String, Source>> rows = read(
                "sources.csv",
                List.of("id", "publisher", "title", "url", "published", "licence", "note"),
                Set.of(),
                row -> Names.begin(row, "id", seen),
                row -> row.read("url", url -> source(row, url)).map(source -> Map.entry(row.text("id"), source)));
        Map<String, Source> sources = new LinkedHashMap<>();
        rows.forEach(row -> sources.put(row.getKey(), row.getValue()));
        return sources;
    }

    private static Source source(Table.Row row, String url) {
        String date = row.text("published");
        return new Source(
                row.text("publisher"),
                row.text("title"),
                url,
                date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.text("licence")).filter(t -> !t.isEmpty()),
                row.text("note"));
    }

    private List<Node> nodes() {
        return read(
                "nodes.csv",
                List.of("id", "name", "name_ru", "country", "kind", "lat", "lon", "locode", "source"),
                Set.of("name_ru", "locode"),
                row -> Names.begin(row, "id", names.nodes()),
                this::node);
    }

    private Optional<Node> node(Table.Row row) {
        names.cite(row, "source");
        Optional<Economy> country = row.read("country", Economy::of);
        Optional<Node.Kind> kind = row.read("kind", text -> choice(Node.Kind.values(), text));
        Optional<Double> lat = row.read("lat", Numbers::plain);
        Optional<Point> at =
                lat.isEmpty() ? Optional.empty() : row.read("lon", t -> new Point(lat.get(), Numbers.plain(t)));
        row.read("name", CorridorFolder::notBlank);
        row.read("locode", text -> {
            if (!text.isEmpty() && !LOCODE.matcher(text).matches()) {
                throw new IllegalArgumentException("a UN/LOCODE such as KZALA expected, not '" + text + "'");
            }
            return text;
        });
        return row.isSound()
                ? Optional.of(new Node(
                        row.text("id"),
                        row.text("name"),
                        row.text("name_ru"),
                        country.orElseThrow(),
                        kind.orElseThrow(),
                        at.orElseThrow(),
                        row.text("locode"),
                        row.text("source")))
                : Optional.empty();
    }

    private List<Goods> goods() {
        return read(
                "classes.csv",
                List.of("id", "name", "name_ru", "percent_per_day", "tonnes_per_teu", "sources"),
                Set.of("name_ru"),
                row -> Names.begin(row, "id", names.goods()),
                row -> {
                    names.cite(row, "sources");
                    var percent = row.read("percent_per_day", Numbers::positive);
                    var tonnes = row.read("tonnes_per_teu", Numbers::positiveOrNone);
                    row.read("name", CorridorFolder::notBlank);
                    return row.isSound()
                            ? Optional.of(new Goods(
                                    row.text("id"),
                                    row.text("name"),
                                    row.text("name_ru"),
                                    percent.orElseThrow(),
                                    tonnes.orElseThrow(),
                                    row.text("sources")))
                            : Optional.empty();
                });
    }

    private List<Shipment> shipments() {
        Map<String, Long> ids = new HashMap<>();
        Map<String, Long> pairs = new HashMap<>();
        return read(
                "demand.csv",
                List.of("id", "from", "to", "class", "tonnes", "teu", "usd_per_tonne", "year", "sources"),
                Set.of(),
                row -> {
                    Names.begin(row, "id", ids);
                    String pair = row.text("from") + " " + row.text("to") + " " + row.text("class");
                    Long before = pairs.putIfAbsent(pair, row.line());
                    if (before != null) {
                        row.fault("from", "the same from, to and class stand in line " + before + " already");
                    }
                },
                this::shipment);
    }

    private Optional<Shipment> shipment(Table.Row row) {
        names.cite(row, "sources");
        row.read("from", id -> Names.known(id, names.nodes(), "node"));
        row.read("to", id -> {
            if (id.equals(row.text("from"))) {
                throw new IllegalArgumentException("goods go from " + id + " to itself");
            }
            return Names.known(id, names.nodes(), "node");
        });
        row.read("class", id -> Names.known(id, names.goods(), "class"));
        var tonnes = row.read("tonnes", Numbers::positive);
        var teu = row.read("teu", Numbers::positiveOrNone);
        var value = row.read("usd_per_tonne", Numbers::positive);
        var year = row.read("year", Numbers::year);
        return row.isSound()
                ? Optional.of(new Shipment(
                        row.text("id"),
                        row.text("from"),
                        row.text("to"),
                        row.text("class"),
                        tonnes.orElseThrow(),
                        teu.orElseThrow(),
                        value.orElseThrow(),
                        year.orElseThrow(),
                        row.text("sources"),
                        row.line()))
                : Optional.empty();
    }

    private List<Corridor> corridors() {
        Map<String, Long> ids = new HashMap<>();
        return read(
                "corridors.csv",
                List.of("id", "name", "name_ru", "through", "without"),
                Set.of("name_ru"),
                row -> Names.begin(row, "id", ids),
                row -> {
                    var through = row.read("through", names::items);
                    var without = row.read("without", names::items);
                    row.read("name", CorridorFolder::notBlank);
                    return row.isSound()
                            ? Optional.of(new Corridor(
                                    row.text("id"),
                                    row.text("name"),
                                    row.text("name_ru"),
                                    through.orElseThrow(),
                                    without.orElseThrow()))
                            : Optional.empty();
                });
    }

    private List<Published> published() {
        Map<String, Long> ids = new HashMap<>();
        return read(
                "calibration.csv",
                List.of(
                        "id",
                        "from",
                        "to",
                        "class",
                        "avoid",
                        "only",
                        "quantity",
                        "published",
                        "unit",
                        "year",
                        "tolerance_percent",
                        "source",
                        "note"),
                Set.of("year", "note"),
                row -> Names.begin(row, "id", ids),
                this::published);
    }

    private Optional<Published> published(Table.Row row) {
        names.cite(row, "source");
        var quantity = row.read("quantity", text -> choice(Published.Quantity.values(), text));
        if (quantity.isPresent() && quantity.get() == Published.Quantity.TONNES) {
            row.read("from", id -> Names.known(id, names.links(), "link"));
        } else {
            row.read("from", id -> Names.known(id, names.nodes(), "node"));
            row.read("to", id -> Names.known(id, names.nodes(), "node"));
            row.read("class", id -> Names.known(id, names.goods(), "class"));
        }
        var avoid = row.read("avoid", names::items);
        var only = row.read("only", names::items);
        var value = row.read("published", Numbers::positive);
        var year = row.read("year", Numbers::yearOrNone);
        var tolerance = row.read("tolerance_percent", Numbers::positive);
        return row.isSound()
                ? Optional.of(new Published(
                        row.text("id"),
                        row.text("from"),
                        row.text("to"),
                        row.text("class"),
                        avoid.orElseThrow(),
                        only.orElseThrow(),
                        quantity.orElseThrow(),
                        value.orElseThrow(),
                        row.text("unit"),
                        year.orElseThrow(),
                        tolerance.orElseThrow(),
                        row.text("source"),
                        row.text("note")))
                : Optional.empty();
    }

    /** A case need not have any. */
    private List<Assertion> assertions() {
        if (!Files.exists(folder.resolve("claims.csv"))) {
            return List.of();
        }
        Map<String, Long> ids = new HashMap<>();
        return read(
                "claims.csv",
                List.of(
                        "id",
                        "kind",
                        "scenario",
                        "country",
                        "links",
                        "low",
                        "high",
                        "unit",
                        "text",
                        "text_ru",
                        "source"),
                Set.of("text_ru"),
                row -> Names.begin(row, "id", ids),
                this::assertion);
    }

    private Optional<Assertion> assertion(Table.Row row) {
        names.cite(row, "source");
        var kind = row.read("kind", text -> choice(Assertion.Kind.values(), text));
        boolean revenue = kind.filter(k -> k == Assertion.Kind.TRANSIT_REVENUE).isPresent();
        Optional<Economy> country = revenue ? row.read("country", Economy::of) : Optional.empty();
        var links = row.read("links", text -> {
            List<String> ids = List.of(notBlank(text).split(" ", -1));
            ids.forEach(id -> Names.known(id, names.links(), "link"));
            return ids;
        });
        var low = row.read("low", Numbers::positive);
        var high = row.read("high", text -> {
            double number = Numbers.positive(text);
            if (number < low.orElse(number)) {
                throw new IllegalArgumentException("the most is less than the least");
            }
            return number;
        });
        row.read("scenario", CorridorFolder::notBlank);
        row.read("text", CorridorFolder::notBlank);
        if (links.isPresent() && country.isPresent() && links.get().stream().noneMatch(l -> isIn(l, country.get()))) {
            row.fault("country", "none of the links lies in " + country.get());
        }
        return row.isSound()
                ? Optional.of(new Assertion(
                        row.text("id"),
                        kind.orElseThrow(),
                        row.text("scenario"),
                        country.orElse(null),
                        links.orElseThrow(),
                        low.orElseThrow(),
                        high.orElseThrow(),
                        row.text("unit"),
                        row.text("text"),
                        row.text("text_ru"),
                        row.text("source")))
                : Optional.empty();
    }

    private boolean isIn(String link, Economy country) {
        return touched.getOrDefault(link, Set.of()).contains(country);
    }

    private Map<Mode, Double> emissions() {
        Map<Mode, Double> grams = new EnumMap<>(Mode.class);
        Set<String> seen = new HashSet<>();
        List<Map.Entry<Mode, Double>> rows = read(
                "emissions.csv",
                List.of("mode", "grams_co2_per_tonne_km", "source"),
                Set.of(),
                row -> {
                    if (!seen.add(row.text("mode"))) {
                        row.fault("mode", "'" + row.text("mode") + "' stands twice");
                    }
                },
                row -> {
                    names.cite(row, "source");
                    var mode = row.read("mode", Mode::parse);
                    var value = row.read("grams_co2_per_tonne_km", Numbers::fromZero);
                    return row.isSound()
                            ? Optional.of(Map.entry(mode.orElseThrow(), value.orElseThrow()))
                            : Optional.empty();
                });
        rows.forEach(row -> grams.put(row.getKey(), row.getValue()));
        for (Mode mode : Mode.values()) {
            if (problems.isEmpty() && !grams.containsKey(mode)) {
                problems.add(Problem.of(file("emissions.csv"), "mode " + mode + " is missing"));
            }
        }
        return grams;
    }

    static <E extends Enum<E>> E choice(E[] values, String text) {
        List<String> known = new ArrayList<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return value;
            }
            known.add(name);
        }
        throw new IllegalArgumentException(
                "one of " + String.join(", ", known) + " expected, not '" + Numbers.shortened(text) + "'");
    }

    static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text expected, but nothing is there");
        }
        return text;
    }
}
