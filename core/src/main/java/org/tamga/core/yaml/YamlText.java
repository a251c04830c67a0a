package org.tamga.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.tamga.core.PlainText;

/**
 * A YAML text (1.2, JSON schema) as maps, lists and texts that know their place; nothing in it is ever turned into an object of another
 * type. What is wrong is told with its place, and reading goes on, so that all faults are found together.
 */
public final class YamlText {

    /** Who is told what is wrong. */
    @FunctionalInterface
    public interface Faults {
        /**
         * Called for each fault.
         *
         * @param line from 1; 0 when the whole text is meant
         * @param column from 1; 0 when the whole line is meant
         */
        void add(int line, int column, String message);
    }

    private static final int MOST_ALIASES = 20;

    private final String name;
    private final Faults faults;

    /**
     * A reader of one file's text.
     *
     * @param name of the file
     */
    public YamlText(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The top node; empty when the text has none, which is no fault, or is no sound YAML, which is one. */
    public Optional<Node> parse(String text) {
        try {
            return new Compose(LoadSettings.builder()
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(MOST_ALIASES)
                            .setCodePointLimit(Math.max(1, text.length()))
                            .setLabel(name)
                            .build())
                    .composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            faults.add(
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "is no sound YAML: " + PlainText.line(e.getProblem()));
        } catch (StackOverflowError e) {
            faults.add(0, 0, "is no sound YAML: maps or lists within each other without end");
        } catch (YamlEngineException e) {
            faults.add(0, 0, "is no sound YAML: " + PlainText.line(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** The entries of a map in order; a fault when the node is none, and for a key that stands twice. */
    public Map<String, Node> map(Node node, String what) {
        return map(node, what, Optional.empty());
    }

    /** The entries of a map in order; a fault for every key that is not known. */
    public Map<String, Node> map(Node node, String what, List<String> known) {
        return map(node, what, Optional.of(known));
    }

    private Map<String, Node> map(Node node, String what, Optional<List<String>> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node keyNode = tuple.getKeyNode();
                String key = text(keyNode, "key");
                if (entries.put(key, tuple.getValueNode()) != null) {
                    fault(keyNode, "'" + key + "' stands twice");
                }
                known.filter(k -> !k.contains(key))
                        .ifPresent(k -> fault(
                                keyNode,
                                "unknown key '" + PlainText.line(key) + "': known are " + String.join(", ", k)));
            }
        } else {
            fault(node, what + ": a map of keys and values expected");
        }
        return entries;
    }

    /** The entries of a map of which all keys are known, without those whose value was left out. */
    public Map<String, Node> given(Node node, String what, List<String> known) {
        return given(map(node, what, known));
    }

    /** The entries of a map, without those whose value was left out. */
    public Map<String, Node> given(Node node, String what) {
        return given(map(node, what));
    }

    private static Map<String, Node> given(Map<String, Node> entries) {
        entries.values().removeIf(YamlText::isNull);
        return entries;
    }

    /** The items of a list; a fault when the node is none. */
    public List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, what + ": a list in [brackets] or with dashes expected");
        return List.of();
    }

    /** The items of a list of single values. */
    public List<String> texts(Node node, String what) {
        List<String> texts = new ArrayList<>();
        list(node, what).forEach(n -> texts.add(text(n, what)));
        return texts;
    }

    /** A single value, stripped; a fault, and the empty text, when the node is a map or a list. */
    public String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        fault(node, what + ": a single value expected");
        return "";
    }

    /** The value of a key read by a parser that says what is wrong; empty when it is missing or wrong. */
    public <T> Optional<T> value(Map<String, Node> entries, String key, Function<String, T> parser) {
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text(node, key)));
        } catch (IllegalArgumentException e) {
            fault(node, key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells that something is wrong where a node begins. */
    public void fault(Node node, String message) {
        faults.add(line(node), node.getStartMark().map(m -> m.getColumn() + 1).orElse(0), message);
    }

    /** The line on which a node begins, from 1. */
    public static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    /** Whether a node is a key's value that was left out. */
    public static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
