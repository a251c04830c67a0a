package org.tamga.reading.document;

import java.util.List;
import org.tamga.reading.text.Span;

/** Rules about tables. */
final class Tables {

    private Tables() {}

    /** Whether the first row names the columns: no cell of it is an amount, and a later row has one. */
    static boolean startsWithHeader(CharSequence text, List<Extract.Part> rows) {
        if (rows.size() < 2 || hasAmount(text, rows.getFirst())) {
            return false;
        }
        for (Extract.Part row : rows.subList(1, rows.size())) {
            if (hasAmount(text, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAmount(CharSequence text, Extract.Part row) {
        for (Span cell : row.cells()) {
            if (isAmount(text, cell)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell starts with a number, sign or currency mark, and is not just a year. */
    private static boolean isAmount(CharSequence text, Span cell) {
        int at = cell.start();
        while (at < cell.end() && "+-\u2212\u2013$\u20AC\u00A5~<> ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int start = at;
        int letters = 0;
        while (at < cell.end() && !Characters.isSpace(text.charAt(at))) {
            letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
            at++;
        }
        if (start == at || !Characters.isDigit(text.charAt(start)) || letters > 0) {
            return false;
        }
        boolean year = at - start == 4
                && (text.charAt(start) == '1' || text.charAt(start) == '2')
                && Characters.isDigit(text.charAt(start + 1))
                && Characters.isDigit(text.charAt(start + 2))
                && Characters.isDigit(text.charAt(start + 3));
        return !year;
    }
}
