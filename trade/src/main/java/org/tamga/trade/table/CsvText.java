package org.tamga.trade.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV (RFC 4180, with line feeds) that a spreadsheet does not take for formulas: a text that begins with {@code = + - @}, a tab or a
 * carriage return gets an apostrophe before it (OWASP, CSV injection), unless it is a plain number.
 */
public final class CsvText {

    private final Appendable out;

    /** Rows are written to {@code out}. */
    public CsvText(Appendable out) {
        this.out = out;
    }

    /** Writes one row. */
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(cell(cells.get(i)));
        }
        out.append('\n');
    }

    /** A cell as it is written. */
    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            case '+', '-' -> !text.matches("[+-]?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
            default -> false;
        };
    }
}
