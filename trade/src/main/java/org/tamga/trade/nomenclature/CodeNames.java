package org.tamga.trade.nomenclature;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Names of single codes from the lists of a folder, for those who want a few names soon: only lists that may have them are opened, and none
 * further than the last code that is wanted. Lists are not checked as {@link Nomenclatures#read} checks them; a file that cannot be read
 * gives no names.
 */
public final class CodeNames {

    private final List<Path> files;

    /** The lists of a folder; none when the folder cannot be read. */
    public CodeNames(Path folder) {
        List<Path> found;
        try {
            found = Nomenclatures.tables(folder);
        } catch (IOException e) {
            found = List.of();
        }
        this.files = found;
    }

    /** Whether the folder has no file that may be a list. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Names as the lists have them.
     *
     * @param nomenclature of the codes; those of {@code HS}, any edition, and of the Combined Nomenclature are looked up in the newest edition
     *     that has them
     * @return the names by code; codes without a name are left out
     */
    public Map<String, String> find(Nomenclature nomenclature, Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        Set<String> open = new HashSet<>(codes);
        Map<Path, Listed> unnamed = new HashMap<>();
        for (Nomenclature place : Nomenclatures.places(nomenclature)) {
            for (Path file : files) {
                if (open.isEmpty()) {
                    return names;
                }
                Set<Nomenclature> said = CodeTableReader.named(String.valueOf(file.getFileName()));
                Listed listed;
                if (said.equals(Set.of(place)) && place != Nomenclature.HS) {
                    listed = read(file, nomenclature, open, /* toTheEnd= */ false);
                } else if (said.isEmpty() || said.equals(Set.of(Nomenclature.HS))) {
                    // only what it calls all goods tells of what the list is, and that may be its last row
                    listed = unnamed.computeIfAbsent(file, f -> read(f, nomenclature, codes, /* toTheEnd= */ true));
                    if (!listed.of().equals(Set.of(place))) {
                        continue;
                    }
                } else {
                    continue;
                }
                listed.names().forEach(names::putIfAbsent);
                open.removeAll(listed.names().keySet());
            }
        }
        return names;
    }

    /** What a file has of the codes that are wanted. */
    private record Listed(Set<Nomenclature> of, Map<String, String> names) {

        private static final Listed NOTHING = new Listed(Set.of(), Map.of());
    }

    private static Listed read(Path file, Nomenclature nomenclature, Set<String> wanted, boolean toTheEnd) {
        try (CsvReader<CsvRecord> rows = CsvRecords.open(file)) {
            return read(rows, String.valueOf(file.getFileName()), nomenclature, wanted, toTheEnd);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return Listed.NOTHING;
        }
    }

    private static Listed read(
            CsvReader<CsvRecord> records,
            String file,
            Nomenclature nomenclature,
            Set<String> wanted,
            boolean toTheEnd) {
        Map<String, String> names = new HashMap<>();
        List<String> header = new ArrayList<>();
        CodeTableReader.Columns columns = new CodeTableReader.Columns(0, 0, 0, 0);
        Optional<String> total = Optional.empty();
        int rows = 0;
        for (CsvRecord row : records) {
            if (header.isEmpty()) {
                header.addAll(CsvTable.columns(CsvTable.stripped(row)));
                columns = CodeTableReader.Columns.of(header);
                if (!CodeTableReader.isMeant(header, file)) {
                    return Listed.NOTHING;
                }
                continue;
            }
            if (row.getFieldCount() != header.size() || ++rows > Limits.USUAL.fileRows()) {
                continue;
            }
            String text = row.getField(columns.code()).strip();
            String code = code(nomenclature, text, wanted);
            if (wanted.contains(code)) {
                String name = CodeTableReader.plainName(row.getField(columns.text()), text);
                if (!name.isEmpty()) {
                    names.putIfAbsent(code, name);
                }
            }
            if (text.equals(Nomenclature.TOTAL)) {
                total = Optional.of(row.getField(columns.text()));
            }
            if (!toTheEnd && names.size() == wanted.size()) {
                break;
            }
        }
        return header.isEmpty()
                ? Listed.NOTHING
                : new Listed(
                        CodeTableReader.said(file, Objects.requireNonNull(header.get(columns.code())), total), names);
    }

    /** The code that a text means; a spreadsheet takes the zero from the front of 010121, and manuals write 0101.21. */
    private static String code(Nomenclature nomenclature, String text, Set<String> wanted) {
        if (wanted.contains(text) || text.isEmpty()) {
            return text;
        }
        CodeRules rules = nomenclature.rules();
        if (text.indexOf('.') > 0) {
            return rules.withoutPoints(text).orElse(text);
        }
        return rules.hasChapters() && text.length() % 2 == 1 && CodeRules.isDigits(text) ? "0" + text : text;
    }
}
