package org.tamga.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.scenario.Scenario;

/** Flows and scenarios in tables for people. */
final class CorridorText {

    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    private static final double BILLION = 1e9;
    private static final double SHOWN_TONNES = 1e4;
    private static final double MOVED_TONNES = 5e3;
    private static final double SHOWN_USD = 1e6;
    private static final double NEARLY_FULL = 0.9;
    private static final int MOST_LINKS = 15;
    private static final int MOST_COUNTRIES = 20;
    private static final int MOST_GAINS = 6;
    private static final int MOST_UNSERVED = 20;
    private static final int MOST_DEPENDENCE = 5;

    private final Page page;
    private final Set<Economy> group;

    /**
     * Tables on a page.
     *
     * @param group countries whose dependence is told; all when it is empty
     */
    CorridorText(Page page, Set<Economy> group) {
        this.page = page;
        this.group = new TreeSet<>(group);
    }

    /** The network as it is. */
    void print(Accounts accounts) {
        title("Freight of " + accounts.flows().graph().network().year(), accounts);
        totals(accounts, null);
        modes(accounts);
        corridors(accounts, null);
        countries(accounts, null);
        dependence(accounts, null);
        full(accounts);
        unserved(accounts);
    }

    /** A scenario beside the network as it is, or another scenario. */
    void print(Scenario before, Scenario after, Comparison comparison) {
        title(after.name(), comparison.other());
        if (!after.note().isEmpty()) {
            page.paragraph(2, after.note(), page.style()::dim);
        }
        if (!before.equals(Scenario.BASE)) {
            page.paragraph(2, "against: " + before.name(), page.style()::dim);
        }
        totals(comparison.other(), comparison.base());
        corridors(comparison.other(), comparison.base());
        countries(comparison.other(), comparison.base());
        gains(comparison);
        dependence(comparison.other(), comparison.base());
        full(comparison.other());
        unserved(comparison.other());
    }

    private void title(String title, Accounts accounts) {
        Flows flows = accounts.flows();
        page.paragraph(0, title, page.style()::bold);
        page.paragraph(
                2,
                flows.method() == Flows.Method.LOGIT
                        ? "modelled by path-size logit, " + flows.iterations() + " iterations"
                        : String.format(
                                Locale.ROOT,
                                "modelled as user equilibrium, relative gap %.1e in %d rounds",
                                flows.residual(),
                                flows.iterations()),
                page.style()::dim);
    }

    private void totals(Accounts accounts, @Nullable Accounts base) {
        TextTable table = table("a year", base, "");
        Accounts.Carried now = accounts.total().carried();
        Accounts.Carried then = base == null ? null : base.total().carried();
        table.add(row("million tonnes", now.tonnes() / MILLION, then == null ? null : then.tonnes() / MILLION, 1));
        table.add(row("billion tonne-km", now.tonneKm() / BILLION, then == null ? null : then.tonneKm() / BILLION, 1));
        table.add(row("mean hours", now.hours(), then == null ? null : then.hours(), 1));
        table.add(row("paid, million USD", now.usd() / MILLION, then == null ? null : then.usd() / MILLION, 0));
        table.add(row(
                "with time, million USD", now.costUsd() / MILLION, then == null ? null : then.costUsd() / MILLION, 0));
        table.add(row(
                "thousand tonnes of CO2",
                now.co2Tonnes() / THOUSAND,
                then == null ? null : then.co2Tonnes() / THOUSAND,
                0));
        page.blank();
        table.print(page);
    }

