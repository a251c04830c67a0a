package org.tamga.brief.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of charts on paper: rules such as {@code path.line.e{stroke:#0b5394}}, of which each asks for a kind of shape, for classes, or
 * for both. Of two rules that fit a shape, the later one counts.
 */
final class ChartStyle {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String shape, Set<String> classes, Map<String, String> properties) {

        boolean fits(String kind, Set<String> its) {
            return (shape.isEmpty() || shape.equals(kind)) && its.containsAll(classes);
        }
    }

    /**
     * Reads a style sheet.
     *
     * @throws IllegalArgumentException when a declaration has no value
     */
    ChartStyle(String sheet) {
        Matcher rule = RULE.matcher(sheet);
        while (rule.find()) {
            Map<String, String> properties = properties(rule.group(2));
            for (String selector : rule.group(1).strip().split(",")) {
                List<String> parts = List.of(selector.strip().split("\\."));
                rules.add(new Rule(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())), properties));
            }
        }
    }

    private static Map<String, String> properties(String declarations) {
        Map<String, String> properties = new HashMap<>();
        for (String declaration : declarations.strip().split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("'" + declaration + "' is no declaration: name:value expected");
            }
            properties.put(
                    declaration.substring(0, colon).strip(),
                    declaration.substring(colon + 1).strip());
        }
        return properties;
    }

    /** What counts for a shape ({@code rect}, {@code text} …) of these classes. */
    Map<String, String> of(String kind, Set<String> classes) {
        Map<String, String> properties = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.fits(kind, classes)) {
                properties.putAll(rule.properties());
            }
        }
        return properties;
    }
}
