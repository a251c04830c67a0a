package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** Unit values: what has no weight has none, and what is far from the others is told. */
final class UnitValuesByHandTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @TempDir
    private Path folder;

    @Test
    void rowsWithoutWeightHaveNoUnitValueAndSaySo() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 CHN JPN X 250410 100 50",
                    "2021 CHN KOR X 250410 90",
                    "2021 CHN USA X 250410 80 0",
                    "202101 CHN JPN X 250410 1 1",
                    "2020 CHN DEU X 250410 60 20",
                    "2021 CHN DEU X 250410 10");

            Rows found = lakes.rows(
                    Asked.of(TradeMeasure.UNIT_VALUES, "2020/2021").from("CHN").level(6));

            assertThat(found.rows().stream().map(r -> r.get(1) + " " + r.get(r.size() - 1)))
                    .containsExactly("JPN ", "KOR no weight", "USA weight is zero", "DEU weight for a part only");
            assertThat(found.number(0, "unit_value")).isCloseTo(2, EXACT);
            assertThat(found.cell(1, "unit_value")).isNull();
            assertThat(found.cell(1, "net_kg")).isNull();
            assertThat(found.cell(2, "unit_value")).isNull();
            // 60 for 20 kg; the 10 without weight are left out
            assertThat(found.number(3, "unit_value")).isCloseTo(3, EXACT);
            assertThat(found.decimal(3, "value")).isEqualByComparingTo("70");
            assertThat(found.number(0, "median_unit_value")).isCloseTo(Math.sqrt(6), EXACT);
        }
    }

    @Test
    void whatIsFarFromTheMedianIsAnOutlier() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 CHN JPN X 250410 80 100",
                    "2021 CHN KOR X 250410 90 100",
                    "2021 CHN USA X 250410 100 100",
                    "2021 CHN DEU X 250410 125 100",
                    "2021 CHN IND X 250410 5000 100");

            Rows found = lakes.rows(
                    Asked.of(TradeMeasure.UNIT_VALUES, "2021").from("CHN").level(6));

            // logarithms: -0.2231, -0.1054, 0, 0.2231, 3.9120; median 0, absolute deviations' median 0.2231
            assertThat(found.text(0, "partner")).isEqualTo("IND");
            assertThat(found.text(0, "remark")).isEqualTo("outlier");
            assertThat(found.number(0, "median_unit_value")).isCloseTo(1, EXACT);
            assertThat(found.number(0, "deviation")).isCloseTo(Math.log(50) / (1.4826 * Math.log(1.25)), EXACT);
            for (int i = 1; i < 5; i++) {
                assertThat(found.text(i, "remark")).isEmpty();
            }
        }
    }

    @Test
    void equalPricesAreNoOutliersOfEachOther() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            // 0.7 a kilogram each, but 2.1 / 3 is 0.7000000000000001 in doubles
            lakes.comtrade(
                    "H5",
                    "2021 CHN JPN X 250410 0.700 1",
                    "2021 CHN KOR X 250410 2.1 3",
                    "2021 CHN USA X 250410 1.4 2",
                    "2021 CHN DEU X 250410 2.8 4",
                    "2021 CHN IND X 250410 9.1 13",
                    "2021 CHN FRA X 250410 0.077 0.110",
                    "2021 CHN ITA X 250410 14 10");

            Rows found = lakes.rows(
                    Asked.of(TradeMeasure.UNIT_VALUES, "2021").from("CHN").level(6));

            assertThat(found.rows().stream()
                            .filter(r -> "outlier".equals(r.getLast()))
                            .map(r -> r.get(1)))
                    .containsExactly("ITA");
        }
    }
}
