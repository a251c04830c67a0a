package org.tamga.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tamga.trade.TradeException;

/**
 * Says whether Spark starts here, or whether a cluster answers.
 *
 * <pre>
 * SparkMain [master=spark://HOST:7077] [driver=ADDRESS] [executor-memory=2g]
 * </pre>
 *
 * <p>Measures and imports need no program of their own: with Spark's jars behind {@code tamga.jar} on the class path, Tamga finds
 * {@link SparkProvider}. Exit codes: 0, or 1 when Spark does not start, 64 for wrong arguments.
 */
public final class SparkMain {

    private static final int FAILED = 1;
    private static final int USAGE = 64;

    private SparkMain() {}

    /** Starts Spark, asks it one thing, and tells how long that took. */
    public static void main(String[] arguments) throws IOException {
        int code = run(arguments, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                err.println("'" + argument + "' is no option: write master=spark://HOST:7077");
                return USAGE;
            }
            options.put(pair[0], pair[1]);
        }
        Path spill = Files.createTempDirectory("tamga-spark-");
        long begun = System.nanoTime();
        try (SparkEngine spark = SparkEngine.open(SparkSettings.of(options), spill)) {
            long started = System.nanoTime();
            spark.ask("SELECT sum(id) AS total FROM range(1000000)");
            long asked = System.nanoTime();
            out.printf(
                    "%s on %s: started in %.1f s, one question in %.1f s%n",
                    spark.name(),
                    spark.session().sparkContext().master(),
                    (started - begun) / 1e9,
                    (asked - started) / 1e9);
            return 0;
        } catch (TradeException e) {
            err.println(e.getMessage());
            return FAILED;
        } finally {
            ScratchFolder.deleteAll(spill);
        }
    }
}
