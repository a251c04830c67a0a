package org.tamga.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.ReadSql;
import org.tamga.trade.format.RowFault;
import org.tamga.trade.format.SourceTable;
import org.tamga.trade.lake.TableStager.LeftOut;
import org.tamga.trade.lake.TableStager.WrongRow;

/**
 * One official table, read by Spark in pieces and written as the lake keeps it. The SQL is the one that DuckDB reads by, so that the rows
 * are the same; a repeated row is found in tables of any size.
 *
 * <p>The text is divided at line breaks, wherever they stand: a table with a line break within quotes is refused.
 */
final class SparkTable {

    /** The most rows of a file; a lake's file has to fit into DuckDB's joins. */
    private static final int ROWS_OF_FILE = 20_000_000;

    /** Text of one year of a source from which on its rows are divided among several tasks. */
    private static final long BYTES_OF_TASK = 1L << 30;

    /** The most faults that are told with their places. */
    private static final int TOLD = 1000;

    private final SparkSession session;
    private final SourceTable table;
    private final FormatDescription description;
    private final ReadSql sql;
    private final Lines lines;

    SparkTable(SparkSession session, SourceTable table, FormatDescription description, ReadSql sql, Lines lines) {
        this.session = session;
        this.table = table;
        this.description = description;
        this.sql = sql;
        this.lines = lines;
    }

    /** Writes the table into a folder that is not there yet. */
    LeftOut write(Path folder) throws TradeException, IOException {
        lines.rows().createOrReplaceTempView(Lines.ALL);
        boolean summed = description.repeated() == FormatDescription.Repeated.SUM;
        String text = SparkSql.reading(sql.rows(false), Lines.ALL);
        if (!text.startsWith("SELECT fault, ")) {
            throw new IllegalStateException("a table is read with its faults first: " + text);
        }
        String judged = "SELECT " + (summed ? "" : "n, ") + "coalesce(refused, fault) AS fault"
                + text.substring("SELECT fault".length());
        List<String> places = new ArrayList<>(List.of("fault", "year"));
        ReadSql.PLACE.stream().filter(c -> !sql.constants().containsKey(c)).forEach(places::add);
        Dataset<Row> rows = session.sql(judged);
        rows = rows.withColumn(
                "task", pmod(xxhash64(col("reporter")), lit(1 + Files.size(table.text()) / BYTES_OF_TASK)));
        List<Column> together = new ArrayList<>(places.stream().map(c -> col(c)).toList());
        together.add(col("task"));
        rows = rows.repartition(together.toArray(Column[]::new));
        if (description.repeated() == FormatDescription.Repeated.FAULT) {
            rows = repeatedApart(rows, together);
        }
        rows.drop("task", "n")
                .write()
                .partitionBy(places.toArray(String[]::new))
                .option("maxRecordsPerFile", ROWS_OF_FILE)
                .parquet(SparkEngine.place(folder));
        return leftOut(folder, summed, rows);
    }

    /** Of rows with the same key only the first stays with its kind. */
    private static Dataset<Row> repeatedApart(Dataset<Row> rows, List<Column> together) {
        List<Column> key = new ArrayList<>(together);
        List.of("month", "reporter", "partner", "product").forEach(c -> key.add(col(c)));
        return rows.withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy(key.toArray(Column[]::new))
                                        .orderBy("n")))
                .withColumn(
                        "fault",
                        when(col("fault").equalTo(0).and(col("place").gt(1)), lit(Refusal.REPEATED.number()))
                                .otherwise(col("fault")))
                .drop("place");
    }

    private LeftOut leftOut(Path folder, boolean summed, Dataset<Row> written) throws TradeException, IOException {
        SortedMap<String, Long> refused = new TreeMap<>();
        boolean wrong = false;
        for (int number : faults(folder)) {
            wrong |= RowFault.of(number).map(fault -> !fault.isSkipped()).orElse(false);
            Optional<Refusal> refusal = Refusal.of(number);
            if (refusal.isPresent()) {
                Row found = session.read()
                        .option("__globPaths__", false)
                        .parquet(SparkEngine.place(folder.resolve("fault=" + number)))
                        .agg(coalesce(summed ? sum("lines") : count(lit(1)), lit(0L)))
                        .first();
                refused.put(refusal.get().words(), found.getLong(0));
            }
        }
        if (refused.isEmpty() && !wrong) {
            return new LeftOut(refused, List.of(), List.of());
        }
        long[] before = lines.before();
        List<Fault> faults = new ArrayList<>();
        Dataset<Row> bad = session.table(Lines.ALL)
                .where("refused IS NOT NULL")
                .select("n", "refused", "broken")
                .orderBy("n")
                .limit(TOLD);
        for (Row row : bad.collectAsList()) {
            Refusal refusal = Refusal.of(row.getShort(1)).orElseThrow();
            int column = refusal == Refusal.NO_NUMBER ? row.getInt(2) : 0;
            faults.add(new Fault(table.origin(), line(row.getLong(0), before), sql.column(column), refusal.message()));
        }
        if (refused.containsKey(Refusal.REPEATED.words())) {
            Dataset<Row> repeated = written.where(col("fault").equalTo(Refusal.REPEATED.number()))
                    .select("n")
                    .orderBy("n")
                    .limit(TOLD);
            for (Row row : repeated.collectAsList()) {
                faults.add(new Fault(table.origin(), line(row.getLong(0), before), "", Refusal.REPEATED.message()));
            }
        }
        List<Fault> fatal = faults.stream()
                .filter(f -> f.message().equals(Refusal.QUOTE.message()))
                .toList();
        if (!fatal.isEmpty() || refused.containsKey(Refusal.QUOTE.words())) {
            throw new TradeException(
                    fatal.isEmpty() ? List.of(Fault.of(table.origin(), Refusal.QUOTE.message())) : fatal);
        }
        List<WrongRow> rows = wrong ? wrongRows(before) : List.of();
        return new LeftOut(refused, faults, rows);
    }

    private List<WrongRow> wrongRows(long[] before) {
        session.table(Lines.ALL).where("refused IS NULL").createOrReplaceTempView(Lines.TAKEN);
        List<WrongRow> rows = new ArrayList<>();
        for (Row row :
                session.sql(SparkSql.reading(sql.faults(TOLD), Lines.TAKEN)).collectAsList()) {
            long line = line(row.getLong(0), before);
            RowFault.of(((Number) row.get(1)).longValue())
                    .ifPresent(fault -> rows.add(new WrongRow(fault, line, Optional.ofNullable(row.getString(2)))));
        }
        return rows;
    }

    private long line(long n, long[] before) {
        long line = Lines.line(n, before);
        return table.records() ? line - 1 : line;
    }

    private static List<Integer> faults(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(f -> f.getFileName().toString())
                    .filter(name -> name.startsWith("fault="))
                    .map(name -> Integer.valueOf(name.substring("fault=".length())))
                    .sorted()
                    .toList();
        }
    }

    /** Forgets the names that were given to the table's rows. */
    void forget() {
        session.catalog().dropTempView(Lines.ALL);
        session.catalog().dropTempView(Lines.TAKEN);
    }
}
