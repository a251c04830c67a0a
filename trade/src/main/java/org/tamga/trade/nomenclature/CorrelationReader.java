package org.tamga.trade.nomenclature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads correlation tables. */
final class CorrelationReader {

    /** A code with more targets than this is told: equal parts say little then. */
    private static final int MANY = 20;

    private static final Pattern ADJUSTMENT = Pattern.compile("(\\d{4}) to (\\d{4})");
    private static final Pattern FILLING = Pattern.compile("(?i)(?<![a-z])(codes?|from|to|product|commodity)(?![a-z])");

    private final String name;
    private final Path path;
    private final Function<Nomenclature, Optional<CodeTable>> lists;
    private final Limits limits;
    private final Faults faults;
    private final List<String> notes = new ArrayList<>();

    CorrelationReader(Path path, Function<Nomenclature, Optional<CodeTable>> lists, Limits limits) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.lists = lists;
        this.limits = limits;
        this.faults = new Faults(name);
    }

    /** A row's two texts, which of the file's columns they stand in, and the relationship that the row states. */
    private record Pair(
            long line, String from, int fromColumn, String to, int toColumn, Optional<Relationship> stated) {}

    /** Whether the header is one of a correlation, even of a faulty one. */
    static boolean isMeant(CsvTable table) {
        return isStacked(table.columns())
                || (table.header().size() > 1
                        && (names(table.header().get(0)) || names(table.header().get(1))));
    }

    Reading<Correlation> read() {
        return CsvTable.read(path, limits, faults)
                .map(this::read)
                .orElseGet(() -> new Reading<>(0, List.of(), faults.list(), notes));
    }

    Reading<Correlation> read(CsvTable table) {
        if (table.blank() > 0) {
            notes.add(name + ": " + table.blank() + " blank rows left out");
        }
        List<String> columns = table.columns();
        int stated = columns.indexOf("relationship");
        List<Correlation> tables = isStacked(columns) ? readStacked(table, stated) : readSingle(table, stated);
        if (table.rows().isEmpty() && faults.isEmpty()) {
            faults.add("has a header but no rows");
        }
        return new Reading<>(table.rows().size(), tables, faults.list(), notes);
    }

    private static boolean isStacked(List<String> columns) {
        return columns.containsAll(List.of("codeafter", "codebefore", "adjustment"));
    }

    private List<Correlation> readSingle(CsvTable table, int stated) {
        if (table.header().size() < 2) {
            faults.add(
                    1, 0, "one column; two were expected, whose headers name the nomenclatures, such as HS2017,BEC4");
            return List.of();
        }
        Optional<Nomenclature> from = side(table, 0);
        Optional<Nomenclature> to = side(table, 1);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (from.equals(to)) {
            faults.add(1, 2, "both columns are " + to.get().classification());
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            pair(row, 0, 1, stated).ifPresent(pairs::add);
        }
        return correlation(from.get(), to.get(), pairs, !faults.isEmpty()).stream()
                .toList();
    }

    private List<Correlation> readStacked(CsvTable table, int stated) {
        List<String> columns = table.columns();
        int after = columns.indexOf("codeafter");
        int before = columns.indexOf("codebefore");
        int adjustment = columns.indexOf("adjustment");
        boolean misshapen = !faults.isEmpty();
        Map<String, List<Pair>> parts = new LinkedHashMap<>();
        Set<String> faulty = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            int earlier = faults.count();
            pair(row, after, before, stated)
                    .ifPresent(p -> parts.computeIfAbsent(row.text(adjustment), t -> new ArrayList<>())
                            .add(p));
            if (faults.count() > earlier) {
                faulty.add(row.text(adjustment));
            }
        }
        List<Correlation> tables = new ArrayList<>();
        parts.forEach((text, pairs) -> {
            Matcher years = ADJUSTMENT.matcher(text);
            Optional<Nomenclature> from = years.matches() ? ofYear(years.group(1)) : Optional.empty();
            Optional<Nomenclature> to = years.matches() ? ofYear(years.group(2)) : Optional.empty();
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                faults.add(
                        pairs.getFirst().line(),
                        adjustment + 1,
                        CodeRules.shown(text)
                                + " is no adjustment between two nomenclatures: '2017 to 2012' or the like was expected"
                                + " (SITC Rev. 1 to 3 are 1962, 1976, 1988)");
            } else {
                correlation(from.get(), to.get(), pairs, misshapen || faulty.contains(text))
                        .ifPresent(tables::add);
            }
        });
        return tables;
    }

    /** The years by which tables of long series call the nomenclatures: those in which they came into use. */
    private static Optional<Nomenclature> ofYear(String year) {
        return switch (year) {
            case "1962" -> Optional.of(Nomenclature.S1);
            case "1976" -> Optional.of(Nomenclature.S2);
            case "1988" -> Optional.of(Nomenclature.S3);
            default -> Nomenclature.find("HS" + year);
        };
    }

    private static boolean names(String header) {
        return Spellings.find(plain(header)).isPresent();
    }

    private static String plain(String header) {
        return FILLING.matcher(header.replace('_', ' ')).replaceAll(" ").strip();
    }

    private Optional<Nomenclature> side(CsvTable table, int column) {
        String header = table.header().get(column);
        if (Spellings.find(plain(header)).equals(Optional.of("BEC"))) {
            boolean short3 = table.rows().stream().allMatch(r -> r.text(column).length() <= 3);
            Nomenclature found = short3 ? Nomenclature.B4 : Nomenclature.B5;
            notes.add(name + ": column BEC is taken for " + found.classification() + ", as its codes are");
            return Optional.of(found);
        }
        Optional<Nomenclature> found = Nomenclature.find(plain(header));
        if (found.isEmpty()) {
            faults.add(
                    1,
                    column + 1,
                    CodeRules.shown(header)
                            + " names no nomenclature; a header such as HS2017, SITC Rev.4 or BEC4 was expected");
        }
        return found;
    }

    private Optional<Pair> pair(CsvTable.Row row, int from, int to, int stated) {
        for (int column : new int[] {from, to}) {
            if (row.text(column).isEmpty()) {
                faults.add(row.line(), column + 1, "no code; where there is no counterpart write n/a");
                return Optional.empty();
            }
        }
        Optional<Relationship> relationship = Optional.empty();
        if (stated >= 0) {
            relationship = Relationship.find(row.text(stated));
            if (relationship.isEmpty()) {
                faults.add(
                        row.line(),
                        stated + 1,
                        CodeRules.shown(row.text(stated)) + " is no relationship: 1:1, n:1, 1:n or n:n was expected");
                return Optional.empty();
            }
        }
        return Optional.of(new Pair(row.line(), row.text(from), from + 1, row.text(to), to + 1, relationship));
    }

    /** The table of these rows, unless faults are found in them, or were found before ({@code faulty}). */
    private Optional<Correlation> correlation(Nomenclature from, Nomenclature to, List<Pair> rows, boolean faulty) {
        int earlier = faults.count();
        CodeColumn left = column(from, rows, Pair::from);
        CodeColumn right = column(to, rows, Pair::to);
        Pairs pairs = new Pairs(from, to);
        Map<String, Long> firstLines = new HashMap<>();
        List<Pair> sound = new ArrayList<>();
        Tally tally = new Tally();
        for (Pair row : rows) {
            CodeColumn.Made code = left.get(row.from());
            CodeColumn.Made target = right.get(row.to());
            boolean wrongCode = isWrong(from, code, row.line(), row.fromColumn());
            boolean wrongTarget = isWrong(to, target, row.line(), row.toColumn());
            if (wrongCode || wrongTarget) {
                continue;
            }
            if (code instanceof CodeColumn.Uncertain || target instanceof CodeColumn.Uncertain) {
                tally.uncertainRows++;
                pairs.addUncertain(candidates(code), candidates(target));
            } else if (code instanceof CodeColumn.Certain(String c, boolean leftRestored)
                    && target instanceof CodeColumn.Certain(String t, boolean rightRestored)) {
                tally.restored += (leftRestored ? 1 : 0) + (rightRestored ? 1 : 0);
                Optional<Long> first = Optional.ofNullable(firstLines.putIfAbsent(c + ' ' + t, row.line()));
                first.ifPresent(line ->
                        faults.add(row.line(), 0, "the pair " + c + ", " + t + " stands in row " + line + " already"));
                pairs.add(c, t);
                sound.add(row);
            } else {
                tally.absent++;
                candidates(code).forEach(pairs::addWithoutTarget);
                candidates(target).forEach(pairs::addWithoutSource);
            }
        }
        if (faulty || faults.count() > earlier || rows.isEmpty()) {
            return Optional.empty();
        }
        Correlation table = new Correlation(List.of(pairs));
        tell(table, pairs, tally);
        tellMisstated(table, pairs, sound, left, right);
        return Optional.of(table);
    }

    /** What is told about a table. */
    private static final class Tally {
        private int restored;
        private int uncertainRows;
        private int absent;
    }

    private CodeColumn column(Nomenclature nomenclature, List<Pair> rows, Function<Pair, String> text) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(text.apply(row)));
        return new CodeColumn(nomenclature, texts, lists.apply(nomenclature));
    }

    private boolean isWrong(Nomenclature nomenclature, CodeColumn.Made made, long line, int column) {
        if (made instanceof CodeColumn.Wrong(String reason)) {
            faults.add(line, column, reason);
            return true;
        }
        if (made instanceof CodeColumn.Certain(String code, boolean restored)) {
            Optional<CodeTable> list = lists.apply(nomenclature).filter(l -> l.misses(code));
            list.ifPresent(l ->
                    faults.add(line, column, "\"" + code + "\" is not in " + l.file() + ", which has others like it"));
            return list.isPresent();
        }
        return false;
    }

    private static List<String> candidates(CodeColumn.Made made) {
        return switch (made) {
            case CodeColumn.Certain(String code, boolean restored) -> List.of(code);
            case CodeColumn.Uncertain(List<String> candidates) -> candidates;
            case CodeColumn.Absent absent -> List.of();
            case CodeColumn.Wrong wrong -> List.of();
        };
    }

    private void tell(Correlation table, Pairs pairs, Tally tally) {
        String which = name + ": " + table + ": ";
        if (tally.restored > 0) {
            notes.add(which + "leading zeros were put back in " + tally.restored + " codes that had lost them");
        }
        if (tally.absent > 0) {
            notes.add(which + tally.absent + " rows say that a code has no counterpart");
        }
        if (tally.uncertainRows > 0) {
            boolean listed = (pairs.from().rules() != CodeRules.SITC
                            || lists.apply(pairs.from()).isPresent())
                    && (pairs.to().rules() != CodeRules.SITC
                            || lists.apply(pairs.to()).isPresent());
            notes.add(which + tally.uncertainRows
                    + " rows have SITC codes that lost leading zeros and could be several codes; "
                    + pairs.uncertainCodes() + " codes are not converted"
                    + (listed
                            ? ""
                            : "; a list of all SITC codes of that revision beside the file decides most of them"));
        }
        long many = pairs.codes().stream()
                .filter(c -> pairs.targets(c).size() > MANY)
                .count();
        if (many > 0) {
            notes.add(which + many + " codes are divided among more than " + MANY
                    + " others, where equal parts say little");
        }
    }

    private void tellMisstated(Correlation table, Pairs pairs, List<Pair> rows, CodeColumn left, CodeColumn right) {
        int misstated = 0;
        String example = "";
        for (Pair row : rows) {
            if (row.stated().isPresent()
                    && left.get(row.from()) instanceof CodeColumn.Certain(String c, boolean leftRestored)
                    && right.get(row.to()) instanceof CodeColumn.Certain(String t, boolean rightRestored)
                    && !pairs.isUncertain(c)) {
                Relationship found = pairs.relationship(c, t);
                if (found != row.stated().get()) {
                    example = misstated++ == 0
                            ? "row " + row.line() + " says " + row.stated().get() + " of " + c + ", " + t
                                    + ", the rows together " + found
                            : example;
                }
            }
        }
        if (misstated > 0) {
            notes.add(name + ": " + table + ": the relationship in " + misstated
                    + " rows is not what the rows together say, which counts (" + example + ")");
        }
    }
}
