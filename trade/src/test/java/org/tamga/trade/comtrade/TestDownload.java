package org.tamga.trade.comtrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service, a clock and a folder to download into. */
final class TestDownload implements AutoCloseable {

    /** 2 × 2 × 2 × 2 × 3 = 48 rows. */
    static final ComtradeQuery QUERY = ComtradeQuery.parse(
            "C/A/HS period=2022,2023 reporter=156,398 partner=643,860 flow=M,X product=01,2701,2702");

    /** Two rows of one reporter in one year. */
    static final ComtradeQuery ONE =
            ComtradeQuery.parse("C/A/HS period=2023 reporter=156 partner=643 flow=X product=01,27");

    static final Pace NO_RETRIES = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            0,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            1);

    final TestService service = new TestService(500, 100_000);
    final TestTime time = new TestTime();
    final Path folder;

    /** What was said while it ran. */
    final List<String> progress = new CopyOnWriteArrayList<>();

    TestDownload(Path folder) {
        this.folder = folder;
    }

    /** Runs the download with a client that takes so many rows a call. */
    DownloadReport run(ComtradeQuery query, int limit) throws IOException, InterruptedException {
        try (ComtradeClient client = client(limit, time)) {
            return run(client, query);
        }
    }

    DownloadReport run(ComtradeClient client, ComtradeQuery query) throws IOException, InterruptedException {
        return new Download(client, folder, query, progress::add).run();
    }

    ComtradeClient client(int limit, Sleeper sleeper) {
        CallLimits limits = new CallLimits(limit, 12, 2000, 1 << 20);
        return new ComtradeClient(service.base(), Optional.empty(), limits, NO_RETRIES, time, sleeper);
    }

    List<String> fileNames() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The codes of every row that a reader of the folder finds. */
    List<String> rowsInFolder() throws IOException {
        List<String> rows = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder().build();
        for (Part part : Download.parts(folder)) {
            JsonNode data = mapper.readTree(Files.readString(folder.resolve(part.fileName())))
                    .path("data");
            for (JsonNode row : data) {
                rows.add(Stream.of("period", "reporterCode", "partnerCode", "flowCode", "cmdCode")
                        .map(column -> row.path(column).asString())
                        .reduce("", (a, b) -> a + " " + b));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        service.close();
    }
}
