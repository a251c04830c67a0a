package org.tamga.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.Finding;
import org.tamga.trade.measure.Finding.Kind;
import org.tamga.trade.nomenclature.Nomenclature;

/** What checks of a lake found, for people: by kind, the gravest first, each with what may be behind it. */
final class CheckText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Page page;
    private final int most;
    private final ProductNames names;

    /**
     * Findings on a page.
     *
     * @param most of each kind; 0 for all
     */
    CheckText(Page page, int most, ProductNames names) {
        this.page = page;
        this.most = most;
        this.names = names;
    }

    /** The greatest differences first, whatever source they are of. */
    static List<Finding> sorted(CheckReport report, Kind kind) {
        return report.of(kind).stream()
                .sorted(Comparator.comparing(CheckText::weight).reversed())
                .toList();
    }

    private static BigDecimal weight(Finding finding) {
        return finding.expected()
                .map(expected -> expected.subtract(finding.found()).abs())
                .orElse(finding.found());
    }

    /**
     * Prints.
     *
     * @param sources what was looked at
     */
    void print(CheckReport report, String question, List<String> sources, Checks.Limits limits) {
        Magnitude magnitude = Magnitude.of(
                report.findings().stream().flatMap(f -> Stream.concat(Stream.of(f.found()), f.expected().stream())));
        List<String> currencies =
                report.findings().stream().map(Finding::currency).distinct().toList();
        page.paragraph(0, CheckWords.TITLE + ": " + question, page.style()::bold);
        page.paragraph(
                0,
                String.join(", ", sources)
                        + (currencies.isEmpty() ? "" : "; " + magnitude.words())
                        + (currencies.size() == 1 ? currencies.getFirst() : String.join(" or ", currencies)),
                page.style()::dim);
        if (report.findings().isEmpty()) {
            page.blank();
            page.paragraph(0, "Nothing was found.", page.style()::green);
        }
        for (Kind kind : Kind.values()) {
            if (report.count(kind) > 0) {
                print(kind, sorted(report, kind), report.count(kind), magnitude, currencies.size() > 1);
            }
        }
        page.blank();
        report.notes().forEach(note -> page.hanging("Note: ", note, page.style()::dim));
        page.paragraph(0, CheckWords.limits(limits), page.style()::dim);
    }

    private void print(Kind kind, List<Finding> all, long count, Magnitude magnitude, boolean currencies) {
        page.blank();
        page.paragraph(
                0,
                CheckWords.title(kind) + ": " + ImportText.counted(count, "finding", "findings"),
                page.style()::yellow);
        page.paragraph(2, CheckWords.advice(kind), page.style()::dim);
        page.blank();
        List<Finding> shown = most == 0 ? all : all.subList(0, Math.min(most, all.size()));
        boolean products = shown.stream().anyMatch(f -> !f.product().equals(Nomenclature.TOTAL));
        boolean expected = shown.stream().anyMatch(f -> f.expected().isPresent());
        List<String> headings = CheckWords.headings(kind);
        boolean against = !headings.get(2).isEmpty();
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column("period", TextTable.Kind.WORDS));
        columns.add(new TextTable.Column("flow", TextTable.Kind.WORDS));
        if (products) {
            columns.add(new TextTable.Column("product", TextTable.Kind.NAMES));
        }
        columns.add(new TextTable.Column(headings.get(0), TextTable.Kind.WORDS));
        columns.add(new TextTable.Column(headings.get(1), TextTable.Kind.NUMBER));
        if (against) {
            columns.add(new TextTable.Column(headings.get(2), TextTable.Kind.WORDS));
        }
        if (expected) {
            columns.add(new TextTable.Column(headings.get(3), TextTable.Kind.NUMBER));
            columns.add(new TextTable.Column("%", TextTable.Kind.NUMBER));
        }
        TextTable table = new TextTable(columns);
        for (Finding finding : shown) {
            List<String> cells = new ArrayList<>();
            cells.add(TradeText.period(finding.month(), finding.frequency()));
            cells.add(CheckWords.flow(finding));
            if (products) {
                cells.add(TradeText.named(finding.product(), names));
            }
            cells.add(finding.source() + (currencies ? " " + finding.currency() : ""));
            cells.add(magnitude.amount(finding.found()));
            if (against) {
                cells.add(finding.against());
            }
            if (expected) {
                cells.add(finding.expected().map(magnitude::amount).orElse("–"));
                cells.add(percent(finding));
            }
            table.add(cells);
        }
        table.print(page);
        if (count > shown.size()) {
            page.paragraph(
                    0,
                    "… " + Magnitude.grouped(BigDecimal.valueOf(count - shown.size()), 0) + " more: --show 0, or --csv",
                    page.style()::dim);
        }
    }

    private static String percent(Finding finding) {
        return finding.expected()
                .filter(expected -> expected.signum() != 0)
                .map(expected ->
                        Magnitude.grouped(finding.found().multiply(HUNDRED).divide(expected, MathContext.DECIMAL64), 1))
                .orElse("–");
    }
}
