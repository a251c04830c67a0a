package org.tamga.ledger.lp;

import java.util.Arrays;
import java.util.BitSet;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;
import org.ojalgo.structure.Mutate1D;
import org.tamga.ledger.lp.LpSolution.Status;

/**
 * The same question put to ojAlgo's revised simplex.
 *
 * <p>A row with two different bounds is given to it as two inequalities, so that each multiplier belongs to one bound and its sign is
 * not ambiguous. The answer to an infeasible program has no certificate (ojAlgo has none to give): {@code rows} is empty.
 *
 * <p>On random ledgers about two answers in a thousand that ojAlgo 57.1.0 calls optimal break a row or leave a gap between the cost
 * and its multipliers, so an answer is checked here first; one that does not hold up is {@link Status#STALLED}, never an optimum.
 */
public final class OjAlgoSolver implements LpSolver {

    private static final double CHECK = 1e-6;

    @Override
    public LpSolution minimise(LinearProgram program, double[] cost, BitSet without) {
        int[] row = new int[2 * program.rows];
        int[] sign = new int[2 * program.rows];
        LinearSolver.Builder builder =
                LinearSolver.newBuilder(cost.clone()).lower(0.0).upper(program.columnUpper.clone());
        int count = inequalities(program, without, builder, row, sign);
        count = equalities(program, without, builder, row, sign, count);
        if (count == 0) {
            return withoutRows(program, cost);
        }
        Optimisation.Result result;
        try {
            result = builder.build(new Optimisation.Options()).solve();
        } catch (RuntimeException numericalTrouble) {
            return LpSolution.failed(Status.STALLED);
        }
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> optimum(program, cost, without, result, Arrays.copyOf(row, count), sign);
            case INFEASIBLE -> LpSolution.failed(Status.INFEASIBLE);
            case UNBOUNDED -> LpSolution.failed(Status.UNBOUNDED);
            default -> LpSolution.failed(Status.STALLED);
        };
    }

    /** Everything as {@code a·x ≤ b}; {@code sign} is −1 where a lower bound was turned around. */
    private static int inequalities(
            LinearProgram program, BitSet without, LinearSolver.Builder builder, int[] row, int[] sign) {
        int count = 0;
        for (int i = 0; i < program.rows; i++) {
            if (without.get(i) || program.rowLower[i] == program.rowUpper[i]) {
                continue;
            }
            for (int s = -1; s <= 1; s += 2) {
                double bound = s < 0 ? program.rowLower[i] : program.rowUpper[i];
                if (!Double.isInfinite(bound)) {
                    fill(builder.inequality(s * bound), program, i, s);
                    row[count] = i;
                    sign[count++] = s;
                }
            }
        }
        return count;
    }

    private static int equalities(
            LinearProgram program, BitSet without, LinearSolver.Builder builder, int[] row, int[] sign, int from) {
        int count = from;
        for (int i = 0; i < program.rows; i++) {
            if (!without.get(i) && program.rowLower[i] == program.rowUpper[i]) {
                fill(builder.equality(program.rowLower[i]), program, i, 1);
                row[count] = i;
                sign[count++] = 1;
            }
        }
        return count;
    }

    private static void fill(Mutate1D target, LinearProgram program, int i, int sign) {
        for (int e = program.rowStart[i]; e < program.rowStart[i + 1]; e++) {
            target.set(program.rowColumn[e], sign * program.rowValue[e]);
        }
    }

    private static LpSolution withoutRows(LinearProgram program, double[] cost) {
        for (int j = 0; j < program.columns; j++) {
            if (cost[j] < 0 && program.columnUpper[j] > 0) {
                return LpSolution.failed(Status.UNBOUNDED);
            }
        }
        return new LpSolution(Status.OPTIMAL, 0, new double[program.columns], new int[0], new double[0]);
    }

    private static LpSolution optimum(
            LinearProgram program, double[] cost, BitSet without, Optimisation.Result result, int[] row, int[] sign) {
        double[] x = new double[program.columns];
        double objective = 0;
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.clamp(result.doubleValue(j), 0, program.columnUpper[j]);
            objective += cost[j] * x[j];
        }
        double[] y = new double[program.rows];
        double[] reduced = cost.clone();
        double pressed = 0;
        Access1D<?> duals = result.getDualSolution().orElseThrow().get();
        for (int k = 0; k < row.length; k++) {
            int i = row[k];
            // ojAlgo's multiplier λ has cost + λ·a = reduced cost.
            double v = -sign[k] * duals.doubleValue(k);
            if (v != 0) {
                y[i] += v;
                pressed += v * (sign[k] < 0 ? program.rowLower[i] : program.rowUpper[i]);
                program.forEachInRow(i, (j, a) -> reduced[j] -= v * a);
            }
        }
        boolean onBox = false;
        double boxed = 0;
        for (int j = 0; j < x.length; j++) {
            if (reduced[j] < -CHECK && program.columnUpper[j] > 0) {
                onBox = true;
                boxed += reduced[j] * program.columnUpper[j];
            }
        }
        if (Math.abs(pressed + boxed - objective) > CHECK * Math.max(1, Math.abs(objective))
                || breaksARow(program, without, x)) {
            return LpSolution.failed(Status.STALLED);
        }
        return onBox ? LpSolution.failed(Status.UNBOUNDED) : LpSolution.optimal(objective, x, y);
    }

    private static boolean breaksARow(LinearProgram program, BitSet without, double[] x) {
        for (int i = 0; i < program.rows; i++) {
            double bound = Math.max(1, Math.abs(program.activity(i, x)));
            if (!without.get(i) && Math.abs(program.violation(i, x)) > CHECK * bound) {
                return true;
            }
        }
        return false;
    }
}
