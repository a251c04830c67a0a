package org.tamga.ledger.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Membership;
import org.tamga.core.folder.Problem;
import org.tamga.core.yaml.YamlText;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Authority;

/** Reads {@code case.yaml}: what the words of the case mean. */
final class CaseFile {

    static final String NAME = "case.yaml";

    /** What case.yaml says. */
    record Words(
            String name,
            Map<String, String> titles,
            Map<String, EconomyGroup> groups,
            Authorities authorities,
            BigDecimal tolerance,
            BigDecimal periodTolerance,
            Map<String, Map<String, String>> names) {}

    private final List<Problem> problems;
    private final YamlText yaml;

    CaseFile(List<Problem> problems) {
        this.problems = problems;
        this.yaml = new YamlText(
                NAME, (line, column, message) -> problems.add(new Problem(NAME, line, column, "", message)));
    }

    /** The words as far as they could be read; nothing when the text has none. Every fault becomes a problem. */
    Optional<Words> read(String text) {
        Optional<Node> top = yaml.parse(text);
        if (top.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Problem.of(NAME, "is empty"));
            }
            return Optional.empty();
        }
        Map<String, Node> keys =
                yaml.map(top.get(), NAME, List.of("name", "title", "groups", "authorities", "translations", "rates"));
        Node name = keys.get("name");
        Node authorityNode = keys.get("authorities");
        if (name == null || authorityNode == null) {
            problems.add(Problem.of(NAME, "needs the keys name and authorities"));
            return Optional.empty();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        Optional.ofNullable(keys.get("title"))
                .ifPresent(n -> yaml.map(n, "title").forEach((k, v) -> titles.put(k, yaml.text(v, "title"))));
        Map<String, EconomyGroup> groups = new LinkedHashMap<>();
        Optional.ofNullable(keys.get("groups"))
                .ifPresent(n -> yaml.map(n, "groups")
                        .forEach((code, g) -> group(code, g).ifPresent(x -> groups.put(code, x))));
        Optional<Authorities> authorities = authorities(authorityNode);
        Map<String, Node> rates = Optional.ofNullable(keys.get("rates"))
                .map(n -> yaml.map(n, "rates", List.of("tolerance_percent", "period_tolerance_percent")))
                .orElse(Map.of());
        BigDecimal tolerance = percent(rates, "tolerance_percent", "2");
        BigDecimal periodTolerance = percent(rates, "period_tolerance_percent", "5");
        return Optional.of(new Words(
                yaml.text(name, "name"),
                titles,
                groups,
                authorities.orElseGet(() -> new Authorities(List.of())),
                tolerance,
                periodTolerance,
                names(Optional.ofNullable(keys.get("translations")), groups, authorities)));
    }

    /** Names in further languages: of groups and authorities that the case has. */
    private Map<String, Map<String, String>> names(
            Optional<Node> node, Map<String, EconomyGroup> groups, Optional<Authorities> authorities) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        node.ifPresent(n -> yaml.map(n, "translations").forEach((language, byCode) -> {
            Map<String, String> inLanguage = new LinkedHashMap<>();
            yaml.map(byCode, "translations into " + language).forEach((code, name) -> {
                boolean authority = authorities.flatMap(a -> a.find(code)).isPresent();
                if (groups.containsKey(code) || authority) {
                    inLanguage.put(code, yaml.text(name, "name of " + code));
                } else {
                    yaml.fault(
                            name,
                            code + " is translated into " + language + ", but is no group or authority of the case");
                }
            });
            names.put(language, Map.copyOf(inLanguage));
        }));
        return names;
    }

    private BigDecimal percent(Map<String, Node> entries, String key, String otherwise) {
        Node node = entries.get(key);
        String text = node == null ? otherwise : yaml.text(node, key);
        if (!text.matches("\\d{1,2}(\\.\\d{1,6})?")) {
            yaml.fault(
                    node == null ? entries.values().iterator().next() : node,
                    key + ": a percentage below 100 expected");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text).movePointLeft(2);
    }

    private Optional<EconomyGroup> group(String code, Node node) {
        Map<String, Node> keys = yaml.map(node, "group " + code, List.of("name", "members"));
        Node members = keys.get("members");
        if (members == null) {
            yaml.fault(node, "group " + code + " has no members");
            return Optional.empty();
        }
        List<Membership> memberships = new ArrayList<>();
        for (Node member : yaml.list(members, "members")) {
            membership(member).ifPresent(memberships::add);
        }
        String name = Optional.ofNullable(keys.get("name"))
                .map(n -> yaml.text(n, "name"))
                .orElse(code);
        try {
            return Optional.of(new EconomyGroup(code, name, memberships));
        } catch (IllegalArgumentException e) {
            yaml.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Membership> membership(Node node) {
        try {
            if (node instanceof ScalarNode) {
                return Optional.of(Membership.always(Economy.of(yaml.text(node, "member"))));
            }
            Map<String, Node> keys = yaml.map(node, "member", List.of("economy", "from", "to"));
            Node economy = keys.get("economy");
            if (economy == null) {
                yaml.fault(node, "a member needs the key economy");
                return Optional.empty();
            }
            return Optional.of(new Membership(
                    Economy.of(yaml.text(economy, "economy")),
                    year(keys.get("from"), EconomyGroup.ALWAYS_FROM),
                    year(keys.get("to"), EconomyGroup.ALWAYS_TO)));
        } catch (IllegalArgumentException e) {
            yaml.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private int year(@Nullable Node node, int otherwise) {
        if (node == null) {
            return otherwise;
        }
        String text = yaml.text(node, "year");
        if (!text.matches("\\d{4}")) {
            throw new IllegalArgumentException("a year such as 2013 expected, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private Optional<Authorities> authorities(Node node) {
        List<Authority> list = new ArrayList<>();
        yaml.map(node, "authorities").forEach((code, n) -> authority(code, n).ifPresent(list::add));
        try {
            return Optional.of(new Authorities(list));
        } catch (IllegalArgumentException e) {
            yaml.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Authority> authority(String code, Node node) {
        Map<String, Node> keys = yaml.map(
                node, "authority " + code, List.of("name", "reporter", "aliases", "currencies", "default", "sum_of"));
        if (!code.matches("[A-Z][A-Z0-9-]{0,31}")) {
            yaml.fault(node, "an authority's code is capital letters, digits and '-', not '" + code + "'");
            return Optional.empty();
        }
        try {
            return Optional.of(new Authority(
                    code,
                    Optional.ofNullable(keys.get("name"))
                            .map(n -> yaml.text(n, "name"))
                            .orElse(code),
                    Optional.ofNullable(keys.get("reporter")).map(n -> Economy.of(yaml.text(n, "reporter"))),
                    texts(keys.get("aliases"), "aliases"),
                    texts(keys.get("sum_of"), "sum_of"),
                    Optional.ofNullable(keys.get("default"))
                            .map(n -> yaml.text(n, "default").equals("true"))
                            .orElse(false)));
        } catch (IllegalArgumentException e) {
            yaml.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> texts(@Nullable Node node, String what) {
        return node == null ? List.of() : yaml.texts(node, what);
    }
}
