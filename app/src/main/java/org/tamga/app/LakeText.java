package org.tamga.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;

/** What a lake holds, for people. */
final class LakeText {

    private final Page page;

    LakeText(Page page) {
        this.page = page;
    }

    void print(Lake lake, Snapshot snapshot) {
        page.paragraph(0, lake.folder().toString(), page.style()::bold);
        if (snapshot.files().isEmpty()) {
            page.paragraph(2, "holds nothing yet: take official files into it with  tamga import FILE…");
            return;
        }
        page.paragraph(
                2,
                ImportText.counted(snapshot.rows(), "row", "rows") + " in "
                        + ImportText.counted(snapshot.files().size(), "file", "files"));
        Map<String, List<LakeFile>> series = snapshot.files().stream()
                .collect(Collectors.groupingBy(
                        f -> f.source() + " " + f.frequency().letter() + " " + f.flow() + " " + f.nomenclature() + " "
                                + f.currency() + (f.transport().equals("0") ? "" : " by transport"),
                        TreeMap::new,
                        Collectors.toList()));
        page.blank();
        series.forEach((name, files) -> {
            int first = files.stream().mapToInt(LakeFile::year).min().orElse(0);
            int last = files.stream().mapToInt(LakeFile::year).max().orElse(0);
            long reporters = files.stream()
                    .flatMap(f -> f.reporters().stream())
                    .distinct()
                    .count();
            page.paragraph(2, name, page.style()::bold);
            page.paragraph(
                    4,
                    first + "–" + last + ", " + ImportText.counted(reporters, "reporter", "reporters") + ", "
                            + files.stream()
                                    .flatMap(f -> f.levels().stream())
                                    .distinct()
                                    .sorted()
                                    .map(l -> l == 0 ? "totals" : l + " digits")
                                    .collect(Collectors.joining(", "))
                            + ", "
                            + ImportText.counted(
                                    files.stream().mapToLong(LakeFile::rows).sum(), "row", "rows"));
        });
        page.blank();
        page.paragraph(2, "From", page.style()::bold);
        snapshot.batches().values().stream()
                .sorted(Comparator.comparing(Batch::imported))
                .forEach(batch -> page.paragraph(
                        4,
                        batch.file() + ": " + batch.title() + ", " + ImportText.counted(batch.rows(), "row", "rows")
                                + (batch.rejected() > 0 ? ", " + batch.rejected() + " rejected" : "") + ", batch "
                                + batch.id()));
    }
}
