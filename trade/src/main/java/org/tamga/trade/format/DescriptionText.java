package org.tamga.trade.format;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tamga.core.yaml.YamlText;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.area.AreaCodes;

/** Reads the YAML text of a {@link FormatDescription}; tells everything that is wrong with it together. */
final class DescriptionText {

    private static final List<String> KEYS = List.of(
            "name",
            "title",
            "licence",
            "reconciled",
            "required",
            "totals",
            "repeated",
            "wide",
            "encoding",
            "decimal",
            "grouping",
            "file_nomenclature",
            "parts");
    private static final List<String> FIELD_KEYS =
            List.of("column", "always", "values", "codes", "form", "times", "pad", "missing");
    private static final int LONGEST_PATTERN = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final YamlText yaml;

    private DescriptionText(Path file) {
        this.yaml = new YamlText(
                file.toString(),
                (line, column, message) ->
                        faults.add(new Fault(file, line, column > 0 ? Integer.toString(column) : "", message)));
    }

    /**
     * The description that a text holds.
     *
     * @throws TradeException with every fault, when there is any
     */
    static FormatDescription parse(Path file, String text) throws TradeException {
        DescriptionText reader = new DescriptionText(file);
        Optional<Node> root = reader.yaml.parse(text);
        if (root.isEmpty()) {
            if (reader.faults.isEmpty()) {
                reader.faults.add(Fault.of(file, "is empty: a description of a format has name, required and parts"));
            }
            throw new TradeException(reader.faults);
        }
        FormatDescription description = reader.description(root.get());
        if (!reader.faults.isEmpty()) {
            throw new TradeException(reader.faults);
        }
        return description;
    }

    private FormatDescription description(Node root) {
        Map<String, Node> keys = yaml.given(root, "a description of a format", KEYS);
        Map<Part, Field> parts = parts(root, keys);
        Optional<Pattern> wide = yaml.value(keys, "wide", DescriptionText::pattern);
        Optional<String> name = yaml.value(keys, "name", DescriptionText::name);
        if (name.isEmpty() && !keys.containsKey("name")) {
            yaml.fault(root, "name is missing: a short one, such as kaz-customs");
        }
        checkNeeded(root, parts, wide.isPresent());
        List<String> required = new ArrayList<>();
        if (keys.get("required") != null) {
            required.addAll(yaml.texts(keys.get("required"), "required"));
        } else {
            parts.values().forEach(field -> field.columns().stream().findFirst().ifPresent(required::add));
        }
        return new FormatDescription(
                name.orElse(""),
                yaml.value(keys, "title", Function.identity()).orElse(name.orElse("")),
                yaml.value(keys, "licence", Function.identity()).orElse(""),
                yaml.value(keys, "reconciled", DescriptionText::truth).orElse(false),
                required,
                parts,
                totals(keys),
                yaml.value(keys, "repeated", text -> choice(FormatDescription.Repeated.class, text))
                        .orElse(FormatDescription.Repeated.FAULT),
                wide,
                yaml.value(keys, "encoding", DescriptionText::encoding).orElse("UTF-8"),
                yaml.value(keys, "decimal", DescriptionText::decimal).orElse('.'),
                yaml.value(keys, "grouping", DescriptionText::grouping).orElse(""),
                yaml.value(keys, "file_nomenclature", DescriptionText::pattern));
    }

    private Map<Part, Field> parts(Node root, Map<String, Node> keys) {
        Map<Part, Field> parts = new EnumMap<>(Part.class);
        if (keys.get("parts") == null) {
            yaml.fault(root, "parts is missing: where reporter, partner, flow, period, product and value are found");
            return parts;
        }
        List<String> known = new ArrayList<>();
        for (Part part : Part.values()) {
            known.add(part.key());
        }
        Map<String, Node> given = yaml.given(keys.get("parts"), "parts", known);
        for (Part part : Part.values()) {
            Node node = given.get(part.key());
            if (node != null) {
                parts.put(part, field(node, part));
            }
        }
        return parts;
    }

