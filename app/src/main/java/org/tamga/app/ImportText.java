package org.tamga.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.tamga.core.Decimals;
import org.tamga.trade.Fault;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;

/** What an import took and what it left, for people. */
final class ImportText {

    private static final int TOLD = 5;
    private static final BigDecimal LEAST_MILLIONS = BigDecimal.valueOf(1_000_000);

    private final Page page;

    ImportText(Page page) {
        this.page = page;
    }

    void print(ImportReport report, Lake lake) {
        page.paragraph(0, report.origin().toString(), page.style()::bold);
        if (report.known()) {
            page.paragraph(
                    2,
                    "is in the lake already (" + report.format() + ", batch " + report.batch() + "); nothing changed");
            return;
        }
        page.paragraph(
                2,
                report.format() + ", " + years(report) + ", "
                        + counted(report.reporters().size(), "reporter", "reporters")
                        + (report.reporters().size() <= 8 ? " (" + String.join(" ", report.reporters()) + ")" : ""));
        page.paragraph(
                2,
                counted(report.taken(), "row", "rows") + " taken"
                        + (report.summed() > report.taken()
                                ? ", sums of " + counted(report.summed(), "row", "rows") + " of the file"
                                : ""),
                page.style()::green);
        for (ImportReport.Sum sum : report.sums()) {
            page.paragraph(4, words(sum) + ": " + amount(sum.value()) + sum.currency());
        }
        if (report.replaced() > 0) {
            page.paragraph(
                    2,
                    counted(report.replaced(), "row", "rows") + " took the place of earlier ones; "
                            + counted(report.changed(), "value", "values") + " changed");
        }
        if (report.details() > 0) {
            page.paragraph(
                    2,
                    counted(report.details(), "row", "rows") + " of finer breakdowns left out: their totals are there");
        }
        if (report.groups() > 0) {
            page.paragraph(
                    2,
                    counted(report.groups(), "row", "rows")
                            + " of groups of economies left out: their members are there");
        }
        report.rejected()
                .forEach((what, n) ->
                        page.paragraph(2, counted(n, "row", "rows") + " rejected: " + what, page.style()::yellow));
        report.faults().stream().limit(TOLD).map(Fault::toString).forEach(fault -> page.paragraph(4, fault));
        if (report.faults().size() > TOLD) {
            page.paragraph(4, "… all in " + lake.folder().resolve("rejects").resolve(report.batch() + ".csv"));
        }
    }

    /** What was added up, without the value. */
    static String words(ImportReport.Sum sum) {
        return sum.flow().toLowerCase(Locale.ROOT).replace('_', '-') + "s, "
                + (sum.level() == 0 ? "all goods" : sum.nomenclature() + " at " + sum.level() + " digits");
    }

    /** An amount before its currency: in millions, or in ones where that would show nothing. */
    static String amount(BigDecimal value) {
        return value.abs().compareTo(LEAST_MILLIONS) < 0
                ? Decimals.grouped(value.setScale(0, RoundingMode.HALF_UP), ",", ".") + " "
                : Decimals.grouped(value.movePointLeft(6).setScale(1, RoundingMode.HALF_UP), ",", ".") + " million ";
    }

    private static String years(ImportReport report) {
        return report.firstYear() == report.lastYear()
                ? Integer.toString(report.firstYear())
                : report.firstYear() + "–" + report.lastYear();
    }

    static String counted(long n, String one, String many) {
        return Decimals.grouped(BigDecimal.valueOf(n), ",", ".") + " " + (n == 1 ? one : many);
    }
}
