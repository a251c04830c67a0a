package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FitnessTest {

    private static final BinaryMatrix NESTED = BinaryMatrixTest.of(3, 3, 1, 1, 1, 1, 1, 0, 1, 0, 0);

    @Test
    void firstTwoStepsAreThoseWorkedByHand() {
        Fitness one = Fitness.of(NESTED, 99, 1);
        Fitness two = Fitness.of(NESTED, 99, 2);

        assertThat(economies(one)).containsExactly(new double[] {1.5, 1, 0.5}, within(1e-15));
        assertThat(products(one)).containsExactly(new double[] {6 / 11.0, 9 / 11.0, 18 / 11.0}, within(1e-15));
        assertThat(economies(two)).containsExactly(new double[] {11 / 6.0, 5 / 6.0, 1 / 3.0}, within(1e-15));
        assertThat(products(two)).containsExactly(new double[] {30 / 87.0, 66 / 87.0, 165 / 87.0}, within(1e-15));
    }

    @Test
    void equalEconomiesStayAtOne() {
        Fitness fitness = Fitness.of(BinaryMatrixTest.of(2, 2, 1, 0, 0, 1));

        assertThat(fitness.economy(0)).isEqualTo(1);
        assertThat(fitness.product(1)).isEqualTo(1);
        assertThat(fitness.hasConverged()).isTrue();
        assertThat(fitness.lastChange()).isZero();
        assertThat(fitness.steps()).isEqualTo(Fitness.STEADY_STEPS);
    }

    @Test
    void fitterEconomiesExportWhatOthersCannot() {
        // All export two products, but only economy 1 one that nobody else does; product 1 comes from all three.
        Fitness fitness = Fitness.of(BinaryMatrixTest.of(3, 3, 1, 1, 0, 0, 1, 1, 1, 1, 0));

        assertThat(fitness.fittestFirst()).startsWith(1);
        assertThat(fitness.product(2)).isGreaterThan(fitness.product(0));
        assertThat(fitness.product(0)).isGreaterThan(fitness.product(1));
    }

    @Test
    void rowsAndColumnsWithoutEntriesAreLeftOut() {
        Fitness fitness = Fitness.of(BinaryMatrixTest.of(3, 3, 1, 1, 0, 0, 0, 0, 1, 0, 0));

        assertThat(fitness.economy(1)).isNaN();
        assertThat(fitness.product(2)).isNaN();
        assertThat(fitness.fittestFirst()).containsExactly(0, 2);
        assertThat(fitness.economy(0) + fitness.economy(2)).isCloseTo(2, within(1e-12));
    }

    @Test
    void iterationThatIsCutShortSaysSo() {
        assertThat(Fitness.of(NESTED, 10, 9).hasConverged()).isFalse();
        assertThatThrownBy(() -> Fitness.of(NESTED, 0, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both must be above zero");
    }

    @Test
    void orderOfTheWorldSettlesAndItsNumbersStayFinite() {
        WorldTrade world = WorldTrade.read();
        BinaryMatrix ones = world.matrix().specialised();
        Fitness fitness = Fitness.of(ones);

        assertThat(fitness.hasConverged()).isTrue();
        double sum = 0;
        int[] order = fitness.fittestFirst();
        for (int i = 0; i < order.length; i++) {
            assertThat(fitness.economy(order[i])).isFinite().isNotNegative();
            sum += fitness.economy(order[i]);
            assertThat(i == 0 || fitness.economy(order[i - 1]) >= fitness.economy(order[i]))
                    .isTrue();
        }
        assertThat(sum / order.length).isCloseTo(1, within(1e-12));
        // The same number of steps written out with matrices in another language.
        Fitness steps = Fitness.of(ones, 1000, 221);
        assertThat(steps.economy(world.economies().getOrDefault("deu", -1)))
                .isCloseTo(3.8128381660732047, within(1e-11));
        assertThat(steps.economy(world.economies().getOrDefault("chn", -1)))
                .isCloseTo(2.335594484667678, within(1e-11));
        assertThat(steps.economy(world.economies().getOrDefault("kaz", -1)))
                .isCloseTo(0.7325924057872669, within(1e-11));
    }

    private static double[] economies(Fitness fitness) {
        return IntStream.range(0, 3).mapToDouble(fitness::economy).toArray();
    }

    private static double[] products(Fitness fitness) {
        return IntStream.range(0, 3).mapToDouble(fitness::product).toArray();
    }
}
