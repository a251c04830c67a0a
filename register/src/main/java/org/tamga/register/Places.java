package org.tamga.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tamga.core.yaml.YamlText;

/** The places that a case knows, from {@code register/places.yaml}, and which of them an entry names. */
public final class Places {

    /** None. */
    public static final Places NONE = new Places(List.of());

    private static final String FILE = "places.yaml";
    private static final String TOP = "places";
    private static final List<String> KEYS = List.of("name", "names", "also", "lat", "lon", "source", "address");
    private static final List<String> NEEDED = List.of("name", "lat", "lon", "source");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    private final List<Place> list;
    private final Map<String, Place> byWord = new HashMap<>();
    private final Pattern words;

    private Places(List<Place> list) {
        this.list = List.copyOf(list);
        for (Place place : list) {
            spellings(place).forEach(word -> byWord.putIfAbsent(plain(word), place));
        }
        String any = byWord.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed()) // of two that fit the longer one is meant
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile(any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    /**
     * Reads the list of a register; a file that is not there is empty.
     *
     * @throws RegisterException with everything that is wrong in it
     */
    public static Places read(Path registerFolder) throws RegisterException, IOException {
        List<Problem> problems = new ArrayList<>();
        String text = RegisterFolder.text(registerFolder, FILE, problems);
        List<Place> list = problems.isEmpty() ? parse(text, problems) : List.of();
        if (!problems.isEmpty()) {
            throw new RegisterException(problems);
        }
        return new Places(list);
    }

    private static List<Place> parse(String text, List<Problem> problems) {
        YamlText yaml =
                new YamlText(FILE, (line, column, message) -> problems.add(new Problem(FILE, line, column, message)));
        Optional<Node> top =
                yaml.parse(text.startsWith("\uFEFF") ? text.substring(1) : text).filter(node -> !YamlText.isNull(node));
        List<Place> list = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        if (top.isPresent()) {
            Node items = yaml.given(top.get(), FILE, List.of(TOP)).get(TOP);
            for (Node node : items == null ? List.<Node>of() : yaml.list(items, TOP)) {
                place(yaml, node).ifPresent(place -> {
                    if (!names.add(place.name())) {
                        yaml.fault(node, "the place '" + place.name() + "' stands twice");
                    }
                    list.add(place);
                });
            }
        }
        return list;
    }

    private static Optional<Place> place(YamlText yaml, Node node) {
        Map<String, Node> keys = yaml.given(node, "place", KEYS);
        for (String key : NEEDED) {
            if (!keys.containsKey(key)) {
                yaml.fault(node, "place needs the key '" + key + "'");
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(keys.get("names"))
                .ifPresent(n ->
                        yaml.given(n, "names").forEach((language, name) -> names.put(language, line(yaml, name))));
        List<String> also = Optional.ofNullable(keys.get("also"))
                .map(n -> yaml.list(n, "also").stream()
                        .map(word -> line(yaml, word))
                        .toList())
                .orElse(List.of());
        Optional<String> name = yaml.value(keys, "name", Places::words);
        Optional<BigDecimal> latitude = yaml.value(keys, "lat", t -> degrees(t, POLE));
        Optional<BigDecimal> longitude = yaml.value(keys, "lon", t -> degrees(t, HALF_TURN));
        Optional<String> source = yaml.value(keys, "source", Places::words);
        if (name.isEmpty() || latitude.isEmpty() || longitude.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> address = yaml.value(keys, "address", Places::address);
        return Optional.of(new Place(name.get(), names, also, latitude.get(), longitude.get(), source.get(), address));
    }

    private static String line(YamlText yaml, Node node) {
        return yaml.value(Map.of("name", node), "name", Places::words).orElse("");
    }

    private static String words(String text) {
        String line = OneLine.of(text, OneLine.TITLE);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        return line;
    }

    private static String address(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            throw new IllegalArgumentException("an address begins with https:// or http://");
        }
        return OneLine.of(text, OneLine.SENTENCE);
    }

    private static BigDecimal degrees(String text, BigDecimal most) {
        if (!text.matches("-?\\d{1,3}(?:\\.\\d{1,12})?")
                || new BigDecimal(text).abs().compareTo(most) > 0) {
            throw new IllegalArgumentException("degrees from -" + most + " to " + most + " expected, such as 51.18");
        }
        return new BigDecimal(text);
    }

    /** All places, in the order of the file. */
    public List<Place> list() {
        return list;
    }

    /**
     * The places that an entry is at: those of its place where it says one, else those that its title names, in their order. Sentences are not
     * looked at: they name places that are about something else.
     */
    public List<Place> of(Particulars entry) {
        Set<Place> found = new LinkedHashSet<>();
        Matcher matcher = words.matcher(plain(entry.place().orElse(entry.title())));
        while (matcher.find()) {
            Place place = byWord.get(matcher.group());
            if (place != null) {
                found.add(place);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> spellings(Place place) {
        List<String> spellings = new ArrayList<>(List.of(place.name()));
        spellings.addAll(place.names().values());
        spellings.addAll(place.also());
        return spellings.stream().filter(s -> !s.isEmpty()).toList();
    }

    /** One kind of apostrophe and of hyphen. */
    private static String plain(String text) {
        return text.replaceAll("[\u2018\u2019\u02BC\u02BB`]", "'").replaceAll("[\u2010\u2011]", "-");
    }
}
