package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.trade.ReferenceFiles;

final class SpecialisationMatrixTest {

    @Test
    void balassaIndexIsShareOverShare() {
        // Economy 0 exports 60 of 80 in product 0, the world 70 of 140.
        SpecialisationMatrix matrix = dense(new long[][] {{60, 20}, {10, 50}});

        assertThat(matrix.rca(0, 0)).isCloseTo(1.5, within(1e-15));
        assertThat(matrix.rca(0, 1)).isCloseTo(0.5, within(1e-15));
        assertThat(matrix.economyTotal(0)).isEqualTo(80);
        assertThat(matrix.productTotal(1)).isEqualTo(70);
        assertThat(matrix.total()).isEqualTo(140);
        assertThat(matrix.specialised().has(0, 0)).isTrue();
        assertThat(matrix.specialised().has(0, 1)).isFalse();
        assertThat(matrix.specialised().ones()).isEqualTo(2);
    }

    @Test
    void sharesThatAreAllEqualAreTiesAndTiesAreSpecialised() {
        long[] sizes = {1_000_003, 7, 999_999_937, 31};
        long[] shares = {3, 1_299_709, 49, 15_485_863, 1};
        long[][] values = new long[sizes.length][shares.length];
        for (int c = 0; c < sizes.length; c++) {
            for (int p = 0; p < shares.length; p++) {
                values[c][p] = sizes[c] * shares[p];
            }
        }

        SpecialisationMatrix matrix = dense(values);

        assertThat(matrix.specialised().ones()).isEqualTo(20);
        boolean roundingWouldLoseOne = false;
        for (int c = 0; c < sizes.length; c++) {
            for (int p = 0; p < shares.length; p++) {
                roundingWouldLoseOne |= matrix.rca(c, p) < 1;
            }
        }
        assertThat(roundingWouldLoseOne).isTrue();
    }

    @Test
    void oneUnitBelowATieIsNotSpecialised() {
        long large = 1_000_000_000_000_000L;

        SpecialisationMatrix tie = dense(new long[][] {{large, large}, {large, large}});
        SpecialisationMatrix below = dense(new long[][] {{large - 1, large}, {large, large}});

        assertThat(tie.specialised().has(0, 0)).isTrue();
        assertThat(below.specialised().has(0, 0)).isFalse();
        assertThat(below.specialised().has(0, 1)).isTrue();
        assertThat(below.rca(0, 0)).isCloseTo(1, within(1e-15));
    }

    @Test
    void thresholdIsTheDecimalThatIsWritten() {
        // RCA of (0, 0) is 0.1 exactly: 1 * 100 = 0.1 * 20 * 50.
        long[][] values = {{1, 19}, {49, 31}};

        assertThat(dense(values, "0.1").specialised().has(0, 0)).isTrue();
        assertThat(dense(values, "0.1000000000000000000000001").specialised().has(0, 0))
                .isFalse();
    }

    @Test
    void valuesOfAPairAreAdded() {
        SpecialisationMatrix matrix =
                SpecialisationMatrix.of(2, 2, new int[] {1, 0, 1, 1}, new int[] {1, 0, 0, 1}, new long[] {5, 1, 2, 7});

        assertThat(matrix.value(1, 1)).isEqualTo(12);
        assertThat(matrix.value(1, 0)).isEqualTo(2);
        assertThat(matrix.value(0, 1)).isZero();
    }

    @Test
    void whatIsNotExportedIsNeverSpecialised() {
        SpecialisationMatrix matrix = dense(new long[][] {{0, 0, 0}, {4, 0, 0}});

        assertThat(matrix.specialised().ones()).isOne();
        assertThat(matrix.specialised().diversity(0)).isZero();
        assertThat(matrix.specialised().ubiquity(1)).isZero();
        assertThat(matrix.rca(0, 0)).isNaN();
        assertThat(matrix.rca(1, 0)).isEqualTo(1);
        assertThat(matrix.rca(1, 2)).isNaN();
    }

    @Test
    void negativeExportsAreAnError() {
        assertThatThrownBy(() -> dense(new long[][] {{1, -3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("economy 0 exports -3 of product 1; exports are zero or more");
    }

    @Test
    void thresholdOfZeroIsAnError() {
        assertThatThrownBy(() -> dense(new long[][] {{1}}, "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be above zero");
    }

    @Test
    void totalsThatDoNotFitAreAnError() {
        assertThatThrownBy(() -> dense(new long[][] {{Long.MAX_VALUE}, {1}}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("take a larger unit");
    }

    @Test
    void worldTradeHasExactlyTheSpecialisationsOfTheReference() {
        WorldTrade world = WorldTrade.read();
        BinaryMatrix ones = world.matrix().specialised();
        Set<String> found = new HashSet<>();
        world.economies()
                .forEach((economy, c) -> world.products().forEach((product, p) -> {
                    if (ones.has(c, p)) {
                        found.add(economy + " " + product);
                    }
                }));

        Set<String> expected = new HashSet<>();
        ReferenceFiles.rows("complexity/reference_balassa_binary_ones.csv.gz")
                .forEach(row -> expected.add(row.getField("country") + " " + row.getField("product")));

        assertThat(expected).hasSize(31_951);
        assertThat(ones.ones()).isEqualTo(31_951);
        assertThat(found).isEqualTo(expected);
    }

    private static SpecialisationMatrix dense(long[][] values) {
        return dense(values, "1");
    }

    private static SpecialisationMatrix dense(long[][] values, String threshold) {
        int columns = values[0].length;
        int[] economy = new int[values.length * columns];
        int[] product = new int[economy.length];
        long[] value = new long[economy.length];
        for (int i = 0; i < economy.length; i++) {
            economy[i] = i / columns;
            product[i] = i % columns;
            value[i] = values[i / columns][i % columns];
        }
        return SpecialisationMatrix.of(values.length, columns, economy, product, value, new BigDecimal(threshold));
    }
}
