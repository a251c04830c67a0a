package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tamga sdmx} against a service on this machine: from its flows to rows of the lake, and what a person is told when it fails. */
class SdmxCommandTest {

    @TempDir
    private Path folder;

    private FakeSdmx service;

    @BeforeEach
    void open() throws IOException {
        CommandRun.writeSmallCase(folder);
        service = new FakeSdmx();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void servicesAreListedByName() {
        CommandRun all = run("sdmx", "sources");
        CommandRun some = run("sdmx", "sources", "comext");
        CommandRun none = run("sdmx", "sources", "atlantis");

        assertThat(all.code()).isEqualTo(Exit.DONE);
        assertThat(all.out()).contains("ESTAT_COMEXT", "WITS", "OECD");
        assertThat(some.out().lines().map(line -> line.split(" ")[0])).containsExactly("ESTAT_COMEXT");
        assertThat(none.code()).isEqualTo(Exit.NO_ANSWER);
        assertThat(none.err()).contains("no source has 'atlantis' in it");
    }

    @Test
    void flowsAreListed() {
        assertThat(run("sdmx", "flows", service.address()).out())
                .isEqualToNormalizingWhitespace("PRICES Table of PRICES (NSO) TRADE Table of TRADE (NSO)");
        assertThat(run("sdmx", "flows", service.address(), "trade").out()).hasLineCount(1);
        CommandRun none = run("sdmx", "flows", service.address(), "minerals");
        assertThat(none.code()).isEqualTo(Exit.NO_ANSWER);
    }

    @Test
    void dimensionsShowWhatAKeyIsMadeOf() {
        CommandRun run = run("sdmx", "dims", service.address(), "TRADE");
        assertThat(run.out())
                .contains("NSO,TRADE,1.0 Table of TRADE", "2 codes: ", "key: FREQ.REPORTER.PARTNER.PRODUCT.FLOW");
        assertThat(run("sdmx", "dims", service.address(), "TRADE", "partner", "chi")
                        .out())
                .isEqualToNormalizingWhitespace("CN China");
        assertUsage(
                "TRADE has no dimension 'COUNTRY': it has FREQ, REPORTER",
                "dims",
                service.address(),
                "TRADE",
                "COUNTRY");
    }

    @Test
    void fetchedObservationsAreInTheLake() throws IOException {
        CommandRun run = fetch("TRADE", "A.KZ.CN..", "2020/2024", "--currency", "usd", "--name", "NSO");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out())
                .contains("NSO TRADE, Table of TRADE", "20 observations in 4 series, 2020 to 2024", "20 rows taken")
                .contains("imports, all goods: 110,000 USD");
        assertThat(service.asked).last().asString().endsWith("/A.KZ.CN../all?startPeriod=2020");
        assertThat(files(folder.resolve("trade/sdmx/NSO"))).hasSize(2);
        assertThat(run("trade", "turnover", "KAZ", "CHN", "2024", "--csv").out())
                .contains(",24000,");
        assertThat(run("trade", "lake").out()).contains("NSO, annual imports, HS, USD");

        CommandRun again = fetch("TRADE", "A.KZ.CN..", "2020/2024", "--currency", "USD", "--name", "NSO");
        assertThat(again.out()).contains("is in the lake already");
    }

    @Test
    void theLakeIsLeftAloneOnRequest() throws IOException {
        CommandRun run = fetch("TRADE", "all", "--no-import", "--into", folder + "/here");
        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("48 observations", "note: 48 observations do not say what they are in");
        assertThat(folder.resolve(".tamga")).doesNotExist();
        assertThat(files(folder.resolve("here"))).hasSize(2);
    }

