package org.tamga.brief.trade;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into rectangles of given areas that are as near to squares as a row-wise layout gives.
 *
 * <p>Bruls, Huizing and van Wijk (2000), Squarified treemaps, Proceedings of the Joint Eurographics and IEEE TCVG Symposium on Visualization.
 */
final class Squarified {

    /** A rectangle; y grows downwards. */
    record Tile(double x, double y, double width, double height) {

        Tile inset(double by) {
            return new Tile(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
        }
    }

    private final List<Tile> tiles = new ArrayList<>();
    private Tile free;

    private Squarified(Tile whole) {
        this.free = whole;
    }

    /**
     * The layout.
     *
     * @param weights above zero, the greatest first, which gives the best shapes
     * @return a rectangle for each weight, in the same order, together the whole
     */
    static List<Tile> layout(List<Double> weights, Tile whole) {
        double sum = weights.stream().mapToDouble(w -> w).sum();
        double area = whole.width() * whole.height();
        Squarified layout = new Squarified(whole);
        List<Double> row = new ArrayList<>();
        for (double weight : weights) {
            double next = weight / sum * area;
            double side = Math.min(layout.free.width(), layout.free.height());
            List<Double> longer = new ArrayList<>(row);
            longer.add(next);
            if (!row.isEmpty() && worst(longer, side) > worst(row, side)) {
                layout.place(row);
                row = new ArrayList<>(List.of(next));
            } else {
                row = longer;
            }
        }
        layout.place(row);
        return layout.tiles;
    }

    /** The greatest ratio of the sides of the rectangles in a row along a side: max(w²r⁺/s², s²/(w²r⁻)). */
    private static double worst(List<Double> row, double side) {
        double s = row.stream().mapToDouble(a -> a).sum();
        double greatest = row.stream().mapToDouble(a -> a).max().orElse(0);
        double least = row.stream().mapToDouble(a -> a).min().orElse(0);
        return Math.max(side * side * greatest / (s * s), s * s / (side * side * least));
    }

    /** Lays a row along the shorter side of what is free. */
    private void place(List<Double> row) {
        double s = row.stream().mapToDouble(a -> a).sum();
        boolean upright = free.width() >= free.height();
        double side = upright ? free.height() : free.width();
        double depth = side > 0 ? s / side : 0;
        double at = 0;
        for (double area : row) {
            double length = depth > 0 ? area / depth : 0;
            tiles.add(
                    upright
                            ? new Tile(free.x(), free.y() + at, depth, length)
                            : new Tile(free.x() + at, free.y(), length, depth));
            at += length;
        }
        free = upright
                ? new Tile(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
                : new Tile(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
    }
}
