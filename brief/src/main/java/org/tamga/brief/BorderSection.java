package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Relation;

/** What the partners' own authorities, and others, record of the same trade, beside the record that the briefing is about. */
final class BorderSection {

    private static final int MOST_ROWS_OF_A_PAIR = 5;

    /** One trade, seen by another authority from the other side. */
    private record Other(String authority, Column column, Measure measure) {}

    /** A row that can be shown: both records are known well enough. */
    record Pair(Column column, Aggregate ours, Aggregate theirs) {}

    private final Focus focus;
    private final AmountSection amounts;
    private final Answers answers;
    private final Ledger ledger;
    private final Names names;
    private final Wording wording;
    private final List<Pair> pairs = new ArrayList<>();

    BorderSection(Focus focus, AmountSection amounts, Answers answers, Names names, Wording wording) {
        this.focus = focus;
        this.amounts = amounts;
        this.answers = answers;
        this.ledger = answers.ledger();
        this.names = names;
        this.wording = wording;
        for (Column column : columns()) {
            for (Other other : others(column)) {
                pairs.addAll(pairsOf(other));
            }
        }
    }

    /** Partners first, the whole last. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(amounts.partnersBySize());
        amounts.columns().stream().filter(c -> c.partner().isEmpty()).forEach(columns::add);
        return columns;
    }

    private Scale scale() {
        return amounts.scaleOfAmounts();
    }

    /** Authorities that publish amounts of the column's trade with our reporters, seen from the other side. */
    private List<Other> others(Column column) {
        List<Other> others = new ArrayList<>();
        for (Measure measure : AmountSection.MEASURES) {
            ledger.binding().stream()
                    .filter(f -> isOtherSide(f, column) && f.subject().measure() == measure)
                    .map(f -> new Other(f.subject().authority(), column, measure))
                    .distinct()
                    .forEach(others::add);
        }
        return others;
    }

    private boolean isOtherSide(Figure figure, Column column) {
        Aggregate subject = figure.subject();
        Optional<SortedSet<Economy>> side = amounts.economies(column, subject.window());
        return figure.statement().relation() == Relation.LEVEL
                && subject.unit().equals(focus.unit())
                && subject.product().equals(focus.product())
                && !subject.authority().equals(focus.authority())
                && subject.partners().equals(focus.reporters())
                && side.equals(Optional.of(subject.reporters()));
    }

    /** The latest years in which both records are one number; when there is none, the latest published parts of years. */
    private List<Pair> pairsOf(Other other) {
        Set<Window> published = new TreeSet<>();
        Set<Window> years = new TreeSet<>();
        for (Figure figure : ledger.binding()) {
            if (isOtherSide(figure, other.column())
                    && figure.subject().authority().equals(other.authority())
                    && figure.subject().measure() == other.measure()) {
                Window window = figure.subject().window();
                published.add(window);
                years.add(Window.ofYear(window.last().getYear()));
            }
        }
        List<Pair> inYears = latestOf(other, years);
        return inYears.isEmpty() ? latestOf(other, published) : inYears;
    }

    private List<Pair> latestOf(Other other, Set<Window> windows) {
        List<Pair> found = new ArrayList<>();
        for (Window window : List.copyOf(windows).reversed()) {
            if (found.size() < MOST_ROWS_OF_A_PAIR) {
                pair(other, window).ifPresent(found::addFirst);
            }
        }
        return found;
    }

    private Optional<Pair> pair(Other other, Window window) {
        Optional<SortedSet<Economy>> economies = amounts.economies(other.column(), window);
        if (economies.isEmpty()) {
            return Optional.empty();
        }
        Measure seen = switch (other.measure()) {
            case EXPORT -> Measure.IMPORT;
            case IMPORT -> Measure.EXPORT;
            case TURNOVER, BALANCE -> other.measure();
        };
        Aggregate ours = focus.aggregate(economies.get(), seen, window, focus.unit());
        Aggregate theirs = new Aggregate(
                other.authority(),
                economies.get(),
                focus.reporters(),
                other.measure(),
                focus.product(),
                window,
                focus.unit());
        boolean both = answers.glance(theirs, scale()).isSharp()
                && answers.glance(ours, scale()).isSharp();
        return both ? Optional.of(new Pair(other.column(), ours, theirs)) : Optional.empty();
    }

    /** Of the latest pair of turnovers with each partner the one with the largest gap. */
    Optional<Pair> widest() {
        Map<Column, Pair> latest = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            boolean turnover = pair.ours().measure() == Measure.TURNOVER
                    && pair.column().partner().isPresent();
            Pair known = latest.getOrDefault(pair.column(), pair);
            if (turnover
                    && !pair.ours()
                            .window()
                            .last()
                            .isBefore(known.ours().window().last())) {
                latest.put(pair.column(), pair);
            }
        }
        return latest.values().stream().max(Comparator.comparingDouble(this::gap));
    }

    private double gap(Pair pair) {
        Interval gap = ledger.boundsOfDifference(pair.ours(), pair.theirs()).interval();
        return Math.min(Math.abs(gap.lowerAsDouble()), Math.abs(gap.upperAsDouble()));
    }

    /** Rows that can be shown. */
    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    List<Table> tables() {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<Table.Row> rows = new ArrayList<>();
        String group = "";
        for (Pair pair : pairs) {
            String about = wording.say("border.group", amounts.name(pair.column()));
            rows.add(new Table.Row(about.equals(group) ? "" : about, heading(pair), cells(pair)));
            group = about;
        }
        String caption = wording.say("caption.border", wording.unit(focus.unit(), scale()));
        List<String> columns = List.of(
                wording.say("column.recordedBy", focus.authority()),
                wording.say("column.recordedByOther"),
                wording.say("column.gap"),
                wording.say("column.gapShare", focus.authority()));
        return List.of(new Table(caption, wording.say("column.trade"), columns, rows, ""));
    }

    private String heading(Pair pair) {
        return wording.say(
                "border." + pair.ours().measure().name(),
                wording.window(pair.ours().window()),
                pair.theirs().authority(),
                names.economies(focus.reporters()));
    }

    private List<Cell> cells(Pair pair) {
        return List.of(
                answers.amount(pair.ours(), scale()),
                answers.amount(pair.theirs(), scale()),
                answers.difference(pair.ours(), pair.theirs(), scale()),
                answers.relativeDifference(pair.ours(), pair.theirs()));
    }
}
