package org.tamga.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tamga.core.yaml.YamlText;

/**
 * A file of the register: its text, and where in it the entries stand. Reading and changing keep every line that people wrote.
 *
 * @param text with whatever line ends it has
 */
record RegisterFile(Part part, String text, List<Written> entries, List<Found> found, Aliases aliases) {

    static final String ENTRIES = "entries";
    static final String FOUND = "found";
    static final String ALIASES = "aliases";

    /**
     * An entry as it stands in the file.
     *
     * @param intact whether the reader wrote all of it and nobody touched it
     * @param lines where it stands; empty when it does not begin a line
     */
    record Written(RegisterEntry entry, boolean intact, Lines lines) {}

    /** What documents say of an entry that people wrote, as it stands in the file. */
    record Found(String of, List<Mention> sources, boolean intact, Lines lines) {}

    /** Lines of the file, from 0, the last one not included. */
    record Lines(int first, int end) {}

    /** A file that is not there yet. */
    static RegisterFile absent(Part part) {
        return new RegisterFile(part, "", List.of(), List.of(), Aliases.NONE);
    }

    /** Reads a file; every fault becomes a problem. */
    static RegisterFile parse(Part part, String text, List<Problem> problems) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String file = part.fileName();
        if (hasLoneReturn(plain)) {
            problems.add(new Problem(file, 0, 0, "has lines that end with CR alone: save it with LF or CR LF"));
            return absent(part);
        }
        YamlText yaml = new YamlText(file, faults(file, problems));
        Optional<Node> top = yaml.parse(plain);
        if (top.isEmpty() || YamlText.isNull(top.get())) {
            return new RegisterFile(part, text, List.of(), List.of(), Aliases.NONE);
        }
        Map<String, Node> keys = yaml.given(top.get(), file, List.of(ALIASES, ENTRIES, FOUND));
        EntryNodes nodes = new EntryNodes(part, yaml);
        List<String> lines = lines(plain);
        List<Written> entries = new ArrayList<>();
        Node list = keys.get(ENTRIES);
        if (list != null) {
            for (Node node : yaml.list(list, ENTRIES)) {
                Lines at = block(node, lines);
                nodes.entry(node, isIntact(lines, at)).ifPresent(e -> entries.add(new Written(e, e.isRead(), at)));
            }
        }
        List<Found> found = new ArrayList<>();
        Node additions = keys.get(FOUND);
        if (additions != null) {
            for (Node node : yaml.list(additions, FOUND)) {
                Lines at = block(node, lines);
                nodes.found(node, isIntact(lines, at), at).ifPresent(found::add);
            }
        }
        Aliases aliases = Optional.ofNullable(keys.get(ALIASES))
                .map(n -> new Aliases(yaml.list(n, ALIASES).stream()
                        .map(g -> yaml.texts(g, ALIASES))
                        .toList()))
                .orElse(Aliases.NONE);
        return new RegisterFile(part, text, entries, found, aliases);
    }

    /** The entries with what was found of them, as a register shows them. */
    List<RegisterEntry> complete() {
        Map<String, List<Mention>> additions = new LinkedHashMap<>();
        found.forEach(
                f -> additions.computeIfAbsent(f.of(), of -> new ArrayList<>()).addAll(f.sources()));
        return entries.stream()
                .map(w -> completed(w.entry(), additions.getOrDefault(w.entry().id(), List.of())))
                .toList();
    }

    private static RegisterEntry completed(RegisterEntry entry, List<Mention> additions) {
        List<Mention> sources = new ArrayList<>(entry.sources());
        sources.addAll(additions);
        Particulars written = Particulars.of(entry.values().title());
        for (Field field : entry.people().keySet()) {
            written = written.with(field, entry.values());
        }
        return Resolution.of(
                entry.id(), entry.kind(), written, entry.otherTitles(), entry.people(), entry.settled(), sources);
    }

    private static YamlText.Faults faults(String file, List<Problem> problems) {
        return (line, column, message) -> problems.add(new Problem(file, line, column, message));
    }

    /** Where the top-level list ends: the line of the next key, or the end of the file; empty when the key is not there. */
    static Optional<Lines> section(String text, String key, List<Problem> problems) {
        Optional<Node> top = new YamlText("", faults("", problems)).parse(text);
        if (top.isEmpty() || !(top.get() instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        List<NodeTuple> tuples = mapping.getValue();
        for (int i = 0; i < tuples.size(); i++) {
            if (tuples.get(i).getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                int first = YamlText.line(tuples.get(i).getKeyNode()) - 1;
                int end = i + 1 < tuples.size()
                        ? YamlText.line(tuples.get(i + 1).getKeyNode()) - 1
                        : lines(text).size();
                boolean flow = tuples.get(i).getValueNode() instanceof SequenceNode sequence
                        && sequence.getFlowStyle() == FlowStyle.FLOW;
                if (flow) {
                    problems.add(new Problem(
                            "",
                            first + 1,
                            1,
                            "'" + key + "' is a list in [brackets]: write it with dashes, so that more can be added"));
                }
                return Optional.of(new Lines(first, end));
            }
        }
        return Optional.empty();
    }

    /** The lines of a text without their ends; the last one is left out when it is empty. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            int to = end < 0 ? text.length() : end;
            lines.add(text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to));
            from = next;
        }
        return lines;
    }

    /** The lines of a list item: from its dash to the last line that is further in than the dash. */
    private static Lines block(Node node, List<String> lines) {
        int first = YamlText.line(node) - 1;
        int dash = first < 0 || first >= lines.size() ? -1 : indent(lines.get(first));
        if (dash < 0 || !lines.get(first).startsWith("- ", dash)) {
            return new Lines(0, 0);
        }
        int end = first + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) > dash) {
            end++;
        }
        return new Lines(first, end);
    }

    private static boolean isIntact(List<String> lines, Lines at) {
        if (at.end() == at.first()) {
            return false;
        }
        int dash = indent(lines.get(at.first()));
        return EntryText.isIntact(lines.subList(at.first(), at.end()).stream()
                .map(line -> line.substring(dash))
                .toList());
    }

    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static boolean hasLoneReturn(String text) {
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
            if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                return true;
            }
        }
        return false;
    }
}
