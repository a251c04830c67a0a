package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tamga.app.json.Json;
import org.tamga.core.PlainText;
import org.tamga.trade.nomenclature.CodeCheck;
import org.tamga.trade.nomenclature.CodeTable;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.Nomenclatures;
import org.tamga.trade.table.CsvText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga nomenclature find}: codes by the words of their names, or a code with what stands above and below it. */
@Command(
        name = "find",
        description = "Find codes by words of their names, or what a code is, and what is above and below.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NomenclatureFindCommand implements Callable<Integer> {

    @ParentCommand
    private NomenclatureCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEXT|CODE", arity = "1..*", description = "Words, all of which a name has; or a code.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--in",
            paramLabel = "NAME",
            defaultValue = "HS",
            description = "HS2017, SITC3, BEC4 … (default: HS, each code in its newest edition).")
    private String in;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Codes that are shown (default: 20; 0: all).")
    private int rows;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private NomenclatureOptions options;

    /** A code of a nomenclature with its name. */
    private record Named(Nomenclature nomenclature, String code, String name) {}

    @Override
    public Integer call() throws Exception {
        Nomenclature nomenclature = nomenclature(in);
        Optional<Path> folder = options.folder(parent.tamga());
        Nomenclatures all = folder.map(f -> Nomenclatures.readLists(f, Set.of(nomenclature)))
                .orElseGet(Nomenclatures::builtIn);
        all.faults().forEach(fault -> spec.commandLine().getErr().println(PlainText.line(fault.toString())));
        String text = String.join(" ", words).strip();
        boolean code = text.matches("(?i)[0-9][0-9A-Z.]*|TOTAL");
        List<Named> found = code
                ? family(all, nomenclature, sound(nomenclature, text))
                : named(all, nomenclature, text.toLowerCase(Locale.ROOT).split("\\s+"));
        if (found.isEmpty()) {
            throw new Failure(
                    Exit.NO_ANSWER,
                    (code
                                    ? PlainText.line(text) + " has no name in "
                                    : "no name has all of '" + PlainText.line(text) + "' in ")
                            + nomenclature.classification()
                            + (folder.isPresent()
                                            && !all.findTables(nomenclature).isEmpty()
                                    ? ""
                                    : ", of which no code list was added: see tamga nomenclature --help"));
        }
        print(found, code ? text.replace(".", "").toUpperCase(Locale.ROOT) : "");
        return Exit.DONE;
    }

    /** Reads the name of a nomenclature. */
    static Nomenclature nomenclature(String text) throws Failure {
        try {
            return Nomenclature.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static String sound(Nomenclature nomenclature, String text) throws Failure {
        String code = text.toUpperCase(Locale.ROOT);
        return switch (nomenclature.check(code)) {
            case CodeCheck.Unsound unsound
            when code.contains(".") && !unsound.suggestion().isEmpty() -> unsound.suggestion();
            case CodeCheck.Unsound unsound -> throw new Failure(Exit.USAGE, unsound.reason());
            case CodeCheck.Sound sound -> code;
            case CodeCheck.Special special -> code;
        };
    }

    /** What is above a code, from the top, the code itself, and what is directly below. */
    private static List<Named> family(Nomenclatures all, Nomenclature nomenclature, String code) {
        List<Named> family = new ArrayList<>();
        if (all.name(nomenclature, code).isEmpty()) {
            return family;
        }
        for (String above : nomenclature.listAncestors(code).reversed()) {
            if (!above.equals(Nomenclature.TOTAL)) {
                name(all, nomenclature, above).ifPresent(family::add);
            }
        }
        name(all, nomenclature, code).ifPresent(family::add);
        all.findTables(nomenclature).stream()
                .map(table -> table.children(code))
                .filter(below -> !below.isEmpty())
                .findFirst()
                .ifPresent(below ->
                        below.forEach(child -> name(all, nomenclature, child).ifPresent(family::add)));
        return family;
    }

    private static Optional<Named> name(Nomenclatures all, Nomenclature nomenclature, String code) {
        return all.name(nomenclature, code).map(name -> new Named(edition(all, nomenclature, code), code, name));
    }

    /** The newest edition whose list has the code. */
    private static Nomenclature edition(Nomenclatures all, Nomenclature nomenclature, String code) {
        return all.findTables(nomenclature).stream()
                .filter(table -> table.contains(code))
                .map(CodeTable::nomenclature)
                .findFirst()
                .orElse(nomenclature);
    }

    private static List<Named> named(Nomenclatures all, Nomenclature nomenclature, String[] words) {
        Map<String, Named> found = new TreeMap<>();
        for (CodeTable table : all.findTables(nomenclature)) {
            for (String code : table.codes()) {
                table.name(code)
                        .ifPresent(name -> found.putIfAbsent(code, new Named(table.nomenclature(), code, name)));
            }
        }
        for (String code : all.standard().codes(nomenclature)) {
            all.name(nomenclature, code)
                    .ifPresent(name -> found.putIfAbsent(code, new Named(nomenclature, code, name)));
        }
        return found.values().stream().filter(n -> hasAll(n.name(), words)).toList();
    }

    private static boolean hasAll(String name, String[] words) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void print(List<Named> found, String asked) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (csv) {
            CsvText text = new CsvText(out);
            text.row(List.of("nomenclature", "code", "name"));
            for (Named named : found) {
                text.row(List.of(named.nomenclature().classification(), named.code(), named.name()));
            }
            return;
        }
        if (json) {
            Json.print(
                    found.stream()
                            .map(n -> new Json.Fields()
                                    .put("nomenclature", n.nomenclature().classification())
                                    .put("code", n.code())
                                    .put("name", n.name())),
                    out);
            return;
        }
        Page page = new Page(parent.tamga().style(), out);
        List<Named> shown = rows > 0 && asked.isEmpty() ? found.subList(0, Math.min(rows, found.size())) : found;
        int width = shown.stream()
                .mapToInt(n -> n.nomenclature().classification().length())
                .max()
                .orElse(0);
        int digits = shown.stream().mapToInt(n -> n.code().length()).max().orElse(0);
        for (Named named : shown) {
            String edition = named.nomenclature().classification();
            String label = edition + " ".repeat(width - edition.length()) + "  " + named.code()
                    + " ".repeat(digits - named.code().length()) + "  ";
            boolean meant = named.code().equals(asked);
            page.labelled(
                    label,
                    page.style()::dim,
                    named.name(),
                    text -> meant ? page.style().bold(text) : text);
        }
        if (found.size() > shown.size()) {
            page.paragraph(
                    0,
                    "… " + Magnitude.grouped(BigDecimal.valueOf(found.size() - shown.size()), 0)
                            + " more: --rows 0, or --csv",
                    page.style()::dim);
        }
    }
}
