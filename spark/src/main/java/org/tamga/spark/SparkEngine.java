package org.tamga.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.ReadSql;
import org.tamga.trade.format.SourceTable;
import org.tamga.trade.lake.TableStager;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;

/**
 * Apache Spark, on this machine or on a cluster. One at a time in a process.
 *
 * <p>ANSI mode is on: an overflow or a number that is none fails the query instead of giving nothing, as in DuckDB. Names stand in double
 * quotes, and a backslash in a text is a backslash. Not thread-safe; a query itself runs on all cores.
 */
public final class SparkEngine implements Engine, TableStager {

    private final SparkSession session;
    private final ScratchFolder scratch;

    private SparkEngine(SparkSession session, ScratchFolder scratch) {
        this.session = session;
        this.scratch = scratch;
    }

    /**
     * Starts Spark; takes a few seconds.
     *
     * @param spill a folder for what does not fit into memory; made when it is not there, and left as it was found
     * @throws TradeException when it does not start, or the cluster does not answer
     */
    public static SparkEngine open(SparkSettings settings, Path spill) throws TradeException {
        ScratchFolder scratch = ScratchFolder.in(spill);
        try {
            return new SparkEngine(SessionStart.start(settings, scratch.folder()), scratch);
        } catch (TradeException e) {
            scratch.delete();
            throw e;
        }
    }

    @Override
    public String name() {
        return "Apache Spark " + session.version();
    }

    @Override
    public void name(String relation, Path root, List<Path> files) throws TradeException {
        attempt("", () -> {
            // the reader would look for * and [ in paths, and make numbers of what the folders say
            Dataset<Row> found = session.read()
                    .option("basePath", place(root))
                    .option("mergeSchema", true)
                    .option("__globPaths__", false)
                    .parquet(files.stream().map(SparkEngine::place).toArray(String[]::new));
            Dataset<Row> typed = List.of(found.columns()).contains("year")
                    ? found.withColumn("year", found.col("year").cast("int"))
                    : found;
            typed.createOrReplaceTempView(relation);
            return true;
        });
    }

    @Override
    public Rows ask(String sql) throws TradeException {
        return attempt(sql, () -> {
            Dataset<Row> answer = session.sql(SparkSql.portable(sql));
            return rows(List.of(answer.columns()), answer.limit(Rows.MOST + 1).collectAsList());
        });
    }

    @Override
    public long write(String sql, Path file) throws TradeException {
        if (Files.exists(file)) {
            throw new TradeException(file, "is there already");
        }
        Path parts = file.resolveSibling("." + file.getFileName() + ".parts");
        try {
            attempt(sql, () -> {
                session.sql(SparkSql.portable(sql)).coalesce(1).write().parquet(place(parts));
                return true;
            });
            Files.move(onlyPart(parts), file);
            return attempt(
                    "",
                    () -> session.read()
                            .option("__globPaths__", false)
                            .parquet(place(file))
                            .count());
        } catch (IOException e) {
            throw new TradeException(file, "cannot be written: " + e.getMessage());
        } finally {
            ScratchFolder.deleteAll(parts);
        }
    }

    @Override
    public LeftOut stage(SourceTable table, FormatDescription description, ReadSql sql, Path folder)
            throws TradeException {
        return attempt("", () -> {
            Path text = StagedText.of(table, folder.resolveSibling(folder.getFileName() + "-text"));
            Lines lines = new Lines(session, place(text), table.delimiter(), DuckDbReader.in(sql.rows(false)));
            SparkTable read = new SparkTable(session, table, description, sql, lines);
            try {
                return read.write(folder);
            } finally {
                read.forget();
            }
        });
    }

    @Override
    public void close() {
        session.stop();
        SparkSession.clearActiveSession();
        SparkSession.clearDefaultSession();
        scratch.delete();
    }

    /** The session, for what is more than a query. */
    SparkSession session() {
        return session;
    }

    /** A path as Spark takes it: with the kind of file system, and nothing encoded. */
    static String place(Path file) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        return "file:" + (path.startsWith("/") ? "" : "/") + path;
    }

    /** Something that is asked of Spark. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws Exception;
    }

    /** Runs something; whatever fails is told in a sentence. */
    static <T> T attempt(String sql, Task<T> task) throws TradeException {
        try {
            return task.run();
        } catch (TradeException e) {
            throw e;
        } catch (Exception e) { // Spark is written in Scala, and does not declare what it throws
            TradeException failure =
                    new TradeException(reason(e) + (System.getProperty("tamga.trace") == null ? "" : "\n" + sql));
            failure.initCause(e);
            throw failure;
        }
    }

    /** What Spark says, without the plans and stacks behind it. */
    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null
                && !(root instanceof org.apache.spark.SparkThrowable named && named.getCondition() != null)) {
            root = root.getCause();
        }
        StringBuilder said = new StringBuilder();
        String.valueOf(root.getMessage())
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("== ") && !line.startsWith("'") && !line.startsWith("at "))
                .filter(line -> !line.isEmpty())
                .limit(4)
                .forEach(line -> said.append(said.isEmpty() ? "" : " ").append(line));
        return said.isEmpty() ? root.getClass().getSimpleName() : said.toString();
    }

    private static Path onlyPart(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Spark wrote nothing"));
        }
    }

    private static Rows rows(List<String> columns, List<Row> answer) throws TradeException {
        if (answer.size() > Rows.MOST) {
            throw new TradeException("the answer has more than " + Rows.MOST
                    + " rows: ask for a shorter window, fewer products or partners, or write it with --parquet");
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(answer.size());
        for (Row found : answer) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(plain(found.get(i)));
            }
            rows.add(row);
        }
        return new Rows(columns, rows);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case Long number -> number;
            case Double number -> number;
            case BigDecimal number -> number;
            case Boolean truth -> truth;
            case Object other -> other.toString();
        };
    }
}
