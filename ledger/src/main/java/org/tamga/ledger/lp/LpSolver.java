package org.tamga.ledger.lp;

import java.util.BitSet;

/** The one question that the ledger asks of a linear-programming engine. */
public interface LpSolver {

    /**
     * Least value of {@code Σ cost[j]·x[j]} over the program without the rows in {@code without}.
     *
     * @param cost one number a column
     * @param without rows to leave out
     */
    LpSolution minimise(LinearProgram program, double[] cost, BitSet without);
}
