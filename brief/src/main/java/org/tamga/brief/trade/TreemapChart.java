package org.tamga.brief.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.trade.Squarified.Tile;

/** A treemap of two levels: parts within groups. A name that does not fit its tile is left out; the tip has it. */
final class TreemapChart {

    private static final double MARGIN = 6;
    private static final double LINE = 14;
    private static final double LETTER = 7.6;
    private static final double BIG_LINE = 18;
    private static final double BIG_LETTER = 9.6;
    private static final double BIG_WIDTH = 150;
    private static final double BIG_HEIGHT = 84;
    private static final int MOST_LINES = 4;

    /**
     * A part.
     *
     * @param weight its area; above zero
     * @param name its name, in full
     * @param share its share, printed
     * @param tip all that there is to say
     */
    record Leaf(double weight, String name, String share, String tip) {}

    /**
     * A group, in one colour.
     *
     * @param leaves the greatest first
     */
    record Branch(String style, List<Leaf> leaves) {

        Branch {
            leaves = List.copyOf(leaves);
        }

        double weight() {
            return leaves.stream().mapToDouble(Leaf::weight).sum();
        }
    }

    private TreemapChart() {}

    /** The marks; branches with the greatest first. */
    static List<Mark> draw(List<Branch> branches, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        List<Tile> outer =
                Squarified.layout(branches.stream().map(Branch::weight).toList(), new Tile(0, 0, width, height));
        for (int b = 0; b < branches.size(); b++) {
            Branch branch = branches.get(b);
            List<Tile> inner = Squarified.layout(
                    branch.leaves().stream().map(Leaf::weight).toList(),
                    outer.get(b).inset(1));
            for (int l = 0; l < inner.size(); l++) {
                leaf(marks, branch.leaves().get(l), inner.get(l), branch.style());
            }
        }
        return marks;
    }

    private static void leaf(List<Mark> marks, Leaf leaf, Tile tile, String style) {
        marks.add(new Mark.Box(tile.x(), tile.y(), tile.width(), tile.height(), style, leaf.tip()));
        boolean big = tile.width() >= BIG_WIDTH && tile.height() >= BIG_HEIGHT;
        double line = big ? BIG_LINE : LINE;
        double letter = big ? BIG_LETTER : LETTER;
        String size = big ? " big" : "";
        double x = tile.x() + MARGIN;
        double free = tile.width() - 2 * MARGIN;
        int rows = (int) ((tile.height() - MARGIN) / line);
        Optional<List<String>> lines = wrapped(leaf.name(), (int) (free / letter), Math.min(MOST_LINES, rows - 1));
        double y = tile.y() + line;
        if (lines.isPresent()) {
            for (String text : lines.get()) {
                marks.add(new Mark.Text(x, y, "start", text, "leaf" + size));
                y += line;
            }
            if (leaf.share().length() * letter <= free) {
                marks.add(new Mark.Text(x, y, "start", leaf.share(), "share" + size));
            }
        } else if (rows >= 1 && leaf.share().length() * LETTER <= free) {
            marks.add(new Mark.Text(x, y, "start", leaf.share(), "share"));
        }
    }

    /** A text in lines of at most so many letters; empty when it does not fit. */
    static Optional<List<String>> wrapped(String text, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.length() > letters) {
                return Optional.empty();
            }
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= most ? Optional.of(lines) : Optional.empty();
    }
}
