package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;

/** A master and two workers, each a process of its own on this machine, started by {@code spark/cluster}. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ClusterTest {

    private static final int PATIENCE_SECONDS = 90;

    @TempDir
    private static Path folder;

    private static int port;
    private static String master = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the script that starts a cluster needs bash");
        assumeTrue(Files.isReadable(Path.of("target/classpath")), "Maven has not written target/classpath");
        port = freePort();
        master = cluster("start", "2").strip();
        assertThat(master).isEqualTo("spark://127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (port > 0) {
            cluster("stop");
        }
    }

    @Test
    void clusterImportsAndAnswersAsDuckDbDoes(@TempDir Path here)
            throws IOException, InterruptedException, TradeException {
        assertThat(cluster("status")).contains("master runs", "worker-1 runs", "worker-2 runs");
        Path file = TestLake.baci(here.resolve("BACI_HS17_Y2020_V202401.csv"), 2020, 2, 20);
        Lake ofDuck = TestLake.imported(here.resolve("duck"), file);
        Lake lake = new Lake(here.resolve("lake"));
        SparkSettings settings = new SparkSettings(master, Optional.empty(), Optional.of("512m"));
        try (DuckDb duck = DuckDb.open(here.resolve("spill-of-duckdb"));
                SparkEngine spark = SparkEngine.open(settings, here.resolve("spill-of-spark"))) {
            ImportReport report = new Import(lake, duck, Formats.builtIn(), TestLake.CLOCK, Optional.of(spark))
                    .run(file, new Import.Terms(Optional.empty(), 0))
                    .getFirst();
            assertThat(report.taken()).isEqualTo(ofDuck.snapshot().rows()).isEqualTo(2 * 12 * 11 * 20);
            TestLake.name(spark, "yearly", lake, "BACI");
            TestLake.name(duck, "yearly", ofDuck, "BACI");
            SameAnswer.of(
                    duck,
                    spark,
                    "SELECT reporter, year, sum(value) AS value, sum(net_kg) AS net_kg FROM yearly GROUP BY reporter, year ORDER BY reporter, year");
            SameAnswer.of(
                    duck,
                    spark,
                    "SELECT * FROM (SELECT partner, product, year, value, row_number() OVER (PARTITION BY partner ORDER BY value DESC, reporter, product, year) AS place"
                            + " FROM yearly) t WHERE place <= 3 ORDER BY partner, place");
            assertThat(spark.session().sparkContext().statusTracker().getExecutorInfos())
                    .as("the driver and two executors")
                    .hasSize(3);
        }
    }

    /** Runs the script and gives what it prints. */
    private static String cluster(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "cluster", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(Path.of("cluster").toAbsolutePath().toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("TAMGA_SPARK_FOLDER", folder.resolve("cluster").toString());
        builder.environment().put("TAMGA_SPARK_PORT", Integer.toString(port));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(String.join(" ", arguments)).isZero();
        return Files.readString(said);
    }

    /** A port that is free, as is the one behind it. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 20; tries++) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                new ServerSocket(one.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress()).close();
                return one.getLocalPort();
            } catch (IOException | IllegalArgumentException e) {
                // the next one is taken
            }
        }
        throw new IOException("no two free ports side by side");
    }
}
