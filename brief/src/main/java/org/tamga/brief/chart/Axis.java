package org.tamga.brief.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from zero upwards with round ticks.
 *
 * @param top value at the end of the axis, a multiple of {@code step}
 * @param step distance of two ticks: 1, 2, 2.5 or 5 times a power of ten
 */
public record Axis(double top, double step) {

    /** The axis that reaches {@code greatest} with at most {@code most} steps. */
    public static Axis upTo(double greatest, int most) {
        double reach = greatest > 0 ? greatest : 1;
        double power = Math.pow(10, Math.floor(Math.log10(reach / most)));
        for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
            double step = factor * power;
            if (step * most >= reach * (1 - 1e-12)) {
                return new Axis(step * Math.ceil(reach / step - 1e-9), step);
            }
        }
        throw new IllegalStateException("no step reaches " + greatest);
    }

    /** All ticks, zero first. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int k = 0; k * step <= top * (1 + 1e-9); k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** Height of a value on an axis of the given length. */
    public double length(double value, double ofAxis) {
        return value / top * ofAxis;
    }
}
