package org.tamga.corridor.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tamga.core.Economy;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Utf8;
import org.tamga.core.yaml.YamlText;
import org.tamga.corridor.folder.CorridorFolder;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Mode;

/** Reads {@code corridor/scenarios/*.yaml}; {@code corridor/README.md} of the built-in case tells the keys. */
public final class ScenarioFile {

    /** The folder within that of the network. */
    public static final String FOLDER = "scenarios";

    private static final String ENDING = ".yaml";
    private static final long LONGEST_BYTES = 1 << 20;

    private static final List<String> SELECTION = List.of("links", "mode", "country", "node");
    private static final List<String> KINDS =
            List.of("open", "close", "no-transit", "links", "borders", "transfers", "demand");

    private final List<Problem> problems = new ArrayList<>();
    private final YamlText yaml;

    private ScenarioFile(String name) {
        this.yaml = new YamlText(
                name, (line, column, message) -> problems.add(new Problem(name, line, column, "", message)));
    }

    /**
     * All scenarios of a case, in the order of their names.
     *
     * @throws CaseException with every fault of every file
     */
    public static List<Scenario> all(Path caseFolder) throws IOException, CaseException {
        Path folder = caseFolder.resolve(CorridorFolder.NAME).resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        }
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                scenarios.add(read(file));
            } catch (CaseException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return scenarios;
    }

    /**
     * Reads a scenario.
     *
     * @throws CaseException with every fault
     * @throws NoSuchFileException when it is not there
     */
    public static Scenario read(Path file) throws IOException, CaseException {
        String fileName = String.valueOf(file.getFileName());
        String name = CorridorFolder.NAME + "/" + FOLDER + "/" + fileName;
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LONGEST_BYTES) {
            throw new CaseException(List.of(Problem.of(name, "is longer than a scenario can be (1 MB)")));
        }
        Optional<Problem> fault = Utf8.check(file, name);
        if (fault.isPresent()) {
            throw new CaseException(List.of(fault.get()));
        }
        String id = fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
        return parse(id, name, Files.readString(file));
    }

    /**
     * Reads a scenario's text.
     *
     * @param name of the file in what is said about it
     * @throws CaseException with every fault
     */
    public static Scenario parse(String id, String name, String text) throws CaseException {
        ScenarioFile reader = new ScenarioFile(name);
        Optional<Scenario> scenario = reader.yaml.parse(text).map(node -> reader.scenario(id, node));
        if (scenario.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(Problem.of(name, "is empty: a name and changes were expected"));
        }
        if (!reader.problems.isEmpty()) {
            throw new CaseException(reader.problems);
        }
        return scenario.orElseThrow();
    }

    private Scenario scenario(String id, Node top) {
        Map<String, Node> keys =
                yaml.given(top, "scenario", List.of("name", "name_ru", "note", "note_ru", "year", "changes"));
        if (!keys.containsKey("name")) {
            yaml.fault(top, "name is missing");
        }
        OptionalInt year = yaml.value(keys, "year", ScenarioFile::year)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        List<Change> changes = new ArrayList<>();
        if (keys.containsKey("changes")) {
            yaml.list(keys.get("changes"), "changes")
                    .forEach(node -> change(node).ifPresent(changes::add));
        }
        if (changes.isEmpty() && year.isEmpty() && problems.isEmpty()) {
            yaml.fault(top, "nothing is different: neither year nor changes are there");
        }
        return new Scenario(
                id,
                text(keys, "name"),
                text(keys, "name_ru"),
                text(keys, "note"),
                text(keys, "note_ru"),
                year,
                changes);
    }

    private String text(Map<String, Node> keys, String key) {
        return keys.containsKey(key) ? yaml.text(keys.get(key), key) : "";
    }

    private static int year(String text) {
        if (!text.matches("[12][0-9]{3}")) {
            throw new IllegalArgumentException("a year such as 2030 expected, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private Optional<Change> change(Node node) {
        Map<String, Node> keys = yaml.given(node, "change");
        List<String> kinds = KINDS.stream().filter(keys::containsKey).toList();
        if (kinds.size() != 1) {
            yaml.fault(node, "a change has one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        String kind = kinds.getFirst();
        List<String> also = switch (kind) {
            case "links", "borders", "transfers" -> List.of(kind, "set");
            case "demand" -> List.of(kind, "tonnes");
            default -> List.of(kind);
        };
        yaml.map(node, kind, also);
        also.stream().filter(key -> !keys.containsKey(key)).forEach(key -> yaml.fault(node, key + " is missing"));
        Node what = keys.get(kind);
        Node set = keys.getOrDefault(also.getLast(), what);
        return what == null || set == null || !keys.keySet().containsAll(also)
                ? Optional.empty()
                : Optional.of(change(kind, what, set, YamlText.line(node)));
    }

    private Change change(String kind, Node what, Node set, int line) {
        return switch (kind) {
            case "open" -> new Change.Open(links(what), line);
            case "close" -> new Change.Close(links(what), line);
            case "no-transit" -> new Change.NoTransit(List.copyOf(set(what, kind, Economy::of)), line);
            case "links" -> new Change.OfLinks(links(what), steps(set, Change.OfLinks.Field.class), line);
            case "borders" -> {
                Map<String, Node> selection = selection(what, List.of("from", "to"));
                yield new Change.OfBorders(
                        links(selection),
                        set(selection, "from", Economy::of),
                        set(selection, "to", Economy::of),
                        stops(set, false),
                        line);
            }
            case "transfers" -> {
                Map<String, Node> selection = yaml.given(what, kind, List.of("node", "between"));
                yield new Change.OfTransfers(
                        set(selection, "node", Function.identity()),
                        set(selection, "between", Layer::parse),
                        stops(set, true),
                        line);
            }
            default -> {
                Map<String, Node> selection = yaml.given(what, kind, List.of("from", "to", "goods"));
                yield new Change.OfDemand(
                        set(selection, "from", Function.identity()),
                        set(selection, "to", Function.identity()),
                        set(selection, "goods", Function.identity()),
                        yaml.value(Map.of("tonnes", set), "tonnes", Step::parse).orElse(new Step(Step.Kind.PLUS, 0)),
                        line);
            }
        };
    }

    private Map<String, Node> selection(Node what, List<String> also) {
        List<String> known = new ArrayList<>(SELECTION);
        known.addAll(also);
        return yaml.given(what, "selection", known);
    }

    private Change.Links links(Node what) {
        return links(selection(what, List.of()));
    }

    private Change.Links links(Map<String, Node> selection) {
        return new Change.Links(
                set(selection, "links", Function.identity()),
                set(selection, "mode", Mode::parse),
                set(selection, "country", Economy::of),
                set(selection, "node", Function.identity()));
    }

    private Map<Change.Stop, Step> stops(Node node, boolean capacity) {
        Map<Change.Stop, Step> steps = steps(node, Change.Stop.class);
        if (!capacity && steps.containsKey(Change.Stop.CAPACITY)) {
            yaml.fault(node, "a border has no capacity; its link has");
        }
        return steps;
    }

    private <E extends Enum<E>> Map<E, Step> steps(Node node, Class<E> type) {
        List<String> known = new ArrayList<>();
        for (E field : type.getEnumConstants()) {
            known.add(field.name().toLowerCase(Locale.ROOT));
        }
        Map<String, Node> entries = yaml.given(node, "set", known);
        Map<E, Step> steps = new EnumMap<>(type);
        for (E field : type.getEnumConstants()) {
            yaml.value(entries, field.name().toLowerCase(Locale.ROOT), Step::parse)
                    .ifPresent(step -> steps.put(field, step));
        }
        if (steps.isEmpty() && problems.isEmpty()) {
            yaml.fault(node, "nothing is set: one of " + String.join(", ", known) + " expected");
        }
        return steps;
    }

    private <T> Set<T> set(Map<String, Node> selection, String key, Function<String, T> parse) {
        Node node = selection.get(key);
        return node == null ? Set.of() : set(node, key, parse);
    }

    /** One value, or a list of them. */
    private <T> Set<T> set(Node node, String key, Function<String, T> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (Node one : node instanceof SequenceNode ? yaml.list(node, key) : List.of(node)) {
            yaml.value(Map.of(key, one), key, parse).ifPresent(values::add);
        }
        return values;
    }
}
