package org.tamga.trade.nomenclature;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.table.CsvText;

/**
 * Writes a table of a user anew, with the codes of another nomenclature behind its own columns: the code, how the two stand to each other, and
 * the share of the row's goods that the code holds. A row whose code has several counterparts stays one row without a new code, unless the
 * columns are named whose amounts are to be divided: then there is a row for each counterpart, the amounts are divided by equal parts where a
 * table divides a code, and the parts add up to what was divided, to the last digit.
 */
public final class TableConversion {

    /** Digits behind those of an amount that its parts may have. */
    private static final int FURTHER_DIGITS = 6;

    private static final int SHARE_DIGITS = 9;
    private static final int EXAMPLES = 5;

    /**
     * What is converted.
     *
     * @param column the name of the column of codes
     * @param divided the names of columns with amounts that are divided; none when nothing is
     */
    public record Terms(String column, List<String> divided) {

        /** Copies the list. */
        public Terms {
            divided = List.copyOf(divided);
        }
    }

    /**
     * What became of a table.
     *
     * @param rows rows that were read
     * @param written rows that were written
     * @param exact rows whose code has one counterpart
     * @param divided rows whose code has several, or one for a part of its goods only
     * @param lost rows whose code has none, by the tables
     * @param unknown rows whose text is no code, or none that the tables speak of
     * @param examples texts of unknown codes, the first five
     * @param restored codes to which zeros were put back that a spreadsheet had taken
     */
    public record Outcome(
            long rows,
            long written,
            long exact,
            long divided,
            long lost,
            long unknown,
            List<String> examples,
            long restored) {

        /** Copies the list. */
        public Outcome {
            examples = List.copyOf(examples);
        }
    }

    private final Path file;
    private final Correlation way;
    private final Optional<CodeTable> list;
    private final Terms terms;

    private List<String> header = List.of();
    private int codes;
    private final List<Integer> amounts = new ArrayList<>();

    private final Map<String, Way> ways = new HashMap<>();
    private long rows;
    private long written;
    private long exact;
    private long divided;
    private long lost;
    private long unknown;
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> restored = new HashSet<>();

    /**
     * The conversion of a file.
     *
     * @param list the codes of the file's nomenclature, where a user has them: they decide which zeros were lost
     */
    public TableConversion(Path file, Correlation way, Optional<CodeTable> list, Terms terms) {
        this.file = file;
        this.way = way;
        this.list = list;
        this.terms = terms;
    }

