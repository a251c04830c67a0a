package org.tamga.trade.lake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;

/**
 * A lake in a folder of a test, what stands in it, and the files beside it that are taken into it.
 *
 * @param duck closed with it
 */
record TestLake(Path folder, Lake lake, DuckDb duck) implements AutoCloseable {

    static final Formats FORMATS = Formats.builtIn();

    /** The header of a table of BACI. */
    static final String BACI = "t,i,j,k,v,q\n";

    /** The header of a table of UN Comtrade. */
    static final String COMTRADE =
            "reporterCode,partnerCode,partner2Code,flowCode,classificationCode,cmdCode,customsCode,motCode,period,primaryValue\n";

    private static final String NAMED = "flows_now";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** An empty lake, with a DuckDB of its own. */
    static TestLake in(Path folder) throws TradeException {
        return new TestLake(folder, new Lake(folder.resolve("lake")), DuckDb.open(folder.resolve("spill")));
    }

    /** Another lake in the same folder, with the same DuckDB; only one of the two is to be closed. */
    TestLake beside(String name) {
        return new TestLake(folder, new Lake(folder.resolve(name)), duck);
    }

    /** A file beside the lake, in UTF-8. */
    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file beside the lake. */
    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
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
                        + " || ' ' || product || ' ' || value AS line FROM " + named() + " ORDER BY line");
        return rows.rows().stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    /** The sum of a column over the rows of a condition. */
    BigDecimal sum(String column, String condition) throws TradeException {
        return duck.ask("SELECT coalesce(sum(" + column + "), 0) AS s FROM " + named() + " WHERE " + condition)
                .decimal(0, "s");
    }

    /** The columns that the lake's rows have. */
    List<String> columns() throws TradeException {
        return duck.ask("SELECT * FROM " + named() + " LIMIT 1").columns();
    }

    long count(String condition) throws TradeException {
        return duck.ask("SELECT count(*) AS n FROM " + named() + " WHERE " + condition)
                .whole(0, "n");
    }

    @Override
    public void close() {
        duck.close();
    }

    /** The lake's rows under a name, as measures read them. */
    private String named() throws TradeException {
        duck.name(
                NAMED,
                lake.flows(),
                lake.snapshot().files().stream().map(lake::path).toList());
        return NAMED;
    }
}
