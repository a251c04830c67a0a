package org.tamga.ledger;

import java.util.BitSet;
import java.util.Collection;
import org.tamga.ledger.lp.LinearProgram;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;
import org.tamga.ledger.lp.PrimalSimplex;

/**
 * By how much some figures must be broken when all others hold: their rows may stretch at a price of 1 a unit (Chinneck, "Feasibility
 * and Infeasibility in Optimization", 2008, ch. 6).
 */
final class Elastic {

    private final Program program;

    Elastic(Program program) {
        this.program = program;
    }

    /**
     * Least total violation of the rows of {@code stretched}, in scaled units of the program.
     *
     * @param without figures to leave out
     * @return infinite when the others cannot hold whatever is stretched
     */
    double leastViolation(Collection<Figure> stretched, Collection<Figure> without) {
        LinearProgram lp = program.lp;
        BitSet elastic = program.rowsOf(stretched);
        int extra = 2 * elastic.cardinality();
        double[] upper = new double[lp.columns() + extra];
        for (int j = 0; j < upper.length; j++) {
            upper[j] = j < lp.columns() ? lp.columnUpper(j) : 1e6;
        }
        LinearProgram.Builder builder = new LinearProgram.Builder(upper);
        int next = lp.columns();
        int[] columns = new int[lp.columns() + 2];
        double[] values = new double[lp.columns() + 2];
        for (int i = 0; i < lp.rows(); i++) {
            int[] count = {0};
            lp.forEachInRow(i, (j, v) -> {
                columns[count[0]] = j;
                values[count[0]++] = v;
            });
            if (elastic.get(i)) {
                columns[count[0]] = next++;
                values[count[0]++] = 1;
                columns[count[0]] = next++;
                values[count[0]++] = -1;
            }
            builder.row(lp.rowLower(i), lp.rowUpper(i), columns, values, count[0]);
        }
        double[] cost = new double[upper.length];
        java.util.Arrays.fill(cost, lp.columns(), upper.length, 1);
        BitSet left = program.rowsOf(without);
        left.andNot(elastic);
        LpSolution solution = new PrimalSimplex(builder.build(), left, new double[upper.length]).minimise(cost);
        return solution.status() == Status.OPTIMAL ? solution.objective() : Double.POSITIVE_INFINITY;
    }
}
