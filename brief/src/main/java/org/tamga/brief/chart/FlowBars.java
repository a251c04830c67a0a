package org.tamga.brief.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Exports and imports side by side by period: solid up to what the flow is at least, pale up to what it can be at most.
 */
public final class FlowBars {

    private static final double TOP = 30;
    private static final double FOOT = 22;
    private static final double LEFT = 26;

    /** A flow over a period; {@code greatest} is infinite, and nothing is drawn, when no figure bounds it. */
    public record Span(double least, double greatest, String tip) {}

    /**
     * A period.
     *
     * @param label its name, short
     * @param exports the one flow
     * @param imports the other
     */
    public record Pair(String label, Span exports, Span imports) {}

    private FlowBars() {}

    /**
     * Draws one panel.
     *
     * @param heading what it is about
     * @param axis shared by all panels that are to be compared
     * @param tick prints a value of the axis
     */
    public static List<Shape> draw(
            String heading, List<Pair> pairs, Axis axis, DoubleFunction<String> tick, double width, double height) {
        List<Shape> shapes = new ArrayList<>();
        double length = height - TOP - FOOT;
        double base = height - FOOT;
        shapes.add(new Shape.Label(0, 14, "start", heading, "name", ""));
        for (double value : axis.ticks()) {
            double y = base - axis.length(value, length);
            shapes.add(new Shape.Line(LEFT, y, width, y, value == 0 ? "base" : "grid"));
            shapes.add(new Shape.Label(LEFT - 5, y + 4, "end", tick.apply(value), "tick", ""));
        }
        double slot = (width - LEFT) / Math.max(1, pairs.size());
        double breadth = Math.min(16, slot * 0.36);
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            double middle = LEFT + (k + 0.5) * slot;
            span(shapes, pair.exports(), middle - breadth - 0.5, breadth, base, length, axis, "e");
            span(shapes, pair.imports(), middle + 0.5, breadth, base, length, axis, "i");
            shapes.add(new Shape.Label(middle, base + 15, "middle", pair.label(), "tick", ""));
        }
        return shapes;
    }

    private static void span(
            List<Shape> shapes,
            Span span,
            double x,
            double breadth,
            double base,
            double length,
            Axis axis,
            String style) {
        if (Double.isInfinite(span.greatest())) {
            return;
        }
        double low = axis.length(span.least(), length);
        double high = axis.length(Math.min(span.greatest(), axis.top()), length);
        if (high - low > 1) {
            shapes.add(new Shape.Box(x, base - high, breadth, high - low, style + " pale", span.tip()));
        }
        if (low > 0.2) {
            shapes.add(new Shape.Box(x, base - low, breadth, low, style, span.tip()));
        }
    }
}