    /** One column of numbers, or three when there is something to compare with. */
    private static TextTable table(String first, @Nullable Accounts base, String unit) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column(first, TextTable.Kind.NAMES));
        if (base != null) {
            columns.add(new TextTable.Column("base", TextTable.Kind.NUMBER));
        }
        columns.add(new TextTable.Column(base == null ? unit : "scenario", TextTable.Kind.NUMBER));
        if (base != null) {
            columns.add(new TextTable.Column("change", TextTable.Kind.NUMBER));
        }
        return new TextTable(columns);
    }

    private static List<String> row(String name, double now, @Nullable Double then, int decimals) {
        return then == null
                ? List.of(name, number(now, decimals))
                : List.of(name, number(then, decimals), number(now, decimals), signed(now - then, decimals));
    }

    static String number(double value, int decimals) {
        return Magnitude.grouped(BigDecimal.valueOf(value), decimals);
    }

    static String signed(double value, int decimals) {
        String text = number(Math.abs(value), decimals);
        boolean nothing = text.chars().allMatch(c -> c == '0' || c == '.');
        return nothing ? "0" : (value < 0 ? "−" : "+") + text;
    }

    private void modes(Accounts accounts) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("mode", TextTable.Kind.WORDS),
                new TextTable.Column("Mt", TextTable.Kind.NUMBER),
                new TextTable.Column("bn tonne-km", TextTable.Kind.NUMBER),
                new TextTable.Column("m USD", TextTable.Kind.NUMBER),
                new TextTable.Column("kt CO2", TextTable.Kind.NUMBER)));
        for (Map.Entry<Mode, Accounts.Carried> mode : accounts.modes().entrySet()) {
            Accounts.Carried c = mode.getValue();
            table.add(List.of(
                    mode.getKey().toString(),
                    number(c.tonnes() / MILLION, 1),
                    number(c.tonneKm() / BILLION, 1),
                    number(c.usd() / MILLION, 0),
                    number(c.co2Tonnes() / THOUSAND, 0)));
        }
        page.blank();
        table.print(page);
    }

    private void corridors(Accounts accounts, @Nullable Accounts base) {
        List<TextTable.Column> columns =
                new ArrayList<>(List.of(new TextTable.Column("corridor, million tonnes", TextTable.Kind.NAMES)));
        if (base != null) {
            columns.add(new TextTable.Column("base", TextTable.Kind.NUMBER));
        }
        columns.add(new TextTable.Column(base == null ? "Mt" : "scenario", TextTable.Kind.NUMBER));
        if (base != null) {
            columns.add(new TextTable.Column("change", TextTable.Kind.NUMBER));
        }
        columns.add(new TextTable.Column("1000 TEU", TextTable.Kind.NUMBER));
        columns.add(new TextTable.Column("hours", TextTable.Kind.NUMBER));
        TextTable table = new TextTable(columns);
        Map<String, String> names = new HashMap<>();
        accounts.flows().graph().network().corridors().forEach(c -> names.put(c.id(), c.name()));
        Set<String> ids = new LinkedHashSet<>();
        accounts.flows().graph().network().corridors().stream()
                .map(Corridor::id)
                .forEach(ids::add);
        ids.add("");
        int still = 0;
        for (String id : ids) {
            Accounts.Carried now = accounts.corridors().get(id);
            Accounts.Carried then = base == null ? null : base.corridors().get(id);
            double tonnes = now == null ? 0 : now.tonnes();
            double before = then == null ? 0 : then.tonnes();
            if (Math.max(tonnes, before) < SHOWN_TONNES) {
                continue;
            }
            if (base != null && Math.abs(tonnes - before) < MOVED_TONNES) {
                still++;
                continue;
            }
            List<String> row = new ArrayList<>(row(
                    id.isEmpty() ? "no corridor" : names.getOrDefault(id, id),
                    tonnes / MILLION,
                    base == null ? null : before / MILLION,
                    2));
            row.add(number(now == null ? 0 : now.teu() / THOUSAND, 0));
            row.add(number(now == null ? 0 : now.hours(), 0));
            table.add(row);
        }
        print(table, still, "corridors that carry");
    }

    /** A table of what moved, and how much did not. */
    private void print(TextTable table, int still, String what) {
        page.blank();
        if (!table.isEmpty()) {
            table.print(page);
        }
        if (still > 0) {
            page.paragraph(2, what + " as before: " + still + (table.isEmpty() ? "" : " further"), page.style()::dim);
        }
    }

    private void countries(Accounts accounts, @Nullable Accounts base) {
        TextTable table = new TextTable(
                base == null
                        ? List.of(
                                new TextTable.Column("transit through", TextTable.Kind.NAMES),
                                new TextTable.Column("Mt", TextTable.Kind.NUMBER),
                                new TextTable.Column("1000 TEU", TextTable.Kind.NUMBER),
                                new TextTable.Column("bn tonne-km", TextTable.Kind.NUMBER),
                                new TextTable.Column("m USD", TextTable.Kind.NUMBER))
                        : List.of(
                                new TextTable.Column("transit through", TextTable.Kind.NAMES),
                                new TextTable.Column("Mt base", TextTable.Kind.NUMBER),
                                new TextTable.Column("Mt", TextTable.Kind.NUMBER),
                                new TextTable.Column("m USD base", TextTable.Kind.NUMBER),
                                new TextTable.Column("m USD", TextTable.Kind.NUMBER),
                                new TextTable.Column("change", TextTable.Kind.NUMBER)));
        Set<Economy> all = new TreeSet<>(accounts.countries().keySet());
        if (base != null) {
            all.addAll(base.countries().keySet());
        }
        List<Economy> shown = all.stream()
                .filter(c -> Math.max(transit(accounts, c), base == null ? 0 : transit(base, c)) >= SHOWN_TONNES)
                .toList();
        List<Economy> moved = shown.stream()
                .filter(c -> base == null
                        || Math.abs(transit(accounts, c) - transit(base, c)) >= MOVED_TONNES
                        || Math.abs(transitUsd(accounts, c) - transitUsd(base, c)) >= SHOWN_USD)
                .toList();
        moved.stream()
                .sorted(Comparator.comparingDouble((Economy c) ->
                                Math.max(transitUsd(accounts, c), base == null ? 0 : transitUsd(base, c)))
                        .reversed())
                .limit(MOST_COUNTRIES)
                .forEach(c -> table.add(country(c, accounts, base)));
        print(table, shown.size() - moved.size(), "countries that are passed");
    }

    private static List<String> country(Economy country, Accounts accounts, @Nullable Accounts base) {
        String name = country.alpha3() + " " + country.name(Locale.ENGLISH);
        if (base == null) {
            Accounts.CountryAccount a = accounts.country(country);
            return List.of(
                    name,
                    number(a.transitTonnes() / MILLION, 2),
                    number(a.transitTeu() / THOUSAND, 0),
                    number(a.transitTonneKm() / BILLION, 1),
                    number(a.transitUsd() / MILLION, 0));
        }
        return List.of(
                name,
                number(transit(base, country) / MILLION, 2),
                number(transit(accounts, country) / MILLION, 2),
                number(transitUsd(base, country) / MILLION, 0),
                number(transitUsd(accounts, country) / MILLION, 0),
                signed((transitUsd(accounts, country) - transitUsd(base, country)) / MILLION, 0));
    }

    private static double transit(Accounts accounts, Economy country) {
        return accounts.country(country).transitTonnes();
    }

    private static double transitUsd(Accounts accounts, Economy country) {
        return accounts.country(country).transitUsd();
    }

    private void gains(Comparison comparison) {
        List<Comparison.CountryChange> moved = comparison.countries().stream()
                .filter(c -> Math.abs(c.gainUsd()) >= SHOWN_USD)
                .toList();
        if (moved.isEmpty()) {
            page.blank().paragraph(0, "No country gains or loses a million dollars a year.");
            return;
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column("gains and losses, m USD a year", TextTable.Kind.NAMES),
                new TextTable.Column("transit", TextTable.Kind.NUMBER),
                new TextTable.Column("cost of its trade", TextTable.Kind.NUMBER),
                new TextTable.Column("gain", TextTable.Kind.NUMBER)));
        int half = MOST_GAINS;
        for (int i = 0; i < moved.size(); i++) {
            Comparison.CountryChange c = moved.get(i);
            if (i < half || i >= moved.size() - half) {
                table.add(List.of(
                        c.country().alpha3() + " " + c.country().name(Locale.ENGLISH),
                        signed(c.transitUsd() / MILLION, 1),
                        signed(c.tradeCostUsd() / MILLION, 1),
                        signed(c.gainUsd() / MILLION, 1)));
            }
        }
        page.blank();
        table.print(page);
    }

    /** For the members of the case's group, or all where it has none: by whom their trade passes. */
    private void dependence(Accounts accounts, @Nullable Accounts base) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("trade of", TextTable.Kind.WORDS),
                new TextTable.Column(base == null ? "passes" : "passes (before)", TextTable.Kind.NAMES)));
        for (Economy country : group.isEmpty() ? accounts.countries().keySet() : group) {
            Accounts.CountryAccount account = accounts.country(country);
            if (account.tradeTonnes() == 0) {
                continue;
            }
            Map<Economy, Double> before =
                    base == null ? Map.of() : base.country(country).dependence();
            StringBuilder words = new StringBuilder();
            account.dependence().entrySet().stream()
                    .sorted(Map.Entry.<Economy, Double>comparingByValue().reversed())
                    .filter(e -> e.getValue() >= 0.005)
                    .limit(MOST_DEPENDENCE)
                    .forEach(e -> {
                        words.append(words.isEmpty() ? "" : ", ")
                                .append(e.getKey().alpha3())
                                .append(' ')
                                .append(number(100 * e.getValue(), 0))
                                .append(" %");
                        double then = before.getOrDefault(e.getKey(), 0.0);
                        if (base != null && Math.abs(e.getValue() - then) >= 0.005) {
                            words.append(" (").append(number(100 * then, 0)).append(")");
                        }
                    });
            table.add(List.of(country.alpha3(), words.isEmpty() ? "nobody" : words.toString()));
        }
        page.blank();
        table.print(page);
    }

    private void full(Accounts accounts) {
        List<Accounts.LinkAccount> full = accounts.links().stream()
                .filter(l -> l.used().orElse(0.0) >= NEARLY_FULL)
                .sorted(Comparator.comparing(
                                (Accounts.LinkAccount l) -> l.used().orElse(0.0))
                        .reversed())
                .limit(MOST_LINKS)
                .toList();
        page.blank();
        if (full.isEmpty()) {
            page.paragraph(0, "No link of known capacity is filled to nine tenths.");
            return;
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column("links that bind", TextTable.Kind.NAMES),
                new TextTable.Column("Mt", TextTable.Kind.NUMBER),
                new TextTable.Column("of capacity", TextTable.Kind.NUMBER),
                new TextTable.Column("USD more a tonne", TextTable.Kind.NUMBER)));
        full.forEach(l -> table.add(List.of(
                l.link().name(),
                number(l.both() / MILLION, 2),
                number(100 * l.used().orElse(0.0), 0) + " %",
                number(l.usdMore(), 1))));
        table.print(page);
    }

    private void unserved(Accounts accounts) {
        List<Shipment> unserved = accounts.flows().unserved();
        if (unserved.isEmpty()) {
            return;
        }
        page.blank()
                .paragraph(
                        0,
                        number(accounts.total().unservedTonnes() / MILLION, 2)
                                + " million tonnes find no way, and are in none of the numbers above:",
                        page.style()::red);
        unserved.stream()
                .limit(MOST_UNSERVED)
                .forEach(s -> page.hanging(
                        "  ",
                        "corridor/demand.csv:" + s.line() + ": " + s.goods() + " from " + s.from() + " to " + s.to()
                                + ", " + number(s.tonnes(), 0) + " t",
                        line -> line));
        if (unserved.size() > MOST_UNSERVED) {
            page.paragraph(2, "… and " + (unserved.size() - MOST_UNSERVED) + " more (--json names all)");
        }
    }
}
