package org.tamga.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.OptimizationData;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.tamga.ledger.lp.LinearProgram;
import org.tamga.ledger.lp.LpSolution;
import org.tamga.ledger.lp.LpSolution.Status;
import org.tamga.ledger.lp.LpSolver;

/** Hipparchus' two-phase tableau simplex. It has no dual values, so {@code rows} is always empty. */
final class HipparchusSolver implements LpSolver {

    @Override
    public LpSolution minimise(LinearProgram program, double[] cost, BitSet without) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < program.rows(); i++) {
            if (without.get(i)) {
                continue;
            }
            double[] row = new double[program.columns()];
            program.forEachInRow(i, (j, value) -> row[j] = value);
            if (program.rowLower(i) == program.rowUpper(i)) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, program.rowLower(i)));
                continue;
            }
            if (program.rowLower(i) > Double.NEGATIVE_INFINITY) {
                constraints.add(new LinearConstraint(row, Relationship.GEQ, program.rowLower(i)));
            }
            if (program.rowUpper(i) < Double.POSITIVE_INFINITY) {
                constraints.add(new LinearConstraint(row, Relationship.LEQ, program.rowUpper(i)));
            }
        }
        OptimizationData[] data = {
            new MaxIter(100_000),
            new LinearObjectiveFunction(cost, 0),
            new LinearConstraintSet(constraints),
            GoalType.MINIMIZE,
            new NonNegativeConstraint(true)
        };
        try {
            PointValuePair found = new SimplexSolver().optimize(data);
            return LpSolution.optimal(found.getValue(), found.getPoint(), new double[program.rows()]);
        } catch (MathRuntimeException e) {
            String message = String.valueOf(e.getMessage());
            return LpSolution.failed(
                    message.contains("unbounded")
                            ? Status.UNBOUNDED
                            : message.contains("feasible") ? Status.INFEASIBLE : Status.STALLED);
        }
    }
}
