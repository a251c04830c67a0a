package org.tamga.brief.page;

import java.util.List;

/**
 * A table of quantities.
 *
 * @param caption what it shows, where and in which unit
 * @param corner heading of the column of row headings
 * @param columns headings of the other columns
 * @param rows from top to bottom
 * @param footnote what is left out; may be empty
 */
public record Table(String caption, String corner, List<String> columns, List<Row> rows, String footnote) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param group a heading above this row, shared with the rows below it; empty when it is that of the row above
     * @param heading what the row is about
     * @param cells one for each column
     */
    public record Row(String group, String heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
