package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tamga fetch} against a service on this machine: what is asked, what a person is told, and that nothing is lost. */
class FetchCommandTest {

    private static final int ATTEMPTS = 6;

    @TempDir
    private Path folder;

    private FakeComtrade service;

    @BeforeEach
    void open() throws IOException {
        CommandRun.writeSmallCase(folder);
        service = new FakeComtrade();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void fetchedRowsAreInTheLake() {
        CommandRun run = fetch("KAZ CHN imports 2023/2024");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out())
                .contains("KAZ, imports, CHN, 2023 2024, AG2 TOTAL")
                .contains("complete: 8 rows; parts: 1 fetched", "8 rows taken into the lake")
                .contains("imports, all goods: 6,000 USD");
        assertThat(service.questions)
                .singleElement()
                .asString()
                .startsWith("/public/v1/preview/C/A/HS?period=2023,2024");
        assertThat(trade("turnover KAZ CHN 2024 --csv")).contains(",3000,");
        assertThat(trade("structure KAZ imports CHN 2024 --csv")).contains("27,1000,");
    }

    @Test
    void secondRunAsksNothingAndChangesNothing() {
        fetch("KAZ CHN imports 2023/2024");
        CommandRun again = fetch("KAZ CHN imports 2023/2024");

        assertThat(again.code()).isEqualTo(Exit.DONE);
        assertThat(again.out())
                .contains("complete: 8 rows; parts: 1 there before")
                .contains("all of it is in the lake already; nothing changed there");
        assertThat(service.questions).hasSize(1);
    }

    @Test
    void groupsAndNumbersOfUnComtradeAreAskedFor() {
        fetch("CA2 USA IND 2024-01/2024-03 HS:27 --products 270900");

        assertThat(service.questions)
                .singleElement()
                .asString()
                .contains("/C/M/HS?", "period=202401,202402,202403", "reporterCode=398,417", "partnerCode=699,842")
                .contains("flowCode=M,X", "motCode=0", "cmdCode=27,270900");
    }

    @Test
    void unnamedPartnersAreListedSoThatTheAnswerCanBeSplit() {
        CommandRun run = fetch("CA2 2023/2024 --monthly");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(service.questions).hasSizeGreaterThan(5);
        // 2 reporters, 24 months, 5 partners, 2 flows, 3 chapters and the total
        assertThat(run.out()).contains("complete: 1,920 rows", "1,920 rows taken into the lake");
        assertThat(trade("turnover KAZ 2024 --monthly --csv"))
                .hasLineCount(1 + 12)
                .contains("202412,12000,12000,");
    }

