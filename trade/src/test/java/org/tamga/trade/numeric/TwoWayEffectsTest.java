package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TwoWayEffectsTest {

    @Test
    void balancedEffectsAreDifferencesOfMeans() {
        // Rows have the means 2 and 6, columns 3 and 5, all 4.
        TwoWayEffects effects = TwoWayEffects.of(
                2, 2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new double[] {1, 1, 1, 1}, new double[] {
                    1, 3, 5, 7
                });

        assertThat(effects.level(0)).isEqualTo(4);
        assertThat(effects.row(0)).isCloseTo(-2, within(1e-12));
        assertThat(effects.row(1)).isCloseTo(2, within(1e-12));
        assertThat(effects.column(0)).isCloseTo(-1, within(1e-12));
        assertThat(effects.residualSquares()).isCloseTo(0, within(1e-20));
        assertThat(effects.degreesOfFreedom()).isOne();
        assertThat(effects.hasConverged()).isTrue();
    }

    @Test
    void effectsAreTheLeastSquaresOfTheDenseDummies() {
        Random random = new Random(11);
        int n = 70;
        int[] row = new int[n];
        int[] column = new int[n];
        double[] weight = new double[n];
        double[] y = new double[n];
        String[] dummies = IntStream.range(0, 18).mapToObj(i -> "d" + i).toArray(String[]::new);
        Ols dense = Ols.withConstant(dummies);
        for (int i = 0; i < n; i++) {
            row[i] = random.nextInt(8);
            column[i] = random.nextInt(10);
            weight[i] = 1 + random.nextInt(9);
            y[i] = row[i] - 0.5 * column[i] + random.nextGaussian();
            dense.add(dummies(row[i], column[i]), weight[i], y[i]);
        }

        TwoWayEffects effects = TwoWayEffects.of(8, 10, row, column, weight, y);
        OlsFit fit = dense.fit();

        assertThat(effects.components()).isOne();
        assertThat(effects.hasConverged()).isTrue();
        for (int i = 0; i < n; i++) {
            assertThat(effects.fitted(row[i], column[i]))
                    .isCloseTo(fit.predict(dummies(row[i], column[i])), within(1e-8));
        }
        assertThat(effects.residualSquares()).isCloseTo(fit.residualSquares(), within(1e-9));
        assertThat(effects.degreesOfFreedom()).isEqualTo((int) fit.degreesOfFreedom());
        double rows = 0;
        double columns = 0;
        for (int i = 0; i < n; i++) {
            rows += weight[i] * effects.row(row[i]);
            columns += weight[i] * effects.column(column[i]);
        }
        assertThat(rows).isCloseTo(0, within(1e-9));
        assertThat(columns).isCloseTo(0, within(1e-9));
    }

    @Test
    void componentsAreComparedEachForItself() {
        TwoWayEffects effects = TwoWayEffects.of(
                3, 4, new int[] {0, 0, 2}, new int[] {0, 1, 3}, new double[] {1, 3, 2}, new double[] {1, 5, 100});

        assertThat(effects.components()).isEqualTo(2);
        assertThat(effects.componentOfRow(0)).isZero();
        assertThat(effects.componentOfColumn(1)).isZero();
        assertThat(effects.componentOfRow(2)).isOne();
        assertThat(effects.componentOfRow(1)).isEqualTo(-1);
        assertThat(effects.componentOfColumn(2)).isEqualTo(-1);
        assertThat(effects.row(1)).isNaN();
        assertThat(effects.level(0)).isEqualTo(4);
        assertThat(effects.column(0)).isCloseTo(-3, within(1e-12));
        assertThat(effects.level(1)).isEqualTo(100);
        assertThat(effects.fitted(0, 3)).isNaN();
        assertThat(effects.fitted(1, 2)).isNaN();
        assertThat(effects.degreesOfFreedom()).isZero();
    }

    @Test
    void longChainStillComesToItsPlace() {
        // Row i is paired with columns i and i + 1 only; y is exactly a sum of effects.
        int length = 30;
        int[] row = new int[2 * length];
        int[] column = new int[2 * length];
        double[] weight = new double[2 * length];
        double[] y = new double[2 * length];
        for (int i = 0; i < 2 * length; i++) {
            row[i] = i / 2;
            column[i] = i / 2 + i % 2;
            weight[i] = 1;
            y[i] = Math.sin(row[i]) + 0.1 * column[i];
        }

        TwoWayEffects effects = TwoWayEffects.of(length, length + 1, row, column, weight, y);

        assertThat(effects.hasConverged()).isTrue();
        assertThat(effects.column(length) - effects.column(0)).isCloseTo(0.1 * length, within(1e-8));
        assertThat(effects.residualSquares()).isCloseTo(0, within(1e-14));
    }

    @Test
    void iterationThatIsCutShortSaysSo() {
        TwoWayEffects effects = TwoWayEffects.of(
                2,
                2,
                new int[] {0, 0, 1},
                new int[] {0, 1, 1},
                new double[] {1, 1, 1},
                new double[] {1, 2, 5},
                1e-12,
                2);

        assertThat(effects.hasConverged()).isFalse();
        assertThat(effects.turns()).isEqualTo(2);
    }

    @Test
    void weightOfZeroIsAnError() {
        assertThatThrownBy(
                        () -> TwoWayEffects.of(1, 1, new int[] {0}, new int[] {0}, new double[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pair 0, 0 has the weight 0.0");
    }

    private static double[] dummies(int row, int column) {
        double[] x = new double[18];
        x[row] = 1;
        x[8 + column] = 1;
        return x;
    }
}
