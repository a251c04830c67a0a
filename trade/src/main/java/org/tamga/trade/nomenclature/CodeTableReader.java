package org.tamga.trade.nomenclature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tamga.core.PlainText;

/** Reads code lists. */
final class CodeTableReader {

    private static final Set<String> CODES =
            Set.of("id", "code", "hscode", "cmdcode", "productcode", "commoditycode", "cncode");
    private static final Set<String> NAMES = Set.of("text", "name", "description", "cmddesc", "title", "label");
    private static final Set<String> PARENTS = Set.of("parent", "parentcode", "parentid");
    private static final Set<String> LEVELS = Set.of("aggrlevel", "level");

    /** What lists put before a name to tell its level. */
    private static final Pattern DASHES = Pattern.compile("^[\\s\\u00a0:–-]+");

    private final Path path;
    private final String name;
    private final Optional<Nomenclature> given;
    private final Limits limits;
    private final Faults faults;
    private final List<String> notes = new ArrayList<>();

    CodeTableReader(Path path, Optional<Nomenclature> given, Limits limits) {
        this(path, given, limits, new Faults(String.valueOf(path.getFileName())));
    }

    /** A reader of a file of which something was read already, with these faults. */
    CodeTableReader(Path path, Optional<Nomenclature> given, Limits limits, Faults faults) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.given = given;
        this.limits = limits;
        this.faults = faults;
    }

    /** Where the columns are, counted from 0; -1 for one that is not there. */
    record Columns(int code, int text, int parent, int level) {

        static Columns of(List<String> columns) {
            return new Columns(
                    first(
                            columns,
                            c -> CODES.contains(c) || Nomenclature.find(c).isPresent()),
                    first(columns, NAMES::contains),
                    first(columns, PARENTS::contains),
                    first(columns, LEVELS::contains));
        }

        private static int first(List<String> columns, Predicate<String> wanted) {
            return IntStream.range(0, columns.size())
                    .filter(i -> wanted.test(columns.get(i)))
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Whether the header and the file's name are those of a code list, even of a faulty one. */
    static boolean isMeant(CsvTable table, String file) {
        return isMeant(table.columns(), file);
    }

    static boolean isMeant(List<String> header, String file) {
        Columns columns = Columns.of(header);
        return columns.code() >= 0
                && columns.text() >= 0
                && (columns.parent() >= 0
                        || !named(file).isEmpty()
                        || Nomenclature.find(header.get(columns.code())).isPresent());
    }

    Reading<CodeTable> read() {
        return CsvTable.read(path, limits, faults)
                .map(this::read)
                .orElseGet(() -> new Reading<>(0, List.of(), faults.list(), notes));
    }

    Reading<CodeTable> read(CsvTable table) {
        Columns columns = Columns.of(table.columns());
        Optional<CodeTable> made = Optional.empty();
        if (columns.code() < 0) {
            faults.add(1, 0, "a column of codes is missing: id, code or hscode was expected");
        }
        if (columns.text() < 0) {
            faults.add(1, 0, "a column of names is missing: text, name or description was expected");
        }
        if (table.rows().isEmpty() && faults.isEmpty()) {
            faults.add("has a header but no rows");
        }
        if (faults.isEmpty()) {
            made = nomenclature(table, columns).flatMap(n -> entries(n, table, columns));
        }
        return new Reading<>(table.rows().size(), made.stream().toList(), faults.list(), notes);
    }

    private Optional<Nomenclature> nomenclature(CsvTable table, Columns columns) {
        if (given.isPresent()) {
            return given;
        }
        Optional<String> total = table.rows().stream()
                .filter(r -> r.text(columns.code()).equalsIgnoreCase(Nomenclature.TOTAL))
                .findFirst()
                .map(r -> r.text(columns.text()));
        Set<Nomenclature> all = said(name, table.columns().get(columns.code()), total);
        if (all.size() != 1) {
            faults.add(
                    all.isEmpty()
                            ? "nothing says of which nomenclature the codes are: name the file such as HS2022.csv"
                            : "the name of the file and that of all goods speak of different nomenclatures: " + all);
            return Optional.empty();
        }
        return all.stream().findFirst();
    }

    /**
     * The nomenclatures of which a file's name, the name that it gives to all goods, and the header of its codes speak; one, unless they say
     * nothing or contradict each other.
     */
    static Set<Nomenclature> said(String file, String header, Optional<String> total) {
        Set<Nomenclature> all = new LinkedHashSet<>(named(file));
        total.ifPresent(text -> all.addAll(named(text)));
        if (all.size() > 1) {
            all.remove(Nomenclature.HS);
        }
        if (all.isEmpty()) {
            Nomenclature.find(header.replaceAll("code$", "")).ifPresent(all::add);
        }
        return all;
    }

    /** The nomenclatures that the words of a text name, also two or three words together ({@code SITC Rev 3}). */
    static Set<Nomenclature> named(String text) {
        List<String> words = List.of(text.split("[^\\p{L}\\p{Nd}]+"));
        Set<Nomenclature> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int length = Math.min(3, words.size() - at); length > 0; length--) {
                Optional<Nomenclature> named = Nomenclature.find(String.join("", words.subList(at, at + length)));
                if (named.isPresent()) {
                    found.add(named.get());
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return found;
    }

    private Optional<CodeTable> entries(Nomenclature nomenclature, CsvTable table, Columns columns) {
        Map<String, Long> lines = new HashMap<>();
        Map<String, CodeTable.Entry> entries = new LinkedHashMap<>();
        CodeColumn codes = column(nomenclature, table, columns.code());
        int restored = 0;
        for (CsvTable.Row row : table.rows()) {
            String text = row.text(columns.code());
            if (text.isEmpty() || !(codes.get(text) instanceof CodeColumn.Certain(String code, boolean lost))) {
                faults.add(row.line(), columns.code() + 1, reason(codes, text));
                continue;
            }
            restored += lost ? 1 : 0;
            String plain = plainName(row.text(columns.text()), text);
            if (plain.isEmpty()) {
                faults.add(row.line(), columns.text() + 1, code + " has no name");
            }
            Optional<Long> first = Optional.ofNullable(lines.putIfAbsent(code, row.line()));
            first.ifPresent(
                    line -> faults.add(row.line(), columns.code() + 1, code + " stands in row " + line + " already"));
            checkLevel(code, row, columns.level());
            entries.putIfAbsent(code, new CodeTable.Entry(code, plain, ""));
        }
        if (restored > 0) {
            notes.add(name + ": leading zeros were put back in " + restored + " codes that had lost them");
        }
        entries.replaceAll((code, entry) -> new CodeTable.Entry(code, entry.name(), above(code, entries)));
        if (columns.parent() >= 0) {
            checkParents(nomenclature, table, columns, codes, entries);
        }
        return faults.isEmpty() ? Optional.of(new CodeTable(name, nomenclature, entries.values())) : Optional.empty();
    }

    private static CodeColumn column(Nomenclature nomenclature, CsvTable table, int column) {
        Set<String> texts = new LinkedHashSet<>();
        table.rows().forEach(row -> texts.add(row.text(column)));
        texts.remove("");
        return new CodeColumn(nomenclature, texts, Optional.empty());
    }

    private static String reason(CodeColumn codes, String text) {
        if (text.isEmpty()) {
            return "no code";
        }
        return switch (codes.get(text)) {
            case CodeColumn.Wrong(String reason) -> reason;
            case CodeColumn.Uncertain(List<String> candidates) ->
                "\"" + text + "\" could be " + String.join(" or ", candidates)
                        + ": no code of the list begins with 0, so leading zeros may be lost; list 00 with its name if they are not";
            case CodeColumn.Absent absent -> "\"" + text + "\" is no code";
            case CodeColumn.Certain certain -> "";
        };
    }

    private void checkLevel(String code, CsvTable.Row row, int column) {
        if (column < 0 || code.equals(Nomenclature.TOTAL)) {
            return;
        }
        String level = row.text(column);
        if (!level.equals(String.valueOf(code.length()))) {
            faults.add(
                    row.line(),
                    column + 1,
                    "the level of " + code + " is " + CodeRules.shown(level) + "; it has " + code.length() + " digits");
        }
    }

    private void checkParents(
            Nomenclature nomenclature,
            CsvTable table,
            Columns columns,
            CodeColumn codes,
            Map<String, CodeTable.Entry> entries) {
        CodeColumn parents = column(nomenclature, table, columns.parent());
        for (CsvTable.Row row : table.rows()) {
            if (!(codes.get(row.text(columns.code())) instanceof CodeColumn.Certain(String code, boolean lost))
                    || code.equals(Nomenclature.TOTAL)) {
                continue;
            }
            String wanted = above(code, entries);
            String text = row.text(columns.parent());
            String parent = text.isEmpty() || text.equals("#")
                    ? Nomenclature.TOTAL
                    : parents.get(text) instanceof CodeColumn.Certain(String p, boolean parentLost) ? p : text;
            if (!parent.equals(wanted)) {
                String why = code.startsWith(parent)
                        ? "which the list does not have"
                        : parent.equals(Nomenclature.TOTAL)
                                ? "though the list has one nearer"
                                : "with which it does not begin";
                faults.add(
                        row.line(),
                        columns.parent() + 1,
                        "the parent of " + code + " is " + CodeRules.shown(text) + ", " + why + "; " + wanted
                                + " was expected");
            }
        }
    }

    /** The longest listed code with which a code begins. */
    private static String above(String code, Map<String, CodeTable.Entry> entries) {
        if (!code.equals(Nomenclature.TOTAL)) {
            for (int length = code.length() - 1; length > 0; length--) {
                String prefix = code.substring(0, length);
                if (entries.containsKey(prefix)) {
                    return prefix;
                }
            }
        }
        return Nomenclature.TOTAL;
    }

    /** The name without the code and the dashes, which tell the level, before it. */
    static String plainName(String text, String code) {
        String line = PlainText.line(text).strip();
        if (line.regionMatches(true, 0, code + " -", 0, code.length() + 2)) {
            line = line.substring(code.length() + 2);
        }
        return DASHES.matcher(line).replaceFirst("").strip();
    }
}
