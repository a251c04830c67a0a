package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FeasiblePointTest {

    @Test
    void aPointThatIsFoundSatisfiesAllRowsAndMostConsistentLedgersHaveOneFound() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomPrograms random = new RandomPrograms(new SplittableRandom(seed));
            RandomPrograms.Sample sample = random.consistent();
            BitSet without = seed % 3 == 0 ? random.someRows(sample.lp().rows()) : new BitSet();

            Optional<double[]> point = FeasiblePoint.find(sample.lp(), without, random.guess(sample), 3000);

            if (point.isPresent()) {
                found++;
                LpChecks.assertPoint(sample.lp(), without, point.get());
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    @Test
    void aContradictoryLedgerHasNone() {
        for (int seed = 0; seed < 200; seed++) {
            RandomPrograms.Sample sample = new RandomPrograms(new SplittableRandom(seed)).contradictory();
            LpSolution exact = new PrimalSimplex(sample.lp(), new BitSet(), sample.truth())
                    .minimise(new double[sample.lp().columns()]);
            if (exact.status() == LpSolution.Status.INFEASIBLE) {
                assertThat(FeasiblePoint.find(sample.lp(), new BitSet(), sample.truth(), 100))
                        .isEmpty();
            }
        }
    }

    @Test
    void aPointThatIsAlreadyGoodIsKept() {
        RandomPrograms.Sample sample = new RandomPrograms(new SplittableRandom(3)).consistent();
        assertThat(FeasiblePoint.find(sample.lp(), new BitSet(), sample.truth(), 0))
                .hasValueSatisfying(point -> assertThat(point).isEqualTo(sample.truth()));
    }
}
