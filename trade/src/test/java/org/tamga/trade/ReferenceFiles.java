package org.tamga.trade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Shared tables of official statistics and of what others computed from them; a test that needs one is skipped where it is absent. */
public final class ReferenceFiles {

    private ReferenceFiles() {}

    /** Where a table lies, {@code complexity/…}. */
    public static Path path(String name) {
        Path file = Path.of("../../shared/data", name);
        assumeTrue(Files.exists(file), () -> "no shared table " + name);
        return file;
    }

    /** The rows of a table, packed or not. */
    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Files.newInputStream(path(name));
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
