package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tamga.brief.chart.Drawing;
import org.tamga.brief.chart.Shape;
import org.tamga.brief.corridor.Projection.XY;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;

/** A map of links: how much each carries, or how much more and less, as lines whose width grows with the square root of the tonnes. */
final class NetworkMap {

    /** Widths of lines are those of the style sheet's classes {@code w1}, {@code w2} …, each half a unit wider. */
    private static final int WIDEST = 20;

    private static final double LEAST_MOVE = 1.6;
    private static final double FOOT = 26;
    private static final double NAME = 11;
    private static final double COUNTRY = 10;

    private final Frame frame;
    private final Map<String, Node> nodes;
    private final Letters letters;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Shape> above = new ArrayList<>();

    NetworkMap(Frame frame, Map<String, Node> nodes) {
        this.frame = frame;
        this.nodes = nodes;
        this.letters = new Letters(frame.width(), frame.height());
    }

    /**
     * A line on the map.
     *
     * @param tonnes that give it its width
     * @param style class of the style sheet that gives it colour and dashes
     */
    record Stroke(Link link, double tonnes, String style) {}

    /** An entry of the legend: a line of a style and a weight, or without a weight as thick as is well seen. */
    record LegendKey(String style, double tonnes, String text) {}

    /** Land, seas, borders and a net of meridians and parallels. */
    NetworkMap ground(Land world) {
        shapes.add(new Shape.Box(0, 0, frame.width(), frame.height(), "water", ""));
        StringBuilder land = new StringBuilder();
        for (double[] coast : world.coasts()) {
            List<XY> ring = thinned(frame.outline(coast));
            if (ring.size() > 2) {
                append(land, ring);
                land.append('Z');
            }
        }
        shapes.add(new Shape.Path(land.toString(), "land"));
        StringBuilder net = new StringBuilder();
        for (int lon = -180; lon < 180; lon += 10) {
            double[] meridian = new double[2 * 17];
            for (int k = 0; k < 17; k++) {
                meridian[2 * k] = lon;
                meridian[2 * k + 1] = 5 * k;
            }
            frame.line(meridian).forEach(part -> append(net, part));
        }
        for (int lat = 0; lat <= 80; lat += 10) {
            double[] parallel = new double[2 * 73];
            for (int k = 0; k < 73; k++) {
                parallel[2 * k] = -180 + 5 * k;
                parallel[2 * k + 1] = lat;
            }
            frame.line(parallel).forEach(part -> append(net, part));
        }
        shapes.add(new Shape.Path(net.toString(), "net"));
        StringBuilder borders = new StringBuilder();
        for (double[] border : world.borders()) {
            frame.line(border).forEach(part -> append(borders, thinned(part)));
        }
        shapes.add(new Shape.Path(borders.toString(), "frontier"));
        return this;
    }

    /** Lines, the widest lowest but those that only show where a link is lower still; lines of one look are one path. */
    NetworkMap lines(List<Stroke> strokes, double tonnesOfWidest) {
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        strokes.stream()
                .sorted(Comparator.comparing((Stroke s) -> s.tonnes() > 0)
                        .thenComparingInt(s -> -width(s.tonnes(), tonnesOfWidest))
                        .thenComparing(Stroke::style)
                        .thenComparing(s -> s.link().id()))
                .forEach(s -> {
                    String look = "way " + s.style() + " w" + width(s.tonnes(), tonnesOfWidest);
                    StringBuilder path = paths.computeIfAbsent(look, l -> new StringBuilder());
                    frame.line(points(s.link())).forEach(part -> append(path, thinned(part)));
                });
        paths.forEach((look, path) -> {
            if (!path.isEmpty()) {
                shapes.add(new Shape.Path(path.toString(), look));
            }
        });
        return this;
    }

    static int width(double tonnes, double tonnesOfWidest) {
        double part = tonnesOfWidest > 0 ? Math.sqrt(Math.max(0, tonnes) / tonnesOfWidest) : 0;
        return Math.clamp(Math.round(part * WIDEST), 1, WIDEST);
    }

    private double[] points(Link link) {
        List<Point> all = new ArrayList<>();
        Node from = nodes.get(link.from());
        Node to = nodes.get(link.to());
        if (from != null && to != null) {
            all.add(from.at());
            all.addAll(link.via());
            all.add(to.at());
        }
        double[] points = new double[2 * all.size()];
        for (int k = 0; k < all.size(); k++) {
            points[2 * k] = all.get(k).lon();
            points[2 * k + 1] = all.get(k).lat();
        }
        return points;
    }

