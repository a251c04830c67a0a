package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.comtrade.CallLimits;
import org.tamga.trade.comtrade.ComtradeClient;
import org.tamga.trade.comtrade.ComtradeKey;
import org.tamga.trade.comtrade.Download;
import org.tamga.trade.comtrade.DownloadReport;
import org.tamga.trade.comtrade.Pace;
import org.tamga.trade.comtrade.Part;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga fetch}: brings statistics from UN Comtrade into a folder and into the lake of a case. */
@Command(
        name = "fetch",
        description =
                "Fetch trade statistics from UN Comtrade into a folder, as they are, and take them into the lake.",
        footer = {
            "",
            "Words in any order: the first economy or group reports (ALL: each), the",
            "others are partners (none: each, and the world); exports or imports (else",
            "both); a window (else last year), by months unless it is of whole years;",
            "products, each as it is: HS:27 is the chapter, HS:270900 the code.",
            "",
            "  tamga fetch KAZ CHN imports 2015/2024",
            "  tamga fetch CA5 WLD 2023 --products TOTAL,AG6",
            "",
            "A key in the environment variable TAMGA_COMTRADE_KEY allows 100,000 rows a",
            "call instead of 500. A run can be broken off at any time: the same command",
            "goes on, and asks for what is missing only.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FetchCommand implements Callable<Integer> {

    private static final String SERVICE_VARIABLE = "TAMGA_COMTRADE_URL";
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "Economies, flow, window, products.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--products",
            paramLabel = "CODES",
            split = ",",
            description = "Codes, TOTAL, AG2, AG4 or AG6 (default: TOTAL,AG2).")
    private List<String> products = new ArrayList<>();

    @Option(names = "--monthly", description = "Months, where whole years would be meant.")
    private boolean monthly;

    @Option(
            names = "--nomenclature",
            paramLabel = "NAME",
            defaultValue = "HS",
            description = "HS, HS2017, SITC4, BEC5 … (default: HS, as reported).")
    private String nomenclature;

    @Option(names = "--transport", description = "Each mode of transport, too.")
    private boolean transport;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder (default: one of its own below trade/comtrade in the case).")
    private @Nullable Path into;

    @Option(names = "--no-import", description = "Leave the lake as it is.")
    private boolean noImport;

    @Mixin
    private LakeOptions lakes;

    @Option(names = "--service", paramLabel = "URL", hidden = true, description = "Another base address.")
    private @Nullable String service;

    @Option(
            names = "--pause",
            paramLabel = "MILLISECONDS",
            hidden = true,
            defaultValue = "1000",
            description = "From one call to the next.")
    private int pause;

    @Override
    public Integer call() throws Exception {
        TradeWords asked = TradeWords.read(words, tamga.groups(into == null || !(noImport || lakes.isLakeNamed())));
        FetchQuestion question = FetchQuestion.of(
                asked,
                words.stream().anyMatch("all"::equalsIgnoreCase),
                new FetchQuestion.Terms(monthly, transport, products, nomenclature),
                YearMonth.now(Clock.systemUTC()));
        Path folder = into == null
                ? tamga.caseFolder().resolve("trade").resolve("comtrade").resolve(question.name())
                : into;
        DownloadReport report = fetched(question, folder);
        PrintWriter err = spec.commandLine().getErr();
        Page problems = new Page(tamga.style(), err);
        FetchText.problems(report, problems);
        if (report.rows() == 0) {
            return nothing(report, err);
        }
        Page page = new Page(tamga.style(), spec.commandLine().getOut());
        page.paragraph(0, FetchText.words(question.query()), page.style()::bold);
        FetchText.print(report, folder, page);
        int code = noImport ? Exit.DONE : taken(folder, page, err);
        if (!report.isComplete()) {
            err.println("tamga: run the same command again: it asks for what is missing only");
            return Exit.PARTIAL;
        }
        return code;
    }

    private static int nothing(DownloadReport report, PrintWriter err) {
        if (report.isComplete()) {
            err.println("tamga: UN Comtrade has no rows of this");
            return Exit.NO_ANSWER;
        }
        err.println("tamga: nothing was fetched; run the same command again when the reason is gone");
        return Exit.UNAVAILABLE;
    }

    private DownloadReport fetched(FetchQuestion question, Path folder) throws Failure {
        try (StatusLine status = new StatusLine(spec.commandLine().getErr(), tamga.isTerminal());
                ComtradeClient client = client(status)) {
            status.accept("asking UN Comtrade for at most " + client.limits().rows() + " rows a call: "
                    + FetchText.words(question.query()));
            return new Download(client, folder, question.query(), message -> {
                        if (!isToldAtTheEnd(message)) {
                            status.accept(message);
                        }
                    })
                    .run();
        } catch (IOException e) {
            throw new Failure(Exit.CANNOT_WRITE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.UNAVAILABLE, "broken off; what was fetched is kept in " + folder);
        }
    }

    private static boolean isToldAtTheEnd(String message) {
        return List.of("FAILED", "LIMIT", "EMPTY", "stopped").stream().anyMatch(message::startsWith);
    }

    private ComtradeClient client(StatusLine status) throws Failure {
        String base = service == null
                ? System.getenv().getOrDefault(SERVICE_VARIABLE, ComtradeClient.SERVICE.toString())
                : service;
        Pace usual = Pace.usual();
        try {
            Optional<ComtradeKey> key = ComtradeKey.ofEnvironment();
            return new ComtradeClient(
                    URI.create(base),
                    key,
                    key.isPresent() ? CallLimits.free() : CallLimits.preview(),
                    new Pace(
                            Duration.ofMillis(pause),
                            usual.answerWithin(),
                            usual.bodyWithin(),
                            usual.retries(),
                            Duration.ofMillis(2L * pause),
                            usual.longestWait(),
                            usual.seed()),
                    Clock.systemUTC(),
                    time -> {
                        if (time.compareTo(WORTH_TELLING) > 0) {
                            status.accept("the service is in trouble; trying again in " + time.toSeconds() + " s");
                        }
                        Thread.sleep(time);
                    });
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Takes each part into the lake by itself, so that one that is refused keeps none of the others out. */
    private int taken(Path folder, Page page, PrintWriter err) throws Exception {
        Lake lake = lakes.lake(tamga);
        ImportTotal total = new ImportTotal();
        int code = Exit.DONE;
        int done = 0;
        try (Intake intake = lakes.intake(lake);
                StatusLine status = new StatusLine(err, tamga.isTerminal())) {
            List<Part> parts = Download.parts(folder);
            for (int i = 0; i < parts.size(); i++) {
                if (tamga.isTerminal()) {
                    status.accept("taking part " + (i + 1) + " of " + parts.size() + " into the lake");
                }
                try {
                    intake.take(folder.resolve(parts.get(i).fileName()), new Import.Terms(Optional.empty(), 1))
                            .forEach(total::add);
                    done++;
                } catch (TradeException e) {
                    code = TradeSession.told(e, err);
                }
            }
        } catch (TradeException e) {
            return TradeSession.told(e, err);
        }
        if (done > 0) {
            total.print(page, lake);
        }
        return code != Exit.DONE && done > 0 ? Exit.PARTIAL : code;
    }
}
