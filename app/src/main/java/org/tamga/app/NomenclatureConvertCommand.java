package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;
import org.tamga.core.PlainText;
import org.tamga.trade.TradeException;
import org.tamga.trade.nomenclature.CodeCheck;
import org.tamga.trade.nomenclature.Conversion;
import org.tamga.trade.nomenclature.Correlation;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.Nomenclatures;
import org.tamga.trade.nomenclature.TableConversion;
import org.tamga.trade.table.CsvText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga nomenclature convert}: codes, or a table's column of codes, in another nomenclature. */
@Command(
        name = "convert",
        description = "Convert codes, or the codes of a table, from one nomenclature to another.",
        footer = {
            "",
            "1:1 and n:1 are exact. 1:n and n:n are not: tables do not say how much of a",
            "code goes where, so equal parts are assumed, and told. In a table such rows",
            "keep their amounts and get no code, unless --split names the amounts.",
            "",
            "  tamga nomenclature convert 270900 --from HS2017 --to BEC4",
            "  tamga nomenclature convert trade.csv --column hs6 --from HS2017 --to HS1992",
            "      --split value,kg --out trade-1992.csv",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NomenclatureConvertCommand implements Callable<Integer> {

    /** Targets of one code that a person is shown. */
    private static final int MOST = 20;

    @ParentCommand
    private NomenclatureCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE|FILE", arity = "1..*", description = "Codes; or one table (CSV), with --column.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--from", paramLabel = "NAME", required = true, description = "HS2017, SITC3 … of the codes.")
    private String from;

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "HS1992, SITC3, BEC4 … that is wanted.")
    private String to;

    @Option(names = "--column", paramLabel = "NAME", description = "The table's column of codes.")
    private @Nullable String column;

    @Option(
            names = "--split",
            paramLabel = "NAMES",
            split = ",",
            description = "Columns whose amounts are divided where a code is (default: none).")
    private List<String> split = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The table that is written.")
    private @Nullable Path out;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private NomenclatureOptions options;

    @Override
    public Integer call() throws Exception {
        Nomenclature source = NomenclatureFindCommand.nomenclature(from);
        Nomenclature target = NomenclatureFindCommand.nomenclature(to);
        if (source == target) {
            throw new ParameterException(spec.commandLine(), "--from and --to are both " + source.classification());
        }
        Optional<Path> folder = options.folder(parent.tamga());
        Nomenclatures all = folder.map(Nomenclatures::read).orElseGet(Nomenclatures::builtIn);
        Correlation way = all.findCorrelation(source, target)
                .orElseThrow(() -> new Failure(Exit.NO_ANSWER, noWay(all, source, target)));
        if (column != null) {
            return table(all, way, column);
        }
        if (out != null || !split.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--out and --split are of a table: --column says where its codes are");
        }
        if (what.size() == 1 && Files.isRegularFile(Path.of(what.getFirst()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    what.getFirst()
                            + " is a table: --column NAME says where its codes are, and --out FILE where it goes");
        }
        return codes(all, way);
    }

    private String noWay(Nomenclatures all, Nomenclature source, Nomenclature target) {
        String there =
                all.correlations().stream().map(Correlation::toString).sorted().collect(Collectors.joining(", "));
        return "no correlation tables lead from " + source.classification() + " to " + target.classification()
                + (there.isEmpty()
                        ? "; none were added: see tamga nomenclature --help"
                        : "; there are " + there
                                + (source == Nomenclature.HS || target == Nomenclature.HS
                                        ? ": name an edition, such as HS2017"
                                        : ""));
    }

    private int codes(Nomenclatures all, Correlation way) throws IOException {
        List<Conversion> conversions = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String text : what) {
            String code = text.toUpperCase(Locale.ROOT);
            if (way.from().check(code) instanceof CodeCheck.Unsound unsound) {
                if (code.contains(".") && !unsound.suggestion().isEmpty()) {
                    code = unsound.suggestion();
                } else {
                    unknown.add(unsound.reason());
                    continue;
                }
            }
            Conversion conversion = way.convert(code);
            if (conversion.targets().isEmpty() && !way.covers(code)) {
                unknown.add(code + " is in no table from " + way.from().classification()
                        + (code.length() < 6 && way.from().isHarmonized() ? ": tables are of codes of 6 digits" : ""));
            } else {
                conversions.add(conversion);
            }
        }
        unknown.forEach(reason -> spec.commandLine().getErr().println("tamga: " + PlainText.line(reason)));
        if (conversions.isEmpty()) {
            return Exit.NO_ANSWER;
        }
        PrintWriter printed = spec.commandLine().getOut();
        if (csv) {
            csv(all, way, conversions, printed);
        } else if (json) {
            json(all, way, conversions, printed);
        } else {
            print(all, way, conversions, new Page(parent.tamga().style(), printed));
        }
        return unknown.isEmpty() ? Exit.DONE : Exit.PARTIAL;
    }

    private static void print(Nomenclatures all, Correlation way, List<Conversion> conversions, Page page) {
        page.paragraph(0, way.toString(), page.style()::bold);
        TextTable table = new TextTable(List.of(
                new TextTable.Column(way.from().classification(), TextTable.Kind.WORDS),
                new TextTable.Column("", TextTable.Kind.WORDS),
                new TextTable.Column(way.to().classification(), TextTable.Kind.WORDS),
                new TextTable.Column("share", TextTable.Kind.NUMBER),
                new TextTable.Column("", TextTable.Kind.NAMES)));
        for (Conversion conversion : conversions) {
            String first = conversion.code();
            for (Conversion.Target target :
                    conversion.targets().stream().limit(MOST).toList()) {
                table.add(List.of(
                        first,
                        relationship(way, conversion, target),
                        target.code(),
                        share(target.weight()),
                        PlainText.line(all.name(way.to(), target.code()).orElse(""))));
                first = "";
            }
            if (conversion.targets().size() > MOST) {
                table.add(List.of("", "", "…", "", (conversion.targets().size() - MOST) + " more: --csv"));
            }
            if (!conversion.isComplete()) {
                table.add(List.of(first, "", "–", share(conversion.unconverted()), "without a counterpart"));
            }
        }
        table.print(page);
        conversions.stream()
                .flatMap(c -> c.assumption().stream())
                .forEach(assumption -> page.hanging("Note: ", assumption, page.style()::dim));
    }

    private static String relationship(Correlation way, Conversion conversion, Conversion.Target target) {
        return way.relationship(conversion, target).toString();
    }

    private static String share(double weight) {
        return Magnitude.grouped(BigDecimal.valueOf(weight), weight == 1 || weight == 0 ? 0 : 3);
    }

    private static void csv(Nomenclatures all, Correlation way, List<Conversion> conversions, PrintWriter printed)
            throws IOException {
        CsvText text = new CsvText(printed);
        text.row(List.of(way.from().classification(), way.to().classification(), "relationship", "share", "name"));
        for (Conversion conversion : conversions) {
            for (Conversion.Target target : conversion.targets()) {
                text.row(List.of(
                        conversion.code(),
                        target.code(),
                        relationship(way, conversion, target),
                        BigDecimal.valueOf(target.weight()).toPlainString(),
                        all.name(way.to(), target.code()).orElse("")));
            }
            if (!conversion.isComplete()) {
                text.row(List.of(
                        conversion.code(),
                        "",
                        "none",
                        BigDecimal.valueOf(conversion.unconverted()).toPlainString(),
                        ""));
            }
        }
    }

    private static void json(Nomenclatures all, Correlation way, List<Conversion> conversions, PrintWriter printed) {
        Json.print(
                new Json.Fields()
                        .put("from", way.from().classification())
                        .put("to", way.to().classification())
                        .put(
                                "path",
                                way.path().stream()
                                        .map(Nomenclature::classification)
                                        .toList())
                        .put(
                                "codes",
                                conversions.stream()
                                        .map(conversion -> new Json.Fields()
                                                .put("code", conversion.code())
                                                .put(
                                                        "name",
                                                        all.name(way.from(), conversion.code())
                                                                .orElse(null))
                                                .put("exact", conversion.isExact())
                                                .put("unconverted", BigDecimal.valueOf(conversion.unconverted()))
                                                .put(
                                                        "assumption",
                                                        conversion.assumption().orElse(null))
                                                .put(
                                                        "targets",
                                                        conversion.targets().stream()
                                                                .map(target -> new Json.Fields()
                                                                        .put("code", target.code())
                                                                        .put(
                                                                                "name",
                                                                                all.name(way.to(), target.code())
                                                                                        .orElse(null))
                                                                        .put(
                                                                                "relationship",
                                                                                relationship(way, conversion, target))
                                                                        .put(
                                                                                "share",
                                                                                BigDecimal.valueOf(
                                                                                        target.weight())))))),
                printed);
    }

    private int table(Nomenclatures all, Correlation way, String codes) throws TradeException, Failure {
        Path target = out;
        if (what.size() != 1 || target == null) {
            throw new ParameterException(spec.commandLine(), "with --column, name one table, and --out FILE");
        }
        if (Files.exists(target)) {
            throw new Failure(Exit.CANNOT_WRITE, target + ": is there already");
        }
        Path file = Path.of(what.getFirst());
        TableConversion conversion =
                new TableConversion(file, way, all.findTable(way.from()), new TableConversion.Terms(codes, split));
        try {
            report(
                    conversion.run(target),
                    way,
                    target,
                    new Page(parent.tamga().style(), spec.commandLine().getOut()));
        } catch (IOException e) {
            throw new Failure(
                    Exit.CANNOT_WRITE,
                    target + ": cannot be written: "
                            + (e instanceof AccessDeniedException ? "access denied" : e.getMessage()));
        }
        return Exit.DONE;
    }

    private void report(TableConversion.Outcome outcome, Correlation way, Path target, Page page) {
        page.paragraph(0, target.toString(), page.style()::bold);
        page.paragraph(2, way + ", " + ImportText.counted(outcome.rows(), "row", "rows"));
        page.paragraph(
                2,
                ImportText.counted(outcome.exact(), "row has", "rows have") + " one counterpart",
                page.style()::green);
        if (outcome.divided() > 0) {
            page.paragraph(
                    2,
                    ImportText.counted(outcome.divided(), "row has", "rows have") + " several: "
                            + (split.isEmpty()
                                    ? "left as they are, without a code; --split NAMES divides amounts by equal parts"
                                    : String.join(", ", split)
                                            + " divided by equal parts, which is an assumption; the share says how"),
                    page.style()::yellow);
        }
        if (outcome.lost() > 0) {
            page.paragraph(
                    2,
                    ImportText.counted(outcome.lost(), "row has", "rows have") + " none, by the tables",
                    page.style()::yellow);
        }
        if (outcome.unknown() > 0) {
            page.paragraph(
                    2,
                    ImportText.counted(outcome.unknown(), "row has", "rows have") + " a code that no table has: "
                            + String.join(" ", outcome.examples())
                            + (outcome.examples().size() == 5 ? " …" : ""),
                    page.style()::yellow);
        }
        if (outcome.restored() > 0) {
            page.paragraph(
                    2,
                    "leading zeros were put back in "
                            + ImportText.counted(outcome.restored(), "code", "codes")
                            + " that had lost them");
        }
        if (outcome.written() != outcome.rows()) {
            page.paragraph(2, ImportText.counted(outcome.written(), "row", "rows") + " written");
        }
    }
}
