package org.tamga.corridor.freight;

/**
 * What a tonne pays more on a link or transfer as its capacity is approached: {@code usdAtCapacity·(flow/capacity)^power}. It stands for
 * queues, priority tariffs and whatever else rations room where carriers cannot add any within the year; the form is that of the Bureau
 * of Public Roads (1964) with a steeper rise, so that flows hardly exceed capacity.
 *
 * @param usdAtCapacity US dollars per tonne when flow is at capacity
 */
public record Congestion(double usdAtCapacity, double power) {

    /** Twenty dollars a tonne, about what 500 km by rail cost, and a rise with the eighth power. Assumed. */
    public static final Congestion USUAL = new Congestion(20, 8);

    /** US dollars per tonne at a flow. */
    public double usd(double flow, double capacity) {
        return usdAtCapacity * Math.pow(flow / capacity, power);
    }

    /** By how much that rises with one more tonne. */
    double slope(double flow, double capacity) {
        return usdAtCapacity * power / capacity * Math.pow(flow / capacity, power - 1);
    }

    /** The sum of flows over all that they cost more, from nothing to what this flow costs: {@code ∫x(t)dt}. */
    double inverseIntegral(double flow, double capacity) {
        return usdAtCapacity * capacity * power / (power + 1) * Math.pow(flow / capacity, power + 1);
    }
}
