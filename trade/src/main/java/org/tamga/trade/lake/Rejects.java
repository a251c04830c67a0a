package org.tamga.trade.lake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.ReadSql;
import org.tamga.trade.format.RowFault;
import org.tamga.trade.format.SourceTable;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;

/**
 * The rows of a table that had a fault: those that DuckDB's reader refused (too few columns, no number, no UTF-8), of which it knows the
 * lines, and those whose content is wrong, which are looked for only when there are any.
 */
final class Rejects {

    /** The most faults that are told with their places; all are counted. */
    static final int TOLD = 1000;

    /** Errors behind which DuckDB may have lost other rows: the file itself is broken. */
    private static final Set<String> FATAL = Set.of("UNQUOTED VALUE", "LINE SIZE OVER MAXIMUM");

    private final DuckDb duck;
    private final SourceTable table;
    private final ReadSql sql;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    /** The bytes before each row that DuckDB refused. */
    private final TreeSet<Long> refused = new TreeSet<>();

    Rejects(DuckDb duck, SourceTable table, ReadSql sql) {
        this.duck = duck;
        this.table = table;
        this.sql = sql;
    }

    /** Forgets what an earlier table left in DuckDB. */
    void forget() throws TradeException {
        duck.execute("DROP TABLE IF EXISTS reject_errors");
        duck.execute("DROP TABLE IF EXISTS reject_scans");
    }

    /**
     * Reads what DuckDB refused.
     *
     * @throws TradeException when a fault of that kind may hide others, or there are too many
     */
    void readRefused() throws TradeException {
        if (duck.ask("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'")
                .isEmpty()) {
            return;
        }
        if (duck.ask("SELECT count(*) AS n FROM reject_errors").whole(0, "n") >= ReadSql.MOST_REFUSED) {
            faults.add(Fault.of(
                    table.origin(),
                    "has " + ReadSql.MOST_REFUSED + " faults and more in rows that are no rows of the table"));
        }
        boolean tooMany = !faults.isEmpty();
        Rows kinds = duck.ask("SELECT error_type::VARCHAR AS kind, count(DISTINCT line_byte_position) AS n"
                + " FROM reject_errors GROUP BY ALL");
        for (int i = 0; i < kinds.size(); i++) {
            counts.merge(words(kinds.text(i, "kind")), kinds.whole(i, "n"), Long::sum);
        }
        Rows places =
                duck.ask("SELECT DISTINCT line_byte_position - 1 AS place FROM reject_errors ORDER BY place LIMIT "
                        + ReadSql.MOST_REFUSED);
        for (int i = 0; i < places.size(); i++) {
            refused.add(places.whole(i, "place"));
        }
        Rows rows = duck.ask("SELECT line_byte_position - 1 AS place, min(column_idx) AS number,"
                + " min_by(error_type::VARCHAR, coalesce(column_idx, 0)) AS kind,"
                + " min_by(substr(error_message, 1, 120), coalesce(column_idx, 0)) AS message,"
                + " min(line) AS line FROM reject_errors GROUP BY line_byte_position ORDER BY place LIMIT " + TOLD);
        List<Fault> fatal = new ArrayList<>();
        NavigableMap<Long, Long> lines = lines();
        for (int i = 0; i < rows.size(); i++) {
            String kind = Objects.requireNonNullElse(rows.cell(i, "kind"), "").toString();
            Fault fault = new Fault(
                    table.origin(),
                    lines.getOrDefault(rows.whole(i, "place"), rows.whole(i, "line")) - (table.records() ? 1 : 0),
                    sql.column((int) rows.whole(i, "number")),
                    message(
                            kind,
                            Objects.requireNonNullElse(rows.cell(i, "message"), "")
                                    .toString()));
            if (FATAL.contains(kind.replace('_', ' '))) {
                fatal.add(fault);
            } else {
                faults.add(fault);
            }
        }
        if (!fatal.isEmpty()) {
            throw new TradeException(fatal);
        }
        if (tooMany) {
            throw new TradeException(faults);
        }
        // one row may have several faults of one kind or of several
        if (rows() != refused.size()) {
            counts.clear();
            counts.put("no row of the table", (long) refused.size());
        }
    }

    private NavigableMap<Long, Long> lines() {
        try (InputStream text = text()) {
            return LineNumbers.of(text, refused);
        } catch (IOException e) {
            return new TreeMap<>(); // DuckDB's own count is told then, which leaves out line breaks in quotation marks
        }
    }

    private InputStream text() throws IOException {
        InputStream file = Files.newInputStream(table.text());
        return table.isGzip() ? new GZIPInputStream(file, 1 << 16) : new BufferedInputStream(file, 1 << 16);
    }

