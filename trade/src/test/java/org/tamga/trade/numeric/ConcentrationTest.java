package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.trade.ReferenceFiles;

final class ConcentrationTest {

    private static final Set<String> GRAPHITE = Set.of("250410", "380110");

    @Test
    void halfAQuarterAndAQuarter() {
        Concentration parts = Concentration.of(25, 50, 25);

        assertThat(parts.herfindahl()).isEqualTo(0.375);
        assertThat(parts.effectiveNumber()).isCloseTo(8 / 3.0, within(1e-15));
        assertThat(parts.normalised()).isCloseTo(0.0625, within(1e-15));
        assertThat(parts.theil()).isCloseTo(0.5 * Math.log(1.5) + 0.5 * Math.log(0.75), within(1e-15));
        assertThat(parts.top(1)).isEqualTo(0.5);
        assertThat(parts.top(2)).isEqualTo(0.75);
        assertThat(parts.top(9)).isEqualTo(1);
        assertThat(parts.top(0)).isZero();
        assertThat(parts.total()).isEqualTo(100);
    }

    @Test
    void equalPartsAreNotConcentrated() {
        Concentration parts = Concentration.of(3, 3, 3, 3);

        assertThat(parts.herfindahl()).isEqualTo(0.25);
        assertThat(parts.normalised()).isZero();
        assertThat(parts.theil()).isZero();
        assertThat(parts.effectiveNumber()).isEqualTo(4);
    }

    @Test
    void singlePartHasAll() {
        assertThat(Concentration.of(7).normalised()).isOne();
        assertThat(Concentration.of(7).theil()).isZero();
        assertThat(Concentration.of(7, 0, 0).theil()).isCloseTo(Math.log(3), within(1e-15));
        assertThat(Concentration.of(7, 0, 0).normalised()).isOne();
        assertThat(Concentration.of(7, 0, 0).parts()).isEqualTo(3);
    }

    @Test
    void nothingToShareOutIsAnError() {
        assertThatThrownBy(() -> Concentration.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 parts are 0.0 together; there must be something to share out");
        assertThatThrownBy(Concentration::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Concentration.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a part is -1.0");
        assertThatThrownBy(() -> Concentration.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aggregateIndexOfMineralsIsThatOfTheGroups() {
        Map<String, List<Double>> groups = values("minerals/overview_monthly.csv", "total_value", "period_dt");

        assertIndices("minerals/concentration_aggregate_hhi.csv", "aggregate_hhi", groups, 96, "period_dt");
    }

    @Test
    void productIndexOfMineralsIsThatOfTheSubgroupsWhereTheyAreSingleProducts() {
        Map<String, List<Double>> subgroups =
                values("minerals/composition_subgroup.csv", "val", "period_dt", "broad_group");
        // Compounds of gallium and germanium are several products; the table only has their sum.
        subgroups.keySet().removeIf(key -> key.endsWith("Gallium/Germanium"));

        assertIndices("minerals/concentration_product_hhi.csv", "sq", subgroups, 3 * 96, "period_dt", "broad_group");
    }

    @Test
    void productIndexOfGalliumAndGermaniumIsNotAboveThatOfItsSubgroups() {
        Map<String, List<Double>> subgroups =
                values("minerals/composition_subgroup.csv", "val", "period_dt", "broad_group");
        int compared = 0;
        for (NamedCsvRecord row : ReferenceFiles.rows("minerals/concentration_product_hhi.csv")) {
            if (row.getField("broad_group").equals("Gallium/Germanium")) {
                double coarse = index(subgroups, row.getField("period_dt") + " Gallium/Germanium");
                assertThat(Double.parseDouble(row.getField("sq"))).isLessThan(coarse);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(96);
    }

    @Test
    void destinationIndexOfGraphiteIsThatOfItsPartners() {
        Map<String, Map<String, Double>> partners = new HashMap<>();
        for (NamedCsvRecord row : ReferenceFiles.rows("minerals/deep_dive_hs6_monthly.csv")) {
            if (GRAPHITE.contains(row.getField("hs6"))) {
                partners.computeIfAbsent(row.getField("period_dt") + " Graphite", key -> new HashMap<>())
                        .merge(row.getField("partner_name"), Double.valueOf(row.getField("val")), Double::sum);
            }
        }
        Map<String, List<Double>> values = new HashMap<>();
        partners.forEach((key, byPartner) -> values.put(key, List.copyOf(byPartner.values())));

        assertIndices("minerals/concentration_destination_hhi.csv", "sq", values, 96, "period_dt", "broad_group");
    }

    @Test
    void productIndexOfGraphiteByPartnerIsThatOfItsProducts() {
        Map<String, List<Double>> products = new HashMap<>();
        for (NamedCsvRecord row : ReferenceFiles.rows("minerals/deep_dive_hs6_monthly.csv")) {
            if (GRAPHITE.contains(row.getField("hs6"))) {
                products.computeIfAbsent(
                                row.getField("period_dt") + " Graphite " + row.getField("partner_name"),
                                key -> new ArrayList<>())
                        .add(Double.valueOf(row.getField("val")));
            }
        }

        Set<String> compared = new HashSet<>();
        for (NamedCsvRecord row : ReferenceFiles.rows("minerals/country_monthly_stats.csv")) {
            String key = key(row, "period_dt", "broad_group", "partner_name");
            if (row.getField("broad_group").equals("Graphite")) {
                assertThat(index(products, key))
                        .as(key)
                        .isCloseTo(Double.parseDouble(row.getField("hhi")), within(1e-15));
                compared.add(key);
            }
        }
        assertThat(compared).hasSize(749);
    }

    private static void assertIndices(
            String table, String column, Map<String, List<Double>> values, int count, String... keys) {
        int compared = 0;
        for (NamedCsvRecord row : ReferenceFiles.rows(table)) {
            String key = key(row, keys);
            if (values.containsKey(key)) {
                assertThat(index(values, key))
                        .as(key)
                        .isCloseTo(Double.parseDouble(row.getField(column)), within(1e-14));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(count);
    }

    private static double index(Map<String, List<Double>> values, String key) {
        return Concentration.of(values.getOrDefault(key, List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .herfindahl();
    }

    private static Map<String, List<Double>> values(String table, String column, String... keys) {
        Map<String, List<Double>> values = new HashMap<>();
        for (NamedCsvRecord row : ReferenceFiles.rows(table)) {
            values.computeIfAbsent(key(row, keys), key -> new ArrayList<>()).add(Double.valueOf(row.getField(column)));
        }
        return values;
    }

    private static String key(NamedCsvRecord row, String... columns) {
        return String.join(" ", Arrays.stream(columns).map(row::getField).toList());
    }
}
