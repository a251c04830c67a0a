package org.tamga.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.core.PlainText;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;

/** What a lake holds, for people. */
final class LakeText {

    private static final int LONGEST_NAME = 56;
    private static final int TOLD = 20;

    private final Page page;

    LakeText(Page page) {
        this.page = page;
    }

    /** The name of a batch's file without its folders; long ones, such as digests, without their middle. */
    static String fileName(Batch batch) {
        String name = PlainText.line(batch.file().substring(batch.file().lastIndexOf('/') + 1));
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME
                ? name
                : StatusLine.shortened(name, LONGEST_NAME / 2)
                        + name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME / 3));
    }

    /** A flow as people say it: {@code re-imports}. */
    static String flow(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-') + "s";
    }

    /** What files have in common whose rows stand side by side: {@code COMTRADE, annual exports, HS2022, USD}. */
    private static String series(LakeFile file) {
        return file.source() + ", " + file.frequency().name().toLowerCase(Locale.ROOT) + " "
                + flow(file.flow()) + ", " + file.nomenclature() + ", "
                + file.currency() + (file.transport().equals("0") ? "" : ", by transport");
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
                .collect(Collectors.groupingBy(LakeText::series, TreeMap::new, Collectors.toList()));
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
                    (first == last ? "" : first + "–") + last + ", "
                            + ImportText.counted(reporters, "reporter", "reporters") + ", "
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
                .sorted(Comparator.comparing(Batch::imported).reversed())
                .limit(TOLD)
                .forEach(batch -> page.paragraph(
                        4,
                        fileName(batch) + ": " + batch.title() + ", " + ImportText.counted(batch.rows(), "row", "rows")
                                + (batch.rejected() > 0 ? ", " + batch.rejected() + " rejected" : "") + ", batch "
                                + batch.id()));
        if (snapshot.batches().size() > TOLD) {
            page.paragraph(4, "… and " + (snapshot.batches().size() - TOLD) + " files taken in before");
        }
    }
}
