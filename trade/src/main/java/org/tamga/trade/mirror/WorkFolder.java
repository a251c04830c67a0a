package org.tamga.trade.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Sql;

/**
 * Parquet files between one step and the next, deleted at the end. They lie in folders named like those of the lake, because that is what an
 * engine can give a name to.
 */
final class WorkFolder implements AutoCloseable {

    private static final String PLACE =
            "source=MIRROR/frequency=A/flow=BOTH/nomenclature=HS/currency=XXX/transport=0/year=0";

    private final Engine engine;
    private final Path root;

    WorkFolder(Engine engine, Path parent) throws TradeException {
        this.engine = engine;
        try {
            Files.createDirectories(parent);
            root = Files.createTempDirectory(parent, "mirror-");
            Files.createDirectories(root.resolve(PLACE));
        } catch (IOException e) {
            throw new TradeException(parent, "cannot be written: " + e.getMessage());
        }
    }

    /** Writes the answer to a query and gives it a name; the number of rows. */
    long keep(String relation, String sql) throws TradeException {
        Path file = file(relation);
        long rows = engine.write(sql, file);
        engine.name(relation, root, List.of(file));
        return rows;
    }

    /**
     * Writes a whole number for each pair and gives the table a name, with the columns exporter, importer and {@code column}. An exporter's numbers
     * stand in one text, because engines take many times longer to read a list of many short rows than to cut a text into pieces.
     *
     * @param number of the exporter and importer in these places; shorter than seven digits
     */
    void keep(String relation, String column, List<String> exporters, List<String> importers, IntBinaryOperator number)
            throws TradeException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < exporters.size(); i++) {
            StringBuilder numbers = new StringBuilder();
            for (int j = 0; j < importers.size(); j++) {
                numbers.append(String.format(Locale.ROOT, "%07d", number.applyAsInt(i, j)));
            }
            rows.add("(" + Sql.text(exporters.get(i)) + ", " + Sql.text(numbers.toString()) + ")");
        }
        List<String> columns = new ArrayList<>();
        for (int j = 0; j < importers.size(); j++) {
            columns.add("(" + Sql.text(importers.get(j)) + ", " + (7 * j + 1) + ")");
        }
        keep(
                relation,
                "SELECT e.exporter, i.importer, CAST(substring(e.numbers, i.place, 7) AS INT) AS " + column + " FROM "
                        + values("e", "exporter, numbers", rows) + " CROSS JOIN "
                        + values("i", "importer, place", columns));
    }

    /** A list of rows as a relation. */
    static String values(String name, String columns, List<String> rows) {
        return "(VALUES " + String.join(", ", rows) + ") AS " + name + " (" + columns + ")";
    }

    Path file(String relation) {
        return root.resolve(PLACE).resolve(relation + ".parquet");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // what stays behind lies in a folder of the user's own choice, under a name that says whose it is
        }
    }
}
