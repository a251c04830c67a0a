package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tamga.brief.corridor.Projection.XY;
import org.tamga.corridor.model.Point;

/**
 * A rectangle of a map: turns points of the earth into those of a drawing, and cuts off what lies outside.
 *
 * @param left of the plane
 * @param top of the plane
 * @param scale units of the drawing for one of the plane
 * @param width of the drawing
 * @param height of the drawing
 */
record Frame(Projection projection, double left, double top, double scale, double width, double height) {

    private static final double LEAST_SPAN = 0.25;
    private static final double MOST_SLOPE = 0.85;
    private static final double LEAST_SLOPE = 0.36;
    private static final double FAR = 80;

    /**
     * The frame that shows most of some places.
     *
     * @param places at least one
     * @param leftOut at each end, as a part of the places
     * @param margin around them, as a part of the width
     */
    static Frame around(List<Point> places, double leftOut, double margin, double width) {
        double[] lons = places.stream().mapToDouble(Point::lon).sorted().toArray();
        double[] lats = places.stream().mapToDouble(Point::lat).sorted().toArray();
        int out = (int) (places.size() * leftOut);
        Projection projection =
                Projection.fitting(lats[out], lats[lats.length - 1 - out], lons[out], lons[lons.length - 1 - out]);
        double[] xs = new double[places.size()];
        double[] ys = new double[places.size()];
        for (int k = 0; k < xs.length; k++) {
            XY at = projection.of(places.get(k));
            xs[k] = at.x();
            ys[k] = at.y();
        }
        Arrays.sort(xs);
        Arrays.sort(ys);
        double west = xs[out];
        double east = xs[xs.length - 1 - out];
        double south = ys[out];
        double north = ys[ys.length - 1 - out];
        double span = Math.max(LEAST_SPAN, east - west) * (1 + 2 * margin);
        double high = north - south + 2 * margin * span;
        double slope = Math.clamp(high / span, LEAST_SLOPE, MOST_SLOPE);
        if (high / span > MOST_SLOPE) {
            span = high / MOST_SLOPE;
        }
        double scale = width / span;
        double height = Math.rint(width * slope);
        return new Frame(
                projection,
                (west + east) / 2 - span / 2,
                (north + south) / 2 + height / scale / 2,
                scale,
                width,
                height);
    }

    /** Where a point of the earth lies in the drawing. */
    XY at(double lon, double lat) {
        XY plane = projection.of(lon, lat);
        return new XY((plane.x() - left) * scale, (top - plane.y()) * scale);
    }

    /** Where a point of the earth lies in the drawing. */
    XY at(Point point) {
        return at(point.lon(), point.lat());
    }

    /** Whether a point of the drawing is in it, so far from its edge. */
    boolean holds(XY at, double fromEdge) {
        return at.x() >= fromEdge && at.x() <= width - fromEdge && at.y() >= fromEdge && at.y() <= height - fromEdge;
    }

    private boolean isFar(double lon) {
        return Math.abs(lon - projection.middle()) > FAR;
    }

    /** The parts of a line that are in the frame. */
    List<List<XY>> line(double[] lonsAndLats) {
        List<List<XY>> parts = new ArrayList<>();
        List<XY> part = new ArrayList<>();
        for (int k = 2; k < lonsAndLats.length; k += 2) {
            XY[] cut = isFar(lonsAndLats[k - 2]) || isFar(lonsAndLats[k])
                    ? new XY[0]
                    : cut(at(lonsAndLats[k - 2], lonsAndLats[k - 1]), at(lonsAndLats[k], lonsAndLats[k + 1]));
            if (cut.length == 0) {
                continue;
            }
            if (part.isEmpty() || !part.getLast().equals(cut[0])) {
                if (part.size() > 1) {
                    parts.add(part);
                }
                part = new ArrayList<>(List.of(cut[0]));
            }
            part.add(cut[1]);
        }
        if (part.size() > 1) {
            parts.add(part);
        }
        return parts;
    }

    /** The part of a segment that is in the frame (Liang and Barsky 1984); nothing when none is. */
    private XY[] cut(XY a, XY b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] steps = {-dx, dx, -dy, dy};
        double[] rooms = {a.x(), width - a.x(), a.y(), height - a.y()};
        double from = 0;
        double to = 1;
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] == 0) {
                if (rooms[k] < 0) {
                    return new XY[0];
                }
            } else if (steps[k] < 0) {
                from = Math.max(from, rooms[k] / steps[k]);
            } else {
                to = Math.min(to, rooms[k] / steps[k]);
            }
        }
        if (from >= to) {
            return new XY[0];
        }
        return new XY[] {
            from == 0 ? a : new XY(a.x() + from * dx, a.y() + from * dy),
            to == 1 ? b : new XY(a.x() + to * dx, a.y() + to * dy)
        };
    }

    /** The part of an outline that is in the frame (Sutherland and Hodgman 1974); empty when none is. */
    List<XY> outline(double[] lonsAndLats) {
        List<XY> near = new ArrayList<>();
        for (int k = 0; k < lonsAndLats.length; k += 2) {
            near.add(new XY(lonsAndLats[k], lonsAndLats[k + 1]));
        }
        near = cut(near, true, projection.middle() - FAR, 1);
        near = cut(near, true, projection.middle() + FAR, -1);
        near = cut(near, false, -FAR, 1);
        List<XY> drawn = new ArrayList<>();
        near.forEach(p -> drawn.add(at(p.x(), p.y())));
        List<XY> kept = cut(drawn, true, 0, 1);
        kept = cut(kept, true, width, -1);
        kept = cut(kept, false, 0, 1);
        return cut(kept, false, height, -1);
    }

    private static List<XY> cut(List<XY> ring, boolean upright, double edge, int side) {
        List<XY> kept = new ArrayList<>();
        for (int k = 0; k < ring.size(); k++) {
            XY a = ring.get(k == 0 ? ring.size() - 1 : k - 1);
            XY b = ring.get(k);
            double fromA = side * ((upright ? a.x() : a.y()) - edge);
            double fromB = side * ((upright ? b.x() : b.y()) - edge);
            if (fromA >= 0 != fromB >= 0) {
                double part = fromA / (fromA - fromB);
                kept.add(new XY(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y())));
            }
            if (fromB >= 0) {
                kept.add(b);
            }
        }
        return kept;
    }
}
