package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tamga.trade.ReferenceFiles;

final class ComplexityTest {

    private static final double ROOT = Math.sqrt(1.5);

    /** Each economy exports what the next one does and one product more: 36 λ² - 13 λ + 1 = 0, K = (2, -1, -4). */
    private static final BinaryMatrix NESTED = BinaryMatrixTest.of(3, 3, 1, 1, 1, 1, 1, 0, 1, 0, 0);

    @Test
    void nestedEconomiesHaveTheIndicesWorkedByHand() {
        Complexity complexity = Complexity.of(NESTED);

        assertThat(complexity.eigenvalue()).isCloseTo(1 / 4.0, within(1e-13));
        assertThat(complexity.nextEigenvalue()).isCloseTo(1 / 9.0, within(1e-10));
        assertThat(economies(complexity, 3)).containsExactly(new double[] {ROOT, 0, -ROOT}, within(1e-11));
        assertThat(products(complexity, 3)).containsExactly(new double[] {-ROOT, 0, ROOT}, within(1e-11));
        assertThat(complexity.productOnEconomyScale(2)).isCloseTo(9 / Math.sqrt(6), within(1e-10));
        assertThat(complexity.hasConverged()).isTrue();
        assertThat(complexity.doubt()).isEmpty();
    }

    @Test
    void economiesWithoutEntriesAreLeftOutAndNamed() {
        Complexity complexity =
                Complexity.of(BinaryMatrixTest.of(4, 4, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0));

        assertThat(complexity.economiesLeftOut()).containsExactly(1);
        assertThat(complexity.productsLeftOut()).containsExactly(2);
        assertThat(complexity.economy(1)).isNaN();
        assertThat(complexity.product(2)).isNaN();
        assertThat(complexity.economy(0)).isCloseTo(ROOT, within(1e-11));
        assertThat(complexity.product(3)).isCloseTo(ROOT, within(1e-11));
    }

    @Test
    void indicesAreTheSecondEigenvectorOfTheDenseMatrix() {
        for (long seed = 1; seed <= 5; seed++) {
            BinaryMatrix matrix = BinaryMatrixTest.random(14, 40, 0.3, seed);
            Complexity complexity = Complexity.of(matrix);
            double[] eigenvalues = new JacobiEigenvalues(symmetric(matrix)).descending();

            assertThat(eigenvalues[0]).isCloseTo(1, within(1e-12));
            assertThat(complexity.eigenvalue()).isCloseTo(eigenvalues[1], within(1e-12));
            assertThat(complexity.nextEigenvalue()).isCloseTo(eigenvalues[2], within(1e-9));
            assertIsEigenvector(matrix, complexity);
        }
    }

    @Test
    void economyIsTheMeanOfItsProductsOnItsScale() {
        BinaryMatrix matrix = BinaryMatrixTest.random(20, 60, 0.2, 3);
        Complexity complexity = Complexity.of(matrix);

        for (int c = 0; c < matrix.rows(); c++) {
            double mean = Arrays.stream(matrix.columnsOf(c))
                    .mapToDouble(complexity::productOnEconomyScale)
                    .average()
                    .orElse(Double.NaN);
            assertThat(mean).isCloseTo(complexity.economy(c), within(1e-9));
        }
    }

    @Test
    void orderOfEconomiesAndProductsDoesNotMatter() {
        BinaryMatrix matrix = BinaryMatrixTest.random(18, 50, 0.25, 9);
        List<Integer> rows = shuffled(18);
        List<Integer> columns = shuffled(50);
        int[] places = new int[18 * 50];
        Arrays.setAll(places, i -> matrix.has(rows.get(i / 50), columns.get(i % 50)) ? 1 : 0);

        Complexity one = Complexity.of(matrix);
        Complexity other = Complexity.of(BinaryMatrixTest.of(18, 50, places));

        for (int c = 0; c < 18; c++) {
            assertThat(other.economy(c)).isCloseTo(one.economy(rows.get(c)), within(1e-8));
        }
        for (int p = 0; p < 50; p++) {
            assertThat(other.product(p)).isCloseTo(one.product(columns.get(p)), within(1e-8));
        }
    }

