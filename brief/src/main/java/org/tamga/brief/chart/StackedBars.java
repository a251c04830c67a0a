package org.tamga.brief.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bars of totals by period, built up from what each part is at least; what is in the total but in no part for certain is outlined, and a
 * whisker spans the values that the total can have. Parts are named beside the last bar instead of in a legend.
 */
public final class StackedBars {

    private static final double TOP = 26;
    private static final double FOOT = 30;
    private static final double LEFT = 40;
    private static final double LINE = 15;

    /**
     * A bar.
     *
     * @param label its period
     * @param least what the total is at least
     * @param greatest what it is at most; infinite when nothing says so
     * @param value the total in digits
     * @param href the anchor of its note
     * @param parts what each part is at least, in the order of the names
     * @param gapBefore periods left out between the bar before and this one; empty when there are none
     */
    public record Bar(
            String label,
            double least,
            double greatest,
            String value,
            String href,
            List<Double> parts,
            String gapBefore) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    private final List<Bar> bars;
    private final List<String> names;
    private final String rest;
    private final DoubleFunction<String> tick;
    private final double width;
    private final double height;
    private final double right;
    private final Axis axis;
    private final List<Shape> shapes = new ArrayList<>();

    private StackedBars(
            List<Bar> bars,
            List<String> names,
            String rest,
            DoubleFunction<String> tick,
            double width,
            double height,
            double right) {
        this.bars = bars;
        this.names = names;
        this.rest = rest;
        this.tick = tick;
        this.width = width;
        this.height = height;
        this.right = right;
        double greatest = bars.stream()
                .mapToDouble(b -> Double.isInfinite(b.greatest()) ? b.least() : b.greatest())
                .max()
                .orElse(1);
        this.axis = Axis.upTo(greatest, 6);
    }

    /**
     * Draws bars.
     *
     * @param names of the parts, bottom first
     * @param rest name of what is in no part for certain
     * @param tick prints a value of the axis
     * @param right room for the names at the right, in the drawing's units
     */
    public static List<Shape> draw(
            List<Bar> bars,
            List<String> names,
            String rest,
            DoubleFunction<String> tick,
            double width,
            double height,
            double right) {
        StackedBars drawing = new StackedBars(bars, names, rest, tick, width, height, right);
        drawing.grid();
        drawing.bars();
        return drawing.shapes;
    }

    private double y(double value) {
        return height - FOOT - axis.length(value, height - FOOT - TOP);
    }

    private void grid() {
        for (double value : axis.ticks()) {
            shapes.add(new Shape.Line(LEFT, y(value), width - right, y(value), value == 0 ? "base" : "grid"));
            shapes.add(new Shape.Label(LEFT - 7, y(value) + 4, "end", tick.apply(value), "tick", ""));
        }
    }

    private void bars() {
        long gaps = bars.stream().filter(b -> !b.gapBefore().isEmpty()).count();
        double slot = (width - right - LEFT) / (bars.size() + 0.8 * gaps);
        double breadth = Math.min(64, slot * 0.62);
        double x = LEFT;
        for (int k = 0; k < bars.size(); k++) {
            Bar bar = bars.get(k);
            if (!bar.gapBefore().isEmpty()) {
                gap(bar.gapBefore(), x, 0.8 * slot);
                x += 0.8 * slot;
            }
            boolean last = k == bars.size() - 1;
            bar(bar, x + (slot - breadth) / 2, breadth, last);
            x += slot;
        }
    }

    private void gap(String label, double x, double breadth) {
        double middle = x + breadth / 2;
        shapes.add(new Shape.Line(middle, TOP + 16, middle, height - FOOT, "gap"));
        shapes.add(new Shape.Label(middle, height - FOOT + 18, "middle", label, "tick faint", ""));
    }

    private void bar(Bar bar, double x, double breadth, boolean last) {
        double reached = 0;
        List<Double> middles = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            double part = bar.parts().get(k);
            double from = y(reached);
            reached += part;
            double to = y(reached);
            middles.add((from + to) / 2);
            if (from - to > 0.2) {
                shapes.add(new Shape.Box(x, to, breadth, from - to, "c" + (k + 1), names.get(k)));
            }
        }
        double whole = Math.max(reached, bar.least());
        if (y(reached) - y(whole) > 2.5) {
            shapes.add(new Shape.Box(x, y(whole), breadth, y(reached) - y(whole), "rest", rest));
        }
        double top = y(whole);
        if (Double.isInfinite(bar.greatest())) {
            double middle = x + breadth / 2;
            shapes.add(new Shape.Line(middle, top, middle, top - 14, "whisker open"));
            top -= 14;
        } else if (y(bar.least()) - y(bar.greatest()) > 2) {
            whisker(x + breadth / 2, y(bar.least()), y(bar.greatest()), breadth / 3);
            top = y(bar.greatest());
        }
        shapes.add(new Shape.Label(x + breadth / 2, top - 7, "middle", bar.value(), "value", bar.href()));
        shapes.add(new Shape.Label(x + breadth / 2, height - FOOT + 18, "middle", bar.label(), "tick", ""));
        if (last) {
            nameParts(bar, x + breadth, middles);
        }
    }

    private void whisker(double x, double low, double high, double breadth) {
        shapes.add(new Shape.Line(x, low, x, high, "whisker"));
        shapes.add(new Shape.Line(x - breadth / 2, low, x + breadth / 2, low, "whisker"));
        shapes.add(new Shape.Line(x - breadth / 2, high, x + breadth / 2, high, "whisker"));
    }

    /** Names at the height of their parts, moved apart where they would touch. */
    private void nameParts(Bar bar, double x, List<Double> middles) {
        double lowest = height - FOOT;
        for (int k = 0; k < names.size(); k++) {
            if (bar.parts().get(k) <= 0) {
                continue;
            }
            double at = Math.min(middles.get(k), lowest);
            lowest = at - LINE;
            shapes.add(new Shape.Line(x + 3, middles.get(k), x + 12, at, "leader"));
            shapes.add(new Shape.Label(x + 16, at + 4, "start", names.get(k), "name", ""));
        }
    }
}
