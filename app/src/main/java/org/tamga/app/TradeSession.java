package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.app.documents.CaseLake;
import org.tamga.core.PlainText;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.EngineProvider;

/** The lake of a case, and the engine that a command line asks for. */
final class TradeSession {

    private TradeSession() {}

    /**
     * An engine.
     *
     * @param name {@code duckdb}, or the name of a provider on the class path
     * @param master the cluster, for Spark
     */
    static Engine open(String name, Optional<String> master, Lake lake) throws TradeException, Failure {
        Path spill = CaseLake.spill(lake);
        if (name.equals("duckdb")) {
            return DuckDb.open(spill);
        }
        Map<String, String> options = new HashMap<>();
        master.ifPresent(url -> options.put("master", url));
        Optional<EngineProvider> provider = EngineProvider.find(name);
        if (provider.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    name.equals("spark")
                            ? "Spark is not installed with Tamga: build it once with  ./tamga spark-install"
                            : "no engine is called " + PlainText.line(name) + ": write duckdb or spark");
        }
        return provider.get().open(options, spill);
    }

    /** Tells every fault of files on its own line. */
    static int told(TradeException e, PrintWriter err) {
        if (e.faults().isEmpty()) {
            err.println("tamga: " + PlainText.line(String.valueOf(e.getMessage())));
            return Exit.NO_ANSWER;
        }
        String.valueOf(e.getMessage()).lines().forEach(line -> err.println(PlainText.line(line)));
        return Exit.BAD_INPUT;
    }
}
