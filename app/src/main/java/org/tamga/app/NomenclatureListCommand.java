package org.tamga.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tamga.app.json.Json;
import org.tamga.core.PlainText;
import org.tamga.trade.nomenclature.CodeTable;
import org.tamga.trade.nomenclature.Correlation;
import org.tamga.trade.nomenclature.Coverage;
import org.tamga.trade.nomenclature.Holding;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.Nomenclatures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga nomenclature list}: which lists and tables there are, and what is wrong with those that cannot be used. */
@Command(name = "list", description = "Which code lists and correlation tables are known, and from which files.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NomenclatureListCommand implements Callable<Integer> {

    private static final List<Nomenclature> BUILT_IN =
            List.of(Nomenclature.HS, Nomenclature.S4, Nomenclature.B4, Nomenclature.B5);

    @ParentCommand
    private NomenclatureCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private NomenclatureOptions nomenclatures;

    @Option(names = "--notes", description = "What was assumed or mended in the files, too.")
    private boolean notes;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        return list(parent.tamga(), nomenclatures, json, notes, spec.commandLine());
    }

    /** Lists; 4 when a file cannot be used, which is told on stderr, and 65 when none can. */
    static int list(Tamga tamga, NomenclatureOptions options, boolean json, boolean notes, CommandLine command)
            throws Failure {
        Optional<Path> folder = options.folder(tamga);
        Nomenclatures all = folder.map(Nomenclatures::read).orElseGet(Nomenclatures::builtIn);
        PrintWriter out = command.getOut();
        boolean nothing = tables(all).isEmpty() && all.correlations().isEmpty();
        if (json) {
            json(folder, all, out);
        } else if (all.faults().isEmpty() || !nothing) {
            print(folder, options.place(tamga), all, notes, new Page(tamga.style(), out));
        }
        all.faults().forEach(fault -> command.getErr().println(PlainText.line(fault.toString())));
        return all.faults().isEmpty() ? Exit.DONE : nothing ? Exit.BAD_INPUT : Exit.PARTIAL;
    }

    private static List<CodeTable> tables(Nomenclatures all) {
        return List.of(Nomenclature.values()).stream()
                .flatMap(n -> all.findTable(n).stream())
                .toList();
    }

    private static void print(
            Optional<Path> folder, Optional<Path> place, Nomenclatures all, boolean notes, Page page) {
        Style style = page.style();
        if (folder.isEmpty()) {
            page.paragraph(0, "No code lists and no correlation tables were added.", style::bold);
            page.paragraph(
                    0,
                    place.map(p -> "Put them into " + p + ", or name another folder with --nomenclatures.")
                            .orElse("Name their folder with --nomenclatures."));
        } else {
            page.paragraph(0, folder.get().toString(), style::bold);
            List<CodeTable> tables = tables(all);
            if (!tables.isEmpty()) {
                page.blank();
                codeLists(tables, page);
            }
            if (!all.correlations().isEmpty()) {
                page.blank();
                correlations(all, page);
            }
            others(all, page);
        }
        page.blank();
        page.hanging(
                "Built in: ",
                BUILT_IN.stream()
                                .map(n -> all.standard().codes(n).size() + " names of "
                                        + (n == Nomenclature.S4 ? "SITC" : n.classification()))
                                .collect(Collectors.joining(", "))
                        + ", in English and Russian.",
                style::dim);
        if (notes) {
            all.notes().forEach(note -> page.hanging("Note: ", note, style::dim));
        } else if (!all.notes().isEmpty()) {
            page.paragraph(
                    0,
                    ImportText.counted(all.notes().size(), "remark", "remarks")
                            + " on what was assumed or mended in the files: --notes",
                    style::dim);
        }
    }

    private static void codeLists(List<CodeTable> tables, Page page) {
        TextTable text = new TextTable(List.of(
                new TextTable.Column("code list", TextTable.Kind.WORDS),
                new TextTable.Column("codes", TextTable.Kind.NUMBER),
                new TextTable.Column("of how many digits", TextTable.Kind.WORDS),
                new TextTable.Column("file", TextTable.Kind.NAMES)));
        for (CodeTable table : tables) {
            text.add(List.of(
                    table.nomenclature().classification(),
                    counted(table.size()),
                    levels(table).entrySet().stream()
                            .map(e -> e.getKey() + ": " + counted(e.getValue()))
                            .collect(Collectors.joining(", ")),
                    PlainText.line(table.file())));
        }
        text.print(page);
    }

    private static void correlations(Nomenclatures all, Page page) {
        TextTable text = new TextTable(List.of(
                new TextTable.Column("correlation", TextTable.Kind.WORDS),
                new TextTable.Column("codes", TextTable.Kind.NUMBER),
                new TextTable.Column("exact", TextTable.Kind.NUMBER),
                new TextTable.Column("divided", TextTable.Kind.NUMBER),
                new TextTable.Column("without", TextTable.Kind.NUMBER),
                new TextTable.Column("file", TextTable.Kind.NAMES)));
        for (Correlation table : sorted(all)) {
            Coverage coverage = table.coverage();
            text.add(List.of(
                    table.toString(),
                    counted(coverage.codes()),
                    counted(coverage.exact()),
                    counted(coverage.divided()),
                    counted(coverage.incomplete()),
                    PlainText.line(all.file(table))));
        }
        text.print(page);
    }

    private static List<Correlation> sorted(Nomenclatures all) {
        return all.correlations().stream()
                .sorted(Comparator.comparing(Correlation::from).reversed().thenComparing(Correlation::to))
                .toList();
    }

    private static void others(Nomenclatures all, Page page) {
        List<String> left = all.holdings().stream()
                .filter(h -> h.kind() == Holding.Kind.OTHER)
                .map(Holding::file)
                .toList();
        List<String> sections = all.holdings().stream()
                .filter(h -> h.kind() == Holding.Kind.SECTIONS)
                .map(Holding::file)
                .toList();
        if (!left.isEmpty() || !sections.isEmpty()) {
            page.blank();
        }
        if (!sections.isEmpty()) {
            page.hanging("Names of sections: ", String.join(", ", sections), page.style()::dim);
        }
        if (!left.isEmpty()) {
            page.hanging("Left alone: ", String.join(", ", left), page.style()::dim);
        }
    }

    private static SortedMap<Integer, Integer> levels(CodeTable table) {
        SortedMap<Integer, Integer> levels = new TreeMap<>();
        table.codes().stream()
                .filter(code -> !code.equals(Nomenclature.TOTAL))
                .forEach(code -> levels.merge(code.length(), 1, Integer::sum));
        return levels;
    }

    private static String counted(int number) {
        return Magnitude.grouped(BigDecimal.valueOf(number), 0);
    }

    private static void json(Optional<Path> folder, Nomenclatures all, PrintWriter out) {
        List<Json.Fields> lists = new ArrayList<>();
        for (CodeTable table : tables(all)) {
            Json.Fields levels = new Json.Fields();
            levels(table).forEach((digits, codes) -> levels.put(Integer.toString(digits), codes));
            lists.add(new Json.Fields()
                    .put("nomenclature", table.nomenclature().classification())
                    .put("codes", table.size())
                    .put("levels", levels)
                    .put("file", table.file()));
        }
        Json.print(
                new Json.Fields()
                        .put("folder", folder.map(Path::toString).orElse(null))
                        .put("lists", lists)
                        .put(
                                "correlations",
                                sorted(all).stream()
                                        .map(table -> json(table, all.file(table)))
                                        .toList())
                        .put(
                                "files",
                                all.holdings().stream()
                                        .map(h -> new Json.Fields()
                                                .put("file", h.file())
                                                .put("kind", h.kind().name().toLowerCase(Locale.ROOT))
                                                .put("rows", h.rows())
                                                .put("content", h.content()))
                                        .toList())
                        .put("notes", all.notes())
                        .put(
                                "faults",
                                all.faults().stream().map(Object::toString).toList()),
                out);
    }

    private static Json.Fields json(Correlation table, String file) {
        Coverage coverage = table.coverage();
        return new Json.Fields()
                .put("from", table.from().classification())
                .put("to", table.to().classification())
                .put("pairs", table.pairs())
                .put("codes", coverage.codes())
                .put("exact", coverage.exact())
                .put("divided", coverage.divided())
                .put("incomplete", coverage.incomplete())
                .put("file", file);
    }
}
