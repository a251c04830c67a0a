package org.tamga.brief.trade;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.trade.Frequency;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;

/** Which records a lake holds: whose, from which source, of which years. Known from the snapshot; no file is opened. */
final class Records {

    private static final String ALL_TRANSPORT = "0";
    private static final int DECEMBER = 12;

    private final List<LakeFile> files;
    private final Map<String, Batch> batches;

    Records(Snapshot snapshot) {
        this.batches = snapshot.batches();
        // a reconciled table has one value for both sides: it is nobody's record
        this.files = snapshot.files().stream()
                .filter(f -> f.transport().equals(ALL_TRANSPORT))
                .filter(f -> Optional.ofNullable(batches.get(f.batch()))
                        .map(b -> !b.reconciled())
                        .orElse(false))
                .toList();
    }

    /** Whether all that the lake holds are reconciled tables, or files of single modes of transport. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * The source that has a reporter's record.
     *
     * @param years from first to last, whole years
     */
    record Source(String name, SortedSet<Integer> years) {}

    /**
     * The source with most whole years of a reporter; with equally many, the one that has the other side too, then the first by name.
     *
     * @param other a reporter whom the source should have as well
     */
    Optional<Source> findSource(String reporter, String other) {
        return names(reporter)
                .map(name -> new Source(name, years(name, reporter, 0)))
                .filter(s -> !s.years().isEmpty())
                .max(Comparator.comparingInt((Source s) -> s.years().size())
                        .thenComparingInt(s -> years(s.name(), other, 0).size())
                        .thenComparing(Source::name, Comparator.reverseOrder()));
    }

    /** The sources that have a reporter, by name. */
    Stream<String> names(String reporter) {
        return files.stream()
                .filter(f -> f.reporters().contains(reporter))
                .map(LakeFile::source)
                .distinct()
                .sorted();
    }

    /** Whole years of a reporter in codes of at least so many characters. */
    SortedSet<Integer> years(String source, String reporter, int digits) {
        Map<Integer, Map<Frequency, Integer>> last = new HashMap<>();
        for (LakeFile file : of(source, Set.of(reporter))) {
            if (file.levels().last() >= digits) {
                last.computeIfAbsent(file.year(), y -> new HashMap<>())
                        .merge(file.frequency(), lastMonth(file), Integer::max);
            }
        }
        return last.entrySet().stream()
                .filter(e -> e.getValue().values().stream().anyMatch(month -> month == DECEMBER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The most characters of codes of the Harmonized System, up to {@code most}, in a reporter's record of a year. */
    int digits(String source, String reporter, int year, int most) {
        return of(source, Set.of(reporter)).stream()
                .filter(f -> f.year() == year && isHarmonized(f.nomenclature()))
                .mapToInt(f -> f.levels().last())
                .max()
                .stream()
                .map(level -> Math.min(level, most))
                .findFirst()
                .orElse(0);
    }

    private static boolean isHarmonized(String nomenclature) {
        return nomenclature.startsWith("HS") || nomenclature.equals("CN");
    }

    private static int lastMonth(LakeFile file) {
        return file.lastMonth() % 100 + file.frequency().months() - 1;
    }

    private List<LakeFile> of(String source, Collection<String> reporters) {
        return files.stream()
                .filter(f -> f.source().equals(source) && f.reporters().containsAll(reporters))
                .toList();
    }
}
