package org.tamga.trade.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.ReadSql;
import org.tamga.trade.format.RowFault;
import org.tamga.trade.format.SourceTable;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/**
 * A table written as Parquet into the staging folder in one pass: what may go into the lake, divided by source, frequency and year, and
 * apart from it what had a fault.
 */
final class StagedTable {

    /** What makes two rows in one folder of the lake the same. */
    static final String KEY = "month, reporter, partner, product";

    /** Tables of more rows are not searched for rows of the same key. */
    private static final long SEARCHED = 1_000_000;

    private static final String SOUND = "fault=0";

    private final DuckDb duck;
    private final SourceTable table;
    private final FormatDescription description;
    private final Path folder;
    private final ReadSql sql;
    private final Rejects rejects;
    private final Map<RowFault, Long> skipped = new EnumMap<>(RowFault.class);

    private StagedTable(DuckDb duck, SourceTable table, FormatDescription description, Path folder) {
        this.duck = duck;
        this.table = table;
        this.description = description;
        this.folder = folder;
        this.sql = new ReadSql(description, table);
        this.rejects = new Rejects(duck, table, sql);
    }

    /**
     * Reads a table.
     *
     * @param stager writes the files instead of DuckDB, when there is one
     * @param folder for the Parquet files; made
     * @throws TradeException when the table is broken as a whole; {@code folder} may then hold something
     */
    static StagedTable read(
            DuckDb duck, SourceTable table, FormatDescription description, Optional<TableStager> stager, Path folder)
            throws TradeException {
        StagedTable staged = new StagedTable(duck, table, description, folder);
        if (stager.isPresent()) {
            TableStager.LeftOut left = stager.get().stage(table, description, staged.sql, folder);
            staged.rejects.tell(left, staged.countLeftOut());
        } else {
            staged.read();
        }
        return staged;
    }

    private void read() throws TradeException {
        rejects.forget();
        duck.execute(ReadSql.preparation());
        List<String> parts = new ArrayList<>(List.of("fault", "year"));
        ReadSql.PLACE.stream().filter(c -> !sql.constants().containsKey(c)).forEach(parts::add);
        try {
            duck.execute("COPY (" + sql.rows(true) + ") TO " + Sql.path(folder)
                    + " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (" + String.join(", ", parts) + "))");
        } catch (TradeException e) {
            rejects.readRefused();
            throw new TradeException(table.origin(), reason(String.valueOf(e.getMessage())));
        }
        rejects.readRefused();
        rejects.readWrong(countLeftOut());
        if (description.repeated() == FormatDescription.Repeated.FAULT) {
            dropRepeated();
        }
    }

    /** Counts the rows of each fault; gives those that are wrong, and keeps those that are left out on purpose. */
    private Map<RowFault, Long> countLeftOut() throws TradeException {
        Map<RowFault, Long> wrong = new EnumMap<>(RowFault.class);
        for (Path part : listFolders(folder)) {
            RowFault.of(Long.parseLong(part.getFileName().toString().substring("fault=".length())))
                    .ifPresent(fault -> {
                        (fault.isSkipped() ? skipped : wrong).put(fault, 0L);
                    });
        }
        for (Map<RowFault, Long> found : List.of(skipped, wrong)) {
            for (Map.Entry<RowFault, Long> entry : found.entrySet()) {
                entry.setValue(lines(folder.resolve("fault=" + entry.getKey().number())));
            }
        }
        return wrong;
    }

    private static String reason(String message) {
        if (message.contains("GZIP")) {
            return "is cut off or damaged: the compressed data has no sound end";
        }
        if (message.contains("invalid state")) {
            return "cannot be read as a table: its lines end in different ways (LF, CR LF, CR), or quotation marks stand in the wrong place";
        }
        String first = message.lines().findFirst().orElse(message);
        return "cannot be read: " + first;
    }

    private long lines(Path parts) throws TradeException {
        return duck.ask("SELECT " + lines() + " AS n FROM read_parquet(" + Sql.sources(parts, ".parquet") + ")")
                .whole(0, "n");
    }

    /** How many rows of the source stand behind rows of the staged files. */
    private String lines() {
        return description.repeated() == FormatDescription.Repeated.SUM ? "sum(lines)" : "count(*)";
    }

    /** Of rows with the same key only the first stays; the others are faults. */
    private void dropRepeated() throws TradeException {
        long repeated = 0;
        for (Path file : files()) {
            String rows = "read_parquet(" + Sql.source(file) + ", file_row_number = true, hive_partitioning = false)";
            if (duck.ask("SELECT count(*) AS n FROM " + rows).whole(0, "n") > SEARCHED) {
                continue;
            }
            long here = duck.ask("SELECT coalesce(sum(n - 1), 0) AS n FROM (SELECT count(*) AS n FROM " + rows
                            + " GROUP BY " + KEY + " HAVING count(*) > 1)")
                    .whole(0, "n");
            if (here > 0) {
                repeated += here;
                Path kept = file.resolveSibling("kept.parquet");
                duck.write(
                        "SELECT * EXCLUDE (file_row_number) FROM " + rows + " QUALIFY row_number() OVER (PARTITION BY "
                                + KEY + " ORDER BY file_row_number) = 1",
                        kept);
                try {
                    Files.delete(file);
                    Disk.move(kept, file);
                } catch (IOException e) {
                    throw new TradeException(folder, "cannot be written: " + e.getMessage());
                }
            }
        }
        if (repeated > 0) {
            rejects.readRepeated(repeated);
        }
    }

