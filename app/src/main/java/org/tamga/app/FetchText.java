package org.tamga.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.comtrade.ComtradeQuery;
import org.tamga.trade.comtrade.DownloadReport;
import org.tamga.trade.comtrade.Part;

/** What a download brought and what it did not, for people; economies by their letters. */
final class FetchText {

    private static final int TOLD = 5;
    private static final int LISTED = 4;
    private static final Map<String, String> FLOWS = Map.of("M", "imports", "X", "exports");

    private FetchText() {}

    /** What came in. */
    static void print(DownloadReport report, Path folder, Page page) {
        List<String> parts = new ArrayList<>();
        count(parts, report.fetched().size(), "fetched");
        count(parts, report.reused().size(), "there before");
        count(parts, report.empty().size(), "empty");
        count(parts, report.failed().size(), "failed");
        count(parts, report.notAsked().size(), "not asked");
        String figures = (report.isComplete() ? "complete: " : "INCOMPLETE: ")
                + ImportText.counted(report.rows(), "row", "rows") + "; parts: " + String.join(", ", parts);
        page.paragraph(2, figures, report.isComplete() ? page.style()::green : page.style()::yellow);
        page.paragraph(2, "folder: " + folder, page.style()::dim);
        List<Part> remarkable = new ArrayList<>(report.fetched());
        remarkable.addAll(report.reused());
        tell(remarkable.stream().filter(part -> !part.notes().isEmpty()).toList(), "note", page);
    }

    /** What did not come in, and why; nothing when everything did. */
    static void problems(DownloadReport report, Page page) {
        tell(report.failed(), "failed", page);
        tell(report.empty(), "empty", page);
        report.stopped().ifPresent(reason -> page.hanging("stopped: ", reason, page.style()::yellow));
        if (!report.notAsked().isEmpty()) {
            page.paragraph(
                    0, "not asked: " + ImportText.counted(report.notAsked().size(), "part", "parts"));
        }
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private static void tell(List<Part> parts, String kind, Page page) {
        for (Part part : parts.stream().limit(TOLD).toList()) {
            String notes =
                    part.notes().stream().map(note -> spelt(note, part.query())).collect(Collectors.joining("; "));
            page.hanging(kind + ": ", words(part.query()) + ": " + notes, page.style()::yellow);
        }
        if (parts.size() > TOLD) {
            page.paragraph(0, "… and " + (parts.size() - TOLD) + " more like these, in parts.jsonl of the folder");
        }
    }

    /** A question in words: {@code KAZ, imports, CHN KGZ, 2024, AG2 TOTAL}. */
    static String words(ComtradeQuery query) {
        String flows = query.flows().stream()
                .map(code -> FLOWS.getOrDefault(code, code))
                .collect(Collectors.joining(" and "));
        return areas(query.reporters(), "reporters") + ", " + flows + ", " + areas(query.partners(), "partners") + ", "
                + (query.periods().size() <= LISTED
                        ? String.join(" ", query.periods())
                        : query.periods().getFirst() + "–" + query.periods().getLast())
                + ", " + listed(query.products(), "products");
    }

    private static String areas(List<String> codes, String what) {
        return listed(codes.stream().map(FetchText::letters).toList(), what);
    }

    private static String listed(List<String> codes, String what) {
        return codes.isEmpty()
                ? "all " + what
                : codes.size() <= LISTED ? String.join(" ", codes) : codes.size() + " " + what;
    }

    private static String letters(String number) {
        Area area = AreaCodes.COMTRADE.areas().get(number);
        return area == null ? number : area.code();
    }

    /** The numbers of reporters before periods, such as {@code 398 2024}, are spelt in letters. */
    private static String spelt(String note, ComtradeQuery query) {
        String spelt = note;
        for (String reporter : query.reporters()) {
            spelt = spelt.replaceAll("\\b" + reporter + " (?=\\d{4})", letters(reporter) + " ");
        }
        return spelt;
    }
}
