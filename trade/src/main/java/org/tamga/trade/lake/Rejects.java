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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final TreeSet<Long> refusedLines = new TreeSet<>();

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
     * @throws TradeException when a fault of that kind may hide others
     */
    void readRefused() throws TradeException {
        if (duck.ask("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'")
                .isEmpty()) {
            return;
        }
        Rows kinds = duck.ask(
                "SELECT error_type::VARCHAR AS kind, count(DISTINCT line) AS n FROM reject_errors GROUP BY ALL");
        for (int i = 0; i < kinds.size(); i++) {
            counts.merge(words(kinds.text(i, "kind")), kinds.whole(i, "n"), Long::sum);
        }
        Rows lines = duck.ask("SELECT line, min(column_idx) AS place, min_by(error_type::VARCHAR, column_idx) AS kind,"
                + " min_by(substr(csv_line, 1, 200), column_idx) AS text, min_by(substr(error_message, 1, 300), column_idx) AS message"
                + " FROM reject_errors GROUP BY line ORDER BY line");
        List<Fault> fatal = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            long line = lines.whole(i, "line");
            refusedLines.add(line);
            String kind = Objects.requireNonNullElse(lines.cell(i, "kind"), "").toString();
            int place = (int) lines.whole(i, "place");
            Fault fault = new Fault(
                    table.origin(),
                    line,
                    sql.column(place),
                    message(
                            kind,
                            Objects.requireNonNullElse(lines.cell(i, "message"), "")
                                    .toString()));
            if (FATAL.contains(kind)) {
                fatal.add(fault);
            } else if (faults.size() < TOLD) {
                faults.add(fault);
            }
        }
        if (!fatal.isEmpty()) {
            throw new TradeException(fatal);
        }
        // one row may have several faults of one kind or of several
        long rows = refusedLines.size();
        if (counts.values().stream().mapToLong(Long::longValue).sum() != rows) {
            counts.clear();
            counts.put("no row of the table", rows);
        }
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
            case "LINE SIZE OVER MAXIMUM" ->
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
        found.forEach((fault, n) -> counts.merge(
                fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + fault.message(),
                n,
                Long::sum));
        if (found.isEmpty()) {
            return;
        }
        Rows wrong = duck.ask(sql.faults(TOLD));
        Map<Long, Long> places = places(wrong);
        for (int i = 0; i < wrong.size() && faults.size() < 2 * TOLD; i++) {
            RowFault fault = RowFault.of(wrong.whole(i, "fault")).orElseThrow();
            Object text = wrong.cell(i, "found");
            faults.add(new Fault(
                    table.origin(),
                    Objects.requireNonNullElse(places.get(wrong.whole(i, "n")), wrong.whole(i, "n") + 1),
                    sql.column(fault),
                    (text == null ? "nothing" : "'" + text + "'") + ": " + fault.message()));
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
        if (table.records()) {
            wanted.forEach(n -> places.put(n, n));
            return places;
        }
        try (InputStream file = Files.newInputStream(table.text());
                InputStream in =
                        table.isGzip() ? new GZIPInputStream(file, 1 << 16) : new BufferedInputStream(file, 1 << 16);
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
                    places.put(n, number);
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
