package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.TradeFacts.Dependence;
import org.tamga.brief.trade.TradeFacts.Line;
import org.tamga.brief.trade.TradeFacts.Shares;
import org.tamga.brief.trade.TradePart.Matrix;
import org.tamga.brief.trade.TradePart.MatrixRow;
import org.tamga.brief.trade.TradePart.Share;
import org.tamga.core.Economy;

/** Who depends on whom: shares of partners, and products that hang on one of them. */
final class DependenceView {

    private static final int MOST_OTHERS = 3;
    private static final int MOST_LINES = 12;
    private static final double[] SHADES = {1, 5, 15, 30, 50};

    private final TradeFacts facts;
    private final Printing print;
    private final Texts texts;
    private final String centre;

    DependenceView(TradeFacts facts, Printing print) {
        this.facts = facts;
        this.print = print;
        this.texts = print.texts();
        this.centre = texts.economy(facts.pair().centre());
    }

    /** One for imports and one for exports. */
    List<Matrix> matrices() {
        List<Matrix> matrices = new ArrayList<>();
        for (String flow : List.of("IMPORT", "EXPORT")) {
            List<Shares> rows =
                    facts.shares().stream().filter(s -> s.flow().equals(flow)).toList();
            if (!rows.isEmpty()) {
                matrices.add(matrix(flow, rows));
            }
        }
        return matrices;
    }

    private Matrix matrix(String flow, List<Shares> rows) {
        List<String> columns = columns(rows);
        List<MatrixRow> told = rows.stream()
                .map(r -> new MatrixRow(
                        texts.economy(r.reporter()) + ", " + r.year(),
                        columns.stream().map(c -> share(r, c)).toList()))
                .toList();
        return new Matrix(
                texts.say("lake.caption.matrix." + flow),
                texts.say("lake.column.reporter"),
                columns.stream().map(print::economy).toList(),
                told,
                "");
    }

    /** The centre, its partners, and the greatest of the others. */
    private List<String> columns(List<Shares> rows) {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(facts.pair().centre().alpha3());
        Map<String, BigDecimal> others = new TreeMap<>();
        for (Shares row : rows) {
            if (!row.reporter().equals(facts.pair().centre())) {
                row.byPartner().forEach((partner, value) -> {
                    if (isEconomy(partner)) {
                        others.merge(partner, value, BigDecimal::add);
                    }
                });
            }
        }
        List<String> known = new ArrayList<>(facts.pair().codes());
        known.add(facts.pair().centre().alpha3());
        Reading.greatestFirst(others).keySet().stream()
                .filter(p -> !known.contains(p))
                .limit(MOST_OTHERS)
                .forEach(columns::add);
        columns.addAll(facts.pair().codes());
        return List.copyOf(columns);
    }

    private static boolean isEconomy(String code) {
        try {
            return !new Economy(code).isWorld();
        } catch (IllegalArgumentException area) {
            return false;
        }
    }

    private Share share(Shares row, String partner) {
        if (partner.equals(row.reporter().alpha3())) {
            return new Share("", "", 0, "");
        }
        BigDecimal value = Optional.ofNullable(row.byPartner().get(partner)).orElse(BigDecimal.ZERO);
        if (value.signum() == 0) {
            return new Share(texts.say("cell.unknown"), "", 0, texts.say("lake.spoken.none"));
        }
        double percent = value.doubleValue() / row.total().doubleValue() * Printing.HUNDRED;
        int shade = 0;
        for (double from : SHADES) {
            shade += percent >= from ? 1 : 0;
        }
        String text = texts.number(BigDecimal.valueOf(percent), 1);
        return new Share(
                text,
                print.href(row.origin()),
                shade,
                texts.say("lake.spoken.share", print.spoken(value), print.spoken(row.total())));
    }

    /** How many products depend, and which are the greatest. */
    List<Table> tables() {
        if (facts.dependences().isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        tables.add(counts());
        for (String flow : List.of("IMPORT", "EXPORT")) {
            products(flow).ifPresent(tables::add);
        }
        return tables;
    }

    private Table counts() {
        List<Table.Row> rows = new ArrayList<>();
        for (Economy partner : facts.pair().partners()) {
            List<Cell> cells = new ArrayList<>();
            String year = "";
            for (String flow : List.of("IMPORT", "EXPORT")) {
                Optional<Dependence> found = facts.dependences().stream()
                        .filter(d -> d.reporter().equals(partner) && d.flow().equals(flow))
                        .findFirst();
                if (found.isEmpty()) {
                    cells.addAll(List.of(print.unknown(), print.unknown(), print.unknown()));
                    continue;
                }
                Dependence d = found.get();
                year = ", " + d.year();
                String number = texts.number(BigDecimal.valueOf(d.lines().size()), 0);
                String all = texts.count("lake.products", d.products());
                double percent = d.dependent().doubleValue() / d.total().doubleValue() * Printing.HUNDRED;
                cells.add(print.cell(number, texts.say("lake.spoken.ofProducts", number, all, d.digits()), d.origin()));
                cells.add(print.cell(d.dependent(), d.origin()));
                cells.add(print.cell(
                        print.percent(percent),
                        texts.say("lake.spoken.share", print.spoken(d.dependent()), print.spoken(d.total())),
                        d.origin()));
            }
            if (!year.isEmpty()) {
                rows.add(new Table.Row("", texts.economy(partner) + year, cells));
            }
        }
        List<String> columns = new ArrayList<>();
        for (String flow : List.of("IMPORT", "EXPORT")) {
            columns.add(texts.say("lake.column.products." + flow));
            columns.add(texts.say("lake.column.value"));
            columns.add(texts.say("lake.column.shareOf." + flow));
        }
        return new Table(
                texts.say("lake.caption.dependence", centre, print.unit()),
                texts.say("column.partner"),
                columns,
                rows,
                texts.say("lake.foot.dependence"));
    }

    /** A product and whose it is. */
    private record Dependent(Dependence of, Line line) {}

    private Optional<Table> products(String flow) {
        List<Dependent> all = facts.dependences().stream()
                .filter(d -> d.flow().equals(flow))
                .flatMap(d -> d.lines().stream().map(l -> new Dependent(d, l)))
                .sorted(Comparator.comparing((Dependent d) -> d.line().value())
                        .reversed()
                        .thenComparing(d -> d.line().product())
                        .thenComparing(d -> d.of().reporter()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Row> rows = all.stream()
                .limit(MOST_LINES)
                .map(d -> new Table.Row(
                        "",
                        d.line().product() + " " + print.chapter(d.line().product()),
                        List.of(
                                text(texts.economy(d.of().reporter())),
                                print.cell(d.line().value(), d.of().origin()),
                                print.cell(
                                        print.percent(d.line().sharePercent()),
                                        print.percent(d.line().sharePercent()),
                                        d.of().origin()),
                                print.cell(
                                        texts.number(BigDecimal.valueOf(d.line().concentration()), 2),
                                        texts.number(BigDecimal.valueOf(d.line().concentration()), 4),
                                        d.of().origin()))))
                .toList();
        String further = all.size() > MOST_LINES ? texts.count("lake.foot.products", all.size() - MOST_LINES) : "";
        return Optional.of(new Table(
                texts.say("lake.caption.products." + flow, centre, print.unit()),
                texts.say("lake.column.product"),
                List.of(
                        texts.say("column.partner"),
                        texts.say("lake.column.all." + flow),
                        texts.say("lake.column.shareOfCentre", centre),
                        texts.say("lake.column.concentration")),
                rows,
                further));
    }

    static Cell text(String text) {
        return new Cell(Cell.Kind.VALUE, text, "", "", text);
    }
}
