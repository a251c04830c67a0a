package org.tamga.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.FigureLine;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.Table;
import org.tamga.core.Measure;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;

/** Growth of turnover over the same months a year earlier, in each currency of the authority. */
final class GrowthSection {

    private static final int MOST_PRINTED = 10;

    /** Percent by which a rate differs from that of a year earlier, and the sentence on it. */
    private record RateChange(double percent, List<Part> said) {}

    private final FocusTrade trade;
    private final Focus focus;
    private final AmountSection amounts;
    private final Answers answers;
    private final Bibliography bibliography;
    private final Wording wording;

    GrowthSection(
            FocusTrade trade, AmountSection amounts, Answers answers, Bibliography bibliography, Wording wording) {
        this.trade = trade;
        this.focus = trade.focus();
        this.amounts = amounts;
        this.answers = answers;
        this.bibliography = bibliography;
        this.wording = wording;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        wholeByPeriod().ifPresent(tables::add);
        partnersInLatest().ifPresent(tables::add);
        return tables;
    }

    private Optional<Table> wholeByPeriod() {
        Column whole = amounts.columns().getFirst();
        List<Table.Row> rows = new ArrayList<>();
        for (Window window : amounts.periods(Measure.TURNOVER)) {
            if (focus.units().stream().anyMatch(u -> isTold(whole, window, u))) {
                rows.add(new Table.Row("", wording.window(window), cells(whole, window)));
            }
        }
        return table(wording.say("caption.growth", amounts.name(whole), focus.authority()), "column.period", rows);
    }

    /** Growth of each partner in the latest period. */
    private Optional<Table> partnersInLatest() {
        List<Window> periods = amounts.periods(Measure.TURNOVER);
        if (periods.isEmpty() || !focus.hasWhole()) {
            return Optional.empty();
        }
        Window latest = periods.getLast();
        List<Table.Row> rows = new ArrayList<>();
        for (Column partner : amounts.partnersBySize()) {
            if (focus.units().stream().anyMatch(u -> isTold(partner, latest, u))) {
                rows.add(new Table.Row("", amounts.name(partner), cells(partner, latest)));
            }
        }
        return table(
                wording.say("caption.growthByPartner", wording.window(latest), focus.authority()),
                "column.partner",
                rows);
    }

    private Optional<Table> table(String caption, String corner, List<Table.Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = focus.units().stream()
                .map(u -> wording.say("column.growthIn", wording.unit(u)))
                .toList();
        return Optional.of(new Table(caption, wording.say(corner), columns, rows, ""));
    }

    private List<Cell> cells(Column column, Window window) {
        return focus.units().stream().map(u -> growth(column, window, u)).toList();
    }

    /** Growth of a column's turnover in one currency. */
    Cell growth(Column column, Window window, Unit unit) {
        return trade.growth(column, Measure.TURNOVER, window, unit)
                .map(answers::growth)
                .orElseGet(answers::unknown);
    }

    private boolean isTold(Column column, Window window, Unit unit) {
        return trade.growth(column, Measure.TURNOVER, window, unit)
                .filter(FocusTrade::isTold)
                .isPresent();
    }

    /** Growth rates of the whole as they were printed, the latest first. */
    List<FigureLine> printed() {
        return focus.figures().stream()
                .filter(this::isGrowthOfWhole)
                .sorted(Comparator.comparing((Figure f) -> f.subject().window().last())
                        .thenComparing(f -> f.subject().window().first())
                        .thenComparing(f -> f.subject().unit().code())
                        .reversed())
                .limit(MOST_PRINTED)
                .map(bibliography::line)
                .toList();
    }

    private boolean isGrowthOfWhole(Figure figure) {
        Aggregate subject = figure.subject();
        return figure.statement().relation() == Relation.GROWTH
                && subject.measure() == Measure.TURNOVER
                && amounts.economies(amounts.columns().getFirst(), subject.window())
                        .equals(Optional.of(subject.partners()));
    }

    /** Why growth differs between currencies: the average rate in the latest period and in that with the greatest change. */
    List<List<Part>> remarks() {
        List<List<Part>> remarks = new ArrayList<>();
        if (focus.units().size() < 2) {
            remarks.add(wording.sentence("growth.oneCurrency", Part.of(wording.unit(focus.unit()))));
            return remarks;
        }
        Unit first = focus.units().get(0);
        Unit second = focus.units().get(1);
        remarks.add(wording.sentence("growth.differs", Part.of(wording.unit(first)), Part.of(wording.unit(second))));
        List<Window> periods = amounts.periods(Measure.TURNOVER);
        List<RateChange> changes = new ArrayList<>();
        for (Window window : periods) {
            if (focus.units().stream().noneMatch(u -> isTold(amounts.columns().getFirst(), window, u))) {
                continue;
            }
            rateChange(first, second, window)
                    .or(() -> rateChange(second, first, window))
                    .ifPresent(changes::add);
        }
        if (!changes.isEmpty()) {
            RateChange latest = changes.getLast();
            remarks.add(latest.said());
            changes.stream()
                    .max(Comparator.comparingDouble(c -> Math.abs(c.percent())))
                    .filter(greatest -> !greatest.equals(latest))
                    .ifPresent(greatest -> remarks.add(greatest.said()));
        }
        return remarks;
    }

    private Optional<RateChange> rateChange(Unit per, Unit currency, Window window) {
        Optional<BigDecimal> now = average(currency, per, window);
        Optional<BigDecimal> before = average(currency, per, window.yearEarlier());
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        double percent = 100 * (now.get().doubleValue() / before.get().doubleValue() - 1);
        List<Part> parts = new ArrayList<>(wording.sentence(
                percent >= 0 ? "growth.rateRose" : "growth.rateFell",
                Part.of(wording.say("unit.one." + (known(per) ? per.code() : "other"), per.code())),
                Part.of(wording.number(now.get(), 3)),
                Part.of(wording.unit(currency)),
                Part.of(wording.window(window)),
                Part.of(wording.number(before.get(), 3)),
                Part.of(wording.window(window.yearEarlier())),
                Part.of(wording.number(BigDecimal.valueOf(Math.abs(percent)), 1)),
                Part.of(wording.unit(per))));
        for (Part link : sources(currency, per, window)) {
            parts.add(Part.of(" "));
            parts.add(link);
        }
        return Optional.of(new RateChange(percent, parts));
    }

    private boolean known(Unit unit) {
        return !wording.unit(unit).equals(unit.code());
    }

    /** The plain average of the monthly rates of a window; empty when a month has none or only that of a longer period. */
    private Optional<BigDecimal> average(Unit currency, Unit per, Window window) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ExchangeRates.Rate rate : rates(currency, per, window)) {
            sum = sum.add(rate.rate());
        }
        return rates(currency, per, window).size() == window.months()
                ? Optional.of(sum.divide(BigDecimal.valueOf(window.months()), java.math.MathContext.DECIMAL64))
                : Optional.empty();
    }

    private List<ExchangeRates.Rate> rates(Unit currency, Unit per, Window window) {
        return answers.ledger().theCase().rates().list().stream()
                .filter(r -> r.currency().equals(currency) && r.per().equals(per))
                .filter(r -> r.window().months() == 1 && window.contains(r.window()))
                .toList();
    }

    private List<Part> sources(Unit currency, Unit per, Window window) {
        List<Source> sources = rates(currency, per, window).stream()
                .map(ExchangeRates.Rate::source)
                .distinct()
                .toList();
        return sources.stream().map(bibliography::link).distinct().toList();
    }
}
