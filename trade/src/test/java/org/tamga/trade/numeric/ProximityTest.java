package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.trade.ReferenceFiles;

final class ProximityTest {

    @Test
    void proximityIsTheSmallerOfTheTwoConditionalProbabilities() {
        BinaryMatrix matrix = BinaryMatrixTest.random(40, 23, 0.4, 1);
        Proximity products = Proximity.ofProducts(matrix);

        for (int one = 0; one < 23; one++) {
            for (int other = 0; other < 23; other++) {
                int both = 0;
                for (int c = 0; c < 40; c++) {
                    both += matrix.has(c, one) && matrix.has(c, other) ? 1 : 0;
                }
                double givenOne = (double) both / matrix.ubiquity(one);
                double givenOther = (double) both / matrix.ubiquity(other);
                assertThat(products.between(one, other)).isEqualTo(Math.min(givenOne, givenOther));
                assertThat(products.common(one, other)).isEqualTo(both);
            }
        }
    }

    @Test
    void whatHasNoEntryHasNothingInCommon() {
        Proximity economies = Proximity.ofEconomies(BinaryMatrixTest.of(3, 2, 1, 1, 0, 0, 0, 0));

        assertThat(economies.between(0, 1)).isZero();
        assertThat(economies.between(1, 2)).isZero();
        assertThat(economies.between(1, 1)).isZero();
        assertThat(economies.between(0, 0)).isOne();
    }

    @Test
    void worldTradeHasTheProximitiesOfTheReference() {
        WorldTrade world = WorldTrade.read();
        Proximity proximity = Proximity.ofEconomies(world.matrix().specialised());
        Map<String, Integer> number = world.economies();
        List<NamedCsvRecord> rows = ReferenceFiles.rows("complexity/reference_proximity_country.csv.gz");

        assertThat(rows).hasSize(226);
        int compared = 0;
        for (NamedCsvRecord row : rows) {
            int one = number.getOrDefault(row.getField("country"), -1);
            for (Map.Entry<String, Integer> other : number.entrySet()) {
                assertThat(proximity.between(one, other.getValue()))
                        .as(row.getField("country") + " and " + other.getKey())
                        .isCloseTo(Double.parseDouble(row.getField(other.getKey())), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(226 * 226);
        assertThat(proximity.between(number.getOrDefault("kaz", -1), number.getOrDefault("chn", -1)))
                .isCloseTo(0.0952381, within(5e-8));
    }
}
