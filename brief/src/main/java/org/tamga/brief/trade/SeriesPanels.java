package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamga.brief.chart.Axis;
import org.tamga.brief.chart.Drawing;
import org.tamga.brief.trade.TradeFacts.Series;
import org.tamga.brief.trade.TradeFacts.Side;
import org.tamga.brief.trade.TradeFacts.Way;

/**
 * One small chart for each partner: both ways, each by both records. A year that nobody reports is a gap. The area between two records of
 * the same goods is tinted.
 */
final class SeriesPanels {

    private static final double WIDTH = 236;
    private static final double HEIGHT = 186;
    private static final double LEFT = 34;
    private static final double RIGHT = 6;
    private static final double TOP = 30;
    private static final double FOOT = 22;

    private final Printing print;
    private final int first;
    private final int last;

    SeriesPanels(Printing print, int first, int last) {
        this.print = print;
        this.first = first;
        this.last = last;
    }

    Picture draw(Series series, String id, String centre) {
        List<Mark> marks = new ArrayList<>();
        String partner = print.texts().economy(series.partner());
        double greatest = 0;
        for (Way way : Way.values()) {
            for (Optional<Side> side : List.of(series.own(), series.ofCentre())) {
                for (BigDecimal amount : amounts(side, way).values()) {
                    greatest = Math.max(greatest, print.onAxis(amount));
                }
            }
        }
        Axis axis = Axis.upTo(greatest, 4);
        frame(marks, axis, partner);
        List<String> words = new ArrayList<>();
        for (Way way : Way.values()) {
            String colour = way == Way.FROM_CENTRE ? "e" : "i";
            SortedMap<Integer, Double> own = onAxis(amounts(series.own(), way));
            SortedMap<Integer, Double> other = onAxis(amounts(series.ofCentre(), way));
            band(marks, own, other, axis, colour);
            line(marks, other, axis, colour + " other");
            line(marks, own, axis, colour);
            dots(marks, words, amounts(series.own(), way), axis, colour, partner, way, centre);
            dots(marks, words, amounts(series.ofCentre(), way), axis, colour + " other", centre, way, centre);
        }
        return new Picture(id, WIDTH, HEIGHT, partner, String.join("; ", words), marks);
    }

    private static SortedMap<Integer, BigDecimal> amounts(Optional<Side> side, Way way) {
        return side.map(s -> s.amounts(way)).orElseGet(TreeMap::new);
    }

    private SortedMap<Integer, Double> onAxis(SortedMap<Integer, BigDecimal> amounts) {
        SortedMap<Integer, Double> heights = new TreeMap<>();
        amounts.forEach((year, amount) -> heights.put(year, print.onAxis(amount)));
        return heights;
    }

    private void frame(List<Mark> marks, Axis axis, String heading) {
        marks.add(new Mark.Text(0, 13, "start", heading, "name"));
        for (double value : axis.ticks()) {
            double y = y(value, axis);
            marks.add(new Mark.Path(
                    "M" + at(LEFT) + " " + at(y) + "H" + at(WIDTH - RIGHT), value == 0 ? "base" : "grid"));
            marks.add(new Mark.Text(LEFT - 5, y + 4, "end", print.texts().exact(BigDecimal.valueOf(value), 3), "tick"));
        }
        int step = Math.max(1, (int) Math.ceil((last - first) / 3.0));
        for (int year = last; year >= first; year -= step) {
            String anchor = year == last && last > first ? "end" : "middle";
            double x = year == last && last > first ? WIDTH - RIGHT + 2 : x(year);
            marks.add(new Mark.Text(x, HEIGHT - FOOT + 16, anchor, String.valueOf(year), "tick"));
        }
    }

    private void band(
            List<Mark> marks,
            SortedMap<Integer, Double> own,
            SortedMap<Integer, Double> other,
            Axis axis,
            String colour) {
        for (int year = first; year < last; year++) {
            int next = year + 1;
            boolean there = own.containsKey(year)
                    && own.containsKey(next)
                    && other.containsKey(year)
                    && other.containsKey(next);
            if (there) {
                marks.add(new Mark.Path(
                        "M" + point(year, own, axis) + "L" + point(next, own, axis) + "L" + point(next, other, axis)
                                + "L" + point(year, other, axis) + "Z",
                        "band " + colour));
            }
        }
    }

    private void line(List<Mark> marks, SortedMap<Integer, Double> heights, Axis axis, String style) {
        StringBuilder d = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (int year : heights.keySet()) {
            d.append(year == before + 1 ? 'L' : 'M').append(point(year, heights, axis));
            before = year;
        }
        if (!d.isEmpty()) {
            marks.add(new Mark.Path(d.toString(), "line " + style));
        }
    }

    private void dots(
            List<Mark> marks,
            List<String> words,
            Map<Integer, BigDecimal> amounts,
            Axis axis,
            String style,
            String reporter,
            Way way,
            String centre) {
        Texts texts = print.texts();
        amounts.forEach((year, amount) -> {
            String tip =
                    texts.say("lake.tip." + way.name(), String.valueOf(year), centre, print.spoken(amount), reporter);
            marks.add(new Mark.Dot(x(year), y(print.onAxis(amount), axis), 2, style, tip));
            if (year == last || amounts.size() == 1) {
                words.add(tip);
            }
        });
    }

    private String point(int year, SortedMap<Integer, Double> heights, Axis axis) {
        return at(x(year)) + " " + at(y(heights.getOrDefault(year, 0.0), axis));
    }

    private double x(int year) {
        double breadth = WIDTH - LEFT - RIGHT - 8;
        return last == first ? LEFT + breadth / 2 : LEFT + 4 + (year - first) * breadth / (last - first);
    }

    private static double y(double value, Axis axis) {
        double length = HEIGHT - TOP - FOOT;
        return HEIGHT - FOOT - axis.length(value, length);
    }

    private static String at(double coordinate) {
        return Drawing.at(coordinate);
    }
}