    /**
     * Converts.
     *
     * @param target the file to write; what was there is replaced when the new one is whole
     * @throws TradeException when the table is malformed, a column is not there, or an amount that is to be divided is no number
     * @throws IOException when the target cannot be written
     */
    public Outcome run(Path target) throws TradeException, IOException {
        CodeColumn column = column();
        Path parent = target.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(parent, ".convert", ".csv");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft)) {
                write(column, new CsvText(out));
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return new Outcome(rows, written, exact, divided, lost, unknown, List.copyOf(examples), restored.size());
    }

    /** What every text of the column means; whether zeros were lost shows only in all of them together. */
    private CodeColumn column() throws TradeException {
        Set<String> texts = new HashSet<>();
        read(record -> {
            if (texts.add(record.text(codes)) && texts.size() > Limits.USUAL.fileRows()) {
                throw new TradeException(
                        file,
                        "column " + terms.column() + " has more than " + Limits.USUAL.fileRows()
                                + " different texts: is it the column of codes?");
            }
        });
        return new CodeColumn(way.from(), texts, list);
    }

    private void write(CodeColumn column, CsvText csv) throws TradeException, IOException {
        try {
            read(row -> {
                try {
                    if (rows == 0) {
                        csv.row(with(header, way.to().classification(), "relationship", "share"));
                    }
                    convert(row, column, csv);
                } catch (IOException e) {
                    throw new Unwritten(e);
                }
            });
            if (rows == 0) {
                throw new TradeException(file, "has a header but no rows");
            }
        } catch (Unwritten e) {
            throw e.reason;
        }
    }

    /** The target could not be written; told apart from faults of the file that is read. */
    private static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IOException reason;

        Unwritten(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** What a code becomes, worked out once. */
    private record Way(Conversion conversion, List<String> relationships) {

        /** That of a code with several targets. */
        String relationship() {
            String many = Relationship.MANY_TO_MANY.toString();
            return relationships.contains(many) ? many : Relationship.ONE_TO_MANY.toString();
        }
    }

    private Way way(String code) {
        return ways.computeIfAbsent(code, c -> {
            Conversion conversion = way.convert(c);
            return new Way(
                    conversion,
                    conversion.targets().stream()
                            .map(target -> way.relationship(conversion, target).toString())
                            .toList());
        });
    }

    private void convert(CsvTable.Row row, CodeColumn column, CsvText csv) throws TradeException, IOException {
        rows++;
        String text = row.text(codes);
        CodeColumn.Made made = column.get(text);
        if (!(made instanceof CodeColumn.Certain(String code, boolean zeros))) {
            unknown(text);
            put(csv, row.fields(), "", made instanceof CodeColumn.Uncertain ? "uncertain" : "unknown", "");
            return;
        }
        if (zeros) {
            restored.add(code);
        }
        Way found = way(code);
        Conversion conversion = found.conversion();
        if (conversion.targets().isEmpty()) {
            if (way.covers(code)) {
                lost++;
                put(csv, row.fields(), "", "none", "");
            } else {
                unknown(text);
                put(csv, row.fields(), "", "unknown", "");
            }
        } else if (conversion.isExact()) {
            exact++;
            put(
                    csv,
                    row.fields(),
                    conversion.targets().getFirst().code(),
                    found.relationships().getFirst(),
                    "1");
        } else {
            divided++;
            if (amounts.isEmpty()) {
                put(csv, row.fields(), "", found.relationship(), "");
            } else {
                divide(row, found, csv);
            }
        }
    }

    private void divide(CsvTable.Row row, Way found, CsvText csv) throws TradeException, IOException {
        Conversion conversion = found.conversion();
        List<Conversion.Target> targets = new ArrayList<>(conversion.targets());
        if (conversion.unconverted() > 0) {
            targets.add(new Conversion.Target("", conversion.unconverted()));
        }
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            parts.add(parts(row, amounts.get(i), targets));
        }
        for (int t = 0; t < targets.size(); t++) {
            List<String> fields = new ArrayList<>(row.fields());
            for (int i = 0; i < amounts.size(); i++) {
                fields.set(amounts.get(i), parts.get(i).get(t));
            }
            Conversion.Target target = targets.get(t);
            put(
                    csv,
                    fields,
                    target.code(),
                    target.code().isEmpty() ? "none" : found.relationships().get(t),
                    plain(BigDecimal.valueOf(target.weight()).setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)));
        }
    }

    /** The parts of an amount; the last takes what rounding leaves, so that they add up to the amount. */
    private List<String> parts(CsvTable.Row row, int column, List<Conversion.Target> targets) throws TradeException {
        String text = row.text(column);
        List<String> parts = new ArrayList<>();
        if (text.isEmpty()) {
            targets.forEach(target -> parts.add(""));
            return parts;
        }
        BigDecimal amount = amount(row, column, text);
        int scale = Math.max(0, amount.scale()) + FURTHER_DIGITS;
        BigDecimal left = amount;
        for (Conversion.Target target : targets.subList(0, targets.size() - 1)) {
            BigDecimal part =
                    amount.multiply(BigDecimal.valueOf(target.weight())).setScale(scale, RoundingMode.HALF_EVEN);
            left = left.subtract(part);
            parts.add(plain(part));
        }
        parts.add(plain(left));
        return parts;
    }

    private BigDecimal amount(CsvTable.Row row, int column, String text) throws TradeException {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (Math.abs(amount.scale()) <= 40) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new TradeException(List.of(new Fault(
                file,
                row.line(),
                header.get(column),
                CodeRules.shown(text)
                        + " is no number that can be divided: digits and a point, such as 1234.5, were expected")));
    }

    private void unknown(String text) {
        unknown++;
        if (examples.size() < EXAMPLES) {
            examples.add(CodeRules.shown(text));
        }
    }

    private void put(CsvText csv, List<String> fields, String code, String relationship, String share)
            throws IOException {
        written++;
        csv.row(with(fields, code, relationship, share));
    }

    private static List<String> with(List<String> fields, String... further) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(further));
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void read(CsvRecords.Step step) throws TradeException {
        CsvRecords.read(file, this::place, step);
    }

    private void place(List<String> columns) throws TradeException {
        header = columns;
        codes = place(terms.column());
        amounts.clear();
        for (String name : terms.divided()) {
            amounts.add(place(name));
        }
        for (String added : List.of(way.to().classification(), "relationship", "share")) {
            if (columns.contains(added)) {
                throw new TradeException(
                        file, "has a column " + added + " already, which is what the converted codes are called");
            }
        }
    }

    private int place(String name) throws TradeException {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw new TradeException(
                file, "has no column " + CodeRules.shown(name) + "; its columns are " + String.join(", ", header));
    }
}
