package org.tamga.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of at most 80 columns: columns as wide as they need, and where that is too wide, names give way. */
final class TextTable {

    private static final int GAP = 2;

    /** A name is cut to no less, code included. */
    private static final int LEAST_NAME = 14;

    /** What stands in a column. */
    enum Kind {
        /** Numbers, which end below each other. */
        NUMBER,
        /** Words that stay whole. */
        WORDS,
        /** Codes with names behind them, or words that may be cut. */
        NAMES
    }

    /** One column. */
    record Column(String heading, Kind kind) {

        boolean isLeft() {
            return kind != Kind.NUMBER;
        }
    }

    private final List<Column> columns;
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        lines.add(columns.stream().map(Column::heading).toList());
    }

    /** A table of these rows. */
    TextTable(List<Column> columns, List<List<String>> rows) {
        this(columns);
        rows.forEach(this::add);
    }

    /** Adds a row of as many cells as there are columns. */
    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /** Whether it has a heading only. */
    boolean isEmpty() {
        return lines.size() == 1;
    }

    /** Whether a column has to be cut to less than so many characters. */
    boolean squeezes(int column, int least) {
        int[] widths = natural();
        int wanted = widths[column];
        fit(widths);
        return widths[column] < wanted && widths[column] < least;
    }

    private int[] natural() {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = lines.stream()
                    .mapToInt(line -> length(line.get(column)))
                    .max()
                    .orElse(0);
        }
        return widths;
    }

    void print(Page page) {
        int[] widths = natural();
        fit(widths);
        for (int r = 0; r < lines.size(); r++) {
            line(page, lines.get(r), widths, r == 0);
        }
    }

    /** Names give way until the table fits: they are cut, and where too little would be left, only their codes stay. */
    private void fit(int[] widths) {
        int[] natural = widths.clone();
        while (total(widths) > Page.WIDTH) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (isName(c) && widths[c] > LEAST_NAME && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest >= 0) {
                widths[widest]--;
                continue;
            }
            int last = widths.length - 1;
            while (last >= 0 && !(isName(last) && widths[last] > codes(last))) {
                last--;
            }
            if (last < 0) {
                return;
            }
            widths[last] = codes(last);
        }
        for (int c = 0; c < widths.length; c++) {
            int room = Page.WIDTH - total(widths);
            if (isName(c) && widths[c] >= LEAST_NAME) {
                widths[c] = Math.min(natural[c], widths[c] + room);
            }
        }
    }

    private boolean isName(int column) {
        return columns.get(column).kind() == Kind.NAMES;
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).map(width -> width + GAP).sum() - GAP;
    }

    /** How wide a column is without the names behind its codes. */
    private int codes(int column) {
        int widest = length(lines.getFirst().get(column));
        for (List<String> line : lines.subList(1, lines.size())) {
            widest = Math.max(widest, length(code(line.get(column))));
        }
        return widest;
    }

    private static String code(String cell) {
        int blank = cell.indexOf(' ');
        return blank < 0 ? cell : cell.substring(0, blank);
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        return width < LEAST_NAME && length(code(cell)) <= width ? code(cell) : StatusLine.shortened(cell, width);
    }

    private void line(Page page, List<String> cells, int[] widths, boolean head) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = cut(cells.get(c), widths[c]);
            String blanks = " ".repeat(Math.max(0, widths[c] - length(cell)));
            line.append(c == 0 ? "" : " ".repeat(GAP)).append(columns.get(c).isLeft() ? cell + blanks : blanks + cell);
        }
        page.line(line.toString(), head ? page.style()::bold : text -> text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
