package org.tamga.trade.lake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.format.RowFault;
import org.tamga.trade.format.SourceFile;
import org.tamga.trade.format.SourceTable;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.table.CsvText;

/**
 * Takes official files into the lake: wholly, or not at all. A file whose bytes the lake has taken already, read in the same way, changes
 * nothing. Rows with the key of rows that are there take their place, because statistics are revised; how many, and how many of those have
 * another value, is told.
 */
public final class Import {

    private static final int ID_DIGITS = 16;

    private final Lake lake;
    private final DuckDb duck;
    private final Formats formats;
    private final Clock clock;
    private final Optional<TableStager> stager;

    /**
     * An import into a lake.
     *
     * @param clock for the time at which batches are imported
     */
    public Import(Lake lake, DuckDb duck, Formats formats, Clock clock) {
        this(lake, duck, formats, clock, Optional.empty());
    }

    /**
     * An import into a lake, in which the rows of tables are read by something else than DuckDB.
     *
     * @param clock for the time at which batches are imported
     * @param stager what reads the tables; DuckDB where there is none
     */
    public Import(Lake lake, DuckDb duck, Formats formats, Clock clock, Optional<TableStager> stager) {
        this.lake = lake;
        this.duck = duck;
        this.formats = formats;
        this.clock = clock;
        this.stager = stager;
    }

    /**
     * How strictly files are taken.
     *
     * @param description what the files look like; without it that is found out from their columns
     * @param toleratedPercent the greatest share of rows with a fault, in percent; with more, a file is refused
     */
    public record Terms(Optional<FormatDescription> description, double toleratedPercent) {}

    /**
     * Takes one file.
     *
     * @return a report for each table in the file
     * @throws TradeException when the file is refused, or the lake cannot be written; nothing is changed then
     */
    public List<ImportReport> run(Path file, Terms terms) throws TradeException {
        List<ImportReport> reports = new ArrayList<>();
        lake.exclusively(() -> {
            Disk.empty(lake.staging());
            Files.createDirectories(lake.staging());
            try {
                reports.addAll(take(file, terms));
            } finally {
                Disk.empty(lake.staging());
            }
        });
        return reports;
    }

    private List<ImportReport> take(Path file, Terms terms) throws TradeException, IOException {
        Path copies = Files.createDirectories(lake.staging().resolve("copies"));
        Optional<Charset> charset = terms.description().map(d -> Charset.forName(d.encoding()));
        Change change = new Change(lake, lake.snapshot());
        List<ImportReport> reports = new ArrayList<>();
        try (CheckSum sha256 = CheckSum.begin(file)) {
            for (SourceTable table : new SourceFile(file, copies, charset).open()) {
                reports.add(take(table, terms, sha256, change));
            }
        }
        change.commit();
        return reports;
    }

    private ImportReport take(SourceTable table, Terms terms, CheckSum sha256, Change change)
            throws TradeException, IOException {
        FormatDescription description = terms.description().isPresent()
                ? checked(terms.description().get(), table)
                : formats.detect(table.origin(), table.header());
        // the sum of a file that cannot be known may go on while the table is read
        if (change.hasFrom(table.origin())) {
            String id = id(sha256.get(), table, description);
            Optional<Batch> known = change.find(id);
            if (known.isPresent()) {
                return known(table, description, known.get());
            }
        }
        Path folder = lake.staging().resolve("table-" + change.next());
        StagedTable staged = StagedTable.read(duck, table, description, stager, folder);
        String id = id(sha256.get(), table, description);
        List<StagedTable.StagedFile> files = staged.describe(id);
        long summed = files.stream().mapToLong(StagedTable.StagedFile::lines).sum();
        refuseWhenTooMany(table, staged, summed, terms.toleratedPercent());
        Map<LakeFile, Path> places = new LinkedHashMap<>();
        files.forEach(file -> places.put(file.described(), file.path()));
        long[] replaced = replace(change, places);
        long taken = places.keySet().stream().mapToLong(LakeFile::rows).sum();
        Batch batch = new Batch(
                id,
                sha256.get(),
                table.origin().toString(),
                description.name(),
                description.title(),
                description.licence(),
                description.reconciled(),
                clock.instant(),
                taken,
                staged.rejects().rows());
        change.add(batch, places);
        writeRejects(id, staged.rejects().faults());
        SortedSet<String> reporters = new TreeSet<>();
        places.keySet().forEach(f -> reporters.addAll(f.reporters()));
        int firstYear = places.keySet().stream().mapToInt(LakeFile::year).min().orElse(0);
        int lastYear = places.keySet().stream().mapToInt(LakeFile::year).max().orElse(0);
        return new ImportReport(
                table.origin(),
                description.title(),
                id,
                false,
                taken,
                summed,
                staged.skipped(RowFault.DETAIL),
                staged.skipped(RowFault.GROUP),
                staged.rejects().counts(),
                staged.rejects().faults(),
                replaced[0],
                replaced[1],
                firstYear,
                lastYear,
                reporters,
                sums(files));
    }

