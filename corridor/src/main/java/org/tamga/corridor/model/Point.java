package org.tamga.corridor.model;

/**
 * A point on the earth.
 *
 * @param lat degrees north of the equator, −90 to 90
 * @param lon degrees east of Greenwich, −180 to 180
 */
public record Point(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Refuses what is not on the earth. */
    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException(
                    "latitude from -90 to 90 and longitude from -180 to 180 expected, not " + lat + " " + lon);
        }
    }

    /** Kilometres along the great circle on a sphere as large as the earth (haversine). */
    public double kmTo(Point other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double a = Math.pow(Math.sin((otherPhi - phi) / 2), 2)
                + Math.cos(phi) * Math.cos(otherPhi) * Math.pow(Math.sin(Math.toRadians(other.lon - lon) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
