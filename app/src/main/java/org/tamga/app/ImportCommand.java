package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga import}: takes official files into the lake of a case. */
@Command(
        name = "import",
        description =
                "Take official trade files into the lake: UN Comtrade, CEPII BACI, Eurostat Comext, WITS, SDMX-CSV, and tables that you describe.",
        footer = {
            "",
            "Each file is taken wholly or not at all; the same file twice changes nothing.",
            "Rows that revise earlier ones take their place. What was left out, and why,",
            "is printed, and kept beside the lake.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, TSV or JSON, also as .gz or .zip.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FILE.yaml",
            description = "A description of the table, for formats that are not known.")
    private @Nullable Path format;

    @Option(
            names = "--tolerate",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "The greatest share of faulty rows; a file with more is refused (default: 1).")
    private double tolerated;

    @Mixin
    private LakeOptions lakes;

    @Mixin
    private NomenclatureOptions nomenclatures;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Lake lake = lakes.lake(tamga);
        int code = Exit.DONE;
        int done = 0;
        try (Intake intake = lakes.intake(lake)) {
            Optional<FormatDescription> description =
                    format == null ? Optional.empty() : Optional.of(Formats.read(format));
            UnknownCodes unknown = new UnknownCodes(nomenclatures.folder(tamga));
            for (Path file : files) {
                try {
                    print(taken(intake, file, description), lake, intake, unknown);
                    done++;
                } catch (TradeException e) {
                    code = TradeSession.told(e, err);
                }
            }
        } catch (TradeException e) {
            return TradeSession.told(e, err);
        }
        return code != Exit.DONE && done > 0 ? Exit.PARTIAL : code;
    }

    private List<ImportReport> taken(Intake intake, Path file, Optional<FormatDescription> description)
            throws TradeException {
        try (Bar bar = Bar.of(String.valueOf(file.getFileName()), intake::progressPercent, tamga.isTerminal())) {
            bar.begin();
            return intake.take(file, new Import.Terms(description, tolerated));
        }
    }

    private void print(List<ImportReport> reports, Lake lake, Intake intake, UnknownCodes unknown)
            throws TradeException {
        Page page = new Page(tamga.style(), spec.commandLine().getOut());
        ImportText text = new ImportText(page);
        for (ImportReport report : reports) {
            text.print(report, lake);
            unknown.notes(report, intake).forEach(note -> page.hanging("  Note: ", note, page.style()::yellow));
        }
        spec.commandLine().getOut().flush();
    }
}
