package org.tamga.app.web;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.brief.Overview;
import org.tamga.brief.Quantity;
import org.tamga.core.Interval;
import org.tamga.ledger.Figure;
import org.tamga.trade.table.CsvText;

/** The numbers of the overview as a table: a row for each quantity that is shown, whether in a grid or in a sentence. */
final class OverviewTable {

    private OverviewTable() {}

    /** The table as CSV in UTF-8. */
    static byte[] csv(CaseState state) throws Exception {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        Overview overview = Overview.of(state.ledger());
        for (List<Overview.Grid> grids : List.of(overview.amounts(), overview.growth())) {
            grids.stream()
                    .flatMap(grid -> grid.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .flatMap(Optional::stream)
                    .forEach(quantity -> add(quantity, quantities, state));
        }
        overview.shares().stream()
                .flatMap(shares -> shares.parts().stream())
                .forEach(part -> add(part.quantity(), quantities, state));
        OverviewView.summary(state, "en").sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .flatMap(words -> words.quantity().stream())
                .forEach(quantity -> add(quantity, quantities, state));
        StringWriter text = new StringWriter();
        CsvText csv = new CsvText(text);
        csv.row(List.of("question", "unit", "window", "lower", "upper", "figures"));
        for (Map.Entry<String, Quantity> row : quantities.entrySet()) {
            csv.row(row(row.getKey(), row.getValue()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Quantity quantity, Map<String, Quantity> quantities, CaseState state) {
        quantities.putIfAbsent(quantity.question().text(state.theCase()), quantity);
    }

    private static List<String> row(String question, Quantity quantity) {
        Interval interval = quantity.interval();
        return List.of(
                question,
                quantity.question().unit(),
                quantity.question().subject().window().toString(),
                interval.lower().map(OverviewTable::plain).orElse(""),
                interval.upper().map(OverviewTable::plain).orElse(""),
                String.join(" ", quantity.figures().stream().map(Figure::id).toList()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
