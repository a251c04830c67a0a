package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tamga.app.json.Json;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.Finding;
import org.tamga.trade.measure.Finding.Kind;
import org.tamga.trade.table.CsvText;

/** What checks of a lake found, for other programs; every finding leads to the batches that its number may stand in. */
final class CheckExport {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "reporter",
            "partner",
            "flow",
            "product",
            "product_name",
            "period",
            "frequency",
            "found",
            "against",
            "expected",
            "remark",
            "currency",
            "source",
            "batches");

    private final CheckReport report;
    private final Snapshot snapshot;
    private final ProductNames names;

    CheckExport(CheckReport report, Snapshot snapshot, ProductNames names) {
        this.report = report;
        this.snapshot = snapshot;
        this.names = names;
    }

    void csv(PrintWriter out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.row(COLUMNS);
        for (Kind kind : Kind.values()) {
            for (Finding finding : CheckText.sorted(report, kind)) {
                csv.row(List.of(
                        word(kind),
                        finding.reporter(),
                        finding.partner(),
                        finding.flow(),
                        finding.product(),
                        names.full(finding.product()).orElse(""),
                        Integer.toString(finding.month()),
                        finding.frequency().letter(),
                        plain(finding.found()),
                        finding.against(),
                        finding.expected().map(CheckExport::plain).orElse(""),
                        finding.remark(),
                        finding.currency(),
                        finding.source(),
                        String.join(" ", batches(finding))));
            }
        }
    }

    void json(String question, Checks.Limits limits, PrintWriter out) {
        Json.Fields counts = new Json.Fields();
        for (Kind kind : Kind.values()) {
            counts.put(word(kind), report.count(kind));
        }
        Set<String> used = new TreeSet<>();
        report.findings().forEach(finding -> used.addAll(batches(finding)));
        List<Batch> batches =
                used.stream().flatMap(id -> snapshot.findBatch(id).stream()).toList();
        Json.print(
                new Json.Fields()
                        .put("question", question)
                        .put("title", CheckWords.TITLE)
                        .put("definition", CheckWords.definition())
                        .put(
                                "limits",
                                new Json.Fields()
                                        .put("sources_percent", BigDecimal.valueOf(limits.sourcesPercent()))
                                        .put("break_factor", BigDecimal.valueOf(limits.breakFactor()))
                                        .put("break_years", limits.breakYears())
                                        .put("parts_percent", BigDecimal.valueOf(limits.partsPercent()))
                                        .put("least", limits.least())
                                        .put("most", limits.most()))
                        .put("counts", counts)
                        .put("notes", report.notes())
                        .put("batches", batches.stream().map(TradeExport::batch).toList())
                        .put(
                                "findings",
                                List.of(Kind.values()).stream()
                                        .flatMap(kind -> CheckText.sorted(report, kind).stream())
                                        .map(this::fields)),
                out);
    }

    private Json.Fields fields(Finding finding) {
        return new Json.Fields()
                .put("kind", word(finding.kind()))
                .put("reporter", finding.reporter())
                .put("partner", finding.partner())
                .put("flow", finding.flow())
                .put("product", finding.product())
                .put("product_name", names.full(finding.product()).orElse(null))
                .put("period", finding.month())
                .put("frequency", finding.frequency().letter())
                .put("found", finding.found())
                .put("against", finding.against())
                .put("expected", finding.expected().orElse(null))
                .put("remark", finding.remark())
                .put("currency", finding.currency())
                .put("source", finding.source())
                .put("batches", batches(finding));
    }

    /** The batches of the files in which a number may stand; those of a reconciled source speak for both sides. */
    private List<String> batches(Finding finding) {
        List<LakeFile> files = snapshot.files().stream()
                .filter(f -> f.source().equals(finding.source())
                        && f.frequency() == finding.frequency()
                        && f.year() == finding.month() / 100)
                .toList();
        Predicate<LakeFile> own =
                f -> f.flow().equals(finding.flow()) && f.reporters().contains(finding.reporter());
        boolean told = files.stream().anyMatch(own);
        return files.stream()
                .filter(f -> !told || own.test(f))
                .map(LakeFile::batch)
                .distinct()
                .sorted()
                .toList();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
