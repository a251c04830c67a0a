package org.tamga.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tamga.core.Interval;
import org.tamga.core.Window;

/**
 * An estimate of the months that nobody published: the smoothest path whose sums over every published window lie within the
 * ledger's bounds.
 *
 * <p>Denton's additive first-difference benchmarking without an indicator series (Denton, "Adjustment of monthly or quarterly series to
 * annual totals", Journal of the American Statistical Association 66 (1971) 99–102), with intervals in place of totals. It is an
 * estimate: it knows no seasons, and it is never used in a proof or a verdict.
 *
 * @param aggregate what the path is about; its window is the path's
 * @param months value by month, in units of the aggregate
 * @param within the windows whose bounds the path was fitted to
 */
public record MonthlyPath(Aggregate aggregate, Map<YearMonth, BigDecimal> months, Map<Window, Interval> within) {

    private static final int LONGEST = 600;

    public MonthlyPath {
        months = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(months));
        within = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(within));
    }

    /** The path's total over a part of its window. */
    public BigDecimal sum(Window window) {
        return window.each().stream()
                .map(m -> months.getOrDefault(m, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Empty when no published window bounds the aggregate from above, or when it is a balance, which may be negative. */
    static Optional<MonthlyPath> of(Ledger ledger, Aggregate aggregate) {
        Window years = new Window(
                YearMonth.of(aggregate.window().first().getYear(), 1),
                YearMonth.of(aggregate.window().last().getYear(), 12));
        if (aggregate.measure() == org.tamga.core.Measure.BALANCE || years.months() > LONGEST) {
            return Optional.empty();
        }
        Map<Window, Interval> within = new LinkedHashMap<>();
        for (Window window : ledger.windowsOf(aggregate)) {
            if (years.contains(window)) {
                Interval interval = ledger.bounds(aggregate.withWindow(window)).interval();
                if (interval.isBounded()) {
                    within.put(window, interval);
                }
            }
        }
        boolean covered = aggregate.window().each().stream()
                .allMatch(m -> within.keySet().stream().anyMatch(w -> w.contains(m)));
        return covered ? smoothest(aggregate, years.each(), within) : Optional.empty();
    }

    private static Optional<MonthlyPath> smoothest(
            Aggregate aggregate, List<YearMonth> all, Map<Window, Interval> within) {
        List<YearMonth> each = all.stream()
                .filter(m -> within.keySet().stream().anyMatch(w -> w.contains(m)))
                .toList();
        double scale = within.values().stream()
                .mapToDouble(Interval::upperAsDouble)
                .max()
                .orElse(1);
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (YearMonth month : each) {
            variables.add(model.newVariable(month.toString()).lower(0));
        }
        within.forEach((window, interval) -> {
            Expression sum = model.newExpression(window.toString())
                    .lower(interval.lowerAsDouble() / scale)
                    .upper(interval.upperAsDouble() / scale);
            for (int i = 0; i < each.size(); i++) {
                if (window.contains(each.get(i))) {
                    sum.set(variables.get(i), 1);
                }
            }
        });
        Expression roughness = model.newExpression("roughness").weight(1);
        for (int i = 1; i < variables.size(); i++) {
            roughness.add(variables.get(i), variables.get(i), 1);
            roughness.add(variables.get(i - 1), variables.get(i - 1), 1);
            roughness.add(variables.get(i), variables.get(i - 1), -2);
        }
        for (Variable variable : variables) {
            roughness.add(variable, variable, 1e-6);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        Map<YearMonth, BigDecimal> months = new LinkedHashMap<>();
        for (int i = 0; i < each.size(); i++) {
            if (aggregate.window().contains(each.get(i))) {
                BigDecimal value = BigDecimal.valueOf(result.doubleValue(i) * scale);
                months.put(each.get(i), value.setScale(0, java.math.RoundingMode.HALF_EVEN));
            }
        }
        return Optional.of(new MonthlyPath(aggregate, months, within));
    }
}
