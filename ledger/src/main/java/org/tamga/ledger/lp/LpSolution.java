package org.tamga.ledger.lp;

import java.util.stream.IntStream;

/**
 * What a solver found.
 *
 * @param status how it ended
 * @param objective least value of the cost; meaningless unless {@link Status#OPTIMAL}
 * @param point a point that attains it (one number a column). When unbounded, a point of the program far out in the direction in which
 *     the cost falls without end, or empty. When infeasible, a point that breaks the rows by little, or empty
 * @param rows rows with a non-zero multiplier. When optimal these are the dual values: a positive one presses on the row's lower
 *     bound, a negative one on its upper bound, and {@code objective = Σ multiplier × that bound}. When infeasible they are a Farkas
 *     certificate: the weighted sum of those bounds cannot be met by any non-negative point
 * @param multipliers one for each of {@code rows}
 */
@SuppressWarnings("ArrayRecordComponent") // a hot core: the arrays are handed over, not shared
public record LpSolution(Status status, double objective, double[] point, int[] rows, double[] multipliers) {

    private static final double NEGLIGIBLE = 1e-10;

    /** How a solve ended. */
    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        /** The least value is −∞, or lies on the artificial box of a column that nothing bounds. */
        UNBOUNDED,
        /** Numerical trouble or the iteration limit: ask another solver. */
        STALLED
    }

    /** An optimum from one multiplier for each row of the program, most of them 0. */
    public static LpSolution optimal(double objective, double[] point, double[] allMultipliers) {
        int[] rows = nonZero(allMultipliers);
        return new LpSolution(Status.OPTIMAL, objective, point, rows, pick(allMultipliers, rows));
    }

    /** No least value; {@code point} lies on the box in the direction in which the cost falls. */
    public static LpSolution unbounded(double[] point) {
        return new LpSolution(Status.UNBOUNDED, Double.NEGATIVE_INFINITY, point, new int[0], new double[0]);
    }

    /** A Farkas certificate from one multiplier for each row of the program, most of them 0. */
    public static LpSolution infeasible(double[] allMultipliers, double[] nearest) {
        int[] rows = nonZero(allMultipliers);
        return new LpSolution(Status.INFEASIBLE, Double.NaN, nearest, rows, pick(allMultipliers, rows));
    }

    private static int[] nonZero(double[] all) {
        return IntStream.range(0, all.length)
                .filter(i -> Math.abs(all[i]) > NEGLIGIBLE)
                .toArray();
    }

    private static double[] pick(double[] all, int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> all[i]).toArray();
    }

    /** An answer of nothing but a status. */
    public static LpSolution failed(Status status) {
        return new LpSolution(status, Double.NaN, new double[0], new int[0], new double[0]);
    }
}
