package org.tamga.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file's text with the entries of a register in it. Lines that people wrote stay byte by byte; entries of the reader are replaced where
 * they stand, new ones come behind the last one, and what was found of people's entries goes to a list of its own.
 */
final class FileEdit {

    private static final List<String> HEADER = List.of(
            "# The schema is in register/package.md. Entries marked \"by: reader\" were read from documents and are rewritten when more",
            "# is found; change one, or write your own, and it is yours: no line of it is touched again.");

    private final RegisterFile file;
    private final List<String> lines;
    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(RegisterFile.Lines at, List<String> by) {}

    private FileEdit(RegisterFile file) {
        this.file = file;
        this.lines = RegisterFile.lines(file.text());
    }

    /**
     * The text of a file with these entries; the same text when nothing differs.
     *
     * @param problems gets a fault when the file's lists cannot be added to, or would not read as meant
     */
    static String apply(RegisterFile file, List<RegisterEntry> entries, List<Problem> problems) {
        if (file.complete().equals(entries)) {
            return file.text();
        }
        String name = file.part().fileName();
        List<Problem> faults = new ArrayList<>();
        String changed = new FileEdit(file).changed(entries, faults);
        if (faults.isEmpty()
                && !RegisterFile.parse(file.part(), changed, faults).complete().equals(entries)) {
            faults.add(new Problem(
                    name, 0, 0, "cannot be added to without changing its meaning; use plain lists with dashes"));
        }
        faults.forEach(f -> problems.add(new Problem(name, f.line(), f.column(), f.message())));
        return changed;
    }

    private String changed(List<RegisterEntry> entries, List<Problem> faults) {
        Map<String, RegisterFile.Written> known = new HashMap<>();
        file.entries().forEach(w -> known.put(w.entry().id(), w));
        List<List<String>> added = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            RegisterFile.Written there = known.get(entry.id());
            if (there == null) {
                added.add(EntryText.entry(entry));
            } else if (there.intact()) {
                replace(there.lines(), EntryText.entry(entry));
            } else {
                found(there, entry).ifPresent(found::add);
            }
        }
        replacements.sort(
                Comparator.comparingInt((Replacement r) -> r.at().first()).reversed());
        for (Replacement replacement : replacements) {
            List<String> at =
                    lines.subList(replacement.at().first(), replacement.at().end());
            at.clear();
            at.addAll(replacement.by());
        }
        if (file.text().isBlank()) {
            header();
        }
        append(RegisterFile.ENTRIES, added, faults);
        append(RegisterFile.FOUND, found, faults);
        String end = file.text().contains("\r\n") ? "\r\n" : "\n";
        return lines.stream().map(line -> line + end).collect(Collectors.joining());
    }

    private void header() {
        lines.addAll(HEADER);
        if (file.part() == Part.INSTRUMENTS) {
            lines.add(RegisterFile.ALIASES + ":");
            TitleWords.lines("default-aliases.txt")
                    .forEach(group -> lines.add("  - [" + String.join(", ", group.split(" ")) + "]"));
        }
    }

    private Optional<List<String>> found(RegisterFile.Written there, RegisterEntry entry) {
        List<Mention> sources = new ArrayList<>(entry.sources());
        sources.subList(0, there.entry().sources().size()).clear();
        Optional<RegisterFile.Found> last = Optional.empty();
        for (RegisterFile.Found found : file.found()) {
            if (found.of().equals(entry.id())) {
                last = Optional.of(found);
                if (!found.intact()) {
                    sources.subList(0, found.sources().size()).clear();
                    last = Optional.empty();
                }
            }
        }
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<String> text = EntryText.found(entry, sources);
        if (last.isPresent()) {
            replace(last.get().lines(), text);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void replace(RegisterFile.Lines at, List<String> by) {
        String indent = " ".repeat(RegisterFile.indent(lines.get(at.first())));
        List<String> text = by.stream().map(line -> indent + line).toList();
        if (!text.equals(lines.subList(at.first(), at.end()))) {
            replacements.add(new Replacement(at, text));
        }
    }

    private void append(String key, List<List<String>> items, List<Problem> faults) {
        if (items.isEmpty()) {
            return;
        }
        Optional<RegisterFile.Lines> section = RegisterFile.section(plain(), key, faults);
        int at = lines.size();
        String indent = "  ";
        if (section.isPresent()) {
            at = section.get().end();
            while (at > section.get().first() + 1
                    && (lines.get(at - 1).isBlank() || lines.get(at - 1).startsWith("#"))) {
                at--;
            }
            for (int i = section.get().first() + 1; i < at; i++) {
                String line = lines.get(i);
                int margin = RegisterFile.indent(line);
                if (line.startsWith("- ", margin)) {
                    indent = " ".repeat(margin);
                    break;
                }
            }
        } else {
            lines.add(key + ":");
            at = lines.size();
        }
        List<String> text = new ArrayList<>();
        for (List<String> item : items) {
            for (String line : item) {
                text.add(indent + line);
            }
        }
        lines.addAll(at, text);
    }

    private String plain() {
        String text = String.join("\n", lines);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
