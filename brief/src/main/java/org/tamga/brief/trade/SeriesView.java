package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.TradeFacts.Series;
import org.tamga.brief.trade.TradeFacts.Side;
import org.tamga.brief.trade.TradeFacts.Way;

/** The trade of each partner over the years, as both report it. */
final class SeriesView {

    private final TradeFacts facts;
    private final Printing print;
    private final Texts texts;
    private final String centre;

    SeriesView(TradeFacts facts, Printing print) {
        this.facts = facts;
        this.print = print;
        this.texts = print.texts();
        this.centre = texts.economy(facts.pair().centre());
    }

    List<Picture> panels() {
        NavigableSet<Integer> years = new TreeSet<>();
        facts.series().forEach(s -> years.addAll(years(s)));
        List<Picture> panels = new ArrayList<>();
        if (!years.isEmpty()) {
            SeriesPanels charts = new SeriesPanels(print, years.first(), years.last());
            for (Series series : facts.series()) {
                if (!years(series).isEmpty()) {
                    panels.add(charts.draw(series, "lake-series-" + (panels.size() + 1), centre));
                }
            }
        }
        return panels;
    }

    private static NavigableSet<Integer> years(Series series) {
        NavigableSet<Integer> years = new TreeSet<>();
        series.own().ifPresent(side -> years.addAll(years(side)));
        series.ofCentre().ifPresent(side -> years.addAll(years(side)));
        return years;
    }

    private static NavigableSet<Integer> years(Side side) {
        NavigableSet<Integer> years = new TreeSet<>();
        for (Way way : Way.values()) {
            years.addAll(side.amounts(way).keySet());
        }
        return years;
    }

    /** The latest year that both report, or that one does. */
    List<Table> both() {
        List<Table.Row> rows = new ArrayList<>();
        for (Series series : facts.series()) {
            NavigableSet<Integer> all = years(series);
            NavigableSet<Integer> shared = new TreeSet<>(all);
            series.own().ifPresentOrElse(s -> shared.retainAll(years(s)), shared::clear);
            series.ofCentre().ifPresentOrElse(s -> shared.retainAll(years(s)), shared::clear);
            if (!all.isEmpty()) {
                int year = shared.isEmpty() ? all.last() : shared.last();
                List<Cell> cells = new ArrayList<>();
                for (Way way : Way.values()) {
                    cells.addAll(cells(series, way, year));
                    cells.add(difference(series, way, year));
                }
                rows.add(new Table.Row("", texts.economy(series.partner()) + ", " + year, cells));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        String difference = texts.say("lake.column.difference");
        List<String> columns = new ArrayList<>();
        for (Way way : Way.values()) {
            columns.addAll(columns(way));
            columns.add(difference);
        }
        return List.of(new Table(
                texts.say("lake.caption.both", centre, print.unit()),
                texts.say("lake.column.partnerYear"),
                columns,
                rows,
                texts.say("lake.foot.both")));
    }

    /** Every year. */
    List<Table> years() {
        List<Table.Row> rows = new ArrayList<>();
        for (Series series : facts.series()) {
            String group = texts.economy(series.partner());
            NavigableSet<Integer> years = years(series);
            for (int year = years.isEmpty() ? 1 : years.first(); !years.isEmpty() && year <= years.last(); year++) {
                List<Cell> cells = new ArrayList<>();
                for (Way way : Way.values()) {
                    cells.addAll(cells(series, way, year));
                }
                rows.add(new Table.Row(group, String.valueOf(year), cells));
                group = "";
            }
        }
        List<String> columns = new ArrayList<>();
        for (Way way : Way.values()) {
            columns.addAll(columns(way));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        texts.say("lake.caption.years", centre, print.unit()),
                        texts.say("column.period"),
                        columns,
                        rows,
                        ""));
    }

    /** The exporter's record stands before the importer's. */
    private List<String> columns(Way way) {
        String ofCentre = texts.say("lake.column." + way.name(), centre, centre);
        String ofPartner = texts.say("lake.column." + way.name(), centre, texts.say("lake.column.partner"));
        return way == Way.FROM_CENTRE ? List.of(ofCentre, ofPartner) : List.of(ofPartner, ofCentre);
    }

    private List<Cell> cells(Series series, Way way, int year) {
        Cell own = cell(series.own(), way, year);
        Cell other = cell(series.ofCentre(), way, year);
        return way == Way.FROM_CENTRE ? List.of(other, own) : List.of(own, other);
    }

    private Cell cell(Optional<Side> side, Way way, int year) {
        return print.cell(amount(side, way, year), side.map(Side::origin));
    }

    private static Optional<BigDecimal> amount(Optional<Side> side, Way way, int year) {
        return side.flatMap(s -> Optional.ofNullable(s.amounts(way).get(year)));
    }

    /** What the importer has more than the exporter, in percent of the exporter's. */
    private Cell difference(Series series, Way way, int year) {
        boolean toPartner = way == Way.FROM_CENTRE;
        Optional<BigDecimal> exported = amount(toPartner ? series.ofCentre() : series.own(), way, year);
        Optional<BigDecimal> imported = amount(toPartner ? series.own() : series.ofCentre(), way, year);
        if (exported.isEmpty() || imported.isEmpty() || exported.get().signum() <= 0) {
            return print.unknown();
        }
        double percent = (imported.get().doubleValue() / exported.get().doubleValue() - 1) * Printing.HUNDRED;
        String digits = texts.number(BigDecimal.valueOf(percent), 1);
        String text = texts.say("cell.percent", percent > 0 ? "+" + digits : digits.replace('-', '−'));
        return print.cell(
                text,
                texts.say("lake.spoken.difference", print.spoken(imported.get()), print.spoken(exported.get())),
                series.own().orElseThrow().origin());
    }
}
