package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class OlsTest {

    /** Longley: employment, then the deflator, GNP, unemployed, armed forces, population and year (NIST StRD). */
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962},
    };

    private static final String[] LONGLEY_COLUMNS = {"deflator", "gnp", "unemployed", "forces", "population", "year"};

    /** Certified by the National Institute of Standards and Technology, Statistical Reference Datasets, "Longley". */
    private static final double[] LONGLEY_COEFFICIENTS = {
        15.0618722713733,
        -0.358191792925910e-01,
        -2.02022980381683,
        -1.03322686717359,
        -0.511041056535807e-01,
        1829.15146461355
    };

    private static final double[] LONGLEY_ERRORS = {
        84.9149257747669,
        0.334910077722432e-01,
        0.488399681651699,
        0.214274163161675,
        0.226073200069370,
        455.478499142212
    };

    @Test
    void longleyHasItsCertifiedNumbers() {
        Ols ols = Ols.withConstant(LONGLEY_COLUMNS);
        for (double[] row : LONGLEY) {
            ols.add(Arrays.copyOfRange(row, 1, 7), row[0]);
        }

        OlsFit fit = ols.fit();

        assertThat(fit.dropped()).isEmpty();
        assertThat(fit.coefficient(OlsFit.CONSTANT)).isCloseTo(-3482258.63459582, relative(-3482258.63459582, 1e-13));
        assertThat(fit.standardError(OlsFit.CONSTANT)).isCloseTo(890420.383607373, relative(890420.383607373, 1e-11));
        for (int i = 0; i < LONGLEY_COLUMNS.length; i++) {
            assertThat(fit.coefficient(LONGLEY_COLUMNS[i]))
                    .isCloseTo(LONGLEY_COEFFICIENTS[i], relative(LONGLEY_COEFFICIENTS[i], 1e-13));
            assertThat(fit.standardError(LONGLEY_COLUMNS[i]))
                    .isCloseTo(LONGLEY_ERRORS[i], relative(LONGLEY_ERRORS[i], 1e-11));
        }
        assertThat(fit.residualDeviation()).isCloseTo(304.854073561965, within(1e-11));
        assertThat(fit.residualSquares()).isCloseTo(836424.055505915, within(1e-8));
        assertThat(fit.rSquared()).isCloseTo(0.995479004577296, within(1e-14));
        assertThat(fit.degreesOfFreedom()).isEqualTo(9);
    }

    @Test
    void groupsGiveWhatTheirRowsGive() {
        Random random = new Random(4);
        Ols single = Ols.withConstant("a", "b");
        Ols grouped = Ols.withConstant("a", "b");
        for (int group = 0; group < 30; group++) {
            double[] x = {random.nextInt(5), random.nextGaussian()};
            long n = 1L + random.nextInt(20);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                // Eighths, so that the sums of the group are exact.
                double y = Math.rint(8 * (3 + 2 * x[0] - x[1] + random.nextGaussian())) / 8;
                single.add(x, y);
                sum += y;
                squares += y * y;
            }
            grouped.add(x, n, sum, squares);
        }

        OlsFit rows = single.fit();
        OlsFit groups = grouped.fit();

        assertThat(groups.observations()).isEqualTo(rows.observations());
        for (String name : rows.names()) {
            assertThat(groups.coefficient(name)).isEqualTo(rows.coefficient(name));
            assertThat(groups.standardError(name)).isEqualTo(rows.standardError(name));
        }
        assertThat(groups.residualDeviation()).isEqualTo(rows.residualDeviation());
        assertThat(groups.rSquared()).isEqualTo(rows.rSquared());
        assertThat(groups.coefficient("a")).isCloseTo(2, within(0.2));
    }

    @Test
    void lineThroughFourPointsIsTheOneWorkedByHand() {
        // Mean of x 2.5 and of y 3.25, Σ x x = 5, Σ x y = 3.5: slope 0.7, constant 1.5, residuals -0.2 0.1 0.4 -0.3.
        Ols ols = Ols.withConstant("x");
        double[] y = {2, 3, 4, 4};
        for (int i = 0; i < 4; i++) {
            ols.add(new double[] {i + 1}, y[i]);
        }

        OlsFit fit = ols.fit();

        assertThat(fit.coefficient("x")).isCloseTo(0.7, within(1e-15));
        assertThat(fit.coefficient(OlsFit.CONSTANT)).isCloseTo(1.5, within(1e-15));
        assertThat(fit.residualSquares()).isCloseTo(0.3, within(1e-15));
        assertThat(fit.residualDeviation()).isCloseTo(Math.sqrt(0.15), within(1e-15));
        assertThat(fit.standardError("x")).isCloseTo(Math.sqrt(0.03), within(1e-15));
        assertThat(fit.standardError(OlsFit.CONSTANT)).isCloseTo(Math.sqrt(0.15 * (0.25 + 1.25)), within(1e-15));
        assertThat(fit.rSquared()).isCloseTo(1 - 0.3 / 2.75, within(1e-15));
        assertThat(fit.predict(10)).isCloseTo(8.5, within(1e-14));
    }

    @Test
    void weightsAreWeightedLeastSquares() {
        // Without a constant and with one column: b = Σ w x y / Σ w x x.
        Ols ols = Ols.withoutConstant("x");
        ols.add(new double[] {1}, 2, 3);
        ols.add(new double[] {2}, 0.5, 5);
        ols.add(new double[] {3}, 1, 7);

        OlsFit fit = ols.fit();

        assertThat(fit.coefficient("x")).isCloseTo(32.0 / 13, within(1e-15));
        assertThat(fit.observations()).isEqualTo(3);
        assertThat(fit.residualSquares()).isCloseTo(79.5 - 32.0 * 32 / 13, within(1e-12));
        assertThat(fit.names()).containsExactly("x");
    }

    @Test
    void weightOfAllRowsDoesNotMatterForErrors() {
        Ols light = Ols.withConstant("x");
        Ols heavy = Ols.withConstant("x");
        double[] y = {2, 3, 4, 4};
        for (int i = 0; i < 4; i++) {
            light.add(new double[] {i + 1}, y[i]);
            heavy.add(new double[] {i + 1}, 1000, y[i]);
        }

        assertThat(heavy.fit().standardError("x")).isCloseTo(light.fit().standardError("x"), within(1e-15));
    }

    @Test
    void columnsThatSayNothingNewAreDroppedByName() {
        Ols ols = Ols.withConstant("a", "twiceA", "b", "aPlusB", "seven");
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            ols.add(new double[] {a, 2 * a, b, a + b, 7}, 1 + a - b);
        }

        OlsFit fit = ols.fit();

        assertThat(fit.dropped()).containsExactly("twiceA", "aPlusB", "seven");
        assertThat(fit.coefficient("a")).isCloseTo(1, within(1e-12));
        assertThat(fit.coefficient("b")).isCloseTo(-1, within(1e-12));
        assertThat(fit.predict(1, 2, 1, 2, 7)).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> fit.coefficient("twiceA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twiceA was dropped as a combination of columns before it");
    }

    @Test
    void farFromZeroIsAsGoodAsNearIt() {
        Ols ols = Ols.withConstant("x");
        for (int i = 0; i < 100; i++) {
            ols.add(new double[] {1e9 + i}, 1e9 + 0.5 * i + (i % 2 == 0 ? 0.25 : -0.25));
        }

        // Deviations of the two sides of the line are orthogonal to x but for 100 pairs with the slope -25 / 83325.
        assertThat(ols.fit().coefficient("x")).isCloseTo(0.5 - 12.5 / 83325, within(1e-14));
    }

    @Test
    void fewerRowsThanColumnsLeaveNoErrors() {
        Ols ols = Ols.withConstant("a", "b");
        ols.add(new double[] {1, 5}, 2);
        ols.add(new double[] {2, 1}, 4);

        OlsFit fit = ols.fit();

        assertThat(fit.dropped()).containsExactly("b");
        assertThat(fit.degreesOfFreedom()).isZero();
        assertThat(fit.standardError("a")).isNaN();
        assertThat(fit.coefficient("a")).isEqualTo(2);
    }

    @Test
    void impossibleGroupsAreErrors() {
        Ols ols = Ols.withConstant("x");

        assertThatThrownBy(() -> ols.add(new double[] {1}, 2, 10, 49))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot have the sum of squares 49.0: it is at least 50.0");
        assertThatThrownBy(() -> ols.add(new double[] {1}, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ols.add(new double[] {1, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a row has 2 numbers; the columns are x");
        assertThatThrownBy(() -> ols.add(new double[] {Double.NaN}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x is NaN");
        assertThatThrownBy(ols::fit).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Ols.withConstant("x", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Offset<Double> relative(double certified, double share) {
        return within(Math.abs(certified) * share);
    }
}
