package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.numeric.Proximity;
import org.tamga.trade.numeric.SpecialisationMatrix;
import org.tamga.trade.sql.Rows;

/** Tables of many economies through the lake, against what their authors computed and against plain sums. */
final class WorldTradeReferenceTest {

    private static final String ATLAS = """
            name: atlas
            parts:
              source: {always: ATLAS}
              reporter: {column: country, codes: iso3}
              partner: {always: WLD}
              flow: {always: EXPORT}
              period: {always: "1999"}
              nomenclature: {always: SITC2}
              product: {column: product}
              value: {column: value}
              currency: {always: USD}
            """;

    private static final String AGTPA = """
            name: agtpa
            parts:
              source: {always: AGTPA}
              reporter: {column: exporter, codes: iso3}
              partner: {column: importer, codes: iso3}
              flow: {always: EXPORT}
              period: {column: year, form: year}
              product: {always: TOTAL}
              value: {column: trade, times: 1000000}
              currency: {always: USD}
            """;

    @TempDir
    private Path folder;

    /** Exports of 226 economies in 785 products, mean of 1998 to 2000; the reference are 31,951 pairs and a matrix of proximities. */
    @Test
    void advantageAndProximityAreThoseOfTheReference() throws TradeException {
        Path file = ReferenceFiles.path("complexity/world_trade_avg_1998_2000_sitc2_4d.csv.gz");
        Set<String> reference = new HashSet<>();
        ReferenceFiles.rows("complexity/reference_balassa_binary_ones.csv.gz")
                .forEach(r -> reference.add(area(r.getField("country")) + " " + r.getField("product")));
        try (Lakes lakes = Lakes.in(folder)) {
            assertThat(lakes.file(file, ATLAS).rejected()).isEmpty();
            Asked asked = Asked.of(TradeMeasure.ADVANTAGE, "1999")
                    .nomenclature("SITC2")
                    .level(4);

            Rows found = lakes.rows(asked);
            Set<String> specialised = new HashSet<>();
            for (int i = 0; i < found.size(); i++) {
                if (found.number(i, "rca") >= 1) {
                    specialised.add(found.text(i, "reporter") + " " + found.text(i, "product"));
                }
            }
            Set<String> different = new TreeSet<>(reference);
            different.removeAll(specialised);
            assertThat(different).isEmpty();
            assertThat(specialised).hasSize(31_951).hasSameSizeAs(reference);

            Rows cells = lakes.measures().matrix(asked.question().selection()).rows();
            assertThat(proximity(cells, "KAZ", "CHN")).isCloseTo(0.0952381, within(5e-8));
        }
    }

    /** The lake's code of an economy: some of those of 1999 have another one now. */
    private static String area(String code) {
        return Objects.requireNonNull(AreaCodes.ISO3.areas().get(AreaCodes.capital(code)), code)
                .code();
    }

    private static double proximity(Rows cells, String one, String other) {
        Map<String, Integer> economies = new HashMap<>();
        Map<String, Integer> products = new HashMap<>();
        int[] economy = new int[cells.size()];
        int[] product = new int[cells.size()];
        long[] value = new long[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            economy[i] = number(economies, cells.text(i, "reporter"));
            product[i] = number(products, cells.text(i, "product"));
            value[i] = cells.decimal(i, "value").longValueExact();
        }
        SpecialisationMatrix matrix =
                SpecialisationMatrix.of(economies.size(), products.size(), economy, product, value);
        return Proximity.ofEconomies(matrix.specialised())
                .between(economies.getOrDefault(one, -1), economies.getOrDefault(other, -1));
    }

    private static int number(Map<String, Integer> numbers, String code) {
        Integer known = numbers.putIfAbsent(code, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Manufactures of 69 economies, 1986 to 2006, with what they sell at home; million USD. */
    @Test
    void exportersTotalsAreThePlainSums() throws TradeException {
        String name = "gravity/agtpa_applications.csv.gz";
        Path file = ReferenceFiles.path(name);
        Map<String, BigDecimal> sums = new TreeMap<>();
        ReferenceFiles.rows(name)
                .forEach(r -> sums.merge(
                        r.getField("exporter") + " " + r.getField("year"),
                        new BigDecimal(r.getField("trade")).movePointRight(6),
                        BigDecimal::add));
        try (Lakes lakes = Lakes.in(folder)) {
            assertThat(lakes.file(file, AGTPA).rejected()).isEmpty();

            List<String> compared = new ArrayList<>();
            for (String exporter : List.of("CHN", "DEU", "USA", "IND", "TUR", "KOR")) {
                Rows found = lakes.rows(Asked.of(TradeMeasure.TURNOVER, "1986/2006")
                        .from(exporter)
                        .flows("EXPORT")
                        .to("WLD")
                        .eachPeriod());
                for (int i = 0; i < found.size(); i++) {
                    String key = exporter + " " + found.whole(i, "period") / 100;
                    // 69 rows, each rounded to a thousandth of a million at most
                    assertThat(found.decimal(i, "exports"))
                            .as(key)
                            .isCloseTo(sums.getOrDefault(key, BigDecimal.ZERO), within(BigDecimal.valueOf(69 * 500)));
                    compared.add(key);
                }
            }
            assertThat(compared).isNotEmpty();
            assertThat(sums.keySet().stream().filter(k -> k.startsWith("CHN")).toList())
                    .isSubsetOf(compared);
        }
    }
}
