package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sdmx.SdmxDownload;
import org.tamga.trade.sdmx.SdmxException;
import org.tamga.trade.sdmx.SdmxFile;
import org.tamga.trade.sdmx.SdmxKey;
import org.tamga.trade.sdmx.SdmxQuestion;
import org.tamga.trade.sdmx.SdmxSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga sdmx fetch}: brings observations of a flow into a file, and into the lake when they are trade. */
@Command(
        name = "fetch",
        description = "Fetch observations of a flow into a file of SDMX-CSV, and take them into the lake.",
        footer = {
            "",
            "A key has a part for each dimension, with points between them: a code,",
            "several with +, nothing for all. 'all' means every series.",
            "",
            "  tamga sdmx fetch ESTAT_COMEXT DS-045409 A.DE+FR.KZ.TOTAL.. 2015/2024",
            "",
            "Beside the file stands another of the same name, .json, which says who was",
            "asked for what, and when. A run that fails leaves the file of an earlier one.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SdmxFetchCommand implements Callable<Integer> {

    @ParentCommand
    private SdmxCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SdmxServiceOptions service;

    @Parameters(index = "0", paramLabel = "SOURCE", description = SdmxServiceOptions.SOURCE)
    private String source;

    @Parameters(
            index = "1",
            paramLabel = "FLOW",
            description = "The flow's id, or AGENCY,ID,VERSION where several have it.")
    private String flow;

    @Parameters(index = "2", paramLabel = "KEY", description = "Which series: A.DE.KZ.TOTAL..")
    private String key;

    @Parameters(
            index = "3",
            paramLabel = "WINDOW",
            arity = "0..1",
            description = "Periods that lie wholly in it: 2015/2024 (default: all there are).")
    private @Nullable String window;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "What values are in where the service does not say it: USD, EUR …")
    private @Nullable String currency;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder (default: one of the source below trade/sdmx in the case).")
    private @Nullable Path into;

    @Option(
            names = "--format",
            paramLabel = "FILE.yaml",
            description = "What the columns mean, as for 'tamga import' (default: SDMX-CSV as trade has it).")
    private @Nullable Path format;

    @Option(
            names = "--tolerate",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "The greatest share of faulty rows that the lake takes (default: 1).")
    private double tolerated;

    @Option(names = "--no-import", description = "Leave the lake as it is.")
    private boolean noImport;

    @Mixin
    private LakeOptions lakes;

    @Override
    public Integer call() throws Exception {
        SdmxSource asked = service.source(source);
        SdmxQuestion question = question(asked);
        Tamga tamga = parent.tamga();
        // what is wrong with these is told before anything is asked for
        Path folder = into == null
                ? tamga.caseFolder().resolve("trade").resolve("sdmx").resolve(asked.name())
                : into;
        Optional<Lake> lake = noImport ? Optional.empty() : Optional.of(lakes.lake(tamga));
        Optional<FormatDescription> description = format == null ? Optional.empty() : Optional.of(Formats.read(format));
        SdmxFile file = fetched(question, folder);
        Page page = new Page(tamga.style(), spec.commandLine().getOut());
        print(question, file, page);
        if (lake.isPresent() && description.isEmpty() && file.withoutCurrency() > 0) {
            spec.commandLine().getOut().flush();
            throw new Failure(
                    Exit.PARTIAL,
                    "the file is kept, and not taken into the lake: " + file.withoutCurrency()
                            + " observations do not say what they are in; say it with --currency, such as --currency USD");
        }
        int code = lake.isPresent() ? taken(file, lake.get(), description, page) : Exit.DONE;
        spec.commandLine().getOut().flush();
        return code;
    }

    private SdmxQuestion question(SdmxSource asked) throws Failure {
        try {
            return new SdmxQuestion(
                    asked,
                    flow,
                    SdmxKey.parse(key),
                    Optional.ofNullable(window).map(Window::parse),
                    Optional.ofNullable(currency).map(code -> code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private SdmxFile fetched(SdmxQuestion question, Path folder) throws Failure {
        try (StatusLine status =
                new StatusLine(spec.commandLine().getErr(), parent.tamga().isTerminal())) {
            return new SdmxDownload(service.terms(status), folder, question).run();
        } catch (SdmxException e) {
            throw SdmxServiceOptions.failure(e);
        } catch (IOException e) {
            throw new Failure(Exit.UNAVAILABLE, "broken off; nothing was changed");
        }
    }

    private static void print(SdmxQuestion question, SdmxFile file, Page page) {
        page.paragraph(
                0,
                question.source().name() + " " + file.flow().id() + ", "
                        + file.flow().title(),
                page.style()::bold);
        page.paragraph(
                2,
                ImportText.counted(file.observations(), "observation", "observations") + " in "
                        + ImportText.counted(file.series(), "series", "series") + ", "
                        + (file.first().equals(file.last()) ? file.first() : file.first() + " to " + file.last()),
                page.style()::green);
        file.notes().forEach(note -> page.hanging("  note: ", note, page.style()::yellow));
        page.paragraph(2, "file: " + file.file(), page.style()::dim);
    }

    private int taken(SdmxFile file, Lake lake, Optional<FormatDescription> description, Page page) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (Intake intake = lakes.intake(lake)) {
            List<ImportReport> reports = intake.take(file.file(), new Import.Terms(description, tolerated));
            ImportText text = new ImportText(page);
            reports.forEach(report -> text.print(report, lake));
            return Exit.DONE;
        } catch (TradeException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            err.println("tamga: " + PlainText.line(first));
            Page problems = new Page(parent.tamga().style(), err);
            problems.paragraph(
                    0,
                    "The file is kept, and the lake is as it was. Say which of these columns is the reporter, partner, flow, period, product"
                            + " and value in a description (trade/package.md shows one), and take the file with"
                            + "  tamga import FILE --format FILE.yaml");
            problems.hanging("columns: ", String.join(", ", file.columns()), page.style()::dim);
            err.flush();
            return Exit.PARTIAL;
        }
    }
}
