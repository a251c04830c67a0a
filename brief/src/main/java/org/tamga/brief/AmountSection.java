package org.tamga.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.tamga.brief.FocusTrade.Column;
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

    static final List<Measure> MEASURES = FocusTrade.MEASURES;

    private final FocusTrade trade;
    private final Focus focus;
    private final Answers answers;
    private final Names names;
    private final Wording wording;

    AmountSection(FocusTrade trade, Answers answers, Names names, Wording wording) {
        this.trade = trade;
        this.focus = trade.focus();
        this.answers = answers;
        this.names = names;
        this.wording = wording;
    }

    List<Column> columns() {
        return trade.columns();
    }

    /** What a column is about. */
    String name(Column column) {
        return column.partner()
                .map(names::economy)
                .orElseGet(() -> focus.group().map(names::group).orElseGet(() -> wording.say("column.whole")));
    }

    Scale scaleOfAmounts() {
        return trade.scale();
    }

    /** Periods in which some column has two ends, ascending. */
    List<Window> periods(Measure measure) {
        return trade.periods(measure);
    }

    Optional<SortedSet<Economy>> economies(Column column, Window window) {
        return trade.economies(column, window);
    }

    /** An amount with its note. */
    Cell cell(Column column, Measure measure, Window window, Unit unit) {
        return trade.amount(column, measure, window, unit)
                .map(q -> answers.amount(q, trade.scale()))
                .orElseGet(answers::unknown);
    }

    /** What an amount can be, on the scale of the section. */
    Interval interval(Column column, Measure measure, Window window) {
        return trade.amount(column, measure, window, focus.unit())
                .map(q -> Answers.scaled(q.interval(), trade.scale()))
                .orElse(Interval.ALL);
    }

    /** Columns of single partners, the largest turnover in the latest period first. */
    List<Column> partnersBySize() {
        return trade.partnersBySize();
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
            List<Cell> cells = columns().stream()
                    .map(c -> cell(c, measure, window, focus.unit()))
                    .toList();
            tableRows.add(new Table.Row("", wording.window(window), cells));
        }
        String caption = wording.say(
                "caption." + measure.name(),
                names.economies(focus.reporters()),
                wording.unit(focus.unit(), trade.scale()),
                focus.authority());
        return new Table(
                caption,
                wording.say("column.period"),
                columns().stream().map(this::name).toList(),
                tableRows,
                leftOut(measure));
    }

    private String leftOut(Measure measure) {
        List<Window> shown = periods(measure);
        List<Window> missing = trade.candidates().stream()
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
