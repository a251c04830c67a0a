package org.tamga.trade.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;

/**
 * DuckDB in this process, with a bound on its memory and nothing loaded from anywhere else.
 *
 * <p>Not thread-safe; a query itself runs on all cores.
 */
public final class DuckDb implements Engine {

    /** DuckDB's share of the memory that one run of Tamga may have, in MB; with the JVM it stays under 2 GiB. */
    private static final int MEMORY_MB = 1200;

    private static final Driver DRIVER = new DuckDBDriver();

    private final Connection connection;
    private final Path spill;
    private final Map<String, List<Path>> named = new HashMap<>();
    private final Map<Path, String> columns = new HashMap<>();
    private volatile @Nullable Statement running;

    private DuckDb(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * A database in memory.
     *
     * @param spill a folder for what does not fit into memory; made when it is needed, and emptied by DuckDB
     * @throws TradeException when DuckDB has no library for this system
     */
    public static DuckDb open(Path spill) throws TradeException {
        try {
            Connection connection = DRIVER.connect("jdbc:duckdb:", new Properties());
            if (connection == null) {
                throw new TradeException("DuckDB did not start");
            }
            DuckDb duck = new DuckDb(connection, spill);
            duck.execute("SET autoinstall_known_extensions = false");
            duck.execute("SET autoload_known_extensions = false");
            duck.execute("SET allow_community_extensions = false");
            duck.execute("SET parquet_metadata_cache = true");
            // it makes a window over sums a join of the sums with themselves, and then reads the files twice
            duck.execute("SET disabled_optimizers = 'window_self_join'");
            duck.execute("SET enable_progress_bar = true");
            duck.execute("SET enable_progress_bar_print = false");
            duck.execute("SET memory_limit = '" + MEMORY_MB + "MB'");
            duck.execute("SET threads = " + Math.max(1, Runtime.getRuntime().availableProcessors()));
            duck.execute("SET temp_directory = " + Sql.path(spill));
            return duck;
        } catch (SQLException | UnsatisfiedLinkError | IllegalStateException e) {
            throw new TradeException("DuckDB did not start on this system: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    /** Files are looked into once: their names are never given to other contents. */
    @Override
    public void name(String relation, Path root, List<Path> files) throws TradeException {
        if (files.equals(named.get(relation))) {
            return;
        }
        List<Path> unseen = files.stream()
                .filter(f -> !columns.containsKey(f.toAbsolutePath()))
                .toList();
        if (!unseen.isEmpty()) {
            Rows found = ask(
                    "SELECT file_name, string_agg(name || ' ' || coalesce(type, ''), ', ') AS columns FROM parquet_schema("
                            + list(unseen) + ") GROUP BY file_name");
            for (int i = 0; i < found.size(); i++) {
                columns.put(Path.of(found.text(i, "file_name")), found.text(i, "columns"));
            }
        }
        boolean alike = files.stream()
                        .map(f -> columns.getOrDefault(f.toAbsolutePath(), f.toString()))
                        .distinct()
                        .count()
                == 1;
        execute("CREATE OR REPLACE TEMP VIEW " + Sql.name(relation) + " AS SELECT * FROM read_parquet(" + list(files)
                + ", hive_partitioning = true, hive_types_autocast = false, hive_types = {'year': INTEGER}, union_by_name = "
                + !alike + ")");
        named.put(relation, List.copyOf(files));
    }

    private static String list(List<Path> files) {
        return files.stream().map(Sql::source).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Rows ask(String sql) throws TradeException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return rows(answer);
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    @Override
    public long write(String sql, Path file) throws TradeException {
        try {
            return executeUpdate("COPY (" + sql + ") TO " + Sql.path(file) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (TradeException e) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Runs a statement that has no answer. */
    public void execute(String sql) throws TradeException {
        try (Statement statement = connection.createStatement()) {
            running = statement;
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e, sql);
        } finally {
            running = null;
        }
    }

    /** How far the running statement is, in percent; negative when that is not known. May be asked by any thread. */
    public double progressPercent() {
        try {
            return running instanceof DuckDBPreparedStatement statement
                    ? statement.getQueryProgress().getPercentage()
                    : -1;
        } catch (SQLException e) {
            return -1; // it has just ended
        }
    }

    private long executeUpdate(String sql) throws TradeException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(spill);
        } catch (SQLException | IOException e) {
            // the process ends with it, and a folder that still holds something is emptied by the next run
        }
    }

    private static Rows rows(ResultSet answer) throws SQLException, TradeException {
        int width = answer.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(answer.getMetaData().getColumnLabel(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (answer.next()) {
            if (rows.size() == Rows.MOST) {
                throw new TradeException("the answer has more than " + Rows.MOST
                        + " rows: ask for a shorter window, fewer products or partners, or write it with --parquet");
            }
            List<@Nullable Object> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                row.add(plain(answer.getObject(i)));
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
            case BigInteger number -> new BigDecimal(number);
            case Long number -> number;
            case Double number -> number;
            case BigDecimal number -> number;
            case Boolean truth -> truth;
            case Object other -> other.toString();
        };
    }

    private static TradeException failed(SQLException e, String sql) {
        String message = String.valueOf(e.getMessage());
        if (System.getProperty("tamga.trace") != null) {
            message += "\n" + sql;
        }
        TradeException failure = new TradeException(message);
        failure.initCause(e);
        return failure;
    }
}
