package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.BitSet;
import org.tamga.ledger.lp.LpSolution.Status;

/** What must be true of an answer, whoever gave it. */
final class LpChecks {

    static final double RELATIVE = 1e-6;

    private LpChecks() {}

    static void assertPoint(LinearProgram lp, BitSet without, double[] x) {
        for (int j = 0; j < lp.columns(); j++) {
            if (!(x[j] >= -1e-6 && x[j] <= lp.columnUpper(j) + 1e-6)) {
                fail("column %d is %s", j, x[j]);
            }
        }
        for (int i = 0; i < lp.rows(); i++) {
            if (!without.get(i)) {
                double activity = lp.activity(i, x);
                double slack = RELATIVE * Math.max(1, Math.abs(activity));
                if (!(activity >= lp.rowLower(i) - slack && activity <= lp.rowUpper(i) + slack)) {
                    fail("row %d is %s, not %s .. %s", i, activity, lp.rowLower(i), lp.rowUpper(i));
                }
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
            if (lp.columnUpper(j) > 0 && !(reduced[j] > -1e-7)) {
                fail("reduced cost of column %d is %s", j, reduced[j]);
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
        for (int j = 0; j < sum.length; j++) {
            if (lp.columnUpper(j) > 0 && !(sum[j] < 1e-7)) {
                fail("column %d still helps with %s", j, sum[j]);
            }
        }
        assertThat(forced).as("forced above 0").isGreaterThan(0);
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
        assertThat(actual)
                .isBetween(
                        expected - RELATIVE * Math.max(1, Math.abs(expected)),
                        expected + RELATIVE * Math.max(1, Math.abs(expected)));
    }
}
