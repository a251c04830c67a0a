package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.Texts;
import org.tamga.brief.trade.TradePart.Matrix;
import org.tamga.brief.trade.TradePart.MatrixRow;
import org.tamga.brief.trade.TradePart.Share;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Accounts.Carried;
import org.tamga.corridor.freight.Accounts.CountryAccount;

/** The network as it is, in tables: corridors, transit, links that can fill up, and whose trade passes whom. */
final class FlowTables {

    private static final int MOST_COUNTRIES = 11;
    private static final int MOST_CORRIDORS = 12;
    private static final int MOST_LINKS = 12;
    private static final int MOST_COLUMNS = 9;
    private static final double HUNDRED = 100;
    private static final double LEAST_SHARE = 0.005;
    private static final double[] SHADES = {1, 5, 15, 30, 50};

    private final Model model;
    private final Texts texts;
    private final Accounts base;

    FlowTables(Model model) {
        this.model = model;
        this.texts = model.texts();
        this.base = model.findings().base();
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(corridors());
        tables.add(transit());
        Table links = links();
        if (!links.rows().isEmpty()) {
            tables.add(links);
        }
        tables.removeIf(t -> t.rows().isEmpty());
        return tables;
    }

    private Cell cell(double value, int decimals, String unit) {
        return model.cell(value, decimals, texts.say("corridor.unit." + unit), model.flows());
    }

