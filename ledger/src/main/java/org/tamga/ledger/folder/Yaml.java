package org.tamga.ledger.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A YAML text as maps, lists and texts that know their line; nothing in it is ever turned into an object of another type. */
final class Yaml {

    private final String file;
    private final List<Problem> problems;

    Yaml(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The top node, which must be a map; empty when the text is no sound YAML. */
    Optional<Node> parse(String text) {
        try {
            Optional<Node> node = new Compose(LoadSettings.builder()
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(20)
                            .setLabel(file)
                            .build())
                    .composeString(text);
            if (node.isEmpty()) {
                problems.add(Problem.of(file, "is empty"));
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            problems.add(new Problem(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "",
                    "is no sound YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Problem.of(file, "is no sound YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    /** The entries of a map in order; a fault when the node is none. */
    Map<String, Node> map(Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = text(tuple.getKeyNode(), "key");
                if (entries.put(key, tuple.getValueNode()) != null) {
                    fault(tuple.getKeyNode(), "'" + key + "' stands twice");
                }
            }
        } else {
            fault(node, what + ": a map of keys and values expected");
        }
        return entries;
    }

    /** The items of a list. */
    List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, what + ": a list in [brackets] or with dashes expected");
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

    void fault(Node node, String message) {
        Optional<Mark> mark = node.getStartMark();
        problems.add(new Problem(
                file,
                mark.map(m -> m.getLine() + 1).orElse(0),
                mark.map(m -> m.getColumn() + 1).orElse(0),
                "",
                message));
    }

    /** A fault for every key that is not known. */
    void only(Map<String, Node> entries, List<String> known) {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                fault(node, "unknown key '" + key + "': known are " + String.join(", ", known));
            }
        });
    }
}
