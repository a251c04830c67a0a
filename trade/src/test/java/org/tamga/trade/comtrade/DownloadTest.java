package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.trade.comtrade.TestDownload.ONE;
import static org.tamga.trade.comtrade.TestDownload.QUERY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    @AutoClose
    private final TestDownload download;

    DownloadTest(@TempDir Path parent) {
        download = new TestDownload(parent.resolve("download"));
    }

    @Test
    void smallQuestionIsOneFile() throws Exception {
        DownloadReport report = download.run(QUERY, 500);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.rows()).isEqualTo(48);
        assertThat(download.service.requests).hasSize(1);
        assertThat(download.fileNames()).containsExactlyInAnyOrder(Part.fileName(QUERY), "parts.jsonl", "lock");
        assertThat(report.lines())
                .containsExactly("complete: 48 rows; parts: 1 fetched, 0 there before, 0 empty, 0 failed, 0 not asked");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 13, 25, 48, 49})
    void splitPartsTogetherHaveEveryRowOnce(int limit) throws Exception {
        DownloadReport report = download.run(QUERY, limit);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.rows()).isEqualTo(48);
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
        assertThat(Download.parts(download.folder))
                .allSatisfy(part -> assertThat(part.rows()).isLessThan(limit));
    }

    @Test
    void partThatCannotBeSplitIsAnErrorAndNotCut() throws Exception {
        DownloadReport report =
                download.run(ComtradeQuery.parse("C/A/HS period=2023 reporter=156 flow=X product=AG2"), 10);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.failed()).singleElement().satisfies(part -> {
            assertThat(part.status()).isEqualTo(Part.Status.LIMIT);
            assertThat(part.rows()).isEqualTo(10);
            assertThat(part.notes().getFirst()).contains("list the codes of partner or product");
        });
        assertThat(Download.parts(download.folder)).isEmpty();
        assertThat(download.fileNames()).containsExactlyInAnyOrder("parts.jsonl", "lock");
    }

    @Test
    void severalYearsOfAllProductsAreSplitOnTheYears() throws Exception {
        DownloadReport report = download.run(
                ComtradeQuery.parse("C/A/HS period=2021,2022,2023 reporter=156 partner=643 flow=X product=AG2"), 4);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.fetched())
                .extracting(part -> part.query().periods())
                .containsExactly(List.of("2021"), List.of("2022"), List.of("2023"));
    }

    @Test
    void secondRunAsksForNothing() throws Exception {
        download.run(QUERY, 13);
        int before = download.service.requests.size();

        DownloadReport report = download.run(QUERY, 13);

        assertThat(download.service.requests).hasSize(before);
        assertThat(report.fetched()).isEmpty();
        assertThat(report.rows()).isEqualTo(48);
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void runWithAKeyGoesOnWithThePartsOfOneWithout() throws Exception {
        download.service.fail(1, TestService.body(body -> body));
        download.service.fail(1, TestService.status(400, "not today"));
        download.run(QUERY, 25);

        DownloadReport report = download.run(QUERY, 100_000);

        assertThat(report.isComplete()).isTrue();
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void runThatIsKilledIsCompletedByTheNext() throws Exception {
        // Seven calls are needed; each of these runs dies before its second.
        Sleeper deadly = duration -> {
            throw new InterruptedException("killed");
        };
        for (int runs = 0; runs < 5; runs++) {
            try (ComtradeClient client = download.client(13, deadly)) {
                assertThatThrownBy(() -> download.run(client, QUERY)).isInstanceOf(InterruptedException.class);
            }
        }
        int done = Download.parts(download.folder).size();

        DownloadReport report = download.run(QUERY, 13);

        assertThat(done).isPositive();
        assertThat(report.reused()).hasSize(done);
        assertThat(report.isComplete()).isTrue();
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void crashLeavesAnUnfinishedLineAndATemporaryFileAtMost() throws Exception {
        download.run(QUERY, 13);
        int before = download.service.questions().size();
        Path log = download.folder.resolve("parts.jsonl");
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() - 40));
        Path temporary = DiskFiles.temporary(download.folder.resolve(Part.fileName(ONE)));
        Files.writeString(temporary, "{\"count\":");
        List<Part> readable = Download.parts(download.folder);

        DownloadReport report = download.run(QUERY, 13);

        assertThat(report.fetched()).hasSize(1);
        assertThat(report.reused()).hasSameSizeAs(readable);
        assertThat(download.service.questions()).hasSize(before + 1);
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
        assertThat(temporary).doesNotExist();
    }

    @Test
    void changedOrMissingFileIsFetchedAgain() throws Exception {
        List<Part> parts = download.run(QUERY, 25).fetched();
        Files.writeString(download.folder.resolve(parts.getFirst().fileName()), " ", StandardOpenOption.APPEND);
        Files.delete(download.folder.resolve(parts.getLast().fileName()));

        DownloadReport report = download.run(QUERY, 25);

        assertThat(report.fetched())
                .extracting(Part::query)
                .containsExactly(parts.getFirst().query(), parts.getLast().query());
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void folderOfAnotherQueryIsRefused() throws Exception {
        download.run(ONE, 500);

        assertThatThrownBy(() -> download.run(QUERY, 500))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds the download of " + ONE)
                .hasMessageContaining("give another folder");
    }

    @Test
    void lineThatIsNoPartIsNamed() throws Exception {
        download.run(ONE, 500);
        Files.writeString(download.folder.resolve("parts.jsonl"), "{\"part\":\"C/A\"}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> download.run(ONE, 500))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("parts.jsonl:3: not a part of a download");
    }

    @Test
    void logEditedWithWindowsLineEndsIsRead() throws Exception {
        download.run(QUERY, 13);
        int parts = Download.parts(download.folder).size();
        Path log = download.folder.resolve("parts.jsonl");
        Files.writeString(log, Files.readString(log).replace("\n", "\r\n"));

        assertThat(Download.parts(download.folder)).hasSize(parts);
    }

    @Test
    void secondRunWaitsForTheFirst() throws Exception {
        CountDownLatch firstIsAsking = new CountDownLatch(1);
        CountDownLatch secondIsWaiting = new CountDownLatch(1);
        download.service.faults.add((exchange, body) -> {
            firstIsAsking.countDown();
            await(secondIsWaiting);
            TestService.send(exchange, 200, body);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DownloadReport> first = threads.submit(() -> download.run(QUERY, 500));
            firstIsAsking.await();
            DownloadReport second;
            try (ComtradeClient client = download.client(500, duration -> {
                secondIsWaiting.countDown();
                await(first);
            })) {
                second = download.run(client, QUERY);
            }

            assertThat(first.get().fetched()).hasSize(1);
            assertThat(second.reused()).hasSize(1);
            assertThat(download.service.requests).hasSize(1);
            assertThat(download.progress).anyMatch(line -> line.contains("another run is at work"));
        }
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
