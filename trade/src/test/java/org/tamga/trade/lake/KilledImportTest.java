package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.DuckDb;

/** A process that imports is killed at random moments: the lake has the state before or after, and goes on working. */
final class KilledImportTest {

    private static final int KILLS = 12;

    @TempDir
    Path folder;

    private final Map<String, Integer> expected = new HashMap<>();
    private int next;

    @Test
    @Timeout(300)
    void lakeOutlivesTheDeathOfAnImportAtAnyMoment() throws IOException, InterruptedException, TradeException {
        Random random = new Random(12);
        try (DuckDb duck = DuckDb.open(folder.resolve("spill-here"))) {
            TestLake lake = new TestLake(folder, new Lake(folder.resolve("lake")), duck);
            for (int kill = 0; kill < KILLS; kill++) {
                int finished = killed(1 + random.nextInt(2), random.nextInt(60));
                while (next <= finished) {
                    expected.putAll(ImportLoop.rows(next++));
                }
                checkFiles(lake);
                BigDecimal sum = lake.lake().snapshot().files().isEmpty() ? BigDecimal.ZERO : lake.sum("value", "true");
                if (sum.compareTo(sum(expected)) != 0) {
                    // the import that was under way had made its snapshot, and could not tell any more
                    expected.putAll(ImportLoop.rows(next++));
                }
                assertThat(sum).as("kill " + kill).isEqualByComparingTo(sum(expected));

                ImportLoop.take(folder, duck, next);
                expected.putAll(ImportLoop.rows(next++));

                checkFiles(lake);
                assertThat(lake.sum("value", "true")).isEqualByComparingTo(sum(expected));
                assertThat(lake.count("true")).isEqualTo(expected.size());
                assertNothingIsLeftOver(lake.lake());
            }
        }
    }

    /**
     * Starts the process, and kills it some time after it began an import.
     *
     * @return the number of the last import that it said to have finished; one less than {@link #next} when there is none
     */
    private int killed(int imports, int millis) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportLoop.class.getName(),
                        folder.toString(),
                        Integer.toString(next))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int finished = next - 1;
        try (BufferedReader lines = process.inputReader()) {
            int begun = 0;
            while (begun < imports) {
                String line = Objects.requireNonNull(lines.readLine(), "the process ended by itself");
                begun += line.startsWith("begin") ? 1 : 0;
                finished = line.startsWith("end") ? number(line) : finished;
            }
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            // by its handle, which leaves what it wrote to be read
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                finished = line.startsWith("end") ? number(line) : finished;
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            Disk.empty(temporary);
        }
        return finished;
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }

    /** Each file of the snapshot has exactly the rows that it says. */
    private static void checkFiles(TestLake lake) throws TradeException {
        for (LakeFile file : lake.lake().snapshot().files()) {
            Path path = lake.lake().path(file);
            assertThat(path).exists();
            assertThat(lake.duck()
                            .ask("SELECT count(*) AS n FROM " + StagedTable.parquet(path))
                            .whole(0, "n"))
                    .isEqualTo(file.rows());
        }
    }

    private static void assertNothingIsLeftOver(Lake lake) throws IOException, TradeException {
        Set<Path> named = new HashSet<>();
        try (Stream<Path> snapshots = Files.list(lake.folder().resolve("snapshots"))) {
            Set<Path> all = snapshots.collect(Collectors.toSet());
            assertThat(all)
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(s -> s.toString().endsWith(".json"));
            for (Path snapshot : all) {
                SnapshotText.read(Files.readAllBytes(snapshot)).files().forEach(f -> named.add(lake.path(f)));
            }
        }
        try (Stream<Path> files = Files.walk(lake.flows())) {
            assertThat(files.filter(Files::isRegularFile)).isSubsetOf(named);
        }
        try (Stream<Path> staged = Files.list(lake.staging())) {
            assertThat(staged).isEmpty();
        }
    }

    private static BigDecimal sum(Map<String, Integer> rows) {
        return BigDecimal.valueOf(
                rows.values().stream().mapToLong(v -> v * 1000L).sum());
    }
}
