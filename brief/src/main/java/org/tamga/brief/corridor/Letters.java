package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.chart.Shape;

/** Puts names on a map so that none covers another: each at the first place that is free, or left out. */
final class Letters {

    private static final double LETTER = 0.56;
    private static final double ASCENT = 0.78;
    private static final double DESCENT = 0.24;
    private static final double GAP = 4;

    private final double width;
    private final double height;
    private final List<Room> taken = new ArrayList<>();

    Letters(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A name and the ground that keeps it legible on lines. */
    record Name(Shape.Label label, Shape.Box ground) {}

    private record Room(double left, double top, double right, double bottom) {

        boolean touches(Room o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }
    }

    /** Keeps a place free of names. */
    void keep(double left, double top, double right, double bottom) {
        taken.add(new Room(left, top, right, bottom));
    }

    /** A name beside a point, on the right where that is free. */
    Optional<Name> beside(double x, double y, String name, double size, String style) {
        double below = y + size * 0.34;
        Object[][] places = {
            {x + GAP, below, "start"},
            {x - GAP, below, "end"},
            {x, y - GAP - 1, "middle"},
            {x, y + GAP + size * ASCENT, "middle"},
            {x + GAP, y - GAP, "start"},
            {x + GAP, y + GAP + size * ASCENT / 2, "start"},
            {x - GAP, y - GAP, "end"},
            {x - GAP, y + GAP + size * ASCENT / 2, "end"}
        };
        for (Object[] place : places) {
            Optional<Name> put = put((double) place[0], (double) place[1], (String) place[2], name, size, style);
            if (put.isPresent()) {
                return put;
            }
        }
        return Optional.empty();
    }

    /** A name over a point, or near it. */
    Optional<Name> over(double x, double y, String name, double size, String style) {
        for (double dy : new double[] {0, -size, size, -2 * size, 2 * size, -3 * size, 3 * size}) {
            for (double dx : new double[] {0, -20, 20, -45, 45}) {
                Optional<Name> put = put(x + dx, y + dy, "middle", name, size, style);
                if (put.isPresent()) {
                    return put;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Name> put(double x, double y, String anchor, String name, double size, String style) {
        double long_ = name.length() * size * LETTER;
        double from = anchor.equals("start") ? x : anchor.equals("end") ? x - long_ : x - long_ / 2;
        Room room = new Room(from - 1, y - size * ASCENT - 1, from + long_ + 1, y + size * DESCENT + 1);
        boolean inside = room.left >= 0 && room.top >= 0 && room.right <= width && room.bottom <= height;
        if (!inside || taken.stream().anyMatch(room::touches)) {
            return Optional.empty();
        }
        taken.add(room);
        return Optional.of(new Name(
                new Shape.Label(x, y, anchor, name, style, ""),
                new Shape.Box(
                        room.left, room.top + 1, room.right - room.left, room.bottom - room.top - 2, "ground", "")));
    }
}
