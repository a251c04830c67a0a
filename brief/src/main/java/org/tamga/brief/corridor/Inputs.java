package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.brief.page.Part;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Source;
import org.tamga.corridor.model.TransportNetwork;

/** What a network was made of: which of its numbers rest on which sources, and the sources with numbers of their own. */
final class Inputs {

    /** Ids of sources that are no publication, see the README of a corridor folder. */
    private static final List<String> OWN = List.of("computed", "assumed");

    /** Words for numbers that have a name for people. */
    private static final List<String> NAMED = List.of("km", "hours", "usd", "capacity", "tonnes", "value");

    private final TransportNetwork network;
    private final Texts texts;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Integer>>> counts = new LinkedHashMap<>();

    Inputs(TransportNetwork network, Texts texts) {
        this.network = network;
        this.texts = texts;
        network.nodes().forEach(n -> count("nodes", n.source()));
        network.links().forEach(l -> count("links", l.sources()));
        network.borders().forEach(b -> count("borders", b.sources()));
        network.transfers().forEach(t -> count("transfers", t.sources()));
        network.goods().forEach(g -> count("classes", g.sources()));
        network.shipments().forEach(s -> count("demand", s.sources()));
        network.published().forEach(p -> count("calibration", p.source()));
        network.assertions().forEach(a -> count("claims", a.source()));
    }

    /** Counts what a text such as {@code km=computed usd=bri-params}, or just ids, names. */
    private void count(String file, String sources) {
        for (String word : sources.split(" ")) {
            int equals = word.indexOf('=');
            String what = equals < 0 ? "" : word.substring(0, equals);
            String id = word.substring(equals + 1);
            if (!id.isEmpty()) {
                numbers.putIfAbsent(id, numbers.size() + 1);
                counts.computeIfAbsent(file, f -> new LinkedHashMap<>())
                        .computeIfAbsent(what, w -> new TreeMap<>())
                        .merge(id, 1, Integer::sum);
            }
        }
    }

    /** A link to a source. */
    Part link(String id) {
        int number = numbers.getOrDefault(id, 0);
        return number == 0 ? Part.of(id) : new Part("[C" + number + "]", "#cs" + number);
    }

    /** Publisher and address of a source, for programs. */
    String named(String id) {
        Source source = network.sources().get(id);
        if (source == null || OWN.contains(id)) {
            return id;
        }
        return source.publisher() + (source.address().isEmpty() ? "" : ", " + source.address());
    }

    List<CorridorPart.Input> inputs() {
        List<CorridorPart.Input> inputs = new ArrayList<>();
        counts.forEach((file, kinds) -> {
            List<List<Part>> rests = new ArrayList<>();
            kinds.forEach((what, ids) -> rests.add(rest(what, ids)));
            inputs.add(new CorridorPart.Input(texts.say("corridor.input." + file), rests));
        });
        return inputs;
    }

    private List<Part> rest(String what, Map<String, Integer> ids) {
        List<Part> parts = new ArrayList<>();
        if (!what.isEmpty()) {
            parts.add(Part.of((NAMED.contains(what) ? texts.say("corridor.number." + what) : what) + ": "));
        }
        ids.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> {
                    parts.add(Part.of((parts.isEmpty() || parts.getLast().text().endsWith(": ") ? "" : ", ")
                            + (OWN.contains(e.getKey()) ? texts.say("corridor.own." + e.getKey()) + " " : "")));
                    parts.add(link(e.getKey()));
                    parts.add(Part.of("\u00a0×\u00a0" + e.getValue()));
                });
        return parts;
    }

    List<CorridorPart.Source> sources() {
        List<CorridorPart.Source> told = new ArrayList<>();
        numbers.forEach((id, number) -> {
            Source source = network.sources().get(id);
            if (source == null) {
                return;
            }
            List<String> says = new ArrayList<>(List.of(source.publisher()));
            says.add(OWN.contains(id) ? texts.say("corridor.source." + id) : source.title());
            source.published().ifPresent(d -> says.add(texts.date(d)));
            says.removeIf(String::isEmpty);
            told.add(new CorridorPart.Source(
                    number,
                    String.join(", ", says) + ".",
                    linkable(source.address()),
                    source.licence().orElse("")));
        });
        return told;
    }

    private static String linkable(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : "";
    }
}
