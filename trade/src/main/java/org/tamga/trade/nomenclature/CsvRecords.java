package org.tamga.trade.nomenclature;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;

/** The rows of a CSV file one after the other, so that a large one takes no room; plain or gzip, UTF-8, separated by what the first line has most of. */
final class CsvRecords {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 8_000;

    private CsvRecords() {}

    /**
     * Opens a file; its header is the first record.
     *
     * @throws IOException when it cannot be read; bytes that are no UTF-8 are found later, when the rows are read
     */
    static CsvReader<CsvRecord> open(Path file) throws IOException {
        BufferedReader text = text(file);
        try {
            text.mark(LONGEST_HEADER);
            char[] start = new char[LONGEST_HEADER];
            int length = Math.max(0, text.read(start));
            text.reset();
            if (length > 0 && start[0] == '\ufeff' && text.skip(1) != 1) {
                throw new IOException("ends within its first character");
            }
            return CsvReader.builder()
                    .fieldSeparator(CsvTable.separator(new String(start, 0, length)))
                    .detectBomHeader(false)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Something done with the header. */
    @FunctionalInterface
    interface Start {
        void take(List<String> columns) throws TradeException;
    }

    /** Something done with each row below it. */
    @FunctionalInterface
    interface Step {
        void take(CsvTable.Row row) throws TradeException;
    }

    /**
     * Reads a file from its header to its end.
     *
     * @throws TradeException when it cannot be read or is malformed, and what {@code start} and {@code step} throw
     */
    static void read(Path file, Start start, Step step) throws TradeException {
        try (CsvReader<CsvRecord> records = open(file)) {
            int width = -1;
            for (CsvRecord record : records) {
                List<String> fields = CsvTable.stripped(record);
                if (width < 0) {
                    width = fields.size();
                    start.take(fields);
                } else if (fields.size() != width) {
                    throw new TradeException(List.of(new Fault(
                            file,
                            record.getStartingLineNumber(),
                            "",
                            "the row has " + fields.size() + " fields, the header " + width
                                    + " (is a comma in a text not quoted, or a quote not closed?)")));
                } else {
                    step.take(new CsvTable.Row(record.getStartingLineNumber(), fields));
                }
            }
            if (width < 0) {
                throw new TradeException(file, "is empty: a header row was expected");
            }
        } catch (CsvParseException e) {
            String cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            throw new TradeException(file, "is no well-formed CSV: " + e.getMessage() + cause);
        } catch (NoSuchFileException e) {
            throw new TradeException(file, "no such file");
        } catch (IOException e) {
            throw new TradeException(file, reason(e, e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new TradeException(file, reason(e.getCause(), e.getMessage()));
        }
    }

    private static String reason(@Nullable IOException e, @Nullable String message) {
        return e instanceof CharacterCodingException ? "is not UTF-8: save it as UTF-8" : "cannot be read: " + message;
    }

    private static BufferedReader text(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            InputStream plain = gzip ? new GZIPInputStream(raw, BUFFER) : raw;
            // a decoder of one's own, because that tells of bytes that are no UTF-8
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
