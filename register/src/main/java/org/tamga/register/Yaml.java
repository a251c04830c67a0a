package org.tamga.register;

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

/** A YAML text as maps, lists and texts that know their place; nothing in it is turned into an object of another type. */
final class Yaml {

    private final String file;
    private final List<Problem> problems;

    Yaml(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The top node; empty when the text has none or is no sound YAML. */
    Optional<Node> parse(String text) {
        try {
            return new Compose(LoadSettings.builder()
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(20)
                            .setCodePointLimit(Math.max(1, text.length()))
                            .setLabel(file)
                            .build())
                    .composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            problems.add(new Problem(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "is no sound YAML: " + PlainText.line(e.getProblem())));
        } catch (StackOverflowError e) {
            problems.add(new Problem(file, 0, 0, "is no register: lists within lists without end"));
        } catch (YamlEngineException e) {
            problems.add(
                    new Problem(file, 0, 0, "is no sound YAML: " + PlainText.line(String.valueOf(e.getMessage()))));
        }
        return Optional.empty();
    }

    /** The entries of a map in order, those without a value left out; faults for another node, and for keys not known. */
    Map<String, Node> map(Node node, String what, List<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, what + ": keys and values expected");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "key");
            if (!known.contains(key)) {
                fault(
                        tuple.getKeyNode(),
                        what + " has no key '" + OneLine.of(key, OneLine.WORD) + "': known are "
                                + String.join(", ", known));
            } else if (!isNull(tuple.getValueNode()) && entries.put(key, tuple.getValueNode()) != null) {
                fault(tuple.getKeyNode(), "'" + key + "' stands twice");
            }
        }
        return entries;
    }

    /** The items of a list. */
    List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, what + ": a list expected, in [brackets] or with dashes");
        return List.of();
    }

    List<String> texts(Node node, String what) {
        List<String> texts = new ArrayList<>();
        list(node, what).forEach(n -> texts.add(text(n, what)));
        return texts;
    }

    String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        fault(node, what + ": a single value expected");
        return "";
    }

    /** A value read by a parser that says what is wrong. */
    <T> Optional<T> value(Map<String, Node> entries, String key, Function<String, T> parser) {
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

    void fault(Node node, String message) {
        Optional<Mark> mark = node.getStartMark();
        problems.add(
                new Problem(file, line(node), mark.map(m -> m.getColumn() + 1).orElse(0), message));
    }

    /** The line on which a node begins, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