    /** Small marks at border crossings. */
    NetworkMap crossings(List<Node> crossings) {
        for (Node node : crossings) {
            XY at = frame.at(node.at());
            if (frame.holds(at, 2)) {
                shapes.add(new Shape.Box(at.x() - 1.7, at.y() - 1.7, 3.4, 3.4, "crossing", ""));
            }
        }
        return this;
    }

    /** Names of places, the first being the most important; those that fit. */
    NetworkMap names(List<Node> places, int most, Function<Node, String> name) {
        Map<String, XY> dots = new HashMap<>();
        for (Node node : places) {
            XY at = frame.at(node.at());
            if (!frame.holds(at, 4) || dots.size() >= most) {
                continue;
            }
            boolean crowded = dots.values().stream().anyMatch(d -> Math.hypot(d.x() - at.x(), d.y() - at.y()) < 9);
            if (crowded) {
                continue;
            }
            letters.beside(at.x(), at.y(), name.apply(node), NAME, "place").ifPresent(written -> {
                dots.put(node.id(), at);
                letters.keep(at.x() - 3, at.y() - 3, at.x() + 3, at.y() + 3);
                above.add(written.ground());
                above.add(new Shape.Dot(at.x(), at.y(), 2.1, "town", ""));
                above.add(written.label());
            });
        }
        return this;
    }

    /** Names of countries in the middle of their places, where there is room. */
    NetworkMap countries(List<Economy> countries, Function<Economy, String> name) {
        for (Economy country : countries) {
            List<XY> seen = nodes.values().stream()
                    .filter(n -> n.country().equals(country) && n.kind() != Node.Kind.BORDER)
                    .map(n -> frame.at(n.at()))
                    .filter(at -> frame.holds(at, 4))
                    .toList();
            if (seen.isEmpty()) {
                continue;
            }
            double x = seen.stream().mapToDouble(XY::x).average().orElse(0);
            double y = seen.stream().mapToDouble(XY::y).average().orElse(0);
            letters.over(x, y, name.apply(country).toUpperCase(Locale.ROOT), COUNTRY, "country")
                    .ifPresent(written -> shapes.add(written.label()));
        }
        return this;
    }

    /** The drawing, with a legend below the map. */
    Drawing drawing(String id, String title, String description, List<LegendKey> keys, double tonnesOfWidest) {
        shapes.addAll(above);
        shapes.add(new Shape.Box(0, 0, frame.width(), frame.height(), "edge", ""));
        double x = 0;
        double y = frame.height() + 18;
        for (LegendKey key : keys) {
            double length = 28 + key.text().length() * NAME * 0.53 + 16;
            if (x > 0 && x + length > frame.width() + 12) {
                x = 0;
                y += 18;
            }
            if (key.style().equals("crossing")) {
                shapes.add(new Shape.Box(x + 10, y - 1.7, 3.4, 3.4, "crossing", ""));
            } else {
                int width = key.tonnes() > 0 ? width(key.tonnes(), tonnesOfWidest) : 6;
                shapes.add(new Shape.Line(x, y, x + 22, y, "way " + key.style() + " w" + width));
            }
            shapes.add(new Shape.Label(x + 28, y + 4, "start", key.text(), "keyname", ""));
            x += length;
        }
        return new Drawing(id, frame.width(), y + FOOT / 2, title, description, shapes);
    }

    /** A line without steps that nobody can see. */
    private static List<XY> thinned(List<XY> line) {
        List<XY> kept = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            XY at = line.get(k);
            boolean last = k == line.size() - 1;
            if (kept.isEmpty()
                    || last
                    || Math.hypot(
                                    at.x() - kept.getLast().x(),
                                    at.y() - kept.getLast().y())
                            >= LEAST_MOVE) {
                kept.add(at);
            }
        }
        return kept;
    }

    private static void append(StringBuilder path, List<XY> line) {
        for (int k = 0; k < line.size(); k++) {
            path.append(k == 0 ? 'M' : 'L')
                    .append(Drawing.at(line.get(k).x()))
                    .append(' ')
                    .append(Drawing.at(line.get(k).y()));
        }
    }
}
