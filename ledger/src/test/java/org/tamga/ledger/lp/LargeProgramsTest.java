package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tamga.ledger.lp.LpSolution.Status;

/** What large programs are solved with gives the answers of the plain simplex, tried on small ones. */
class LargeProgramsTest {

    private static final int CASES = 300;

    private static LinearProgram boxed(LinearProgram lp) {
        double[] upper = new double[lp.columns()];
        Arrays.fill(upper, 1e7);
        LinearProgram.Builder builder = new LinearProgram.Builder(upper);
        for (int i = 0; i < lp.rows(); i++) {
            int[] columns = Arrays.copyOfRange(lp.rowColumn, lp.rowStart[i], lp.rowStart[i + 1]);
            double[] values = Arrays.copyOfRange(lp.rowValue, lp.rowStart[i], lp.rowStart[i + 1]);
            builder.row(lp.rowLower(i), lp.rowUpper(i), columns, values, columns.length);
        }
        return builder.build();
    }

    private static int[] yearlyChains(int columns) {
        int[] previous = new int[columns];
        for (int j = 0; j < columns; j++) {
            previous[j] = j % 12 == 0 ? -1 : j - 1;
        }
        return previous;
    }

    @Test
    void runningTotalsHaveTheSameOptimumAndMultipliersThatAddUp() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPrograms.Sample sample = new RandomPrograms(random).consistent();
            LinearProgram lp = boxed(sample.lp());
            RunningTotals totals = new RunningTotals(lp, yearlyChains(lp.columns()));
            double[] cost = new double[lp.columns()];
            for (int j = 0; j < cost.length; j++) {
                cost[j] = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
            }
            LpSolution plain = new PrimalSimplex(lp, new BitSet(), sample.truth()).minimise(cost);
            LpSolution other =
                    totals.cells(new PrimalSimplex(totals.program(), new BitSet(), totals.totals(sample.truth()))
                            .minimise(totals.cost(cost)));
            assertThat(other.status()).as("seed %d", seed).isEqualTo(plain.status());
            if (plain.status() == Status.OPTIMAL) {
                LpChecks.assertClose(other.objective(), plain.objective());
                LpChecks.assertPoint(lp, new BitSet(), other.point());
                double pressed = 0;
                for (int k = 0; k < other.rows().length; k++) {
                    double y = other.multipliers()[k];
                    pressed += y * (y > 0 ? lp.rowLower(other.rows()[k]) : lp.rowUpper(other.rows()[k]));
                }
                LpChecks.assertClose(pressed, plain.objective());
            }
        }
    }

    @Test
    void runningTotalsNeedOneBoxForAllColumns() {
        LinearProgram lp = new LinearProgram.Builder(new double[] {1, 2}).build();
        assertThatThrownBy(() -> new RunningTotals(lp, new int[] {-1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different upper bounds");
    }

    @Test
    void propagatedBoundsNeverExcludeAFeasiblePointAndBreakOnlyWhereThereIsNone() {
        int broken = 0;
        for (int seed = 0; seed < CASES; seed++) {
            RandomPrograms.Sample sound = new RandomPrograms(new SplittableRandom(seed)).consistent();
            Propagation propagation = new Propagation(sound.lp(), new BitSet());
            assertThat(propagation.isBroken()).as("seed %d", seed).isFalse();
            double[] cost = new double[sound.lp().columns()];
            for (int j = 0; j < cost.length; j++) {
                cost[j] = 1;
                assertThat(propagation.least(cost))
                        .as("seed %d column %d", seed, j)
                        .isLessThanOrEqualTo(sound.truth()[j] * (1 + 1e-6) + 1e-6);
                cost[j] = -1;
                assertThat(propagation.least(cost))
                        .as("seed %d column %d", seed, j)
                        .isLessThanOrEqualTo(-sound.truth()[j] * (1 - 1e-6) + 1e-6);
                cost[j] = 0;
            }
            LinearProgram wrong = new RandomPrograms(new SplittableRandom(seed))
                    .contradictory()
                    .lp();
            Propagation contrary = new Propagation(wrong, new BitSet());
            if (contrary.isBroken()) {
                broken++;
                BitSet others = new BitSet();
                others.set(0, wrong.rows());
                others.andNot(contrary.reasons());
                assertThat(new PrimalSimplex(wrong, others, new double[wrong.columns()])
                                .minimise(new double[wrong.columns()])
                                .status())
                        .as("seed %d: the reasons alone", seed)
                        .isEqualTo(Status.INFEASIBLE);
            }
        }
        assertThat(broken).isGreaterThan(20);
    }

    @Test
    void aLargeStartIsFeasibleAndItsReasonsAreNot() {
        int found = 0;
        for (int seed = 0; seed < CASES; seed++) {
            boolean consistent = seed % 2 == 0;
            RandomPrograms programs = new RandomPrograms(new SplittableRandom(seed));
            LinearProgram lp = (consistent ? programs.consistent() : programs.contradictory()).lp();
            int[] blocks = new int[lp.columns()];
            for (int j = 0; j < blocks.length; j++) {
                blocks[j] = j / 12;
            }
            LpSolution start = LargeStart.find(
                    lp, new BitSet(), new double[lp.columns()], List.of(new LargeStart.Sweep(blocks, 2)));
            if (start.status() == Status.OPTIMAL) {
                found++;
                LpChecks.assertPoint(lp, new BitSet(), start.point());
            } else if (start.status() == Status.INFEASIBLE) {
                assertThat(consistent).as("seed %d", seed).isFalse();
                assertThat(new PrimalSimplex(lp, LpChecks.allBut(lp, start.rows()), new double[lp.columns()])
                                .minimise(new double[lp.columns()])
                                .status())
                        .isEqualTo(Status.INFEASIBLE);
            }
            assertThat(consistent && start.status() != Status.OPTIMAL)
                    .as("seed %d: %s", seed, start.status())
                    .isFalse();
        }
        assertThat(found).isGreaterThanOrEqualTo(CASES / 2);
    }
}