    private static ImportReport known(SourceTable table, FormatDescription description, Batch batch) {
        return new ImportReport(
                table.origin(),
                description.title(),
                batch.id(),
                true,
                batch.rows(),
                0,
                0,
                0,
                new TreeMap<>(),
                List.of(),
                0,
                0,
                0,
                0,
                new TreeSet<>(),
                List.of());
    }

    /** What came in, at each level of the products. */
    private static List<ImportReport.Sum> sums(List<StagedTable.StagedFile> files) {
        Map<String, ImportReport.Sum> sums = new TreeMap<>();
        for (StagedTable.StagedFile file : files) {
            for (ImportReport.Sum sum : file.sums()) {
                sums.merge(sum.flow() + sum.nomenclature() + sum.level() + sum.currency(), sum, ImportReport.Sum::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static FormatDescription checked(FormatDescription description, SourceTable table) throws TradeException {
        List<String> missing = description.required().stream()
                .filter(name -> !table.header().has(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new TradeException(
                    table.origin(),
                    "has no column " + String.join(", ", missing) + ", which " + description.name()
                            + " describes; its columns are "
                            + table.header().names().stream().limit(20).collect(Collectors.joining(", ")));
        }
        return description;
    }

    private static String id(String sha256, SourceTable table, FormatDescription description) {
        String read = sha256 + "\n" + table.origin().getFileName() + "\n" + description;
        return HexFormat.of()
                .formatHex(Disk.sha256().digest(read.getBytes(StandardCharsets.UTF_8)))
                .substring(0, ID_DIGITS);
    }

    private static void refuseWhenTooMany(SourceTable table, StagedTable staged, long summed, double toleratedPercent)
            throws TradeException {
        long rejected = staged.rejects().rows();
        long all = rejected + summed;
        if (all == 0 && staged.skipped(RowFault.DETAIL) + staged.skipped(RowFault.GROUP) == 0) {
            throw new TradeException(table.origin(), "has no rows below its header");
        }
        if (rejected * 100.0 > toleratedPercent * all || (summed == 0 && rejected > 0)) {
            List<Fault> faults = new ArrayList<>();
            faults.add(Fault.of(
                    table.origin(),
                    rejected + " of " + all + " rows have a fault, so nothing was imported; "
                            + staged.rejects().counts()));
            faults.addAll(staged.rejects().faults());
            throw new TradeException(faults);
        }
    }

    /** Takes the rows out of earlier files whose keys come again; how many, and how many of them with another value. */
    private long[] replace(Change change, Map<LakeFile, Path> places) throws TradeException, IOException {
        long[] counts = new long[2];
        for (Map.Entry<LakeFile, Path> entry : places.entrySet()) {
            for (LakeFile old : change.files()) {
                if (!old.mayMeet(entry.getKey())) {
                    continue;
                }
                Path oldPath = change.path(old);
                String was = StagedTable.parquet(oldPath) + " AS o";
                String is = StagedTable.parquet(entry.getValue()) + " AS n USING (" + StagedTable.KEY + ")";
                Rows met = duck.ask("SELECT count(*) AS n, count(*) FILTER (o.value <> n.value) AS changed FROM " + was
                        + " JOIN " + is);
                if (met.whole(0, "n") == 0) {
                    continue;
                }
                counts[0] += met.whole(0, "n");
                counts[1] += met.whole(0, "changed");
                Path rest = lake.staging().resolve("rest-" + change.next() + ".parquet");
                long left = duck.write("SELECT o.* FROM " + was + " ANTI JOIN " + is, rest);
                change.replace(old, rest, left, duck);
            }
        }
        return counts;
    }

    private void writeRejects(String id, List<Fault> faults) throws IOException {
        Path file = lake.rejects().resolve(id + ".csv");
        if (faults.isEmpty()) {
            return;
        }
        Files.createDirectories(lake.rejects());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            CsvText csv = new CsvText(out);
            csv.row(List.of("file", "row", "column", "fault"));
            for (Fault fault : faults) {
                csv.row(List.of(fault.file().toString(), Long.toString(fault.row()), fault.column(), fault.message()));
            }
        }
    }
}
