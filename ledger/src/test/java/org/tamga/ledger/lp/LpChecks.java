package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.tamga.ledger.lp.LpSolution.Status;

/** What must be true of an answer, whoever gave it. */
final class LpChecks {

    static final double RELATIVE = 1e-6;

    private LpChecks() {}

    static void assertPoint(LinearProgram lp, BitSet without, double[] x) {
        for (int j = 0; j < lp.columns(); j++) {
            assertThat(x[j]).as("column %d", j).isBetween(-1e-6, lp.columnUpper(j) + 1e-6);
        }
        for (int i = 0; i < lp.rows(); i++) {
            if (!without.get(i)) {
                double activity = lp.activity(i, x);
                double slack = RELATIVE * Math.max(1, Math.abs(activity));
                assertThat(activity).as("row %d", i).isBetween(lp.rowLower(i) - slack, lp.rowUpper(i) + slack);
            }
        }
    }

    /** Strong duality, dual feasibility, complementary slackness at the columns. */
    static void assertOptimum(LinearProgram lp, double[] cost, BitSet without, LpSolution s) {
        assertThat(s.status()).isEqualTo(Status.OPTIMAL);
        assertPoint(lp, without, s.point());
        double primal = 0;
        for (int j = 0; j < cost.length; j++) {
            primal += cost[j] * s.point()[j];
        }
        assertClose(s.objective(), primal);
        double[] reduced = cost.clone();
        double dual = 0;
        for (int k = 0; k < s.rows().length; k++) {
            int i = s.rows()[k];
            double y = s.multipliers()[k];
            assertThat(without.get(i)).as("row %d was left out", i).isFalse();
            dual += y * (y > 0 ? lp.rowLower(i) : lp.rowUpper(i));
            lp.forEachInRow(i, (j, a) -> reduced[j] -= y * a);
        }
        assertClose(dual, s.objective());
        for (int j = 0; j < reduced.length; j++) {
            if (lp.columnUpper(j) > 0) {
                assertThat(reduced[j]).as("reduced cost of column %d", j).isGreaterThan(-1e-7);
            }
        }
    }

    /** Σ multiplier × row has no positive column and yet must exceed 0: no non-negative point can do that. */
    static void assertFarkas(LinearProgram lp, LpSolution s) {
        assertThat(s.rows()).isNotEmpty();
        double[] sum = new double[lp.columns()];
        double forced = 0;
        for (int k = 0; k < s.rows().length; k++) {
            int i = s.rows()[k];
            double y = s.multipliers()[k];
            forced += y * (y > 0 ? lp.rowLower(i) : lp.rowUpper(i));
            lp.forEachInRow(i, (j, a) -> sum[j] += y * a);
        }
        double reach = 0;
        for (int j = 0; j < sum.length; j++) {
            if (lp.columnUpper(j) > 0) {
                assertThat(sum[j]).as("column %d", j).isLessThan(1e-7);
                reach = Math.max(reach, sum[j] * lp.columnUpper(j));
            }
        }
        assertThat(forced).as("forced above what can be reached").isGreaterThan(0);
    }

    /** Every row but those in {@code rows}. */
    static BitSet allBut(LinearProgram lp, int[] rows) {
        BitSet others = new BitSet();
        others.set(0, lp.rows());
        for (int i : rows) {
            others.clear(i);
        }
        return others;
    }

    static void assertClose(double actual, double expected) {
        assertThat(actual).isBetween(
                expected - RELATIVE * Math.max(1, Math.abs(expected)), expected + RELATIVE * Math.max(1, Math.abs(expected)));
    }
}
