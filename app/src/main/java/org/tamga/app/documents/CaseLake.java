package org.tamga.app.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tamga.brief.feed.LakeFigures;
import org.tamga.core.ProductCode;
import org.tamga.ledger.Case;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;

/** The lake that lies in the folder of a case. */
public final class CaseLake {

    private CaseLake() {}

    /** The lake of a case, which need not hold anything. */
    public static Lake of(Path caseFolder) {
        return new Lake(caseFolder.resolve(".tamga").resolve("lake"));
    }

    /** Whether a case has a lake that holds something. */
    public static boolean isThere(Path caseFolder) {
        return Files.isDirectory(of(caseFolder).folder().resolve("snapshots"));
    }

    /** A folder for what an engine cannot hold in memory, one for each process. */
    public static Path spill(Lake lake) {
        return (Files.isDirectory(lake.folder()) ? lake.folder() : Path.of(System.getProperty("java.io.tmpdir", ".")))
                .resolve("spill-" + ProcessHandle.current().pid());
    }

    /**
     * A case with what its lake publishes; the case itself when it has none.
     *
     * @param products that are wanted besides all goods
     * @throws TradeException when the lake cannot be read
     */
    public static Case added(Path caseFolder, Case theCase, Set<ProductCode> products) throws TradeException {
        if (!isThere(caseFolder)) {
            return theCase;
        }
        Lake lake = of(caseFolder);
        try (Engine engine = DuckDb.open(spill(lake))) {
            return LakeFigures.added(theCase, lake, engine, products);
        }
    }
}
