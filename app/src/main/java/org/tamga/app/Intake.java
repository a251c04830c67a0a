package org.tamga.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.app.documents.CaseLake;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.TableStager;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;

/** Takes files into a lake. DuckDB always finishes the work; another engine may read the tables. */
final class Intake implements AutoCloseable {

    private final Lake lake;
    private final DuckDb duck;
    private final Optional<Engine> reader;
    private final Import run;

    private Intake(Lake lake, DuckDb duck, Optional<Engine> reader) {
        this.lake = lake;
        this.duck = duck;
        this.reader = reader;
        this.run = new Import(
                lake,
                duck,
                Formats.builtIn(),
                Clock.systemUTC(),
                reader.filter(TableStager.class::isInstance).map(TableStager.class::cast));
    }

    /**
     * An intake into a lake.
     *
     * @param reader what reads the tables, closed with the intake; DuckDB where there is none
     */
    static Intake open(Lake lake, Optional<Engine> reader) throws TradeException {
        try {
            return new Intake(lake, DuckDb.open(CaseLake.spill(lake)), reader);
        } catch (TradeException e) {
            reader.ifPresent(Engine::close);
            throw e;
        }
    }

    /**
     * Takes one file.
     *
     * @return a report for each table in it
     * @throws TradeException when the file is refused, or the lake cannot be written; nothing is changed then
     */
    List<ImportReport> take(Path file, Import.Terms terms) throws TradeException {
        return run.run(file, terms);
    }

    /** The codes that a batch brought, by nomenclature, each with the number of its rows; without all goods. */
    Map<String, Map<String, Long>> codes(String batch) throws TradeException {
        List<Path> files = lake.snapshot().files().stream()
                .filter(file -> file.batch().equals(batch))
                .map(lake::path)
                .toList();
        Map<String, Map<String, Long>> codes = new HashMap<>();
        if (files.isEmpty()) {
            return codes;
        }
        duck.name("batch_rows", lake.flows(), files);
        Rows rows = duck.ask("SELECT nomenclature, product, CAST(count(*) AS BIGINT) AS n FROM batch_rows"
                + " WHERE product <> 'TOTAL' GROUP BY nomenclature, product");
        for (int i = 0; i < rows.size(); i++) {
            codes.computeIfAbsent(rows.text(i, "nomenclature"), name -> new HashMap<>())
                    .put(rows.text(i, "product"), rows.whole(i, "n"));
        }
        return codes;
    }

    /** How far the running file is, in percent; negative when that is not known. */
    double progressPercent() {
        return duck.progressPercent();
    }

    @Override
    public void close() {
        reader.ifPresent(Engine::close);
        duck.close();
    }
}
