package org.tamga.ledger;

import java.util.BitSet;
import org.tamga.ledger.lp.LargeStart;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;
import org.tamga.ledger.lp.OjAlgoSolver;
import org.tamga.ledger.lp.PrimalSimplex;
import org.tamga.ledger.lp.RunningTotals;

/**
 * Solves a program without some of its rows, for one cost after the other, in whichever coordinates suit its size. Not safe for
 * several threads.
 */
final class Engine {

    private final Program program;
    private final BitSet without;
    private final PrimalSimplex simplex;

    /**
     * An engine that keeps its basis between costs.
     *
     * @param start where to begin, best a point that satisfies the rows
     */
    Engine(Program program, BitSet without, double[] start) {
        this.program = program;
        this.without = without;
        this.simplex = program.totals()
                .map(t -> new PrimalSimplex(t.program(), without, t.totals(start)))
                .orElseGet(() -> new PrimalSimplex(program.lp, without, start));
    }

    /** Least value of a cost. */
    LpSolution minimise(double[] cost) {
        LpSolution solution = program.totals()
                .map(t -> t.cells(simplex.minimise(t.cost(cost))))
                .orElseGet(() -> simplex.minimise(cost));
        return solution.status() == Status.STALLED ? new OjAlgoSolver().minimise(program.lp, cost, without) : solution;
    }

    /**
     * A point that satisfies the rows of a program but {@code without}, or a certificate that there is none.
     *
     * @param start where to look first; the nearer it is, the sooner the answer
     */
    static LpSolution feasibility(Program program, BitSet without, double[] start) {
        if (program.totals().isPresent()) {
            RunningTotals totals = program.totals().get();
            LpSolution quick = LargeStart.find(totals.program(), without, totals.totals(start), program.sweeps());
            if (quick.status() != Status.STALLED) {
                return totals.cells(quick);
            }
        }
        return new Engine(program, without, start).minimise(new double[program.lp.columns()]);
    }
}
