package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.comtrade.TestDownload.ONE;
import static org.tamga.trade.comtrade.TestDownload.QUERY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTroubleTest {

    @AutoClose
    private final TestDownload download;

    DownloadTroubleTest(@TempDir Path parent) {
        download = new TestDownload(parent.resolve("download"));
    }

    @Test
    void unpublishedEmptinessIsToldAndAskedForAgain() throws Exception {
        download.service.unpublished.add("156 2023");

        DownloadReport first = download.run(ONE, 500);
        download.service.unpublished.clear();
        DownloadReport second = download.run(ONE, 500);

        assertThat(first.empty()).singleElement().satisfies(part -> {
            assertThat(part.status()).isEqualTo(Part.Status.EMPTY);
            assertThat(part.released()).isEqualTo(Part.Released.NO);
            assertThat(part.notes()).containsExactly("not published: 156 2023");
        });
        assertThat(first.lines().getLast())
                .startsWith("EMPTY  C/A/HS period=2023")
                .endsWith("not published: 156 2023");
        assertThat(second.rows()).isEqualTo(2);
    }

    @Test
    void publishedEmptinessIsAnAnswer() throws Exception {
        download.service.withoutRows.add("156 2023");

        DownloadReport first = download.run(ONE, 500);
        int before = download.service.requests.size();
        DownloadReport second = download.run(ONE, 500);

        assertThat(first.empty().getFirst().notes())
                .containsExactly("published without such rows: 156 2023 in H6 on 2025-05-06T00:00:00");
        assertThat(second.empty()).isEqualTo(first.empty());
        assertThat(download.service.requests).hasSize(before);
    }

    @Test
    void emptinessWhoseReleaseCannotBeFoundOutSaysSo() throws Exception {
        download.service.withoutRows.add("156 2023");
        download.service.failReleases = true;

        Part part = download.run(ONE, 500).empty().getFirst();

        assertThat(part.released()).isEqualTo(Part.Released.UNKNOWN);
        assertThat(part.notes().getFirst()).startsWith("whether it is published could not be found out: ");
    }

    @Test
    void gapWithinAPartIsTold() throws Exception {
        download.service.unpublished.add("398 2023");

        DownloadReport report = download.run(QUERY, 500);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.fetched()).singleElement().satisfies(part -> {
            assertThat(part.released()).isEqualTo(Part.Released.PARTLY);
            assertThat(part.notes()).containsExactly("not published: 398 2023");
        });
        assertThat(report.lines()).hasSize(2);
    }

    @Test
    void changedColumnFailsThePartAndNamesIt() throws Exception {
        download.service.fail(1, TestService.body(body -> body.replace("primaryValue", "tradeValue")));

        DownloadReport report = download.run(ONE, 500);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("FAILED  C/A/HS period=2023 reporter=156")
                        .endsWith("the answer's rows no longer have primaryValue"));
        assertThat(download.run(ONE, 500).isComplete()).isTrue();
    }

    @Test
    void oneFailureDoesNotStopTheOthers() throws Exception {
        download.service.fail(1, TestService.body(body -> body));
        download.service.fail(1, TestService.status(400, "no"));

        DownloadReport report = download.run(QUERY, 25);

        assertThat(report.failed()).hasSize(1);
        assertThat(report.rows()).isEqualTo(24);
        assertThat(report.notAsked()).isEmpty();
    }

    @Test
    void threeFailuresInARowStopTheRun() throws Exception {
        ComtradeQuery years = ComtradeQuery.parse("C/A/HS period=2000 reporter=156 partner=643 flow=X product=01,27")
                .with(
                        Axis.PERIOD,
                        IntStream.rangeClosed(2008, 2023)
                                .mapToObj(String::valueOf)
                                .toList());
        download.service.fail(4, TestService.body(body -> body));
        download.service.fail(3, TestService.status(500, "down"));

        DownloadReport report = download.run(years, 3);

        assertThat(report.failed()).hasSize(3);
        assertThat(report.notAsked())
                .singleElement()
                .satisfies(part -> assertThat(part.periods()).hasSize(8).startsWith("2016"));
        assertThat(report.stopped())
                .hasValueSatisfying(reason -> assertThat(reason).contains("3 parts in a row failed"));
        assertThat(download.run(years, 3).rows()).isEqualTo(32);
    }

    @Test
    void wrongKeyStopsTheRunAtOnce() throws Exception {
        Optional<ComtradeKey> wrong = ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", "not-the-right-one"));
        CallLimits limits = new CallLimits(25, 12, 2000, 1 << 20);
        DownloadReport report;
        try (ComtradeClient client = new ComtradeClient(
                download.service.base(), wrong, limits, Pace.usual(), download.time, download.time)) {
            report = download.run(client, QUERY);
        }

        assertThat(download.service.requests).hasSize(1);
        assertThat(report.notAsked()).containsExactly(QUERY);
        assertThat(report.lines().get(1)).startsWith("stopped: the key was refused");
    }

    @Test
    void keyIsInNoFile() throws Exception {
        Optional<ComtradeKey> key = ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", TestService.KEY));
        CallLimits limits = new CallLimits(25, 12, 2000, 1 << 20);
        download.service.fail(1, TestService.status(400, "you sent " + TestService.KEY));
        try (ComtradeClient client =
                new ComtradeClient(download.service.base(), key, limits, Pace.usual(), download.time, download.time)) {
            download.run(client, QUERY);
            download.run(client, QUERY);
        }

        assertThat(Download.parts(download.folder)).isNotEmpty();
        assertThat(download.progress).noneMatch(line -> line.contains(TestService.KEY));
        try (Stream<Path> files = Files.list(download.folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(TestService.KEY));
        }
    }

    @Test
    void bodyThatIsTooLargeIsSplit() throws Exception {
        CallLimits small = new CallLimits(500, 12, 2000, 4000);
        DownloadReport report;
        try (ComtradeClient client = new ComtradeClient(
                download.service.base(),
                Optional.empty(),
                small,
                TestDownload.NO_RETRIES,
                download.time,
                download.time)) {
            report = download.run(client, QUERY);
        }

        assertThat(report.isComplete()).isTrue();
        assertThat(download.rowsInFolder()).hasSize(48).doesNotHaveDuplicates();
    }
}
