package org.tamga.trade.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.sql.DuckDb;

/** A process that imports one file after the other until it is killed. */
final class ImportLoop {

    private static final int PRODUCTS = 400;

    private ImportLoop() {}

    /**
     * Imports the files of numbers from the second argument on; says {@code begin N} and {@code end N}.
     *
     * @param args a folder in which {@code lake} is, and a number
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException, TradeException {
        Path folder = Path.of(args[0]);
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            for (int n = Integer.parseInt(args[1]); ; n++) {
                System.out.println("begin " + n);
                take(folder, duck, n);
                System.out.println("end " + n);
            }
        }
    }

    static void take(Path folder, DuckDb duck, int n) throws IOException, TradeException {
        StringBuilder text = new StringBuilder("t,i,j,k,v,q\n");
        rows(n).forEach((key, value) ->
                text.append(key).append(',').append(value).append(",1\n"));
        Path file = Files.writeString(folder.resolve("HS17-" + n + ".csv"), text);
        new Import(new Lake(folder.resolve("lake")), duck, Formats.builtIn(), Clock.systemUTC())
                .run(file, new Import.Terms(Optional.empty(), 0));
    }

    /** The keys and values of a file; those of neighbouring numbers overlap. */
    static Map<String, Integer> rows(int n) {
        Map<String, Integer> rows = new TreeMap<>();
        for (int i = 0; i < PRODUCTS; i++) {
            int product = 100_000 + (n % 3) * PRODUCTS / 2 + i;
            rows.put((2018 + i % 3) + ",156," + (n % 2 == 0 ? 398 : 417) + ',' + product, n + 1);
        }
        return rows;
    }
}
