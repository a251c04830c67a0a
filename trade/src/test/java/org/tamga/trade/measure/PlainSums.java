package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Window;

/** The arithmetic of the measures in plain Java: sums by a key, shares, changes, and rows of an answer. */
final class PlainSums {

    private PlainSums() {}

    static Map<String, BigDecimal> by(List<Amount> flows, Function<Amount, String> key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        flows.forEach(a -> sums.merge(key.apply(a), a.value(), BigDecimal::add));
        return sums;
    }

    static List<String> largestFirst(Map<String, BigDecimal> sums) {
        return sums.keySet().stream()
                .sorted(Comparator.comparing((String k) -> valueAt(sums, k))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static double[] shares(Map<String, BigDecimal> sums) {
        return sums.keySet().stream().mapToDouble(k -> share(sums, k)).toArray();
    }

    static double share(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, BigDecimal.ZERO).doubleValue()
                / total(sums).doubleValue();
    }

    static BigDecimal valueAt(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, BigDecimal.ZERO);
    }

    static BigDecimal total(Map<String, BigDecimal> sums) {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sum(List<Amount> flows, java.util.function.Predicate<Amount> which) {
        return flows.stream().filter(which).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }

    static @Nullable Double percent(BigDecimal part, BigDecimal whole) {
        Double ratio = ratio(part, whole);
        return ratio == null ? null : ratio * 100;
    }

    static @Nullable Double change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : percent(now.subtract(before), before);
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    static String key(Amount a, Question q) {
        return switch (q.key()) {
            case TOTAL -> "TOTAL";
            case PRODUCT -> a.product();
            case PARTNER -> a.partner();
            case REPORTER -> a.reporter();
            case FLOW -> a.flow();
        };
    }

    static long period(Amount a, Question q) {
        return q.eachPeriod() ? a.month() : 0;
    }

    static Set<Long> periods(List<Amount> flows, Question q) {
        Set<Long> periods = new TreeSet<>();
        flows.forEach(a -> periods.add(period(a, q)));
        return periods;
    }

    static int month(java.time.YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static Window since(Window window, int months) {
        return new Window(window.first().minusMonths(months), window.last());
    }
}
