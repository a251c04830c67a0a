package org.tamga.trade.nomenclature;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A small table in a CSV file (RFC 4180, UTF-8, plain or gzip), in memory. The separator is a comma, semicolon or tab, whichever the first
 * line has most of.
 */
final class CsvTable {

    private static final int LONGEST_FIELD = 4_000;

    /** One row of the file. */
    record Row(long line, List<String> fields) {

        /** The text of a column counted from 0, without blanks around it. */
        String text(int column) {
            return fields.get(column);
        }
    }

    private final List<String> header;
    private final List<Row> rows;
    private final int blank;

    private CsvTable(List<String> header, List<Row> rows, int blank) {
        this.header = header;
        this.rows = rows;
        this.blank = blank;
    }

    /** Reads a file; empty when nothing of it can be used. Rows of a wrong shape are faults and left out. */
    static Optional<CsvTable> read(Path path, Limits limits, Faults faults) {
        try {
            byte[] bytes = bytes(path, limits.fileBytes());
            return decode(bytes, faults).flatMap(text -> parse(text, limits, faults));
        } catch (TooLarge e) {
            faults.add("is larger than " + limits.fileBytes() + " bytes when unpacked: this is no table of codes");
        } catch (EOFException e) {
            faults.add("is cut short: the gzip stream ends before its end");
        } catch (ZipException e) {
            faults.add("is no sound gzip file: " + e.getMessage());
        } catch (IOException e) {
            faults.add("cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The names of the columns as they stand there, without blanks around them. */
    List<String> header() {
        return header;
    }

    /** The header for comparison: small letters and digits alone. */
    List<String> columns() {
        return columns(header);
    }

    /** A header for comparison. */
    static List<String> columns(List<String> header) {
        return header.stream()
                .map(c -> c.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", ""))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    /** How many rows had separators but no text. */
    int blank() {
        return blank;
    }

    private static final class TooLarge extends IOException {}

    private static byte[] bytes(Path path, int limit) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] raw = bounded(file, limit);
            boolean gzip = raw.length > 1 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
            if (!gzip) {
                return raw;
            }
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(raw))) {
                return bounded(unpacked, limit);
            }
        }
    }

    private static byte[] bounded(InputStream stream, int limit) throws IOException {
        byte[] read = stream.readNBytes(limit);
        if (read.length == limit && stream.read() >= 0) {
            throw new TooLarge();
        }
        return read;
    }

    private static Optional<String> decode(byte[] bytes, Faults faults) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            faults.add("is a spreadsheet or a zip archive: save the table as CSV (UTF-8)");
            return Optional.empty();
        }
        if (bytes.length > 1 && ((bytes[0] & 0xff) + (bytes[1] & 0xff)) == 0xff + 0xfe) {
            faults.add("is UTF-16: save it as UTF-8");
            return Optional.empty();
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                faults.add(line(bytes, i), 0, "a zero byte: this is no text file");
                return Optional.empty();
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
        } catch (CharacterCodingException e) {
            int at = in.position();
            faults.add(line(bytes, at), 0, "byte 0x%02X is not UTF-8: save the file as UTF-8".formatted(bytes[at]));
            return Optional.empty();
        }
    }

    private static long line(byte[] bytes, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Optional<CsvTable> parse(String text, Limits limits, Faults faults) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int blank = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            for (CsvRecord record : reader) {
                List<String> fields = stripped(record);
                if (header.isEmpty()) {
                    header.addAll(fields);
                } else if (isBlank(fields)) {
                    blank++;
                } else if (rows.size() == limits.fileRows()) {
                    faults.add(
                            record.getStartingLineNumber(),
                            0,
                            "more than " + limits.fileRows() + " rows: this is no table of codes");
                    return Optional.empty();
                } else if (hasShape(record.getStartingLineNumber(), fields, header.size(), faults)) {
                    rows.add(new Row(record.getStartingLineNumber(), fields));
                }
            }
        } catch (CsvParseException e) {
            String cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            faults.add("is no well-formed CSV: " + e.getMessage() + cause);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        if (header.isEmpty()) {
            faults.add("is empty: a header row was expected");
            return Optional.empty();
        }
        return Optional.of(new CsvTable(List.copyOf(header), rows, blank));
    }

    static List<String> stripped(CsvRecord record) {
        String[] fields = new String[record.getFieldCount()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = stripped(record.getField(i));
        }
        return List.of(fields);
    }

    private static boolean isBlank(List<String> fields) {
        for (String field : fields) {
            if (!field.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasShape(long line, List<String> fields, int wanted, Faults faults) {
        if (fields.size() != wanted) {
            faults.add(
                    line,
                    Math.min(fields.size(), wanted) + 1,
                    "the row has " + fields.size() + " fields, the header " + wanted
                            + " (is a comma in a text not quoted, or a quote not closed?)");
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).length() > LONGEST_FIELD) {
                faults.add(line, i + 1, "a field longer than " + LONGEST_FIELD + " characters");
                return false;
            }
        }
        return true;
    }

    /** The separator of a table that begins like this. */
    static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Without white space around it; no-break spaces, which spreadsheets leave behind, count as such. */
    private static String stripped(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isSpace(field.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(field.charAt(to - 1))) {
            to--;
        }
        return field.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
