package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.ledger.lp.LpChecks.assertClose;
import static org.tamga.ledger.lp.LpChecks.assertFarkas;
import static org.tamga.ledger.lp.LpChecks.assertOptimum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tamga.ledger.lp.LpSolution.Status;

class PrimalSimplexTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final OjAlgoSolver ojAlgo = new OjAlgoSolver();

    @Test
    void twoEnginesAgreeOnConsistentLedgers() {
        int optimal = 0;
        for (int seed = 0; seed < 1000; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.consistent();
            LinearProgram lp = sample.lp();
            double[] cost = random.cost(lp.columns());
            BitSet without = seed % 3 == 0 ? random.someRows(lp.rows()) : new BitSet();
            double[] start = seed % 2 == 0 ? sample.truth() : random.guess(sample);

            LpSolution ours = new PrimalSimplex(lp, without, start).minimise(cost);
            LpSolution theirs = ojAlgo.minimise(lp, cost, without);

            assertThat(ours.status()).as("seed %d", seed).isIn(Status.OPTIMAL, Status.UNBOUNDED);
            if (ours.status() == Status.OPTIMAL) {
                assertOptimum(lp, cost, without, ours);
            }
            if (theirs.status() != Status.STALLED) {
                assertThat(ours.status()).as("seed %d", seed).isEqualTo(theirs.status());
                if (ours.status() == Status.OPTIMAL) {
                    assertOptimum(lp, cost, without, theirs);
                    assertClose(ours.objective(), theirs.objective());
                    optimal++;
                }
            }
        }
        assertThat(optimal).isGreaterThan(850);
    }

    @Test
    void twoEnginesAgreeOnContradictionsAndTheCertificateIsOneByItself() {
        int infeasible = 0;
        for (int seed = 0; seed < 700; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.contradictory();
            LinearProgram lp = sample.lp();
            double[] cost = random.cost(lp.columns());

            LpSolution ours = new PrimalSimplex(lp, new BitSet(), sample.truth()).minimise(cost);
            LpSolution theirs = ojAlgo.minimise(lp, cost, new BitSet());

            assertThat(ours.status()).as("seed %d", seed).isNotEqualTo(Status.STALLED);
            if (theirs.status() != Status.STALLED) {
                assertThat(ours.status()).as("seed %d", seed).isEqualTo(theirs.status());
            }
            if (ours.status() == Status.INFEASIBLE) {
                infeasible++;
                assertFarkas(lp, ours);
                LpSolution alone = ojAlgo.minimise(lp, new double[lp.columns()], LpChecks.allBut(lp, ours.rows()));
                assertThat(alone.status()).as("seed %d", seed).isIn(Status.INFEASIBLE, Status.STALLED);
            }
        }
        assertThat(infeasible).isGreaterThan(350);
    }

    @Test
    void whereTheSearchStartsDoesNotMatter() {
        for (int seed = 0; seed < 300; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.consistent();
            LinearProgram lp = sample.lp();
            double[] cost = random.cost(lp.columns());

            LpSolution fromTruth = new PrimalSimplex(lp, new BitSet(), sample.truth()).minimise(cost);
            PrimalSimplex twice = new PrimalSimplex(lp, new BitSet(), random.guess(sample));
            LpSolution feasible = twice.minimise(new double[lp.columns()]);

            assertThat(feasible.status()).isEqualTo(Status.OPTIMAL);
            LpChecks.assertPoint(lp, new BitSet(), feasible.point());
            assertSame(twice.minimise(cost), fromTruth, seed);
            assertSame(new PrimalSimplex(lp, new BitSet(), feasible.point()).minimise(cost), fromTruth, seed);
        }
    }

    @Test
    void severalCostsInARowAreAnsweredAsIfEachWereTheFirst() {
        for (int seed = 0; seed < 200; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = seed % 4 == 0 ? random.contradictory() : random.consistent();
            LinearProgram lp = sample.lp();
            PrimalSimplex warm = new PrimalSimplex(lp, new BitSet(), sample.truth());
            for (int question = 0; question < 6; question++) {
                double[] cost = random.cost(lp.columns());
                assertSame(
                        warm.minimise(cost), new PrimalSimplex(lp, new BitSet(), sample.truth()).minimise(cost), seed);
            }
        }
    }

    @Test
    void rowsLeftOutAreAsIfTheyHadNeverBeenThere() {
        for (int seed = 0; seed < 300; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.contradictory();
            LinearProgram lp = sample.lp();
            BitSet without = random.someRows(lp.rows());
            double[] cost = random.cost(lp.columns());

            LpSolution left = new PrimalSimplex(lp, without, sample.truth()).minimise(cost);
            LpSolution never = new PrimalSimplex(copyWithout(lp, without), new BitSet(), sample.truth()).minimise(cost);

            assertSame(left, never, seed);
            for (int row : left.rows()) {
                assertThat(without.get(row)).isFalse();
            }
        }
    }

    @Test
    void amountsInDollarsAreAnsweredLikeAmountsInMillions() {
        for (int seed = 0; seed < 300; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.consistent();
            LinearProgram lp = sample.lp();
            double[] cost = random.cost(lp.columns());
            double[] dollars = Arrays.stream(sample.truth()).map(v -> 1e6 * v).toArray();

            LpSolution inMillions = new PrimalSimplex(lp, new BitSet(), sample.truth()).minimise(cost);
            LpSolution inDollars = new PrimalSimplex(scaled(lp, 1e6), new BitSet(), dollars).minimise(cost);

            assertThat(inDollars.status()).as("seed %d", seed).isEqualTo(inMillions.status());
            if (inMillions.status() == Status.OPTIMAL) {
                assertClose(inDollars.objective() / 1e6, inMillions.objective());
            }
        }
    }

    @Test
    void aTextbookProgramHasItsTextbookMultipliers() {
        // Dantzig's form of the Wyndor problem: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18; at (2, 6), 36 = 1.5·12 +
        // 1·18.
        LinearProgram lp = program(2, new double[][] {
            {-INFINITY, 4, 1, 0}, {-INFINITY, 12, 0, 2}, {-INFINITY, 18, 3, 2},
        });
        LpSolution s = new PrimalSimplex(lp, new BitSet(), new double[2]).minimise(new double[] {-3, -5});
        assertThat(s.objective()).isEqualTo(-36);
        assertThat(s.point()).containsExactly(2, 6);
        assertThat(s.rows()).containsExactly(1, 2);
        assertThat(s.multipliers()).containsExactly(-1.5, -1);
    }

    @Test
    void nothingBoundsTheBalanceFromBelow() {
        LinearProgram lp = program(2, new double[][] {{-5, 5, 1, -1}});
        assertThat(new PrimalSimplex(lp, new BitSet(), new double[2])
                        .minimise(new double[] {-1, 0})
                        .status())
                .isEqualTo(Status.UNBOUNDED);
    }

    @Test
    void aPartThatIsLargerThanItsWholeIsAContradictionOfTheTwoRows() {
        LinearProgram lp = program(2, new double[][] {{0, 100, 1, 1}, {9, 10, 1, 1}, {11, 12, 1, 0}});
        LpSolution s = new PrimalSimplex(lp, new BitSet(), new double[2]).minimise(new double[] {1, 0});
        assertThat(s.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(s.rows()).containsExactly(1, 2);
        assertFarkas(lp, s);
    }

    @Test
    void aCyclingExampleEnds() {
        // Beale (1955): cycles under Dantzig's rule with lowest-index ties; optimum −0.05.
        LinearProgram lp = program(4, new double[][] {
            {-INFINITY, 0, 0.25, -60, -0.04, 9}, {-INFINITY, 0, 0.5, -90, -0.02, 3}, {-INFINITY, 1, 0, 0, 1, 0},
        });
        double[] cost = {-0.75, 150, -0.02, 6};
        LpSolution s = new PrimalSimplex(lp, new BitSet(), new double[4]).minimise(cost);
        assertOptimum(lp, cost, new BitSet(), s);
        assertClose(s.objective(), -0.05);
    }

    @Test
    void aProgramWithoutRowsIsAnswered() {
        LinearProgram lp = program(2, new double[][] {});
        assertThat(new PrimalSimplex(lp, new BitSet(), new double[] {3, 4})
                        .minimise(new double[] {1, 0})
                        .objective())
                .isZero();
    }

    private static void assertSame(LpSolution actual, LpSolution expected, int seed) {
        assertThat(actual.status()).as("seed %d", seed).isEqualTo(expected.status());
        if (expected.status() == Status.OPTIMAL) {
            assertClose(actual.objective(), expected.objective());
        }
    }

    /** Rows of lower bound, upper bound, coefficients. */
    private static LinearProgram program(int columns, double[][] rows) {
        double[] upper = new double[columns];
        Arrays.fill(upper, 1e6);
        LinearProgram.Builder builder = new LinearProgram.Builder(upper);
        int[] all = new int[columns];
        Arrays.setAll(all, j -> j);
        for (double[] row : rows) {
            builder.row(row[0], row[1], all, Arrays.copyOfRange(row, 2, row.length), columns);
        }
        return builder.build();
    }

    private static LinearProgram copyWithout(LinearProgram lp, BitSet without) {
        return copy(lp, without, 1);
    }

    private static LinearProgram scaled(LinearProgram lp, double unit) {
        return copy(lp, new BitSet(), unit);
    }

    private static LinearProgram copy(LinearProgram lp, BitSet without, double unit) {
        LinearProgram.Builder builder = new LinearProgram.Builder(
                Arrays.stream(lp.columnUpper).map(u -> unit * u).toArray());
        for (int i = 0; i < lp.rows(); i++) {
            if (!without.get(i)) {
                int from = lp.rowStart[i];
                int to = lp.rowStart[i + 1];
                builder.row(
                        unit * lp.rowLower(i),
                        unit * lp.rowUpper(i),
                        Arrays.copyOfRange(lp.rowColumn, from, to),
                        Arrays.copyOfRange(lp.rowValue, from, to),
                        to - from);
            }
        }
        return builder.build();
    }
}
