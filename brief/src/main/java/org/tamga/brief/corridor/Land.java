package org.tamga.brief.corridor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Coasts and borders of the world, from {@code land.txt} (Natural Earth 1:50m, simplified): longitudes and latitudes in turn.
 *
 * @param coasts the outlines of land and of lakes and seas in it
 * @param borders between countries
 */
record Land(List<double[]> coasts, List<double[]> borders) {

    private static final double HUNDREDTHS = 100;

    /** Reads it. */
    static Land load() {
        List<double[]> coasts = new ArrayList<>();
        List<double[]> borders = new ArrayList<>();
        for (String line : text().split("\n")) {
            boolean coast = line.startsWith("land ");
            (coast ? coasts : borders).add(line(line.substring(line.indexOf(' ') + 1)));
        }
        return new Land(coasts, borders);
    }

    private static double[] line(String text) {
        String[] steps = text.split(" ");
        double[] points = new double[steps.length];
        int lon = 0;
        int lat = 0;
        for (int k = 0; k < steps.length; k += 2) {
            lon += Integer.parseInt(steps[k]);
            lat += Integer.parseInt(steps[k + 1]);
            points[k] = lon / HUNDREDTHS;
            points[k + 1] = lat / HUNDREDTHS;
        }
        return points;
    }

    private static String text() {
        try (InputStream in = Land.class.getResourceAsStream("land.txt")) {
            if (in == null) {
                throw new IllegalStateException("the installation lacks land.txt: build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
