package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Relation;

/** What the ledger allows for the trade that the briefing is about: the partners together and one by one, by period. */
final class FocusTrade {

    static final List<Measure> MEASURES = List.of(Measure.TURNOVER, Measure.EXPORT, Measure.IMPORT);

    /** Half of the width, in points, of the widest growth that says anything. */
    private static final double MOST_OPEN_GROWTH = 25;

    /**
     * A column of the tables: the whole, or one partner.
     *
     * @param code of the group or the economy; economies joined by {@code +} when the whole is no group
     * @param partner the one partner; empty for the whole
     */
    record Column(String code, Optional<Economy> partner) {}

    private final Focus focus;
    private final Ledger ledger;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Measure, List<Window>> periods = new EnumMap<>(Measure.class);
    private final List<Window> candidates;
    private final Scale scale;

    FocusTrade(Focus focus, Ledger ledger) {
        this.focus = focus;
        this.ledger = ledger;
        if (focus.hasWhole()) {
            String code = focus.group()
                    .map(EconomyGroup::code)
                    .orElseGet(
                            () -> focus.partners().stream().map(Economy::alpha3).collect(Collectors.joining("+")));
            columns.add(new Column(code, Optional.empty()));
        }
        focus.partners().forEach(p -> columns.add(new Column(p.alpha3(), Optional.of(p))));
        this.scale = scaleOfFigures();
        List<Window> years = focus.years();
        boolean byYear = MEASURES.stream().anyMatch(m -> years.stream().anyMatch(y -> isTold(m, y)));
        this.candidates = byYear ? years : focus.publishedWindows();
        for (Measure measure : MEASURES) {
            periods.put(
                    measure, candidates.stream().filter(w -> isTold(measure, w)).toList());
        }
    }

    Focus focus() {
        return focus;
    }

    List<Column> columns() {
        return columns;
    }

    /** The scale on which amounts are printed. */
    Scale scale() {
        return scale;
    }

    /** Periods that were looked at, ascending. */
    List<Window> candidates() {
        return candidates;
    }

    /** Periods in which some column has two ends, ascending. */
    List<Window> periods(Measure measure) {
        return periods.getOrDefault(measure, List.of());
    }

    private Scale scaleOfFigures() {
        double greatest = focus.figures().stream()
                .filter(f -> f.statement().relation() == Relation.LEVEL
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
        return columns.stream()
                .anyMatch(c -> amount(c, measure, window, focus.unit())
                        .filter(Quantity::isKnown)
                        .isPresent());
    }

    /** Who is meant by a column; empty when the group changed within the window. */
    Optional<SortedSet<Economy>> economies(Column column, Window window) {
        return column.partner()
                .<SortedSet<Economy>>map(p -> new TreeSet<>(List.of(p)))
                .or(() -> focus.whole(window));
    }

    /** An amount; empty when the group changed within the window. */
    Optional<Quantity> amount(Column column, Measure measure, Window window, Unit unit) {
        return economies(column, window)
                .map(e -> Quantity.of(ledger, Question.amount(focus.aggregate(e, measure, window, unit))));
    }

    /** Growth over a year earlier; empty when the group was another one then. */
    Optional<Quantity> growth(Column column, Measure measure, Window window, Unit unit) {
        Optional<SortedSet<Economy>> now = economies(column, window);
        if (now.isEmpty() || !now.equals(economies(column, window.yearEarlier()))) {
            return Optional.empty();
        }
        return Optional.of(Quantity.of(ledger, Question.growth(focus.aggregate(now.get(), measure, window, unit))));
    }

    /** Whether growth is known well enough to be told. */
    static boolean isTold(Quantity growth) {
        Interval interval = growth.interval();
        return interval.isBounded() && interval.upperAsDouble() - interval.lowerAsDouble() <= 2 * MOST_OPEN_GROWTH;
    }

    /** Columns of single partners, the largest turnover in the latest period first. */
    List<Column> partnersBySize() {
        List<Window> told = periods(Measure.TURNOVER);
        return columns.stream()
                .filter(c -> c.partner().isPresent())
                .sorted(Comparator.comparingDouble((Column c) -> told.isEmpty()
                        ? 0.0
                        : -amount(c, Measure.TURNOVER, told.getLast(), focus.unit())
                                .map(q -> Math.max(0, q.interval().lowerAsDouble()))
                                .orElse(0.0)))
                .toList();
    }
}
