package org.tamga.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.brief.chart.Axis;
import org.tamga.brief.chart.Drawing;
import org.tamga.brief.chart.FlowBars;
import org.tamga.brief.chart.StackedBars;
import org.tamga.brief.page.Cell;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Window;

/** The charts of the amounts. */
final class AmountCharts {

    private static final int MOST_BARS = 10;
    private static final int MOST_PAIRS = 5;
    private static final double WIDE = 760;
    private static final double NARROW = 360;

    private final Focus focus;
    private final AmountSection amounts;
    private final Names names;
    private final Wording wording;

    AmountCharts(Focus focus, AmountSection amounts, Names names, Wording wording) {
        this.focus = focus;
        this.amounts = amounts;
        this.names = names;
        this.wording = wording;
    }

    /** Turnover by period and partner, once for wide and once for narrow screens; empty for fewer than two periods. */
    List<Drawing> byPeriod() {
        List<Window> periods = amounts.periods(Measure.TURNOVER);
        if (periods.size() < 2) {
            return List.of();
        }
        List<Window> wide = periods.subList(Math.max(0, periods.size() - MOST_BARS), periods.size());
        List<Window> narrow = periods.subList(Math.max(0, periods.size() - 5), periods.size());
        return List.of(
                drawing("by-period", wide, WIDE, 400, 130), drawing("by-period-narrow", narrow, NARROW, 380, 104));
    }

    private Drawing drawing(String id, List<Window> periods, double width, double height, double right) {
        List<Column> parts = amounts.partnersBySize();
        Column whole = amounts.columns().getFirst();
        List<StackedBars.Bar> bars = new ArrayList<>();
        Optional<Window> before = Optional.empty();
        for (Window window : periods) {
            Interval total = amounts.interval(whole, Measure.TURNOVER, window);
            Cell cell = amounts.cell(whole, Measure.TURNOVER, window, focus.unit());
            bars.add(new StackedBars.Bar(
                    wording.window(window),
                    Math.max(0, total.lowerAsDouble()),
                    total.upperAsDouble(),
                    cell.kind() == Cell.Kind.UNKNOWN ? "" : cell.inWords(),
                    cell.href(),
                    parts.stream()
                            .map(p -> Math.max(
                                    0,
                                    amounts.interval(p, Measure.TURNOVER, window)
                                            .lowerAsDouble()))
                            .toList(),
                    before.map(b -> gap(b, window)).orElse("")));
            before = Optional.of(window);
        }
        String title = wording.say(
                "chart.byPeriod",
                names.economies(focus.reporters()),
                amounts.name(whole),
                wording.unit(focus.unit(), amounts.scaleOfAmounts()));
        return new Drawing(
                id,
                width,
                height,
                title,
                inWords(bars),
                StackedBars.draw(
                        bars,
                        parts.stream().map(amounts::name).toList(),
                        wording.say("chart.rest"),
                        this::tick,
                        width,
                        height,
                        right));
    }

    private static String gap(Window before, Window after) {
        boolean adjoin = before.last().plusMonths(1).compareTo(after.first()) >= 0;
        return adjoin ? "" : "…";
    }

    private String inWords(List<StackedBars.Bar> bars) {
        List<String> values =
                bars.stream().map(b -> b.label() + ": " + b.value()).toList();
        return String.join("; ", values);
    }

    /** Exports and imports of each partner by period; empty when hardly anything has two ends. */
    List<Drawing> flows() {
        List<Window> periods = amounts.periods(Measure.EXPORT).stream()
                .filter(w -> amounts.periods(Measure.IMPORT).contains(w))
                .toList();
        if (periods.isEmpty()) {
            return List.of();
        }
        List<Window> shown = periods.subList(Math.max(0, periods.size() - MOST_PAIRS), periods.size());
        List<Column> partners = amounts.partnersBySize();
        double greatest = 0;
        for (Column partner : partners) {
            for (Window window : shown) {
                greatest = Math.max(greatest, finite(amounts.interval(partner, Measure.EXPORT, window)));
                greatest = Math.max(greatest, finite(amounts.interval(partner, Measure.IMPORT, window)));
            }
        }
        Axis axis = Axis.upTo(greatest, 4);
        List<Drawing> drawings = new ArrayList<>();
        for (Column partner : partners) {
            List<FlowBars.Pair> pairs = new ArrayList<>();
            for (Window window : shown) {
                pairs.add(new FlowBars.Pair(
                        shortName(window),
                        span(partner, Measure.EXPORT, window),
                        span(partner, Measure.IMPORT, window)));
            }
            drawings.add(new Drawing(
                    "flows-" + (drawings.size() + 1),
                    180,
                    190,
                    amounts.name(partner),
                    described(pairs),
                    FlowBars.draw(amounts.name(partner), pairs, axis, this::tick, 180, 190)));
        }
        return drawings;
    }

    private String shortName(Window window) {
        String year = String.valueOf(window.first().getYear());
        return window.months() == 12 ? "’" + year.substring(2) : wording.window(window);
    }

    private FlowBars.Span span(Column partner, Measure measure, Window window) {
        Interval interval = amounts.interval(partner, measure, window);
        String cell = amounts.cell(partner, measure, window, focus.unit()).spoken();
        String tip = wording.say("chart.tip", wording.say("measure." + measure.name()), wording.window(window), cell);
        return new FlowBars.Span(Math.max(0, interval.lowerAsDouble()), interval.upperAsDouble(), tip);
    }

    private static String described(List<FlowBars.Pair> pairs) {
        List<String> tips = new ArrayList<>();
        for (FlowBars.Pair pair : pairs) {
            tips.add(pair.exports().tip());
            tips.add(pair.imports().tip());
        }
        return String.join("; ", tips);
    }

    private static double finite(Interval interval) {
        double upper = interval.upperAsDouble();
        return Double.isInfinite(upper) ? 0 : upper;
    }

    private String tick(double value) {
        return wording.exact(BigDecimal.valueOf(value), 2);
    }
}
