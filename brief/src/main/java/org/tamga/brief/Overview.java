package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.PartialDate;
import org.tamga.core.Publication;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;

/**
 * What a case says at a glance, in numbers: amounts, growth and shares with the questions that they answer and their proofs.
 *
 * <p>Texts are not here: codes are, and names belong to whoever shows them. The same case gives the same overview.
 *
 * @param subject what it is about; empty when no figure of the case binds
 * @param amounts turnover, exports and imports by period
 * @param growth growth of turnover over a year earlier, a grid for each currency of the authority
 * @param shares of large partners in the trade of each economy
 * @param latest publications, the newest first
 */
public record Overview(
        Optional<Subject> subject, List<Grid> amounts, List<Grid> growth, List<Shares> shares, List<Latest> latest) {

    private static final int MOST_LATEST = 8;

    public Overview {
        amounts = List.copyOf(amounts);
        growth = List.copyOf(growth);
        shares = List.copyOf(shares);
        latest = List.copyOf(latest);
    }

    /**
     * Whose trade with whom, as recorded by which authority.
     *
     * @param authority its code
     * @param reporters whose trade
     * @param group code of the group that the partners form, when the case has one
     * @param partners those shown, in the order of the group
     * @param unit in which amounts are shown; the first of {@code units}
     * @param units in which growth is shown
     */
    public record Subject(
            String authority,
            SortedSet<Economy> reporters,
            Optional<String> group,
            List<Economy> partners,
            Unit unit,
            List<Unit> units) {
        public Subject {
            partners = List.copyOf(partners);
            units = List.copyOf(units);
        }
    }

    /**
     * Quantities by period and partner.
     *
     * @param measure of what
     * @param unit amounts are counted in it; growth is growth of amounts counted in it
     * @param columns codes: the group first where there is one, then its members
     * @param rows periods, ascending
     */
    public record Grid(Measure measure, Unit unit, List<String> columns, List<Row> rows) {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A period.
     *
     * @param cells one for each column; empty where the group was another one
     */
    public record Row(Window window, List<Optional<Quantity>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Shares in the trade of an economy with all partners.
     *
     * @param reporter its code, or that of the group
     * @param parts those that figures bound on both sides; never empty
     */
    public record Shares(String reporter, Window window, Measure measure, List<Part> parts) {
        public Shares {
            parts = List.copyOf(parts);
        }
    }

    /** The share of one partner, whose code it is; percent. */
    public record Part(String partner, Quantity quantity) {}

    /** Figures of one publication. */
    public record Latest(PartialDate published, Publication publication, List<Figure> figures) {
        public Latest {
            figures = List.copyOf(figures);
        }
    }

    /** The overview of a ledger. */
    public static Overview of(Ledger ledger) {
        Optional<Focus> focus = Focus.of(ledger.theCase(), ledger.binding());
        Optional<FocusTrade> trade = focus.map(f -> new FocusTrade(f, ledger));
        return new Overview(
                focus.map(Overview::subject),
                trade.map(Overview::amounts).orElse(List.of()),
                trade.map(Overview::growth).orElse(List.of()),
                focus.map(f -> new ShareTable(ledger, f).shares()).orElse(List.of()),
                latest(ledger.theCase().figures()));
    }

    private static Subject subject(Focus focus) {
        return new Subject(
                focus.authority(),
                focus.reporters(),
                focus.group().map(EconomyGroup::code),
                focus.partners(),
                focus.unit(),
                focus.units());
    }

    private static List<Grid> amounts(FocusTrade trade) {
        Unit unit = trade.focus().unit();
        List<Grid> grids = new ArrayList<>();
        for (Measure measure : FocusTrade.MEASURES) {
            List<Row> rows = trade.periods(measure).stream()
                    .map(w -> new Row(
                            w,
                            trade.columns().stream()
                                    .map(c -> trade.amount(c, measure, w, unit))
                                    .toList()))
                    .toList();
            grids.add(new Grid(measure, unit, codes(trade), rows));
        }
        return grids;
    }

    /** Periods in which the growth of some column is known well enough to be told. */
    private static List<Grid> growth(FocusTrade trade) {
        List<Grid> grids = new ArrayList<>();
        for (Unit unit : trade.focus().units()) {
            List<Row> rows = new ArrayList<>();
            for (Window window : trade.periods(Measure.TURNOVER)) {
                List<Optional<Quantity>> cells = trade.columns().stream()
                        .map(c -> trade.growth(c, Measure.TURNOVER, window, unit))
                        .toList();
                if (cells.stream().anyMatch(c -> c.filter(FocusTrade::isTold).isPresent())) {
                    rows.add(new Row(window, cells));
                }
            }
            grids.add(new Grid(Measure.TURNOVER, unit, codes(trade), rows));
        }
        return grids;
    }

    private static List<String> codes(FocusTrade trade) {
        return trade.columns().stream().map(Column::code).toList();
    }

    private static List<Latest> latest(List<Figure> figures) {
        Map<Publication, List<Figure>> byPublication = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.source().published().isPresent()) {
                byPublication
                        .computeIfAbsent(figure.source().publication(), p -> new ArrayList<>())
                        .add(figure);
            }
        }
        return byPublication.entrySet().stream()
                .map(e -> new Latest(e.getKey().published().orElseThrow(), e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Latest l) -> l.published().lastDay())
                        .reversed()
                        .thenComparing(l -> l.publication().publisher())
                        .thenComparing(l -> l.publication().address()))
                .limit(MOST_LATEST)
                .toList();
    }
}
