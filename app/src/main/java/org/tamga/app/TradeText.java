package org.tamga.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.core.PlainText;
import org.tamga.trade.Frequency;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.sql.Rows;

/** An answer about trade as a table of at most 80 columns, with its notes, definition and sources below. */
final class TradeText {

    private static final int SOURCES = 6;

    /** Columns of products with less room than this show codes alone, and the names stand below the table. */
    private static final int LEAST_PRODUCT = 30;

    /** What columns are called; the others by their names. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("growth_percent", "growth %"),
            Map.entry("contribution_points", "points"),
            Map.entry("coverage_percent", "cover %"),
            Map.entry("share_percent", "share %"),
            Map.entry("cumulated_percent", "sum %"),
            Map.entry("base_value", "base"),
            Map.entry("base_share_percent", "base %"),
            Map.entry("change_points", "change"),
            Map.entry("hhi_normalised", "HHI*"),
            Map.entry("hhi", "HHI"),
            Map.entry("equal_parts", "equal"),
            Map.entry("greatest_share_percent", "greatest %"),
            Map.entry("greatest_partner", "from"),
            Map.entry("partner_share_percent", "partner %"),
            Map.entry("is_dependent", "dependent"),
            Map.entry("since_january", "since Jan"),
            Map.entry("twelve_months", "12 months"),
            Map.entry("since_january_growth_percent", "growth %"),
            Map.entry("twelve_months_growth_percent", "growth %"),
            Map.entry("rca", "RCA"),
            Map.entry("eci", "ECI"),
            Map.entry("median_unit_value", "median"),
            Map.entry("unit_value", "per kg"),
            Map.entry("net_kg", "kg"),
            Map.entry("grubel_lloyd", "GL"),
            Map.entry("passed_on_percent", "passed %"),
            Map.entry("imports_from_origin", "from origin"),
            Map.entry("suspected_value", "suspected"));

    private final Page page;
    private final int most;
    private final ProductNames names;

    /**
     * Tables on a page.
     *
     * @param most rows; 0 for all
     */
    TradeText(Page page, int most, ProductNames names) {
        this.page = page;
        this.most = most;
        this.names = names;
    }

    void print(Answer answer, String question) {
        Rows rows = answer.rows();
        Magnitude magnitude = magnitude(rows);
        page.paragraph(0, answer.title() + ": " + question, page.style()::bold);
        page.paragraph(
                0,
                answer.source() + ", " + answer.frequency().name().toLowerCase(Locale.ROOT) + ", " + magnitude.words()
                        + answer.currency(),
                page.style()::dim);
        page.blank();
        Map<String, String> below = table(answer, magnitude);
        if (most > 0 && rows.size() > most) {
            page.paragraph(0, "… " + (rows.size() - most) + " more rows: --rows 0, or --csv", page.style()::dim);
        }
        if (!below.isEmpty()) {
            page.blank();
            below.forEach((code, name) ->
                    page.line(StatusLine.shortened(PlainText.line(code + "  " + name), Page.WIDTH), page.style()::dim));
        }
        page.blank();
        answer.notes().forEach(note -> page.hanging("Note: ", note, page.style()::dim));
        page.paragraph(0, answer.definition().replace('\n', ' '), page.style()::dim);
        List<Batch> batches = answer.batches();
        batches.stream()
                .limit(SOURCES)
                .forEach(batch -> page.hanging(
                        "Source: ",
                        batch.title() + ", " + LakeText.fileName(batch) + ", batch " + batch.id() + licence(batch),
                        page.style()::dim));
        if (batches.size() > SOURCES) {
            page.paragraph(0, "… and " + (batches.size() - SOURCES) + " more files: --json", page.style()::dim);
        }
    }

    private static String licence(Batch batch) {
        return batch.licence().isEmpty() ? "" : " (" + batch.licence() + ")";
    }

