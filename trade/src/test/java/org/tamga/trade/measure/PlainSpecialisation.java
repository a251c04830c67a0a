package org.tamga.trade.measure;

import static org.tamga.trade.measure.PlainSums.by;
import static org.tamga.trade.measure.PlainSums.key;
import static org.tamga.trade.measure.PlainSums.largestFirst;
import static org.tamga.trade.measure.PlainSums.percent;
import static org.tamga.trade.measure.PlainSums.period;
import static org.tamga.trade.measure.PlainSums.periods;
import static org.tamga.trade.measure.PlainSums.ratio;
import static org.tamga.trade.measure.PlainSums.row;
import static org.tamga.trade.measure.PlainSums.share;
import static org.tamga.trade.measure.PlainSums.shares;
import static org.tamga.trade.measure.PlainSums.sum;
import static org.tamga.trade.measure.PlainSums.total;
import static org.tamga.trade.measure.PlainSums.valueAt;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How concentrated, specialised and dependent trade is, and what passes through, in plain Java. */
final class PlainSpecialisation {

    private final PlainFlows amounts;

    PlainSpecialisation(PlainFlows amounts) {
        this.amounts = amounts;
    }

    List<String> concentration(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection());
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

    List<String> advantage(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection().withReporters(List.of()));
        Map<String, BigDecimal> economies = by(flows, Amount::reporter);
        Map<String, BigDecimal> products = by(flows, Amount::product);
        by(flows, a -> a.reporter() + " " + a.product()).forEach((key, value) -> {
            String[] sides = key.split(" ");
            boolean wanted = q.selection().reporters().isEmpty()
                    || q.selection().reporters().contains(sides[0]);
            if (value.signum() > 0 && wanted) {
                double own = value.doubleValue() / valueAt(economies, sides[0]).doubleValue();
                double world = valueAt(products, sides[1]).doubleValue()
                        / total(products).doubleValue();
                rows.add(row(sides[0], sides[1], value, own / world));
            }
        });
        return List.of("reporter", "product", "value", "rca");
    }

    List<String> complementarity(Question q, List<List<@Nullable Object>> rows) {
        Selection world = q.selection().withPartners(List.of(Selection.WORLD));
        List<Amount> exports = amounts.meantBy(world.withFlows(List.of("EXPORT")));
        List<Amount> imports = amounts.meantBy(
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

    List<String> intraIndustry(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection());
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

    List<String> dependence(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection());
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

    List<String> transit(Question q, List<List<@Nullable Object>> rows) {
        String origin = q.about().orElseThrow();
        List<Amount> flows = amounts.meantBy(q.selection());
        List<Amount> entering =
                flows.stream().filter(a -> a.flow().equals("IMPORT")).toList();
        List<Amount> leaving = flows.stream()
                .filter(a -> a.flow().equals("EXPORT") && !a.partner().equals(origin))
                .toList();
        List<Amount> everybody =
                amounts.meantBy(q.selection().withReporters(List.of()).withFlows(List.of("EXPORT")));
        Map<String, BigDecimal> world = by(everybody, Amount::product);
        Map<String, BigDecimal> out = by(leaving, Amount::product);
        by(leaving, a -> a.product() + " " + a.partner()).forEach((key, value) -> {
            String product = key.split(" ")[0];
            BigDecimal fromOrigin = sum(
                    entering, a -> a.product().equals(product) && a.partner().equals(origin));
            if (fromOrigin.signum() > 0) {
                BigDecimal all = valueAt(out, product);
                BigDecimal passed = fromOrigin.min(all);
                Double own = ratio(all, total(out));
                Double others = ratio(valueAt(world, product), total(world));
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
}