    @Test
    void valuesWithoutACurrencyAreNotTakenForDollars() {
        CommandRun run = fetch("TRADE", "all");
        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.err()).contains("48 observations do not say what they are in; say it with --currency");
        assertThat(folder.resolve(".tamga/lake/snapshots")).doesNotExist();
        assertUsage("\"DOLLARS\" is no currency", "fetch", service.address(), "TRADE", "all", "--currency", "DOLLARS");
    }

    @Test
    void whatIsNoTradeIsKeptAndItsColumnsAreNamed() throws IOException {
        CommandRun run = fetch("PRICES", "all", "--currency", "USD", "--name", "NSO");
        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(joined(run.err()))
                .contains("The file is kept, and the lake is as it was.")
                .contains("columns: STRUCTURE, STRUCTURE_ID, ACTION, FREQ, ITEM, TIME_PERIOD, OBS_VALUE");
        assertThat(files(folder.resolve("trade/sdmx/NSO"))).hasSize(2);
    }

    @Test
    void aDescriptionSaysWhatColumnsMean() throws IOException {
        Path description = Files.writeString(folder.resolve("prices.yaml"), """
                name: prices
                title: Prices, to show that any column can be described
                required: [ITEM, OBS_VALUE]
                parts:
                  source: {always: NSO}
                  reporter: {always: KAZ}
                  partner: {always: WLD}
                  flow: {always: IMPORT}
                  period: {column: TIME_PERIOD, form: year}
                  product: {column: ITEM, values: {FOOD: TOTAL}}
                  value: {column: OBS_VALUE}
                  currency: {always: KZT}
                """);
        CommandRun run = fetch("PRICES", "all", "--format", description.toString());
        assertThat(run.err()).doesNotContain("tamga:");
        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("6 rows taken", "imports, all goods: 129,000 KZT");
    }

    @Test
    void aDescriptionThatIsWrongIsToldBeforeAnythingIsAskedFor() throws IOException {
        Path description = Files.writeString(folder.resolve("wrong.yaml"), "name: [");
        CommandRun run = fetch("TRADE", "all", "--format", description.toString());
        assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(service.asked).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsSaidInASentence() {
        String address = service.address();
        assertUsage("no source is called \"NOWHERE\"", "fetch", "NOWHERE", "TRADE", "all");
        assertUsage("has no flow \"TRADES\" among its 2", "fetch", address, "TRADES", "all");
        assertUsage("has 2 parts, and TRADE has 5 dimensions", "fetch", address, "TRADE", "A.KZ");
        assertUsage("is no code of PARTNER, part 3 of the key", "fetch", address, "TRADE", "A.KZ.CHN..");
        assertUsage("is no key: write a code", "fetch", address, "TRADE", "A/KZ");
        assertUsage("is not a window", "fetch", address, "TRADE", "all", "20-24");
        assertUsage("cannot be the address of a service", "flows", "ftp://example.org");
        assertUsage("cannot be the name of a source", "flows", address, "--name", "a b");
        assertUsage("write one of [DIALECTS_BBK", "flows", address, "--dialect", "KLINGON");
        assertUsage("--name is for services that are given by their address", "flows", "ECB", "--name", "X");
        assertThat(service.asked).noneMatch(asked -> asked.contains("/data/"));
    }

    @Test
    void nothingInTheWindowEndsWithFive() throws IOException {
        CommandRun run = fetch("TRADE", "A.KZ.CN..", "2010");
        assertThat(run.code()).isEqualTo(Exit.NO_ANSWER);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("its 24 observations are of 2019 to 2024, none within 2010");
        assertThat(files(folder.resolve("trade/sdmx"))).isEmpty();
    }

    @Test
    void aServiceThatGivesNoAnswerEndsWith69() throws IOException {
        service.trouble = 403;
        assertUnavailable(fetch("TRADE", "all"), "refuses to answer without permission (status 403)");
        service.trouble = 500;
        assertUnavailable(fetch("TRADE", "all"), "no sound answer of 127.0.0.1 at 6 attempts");
        service.close();
        assertUnavailable(fetch("TRADE", "all"), "no connection (is there a network");
        assertUnavailable(run("sdmx", "flows", service.address(), "--pause", "0"), "no connection (is there a network");
        assertThat(files(folder.resolve("trade/sdmx"))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWith73() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun run = fetch("TRADE", "all", "--into", file.toString());
        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.err()).contains("cannot be written");
    }

    @Test
    void everyLineOfHelpFitsAScreen() {
        for (String command : List.of("sources", "flows", "dims", "fetch")) {
            CommandRun help = run("sdmx", command, "--help");
            assertThat(help.code()).isEqualTo(Exit.DONE);
            assertThat(help.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
        }
        assertThat(run("sdmx").out()).contains("Usage: tamga sdmx").contains("tamga sdmx fetch ESTAT_COMEXT");
    }

    private CommandRun fetch(String flow, String key, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("sdmx", "fetch", service.address(), flow, key, "--pause", "0"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.on(folder, arguments);
    }

    private void assertUsage(String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of("sdmx"));
        all.addAll(List.of(arguments));
        CommandRun run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(message).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    private static void assertUnavailable(CommandRun run, String message) {
        assertThat(run.code()).as(message).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    /** The text without its line breaks. */
    private static String joined(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