    private List<Path> files() throws TradeException {
        Path sound = folder.resolve(SOUND);
        if (!Files.isDirectory(sound)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sound)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        } catch (IOException e) {
            throw new TradeException(sound, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * A file that may go into the lake.
     *
     * @param path in the staging folder
     * @param described what it holds, under the path that it will have in the lake
     * @param lines the rows of the source that are in it
     * @param sums at each level of the products; empty where the file is of one mode of transport
     */
    record StagedFile(Path path, LakeFile described, long lines, List<ImportReport.Sum> sums) {}

    /**
     * The files that may go into the lake, each looked through once.
     *
     * @param batch the id of theirs
     */
    List<StagedFile> describe(String batch) throws TradeException {
        List<StagedFile> described = new ArrayList<>();
        for (Path file : files()) {
            described.add(describe(file, batch, described.size()));
        }
        return described;
    }

    private StagedFile describe(Path file, String batch, int number) throws TradeException {
        Map<String, String> place = new TreeMap<>(sql.constants());
        for (Path part :
                Objects.requireNonNull(folder.resolve(SOUND).relativize(file).getParent())) {
            String[] pair = part.toString().split("=", 2);
            place.put(pair[0], pair[1]);
        }
        String folders = Stream.concat(ReadSql.PLACE.stream(), Stream.of("year"))
                .map(name -> name + "=" + place.get(name) + "/")
                .collect(Collectors.joining());
        Rows rows = duck.ask("""
                SELECT CASE WHEN product = 'TOTAL' THEN 0 ELSE length(product) END AS level, count(*) FILTER (partner = 'WLD') AS world,
                  count(*) AS all_rows, %s AS lines, min(month) AS first, max(month) AS last, list(DISTINCT reporter) AS reporters,
                  sum(value) AS total, coalesce(sum(value) FILTER (partner <> 'WLD'), 0) AS of_partners
                FROM %s GROUP BY ALL ORDER BY level""".formatted(lines(), parquet(file)));
        SortedSet<String> reporters = new TreeSet<>();
        SortedSet<Integer> levels = new TreeSet<>();
        long lines = 0;
        long world = 0;
        long all = 0;
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            reporters.addAll(texts(rows.text(i, "reporters")));
            levels.add((int) rows.whole(i, "level"));
            lines += rows.whole(i, "lines");
            world += rows.whole(i, "world");
            all += rows.whole(i, "all_rows");
            first = Math.min(first, (int) rows.whole(i, "first"));
            last = Math.max(last, (int) rows.whole(i, "last"));
        }
        LakeFile held = new LakeFile(
                "flows/" + folders + batch + "-" + number + ".parquet",
                batch,
                of(place, "source"),
                Frequency.of(of(place, "frequency")),
                Integer.parseInt(of(place, "year")),
                of(place, "flow"),
                of(place, "nomenclature"),
                of(place, "currency"),
                of(place, "transport"),
                levels,
                reporters,
                sql.isWeighed(),
                world,
                all - world,
                first,
                last);
        return new StagedFile(file, held, lines, sums(held, rows));
    }

    private static List<ImportReport.Sum> sums(LakeFile file, Rows levels) {
        if (!file.transport().equals("0")) {
            return List.of();
        }
        String column = file.worldRows() > 0 && file.partnerRows() > 0 ? "of_partners" : "total";
        List<ImportReport.Sum> sums = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            int level = (int) levels.whole(i, "level");
            sums.add(new ImportReport.Sum(
                    file.flow(),
                    level == 0 ? "" : file.nomenclature(),
                    level,
                    file.currency(),
                    levels.decimal(i, column)));
        }
        return sums;
    }

    /** The rows that stand in a file itself, without what the names of its folders say. */
    static String parquet(Path file) {
        return "read_parquet(" + Sql.source(file) + ", hive_partitioning = false)";
    }

    private static String of(Map<String, String> place, String name) {
        return Objects.requireNonNull(place.get(name), name);
    }

    Rejects rejects() {
        return rejects;
    }

    long skipped(RowFault fault) {
        return skipped.getOrDefault(fault, 0L);
    }

    private static SortedSet<String> texts(String list) {
        SortedSet<String> texts = new TreeSet<>();
        for (String text : list.substring(1, list.length() - 1).split(", ")) {
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<Path> listFolders(Path folder) throws TradeException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(Files::isDirectory).sorted().toList());
        } catch (IOException e) {
            throw new TradeException(folder, "cannot be read: " + e.getMessage());
        }
    }
}
