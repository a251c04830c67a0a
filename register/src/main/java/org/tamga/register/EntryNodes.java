package org.tamga.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.core.yaml.YamlText;

/** Entries from nodes of YAML; every fault becomes a problem with its line and column. */
final class EntryNodes {

    private static final List<String> VALUES =
            List.of("title", "parties", "date", "place", "amount", "unit", "due", "status");
    private static final List<String> ENTRY = List.of(
            "id",
            "kind",
            "title",
            "other_titles",
            "parties",
            "date",
            "place",
            "amount",
            "unit",
            "due",
            "status",
            "by",
            "settled",
            "sources",
            "conflicts",
            "note",
            "mark");
    private static final List<String> SOURCE = List.of("document", "published", "sentence", "address", "says");
    private static final List<String> CONFLICT = List.of("field", "value", "document", "sentence");

    private final Part part;
    private final YamlText yaml;

    EntryNodes(Part part, YamlText yaml) {
        this.part = part;
        this.yaml = yaml;
    }

    /** An entry; what is not intact was written by people, or changed by them. */
    Optional<RegisterEntry> entry(Node node, boolean intact) {
        Map<String, Node> keys = yaml.given(node, "entry", ENTRY);
        Optional<String> id = yaml.value(keys, "id", EntryNodes::id);
        Optional<Kind> kind = yaml.value(keys, "kind", this::kind);
        needs(node, keys, "entry", "id", "kind", "title");
        Optional<Particulars> values = values(node, keys);
        List<String> others = Optional.ofNullable(keys.get("other_titles"))
                .map(n -> yaml.texts(n, "other_titles"))
                .orElse(List.of());
        Set<Field> settled = EnumSet.noneOf(Field.class);
        for (Node field : items(keys.get("settled"), "settled")) {
            yaml.value(Map.of("settled", field), "settled", Field::parse).ifPresent(settled::add);
        }
        List<Mention> sources = sources(keys.get("sources"));
        List<Conflict> conflicts = conflicts(keys.get("conflicts"));
        if (id.isEmpty() || kind.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        String by = yaml.value(keys, "by", b -> OneLine.of(b, OneLine.TITLE)).orElse(RegisterEntry.PEOPLE);
        boolean reader = by.equals(RegisterEntry.READER);
        Map<Field, String> authors = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (values.get().text(field).isPresent()) {
                authors.put(field, reader && !intact ? RegisterEntry.PEOPLE : by);
            }
        }
        return Optional.of(
                new RegisterEntry(id.get(), kind.get(), values.get(), others, authors, settled, sources, conflicts));
    }

    /** What was found of an entry that people wrote. */
    Optional<RegisterFile.Found> found(Node node, boolean intact, RegisterFile.Lines at) {
        Map<String, Node> keys = yaml.given(node, "found", List.of("of", "sources", "conflicts", "mark"));
        needs(node, keys, "found", "of", "sources");
        Optional<String> of = yaml.value(keys, "of", EntryNodes::id);
        List<Mention> sources = sources(keys.get("sources"));
        conflicts(keys.get("conflicts"));
        return of.map(id -> new RegisterFile.Found(id, sources, intact, at));
    }

    private List<Mention> sources(@Nullable Node node) {
        List<Mention> sources = new ArrayList<>();
        for (Node item : items(node, "sources")) {
            Map<String, Node> keys = yaml.given(item, "source", SOURCE);
            needs(item, keys, "source", "document");
            Node saysNode = keys.get("says");
            Optional<Particulars> says = Optional.empty();
            if (saysNode != null) {
                Map<String, Node> said = yaml.given(saysNode, "says", VALUES);
                needs(saysNode, said, "says", "title");
                says = values(saysNode, said);
            }
            Optional<String> document = yaml.value(keys, "document", t -> t);
            if (document.filter(d -> !d.isBlank()).isPresent()) {
                sources.add(new Mention(
                        document.get(),
                        yaml.value(keys, "published", PartialDate::parse),
                        yaml.value(keys, "sentence", t -> t).orElse(""),
                        yaml.value(keys, "address", t -> t),
                        says));
            }
        }
        return sources;
    }

    private List<Conflict> conflicts(@Nullable Node node) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Node item : items(node, "conflicts")) {
            Map<String, Node> keys = yaml.given(item, "conflict", CONFLICT);
            needs(item, keys, "conflict", "field", "value", "document");
            yaml.value(keys, "field", Field::parse)
                    .ifPresent(field -> conflicts.add(new Conflict(
                            field,
                            yaml.value(keys, "value", t -> t).orElse(""),
                            yaml.value(keys, "document", t -> t).orElse(""),
                            yaml.value(keys, "sentence", t -> t).orElse(""))));
        }
        return conflicts;
    }

    private Optional<Particulars> values(Node node, Map<String, Node> keys) {
        Optional<String> title = yaml.value(keys, "title", t -> t);
        List<Economy> parties = new ArrayList<>();
        for (Node party : items(keys.get("parties"), "parties")) {
            yaml.value(Map.of("parties", party), "parties", Economy::of).ifPresent(parties::add);
        }
        Optional<PartialDate> date = yaml.value(keys, "date", PartialDate::parse);
        Optional<BigDecimal> amount = yaml.value(keys, "amount", EntryNodes::amount);
        Optional<PartialDate> due = yaml.value(keys, "due", PartialDate::parse);
        Optional<String> unit = yaml.value(keys, "unit", t -> t);
        if (title.isEmpty() || (keys.containsKey("amount") && amount.isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Particulars(
                    title.get(),
                    parties,
                    date,
                    yaml.value(keys, "place", t -> t),
                    amount,
                    unit,
                    due,
                    yaml.value(keys, "status", t -> t)));
        } catch (IllegalArgumentException e) {
            yaml.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Node> items(@Nullable Node node, String what) {
        return node == null ? List.of() : yaml.list(node, what);
    }

    private void needs(Node node, Map<String, Node> keys, String what, String... needed) {
        for (String key : needed) {
            if (!keys.containsKey(key)) {
                yaml.fault(node, what + " needs the key '" + key + "'");
            }
        }
    }

    private Kind kind(String text) {
        Kind kind = Kind.parse(text);
        if (kind.part() != part) {
            throw new IllegalArgumentException(
                    "a " + kind + " belongs into " + kind.part().fileName());
        }
        return kind;
    }

    private static String id(String text) {
        if (!Slug.isSound(text)) {
            throw new IllegalArgumentException("an identifier is small letters, digits and hyphens");
        }
        return text;
    }

    private static BigDecimal amount(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= 60
                && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        int point = text.indexOf('.');
        if (!plain || point == 0 || point == text.length() - 1 || point != text.lastIndexOf('.')) {
            throw new IllegalArgumentException("a number in plain digits expected, such as 1500000000");
        }
        return new BigDecimal(text);
    }
}
