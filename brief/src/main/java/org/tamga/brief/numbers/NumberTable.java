package org.tamga.brief.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.table.CsvText;

/** The numbers of a briefing as one tidy table (Wickham 2014): a row for each number, a column for each thing said of it. */
public final class NumberTable {

    /** Names of the columns: the same in every language, because programs read them. */
    public static final List<String> COLUMNS = List.of(
            "section", "quantity", "window", "lower", "upper", "unit", "question", "figures", "sources", "note");

    private NumberTable() {}

    /** The table as CSV, after RFC 4180 with line feeds; texts that a spreadsheet would take for formulas are made harmless. */
    public static String csv(List<NumberRow> rows) {
        StringBuilder text = new StringBuilder();
        CsvText csv = new CsvText(text);
        try {
            csv.row(COLUMNS);
            for (NumberRow row : rows) {
                csv.row(List.of(
                        row.section(),
                        row.quantity(),
                        row.window(),
                        number(row.lower()),
                        number(row.upper()),
                        row.unit(),
                        row.question(),
                        String.join(" ", row.figures()),
                        String.join("; ", row.sources()),
                        row.note()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder throws none
        }
        return text.toString();
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
