package org.tamga.trade.mirror;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.trade.TradeException;

/**
 * Distances between economies, from a file that the user adds, such as CEPII's GeoDist (Mayer and Zignago, "Notes on CEPII's distances measures: the
 * GeoDist database", CEPII working paper 2011-25).
 *
 * <p>The file is CSV (RFC 4180, UTF-8, plain or gzip) with a row for each pair: {@code exporter} and {@code importer} (or {@code iso_o} and
 * {@code iso_d}) in three letters, {@code dist} in kilometres, and if they are there {@code contig} (0 or 1) and {@code landlocked} (how many of
 * the two have no coast: 0, 1, 2). Old letters such as ROM and ZAR are understood.
 */
public final class PairTable {

    private final Path file;
    private final Map<String, Geography> pairs;
    private final boolean borders;
    private final boolean coasts;
    private final SortedSet<String> strangers;
    private final int blank;

    PairTable(
            Path file,
            Map<String, Geography> pairs,
            boolean borders,
            boolean coasts,
            SortedSet<String> strangers,
            int blank) {
        this.file = file;
        this.pairs = Map.copyOf(pairs);
        this.borders = borders;
        this.coasts = coasts;
        this.strangers = new TreeSet<>(strangers);
        this.blank = blank;
    }

    /**
     * Reads a file.
     *
     * @throws TradeException with the places of all faults, when there are any
     */
    public static PairTable read(Path file) throws TradeException {
        return new PairTableReader(file).read();
    }

    /** Where the distances are from. */
    public Path file() {
        return file;
    }

    /** The way from an exporter to an importer. */
    public Optional<Geography> find(String exporter, String importer) {
        return Optional.ofNullable(pairs.get(key(exporter, importer)));
    }

    /** How many pairs have a distance. */
    public int size() {
        return pairs.size();
    }

    /** Whether the file says who has a common border. */
    public boolean hasBorders() {
        return borders;
    }

    /** Whether the file says who has no coast. */
    public boolean hasCoasts() {
        return coasts;
    }

    /** Codes of the file that mean no area known here; their rows are left out. */
    public SortedSet<String> strangers() {
        return new TreeSet<>(strangers);
    }

    /** How many rows have no distance; they are left out. */
    public int blank() {
        return blank;
    }

    static String key(String exporter, String importer) {
        return exporter + '>' + importer;
    }
}
