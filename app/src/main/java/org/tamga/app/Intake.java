package org.tamga.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.TableStager;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;

/** Takes files into a lake. DuckDB always finishes the work; another engine may read the tables. */
final class Intake implements AutoCloseable {

    private final DuckDb duck;
    private final Optional<Engine> reader;
    private final Import run;

    private Intake(Lake lake, DuckDb duck, Optional<Engine> reader) {
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
            return new Intake(lake, DuckDb.open(TradeSession.spillIn(lake.folder())), reader);
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
