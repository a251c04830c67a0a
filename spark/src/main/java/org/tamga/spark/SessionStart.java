package org.tamga.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.tamga.trade.TradeException;

/** Starts Spark's session as the lake needs it. */
final class SessionStart {

    /** Tasks of a step on a cluster, before Spark joins those that turn out small. */
    private static final int PARTS_ON_CLUSTER = 64;

    private static final int ANSWER_MILLIS = 5000;
    private static final int WORK_SECONDS = 90;

    private SessionStart() {}

    /**
     * Starts a session.
     *
     * @param scratch a folder that is there
     * @throws TradeException when there is one already, or it does not start
     */
    static SparkSession start(SparkSettings settings, Path scratch) throws TradeException {
        if (SparkSession.getDefaultSession().isDefined()) {
            throw new TradeException("Spark runs in this process already, and can only once at a time");
        }
        if (!settings.masters().isEmpty() && settings.masters().stream().noneMatch(SessionStart::answers)) {
            throw new TradeException(settings.master() + ": no master answers there");
        }
        try {
            return SparkEngine.attempt("", () -> {
                SparkSession session =
                        SparkSession.builder().config(conf(settings, scratch)).getOrCreate();
                awaitWork(session);
                return session;
            });
        } catch (TradeException e) {
            SparkSession.getDefaultSession().foreach(session -> {
                session.stop();
                return true;
            });
            SparkSession.clearActiveSession();
            SparkSession.clearDefaultSession();
            TradeException failure =
                    new TradeException("Spark did not start on " + settings.master() + ": " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /** Whether something listens: Spark itself would try for a minute. */
    private static boolean answers(InetSocketAddress master) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(master.getHostString(), master.getPort()), ANSWER_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until a first task is done: a cluster without room would let it wait for ever. */
    private static void awaitWork(SparkSession session) throws Exception {
        FutureTask<Long> task = new FutureTask<>(() -> session.range(1).count());
        Thread.ofVirtual().start(task);
        try {
            task.get(WORK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            session.sparkContext().cancelAllJobs();
            throw new TradeException("no worker had room within " + WORK_SECONDS
                    + " seconds: others may use the cluster, or executor-memory is more than a worker has");
        }
    }

    private static SparkConf conf(SparkSettings settings, Path scratch) {
        SparkConf conf = new SparkConf()
                .setMaster(settings.master())
                .setAppName("Tamga")
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.local.dir", scratch.resolve("shuffle").toString())
                .set("spark.sql.warehouse.dir", SparkEngine.place(scratch.resolve("warehouse")))
                .set("spark.sql.catalogImplementation", "in-memory")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.ansi.enabled", "true")
                .set("spark.sql.ansi.doubleQuotedIdentifiers", "true")
                .set("spark.sql.adaptive.enabled", "true")
                .set(
                        "spark.sql.shuffle.partitions",
                        Integer.toString(settings.isLocal() ? settings.cores() : PARTS_ON_CLUSTER))
                // transport=0 stays a text
                .set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .set("spark.sql.parquet.compression.codec", "zstd")
                // a line has as many cells as it has, whichever of them are asked for
                .set("spark.sql.optimizer.enableCsvExpressionOptimization", "false")
                // answers are bounded by a limit, which must neither be sorted in one heap nor tried part by part
                .set("spark.sql.execution.topKSortFallbackThreshold", "10000")
                .set("spark.sql.limit.initialNumPartitions", "100000")
                // no .crc and _SUCCESS beside the files
                .set("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
                .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (settings.isOnThisMachine()) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!settings.isLocal()) {
            conf.set("spark.executor.extraJavaOptions", "-Dtamga.spark.log=warn");
        }
        settings.driver().ifPresent(address -> conf.set("spark.driver.host", address));
        settings.executorMemory().ifPresent(memory -> conf.set("spark.executor.memory", memory));
        return conf;
    }
}
