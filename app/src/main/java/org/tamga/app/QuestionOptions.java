package org.tamga.app;

import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import picocli.CommandLine.Option;

/** What is asked about trade besides the words, and the question that both together mean. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuestionOptions {

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

    /**
     * The question about a measure; what neither words nor options say is usual for the measure.
     *
     * @throws Failure when something that the measure needs is not there
     */
    Question question(TradeMeasure measure, TradeWords asked, Snapshot snapshot) throws Failure {
        if (measure.needsPartners() && asked.partners().isEmpty()) {
            throw new Failure(
                    Exit.USAGE, measure.word() + " with whom? Name the importing economies behind the exporting one");
        }
        Question.Key key = key(measure);
        Selection selection = selection(
                asked,
                asked.window().orElseGet(() -> latest(snapshot, asked)),
                measure.flows(),
                measure.level(key, asked.products()));
        if (measure.isOfWorld(key) && asked.partners().isEmpty()) {
            selection = selection.withPartners(List.of(Selection.WORLD));
        }
        Optional<Window> compared = Optional.empty();
        if (base != null) {
            compared = TradeWords.read(List.of(base), Map.of()).window();
        }
        return new Question(measure, selection, key, each || measure.isByPeriod(), compared, about());
    }

    /**
     * The rows that the words mean.
     *
     * @param window of the periods
     * @param flows where the words name none
     * @param digits of the codes, where no option says so
     */
    Selection selection(TradeWords asked, Window window, List<String> flows, int digits) {
        return new Selection(
                Optional.ofNullable(source).map(s -> s.toUpperCase(Locale.ROOT)),
                monthly ? Optional.of(Frequency.MONTHLY) : Optional.empty(),
                asked.reporters(),
                asked.partners(),
                asked.flow().map(List::of).orElse(flows),
                nomenclature(asked),
                level == null ? digits : level,
                asked.products(),
                window,
                transport);
    }

    /** The nomenclature that words or options name. */
    Optional<String> nomenclature(TradeWords asked) {
        return asked.nomenclature().or(() -> Optional.ofNullable(nomenclature).map(n -> n.toUpperCase(Locale.ROOT)));
    }

    /** All years that the reporters are there for. */
    static Window all(Snapshot snapshot, TradeWords asked) {
        IntSummaryStatistics years = snapshot.files().stream()
                .filter(f -> asked.reporters().isEmpty() || !Collections.disjoint(f.reporters(), asked.reporters()))
                .mapToInt(LakeFile::year)
                .summaryStatistics();
        return years.getCount() == 0
                ? latest(snapshot, asked)
                : new Window(YearMonth.of(years.getMin(), Month.JANUARY), YearMonth.of(years.getMax(), Month.DECEMBER));
    }

    /** The last year that the reporters are there for. */
    static Window latest(Snapshot snapshot, TradeWords asked) {
        return Window.ofYear(snapshot.files().stream()
                .filter(f -> asked.reporters().isEmpty() || !Collections.disjoint(f.reporters(), asked.reporters()))
                .mapToInt(LakeFile::year)
                .max()
                .orElse(2024));
    }

    private Question.Key key(TradeMeasure measure) throws Failure {
        if (by == null) {
            return measure.key();
        }
        try {
            return Question.Key.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, "--by product, partner, reporter or flow");
        }
    }

    private Optional<String> about() throws Failure {
        if (about == null) {
            return Optional.empty();
        }
        return Optional.of(TradeWords.read(List.of(about), Map.of()).reporters().getFirst());
    }
}
