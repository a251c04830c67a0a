package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/** Turnover, exports and imports by year: the partners together and one by one. */
final class AmountSection {

    static final List<Measure> MEASURES = List.of(Measure.TURNOVER, Measure.EXPORT, Measure.IMPORT);

    /** A column of the tables: the whole, or one partner. */
    record Column(String name, Optional<Economy> partner) {}

    private final Focus focus;
    private final Answers answers;
    private final Names names;
    private final Wording wording;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Measure, List<Window>> rows = new EnumMap<>(Measure.class);
    private final List<Window> candidates;
    private final Scale scale;

    AmountSection(Focus focus, Answers answers, Names names, Wording wording) {
        this.focus = focus;
        this.answers = answers;
        this.names = names;
        this.wording = wording;
        if (focus.hasWhole()) {
            columns.add(
                    new Column(focus.group().map(g -> g.name()).orElse(wording.say("column.whole")), Optional.empty()));
        }
        focus.partners().forEach(p -> columns.add(new Column(names.economy(p), Optional.of(p))));
        this.scale = scale();
        List<Window> years = focus.years();
        boolean byYear = MEASURES.stream().anyMatch(m -> years.stream().anyMatch(y -> isTold(m, y)));
        this.candidates = byYear ? years : focus.publishedWindows();
        for (Measure measure : MEASURES) {
            rows.put(
                    measure, candidates.stream().filter(w -> isTold(measure, w)).toList());
        }
    }

    List<Column> columns() {
        return columns;
    }

    Scale scaleOfAmounts() {
        return scale;
    }

    /** Periods in which some column has two ends, ascending. */
    List<Window> periods(Measure measure) {
        return rows.getOrDefault(measure, List.of());
    }

    private Scale scale() {
        double greatest = focus.figures().stream()
                .filter(f -> f.statement().relation() == org.tamga.ledger.Relation.LEVEL
                        && f.subject().unit().equals(focus.unit()))
                .flatMap(f -> f.statement().interval().lower().stream())
                .mapToDouble(l -> l.doubleValue())
                .max()
                .orElse(0);
        return scaleFor(greatest);
    }

    /** The largest scale that is not larger than the amount; billions at most. */
    static Scale scaleFor(double amount) {
        return List.of(Scale.BILLION, Scale.MILLION, Scale.THOUSAND).stream()
                .filter(s -> amount >= s.factor().doubleValue())
                .findFirst()
                .orElse(Scale.ONE);
    }

    private boolean isTold(Measure measure, Window window) {
        return columns.stream().anyMatch(c -> glance(c, measure, window).isKnown());
    }

    Optional<SortedSet<Economy>> economies(Column column, Window window) {
        return column.partner()
                .<SortedSet<Economy>>map(p -> new TreeSet<>(List.of(p)))
                .or(() -> focus.whole(window));
    }

    private Cell glance(Column column, Measure measure, Window window) {
        return economies(column, window)
                .map(e -> answers.glance(focus.aggregate(e, measure, window, focus.unit()), scale))
                .orElseGet(answers::unknown);
    }

    /** An amount with its note. */
    Cell cell(Column column, Measure measure, Window window, Unit unit) {
        return economies(column, window)
                .map(e -> answers.amount(focus.aggregate(e, measure, window, unit), scale))
                .orElseGet(answers::unknown);
    }

    /** What an amount can be, on the scale of the section. */
    Interval interval(Column column, Measure measure, Window window) {
        return economies(column, window)
                .map(e -> Answers.scaled(answers.interval(focus.aggregate(e, measure, window, focus.unit())), scale))
                .orElse(Interval.ALL);
    }

    /** Columns of single partners, the largest turnover in the latest period first. */
    List<Column> partnersBySize() {
        List<Window> periods = periods(Measure.TURNOVER);
        return columns.stream()
                .filter(c -> c.partner().isPresent())
                .sorted(Comparator.comparingDouble((Column c) -> periods.isEmpty()
                        ? 0.0
                        : -Math.max(
                                0,
                                interval(c, Measure.TURNOVER, periods.getLast()).lowerAsDouble())))
                .toList();
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Measure measure : MEASURES) {
            if (!periods(measure).isEmpty()) {
                tables.add(table(measure));
            }
        }
        return tables;
    }

    private Table table(Measure measure) {
        List<Table.Row> tableRows = new ArrayList<>();
        for (Window window : periods(measure)) {
            List<Cell> cells = columns.stream()
                    .map(c -> cell(c, measure, window, focus.unit()))
                    .toList();
            tableRows.add(new Table.Row("", wording.window(window), cells));
        }
        String caption = wording.say(
                "caption." + measure.name(),
                names.economies(focus.reporters()),
                wording.unit(focus.unit(), scale),
                focus.authority());
        return new Table(
                caption,
                wording.say("column.period"),
                columns.stream().map(Column::name).toList(),
                tableRows,
                leftOut(measure));
    }

    private String leftOut(Measure measure) {
        List<Window> shown = periods(measure);
        List<Window> missing = candidates.stream()
                .filter(w -> !shown.contains(w) && w.compareTo(shown.getFirst()) > 0)
                .toList();
        return missing.isEmpty() ? "" : wording.say("table.leftOut", runs(missing));
    }

    /** Windows one after the other, neighbours joined: {@code 2014–2020, 2026}. */
    String runs(List<Window> windows) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < windows.size(); k++) {
            boolean goesOn = k + 1 < windows.size()
                    && windows.get(k)
                            .last()
                            .plusMonths(1)
                            .equals(windows.get(k + 1).first());
            if (!goesOn) {
                texts.add(wording.window(
                        new Window(windows.get(from).first(), windows.get(k).last())));
                from = k + 1;
            }
        }
        return wording.list(texts);
    }
}
