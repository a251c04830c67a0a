package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.table.CsvText;

/** Answers for other programs. Every row says whose statistics it is from, and the batches that lead to the files. */
final class TradeExport {

    private TradeExport() {}

    static void csv(Answer answer, ProductNames names, PrintWriter out) throws IOException {
        CsvText csv = new CsvText(out);
        OptionalInt products = products(answer.rows());
        List<String> head = new ArrayList<>(answer.rows().columns());
        products.ifPresent(column -> head.add(answer.rows().columns().get(column) + "_name"));
        head.addAll(List.of("currency", "source", "batches"));
        csv.row(head);
        String batches = answer.batches().stream().map(Batch::id).sorted().collect(Collectors.joining(" "));
        for (List<@Nullable Object> row : answer.rows().rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            products.ifPresent(column -> cells.add(name(row.get(column), names).orElse("")));
            cells.addAll(List.of(answer.currency(), answer.source(), batches));
            csv.row(cells);
        }
    }

    static void json(Answer answer, ProductNames names, String question, PrintWriter out) {
        Rows rows = answer.rows();
        OptionalInt products = products(rows);
        Json.print(
                new Json.Fields()
                        .put("question", question)
                        .put("title", answer.title())
                        .put("definition", answer.definition())
                        .put("source", answer.source())
                        .put("frequency", answer.frequency().letter())
                        .put("currency", answer.currency())
                        .put("notes", answer.notes())
                        .put(
                                "batches",
                                answer.batches().stream()
                                        .map(TradeExport::batch)
                                        .toList())
                        .put("rows", rows.rows().stream().map(row -> {
                            Json.Fields fields = fields(rows.columns(), row);
                            products.ifPresent(column -> fields.put(
                                    rows.columns().get(column) + "_name",
                                    name(row.get(column), names).orElse(null)));
                            return fields;
                        })),
                out);
    }

    /** The column whose codes have names: that of products, or of what rows are divided by where that is products. */
    private static OptionalInt products(Rows rows) {
        return IntStream.range(0, rows.columns().size())
                .filter(c -> ProductNames.isOfProducts(rows.columns().get(c)))
                .filter(c -> rows.columns().get(c).equals("product")
                        || rows.rows().stream()
                                .anyMatch(row -> row.get(c) instanceof String text && ProductNames.isCode(text)))
                .findFirst();
    }

    private static Optional<String> name(@Nullable Object cell, ProductNames names) {
        return cell instanceof String text ? names.full(text) : Optional.empty();
    }

    static Json.Fields batch(Batch batch) {
        return new Json.Fields()
                .put("id", batch.id())
                .put("file", batch.file())
                .put("sha256", batch.sha256())
                .put("format", batch.format())
                .put("title", batch.title())
                .put("licence", batch.licence())
                .put("imported", batch.imported().toString());
    }

    private static Json.Fields fields(List<String> columns, List<@Nullable Object> row) {
        Json.Fields fields = new Json.Fields();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = row.get(i);
            fields.put(
                    columns.get(i),
                    cell instanceof Double number
                            ? (Double.isFinite(number) ? BigDecimal.valueOf(number) : null)
                            : cell instanceof BigDecimal number
                                    ? new BigDecimal(number.stripTrailingZeros().toPlainString())
                                    : cell);
        }
        return fields;
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> plain(number);
            case Double number -> Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "";
            case Object other -> other.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
