package org.tamga.ledger.lp;

import java.util.Arrays;

/** Where the variables that move along an edge meet their bounds, and which of them ends the step. */
final class Breakpoints {

    /** The rate that stands for the entering variable's own bound. */
    static final double OWN = 1e30;

    /** A slope that is nothing but rounding: to go on along it would go back and forth for ever. */
    private static final double FLAT = 1e-9;

    private static final int INDEX_BITS = 21;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private int count;
    private int[] variable = new int[64];
    private double[] room = new double[64];
    private double[] rate = new double[64];
    private double[] tolerance = new double[64];
    private boolean[] upper = new boolean[64];
    private long[] order = new long[64];

    void clear() {
        count = 0;
    }

    /**
     * @param room distance to the bound
     * @param rate speed towards it, positive; {@link #OWN} for the entering variable, which ends every step
     */
    void add(int variable, double room, double rate, boolean upper, double tolerance) {
        if (room == Double.POSITIVE_INFINITY) {
            return;
        }
        if (count == this.variable.length) {
            int n = 2 * count;
            this.variable = Arrays.copyOf(this.variable, n);
            this.room = Arrays.copyOf(this.room, n);
            this.rate = Arrays.copyOf(this.rate, n);
            this.tolerance = Arrays.copyOf(this.tolerance, n);
            this.upper = Arrays.copyOf(this.upper, n);
            this.order = new long[n];
        }
        this.variable[count] = variable;
        this.room[count] = room;
        this.rate[count] = rate;
        this.upper[count] = upper;
        this.tolerance[count++] = tolerance;
    }

    int variable(int b) {
        return variable[b];
    }

    double rate(int b) {
        return rate[b];
    }

    boolean toUpper(int b) {
        return upper[b];
    }

    double time(int b) {
        return rate[b] == OWN ? room[b] : Math.max(0, room[b] / rate[b]);
    }

    /** Among the bounds met first, within tolerances, the one with the greatest rate; −1 when there is none. */
    int harris() {
        double latest = Double.POSITIVE_INFINITY;
        for (int b = 0; b < count; b++) {
            double t = rate[b] == OWN ? room[b] : (room[b] + tolerance[b]) / rate[b];
            latest = Math.min(latest, Math.max(0, t));
        }
        int best = -1;
        double bestRate = 0;
        for (int b = 0; b < count; b++) {
            if (time(b) <= latest && rate[b] > bestRate) {
                bestRate = rate[b];
                best = b;
            }
        }
        return best;
    }

    /** The bound at which the sum of infeasibilities stops falling, or a little earlier one with a better pivot. */
    int longStep(double slope) {
        for (int b = 0; b < count; b++) {
            order[b] = (Double.doubleToRawLongBits(time(b) + 0.0) & ~INDEX) | b;
        }
        Arrays.sort(order, 0, count);
        int last = 0;
        double left = slope;
        while (last < count - 1) {
            left -= rate[(int) (order[last] & INDEX)];
            if (left <= FLAT) {
                break;
            }
            last++;
        }
        int best = -1;
        double bestRate = 0;
        for (int o = last; o >= 0; o--) {
            int b = (int) (order[o] & INDEX);
            if (rate[b] > bestRate) {
                bestRate = rate[b];
                best = b;
            }
            if (bestRate >= 1e-3) {
                break;
            }
        }
        return best;
    }
}
