package org.tamga.core.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A CSV file (RFC 4180, UTF-8) with a header row; its rows are handed on one by one. */
public final class Table {

    /** Rows that are held before they are converted. */
    private static final int BATCH = 2048;

    private static final int LONGEST_FIELD = 20_000;

    private final Path path;
    private final String name;
    private final Map<String, String> aliases;
    private final List<Problem> problems;

    /**
     * A table to be read.
     *
     * @param name of the file in what is said about it
     * @param problems where faults are added
     */
    public Table(Path path, String name, List<Problem> problems) {
        this(path, name, Map.of(), problems);
    }

    /**
     * A table to be read, some of whose columns have more than one name.
     *
     * @param aliases the other names, each with the one that is asked for
     */
    public Table(Path path, String name, Map<String, String> aliases, List<Problem> problems) {
        this.path = path;
        this.name = name;
        this.aliases = Map.copyOf(aliases);
        this.problems = problems;
    }

    /** One row; its readers record a problem and go on when a field is wrong. */
    public final class Row {
        private final CsvRecord record;
        private final Map<String, Integer> header;
        private final List<Problem> faults = new ArrayList<>();
        private boolean misshapen;

        private Row(CsvRecord record, Map<String, Integer> header) {
            this.record = record;
            this.header = header;
        }

        /** The line of the file, from 1. */
        public long line() {
            return record.getStartingLineNumber();
        }

        /** The file, as problems name it. */
        public String file() {
            return name;
        }

        private void checkShape() {
            int fields = record.getFieldCount();
            if (fields != header.size()) {
                faults.add(new Problem(
                        name,
                        line(),
                        Math.min(fields, header.size()) + 1,
                        "",
                        "the row has " + fields + " fields, the header " + header.size()
                                + " (is a comma in a text not quoted, or a quote not closed?)"));
            } else if (record.getFields().stream().anyMatch(f -> f.length() > LONGEST_FIELD)) {
                faults.add(new Problem(name, line(), 0, "", "a field longer than " + LONGEST_FIELD + " characters"));
            }
            misshapen = !faults.isEmpty();
        }

        /** Whether no problem was found in it so far. */
        public boolean isSound() {
            return faults.isEmpty();
        }

        /** The text of a field, stripped; empty when the table has no such column. */
        public String text(String column) {
            Integer at = header.get(column);
            return at == null || at >= record.getFieldCount()
                    ? ""
                    : record.getField(at).strip();
        }

        /** The parsed field; a failure becomes a problem at this place. */
        public <T> Optional<T> read(String column, Function<String, T> parse) {
            return read(column, text(column), parse);
        }

        /** Parses {@code text} on behalf of a column. */
        public <T> Optional<T> read(String column, String text, Function<String, T> parse) {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException e) {
                fault(column, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        /** Records a problem of a field; of the whole row when there is no such column. */
        public void fault(String column, String message) {
            Integer at = header.get(column);
            faults.add(new Problem(name, line(), at == null ? 0 : at + 1, at == null ? "" : column, message));
        }
    }

    /**
     * Reads the table, its rows on all cores; a row with a fault gives nothing.
     *
     * @param known the columns that have a meaning; others are a fault, since a misspelt one would be lost silently
     * @param required columns that must be there
     * @param first what is done to one row after the other, before
     * @param convert what is made of a row; called for several at a time
     * @return what the sound rows gave, in their order
     */
    public <T> List<T> read(
            Set<String> known, Set<String> required, Consumer<Row> first, Function<Row, Optional<T>> convert) {
        List<T> all = new ArrayList<>();
        List<Row> batch = new ArrayList<>();
        forEachRow(known, required, row -> {
            if (!row.misshapen) {
                first.accept(row);
            }
            batch.add(row);
            if (batch.size() == BATCH) {
                convert(batch, convert, all);
            }
        });
        convert(batch, convert, all);
        return all;
    }

    private <T> void convert(List<Row> batch, Function<Row, Optional<T>> convert, List<T> all) {
        List<Optional<T>> made = batch.parallelStream()
                .map(row -> row.misshapen ? Optional.<T>empty() : convert.apply(row))
                .toList();
        for (int r = 0; r < made.size(); r++) {
            problems.addAll(batch.get(r).faults);
            if (batch.get(r).isSound()) {
                made.get(r).ifPresent(all::add);
            }
        }
        batch.clear();
    }

    private void forEachRow(Set<String> known, Set<String> required, Consumer<Row> consumer) {
        try {
            Optional<Problem> fault = Utf8.check(path, name);
            if (fault.isPresent()) {
                problems.add(fault.get());
                return;
            }
            readRows(known, required, consumer);
        } catch (IOException | UncheckedIOException e) {
            problems.add(Problem.of(name, "cannot be read: " + e.getMessage()));
        } catch (CsvParseException e) {
            String cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            problems.add(Problem.of(name, "is no well-formed CSV: " + e.getMessage() + cause));
        }
    }

    private void readRows(Set<String> known, Set<String> required, Consumer<Row> consumer) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path, StandardCharsets.UTF_8)) {
            Map<String, Integer> header = new HashMap<>();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    if (!readHeader(record, known, required, header)) {
                        return;
                    }
                    continue;
                }
                Row row = new Row(record, header);
                row.checkShape();
                consumer.accept(row);
            }
            if (header.isEmpty()) {
                problems.add(Problem.of(name, "is empty: a header row was expected"));
            }
        }
    }

    private boolean readHeader(CsvRecord record, Set<String> known, Set<String> required, Map<String, Integer> header) {
        List<Problem> faults = new ArrayList<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String column = record.getField(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            String canonical = aliases.getOrDefault(column, column);
            if (!known.contains(canonical)) {
                faults.add(new Problem(
                        name,
                        record.getStartingLineNumber(),
                        i + 1,
                        "",
                        "unknown column '" + shortened(column) + "': known are " + String.join(", ", known)));
            } else if (header.put(canonical, i) != null) {
                faults.add(new Problem(
                        name, record.getStartingLineNumber(), i + 1, "", "column '" + canonical + "' stands twice"));
            }
        }
        for (String column : required) {
            if (!header.containsKey(column)) {
                faults.add(
                        new Problem(name, record.getStartingLineNumber(), 0, "", "column '" + column + "' is missing"));
            }
        }
        problems.addAll(faults);
        return faults.isEmpty();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
