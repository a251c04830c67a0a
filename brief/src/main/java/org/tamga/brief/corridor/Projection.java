package org.tamga.brief.corridor;

import org.tamga.corridor.model.Point;

/**
 * The equidistant conic projection (Snyder, "Map Projections: A Working Manual", 1987, page 111): straight meridians, true distances along
 * them and along two parallels. Units are radii of the earth; y grows to the north.
 *
 * @param n constant of the cone
 * @param g radius of the pole's arc less its latitude
 * @param middle meridian that is upright, in degrees
 */
record Projection(double n, double g, double middle) {

    private static final double LEAST_N = 1e-4;

    /** The projection that fits a stretch of the earth: its parallels are true at a sixth from each end. */
    static Projection fitting(double south, double north, double west, double east) {
        double sixth = (north - south) / 6;
        double first = Math.toRadians(south + sixth);
        double second = Math.toRadians(north - sixth);
        double cone =
                second - first < LEAST_N ? Math.sin(first) : (Math.cos(first) - Math.cos(second)) / (second - first);
        double n = Math.abs(cone) < LEAST_N ? LEAST_N : cone;
        return new Projection(n, Math.cos(first) / n + first, (west + east) / 2);
    }

    /** Where a point lies. */
    XY of(Point point) {
        return of(point.lon(), point.lat());
    }

    /** Where a point lies, its coordinates in degrees. */
    XY of(double lon, double lat) {
        double radius = g - Math.toRadians(lat);
        double angle = n * Math.toRadians(lon - middle);
        double pole = g; // the equator is at y = 0
        return new XY(radius * Math.sin(angle), pole - radius * Math.cos(angle));
    }

    /** A point of the plane. */
    record XY(double x, double y) {}
}
