package org.tamga.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import org.tamga.ledger.lp.LinearProgram;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;
import org.tamga.ledger.lp.LpSolver;

/** OR-Tools' GLOP, a native revised simplex; it gives no certificate when a program is infeasible. */
final class GlopSolver implements LpSolver {

    private static final long MILLISECONDS = 20_000;

    GlopSolver() {
        Loader.loadNativeLibraries();
    }

    @Override
    public LpSolution minimise(LinearProgram program, double[] cost, BitSet without) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            return solve(solver, program, cost, without);
        } finally {
            solver.delete();
        }
    }

    private static LpSolution solve(MPSolver solver, LinearProgram program, double[] cost, BitSet without) {
        solver.setTimeLimit(MILLISECONDS);
        MPVariable[] columns = new MPVariable[program.columns()];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = solver.makeNumVar(0, program.columnUpper(j), "");
            solver.objective().setCoefficient(columns[j], cost[j]);
        }
        solver.objective().setMinimization();
        MPConstraint[] rows = new MPConstraint[program.rows()];
        for (int i = 0; i < rows.length; i++) {
            if (!without.get(i)) {
                MPConstraint row = solver.makeConstraint(program.rowLower(i), program.rowUpper(i), "");
                program.forEachInRow(i, (j, value) -> row.setCoefficient(columns[j], value));
                rows[i] = row;
            }
        }
        return switch (solver.solve()) {
            case OPTIMAL -> {
                double[] point = new double[columns.length];
                boolean onBox = false;
                for (int j = 0; j < columns.length; j++) {
                    point[j] = columns[j].solutionValue();
                    onBox |= columns[j].reducedCost() < -1e-7 && program.columnUpper(j) > 0;
                }
                double[] multipliers = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    multipliers[i] = without.get(i) ? 0 : rows[i].dualValue();
                }
                yield onBox
                        ? LpSolution.failed(Status.UNBOUNDED)
                        : LpSolution.optimal(solver.objective().value(), point, multipliers);
            }
            case INFEASIBLE -> LpSolution.failed(Status.INFEASIBLE);
            case UNBOUNDED -> LpSolution.failed(Status.UNBOUNDED);
            default -> LpSolution.failed(Status.STALLED);
        };
    }
}
