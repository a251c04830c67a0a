package org.tamga.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.core.Interval;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotated claims of the gold set as the reading room would give them. */
record GoldClaims(Document document, List<Claim> claims, List<JsonNode> gold) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal NO_LIMIT = new BigDecimal("1e17");
    private static final Map<String, String> PRODUCTS = Map.of(
            "pipeline gas", "HS:271121",
            "carried by road", "MOT:3200",
            "agricultural goods", "CASE:agricultural",
            "cars", "HS:8703",
            "battery electric cars", "HS:870380",
            "electric cars", "HS:870380",
            "new energy vehicles", "CASE:nev");

    /** The folder of shared data, where it is. */
    static Optional<Path> shared() {
        return Stream.of(Path.of("../../shared"), Path.of("../shared"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** All passages of the development set and both articles. */
    static List<GoldClaims> all(Path shared) throws IOException {
        List<GoldClaims> all = new ArrayList<>();
        for (String folder : List.of("gold/dev", "seeds")) {
            try (Stream<Path> files = Files.list(shared.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    all.add(read(file));
                }
            }
        }
        return all;
    }

    static Path textOf(Path annotations) {
        String stem = annotations.toString().replaceAll("\\.json$", "");
        Path markdown = Path.of(stem + ".md");
        return Files.exists(markdown) ? markdown : Path.of(stem + ".txt");
    }

    private static GoldClaims read(Path file) throws IOException {
        JsonNode annotated = JSON.readTree(Files.readString(file));
        String text = Files.readString(textOf(file));
        Document document = new Document(
                annotated.get("id").stringValue(),
                file.toString(),
                Optional.empty(),
                Optional.empty(),
                text(annotated, "date").map(PartialDate::parse),
                Language.EN,
                List.of(),
                text,
                paragraphs(text),
                "");
        List<Claim> claims = new ArrayList<>();
        List<JsonNode> gold = new ArrayList<>();
        for (JsonNode node : annotated.get("claims")) {
            claims.add(claim(node, text));
            gold.add(node);
        }
        return new GoldClaims(document, claims, gold);
    }

    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Span span = new Span(at, at + line.length());
                blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), blocks.size(), List.of()));
            }
            at += line.length() + 1;
        }
        return blocks;
    }

    private static Claim claim(JsonNode node, String text) {
        String words = node.get("sentence").stringValue();
        int start = Math.max(0, text.indexOf(words));
        Span sentence = new Span(start, Math.min(text.length(), start + words.length()));
        int at = Math.max(start, text.indexOf(node.get("span").stringValue(), start));
        Span span = new Span(
                at, Math.min(text.length(), at + node.get("span").stringValue().length()));
        return new Claim(
                node.get("id").stringValue(),
                sentence,
                span,
                Claim.Relation.valueOf(node.get("relation").stringValue()),
                node.get("forecast").booleanValue(),
                Claim.Measure.valueOf(node.get("measure").stringValue()),
                text(node, "authority"),
                text(node, "reporter"),
                codes(node.get("partners")),
                text(node, "product"),
                text(node, "product").map(PRODUCTS::get),
                text(node, "window").map(Window::parse),
                text(node, "base").map(Window::parse),
                node.get("of").isObject() ? Optional.of(comparison(node.get("of"))) : Optional.empty(),
                interval(node),
                node.get("unit").stringValue(),
                text(node, "currency"),
                Map.of(),
                List.of());
    }

    private static Interval interval(JsonNode node) {
        BigDecimal lower = node.get("lower").decimalValue();
        BigDecimal upper = node.get("upper").decimalValue();
        return upper.compareTo(NO_LIMIT) > 0 ? Interval.atLeast(lower) : Interval.of(lower, upper);
    }

    private static Claim.Comparison comparison(JsonNode of) {
        return new Claim.Comparison(
                text(of, "authority"),
                text(of, "reporter"),
                codes(of.path("partners")),
                text(of, "measure").map(Claim.Measure::valueOf),
                of.has("product") && of.get("product").isNull(),
                text(of, "product"),
                of.has("history"),
                of.path("annual_average").asInt(0));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static List<String> codes(JsonNode list) {
        List<String> codes = new ArrayList<>();
        list.forEach(code -> codes.add(code.stringValue()));
        return codes;
    }
}
