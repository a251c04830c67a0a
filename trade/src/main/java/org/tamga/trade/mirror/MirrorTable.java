package org.tamga.trade.mirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.SqlTemplate;

/** One table of a comparison of two sides of a border, as an answer that is printed like any other. */
public enum MirrorTable {
    /** Product lines that most suggest under-declaration or transit. */
    RANKING("Product lines that suggest under-declaration or transit"),
    /** Sums by pair and period. */
    PAIRS("Gaps by exporter and importer"),
    /** Flows by pair, product and period. */
    GAPS("Gaps by exporter, importer and product"),
    /** How well each economy's reports agree with those of the others. */
    RELIABILITY("Reliability of reporters");

    /** What a person sees of the ranking; programs get all. */
    private static final List<String> SHOWN =
            List.of("kind", "exporter", "importer", "via", "product", "exports", "imports_fob", "gap", "z", "score");

    private static final List<String> SHOWN_PAIRS =
            List.of("exporter", "importer", "period", "exports", "imports", "imports_fob", "gap", "gap_percent");

    private final String title;

    MirrorTable(String title) {
        this.title = title;
    }

    /** The table of a word, in letters of any size. */
    public static Optional<MirrorTable> find(String word) {
        return Arrays.stream(values())
                .filter(table -> table.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** What is compared and how, and where that is defined. */
    public static String definition() {
        return SqlTemplate.load("mirror", "reconciled").definition() + "\n"
                + SqlTemplate.load("mirror", "ranking").definition();
    }

    /** The answer with all columns. */
    public Answer of(MirrorResult result) {
        List<String> notes = new ArrayList<>(result.notes());
        notes.add(String.format(
                Locale.ROOT,
                "transport and insurance, estimated from %,d flows that both sides report: %.1f %% of the value free on board on average",
                result.cif().rows(),
                result.cif().meanRate()));
        notes.addAll(result.cif().notes());
        String source = result.exportSource().equals(result.importSource())
                ? result.exportSource()
                : result.exportSource() + " and " + result.importSource();
        return new Answer(
                title,
                result.definition(),
                source,
                result.frequency(),
                result.currency(),
                rows(result),
                notes.stream().distinct().toList(),
                result.batches());
    }

    /** The answer with as many columns as a terminal has room for. */
    public Answer forPeople(Answer answer) {
        List<String> wanted =
                this == RANKING ? SHOWN : this == RELIABILITY ? answer.rows().columns() : SHOWN_PAIRS;
        Rows all = answer.rows();
        List<String> columns = all.columns().stream()
                .filter(c -> wanted.contains(c) || (this == GAPS && c.equals("product")))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : all.rows()) {
            List<@Nullable Object> shown = new ArrayList<>();
            columns.forEach(column -> shown.add(word(row.get(all.column(column)))));
            rows.add(shown);
        }
        return new Answer(
                answer.title(),
                answer.definition(),
                answer.source(),
                answer.frequency(),
                answer.currency(),
                new Rows(columns, rows),
                answer.notes(),
                answer.batches());
    }

    private static @Nullable Object word(@Nullable Object cell) {
        return cell instanceof String text && text.equals("UNDER_DECLARATION")
                ? "missing"
                : cell instanceof String text && text.equals("TRANSIT") ? "transit" : cell;
    }

    private Rows rows(MirrorResult result) {
        return switch (this) {
            case RANKING -> result.ranking();
            case PAIRS -> result.pairs();
            case GAPS -> result.gaps();
            case RELIABILITY -> reliability(result.reliability());
        };
    }

    private static Rows reliability(List<Reliability> reporters) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Reliability reporter : reporters) {
            rows.add(List.of(
                    reporter.economy(), reporter.flow(), reporter.rows(), reporter.deviation(), reporter.score()));
        }
        return new Rows(List.of("economy", "flow", "flows", "deviation", "score"), rows);
    }
}
