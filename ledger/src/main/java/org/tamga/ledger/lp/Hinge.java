package org.tamga.ledger.lp;

import java.util.Arrays;

/**
 * A first-order method that comes near a feasible point of a large program: nonlinear conjugate gradients (Polak and Ribière 1969, with
 * restarts, and the diagonal as preconditioner) on the sum of squared distances from the rows' intervals, each divided by the row's
 * own width.
 */
final class Hinge {

    /** Share of a row's half-width that is aimed to be kept clear on both sides. */
    private static final double CLEAR = 0.5;

    private static final int RESTART = 200;
    private static final int LINE_STEPS = 5;

    private final LinearProgram lp;
    private final double[] low;
    private final double[] high;
    private final double[] weight;
    private final double[] diagonal;

    private Hinge(LinearProgram lp, double[] start) {
        this.lp = lp;
        this.low = new double[lp.rows];
        this.high = new double[lp.rows];
        this.weight = new double[lp.rows];
        this.diagonal = new double[lp.columns];
        for (int i = 0; i < lp.rows; i++) {
            double half = 0.5 * (lp.rowUpper[i] - lp.rowLower[i]);
            boolean oneSided = Double.isInfinite(half);
            if (oneSided) {
                half = 1e-4 * size(i, start);
            }
            half = Math.max(half, lp.tolerance(0));
            double clear = oneSided ? 0 : CLEAR * half;
            low[i] = lp.rowLower[i] + clear;
            high[i] = lp.rowUpper[i] - clear;
            if (low[i] > high[i]) {
                low[i] = high[i] = 0.5 * (low[i] + high[i]);
            }
            weight[i] = 1 / (half * half);
            for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                diagonal[lp.rowColumn[e]] += lp.rowValue[e] * lp.rowValue[e] * weight[i];
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            diagonal[j] = Math.max(diagonal[j], 1e-12);
        }
    }

    private double size(int i, double[] x) {
        double sum = 0;
        for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
            sum += Math.abs(lp.rowValue[e] * x[lp.rowColumn[e]]);
        }
        return sum;
    }

    /** A point near feasibility, within the column bounds. */
    static double[] near(LinearProgram lp, double[] start, int steps) {
        return new Hinge(lp, start).descend(start.clone(), steps);
    }

    private double[] descend(double[] x, int steps) {
        int n = lp.columns;
        double[] gradient = new double[n];
        double[] before = new double[n];
        double[] direction = new double[n];
        double[] activity = multiply(x);
        double sizeBefore = 1;
        for (int step = 0; step < steps; step++) {
            boolean broken = gradient(x, activity, gradient);
            if (!broken) {
                break;
            }
            double size = 0;
            double change = 0;
            for (int j = 0; j < n; j++) {
                double scaled = gradient[j] / diagonal[j];
                size += gradient[j] * scaled;
                change += (gradient[j] - before[j]) * scaled;
            }
            double beta = step % RESTART == 0 ? 0 : Math.max(0, change / sizeBefore);
            sizeBefore = size;
            System.arraycopy(gradient, 0, before, 0, n);
            for (int j = 0; j < n; j++) {
                direction[j] = beta * direction[j] - gradient[j] / diagonal[j];
            }
            double[] along = multiply(direction);
            double length = lineSearch(activity, along, direction, x);
            for (int j = 0; j < n; j++) {
                x[j] += length * direction[j];
            }
            for (int i = 0; i < activity.length; i++) {
                activity[i] += length * along[i];
            }
        }
        for (int j = 0; j < n; j++) {
            x[j] = Math.clamp(x[j], 0, lp.columnUpper[j]);
        }
        return x;
    }

    private double[] multiply(double[] x) {
        double[] activity = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            activity[i] = lp.activity(i, x);
        }
        return activity;
    }

    /** Fills in the gradient; whether any row or bound is broken. */
    private boolean gradient(double[] x, double[] activity, double[] gradient) {
        Arrays.fill(gradient, 0);
        boolean broken = false;
        for (int i = 0; i < lp.rows; i++) {
            double outside = outside(activity[i], low[i], high[i]);
            if (outside != 0) {
                broken = true;
                double w = outside * weight[i];
                for (int e = lp.rowStart[i]; e < lp.rowStart[i + 1]; e++) {
                    gradient[lp.rowColumn[e]] += w * lp.rowValue[e];
                }
            }
        }
        for (int j = 0; j < x.length; j++) {
            double outside = outside(x[j], 0, lp.columnUpper[j]);
            gradient[j] += outside * diagonal[j];
            broken |= outside != 0;
        }
        return broken;
    }

    private static double outside(double value, double low, double high) {
        return value < low ? value - low : value > high ? value - high : 0;
    }

    /** Newton steps on the piecewise quadratic along the direction. */
    private double lineSearch(double[] activity, double[] along, double[] direction, double[] x) {
        double length = 0;
        for (int step = 0; step < LINE_STEPS; step++) {
            double slope = 0;
            double curvature = 0;
            for (int i = 0; i < activity.length; i++) {
                double outside = outside(activity[i] + length * along[i], low[i], high[i]);
                if (outside != 0) {
                    slope += outside * weight[i] * along[i];
                    curvature += along[i] * along[i] * weight[i];
                }
            }
            for (int j = 0; j < x.length; j++) {
                double outside = outside(x[j] + length * direction[j], 0, lp.columnUpper[j]);
                if (outside != 0) {
                    slope += outside * diagonal[j] * direction[j];
                    curvature += direction[j] * direction[j] * diagonal[j];
                }
            }
            if (curvature == 0) {
                break;
            }
            double move = slope / curvature;
            length -= move;
            if (Math.abs(move) < 1e-3 * Math.abs(length)) {
                break;
            }
        }
        return length;
    }
}
