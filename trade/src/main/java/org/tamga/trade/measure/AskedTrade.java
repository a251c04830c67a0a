package org.tamga.trade.measure;

import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;

/**
 * What somebody asks of a lake, part by part, whether on a command line or in an address. What is left open is what is usual for the measure,
 * and what the lake holds.
 *
 * @param reporters areas; all when there are none
 * @param partners areas; none when nobody named any
 * @param flow {@code EXPORT} or {@code IMPORT}; nothing when both are meant
 * @param products beginnings of codes, and the nomenclature that they are of
 * @param window of the periods; the last year of the reporters when nobody said
 * @param details what is asked for less often
 */
public record AskedTrade(
        List<String> reporters,
        List<String> partners,
        Optional<String> flow,
        AskedProducts products,
        Optional<Window> window,
        Details details) {

    /** A year for a lake that has none. */
    private static final int SOME_YEAR = 2024;

    /** Copies the lists. */
    public AskedTrade {
        reporters = List.copyOf(reporters);
        partners = List.copyOf(partners);
        products = products.withoutTotal();
    }

    /**
     * What is asked for less often.
     *
     * @param source whose statistics
     * @param frequency of the periods
     * @param level digits of the product codes, 0 for all goods together
     * @param key what rows are divided by
     * @param eachPeriod whether each period is asked for by itself
     * @param base what a structure is compared with
     * @param about the partner that dependence or transit is about
     * @param transport mode of transport, 0 for all
     */
    public record Details(
            Optional<String> source,
            Optional<Frequency> frequency,
            Optional<Integer> level,
            Optional<Question.Key> key,
            boolean eachPeriod,
            Optional<Window> base,
            Optional<String> about,
            String transport) {}

    /**
     * The question about a measure.
     *
     * @throws IllegalArgumentException when something that the measure needs is not there
     */
    public Question question(TradeMeasure measure, Snapshot snapshot) {
        if (measure.needsPartners() && partners.isEmpty()) {
            throw new IllegalArgumentException(
                    measure.word() + " with whom? Name the importing economies behind the exporting one");
        }
        Question.Key key = details.key().orElse(measure.key());
        Selection selection = selection(window(snapshot), measure.flows(), measure.level(key, products.codes()));
        if (measure.isOfWorld(key) && partners.isEmpty()) {
            selection = selection.withPartners(List.of(Selection.WORLD));
        }
        return new Question(
                measure, selection, key, details.eachPeriod() || measure.isByPeriod(), details.base(), details.about());
    }

    /**
     * The rows that are meant.
     *
     * @param periods when they are of
     * @param usualFlows where no flow is named
     * @param usualLevel digits of the codes, where nobody says
     */
    public Selection selection(Window periods, List<String> usualFlows, int usualLevel) {
        return new Selection(
                details.source(),
                details.frequency(),
                reporters,
                partners,
                flow.map(List::of).orElse(usualFlows),
                products.nomenclature(),
                details.level().orElse(usualLevel),
                products.codes(),
                periods,
                details.transport());
    }

    /** The window that was named, or the last year that the reporters are there for. */
    public Window window(Snapshot snapshot) {
        IntSummaryStatistics years = years(snapshot);
        return window.orElseGet(() -> Window.ofYear(years.getCount() == 0 ? SOME_YEAR : years.getMax()));
    }

    /** The window that was named, or all years that the reporters are there for. */
    public Window wholeWindow(Snapshot snapshot) {
        IntSummaryStatistics years = years(snapshot);
        return window.isPresent() || years.getCount() == 0
                ? window(snapshot)
                : new Window(YearMonth.of(years.getMin(), Month.JANUARY), YearMonth.of(years.getMax(), Month.DECEMBER));
    }

    private IntSummaryStatistics years(Snapshot snapshot) {
        return snapshot.files().stream()
                .filter(f -> reporters.isEmpty() || !Collections.disjoint(f.reporters(), reporters))
                .mapToInt(LakeFile::year)
                .summaryStatistics();
    }

    /** The same seen from the other side. */
    public AskedTrade turned() {
        return new AskedTrade(/* reporters= */ partners, /* partners= */ reporters, flow, products, window, details);
    }

    /** The same over a window. */
    public AskedTrade withWindow(Window other) {
        return new AskedTrade(reporters, partners, flow, products, Optional.of(other), details);
    }
}