    /** Prints the rows; the names that found no room in them, by code. */
    private Map<String, String> table(Answer answer, Magnitude magnitude) {
        Rows rows = answer.rows();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            if (!isTrivial(rows, i)) {
                shown.add(i);
            }
        }
        int count = most > 0 ? Math.min(most, rows.size()) : rows.size();
        List<TextTable.Column> columns = new ArrayList<>();
        for (int i : shown) {
            String name = rows.columns().get(i);
            boolean names = rows.rows().stream()
                    .limit(Math.max(1, count))
                    .map(row -> row.get(i))
                    .anyMatch(String.class::isInstance);
            columns.add(new TextTable.Column(
                    HEADINGS.getOrDefault(name, name.replace('_', ' ')),
                    names ? TextTable.Kind.NAMES : TextTable.Kind.NUMBER));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            List<String> line = new ArrayList<>();
            for (int i : shown) {
                line.add(cell(rows.columns().get(i), rows.rows().get(r).get(i), magnitude, answer));
            }
            lines.add(line);
        }
        Map<String, String> below = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            if (ProductNames.isOfProducts(rows.columns().get(shown.get(c)))
                    && new TextTable(columns, lines).squeezes(c, LEAST_PRODUCT)) {
                below.putAll(moved(lines, c));
            }
        }
        new TextTable(columns, lines).print(page);
        return below;
    }

    /** Takes the names of products out of a column too narrow for them; those that have one, by code. */
    private Map<String, String> moved(List<List<String>> lines, int column) {
        Map<String, String> below = new LinkedHashMap<>();
        for (List<String> line : lines) {
            String cell = line.get(column);
            String code = cell.contains(" ") ? cell.substring(0, cell.indexOf(' ')) : cell;
            if (ProductNames.isCode(code)) {
                names.brief(code).ifPresent(name -> below.put(code, name));
            }
        }
        if (!below.isEmpty()) {
            lines.forEach(line -> line.set(column, line.get(column).split(" ", 2)[0]));
        }
        return below;
    }

    /**
     * A column that says the same in every row and nothing to a reader: the one period of a whole window, the
     * share of a partner that nobody named, or only blanks.
     */
    private static boolean isTrivial(Rows rows, int column) {
        String name = rows.columns().get(column);
        return rows.rows().stream().allMatch(row -> row.get(column) == null || "".equals(row.get(column)))
                || (name.equals("period")
                        && rows.rows().stream().allMatch(row -> Long.valueOf(0).equals(row.get(column))))
                || (name.equals("partner_share_percent")
                        && rows.rows().stream()
                                .allMatch(row -> Double.valueOf(0).equals(row.get(column))))
                || (name.equals("key") && rows.rows().stream().allMatch(row -> "TOTAL".equals(row.get(column))));
    }

    private String cell(String column, @Nullable Object cell, Magnitude magnitude, Answer answer) {
        return switch (cell) {
            case null -> "–";
            case String text -> named(column, text);
            case Long number when column.equals("period") -> period(number, answer.frequency());
            case Boolean truth -> truth ? "yes" : "no";
            case BigDecimal amount when column.equals("net_kg") -> Magnitude.grouped(amount, 0);
            case BigDecimal amount -> magnitude.amount(amount);
            case Double number
            when column.endsWith("_percent") || column.endsWith("_points") ->
                Magnitude.grouped(BigDecimal.valueOf(number), 1);
            case Double number
            when column.equals("suspected_value") || (column.equals("score") && Math.abs(number) >= 1000) ->
                magnitude.amount(BigDecimal.valueOf(number));
            case Double number -> Magnitude.grouped(BigDecimal.valueOf(number), Math.abs(number) >= 100 ? 1 : 3);
            case Object other -> PlainText.line(other.toString());
        };
    }

    private String named(String column, String text) {
        if (ProductNames.isCode(text)) {
            return named(text, names);
        }
        Area area = AreaCodes.ISO3.areas().get(text);
        return area == null || column.equals("flow") ? PlainText.line(text) : text + " " + PlainText.line(area.name());
    }

    /** A product's code with its name, or in brackets with that of what it belongs to. */
    static String named(String code, ProductNames names) {
        return code
                + names.brief(code)
                        .or(() -> names.above(code).map(name -> "(" + name + ")"))
                        .map(name -> " " + name)
                        .orElse("");
    }

    static String period(long month, Frequency frequency) {
        long year = month / 100;
        return switch (frequency) {
            case ANNUAL -> Long.toString(year);
            case QUARTERLY -> year + "-Q" + ((month % 100 - 1) / 3 + 1);
            case MONTHLY -> String.format("%d-%02d", year, month % 100);
        };
    }

    private static Magnitude magnitude(Rows rows) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            if (rows.columns().get(i).equals("net_kg")) {
                continue;
            }
            for (List<@Nullable Object> row : rows.rows()) {
                if (row.get(i) instanceof BigDecimal amount) {
                    amounts.add(amount);
                }
            }
        }
        return Magnitude.of(amounts.stream());
    }
}
