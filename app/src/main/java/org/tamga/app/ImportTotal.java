package org.tamga.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;

/** What the parts of a download brought into the lake, added up. */
final class ImportTotal {

    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private long files;
    private long known;
    private long taken;
    private long replaced;
    private long changed;
    private long details;
    private long groups;

    void add(ImportReport report) {
        files++;
        if (report.known()) {
            known++;
            return;
        }
        taken += report.taken();
        replaced += report.replaced();
        changed += report.changed();
        details += report.details();
        groups += report.groups();
        report.rejected().forEach((what, rows) -> rejected.merge(what, rows, Long::sum));
        report.sums()
                .forEach(
                        sum -> sums.merge(ImportText.words(sum) + "\t" + sum.currency(), sum.value(), BigDecimal::add));
    }

    void print(Page page, Lake lake) {
        if (files == known) {
            page.paragraph(2, "all of it is in the lake already; nothing changed there");
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(ImportText.counted(taken, "row", "rows") + " taken into the lake");
        if (known > 0) {
            parts.add(ImportText.counted(known, "file was", "files were") + " there already");
        }
        page.paragraph(2, String.join("; ", parts), page.style()::green);
        sums.forEach((words, value) -> page.paragraph(
                4, words.replaceFirst("\t.*", ": ") + ImportText.amount(value) + words.replaceFirst(".*\t", "")));
        if (replaced > 0) {
            page.paragraph(
                    2,
                    ImportText.counted(replaced, "row", "rows") + " took the place of earlier ones; "
                            + ImportText.counted(changed, "value", "values") + " changed");
        }
        if (details + groups > 0) {
            page.paragraph(
                    2,
                    ImportText.counted(details + groups, "row", "rows")
                            + " of finer breakdowns and of groups of economies left out");
        }
        rejected.forEach((what, rows) -> page.paragraph(
                2, ImportText.counted(rows, "row", "rows") + " rejected: " + what, page.style()::yellow));
        page.paragraph(2, "lake: " + lake.folder(), page.style()::dim);
    }
}
