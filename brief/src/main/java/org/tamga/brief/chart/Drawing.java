package org.tamga.brief.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A drawing of shapes.
 *
 * @param id prefix of the ids of its title and description, unique on the page
 * @param title short name
 * @param description the same in words, for a reader who cannot see it
 */
public record Drawing(String id, double width, double height, String title, String description, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A coordinate with at most one decimal. */
    public static String at(double coordinate) {
        BigDecimal rounded = BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toString() : rounded.toString();
    }
}