    @Test
    void lakeIsLeftAloneOnRequest() {
        CommandRun run = fetch("KAZ CHN imports 2024 --no-import");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).doesNotContain("lake");
        assertThat(folder.resolve(".tamga")).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void folderOfOnesOwnNeedsNoCase() {
        CommandRun run = CommandRun.of(
                "fetch",
                "KAZ",
                "CHN",
                "2024",
                "--into",
                folder + "/a",
                "--lake",
                folder + "/b",
                "--service",
                service.address(),
                "--pause",
                "0");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("a/parts.jsonl")).exists();
        assertThat(folder.resolve("b/snapshots")).exists();
    }

    @Test
    void folderOfAnotherQuestionIsRefused() {
        fetch("KAZ CHN 2024 --into " + folder + "/a");
        CommandRun run = fetch("KAZ CHN 2023 --into " + folder + "/a");

        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.err()).contains("give another folder");
    }

    @Test
    void passingTroubleIsSatOut() {
        service.trouble(2, FakeComtrade.status(500, "<html>oops</html>"));
        service.trouble(1, FakeComtrade.status(429, "{\"message\": \"Rate limit is exceeded.\"}"));
        service.trouble(2, FakeComtrade.truncated());

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("complete: 4 rows");
        assertThat(service.questions).hasSize(ATTEMPTS);
    }

    @Test
    void brokenServiceEndsWith69() {
        service.trouble(ATTEMPTS, FakeComtrade.status(500, "oops"));

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run.out()).isEmpty();
        assertOneScreen(run.err());
        assertThat(joined(run.err()))
                .contains("failed: KAZ, imports, CHN, 2024, AG2 TOTAL: no sound answer at 6 attempts; "
                        + "at the last one: status 500: oops")
                .endsWith("tamga: nothing was fetched; run the same command again when the reason is gone");
    }

    @Test
    void noNetworkEndsWith69() {
        service.close();

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertOneScreen(run.err());
        assertThat(joined(run.err())).contains("no sound answer at 6 attempts");
    }

    @Test
    void usedUpCallsSayWhenToGoOn() {
        service.trouble(
                1, FakeComtrade.status(429, "{\"message\": \"Out of call volume quota.\"}", "Retry-After", "7200"));

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertOneScreen(run.err());
        assertThat(joined(run.err()))
                .contains("stopped: the calls that the service allows are used up (status 429)", "go on after 20");
    }

    @Test
    void refusedPreviewAsksForAKey() {
        service.trouble(1, FakeComtrade.status(401, "{\"message\": \"Access denied.\"}"));

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(joined(run.err())).contains("put one into the environment variable TAMGA_COMTRADE_KEY");
    }

    @Test
    void changedColumnIsNamedAndNothingIsTaken() {
        service.trouble(1, FakeComtrade.renamed("primaryValue", "valueInUsd"));

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(joined(run.err())).contains("the answer's rows no longer have primaryValue");
        assertThat(files()).isEmpty();
        assertThat(folder.resolve(".tamga")).doesNotExist();
    }

    @Test
    void failedPartsAreFetchedByTheNextRun() {
        // 13 years are two calls: the first succeeds, the second breaks
        service.trouble(1, FakeComtrade.renamed("nothing", "nothing"));
        service.trouble(ATTEMPTS, FakeComtrade.truncated());
        CommandRun first = fetch("KAZ CHN imports 2012/2024");
        int asked = service.questions.size();
        CommandRun second = fetch("KAZ CHN imports 2012/2024");

        assertThat(first.code()).isEqualTo(Exit.PARTIAL);
        assertThat(first.out()).contains("INCOMPLETE: ", "1 fetched, 1 failed", "rows taken into the lake");
        assertOneScreen(first.err());
        assertThat(first.err()).endsWith("run the same command again: it asks for what is missing only\n");
        assertThat(second.code()).isEqualTo(Exit.DONE);
        assertThat(second.out())
                .contains("complete: 52 rows; parts: 1 fetched, 1 there before", "1 file was there already");
        assertThat(service.questions).hasSize(asked + 1);
        assertThat(trade("turnover KAZ CHN 2012/2024 --csv")).hasLineCount(1 + 13);
    }

    @Test
    void unpublishedYearEndsWithFive() {
        service.unpublished.add("398 2024");

        CommandRun run = fetch("KAZ CHN imports 2024");

        assertThat(run.code()).isEqualTo(Exit.NO_ANSWER);
        assertThat(run.out()).isEmpty();
        assertThat(joined(run.err()))
                .contains("not published: KAZ 2024")
                .endsWith("tamga: UN Comtrade has no rows of this");
    }

    @Test
    void unpublishedYearBesideOthersIsNoted() {
        service.unpublished.add("398 2024");

        CommandRun run = fetch("KAZ CHN imports 2023/2024");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(joined(run.out())).contains("complete: 4 rows").contains("not published: KAZ 2024");
    }

    @Test
    void whatCannotBeAskedIsSaidInASentence() {
        assertUsage("2024", "whose statistics? Name the reporter first");
        assertUsage("WLD CHN 2024", "the world does not report: name an economy first, or ALL for each");
        assertUsage("KAZ VIR 2024", "UN Comtrade has no number for VIR in 2024");
        assertUsage("KAZ CHX 2024", "groups of this case are CA2");
        assertUsage("KAZ CHN 1950", "is not a period");
        assertUsage("KAZ CHN 2024 --products AG2,27-01", "is not a product");
        assertUsage("KAZ CHN 2024 --service http://example.org", "http:// is only for this machine");
        assertUsage("KAZ CHN 2024 --service nowhere", "cannot be the base of the service");
        assertThat(service.questions).isEmpty();
    }

    @Test
    void keyAndServiceComeFromTheEnvironment() throws Exception {
        Run right = inProcess(FakeComtrade.KEY);
        Run wrong = inProcess("another-key-that-is-wrong");

        assertThat(right.code()).isEqualTo(Exit.DONE);
        assertThat(service.questions)
                .allSatisfy(question -> assertThat(question).startsWith("/data/v1/get/C/A/HS?"));
        assertThat(wrong.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(joined(wrong.text()))
                .contains("the key was refused (status 401)", "check TAMGA_COMTRADE_KEY")
                .doesNotContain("another-key");
    }

    private record Run(int code, String text) {}

    /** The environment of this process cannot be changed. */
    private Run inProcess(String key) throws Exception {
        ProcessBuilder process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.tamga.app.Tamga",
                        "fetch",
                        "KAZ",
                        "CHN",
                        "2024",
                        "--no-import",
                        "--into",
                        folder.resolve("of-" + key).toString())
                .redirectErrorStream(true);
        process.environment().put("TAMGA_COMTRADE_KEY", key);
        process.environment().put("TAMGA_COMTRADE_URL", service.address());
        Path output = folder.resolve("output-" + key);
        Process running = process.redirectOutput(output.toFile()).start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(running.exitValue(), Files.readString(output));
    }

    private CommandRun fetch(String words) {
        List<String> arguments = new ArrayList<>(List.of("fetch", "--service", service.address(), "--pause", "0"));
        List<String> asked = List.of(words.split(" "));
        if (asked.contains("--service")) {
            arguments.subList(1, 3).clear();
        }
        arguments.addAll(asked);
        return CommandRun.on(folder, arguments.toArray(String[]::new));
    }

    private String trade(String question) {
        List<String> arguments = new ArrayList<>(List.of("trade"));
        arguments.addAll(List.of(question.split(" ")));
        CommandRun run = CommandRun.on(folder, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private void assertUsage(String words, String message) {
        CommandRun run = fetch(words);
        assertThat(run.code()).as(words).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    private static void assertOneScreen(String text) {
        assertThat(text.lines())
                .hasSizeLessThanOrEqualTo(24)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
    }

    /** The text without its line breaks. */
    private static String joined(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The answers in the folder of the only question. */
    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder.resolve("trade/comtrade"))) {
            return all.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
