package org.tamga.reading.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.core.Window;

/** The passages in the folder {@code corpus} of the test resources: YAML, one file for each style. */
final class Corpus {

    private Corpus() {}

    /** All passages, by file and in the order of each. */
    static List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Object root = new Load(
                                LoadSettings.builder().setLabel(file.toString()).build())
                        .loadFromString(Files.readString(file));
                for (Object entry : list(root)) {
                    passages.add(passage(map(entry)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passages;
    }

    /** The lines of {@code known-misses.txt} that are neither empty nor a comment. */
    static List<String> knownMisses() {
        try (Stream<String> lines = Files.lines(folder().resolve("known-misses.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URL wire = Objects.requireNonNull(Corpus.class.getResource("wire.yaml"), "wire.yaml of the corpus");
        try {
            return Objects.requireNonNull(Path.of(wire.toURI()).getParent(), "folder of the corpus");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Passage passage(Map<String, @Nullable Object> entry) {
        List<ExpectedClaim> claims = new ArrayList<>();
        for (Object claim : list(entry.get("claims"))) {
            claims.add(claim(map(claim)));
        }
        return new Passage(
                text(entry, "id"),
                text(entry, "lang"),
                text(entry, "date"),
                text(entry, "style"),
                text(entry, "text"),
                claims,
                list(entry.get("not_claims")).stream().map(String::valueOf).toList());
    }

    private static ExpectedClaim claim(Map<String, @Nullable Object> entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : ClaimFields.NAMES) {
            if (!entry.containsKey(name)) {
                throw new IllegalStateException("claim \"" + text(entry, "span") + "\" has no field " + name);
            }
            fields.put(name, field(name, entry.get(name)));
        }
        return new ExpectedClaim(
                text(entry, "span"),
                fields,
                new BigDecimal(text(entry, "lower")),
                new BigDecimal(text(entry, "upper")));
    }

    private static String field(String name, @Nullable Object value) {
        if (ExpectedClaim.ANYTHING.equals(value)) {
            return ExpectedClaim.ANYTHING;
        }
        return switch (name) {
            case "partners" -> ClaimFields.codes(codes(value));
            case "window", "base" ->
                ClaimFields.window(
                        Optional.ofNullable(value).map(String::valueOf).map(Window::parse));
            case "product" -> value == null ? ClaimFields.NONE : "some";
            case "of" -> value == null ? ClaimFields.NONE : comparison(map(value));
            default -> value == null ? ClaimFields.NONE : String.valueOf(value);
        };
    }

    private static String comparison(Map<String, @Nullable Object> of) {
        Map<String, String> parts = new LinkedHashMap<>();
        of.forEach((name, value) -> parts.put(name, field(name, value)));
        return ClaimFields.comparison(parts);
    }

    private static List<String> codes(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static String text(Map<String, @Nullable Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + entry);
        }
        return String.valueOf(value);
    }

    private static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> found) {
            return List.copyOf(found);
        }
        throw new IllegalStateException("expected a list, found " + value);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> found)) {
            throw new IllegalStateException("expected fields, found " + value);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : found.entrySet()) {
            fields.put(String.valueOf(each.getKey()), each.getValue());
        }
        return fields;
    }
}
