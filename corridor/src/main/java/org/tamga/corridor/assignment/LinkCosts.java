package org.tamga.corridor.assignment;

/**
 * Costs that rise with flow: {@code cost(x) = fixed + free·(1 + b·(x/capacity)^power)}, the function of the Bureau of Public Roads,
 * "Traffic Assignment Manual" (1964).
 *
 * @param fixed what does not depend on flow, such as a toll
 * @param free cost of the empty link
 * @param b how much the cost has risen, in parts of {@code free}, when flow is at capacity
 * @param capacity in the unit of the demand
 * @param power of the rise; 0 with b 0 for a cost that does not change
 */
@SuppressWarnings("ArrayRecordComponent") // read link by link in the hot loop, never compared
public record LinkCosts(double[] fixed, double[] free, double[] b, double[] capacity, double[] power) {

    /** Copies the arrays. */
    public LinkCosts {
        fixed = fixed.clone();
        free = free.clone();
        b = b.clone();
        capacity = capacity.clone();
        power = power.clone();
    }

    /** Cost of a link at a flow. */
    public double cost(int link, double flow) {
        return fixed[link] + free[link] * (1 + b[link] * raised(flow / capacity[link], power[link]));
    }

    /** By how much the cost rises with one more unit of flow. */
    public double slope(int link, double flow) {
        double p = power[link];
        if (p == 0 || b[link] == 0) {
            return 0;
        }
        return free[link] * b[link] * p / capacity[link] * raised(flow / capacity[link], p - 1);
    }

    /** The cost of all flow up to this one, each unit at the cost that it met: a term of Beckmann's objective. */
    public double integral(int link, double flow) {
        double p = power[link];
        return fixed[link] * flow + free[link] * flow * (1 + b[link] / (p + 1) * raised(flow / capacity[link], p));
    }

    /** Whole small powers by multiplication: exact to the last digits and many times faster. */
    private static double raised(double base, double power) {
        if (power == 4) {
            double square = base * base;
            return square * square;
        }
        if (power == 3) {
            return base * base * base;
        }
        if (power == 1) {
            return base;
        }
        return power == 0 ? 1 : Math.pow(base, power);
    }
}
