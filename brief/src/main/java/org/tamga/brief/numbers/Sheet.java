package org.tamga.brief.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook.
 *
 * @param name at most 31 characters, without those that spreadsheets forbid
 * @param columns from left to right
 * @param rows each with one value for each column
 */
public record Sheet(String name, List<Column> columns, List<List<Value>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of sheet " + name + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String heading, int width) {}

    /** What stands in a cell. */
    public sealed interface Value {

        /** A text, which stays a text whatever it begins with. */
        record Text(String text) implements Value {}

        /**
         * A number.
         *
         * @param percent whether it is a percentage, with decimals
         */
        record Amount(BigDecimal number, boolean percent) implements Value {}

        /** Nothing. */
        record Blank() implements Value {}

        /** A text. */
        static Value of(String text) {
            return text.isEmpty() ? new Blank() : new Text(text);
        }

        /** A whole number. */
        static Value of(long number) {
            return new Amount(BigDecimal.valueOf(number), false);
        }

        /** A number, when there is one. */
        static Value of(Optional<BigDecimal> number, boolean percent) {
            return number.<Value>map(n -> new Amount(n, percent)).orElseGet(Blank::new);
        }
    }

    /** Rows of numbers as a sheet, under headings in the language of the briefing. */
    public static Sheet ofNumbers(String name, List<String> headings, List<NumberRow> numbers) {
        List<Integer> widths = List.of(52, 16, 20, 20, 9, 46, 26, 60, 40);
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < widths.size(); k++) {
            columns.add(new Column(headings.get(k), widths.get(k)));
        }
        List<List<Value>> rows = new ArrayList<>();
        for (NumberRow row : numbers) {
            boolean percent = row.unit().equals("percent") || row.unit().equals("times");
            rows.add(List.of(
                    Value.of(row.quantity()),
                    Value.of(row.window()),
                    Value.of(row.lower(), percent),
                    Value.of(row.upper(), percent),
                    Value.of(row.unit()),
                    Value.of(row.question()),
                    Value.of(String.join(" ", row.figures())),
                    Value.of(String.join("; ", row.sources())),
                    Value.of(row.note())));
        }
        return new Sheet(name, columns, rows);
    }
}
