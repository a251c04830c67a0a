package org.tamga.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.tamga.core.Economy;

/**
 * Entries as lines of YAML, without outer indentation. The same entry always gives the same lines; a value is one line.
 *
 * <p>Texts stand in double quotes with everything escaped that YAML gives a meaning; the last line is a mark, by which a later reading
 * sees whether people changed anything.
 */
final class EntryText {

    private static final String MARK = "  mark: \"";
    private static final int MARK_DIGITS = 12;

    private EntryText() {}

    /** An entry that no one but the reader wrote. */
    static List<String> entry(RegisterEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("- id: " + quoted(entry.id()));
        lines.add("  kind: " + entry.kind());
        lines.add("  title: " + quoted(entry.values().title()));
        if (!entry.otherTitles().isEmpty()) {
            lines.add("  other_titles: "
                    + entry.otherTitles().stream().map(EntryText::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
        fields(entry.values()).forEach(field -> lines.add("  " + field));
        lines.add("  by: " + RegisterEntry.READER);
        sources(entry.sources(), lines);
        conflicts(entry.conflicts(), lines);
        return marked(lines);
    }

    /** What documents say of an entry that people wrote. */
    static List<String> found(RegisterEntry entry, List<Mention> sources) {
        List<String> lines = new ArrayList<>();
        lines.add("- of: " + quoted(entry.id()));
        sources(sources, lines);
        conflicts(
                entry.conflicts().stream()
                        .filter(c -> sources.stream()
                                .anyMatch(s -> s.document().equals(c.document())
                                        && s.sentence().equals(c.sentence())))
                        .toList(),
                lines);
        return marked(lines);
    }

    /** Whether lines are still as they were written. */
    static boolean isIntact(List<String> lines) {
        return lines.size() > 1
                && lines.getLast().startsWith(MARK)
                && marked(lines.subList(0, lines.size() - 1)).getLast().equals(lines.getLast());
    }

    private static List<String> marked(List<String> lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            List<String> marked = new ArrayList<>(lines);
            marked.add(MARK + HexFormat.of().formatHex(digest).substring(0, MARK_DIGITS) + '"');
            return marked;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> fields(Particulars says) {
        List<String> fields = new ArrayList<>();
        if (!says.parties().isEmpty()) {
            fields.add("parties: "
                    + says.parties().stream().map(Economy::alpha3).collect(Collectors.joining(", ", "[", "]")));
        }
        says.date().ifPresent(d -> fields.add("date: " + quoted(d.toString())));
        says.place().ifPresent(p -> fields.add("place: " + quoted(p)));
        says.amount().ifPresent(a -> fields.add("amount: " + a.toPlainString()));
        says.unit().ifPresent(u -> fields.add("unit: " + quoted(u)));
        says.due().ifPresent(d -> fields.add("due: " + quoted(d.toString())));
        says.status().ifPresent(s -> fields.add("status: " + quoted(s)));
        return fields;
    }

    private static void sources(List<Mention> sources, List<String> lines) {
        if (sources.isEmpty()) {
            return;
        }
        lines.add("  sources:");
        for (Mention source : sources) {
            lines.add("    - document: " + quoted(source.document()));
            source.published().ifPresent(d -> lines.add("      published: " + quoted(d.toString())));
            lines.add("      sentence: " + quoted(source.sentence()));
            source.address().ifPresent(a -> lines.add("      address: " + quoted(a)));
            source.says().ifPresent(says -> {
                List<String> fields = new ArrayList<>();
                fields.add("title: " + quoted(says.title()));
                fields.addAll(fields(says));
                lines.add("      says: {" + String.join(", ", fields) + "}");
            });
        }
    }

    private static void conflicts(List<Conflict> conflicts, List<String> lines) {
        if (conflicts.isEmpty()) {
            return;
        }
        lines.add("  conflicts:");
        for (Conflict conflict : conflicts) {
            lines.add("    - {field: " + conflict.field() + ", value: " + quoted(conflict.value()) + ", document: "
                    + quoted(conflict.document()) + ", sentence: " + quoted(conflict.sentence()) + "}");
        }
    }

    /** A text in double quotes; it is one line without control characters already. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
