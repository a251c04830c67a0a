package org.tamga.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CaseLake;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.Engine;
import picocli.CommandLine.Option;

/** Which lake a command works on, and what works on it: the same options for every command that has to do with a lake. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LakeOptions {

    private static final String DUCKDB = "duckdb";

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: that of the case).")
    private @Nullable Path folder;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = DUCKDB,
            description = "duckdb or spark (default: duckdb).")
    private String engine;

    @Option(names = "--master", paramLabel = "URL", description = "The Spark cluster (default: this machine).")
    private @Nullable String master;

    /** Whether a lake was named, so that no case is needed to find one. */
    boolean isLakeNamed() {
        return folder != null;
    }

    /**
     * The lake that was named, or that of the case.
     *
     * @throws Failure when none was named and there is no such case
     */
    Lake lake(Tamga tamga) throws Failure {
        return folder == null ? CaseLake.of(tamga.caseFolder()) : new Lake(folder);
    }

    /** What answers questions about the lake. */
    Engine open(Lake lake) throws TradeException, Failure {
        return TradeSession.open(engine, Optional.ofNullable(master), lake);
    }

    /** What takes files into the lake. */
    Intake intake(Lake lake) throws TradeException, Failure {
        return Intake.open(lake, engine.equals(DUCKDB) ? Optional.empty() : Optional.of(open(lake)));
    }
}
