package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.Finding.Kind;
import org.tamga.trade.sql.Rows;

/** China's exports of graphite and gallium by month, 2017 to 2024, against what the authors of the table computed from it. */
final class MineralsReferenceTest {

    private static final String WINDOW = "2017/2024";
    private static final String[] GRAPHITE = {"250410", "380110"};
    private static final Offset<Double> EXACT = within(1e-12);
    private static final String MINERALS = """
            name: minerals
            parts:
              source: {always: MINERALS}
              reporter: {always: CHN}
              partner:
                column: partner_name
                codes: names
                values: {UAE: ARE, USA: USA, Czech Republic: CZE, Hong Kong: HKG, Turkey: TUR}
              flow: {always: EXPORT}
              period: {column: period_dt, form: month_day}
              nomenclature: {always: HS2017}
              product: {column: hs6}
              value: {column: val}
              net_kg: {column: qty}
              currency: {always: USD}
            """;

    @TempDir
    private Path folder;

    private Lakes lakes;

    @BeforeEach
    void takeTheTable() throws TradeException {
        Path file = ReferenceFiles.path("minerals/deep_dive_hs6_monthly.csv");
        lakes = Lakes.in(folder);
        assertThat(lakes.file(file, MINERALS).rejected()).isEmpty();
    }

    @AfterEach
    void closeTheLake() {
        if (lakes != null) {
            lakes.close();
        }
    }

    @Test
    void concentrationOverDestinationsIsThatOfTheReference() throws TradeException {
        Rows found = lakes.rows(Asked.of(TradeMeasure.CONCENTRATION, WINDOW)
                .from("CHN")
                .products(GRAPHITE)
                .by(Question.Key.PARTNER)
                .eachPeriod());

        assertSame(found, "hhi", reference("concentration_destination_hhi.csv", "sq"));
    }

    @Test
    void concentrationOverProductsIsThatOfTheReference() throws TradeException {
        Rows found = lakes.rows(Asked.of(TradeMeasure.CONCENTRATION, WINDOW)
                .from("CHN")
                .products(GRAPHITE)
                .level(6)
                .by(Question.Key.PRODUCT)
                .eachPeriod());

        assertSame(found, "hhi", reference("concentration_product_hhi.csv", "sq"));
    }

    @Test
    void totalsAreThoseOfTheReference() throws TradeException {
        Rows found = lakes.rows(Asked.of(TradeMeasure.TURNOVER, WINDOW)
                .from("CHN")
                .flows("EXPORT")
                .products(GRAPHITE)
                .eachPeriod());

        assertSame(found, "exports", reference("overview_monthly.csv", "total_value"));
    }

    @Test
    void sharesOfNaturalGraphiteAreThoseOfTheReference() throws TradeException {
        Map<Long, Double> shares = reference(
                "composition_subgroup.csv", "share", r -> r.getField("subgroup").equals("Natural Graphite"));
        for (String month : new String[] {"2017-01", "2019-06", "2023-12", "2024-12"}) {
            Rows found = lakes.rows(Asked.of(TradeMeasure.STRUCTURE, month)
                    .from("CHN")
                    .products(GRAPHITE)
                    .level(6));

            int natural = found.text(0, "product").equals("250410") ? 0 : 1;
            assertThat(found.number(natural, "share_percent") / 100)
                    .isCloseTo(shares.getOrDefault(Long.valueOf(month.replace("-", "")), -1.0), EXACT);
        }
    }

    /** The reference is the mean of three months' growth over a year, not the growth of sums over three months. */
    @Test
    void meanGrowthOfThreeMonthsIsThatOfTheReference() throws TradeException {
        Rows found = lakes.rows(
                Asked.of(TradeMeasure.GROWTH, "2018/2024").from("CHN").products(GRAPHITE));
        Map<Long, Double> reference = reference("growth_yoy_monthly.csv", "yoy_growth_pct");

        assertThat(found.size()).isEqualTo(84);
        assertThat(reference).hasSize(82);
        for (int i = 2; i < found.size(); i++) {
            double mean = (found.number(i, "growth_percent")
                            + found.number(i - 1, "growth_percent")
                            + found.number(i - 2, "growth_percent"))
                    / 3;
            assertThat(mean).isCloseTo(reference.getOrDefault(found.whole(i, "period"), Double.NaN), within(1e-11));
        }
    }

    /** The authors divide by zero kilograms 146 times. */
    @Test
    void infinitePricesOfTheReferenceAreFlagged() throws TradeException {
        long infinite = ReferenceFiles.rows("minerals/deep_dive_hs6_monthly.csv").stream()
                .filter(r -> r.getField("uv").equals("inf"))
                .count();

        CheckReport report = lakes.checks(Checks.Limits.USUAL.withLeast(BigDecimal.ZERO))
                .run(Asked.of(TradeMeasure.PARTNERS, WINDOW)
                        .from("CHN")
                        .level(6)
                        .question()
                        .selection());
        Rows all = lakes.rows(
                Asked.of(TradeMeasure.UNIT_VALUES, WINDOW).from("CHN").level(6));

        assertThat(infinite).isEqualTo(146);
        assertThat(report.count(Kind.NO_WEIGHT)).isEqualTo(infinite);
        assertThat(report.of(Kind.NO_WEIGHT)).allMatch(f -> f.remark().equals("a value with a weight of zero"));
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.number(i, "unit_value")).isNotInfinite();
        }
        assertThat(all.rows().stream().map(r -> r.getLast())).contains("weight for a part only");
    }

    private static void assertSame(Rows found, String column, Map<Long, Double> reference) {
        assertThat(found.size()).isEqualTo(96).isEqualTo(reference.size());
        for (int i = 0; i < found.size(); i++) {
            long month = found.whole(i, "period");
            double expected = reference.getOrDefault(month, Double.NaN);
            assertThat(found.number(i, column))
                    .as(column + " of " + month)
                    .isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
        }
    }

    private static Map<Long, Double> reference(String file, String column) {
        return reference(file, column, r -> r.getField("broad_group").equals("Graphite"));
    }

    /** By month, such as 202001; what is blank is left out. */
    private static Map<Long, Double> reference(String file, String column, Function<NamedCsvRecord, Boolean> which) {
        Map<Long, Double> values = new TreeMap<>();
        ReferenceFiles.rows("minerals/" + file).stream()
                .filter(r -> which.apply(r) && !r.getField(column).isEmpty())
                .forEach(r -> values.put(
                        Long.valueOf(r.getField("period_dt").substring(0, 7).replace("-", "")),
                        Double.valueOf(r.getField(column))));
        return values;
    }
}
