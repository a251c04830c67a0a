package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Unit values and their robust deviations, in plain Java. */
final class PlainUnitValues {

    private final Map<String, Map<String, List<Amount>>> byProduct;

    PlainUnitValues(List<Amount> flows) {
        this.byProduct = flows.stream()
                .collect(Collectors.groupingBy(
                        Amount::product,
                        TreeMap::new,
                        Collectors.groupingBy(Amount::partner, TreeMap::new, Collectors.toList())));
    }

    /** One partner's trade in one product. */
    private record Line(BigDecimal value, @Nullable BigDecimal kg, BigDecimal weighed) {

        static Line of(List<Amount> amounts) {
            BigDecimal value = BigDecimal.ZERO;
            BigDecimal kg = null;
            BigDecimal weighed = BigDecimal.ZERO;
            for (Amount a : amounts) {
                value = value.add(a.value());
                BigDecimal weight = a.kg();
                if (weight != null) {
                    kg = kg == null ? weight : kg.add(weight);
                    weighed = weight.signum() > 0 ? weighed.add(a.value()) : weighed;
                }
            }
            return new Line(value, kg, weighed);
        }

        @Nullable
        Double unitValue() {
            return kg == null || kg.signum() == 0 || weighed.signum() == 0
                    ? null
                    : weighed.doubleValue() / kg.doubleValue();
        }

        String remark(boolean outlier) {
            if (kg == null) {
                return "no weight";
            }
            if (kg.signum() == 0) {
                return "weight is zero";
            }
            return weighed.compareTo(value) < 0 ? "weight for a part only" : outlier ? "outlier" : "";
        }
    }

    List<String> into(List<List<@Nullable Object>> rows) {
        byProduct.forEach((product, partners) -> {
            double[] logs = partners.values().stream()
                    .map(Line::of)
                    .map(Line::unitValue)
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(Math::log)
                    .toArray();
            double centre = median(logs);
            double spread =
                    median(Arrays.stream(logs).map(l -> Math.abs(l - centre)).toArray());
            partners.forEach((partner, amounts) -> {
                Line line = Line.of(amounts);
                Double unit = line.unitValue();
                double away = unit == null ? Double.NaN : Math.log(unit) - centre;
                rows.add(PlainSums.row(
                        product,
                        partner,
                        line.value(),
                        line.kg(),
                        unit,
                        logs.length == 0 ? null : Math.exp(centre),
                        unit == null || spread == 0 ? null : away / (1.4826 * spread),
                        line.remark(logs.length >= 5 && Math.abs(away) > Math.max(3.5 * 1.4826 * spread, 1e-9))));
            });
        });
        return List.of(
                "product", "partner", "value", "net_kg", "unit_value", "median_unit_value", "deviation", "remark");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
