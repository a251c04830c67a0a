package org.tamga.trade.measure;

import static org.tamga.trade.measure.PlainSums.by;
import static org.tamga.trade.measure.PlainSums.change;
import static org.tamga.trade.measure.PlainSums.key;
import static org.tamga.trade.measure.PlainSums.largestFirst;
import static org.tamga.trade.measure.PlainSums.month;
import static org.tamga.trade.measure.PlainSums.percent;
import static org.tamga.trade.measure.PlainSums.period;
import static org.tamga.trade.measure.PlainSums.periods;
import static org.tamga.trade.measure.PlainSums.row;
import static org.tamga.trade.measure.PlainSums.since;
import static org.tamga.trade.measure.PlainSums.sum;
import static org.tamga.trade.measure.PlainSums.total;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is traded, how it grows, in what and with whom, in plain Java. */
final class PlainOverview {

    private final PlainFlows amounts;

    PlainOverview(PlainFlows amounts) {
        this.amounts = amounts;
    }

    List<String> turnover(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection());
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

    List<String> growth(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows =
                amounts.meantBy(q.selection().withWindow(since(q.selection().window(), 12)));
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

    List<String> rolling(Question q, List<List<@Nullable Object>> rows) {
        Map<Integer, BigDecimal> months = new TreeMap<>();
        amounts.meantBy(q.selection().withWindow(since(q.selection().window(), 23)))
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

    List<String> structure(Question q, List<List<@Nullable Object>> rows) {
        Map<String, BigDecimal> now = by(amounts.meantBy(q.selection()), Amount::product);
        Map<String, BigDecimal> base =
                by(amounts.meantBy(q.selection().withWindow(q.base().orElseThrow())), Amount::product);
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

    List<String> partners(Question q, List<List<@Nullable Object>> rows) {
        List<Amount> flows = amounts.meantBy(q.selection());
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
}
