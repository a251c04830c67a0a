package org.tamga.trade.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;

/**
 * Opens a file of the user's: finds out whether it is packed, JSON or text, in which encoding and with which delimiter, and gives the
 * tables in it. What DuckDB cannot read itself is copied into a staging folder first; the file itself is never changed.
 */
public final class SourceFile {

    /** The longest first line, in characters; a longer one is no header. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Path staging;
    private final Optional<Charset> described;

    /**
     * A file to open.
     *
     * @param staging an empty folder for copies, on a disk with room for the unpacked file
     * @param described the encoding, when a description names another than UTF-8
     */
    public SourceFile(Path file, Path staging, Optional<Charset> described) {
        this.file = file;
        this.staging = staging;
        this.described = described;
    }

    /**
     * The tables in the file: one, or one for each table in an archive.
     *
     * @throws TradeException when it cannot be read or holds no table
     */
    public List<SourceTable> open() throws TradeException {
        if (!Files.isRegularFile(file)) {
            throw new TradeException(file, Files.exists(file) ? "is no regular file" : "is not there");
        }
        try {
            byte[] magic = magic();
            if (starts(magic, 0x50, 0x4b, 0x03, 0x04)) {
                return unzip();
            }
            if (starts(magic, 0x37, 0x7a, 0xbc, 0xaf)) {
                throw new TradeException(file, "is packed with 7-Zip, which is not read here: unpack it first");
            }
            return List.of(table(file, file, starts(magic, 0x1f, 0x8b)));
        } catch (CharacterCodingException e) {
            throw new TradeException(
                    file,
                    "is no text in " + described.map(Charset::name).orElse("UTF-8")
                            + ": describe its encoding, such as encoding: windows-1251");
        } catch (EOFException e) {
            throw new TradeException(file, "is cut off: the end of the compressed data is missing");
        } catch (ZipException e) {
            throw new TradeException(file, "is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new TradeException(file, "cannot be read: " + e.getMessage());
        }
    }

    private byte[] magic() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private List<SourceTable> unzip() throws IOException, TradeException {
        List<SourceTable> tables = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().replaceAll(".*[/\\\\]", "").replace('\0', ' ');
                // descriptions and lists of countries and products lie beside the data, in BACI's archives
                if (entry.isDirectory()
                        || !name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|dat|tsv|json)")
                        || isAside(name)) {
                    continue;
                }
                Path copy = staging.resolve("entry-" + tables.size());
                CRC32 sum = new CRC32();
                try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                    Files.copy(in, copy);
                }
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new ZipException("the check sum of " + name + " is not that of its bytes");
                }
                tables.add(table(file.resolve(name), copy, false));
            }
        }
        if (tables.isEmpty()) {
            throw new TradeException(file, "is an archive without a table (.csv, .txt, .tsv, .dat, .json)");
        }
        return tables;
    }

    private static boolean isAside(String name) {
        return name.matches("(?i)(country|product)_codes.*|readme.*");
    }

    private SourceTable table(Path origin, Path text, boolean gzip) throws IOException, TradeException {
        Charset charset;
        int first;
        try (InputStream in = bytes(text, gzip)) {
            in.mark(4);
            byte[] begin = in.readNBytes(4);
            in.reset();
            charset = starts(begin, 0xff, 0xfe)
                    ? StandardCharsets.UTF_16LE
                    : starts(begin, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : described.orElse(StandardCharsets.UTF_8);
            first = firstCharacter(in, charset);
        }
        if (first < 0) {
            throw new TradeException(origin, "is empty");
        }
        if (first == '{' || first == '[') {
            Path flat = staging.resolve(text.getFileName() + ".flat");
            try (InputStream in = bytes(text, gzip)) {
                JsonTable.flatten(origin, in, flat);
            }
            return new SourceTable(origin, flat, false, ',', header(origin, flat, false, ','), true);
        }
        Path readable = text;
        boolean packed = gzip;
        if (!charset.equals(StandardCharsets.UTF_8)) {
            readable = staging.resolve(text.getFileName() + ".utf8");
            packed = false;
            transcode(text, gzip, charset, readable);
        }
        char delimiter = delimiter(origin, readable, packed);
        Path found = readable;
        boolean isGzip = packed;
        // reads to the end: DuckDB does not look at the check sums of packed files
        RowLength.check(origin, () -> bytes(found, isGzip));
        return new SourceTable(origin, readable, packed, delimiter, header(origin, readable, packed, delimiter), false);
    }

    private static BufferedInputStream bytes(Path text, boolean gzip) throws IOException {
        InputStream in = Files.newInputStream(text);
        return new BufferedInputStream(gzip ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }

    private static int firstCharacter(InputStream in, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(in, charset);
        for (int looked = 0; looked < LONGEST_HEADER; looked++) {
            int c = reader.read();
            if (c != BYTE_ORDER_MARK && !Character.isWhitespace(c)) {
                return c;
            }
        }
        return -1;
    }

    private static void transcode(Path text, boolean gzip, Charset charset, Path to) throws IOException {
        try (Reader in = new InputStreamReader(
                        bytes(text, gzip),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                BufferedWriter out = Files.newBufferedWriter(to)) {
            char[] buffer = new char[1 << 16];
            boolean begun = false;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                int from = !begun && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
                begun = true;
                out.write(buffer, from, n - from);
            }
        }
    }

    private static char delimiter(Path origin, Path text, boolean gzip) throws IOException, TradeException {
        String line = firstLine(origin, text, gzip);
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int columns = columns(line, candidate);
            if (columns > most) {
                most = columns;
                best = candidate;
            }
        }
        if (most < 2) {
            throw new TradeException(
                    origin,
                    "is no table: its first line has one column only, whether it is divided at commas, semicolons, tabs or bars");
        }
        return best;
    }

    /** How many columns a line has when divided at a character; at every such character when it has quotation marks in wrong places. */
    private static int columns(String line, char delimiter) {
        try {
            return cells(line, delimiter).size();
        } catch (CsvParseException e) {
            return (int) line.chars().filter(c -> c == delimiter).count() + 1;
        }
    }

    private static Header header(Path origin, Path text, boolean gzip, char delimiter)
            throws IOException, TradeException {
        try {
            List<String> names = cells(firstLine(origin, text, gzip), delimiter);
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (!name.isBlank() && !seen.add(name)) {
                    throw new TradeException(List.of(new Fault(
                            origin,
                            1,
                            name,
                            "stands twice in the header: which of the two columns is meant is not known")));
                }
            }
            return new Header(names);
        } catch (CsvParseException e) {
            throw new TradeException(List.of(new Fault(origin, 1, "", "is no sound header: " + e.getMessage())));
        }
    }

    private static List<String> cells(String line, char delimiter) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(new StringReader(line))) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path origin, Path text, boolean gzip) throws IOException, TradeException {
        StringBuilder line = new StringBuilder();
        try (Reader in = new InputStreamReader(bytes(text, gzip), StandardCharsets.UTF_8)) {
            int c = in.read();
            boolean quoted = false;
            while (c >= 0 && (quoted || line.isEmpty() || (c != '\n' && c != '\r'))) {
                quoted ^= c == '"';
                if (line.isEmpty() && (c == '\n' || c == '\r')) {
                    c = in.read();
                    continue;
                }
                if (c != BYTE_ORDER_MARK || !line.isEmpty()) {
                    line.append((char) c);
                }
                if (line.length() > LONGEST_HEADER) {
                    throw new TradeException(
                            origin,
                            "has a first line of more than " + LONGEST_HEADER
                                    + " characters, which is no header of a table");
                }
                c = in.read();
            }
        }
        return line.toString();
    }
}
