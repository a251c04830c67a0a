package org.tamga.trade.lake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/** A lake in a test's folder, and what stands in it. */
record TestLake(Lake lake, DuckDb duck) {

    static final Formats FORMATS = Formats.builtIn();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    static TestLake in(Path folder, DuckDb duck) {
        return new TestLake(new Lake(folder), duck);
    }

    List<ImportReport> takeAll(Path file, Import.Terms terms) throws TradeException {
        return new Import(lake, duck, FORMATS, CLOCK).run(file, terms);
    }

    ImportReport take(Path file) throws TradeException {
        return takeAll(file, new Import.Terms(Optional.empty(), 0)).getFirst();
    }

    ImportReport takeWhatIsSound(Path file) throws TradeException {
        return takeAll(file, new Import.Terms(Optional.empty(), 100)).getFirst();
    }

    ImportReport take(Path file, FormatDescription description) throws TradeException {
        return takeAll(file, new Import.Terms(Optional.of(description), 100)).getFirst();
    }

    /** Rows of the lake as {@code 202001 A CHN KAZ EXPORT HS2017 870323 10500.000}, in order. */
    List<String> contents() throws TradeException {
        if (lake.snapshot().files().isEmpty()) {
            return List.of();
        }
        Rows rows = duck.ask(
                "SELECT month || ' ' || frequency || ' ' || reporter || ' ' || partner || ' ' || flow || ' ' || nomenclature"
                        + " || ' ' || product || ' ' || value AS line FROM " + table() + " ORDER BY line");
        return rows.rows().stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    /** The sum of a column over the rows of a condition. */
    BigDecimal sum(String column, String condition) throws TradeException {
        return duck.ask("SELECT coalesce(sum(" + column + "), 0) AS s FROM " + table() + " WHERE " + condition)
                .decimal(0, "s");
    }

    long count(String condition) throws TradeException {
        return duck.ask("SELECT count(*) AS n FROM " + table() + " WHERE " + condition)
                .whole(0, "n");
    }

    private String table() throws TradeException {
        return lake.snapshot().files().stream()
                .map(file -> Sql.path(lake.path(file)))
                .collect(
                        Collectors.joining(
                                ", ",
                                "read_parquet([",
                                "], union_by_name = true, hive_partitioning = true, hive_types = {'transport': VARCHAR, 'source': VARCHAR})"));
    }
}
