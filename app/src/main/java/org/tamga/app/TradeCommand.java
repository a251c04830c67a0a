package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.core.PlainText;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.ComplexityTable;
import org.tamga.trade.measure.Finding;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorTable;
import org.tamga.trade.sql.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  mirror           two sides of a border: gaps, reliability, reconciled values",
            "  checks           numbers to look at: sources that contradict each other,",
            "                   totals that do not add up, breaks, missing weights",
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

    @Mixin
    private QuestionOptions asking;

    @Mixin
    private MirrorOptions mirroring;

    @Mixin
    private AnswerOptions form;

    @Mixin
    private LakeOptions lakes;

    @Mixin
    private NomenclatureOptions nomenclatures;

    @Option(names = "--explain", description = "Print what the measure is and where it is defined.")
    private boolean explain;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description =
                    "Of mirror: ranking, pairs, gaps or reliability (default: ranking). Of checks: how many of each kind (default: 5; 0: all).")
    private @Nullable String show;

    /** What is measured otherwise than by a single query. */
    private enum Other {
        LAKE,
        COMPLEXITY,
        MIRROR,
        CHECKS;

        static Optional<Other> find(String word) {
            return Arrays.stream(values())
                    .filter(o -> o.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    @Override
    public Integer call() throws Exception {
        form.check(spec.commandLine());
        Optional<Other> other = Other.find(measure);
        PrintWriter out = spec.commandLine().getOut();
        if (explain) {
            explain(other, new Page(tamga.style(), out));
            return Exit.DONE;
        }
        if (other.isEmpty()) {
            measure();
        }
        Lake lake = lakes.lake(tamga);
        try {
            Snapshot snapshot = lake.snapshot();
            if (other.equals(Optional.of(Other.LAKE))) {
                new LakeText(new Page(tamga.style(), out)).print(lake, snapshot);
                return Exit.DONE;
            }
            AskedTrade asked = asking.asked(TradeWords.read(words, tamga.groups(!lakes.isLakeNamed())));
            try (Engine opened = lakes.open(lake)) {
                answer(other, new Measures(lake, snapshot, opened), asked, out);
                return Exit.DONE;
            }
        } catch (TradeException e) {
            return TradeSession.told(e, spec.commandLine().getErr());
        }
    }

    private void explain(Optional<Other> other, Page page) throws Failure {
        String title;
        String definition;
        if (other.isEmpty()) {
            title = measure().title();
            definition = measure().definition();
        } else {
            title = switch (other.get()) {
                case LAKE -> "The lake";
                case COMPLEXITY -> "Economic complexity";
                case MIRROR -> "The two sides of a border";
                case CHECKS -> CheckWords.TITLE;
            };
            definition = switch (other.get()) {
                case LAKE -> "What tamga import took: sources, years, nomenclatures, files.";
                case COMPLEXITY -> ComplexityTable.DEFINITION;
                case MIRROR -> MirrorTable.definition();
                case CHECKS -> CheckWords.definition();
            };
        }
        page.paragraph(0, title, page.style()::bold);
        page.blank();
        page.paragraph(0, definition.replace('\n', ' '));
    }

    private void answer(Optional<Other> other, Measures measures, AskedTrade asked, PrintWriter out) throws Exception {
        if (other.isEmpty()) {
            measured(measures, asked, out);
            return;
        }
        switch (other.get()) {
            case LAKE -> {} // told already, without an engine
            case COMPLEXITY -> {
                form.refuseParquet(measure);
                Selection selection = asked.selection(asked.window(measures.snapshot()), List.of("EXPORT"), 6)
                        .withFlows(List.of("EXPORT"))
                        .withReporters(List.of())
                        .withPartners(List.of(Selection.WORLD));
                print(ComplexityTable.of(measures.matrix(selection), asked.reporters()), measures, asked, out);
            }
            case MIRROR -> mirrored(measures, asked, out);
            case CHECKS -> {
                form.refuseParquet(measure);
                CheckRun run = CheckRun.of(measures, asked, form, Optional.ofNullable(show));
                CheckReport report = run.report();
                Set<String> codes = report.findings().stream()
                        .map(Finding::product)
                        .filter(ProductNames::isCode)
                        .collect(Collectors.toSet());
                ProductNames names =
                        names(measures, asked, measures.snapshot().batches().values(), codes);
                run.print(report, names, String.join(" ", words), tamga.style(), out);
            }
        }
    }

    private void measured(Measures measures, AskedTrade asked, PrintWriter out) throws Exception {
        Question question;
        try {
            question = asked.question(measure(), measures.snapshot());
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        Optional<Path> file = form.parquet();
        if (file.isPresent()) {
            long written = measures.write(question, file.get());
            out.println(written + " rows in " + file.get());
        } else {
            print(measures.ask(question), measures, asked, out);
        }
    }

    private void mirrored(Measures measures, AskedTrade asked, PrintWriter out) throws Exception {
        String wanted = show == null ? "ranking" : show;
        MirrorTable table = MirrorTable.find(wanted)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "mirror has no table " + PlainText.line(wanted)
                                + ": --show ranking, pairs, gaps or reliability"));
        Optional<Path> file = form.parquet();
        Selection exports = asked.selection(asked.window(measures.snapshot()), List.of("EXPORT"), 6);
        MirrorResult result = mirroring.compare(measures, asked, exports, file);
        if (file.isPresent()) {
            out.println(result.rows() + " reconciled flows in " + file.get());
        } else {
            Answer answer = table.of(result);
            print(form.isForPeople() ? table.forPeople(answer) : answer, measures, asked, out);
        }
    }

    private void print(Answer answer, Measures measures, AskedTrade asked, PrintWriter out) throws Exception {
        String question = String.join(" ", words);
        String title = asked.window().isPresent() ? question : question + " " + asked.window(measures.snapshot());
        Set<String> codes = ProductNames.codes(answer, form.shown());
        ProductNames names = names(measures, asked, answer.batches(), codes);
        form.print(answer, names, question, title, tamga.style(), out);
        if (form.isForPeople()) {
            tellOfLists(names, codes, new Page(tamga.style(), out));
        }
    }

    private ProductNames names(Measures measures, AskedTrade asked, Collection<Batch> batches, Collection<String> codes)
            throws Failure {
        return ProductNames.of(
                codes.isEmpty() ? Optional.empty() : nomenclatures.folder(tamga),
                ProductNames.nomenclatures(
                        measures.snapshot(), batches, asked.products().nomenclature()),
                codes,
                form.isForPeople());
    }

    /** Where codes have no names because there is no list, it is said where to put one. */
    private void tellOfLists(ProductNames names, Collection<String> codes, Page page) throws Failure {
        if (codes.stream().anyMatch(code -> names.brief(code).isEmpty())
                && nomenclatures.folder(tamga).isEmpty()) {
            nomenclatures
                    .place(tamga)
                    .ifPresent(place -> page.paragraph(
                            0,
                            "Codes get their names from lists in " + place + ": see tamga help nomenclature.",
                            page.style()::dim));
        }
    }

    private TradeMeasure measure() throws Failure {
        return TradeMeasure.find(measure)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE, "'" + PlainText.line(measure) + "' is no measure; see tamga trade --help"));
    }
}
