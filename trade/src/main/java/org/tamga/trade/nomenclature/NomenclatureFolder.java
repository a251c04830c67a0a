package org.tamga.trade.nomenclature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.PlainText;

/** Reads the files of a folder: code lists first, since correlation tables are checked against them. */
final class NomenclatureFolder {

    private static final int MOST_FILES = 1_000;
    private static final int COLUMNS_TOLD = 5;

    private final Limits limits;
    private final Map<Nomenclature, List<CodeTable>> tables = new EnumMap<>(Nomenclature.class);
    private final Map<String, String> sections = new HashMap<>();
    private final List<Correlation> correlations = new ArrayList<>();
    private final List<String> correlationFiles = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<TableFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int rows;

    NomenclatureFolder(Limits limits) {
        this.limits = limits;
    }

    void read(List<Path> files) {
        List<Path> later = new ArrayList<>();
        for (Path file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            if (readFirst(file)) {
                later.add(file);
            }
        }
        if (files.size() > MOST_FILES) {
            notes.add((files.size() - MOST_FILES) + " files were not looked at: " + MOST_FILES + " is the most");
        }
        later.forEach(this::readCorrelation);
        holdings.sort(Comparator.comparing(Holding::file));
    }

    /** Reads code lists and names of sections, and leaves correlations alone. */
    void readLists(List<Path> files) {
        files.stream().limit(MOST_FILES).forEach(this::readFirst);
        holdings.sort(Comparator.comparing(Holding::file));
    }

    void fail(Path folder, IOException e) {
        faults.add(TableFault.of(folder.toString(), "the folder cannot be read: " + e.getMessage()));
    }

    /** Reads all but correlations; true for these, which are to be read later. */
    private boolean readFirst(Path path) {
        String file = String.valueOf(path.getFileName());
        Faults found = new Faults(file);
        Optional<CsvTable> read = CsvTable.read(path, limits, found);
        if (read.isEmpty()) {
            faults.addAll(found.list());
            holdings.add(new Holding(file, Holding.Kind.UNREADABLE, 0, ""));
            return false;
        }
        CsvTable table = read.get();
        if (!fits(file, table.rows().size())) {
            return false;
        }
        if (table.columns().equals(List.of("section", "name"))) {
            faults.addAll(found.list());
            readSections(file, table);
        } else if (CodeTableReader.isMeant(table, file)) {
            readCodes(file, new CodeTableReader(path, Optional.empty(), limits, found).read(table));
        } else if (CorrelationReader.isMeant(table)) {
            return true;
        } else {
            String columns = PlainText.line(String.join(
                    ", ", table.header().stream().limit(COLUMNS_TOLD).toList()));
            holdings.add(new Holding(file, Holding.Kind.OTHER, table.rows().size(), "columns " + columns));
        }
        return false;
    }

    private boolean fits(String file, int more) {
        rows += more;
        if (rows > limits.folderRows()) {
            rows -= more;
            faults.add(TableFault.of(
                    file,
                    "left out: with its " + more + " rows the folder would have more than " + limits.folderRows()));
            holdings.add(new Holding(file, Holding.Kind.UNREADABLE, 0, ""));
            return false;
        }
        return true;
    }

    private void readSections(String file, CsvTable table) {
        table.rows().forEach(row -> sections.putIfAbsent(row.text(0), PlainText.line(row.text(1))));
        holdings.add(new Holding(file, Holding.Kind.SECTIONS, table.rows().size(), "HS"));
    }

    private void readCodes(String file, Reading<CodeTable> reading) {
        faults.addAll(reading.faults());
        notes.addAll(reading.notes());
        for (CodeTable table : reading.tables()) {
            List<CodeTable> same = tables.computeIfAbsent(table.nomenclature(), n -> new ArrayList<>());
            if (!same.isEmpty()) {
                notes.add(file + ": " + table.nomenclature().classification() + " is also in "
                        + same.getFirst().file() + ", where names are looked up first");
            }
            same.add(table);
        }
        holdings.add(new Holding(
                file,
                reading.tables().isEmpty() ? Holding.Kind.UNREADABLE : Holding.Kind.CODE_TABLE,
                reading.rows(),
                String.join(
                        ", ",
                        reading.tables().stream()
                                .map(t -> t.nomenclature().classification())
                                .toList())));
    }

    private void readCorrelation(Path path) {
        String file = String.valueOf(path.getFileName());
        Reading<Correlation> reading = Correlation.read(
                path, n -> tables.getOrDefault(n, List.of()).stream().findFirst(), limits);
        faults.addAll(reading.faults());
        notes.addAll(reading.notes());
        reading.tables().forEach(table -> addCorrelation(file, table));
        holdings.add(new Holding(
                file,
                reading.tables().isEmpty() ? Holding.Kind.UNREADABLE : Holding.Kind.CORRELATION,
                reading.rows(),
                String.join(
                        ", ",
                        reading.tables().stream().map(Correlation::toString).toList())));
    }

    private void addCorrelation(String file, Correlation table) {
        for (int i = 0; i < correlations.size(); i++) {
            if (correlations.get(i).path().equals(table.path())) {
                String message = table + " is also in " + correlationFiles.get(i);
                if (correlations.get(i).hasSamePairs(table)) {
                    notes.add(file + ": " + message + ", with the same pairs");
                } else {
                    faults.add(TableFault.of(
                            file, message + ", with other pairs; that one is used: remove one of the files"));
                }
                return;
            }
        }
        correlations.add(table);
        correlationFiles.add(file);
    }

    Map<Nomenclature, List<CodeTable>> tables() {
        Map<Nomenclature, List<CodeTable>> copy = new EnumMap<>(Nomenclature.class);
        tables.forEach((nomenclature, all) -> copy.put(nomenclature, List.copyOf(all)));
        return copy;
    }

    List<Correlation> correlations() {
        return List.copyOf(correlations);
    }

    List<String> correlationFiles() {
        return List.copyOf(correlationFiles);
    }

    Map<String, String> sections() {
        return Map.copyOf(sections);
    }

    List<Holding> holdings() {
        return List.copyOf(holdings);
    }

    List<TableFault> faults() {
        return List.copyOf(faults);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