    private static String words(String kind) {
        return switch (kind) {
            case "CAST" -> "no number where one must be";
            case "MISSING COLUMNS" -> "too few columns";
            case "TOO MANY COLUMNS" -> "too many columns";
            case "INVALID ENCODING" -> "no UTF-8";
            default -> kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }

    private static String message(String kind, String message) {
        return switch (kind) {
            case "UNQUOTED VALUE" ->
                "a quotation mark is opened and not closed, or something stands behind it; what follows cannot be trusted";
            case "LINE SIZE OVER MAXIMUM", "LINE_SIZE_OVER_MAXIMUM" ->
                "the row is longer than 2,000,000 bytes; a quotation mark or a line break may be missing";
            case "INVALID ENCODING" -> "is no UTF-8; describe the encoding, such as encoding: windows-1251";
            case "MISSING COLUMNS", "TOO MANY COLUMNS" ->
                message.replace("Expected Number of Columns: ", "columns expected: ")
                        .replace(" Found: ", ", found: ");
            default ->
                message.replaceFirst("Error when converting column \"c\\d+\"\\. ", "")
                        .replace("Could not convert string", "no number:")
                        .replaceFirst(" to '(?:DECIMAL|SMALLINT|INTEGER).*'", "");
        };
    }

    /** Looks for the rows whose content is wrong. */
    void readWrong(Map<RowFault, Long> found) throws TradeException {
        count(found);
        if (found.isEmpty()) {
            return;
        }
        Rows wrong = duck.ask(sql.faults(TOLD));
        Map<Long, Long> places = places(wrong);
        for (int i = 0; i < wrong.size() && faults.size() < 2 * TOLD; i++) {
            RowFault fault = RowFault.of(wrong.whole(i, "fault")).orElseThrow();
            long line = Objects.requireNonNullElse(places.get(wrong.whole(i, "n")), wrong.whole(i, "n") + 1);
            faults.add(fault(fault, line, Optional.ofNullable(wrong.cell(i, "found"))));
        }
        faults.sort(Comparator.comparingLong(Fault::row));
    }

    /** Takes what another reader found. */
    void tell(TableStager.LeftOut left, Map<RowFault, Long> found) {
        count(found);
        left.refused().forEach((what, n) -> counts.merge(what, n, Long::sum));
        faults.addAll(left.faults());
        left.wrong().forEach(row -> faults.add(fault(row.fault(), row.line(), row.found())));
        faults.sort(Comparator.comparingLong(Fault::row));
    }

    private void count(Map<RowFault, Long> found) {
        found.forEach((fault, n) -> counts.merge(
                fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + fault.message(),
                n,
                Long::sum));
    }

    private Fault fault(RowFault fault, long line, Optional<?> text) {
        String found = text.map(t -> "'" + t + "'").orElse("nothing");
        return new Fault(table.origin(), line, sql.column(fault), found + ": " + fault.message());
    }

    /** Tells rows whose key an earlier row has. */
    void readRepeated(long count) throws TradeException {
        String what = "the same reporter, partner, flow, product and period as a row before";
        counts.put(what, count);
        Rows rows = duck.ask(sql.repeated(TOLD));
        Map<Long, Long> places = places(rows);
        for (int i = 0; i < rows.size(); i++) {
            long n = rows.whole(i, "n");
            faults.add(new Fault(table.origin(), Objects.requireNonNullElse(places.get(n), n + 1), "", what));
        }
        faults.sort(Comparator.comparingLong(Fault::row));
    }

    /** The lines of rows, which are counted from 1 without the header, empty lines and refused rows. */
    private Map<Long, Long> places(Rows wrong) throws TradeException {
        Set<Long> wanted = new TreeSet<>();
        for (int i = 0; i < wrong.size(); i++) {
            wanted.add(wrong.whole(i, "n"));
        }
        Map<Long, Long> places = new HashMap<>();
        Set<Long> refusedLines = new HashSet<>(lines().values());
        int header = table.records() ? 1 : 0;
        try (InputStream in = text();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(table.delimiter())
                        .maxBufferSize(1 << 23)
                        .ofCsvRecord(in)) {
            long n = -1;
            for (CsvRecord line : records) {
                long number = line.getStartingLineNumber();
                if (n >= 0 && refusedLines.contains(number)) {
                    continue;
                }
                n++;
                if (wanted.remove(n)) {
                    places.put(n, number - header);
                }
                if (wanted.isEmpty()) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return places; // the rows are then told by their number
        }
        return places;
    }

    SortedMap<String, Long> counts() {
        return counts;
    }

    List<Fault> faults() {
        return faults;
    }

    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