    private void checkNeeded(Node root, Map<Part, Field> parts, boolean wide) {
        for (Part part : List.of(
                Part.SOURCE,
                Part.REPORTER,
                Part.PARTNER,
                Part.FLOW,
                Part.PERIOD,
                Part.PRODUCT,
                Part.VALUE,
                Part.CURRENCY)) {
            boolean inHeader = wide && (part == Part.PERIOD || part == Part.VALUE);
            Field field = parts.get(part);
            if (!inHeader && (field == null || !field.isGiven())) {
                yaml.fault(root, part.key() + " is missing: a column, or always and a value");
            }
        }
    }

    private Field field(Node node, Part part) {
        Map<String, Node> keys = yaml.given(node, part.key(), FIELD_KEYS);
        List<String> columns = new ArrayList<>();
        if (keys.get("column") instanceof SequenceNode list) {
            columns.addAll(yaml.texts(list, "column"));
        } else {
            yaml.value(keys, "column", Function.identity()).ifPresent(columns::add);
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (keys.get("values") != null) {
            yaml.map(keys.get("values"), "values").forEach((key, value) -> {
                String meaning = yaml.text(value, key);
                Meanings.fault(part, meaning).ifPresent(fault -> yaml.fault(value, fault));
                values.put(AreaCodes.capital(key), meaning);
            });
        }
        Node always = keys.get("always");
        if (always != null) {
            Meanings.fault(part, yaml.text(always, "always")).ifPresent(fault -> yaml.fault(always, fault));
        }
        List<String> missing = keys.get("missing") == null ? List.of() : yaml.texts(keys.get("missing"), "missing");
        return new Field(
                columns,
                yaml.value(keys, "always", Function.identity()),
                values,
                yaml.value(keys, "codes", text -> choice(AreaCodes.class, text)).orElse(AreaCodes.ISO3),
                yaml.value(keys, "form", text -> choice(Field.PeriodForm.class, text))
                        .orElse(Field.PeriodForm.ANY),
                yaml.value(keys, "times", DescriptionText::factor).orElse(BigDecimal.ONE),
                yaml.value(keys, "pad", DescriptionText::digits).orElse(0),
                missing);
    }

    private Map<String, List<String>> totals(Map<String, Node> keys) {
        Map<String, List<String>> totals = new LinkedHashMap<>();
        if (keys.get("totals") != null) {
            yaml.map(keys.get("totals"), "totals")
                    .forEach((column, texts) -> totals.put(column, yaml.texts(texts, column)));
        }
        return totals;
    }

    private static String name(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("'" + text + "': small letters, digits and -, at most 40");
        }
        return text;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "': true or false");
        };
    }

    private static Pattern pattern(String text) {
        if (text.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("a pattern of at most " + LONGEST_PATTERN + " characters");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is no regular expression: " + e.getDescription());
        }
    }

    private static String encoding(String text) {
        try {
            return Charset.forName(text).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no encoding that is known here: UTF-8, windows-1251, UTF-16LE …");
        }
    }

    private static char decimal(String text) {
        if (!text.equals(".") && !text.equals(",")) {
            throw new IllegalArgumentException("'" + text + "': . or ,");
        }
        return text.charAt(0);
    }

    private static String grouping(String text) {
        return switch (text) {
            case "space" -> " ";
            case ",", ".", "'" -> text;
            default -> throw new IllegalArgumentException("'" + text + "': space , . or '");
        };
    }

    private static BigDecimal factor(String text) {
        try {
            BigDecimal factor = new BigDecimal(text);
            if (factor.signum() > 0 && factor.compareTo(new BigDecimal("1e9")) <= 0) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("'" + text + "': a number above 0, at most 1000000000");
    }

    private static int digits(String text) {
        if (!text.matches("[1-9]|10")) {
            throw new IllegalArgumentException("'" + text + "': 1 to 10 digits");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            StringBuilder known = new StringBuilder();
            for (E value : type.getEnumConstants()) {
                known.append(known.isEmpty() ? "" : ", ").append(value.name().toLowerCase(Locale.ROOT));
            }
            throw new IllegalArgumentException("'" + text + "': known are " + known);
        }
    }
}
