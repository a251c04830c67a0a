package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.ComplexityTable;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.mirror.PairTable;
import org.tamga.trade.sql.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga trade}: measures of product-level trade. */
@Command(
        name = "trade",
        description = "Measure trade by product and partner, from official files taken in by tamga import.",
        footer = {
            "",
            "Measures:",
            "  lake             what the lake holds",
            "  turnover         exports, imports, turnover, balance",
            "  growth           growth and contributions to it (--by product|partner|flow)",
            "  rolling          months, since January, over twelve months",
            "  structure        by product, and its change against a base (--base WINDOW)",
            "  partners         partners and their shares",
            "  concentration    Herfindahl-Hirschman, Theil (--by product|partner)",
            "  advantage        revealed comparative advantage",
            "  complexity       economic complexity, fitness",
            "  complementarity  of one economy's exports with others' imports",
            "  intra-industry   Grubel-Lloyd",
            "  dependence       on one partner, product by product (--about CHN)",
            "  unit-values      value per kilogram, with outliers",
            "  mirror           the two sides of a border: gaps, reliability, reconciled values",
            "  transit          what may be passed on from a partner (--about CHN)",
            "",
            "Words in any order: the first economy or group reports, the others are",
            "partners; exports or imports (else both); a window; products.",
            "",
            "  tamga trade partners KAZ imports 2024",
            "  tamga trade growth KAZ imports CHN 2015/2024 --by product",
            "  tamga trade advantage --explain",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TradeCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MEASURE", index = "0", description = "What is measured; see below.")
    private String measure;

    @Parameters(paramLabel = "WORD", index = "1..*", description = "Economies, flow, window, products.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Whose statistics, where the lake has several.")
    private @Nullable String source;

    @Option(names = "--level", paramLabel = "N", description = "Digits of the product codes (default: 2, or 6).")
    private @Nullable Integer level;

    @Option(names = "--by", paramLabel = "KEY", description = "product, partner, reporter or flow.")
    private @Nullable String by;

    @Option(names = "--monthly", description = "Months, where whole years are there as well.")
    private boolean monthly;

    @Option(names = "--each", description = "Each period by itself, rather than the window as a whole.")
    private boolean each;

    @Option(names = "--base", paramLabel = "WINDOW", description = "What the structure is compared with.")
    private @Nullable String base;

    @Option(names = "--about", paramLabel = "CODE", description = "The partner that dependence or transit is about.")
    private @Nullable String about;

    @Option(names = "--nomenclature", paramLabel = "NAME", description = "HS, HS2017, SITC, BEC … (default: HS).")
    private @Nullable String nomenclature;

    @Option(
            names = "--transport",
            paramLabel = "CODE",
            defaultValue = "0",
            description = "A mode of transport (default: all).")
    private String transport;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Rows shown in a table (default: 20; 0: all).")
    private int rows;

    @Option(names = "--explain", description = "Print what the measure is and where it is defined.")
    private boolean explain;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--parquet", paramLabel = "FILE", description = "Write a Parquet file.")
    private @Nullable Path parquet;

    @Option(
            names = "--show",
            paramLabel = "TABLE",
            defaultValue = "ranking",
            description = "Of mirror: ranking, pairs, gaps or reliability (default: ranking).")
    private MirrorView show;

    @Option(names = "--distances", paramLabel = "FILE", description = "Of mirror: distances between economies (CSV).")
    private @Nullable Path distances;

    @Option(
            names = "--other-source",
            paramLabel = "NAME",
            description = "Of mirror: whose imports, where they are not the exports' source.")
    private @Nullable String otherSource;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: that of the case).")
    private @Nullable Path lakeFolder;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "duckdb",
            description = "duckdb or spark (default: duckdb).")
    private String engine;

    @Option(names = "--master", paramLabel = "URL", description = "The Spark cluster (default: this machine).")
    private @Nullable String master;

    @Override
    public Integer call() throws Exception {
        if ((csv ? 1 : 0) + (json ? 1 : 0) + (parquet == null ? 0 : 1) > 1) {
            throw new ParameterException(spec.commandLine(), "one of --csv, --json and --parquet");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (explain) {
            explain(new Page(tamga.style(), out));
            return Exit.DONE;
        }
        Lake lake = TradeSession.lake(tamga, Optional.ofNullable(lakeFolder));
        try {
            Snapshot snapshot = lake.snapshot();
            if (measure.equals("lake")) {
                new LakeText(new Page(tamga.style(), out)).print(lake, snapshot);
                return Exit.DONE;
            }
            TradeWords asked = TradeWords.read(words, groups());
            try (Engine opened = TradeSession.open(engine, Optional.ofNullable(master), lake)) {
                return answer(new Measures(lake, snapshot, opened), asked, snapshot, out);
            }
        } catch (TradeException e) {
            return TradeSession.told(e, spec.commandLine().getErr());
        }
    }

    private void explain(Page page) throws Failure {
        boolean complexity = measure.equals("complexity");
        page.paragraph(0, complexity ? "Economic complexity" : measure().title(), page.style()::bold);
        page.blank();
        page.paragraph(0, (complexity ? ComplexityTable.DEFINITION : measure().definition()).replace('\n', ' '));
    }

    private int answer(Measures measures, TradeWords asked, Snapshot snapshot, PrintWriter out) throws Exception {
        if (measure.equals("complexity")) {
            Selection selection = selection(asked, snapshot, List.of("EXPORT"), 6)
                    .withReporters(List.of())
                    .withPartners(List.of(Selection.WORLD));
            print(ComplexityTable.of(measures.matrix(selection), asked.reporters()), asked, snapshot, out);
            return Exit.DONE;
        }
        if (measure.equals("mirror")) {
            return mirror(measures, asked, snapshot, out);
        }
        Question question = question(asked, snapshot);
        Path file = parquet;
        if (file != null) {
            if (Files.exists(file)) {
                throw new Failure(Exit.CANNOT_WRITE, file + ": is there already");
            }
            long written = measures.write(question, file);
            out.println(written + " rows in " + file);
            return Exit.DONE;
        }
        print(measures.ask(question), asked, snapshot, out);
        return Exit.DONE;
    }

    /** Costs and reliability are estimated from all that is there; the economies that were named restrict what is listed. */
    private int mirror(Measures measures, TradeWords asked, Snapshot snapshot, PrintWriter out) throws Exception {
        Selection exports = selection(asked, snapshot, List.of("EXPORT"), 6)
                .withReporters(List.of())
                .withPartners(List.of());
        Selection imports = exports.withFlows(List.of("IMPORT"));
        if (otherSource != null) {
            imports = imports.withSource(otherSource.toUpperCase(Locale.ROOT));
        }
        MirrorSpec spec = MirrorSpec.USUAL;
        if (distances != null) {
            spec = spec.withPairs(PairTable.read(distances));
        }
        Path file = parquet == null ? Files.createTempDirectory("tamga").resolve("reconciled.parquet") : parquet;
        if (parquet != null && Files.exists(file)) {
            throw new Failure(Exit.CANNOT_WRITE, file + ": is there already");
        }
        try {
            MirrorResult result = new Mirror(measures.lake(), snapshot, measures.engine())
                    .compare(new MirrorQuestion(exports, imports, pairs(asked)), spec, file);
            if (parquet != null) {
                out.println(result.rows() + " reconciled flows in " + file);
                return Exit.DONE;
            }
            Answer answer = show.of(result);
            print(csv || json ? answer : show.forPeople(answer), asked, snapshot, out);
            return Exit.DONE;
        } finally {
            if (parquet == null) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.toAbsolutePath().getParent());
            }
        }
    }

    /** Both directions between the economies that were named. */
    private static Set<MirrorQuestion.Pair> pairs(TradeWords asked) {
        Set<MirrorQuestion.Pair> pairs = new HashSet<>();
        for (String reporter : asked.reporters()) {
            for (String partner : asked.partners()) {
                if (!asked.flow().equals(Optional.of("IMPORT"))) {
                    pairs.add(new MirrorQuestion.Pair(reporter, partner));
                }
                if (!asked.flow().equals(Optional.of("EXPORT"))) {
                    pairs.add(new MirrorQuestion.Pair(partner, reporter));
                }
            }
        }
        return pairs;
    }

    private void print(Answer answer, TradeWords asked, Snapshot snapshot, PrintWriter out) throws Exception {
        if (csv) {
            TradeExport.csv(answer, out);
        } else if (json) {
            TradeExport.json(answer, String.join(" ", words), out);
        } else {
            new TradeText(new Page(tamga.style(), out), rows).print(answer, title(asked, snapshot));
        }
    }

    private String title(TradeWords asked, Snapshot snapshot) {
        return String.join(" ", words) + (asked.window().isPresent() ? "" : " " + latest(snapshot, asked));
    }

    private Question question(TradeWords asked, Snapshot snapshot) throws Failure {
        TradeMeasure kind = measure();
        List<String> flows = asked.flow().map(List::of).orElseGet(() -> flows(kind));
        Selection selection = selection(asked, snapshot, flows, level(kind, asked));
        boolean world = kind == TradeMeasure.TURNOVER
                || kind == TradeMeasure.ROLLING
                || (kind == TradeMeasure.GROWTH && key(kind) != Question.Key.PARTNER)
                || kind == TradeMeasure.STRUCTURE
                || kind == TradeMeasure.ADVANTAGE
                || (kind == TradeMeasure.CONCENTRATION && key(kind) == Question.Key.PRODUCT);
        if (world && asked.partners().isEmpty()) {
            selection = selection.withPartners(List.of(Selection.WORLD));
        }
        if (kind == TradeMeasure.COMPLEMENTARITY && asked.partners().isEmpty()) {
            throw new Failure(
                    Exit.USAGE, "complementarity with whom? Name the importing economies behind the exporting one");
        }
        boolean periods = each || kind == TradeMeasure.TURNOVER || kind == TradeMeasure.CONCENTRATION;
        Optional<Window> compared = Optional.empty();
        if (base != null) {
            compared = TradeWords.read(List.of(base), Map.of()).window();
        }
        return new Question(kind, selection, key(kind), periods, compared, about());
    }

    private Optional<String> about() throws Failure {
        if (about == null) {
            return Optional.empty();
        }
        return Optional.of(TradeWords.read(List.of(about), Map.of()).reporters().getFirst());
    }

    private TradeMeasure measure() throws Failure {
        for (TradeMeasure kind : TradeMeasure.values()) {
            if (kind.word().equals(measure.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new Failure(Exit.USAGE, "'" + measure + "' is no measure; see tamga trade --help");
    }

    private Question.Key key(TradeMeasure kind) throws Failure {
        if (by == null) {
            return kind == TradeMeasure.CONCENTRATION ? Question.Key.PARTNER : Question.Key.TOTAL;
        }
        try {
            return Question.Key.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, "--by product, partner, reporter or flow");
        }
    }

    private static List<String> flows(TradeMeasure kind) {
        return switch (kind) {
            case ADVANTAGE -> List.of("EXPORT");
            case DEPENDENCE, UNIT_VALUES -> List.of("IMPORT");
            default -> List.of("EXPORT", "IMPORT");
        };
    }

    private int level(TradeMeasure kind, TradeWords asked) throws Failure {
        if (level != null) {
            return level;
        }
        return switch (kind) {
            case TURNOVER, ROLLING, PARTNERS -> 0;
            case STRUCTURE, INTRA_INDUSTRY ->
                asked.products().stream().mapToInt(String::length).max().orElse(0) + 2;
            case GROWTH, CONCENTRATION -> key(kind) == Question.Key.PRODUCT ? 2 : 0;
            default -> 6;
        };
    }

    private Selection selection(TradeWords asked, Snapshot snapshot, List<String> flows, int digits) throws Failure {
        Window window = asked.window().orElseGet(() -> latest(snapshot, asked));
        return new Selection(
                Optional.ofNullable(source).map(s -> s.toUpperCase(Locale.ROOT)),
                monthly ? Optional.of(Frequency.MONTHLY) : Optional.empty(),
                asked.reporters(),
                asked.partners(),
                flows,
                asked.nomenclature().or(() -> Optional.ofNullable(nomenclature).map(n -> n.toUpperCase(Locale.ROOT))),
                level == null ? digits : level,
                asked.products(),
                window,
                transport);
    }

    /** The last year that the reporters are there for. */
    private static Window latest(Snapshot snapshot, TradeWords asked) {
        return Window.ofYear(snapshot.files().stream()
                .filter(f -> asked.reporters().isEmpty() || !Collections.disjoint(f.reporters(), asked.reporters()))
                .mapToInt(LakeFile::year)
                .max()
                .orElse(2024));
    }

    /** The groups of the case; a lake of one's own does not need one. */
    private Map<String, EconomyGroup> groups() throws Exception {
        try {
            return tamga.readCase().groups();
        } catch (Failure e) {
            if (lakeFolder != null) {
                return Map.of();
            }
            throw e;
        }
    }
}
