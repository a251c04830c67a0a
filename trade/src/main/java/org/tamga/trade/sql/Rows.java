package org.tamga.trade.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query: named columns, and rows of {@link String}, {@link Long}, {@link BigDecimal}, {@link Double} and {@link Boolean}.
 *
 * @param columns the names, in order
 * @param rows each as long as {@code columns}; a cell is null where nothing is known
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {

    /** The most rows of an answer that is held in memory. */
    public static final int MOST = 2_000_000;

    /** Copies the lists. */
    public Rows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /** Whether there are no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + columns);
        }
        return index;
    }

    /** A cell; null where nothing is known. */
    public @Nullable Object cell(int row, String column) {
        return rows.get(row).get(column(column));
    }

    /** A cell that holds a text. */
    public String text(int row, String column) {
        return Objects.requireNonNull(cell(row, column), column).toString();
    }

    /** A cell that holds an exact number; nothing counts as zero. */
    public BigDecimal decimal(int row, String column) {
        return switch (cell(row, column)) {
            case null -> BigDecimal.ZERO;
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            case Object other -> throw new IllegalArgumentException(column + " holds no number: " + other);
        };
    }

    /** A cell that holds a number, as a double; not a number where nothing is known. */
    public double number(int row, String column) {
        return switch (cell(row, column)) {
            case null -> Double.NaN;
            case Number number -> number.doubleValue();
            case Object other -> throw new IllegalArgumentException(column + " holds no number: " + other);
        };
    }

    /** A cell that holds a whole number; nothing counts as zero. */
    public long whole(int row, String column) {
        return cell(row, column) instanceof Number number ? number.longValue() : 0;
    }

    /** The same rows with further or other columns. */
    public static Rows of(List<String> columns, List<List<@Nullable Object>> rows) {
        return new Rows(columns, rows);
    }
}
