package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;

/** Takes pages of two columns apart, whose lines PDFBox reads across both. */
final class PdfColumns {

    private static final int FEWEST_LINES = 6;
    /** Of a column's lines; shorter ones are those of a table. */
    private static final int AVERAGE_LENGTH = 24;

    private PdfColumns() {}

    /** The lines, with those of the left column before those of the right one; runs over the full width stay where they are. */
    static List<PdfLine> inOrder(List<PdfLine> lines) {
        float gutter = gutter(lines);
        if (gutter <= 0) {
            return lines;
        }
        List<PdfLine> ordered = new ArrayList<>(lines.size() * 2);
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : lines) {
            int split = splitAt(line, gutter);
            if (split < 0) {
                ordered.addAll(right);
                right.clear();
                ordered.add(line);
                continue;
            }
            if (split > 0) {
                ordered.add(line.part(0, split));
            }
            if (split < line.words().size()) {
                right.add(line.part(split, line.words().size()));
            }
        }
        ordered.addAll(right);
        return ordered;
    }

    /** The middle of the white space between two columns; 0 when there is none. */
    private static float gutter(List<PdfLine> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (PdfLine line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        float best = 0;
        int most = 0;
        for (int percent = 35; percent <= 65; percent++) {
            float x = left + (right - left) * percent / 100;
            int both = 0;
            int characters = 0;
            int crossing = 0;
            for (PdfLine line : lines) {
                int split = splitAt(line, x);
                crossing += split < 0 ? 1 : 0;
                if (split > 0 && split < line.words().size()) {
                    both++;
                    characters += line.length();
                }
            }
            boolean columns = both >= FEWEST_LINES && crossing * 3 < both && characters >= 2 * AVERAGE_LENGTH * both;
            if (columns && both > most) {
                most = both;
                best = x;
            }
        }
        return best;
    }

    /** The first word right of a place with white space around it; −1 when the line runs across. */
    private static int splitAt(PdfLine line, float x) {
        int index = 0;
        for (PdfLine.Word word : line.words()) {
            if (word.right() <= x) {
                index++;
            } else if (word.left() < x) {
                return -1;
            }
        }
        if (index == 0 || index == line.words().size()) {
            return index;
        }
        float gap = line.words().get(index).left() - line.words().get(index - 1).right();
        return gap >= line.size() * 0.9f ? index : -1;
    }
}
