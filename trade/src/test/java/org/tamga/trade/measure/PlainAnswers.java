package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.sql.Rows;

/** The measures a second time, from the books that define them and not from the queries: plain Java over the amounts. */
final class PlainAnswers {

    private final List<Amount> amounts;

    PlainAnswers(List<Amount> amounts) {
        this.amounts = amounts;
    }

    Rows answer(Question question) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> columns = switch (question.measure()) {
            case TURNOVER -> turnover(question, rows);
            case GROWTH -> growth(question, rows);
            case ROLLING -> rolling(question, rows);
            case STRUCTURE -> structure(question, rows);
            case PARTNERS -> partners(question, rows);
            case CONCENTRATION -> concentration(question, rows);
            case ADVANTAGE -> advantage(question, rows);
            case COMPLEMENTARITY -> complementarity(question, rows);
            case INTRA_INDUSTRY -> intraIndustry(question, rows);
            case DEPENDENCE -> dependence(question, rows);
            case UNIT_VALUES -> new PlainUnitValues(flows(question.selection())).into(rows);
            case TRANSIT -> transit(question, rows);
        };
        return new Rows(columns, rows);
    }

    /** The amounts that a selection means, in the codes and partners that its answer shows. */
    List<Amount> flows(Selection s) {
        int asked = Math.max(
                s.level(), s.products().stream().mapToInt(String::length).max().orElse(0));
        Frequency frequency = s.frequency().orElseThrow();
        return amounts.stream()
                .filter(a -> a.source().equals(s.source().orElseThrow()) && a.frequency() == frequency)
                .filter(a -> s.flows().contains(a.flow()))
                .filter(a -> a.month() >= month(s.window().first())
                        && a.month() <= month(s.window().last()))
                .filter(a -> s.reporters().isEmpty() || s.reporters().contains(a.reporter()))
                .filter(a -> s.isOfWorld()
                        || (s.partners().isEmpty()
                                ? !a.partner().equals(Selection.WORLD)
                                : s.partners().contains(a.partner())))
                .filter(a -> a.depth() >= asked)
                .filter(a -> s.products().isEmpty() || s.products().stream().anyMatch(a.product()::startsWith))
                .map(a -> a.shown(s.level(), s.isOfWorld()))
                .toList();
    }

    private List<String> turnover(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection());
        for (long period : periods(flows, q)) {
            Map<String, BigDecimal> sums =
                    by(flows.stream().filter(a -> period(a, q) == period).toList(), Amount::flow);
            BigDecimal exports = sums.get("EXPORT");
            BigDecimal imports = sums.get("IMPORT");
            if (exports == null || imports == null) {
                // what is not reported is not zero
                rows.add(row(period, exports, imports, null, null, null));
            } else {
                rows.add(row(
                        period,
                        exports,
                        imports,
                        exports.add(imports),
                        exports.subtract(imports),
                        percent(exports, imports)));
            }
        }
        return List.of("period", "exports", "imports", "turnover", "balance", "coverage_percent");
    }

    private List<String> growth(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection().withWindow(since(q.selection().window(), 12)));
        Set<Long> all = new TreeSet<>();
        flows.forEach(a -> all.add((long) a.month()));
        Set<String> keys = new TreeSet<>();
        flows.forEach(a -> keys.add(key(a, q)));
        for (long period : all) {
            if (period < month(q.selection().window().first()) || !all.contains(period - 100)) {
                continue;
            }
            BigDecimal totalBefore = sum(flows, a -> a.month() == period - 100);
            for (String key : keys) {
                BigDecimal value =
                        sum(flows, a -> a.month() == period && key(a, q).equals(key));
                BigDecimal before =
                        sum(flows, a -> a.month() == period - 100 && key(a, q).equals(key));
                if (value.signum() != 0 || before.signum() != 0) {
                    BigDecimal change = value.subtract(before);
                    rows.add(row(period, key, value, before, percent(change, before), percent(change, totalBefore)));
                }
            }
        }
        return List.of("period", "key", "value", "before", "growth_percent", "contribution_points");
    }

    private List<String> rolling(Question q, List<List<@Nullable Object>> rows) {
        Map<Integer, BigDecimal> months = new TreeMap<>();
        flows(q.selection().withWindow(since(q.selection().window(), 23)))
                .forEach(a -> months.merge(a.month(), a.value(), BigDecimal::add));
        months.forEach((month, value) -> {
            if (month >= month(q.selection().window().first())) {
                BigDecimal sinceJanuary = run(months, month, month % 100);
                BigDecimal year = run(months, month, 12);
                rows.add(row(
                        (long) month,
                        value,
                        sinceJanuary,
                        year,
                        change(value, months.get(month - 100)),
                        change(sinceJanuary, run(months, month - 100, month % 100)),
                        change(year, run(months, month - 100, 12))));
            }
        });
        return List.of(
                "period",
                "value",
                "since_january",
                "twelve_months",
                "growth_percent",
                "since_january_growth_percent",
                "twelve_months_growth_percent");
    }

    /** The sum of so many months up to one; null when one is missing. */
    private static @Nullable BigDecimal run(Map<Integer, BigDecimal> months, int last, int count) {
        BigDecimal sum = BigDecimal.ZERO;
        int month = last;
        for (int i = 0; i < count; i++) {
            BigDecimal value = months.get(month);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
            month = month % 100 == 1 ? month - 89 : month - 1;
        }
        return sum;
    }

    private List<String> structure(Question q, List<List<@Nullable Object>> rows) {
        Map<String, BigDecimal> now = by(flows(q.selection()), Amount::product);
        Map<String, BigDecimal> base =
                by(flows(q.selection().withWindow(q.base().orElseThrow())), Amount::product);
        Set<String> products = new TreeSet<>(now.keySet());
        products.addAll(base.keySet());
        for (String product : products) {
            BigDecimal value = now.getOrDefault(product, BigDecimal.ZERO);
            Double share = percent(value, total(now));
            Double before = percent(base.getOrDefault(product, BigDecimal.ZERO), total(base));
            rows.add(row(
                    product,
                    value,
                    share,
                    base.get(product),
                    before,
                    share == null || before == null ? null : share - before));
        }
        return List.of("product", "value", "share_percent", "base_value", "base_share_percent", "change_points");
    }

    private List<String> partners(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection());
        for (long period : periods(flows, q)) {
            Map<String, BigDecimal> sums =
                    by(flows.stream().filter(a -> period(a, q) == period).toList(), Amount::partner);
            BigDecimal running = BigDecimal.ZERO;
            long place = 1;
            for (String partner : largestFirst(sums)) {
                BigDecimal value = sums.getOrDefault(partner, BigDecimal.ZERO);
                running = running.add(value);
                rows.add(row(
                        period, place++, partner, value, percent(value, total(sums)), percent(running, total(sums))));
            }
        }
        return List.of("period", "place", "partner", "value", "share_percent", "cumulated_percent");
    }

    private List<String> concentration(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection());
        for (long period : periods(flows, q)) {
            Map<String, BigDecimal> sums =
                    by(flows.stream().filter(a -> period(a, q) == period).toList(), a -> key(a, q));
            sums.values().removeIf(v -> v.signum() <= 0);
            if (sums.isEmpty()) {
                continue;
            }
            double[] shares = shares(sums);
            int n = shares.length;
            double herfindahl = Arrays.stream(shares).map(s -> s * s).sum();
            rows.add(row(
                    period,
                    (long) n,
                    total(sums),
                    herfindahl,
                    n == 1 ? 1.0 : (herfindahl - 1.0 / n) / (1 - 1.0 / n),
                    1 / herfindahl,
                    Arrays.stream(shares).map(s -> s * Math.log(n * s)).sum(),
                    100 * Arrays.stream(shares).max().orElse(0)));
        }
        return List.of(
                "period", "parts", "value", "hhi", "hhi_normalised", "equal_parts", "theil", "greatest_share_percent");
    }

    private List<String> advantage(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection().withReporters(List.of()));
        Map<String, BigDecimal> economies = by(flows, Amount::reporter);
        Map<String, BigDecimal> products = by(flows, Amount::product);
        by(flows, a -> a.reporter() + " " + a.product()).forEach((key, value) -> {
            String[] sides = key.split(" ");
            boolean wanted = q.selection().reporters().isEmpty()
                    || q.selection().reporters().contains(sides[0]);
            if (value.signum() > 0 && wanted) {
                double own = value.doubleValue() / of(economies, sides[0]).doubleValue();
                double world =
                        of(products, sides[1]).doubleValue() / total(products).doubleValue();
                rows.add(row(sides[0], sides[1], value, own / world));
            }
        });
        return List.of("reporter", "product", "value", "rca");
    }

    private List<String> complementarity(Question q, List<List<@Nullable Object>> rows) {
        Selection world = q.selection().withPartners(List.of(Selection.WORLD));
        List<Amount> exports = flows(world.withFlows(List.of("EXPORT")));
        List<Amount> imports = flows(
                world.withFlows(List.of("IMPORT")).withReporters(q.selection().partners()));
        for (String exporter : by(exports, Amount::reporter).keySet()) {
            for (String importer : by(imports, Amount::reporter).keySet()) {
                if (exporter.equals(importer)) {
                    continue;
                }
                Map<String, BigDecimal> out = by(
                        exports.stream()
                                .filter(a -> a.reporter().equals(exporter))
                                .toList(),
                        Amount::product);
                Map<String, BigDecimal> in = by(
                        imports.stream()
                                .filter(a -> a.reporter().equals(importer))
                                .toList(),
                        Amount::product);
                Set<String> products = new LinkedHashSet<>(out.keySet());
                products.addAll(in.keySet());
                double apart = products.stream()
                        .mapToDouble(p -> Math.abs(share(out, p) - share(in, p)))
                        .sum();
                boolean none = total(out).signum() == 0 || total(in).signum() == 0;
                rows.add(row(exporter, importer, total(out), total(in), none ? 0.0 : 100 * (1 - apart / 2)));
            }
        }
        return List.of("exporter", "importer", "exports", "imports", "complementarity");
    }

    private static double share(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, BigDecimal.ZERO).doubleValue()
                / total(sums).doubleValue();
    }

    private List<String> intraIndustry(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection());
        for (long period : periods(flows, q)) {
            List<Amount> ofPeriod =
                    flows.stream().filter(a -> period(a, q) == period).toList();
            grubelLloyd(rows, period, "TOTAL", ofPeriod);
            for (String product : by(ofPeriod, Amount::product).keySet()) {
                grubelLloyd(
                        rows,
                        period,
                        product,
                        ofPeriod.stream()
                                .filter(a -> a.product().equals(product))
                                .toList());
            }
        }
        return List.of("period", "product", "exports", "imports", "grubel_lloyd");
    }

    /** 1 - Σ |X - M| / Σ (X + M) over products and partners. */
    private static void grubelLloyd(
            List<List<@Nullable Object>> rows, long period, String product, List<Amount> flows) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        flows.forEach(a -> balances.merge(
                a.partner() + a.product(),
                a.flow().equals("EXPORT") ? a.value() : a.value().negate(),
                BigDecimal::add));
        BigDecimal apart = balances.values().stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal exports = sum(flows, a -> a.flow().equals("EXPORT"));
        BigDecimal turnover = sum(flows, a -> true);
        rows.add(row(
                period,
                product,
                exports,
                turnover.subtract(exports),
                turnover.signum() == 0 ? null : 1 - apart.doubleValue() / turnover.doubleValue()));
    }

    private List<String> dependence(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = flows(q.selection());
        for (String product : by(flows, Amount::product).keySet()) {
            Map<String, BigDecimal> sums =
                    by(flows.stream().filter(a -> a.product().equals(product)).toList(), Amount::partner);
            sums.values().removeIf(v -> v.signum() <= 0);
            if (sums.isEmpty()) {
                continue;
            }
            double herfindahl = Arrays.stream(shares(sums)).map(s -> s * s).sum();
            String greatest = largestFirst(sums).getFirst();
            double share = share(sums, greatest);
            rows.add(row(
                    product,
                    total(sums),
                    (long) sums.size(),
                    greatest,
                    share * 100,
                    share(sums, q.about().orElseThrow()) * 100,
                    herfindahl,
                    share > 0.5 && herfindahl > 0.4));
        }
        return List.of(
                "product",
                "value",
                "partners",
                "greatest_partner",
                "greatest_share_percent",
                "partner_share_percent",
                "hhi",
                "is_dependent");
    }

    private List<String> transit(Question q, List<List<@Nullable Object>> rows) {
        String origin = q.about().orElseThrow();
        List<Amount> flows = flows(q.selection());
        List<Amount> entering =
                flows.stream().filter(a -> a.flow().equals("IMPORT")).toList();
        List<Amount> leaving = flows.stream()
                .filter(a -> a.flow().equals("EXPORT") && !a.partner().equals(origin))
                .toList();
        List<Amount> everybody = flows(q.selection().withReporters(List.of()).withFlows(List.of("EXPORT")));
        Map<String, BigDecimal> world = by(everybody, Amount::product);
        Map<String, BigDecimal> out = by(leaving, Amount::product);
        by(leaving, a -> a.product() + " " + a.partner()).forEach((key, value) -> {
            String product = key.split(" ")[0];
            BigDecimal fromOrigin = sum(
                    entering, a -> a.product().equals(product) && a.partner().equals(origin));
            if (fromOrigin.signum() > 0) {
                BigDecimal all = of(out, product);
                BigDecimal passed = fromOrigin.min(all);
                Double own = ratio(all, total(out));
                Double others = ratio(of(world, product), total(world));
                rows.add(row(
                        product,
                        key.split(" ")[1],
                        value,
                        sum(entering, a -> a.product().equals(product)),
                        fromOrigin,
                        percent(passed, all),
                        own == null || others == null || others == 0 ? null : own / others,
                        all.signum() == 0 ? null : value.doubleValue() * passed.doubleValue() / all.doubleValue()));
            }
        });
        return List.of(
                "product",
                "destination",
                "exports",
                "imports",
                "imports_from_origin",
                "passed_on_percent",
                "rca",
                "suspected_value");
    }

    private static Window since(Window window, int months) {
        return new Window(window.first().minusMonths(months), window.last());
    }

    private static int month(java.time.YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    private static long period(Amount a, Question q) {
        return q.eachPeriod() ? a.month() : 0;
    }

    private static Set<Long> periods(List<Amount> flows, Question q) {
        Set<Long> periods = new TreeSet<>();
        flows.forEach(a -> periods.add(period(a, q)));
        return periods;
    }

    private static String key(Amount a, Question q) {
        return switch (q.key()) {
            case TOTAL -> "TOTAL";
            case PRODUCT -> a.product();
            case PARTNER -> a.partner();
            case REPORTER -> a.reporter();
            case FLOW -> a.flow();
        };
    }

    private static Map<String, BigDecimal> by(List<Amount> flows, Function<Amount, String> key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        flows.forEach(a -> sums.merge(key.apply(a), a.value(), BigDecimal::add));
        return sums;
    }

    private static List<String> largestFirst(Map<String, BigDecimal> sums) {
        return sums.keySet().stream()
                .sorted(Comparator.comparing((String k) -> of(sums, k))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double[] shares(Map<String, BigDecimal> sums) {
        return sums.keySet().stream().mapToDouble(k -> share(sums, k)).toArray();
    }

    private static BigDecimal of(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, BigDecimal.ZERO);
    }

    private static BigDecimal total(Map<String, BigDecimal> sums) {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Amount> flows, java.util.function.Predicate<Amount> which) {
        return flows.stream().filter(which).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }

    private static @Nullable Double percent(BigDecimal part, BigDecimal whole) {
        Double ratio = ratio(part, whole);
        return ratio == null ? null : ratio * 100;
    }

    private static @Nullable Double change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : percent(now.subtract(before), before);
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