    /** Corridors by what they carry; what fits none is the last. */
    static List<Map.Entry<String, Carried>> corridors(Accounts accounts) {
        return accounts.corridors().entrySet().stream()
                .filter(c -> c.getValue().tonnes() >= Model.SHOWN_TONNES)
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Carried> c) -> c.getKey().isEmpty())
                        .thenComparingDouble(c -> -c.getValue().tonnes()))
                .toList();
    }

    private Table corridors() {
        List<Map.Entry<String, Carried>> all = corridors(base);
        List<Table.Row> rows = all.stream()
                .limit(MOST_CORRIDORS)
                .map(c -> new Table.Row(
                        "",
                        model.corridor(c.getKey()),
                        List.of(
                                cell(c.getValue().tonnes() / Model.MILLION, 1, "mt"),
                                cell(c.getValue().teu() / Model.THOUSAND, 0, "kteu"),
                                cell(c.getValue().hours(), 0, "hours"))))
                .toList();
        return new Table(
                texts.say("corridor.caption.corridors", model.year()),
                texts.say("corridor.column.corridor"),
                List.of(
                        texts.say("corridor.column.mt"),
                        texts.say("corridor.column.kteu"),
                        texts.say("corridor.column.hours")),
                rows,
                texts.say("corridor.foot.corridors") + further(all.size() - MOST_CORRIDORS));
    }

    /** Countries that are passed, by what is paid there. */
    static List<Map.Entry<Economy, CountryAccount>> transit(Accounts accounts) {
        return accounts.countries().entrySet().stream()
                .filter(c -> c.getValue().transitTonnes() >= Model.SHOWN_TONNES)
                .sorted(Comparator.comparingDouble((Map.Entry<Economy, CountryAccount> c) ->
                                -c.getValue().transitUsd())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private Table transit() {
        List<Map.Entry<Economy, CountryAccount>> all = transit(base);
        List<Table.Row> rows = all.stream()
                .limit(MOST_COUNTRIES)
                .map(c -> new Table.Row(
                        "",
                        model.name(c.getKey()),
                        List.of(
                                cell(c.getValue().transitTonnes() / Model.MILLION, 2, "mt"),
                                cell(c.getValue().transitTeu() / Model.THOUSAND, 0, "kteu"),
                                cell(c.getValue().transitTonneKm() / Model.BILLION, 1, "btkm"),
                                cell(c.getValue().transitUsd() / Model.MILLION, 0, "musd"))))
                .toList();
        return new Table(
                texts.say("corridor.caption.transit", model.year()),
                texts.say("corridor.column.country"),
                List.of(
                        texts.say("corridor.column.mt"),
                        texts.say("corridor.column.kteu"),
                        texts.say("corridor.column.btkm"),
                        texts.say("corridor.column.musd")),
                rows,
                texts.say("corridor.foot.transit") + further(all.size() - MOST_COUNTRIES));
    }

    private String further(int count) {
        return count > 0 ? " " + texts.count("corridor.further", count) : "";
    }

    /** Links whose capacity is known, the fullest first. */
    static List<Accounts.LinkAccount> limited(Accounts accounts) {
        return accounts.links().stream()
                .filter(l -> l.used().isPresent())
                .sorted(Comparator.comparingDouble(
                                (Accounts.LinkAccount l) -> -l.used().orElse(0.0))
                        .thenComparing(l -> l.link().id()))
                .toList();
    }

    private Table links() {
        List<Table.Row> rows = limited(base).stream()
                .limit(MOST_LINKS)
                .map(l -> new Table.Row(
                        "",
                        model.name(l.link()),
                        List.of(
                                model.words(model.name(l.link().mode()), ""),
                                cell(l.both() / Model.MILLION, 2, "mt"),
                                cell(l.link().capacityTonnes().orElse(0) / Model.MILLION, 1, "mt"),
                                model.cell(
                                        percent(l.used().orElse(0.0)),
                                        texts.say("corridor.unit.capacity"),
                                        model.flows()))))
                .toList();
        return new Table(
                texts.say("corridor.caption.links", model.year()),
                texts.say("corridor.column.link"),
                List.of(
                        texts.say("corridor.column.mode"),
                        texts.say("corridor.column.mt"),
                        texts.say("corridor.column.capacity"),
                        texts.say("corridor.column.used")),
                rows,
                texts.say("corridor.foot.links"));
    }

    private String percent(double part) {
        return texts.say("cell.percent", model.number(HUNDRED * part, 0));
    }

    /** Rows: the group; columns: whom their trade passes. */
    List<Matrix> dependence() {
        List<Economy> rows = model.group().members().stream()
                .filter(base.countries()::containsKey)
                .toList();
        List<Economy> columns = columns(rows);
        if (columns.isEmpty()) {
            return List.of();
        }
        return List.of(new Matrix(
                texts.say("corridor.caption.dependence", model.year()),
                texts.say("corridor.column.tradeOf"),
                columns.stream().map(model::name).toList(),
                rows.stream()
                        .map(r -> new MatrixRow(
                                model.name(r),
                                columns.stream().map(c -> share(r, c)).toList()))
                        .toList(),
                texts.say("corridor.foot.dependence")));
    }

    private List<Economy> columns(List<Economy> rows) {
        Map<Economy, Double> sums = new TreeMap<>();
        for (Economy row : rows) {
            dependence(base, row).forEach((by, part) -> {
                if (part >= LEAST_SHARE) {
                    sums.merge(by, part, Double::sum);
                }
            });
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<Economy, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Map<Economy, Double> dependence(Accounts accounts, Economy country) {
        CountryAccount account = accounts.countries().get(country);
        return account == null ? Map.of() : account.dependence();
    }

    private Share share(Economy of, Economy by) {
        if (of.equals(by)) {
            return new Share("", "", 0, "");
        }
        double percent = HUNDRED * dependence(base, of).getOrDefault(by, 0.0);
        if (percent < HUNDRED * LEAST_SHARE) {
            return new Share(texts.say("cell.unknown"), "", 0, texts.say("corridor.spoken.noPart"));
        }
        int shade = 0;
        for (double from : SHADES) {
            shade += percent >= from ? 1 : 0;
        }
        return new Share(
                model.number(percent, 0),
                model.flows(),
                shade,
                texts.say("corridor.spoken.part", model.number(percent, 1), model.name(of), model.name(by)));
    }
}
