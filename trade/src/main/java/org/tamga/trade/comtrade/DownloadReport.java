package org.tamga.trade.comtrade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run of a download came to.
 *
 * @param folder where the files are
 * @param fetched parts whose rows this run brought
 * @param reused parts whose rows were there before
 * @param empty parts that the service has no rows of, with what it says about their release
 * @param failed parts without a sound answer, and parts at the limit that cannot be split
 * @param notAsked parts that were not asked for because the run was stopped
 * @param stopped why it was, when it was
 */
public record DownloadReport(
        Path folder,
        List<Part> fetched,
        List<Part> reused,
        List<Part> empty,
        List<Part> failed,
        List<ComtradeQuery> notAsked,
        Optional<String> stopped) {

    private static final int MOST_LINES = 50;

    /** Keeps copies of the lists. */
    public DownloadReport {
        fetched = List.copyOf(fetched);
        reused = List.copyOf(reused);
        empty = List.copyOf(empty);
        failed = List.copyOf(failed);
        notAsked = List.copyOf(notAsked);
    }

    /** Whether everything that was asked for was answered, were it by nothing. */
    public boolean isComplete() {
        return failed.isEmpty() && notAsked.isEmpty();
    }

    /** The rows in the folder. */
    public long rows() {
        return rows(fetched) + rows(reused);
    }

    /** What people should know: one line of figures, then every part that is empty, failed or remarkable, at most 50 of each kind. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d rows; parts: %,d fetched, %,d there before, %,d empty, %,d failed, %,d not asked",
                isComplete() ? "complete" : "INCOMPLETE",
                rows(),
                fetched.size(),
                reused.size(),
                empty.size(),
                failed.size(),
                notAsked.size()));
        stopped.ifPresent(reason -> lines.add("stopped: " + reason));
        add(lines, failed);
        add(lines, empty);
        add(lines, fetched.stream().filter(part -> !part.notes().isEmpty()).toList());
        add(lines, reused.stream().filter(part -> !part.notes().isEmpty()).toList());
        return lines;
    }

    private static void add(List<String> lines, List<Part> parts) {
        parts.stream().limit(MOST_LINES).map(Part::toString).forEach(lines::add);
        if (parts.size() > MOST_LINES) {
            lines.add("… and " + (parts.size() - MOST_LINES) + " more like these");
        }
    }

    private static long rows(List<Part> parts) {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