    @Test
    void partsThatShareNothingAreADoubt() {
        Complexity complexity = Complexity.of(BinaryMatrixTest.of(2, 2, 1, 0, 0, 1));

        assertThat(complexity.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("parts that share no"));
    }

    @Test
    void economiesThatAreAllAlikeAreADoubt() {
        Complexity complexity = Complexity.of(BinaryMatrixTest.of(3, 2, 1, 1, 1, 1, 1, 1));

        assertThat(complexity.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("alike"));
    }

    @Test
    void equalEigenvaluesAreADoubt() {
        // Three economies around a common product, each with one of its own: any two directions are as good.
        Complexity complexity = Complexity.of(BinaryMatrixTest.of(3, 4, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1));

        assertThat(complexity.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("any mixture"));
    }

    @Test
    void iterationThatIsCutShortSaysSo() {
        Complexity complexity = Complexity.of(BinaryMatrixTest.random(20, 60, 0.2, 3), 1e-12, 2);

        assertThat(complexity.hasConverged()).isFalse();
        assertThat(complexity.steps()).isEqualTo(2);
        assertThat(complexity.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("not settled after 2"));
    }

    @Test
    void oneEconomyAloneIsAnError() {
        assertThatThrownBy(() -> Complexity.of(BinaryMatrixTest.of(2, 2, 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 economies are specialised in something, of 2");
    }

    @Test
    void reflectionsOfNestedEconomiesAreThoseWorkedByHand() {
        Reflections one = Reflections.of(NESTED, 1);
        Reflections two = Reflections.of(NESTED, 2);

        assertThat(new double[] {one.economy(0), one.economy(1), one.economy(2)})
                .containsExactly(2, 2.5, 3);
        assertThat(new double[] {one.product(0), one.product(1), one.product(2)})
                .containsExactly(2, 2.5, 3);
        assertThat(new double[] {two.economy(0), two.economy(1), two.economy(2)})
                .containsExactly(2.5, 2.25, 2);
        assertThat(Reflections.of(NESTED, 0).economy(0)).isEqualTo(3);
    }

    @Test
    void manyReflectionsStandardisedComeToTheIndex() {
        Reflections many = Reflections.of(NESTED, 40);
        double mean = (many.economy(0) + many.economy(1) + many.economy(2)) / 3;

        assertThat((many.economy(0) - mean) / (many.economy(2) - mean)).isCloseTo(-1, within(1e-6));
        assertThat(many.economy(0)).isGreaterThan(many.economy(2));
    }

    @Test
    void worldTradeIsMoreComplexWhereIncomesAreHigher() {
        WorldTrade world = WorldTrade.read();
        BinaryMatrix ones = world.matrix().specialised();
        Complexity complexity = Complexity.of(ones);

        assertThat(complexity.doubt()).isEmpty();
        assertIsEigenvector(ones, complexity);
        double[] moments = moments(complexity::economy, ones.rows());
        assertThat(moments[0]).isCloseTo(0, within(1e-12));
        assertThat(moments[1]).isCloseTo(1, within(1e-12));

        List<double[]> pairs = new ArrayList<>();
        for (NamedCsvRecord row : ReferenceFiles.rows("complexity/world_gdp_pc_avg_1998_2000.csv")) {
            Integer c = world.economies().get(row.getField("country"));
            if (c != null && !Double.isNaN(complexity.economy(c))) {
                pairs.add(new double[] {complexity.economy(c), Math.log(Double.parseDouble(row.getField("value")))});
            }
        }
        assertThat(pairs).hasSize(185);
        // Over all 185 that have an income, places of a few thousand people too.
        assertThat(correlation(pairs)).isCloseTo(0.48446, within(1e-5));
    }

    @Test
    void worldTradeHasTheIndicesOfADenseSolver() {
        WorldTrade world = WorldTrade.read();
        Complexity complexity = Complexity.of(world.matrix().specialised());

        // Computed once by LAPACK's general eigenvalue solver from the whole of M~, with the population's deviation.
        assertThat(complexity.eigenvalue()).isCloseTo(0.17913392, within(5e-9));
        assertThat(complexity.nextEigenvalue()).isCloseTo(0.12094886, within(5e-9));
        assertThat(complexity.economy(world.economies().getOrDefault("kaz", -1)))
                .isCloseTo(-1.1892128711821857, within(1e-9));
        assertThat(complexity.economy(world.economies().getOrDefault("uzb", -1)))
                .isCloseTo(-0.7869897507137169, within(1e-9));
        assertThat(complexity.economy(world.economies().getOrDefault("chn", -1)))
                .isCloseTo(0.601776631409126, within(1e-9));
        assertThat(complexity.economy(world.economies().getOrDefault("jpn", -1)))
                .isCloseTo(2.262632232917456, within(1e-9));
        assertThat(complexity.product(world.products().getOrDefault("7284", -1)))
                .isCloseTo(2.237366288655896, within(1e-9));
        assertThat(complexity.product(world.products().getOrDefault("3330", -1)))
                .isCloseTo(-2.793511420552309, within(1e-9));
    }

    /** M~ K = λ K + constant: standardising takes a constant from K, which M~ keeps as it is. */
    private static void assertIsEigenvector(BinaryMatrix matrix, Complexity complexity) {
        double offset = Double.NaN;
        for (int c = 0; c < matrix.rows(); c++) {
            if (matrix.diversity(c) == 0) {
                continue;
            }
            double image = 0;
            for (int p : matrix.columnsOf(c)) {
                double sum = 0;
                for (int other = 0; other < matrix.rows(); other++) {
                    sum += matrix.has(other, p) ? complexity.economy(other) : 0;
                }
                image += sum / matrix.ubiquity(p);
            }
            double difference = image / matrix.diversity(c) - complexity.eigenvalue() * complexity.economy(c);
            offset = Double.isNaN(offset) ? difference : offset;
            assertThat(difference).isCloseTo(offset, within(1e-9));
        }
    }

    /** D<sup>-1/2</sup> M diag(1 / ubiquity) M' D<sup>-1/2</sup>, written out. */
    private static double[][] symmetric(BinaryMatrix matrix) {
        double[][] s = new double[matrix.rows()][matrix.rows()];
        for (int c = 0; c < s.length; c++) {
            for (int other = 0; other < s.length; other++) {
                for (int p = 0; p < matrix.columns(); p++) {
                    if (matrix.has(c, p) && matrix.has(other, p)) {
                        s[c][other] += 1.0 / matrix.ubiquity(p);
                    }
                }
                s[c][other] /= Math.sqrt((double) matrix.diversity(c) * matrix.diversity(other));
            }
        }
        return s;
    }

    private static double[] economies(Complexity complexity, int count) {
        return IntStream.range(0, count).mapToDouble(complexity::economy).toArray();
    }

    private static double[] products(Complexity complexity, int count) {
        return IntStream.range(0, count).mapToDouble(complexity::product).toArray();
    }

    private static List<Integer> shuffled(int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(count));
        return numbers;
    }

    private static double[] moments(IntToDoubleFunction values, int count) {
        double[] numbers = IntStream.range(0, count)
                .mapToDouble(values)
                .filter(x -> !Double.isNaN(x))
                .toArray();
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        double square = Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(Double.NaN);
        return new double[] {mean, Math.sqrt(square)};
    }

    private static double correlation(List<double[]> pairs) {
        Ols line = Ols.withConstant("x");
        pairs.forEach(pair -> line.add(new double[] {pair[0]}, pair[1]));
        OlsFit fit = line.fit();
        return Math.copySign(Math.sqrt(fit.rSquared()), fit.coefficient("x"));
    }
}
