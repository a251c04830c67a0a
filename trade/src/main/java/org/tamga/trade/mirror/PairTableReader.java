package org.tamga.trade.mirror;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;

/** Reads the file of a {@link PairTable}. What is in the file is only ever compared and counted with. */
final class PairTableReader {

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_FAULTS = 100;
    private static final double LONGEST_KM = 20_040;
    private static final List<String> EXPORTERS = List.of("exporter", "iso_o", "iso3_o");
    private static final List<String> IMPORTERS = List.of("importer", "iso_d", "iso3_d");
    private static final List<String> DISTANCES = List.of("dist", "distance", "distw");
    private static final String BORDER = "contig";
    private static final String COAST = "landlocked";

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Geography> pairs = new HashMap<>();
    private final SortedSet<String> strangers = new TreeSet<>();
    private int blank;

    PairTableReader(Path file) {
        this.file = file;
    }

    PairTable read() throws TradeException {
        boolean borders;
        boolean coasts;
        try (Reader text = text();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(true)
                        .detectBomHeader(false)
                        .ofNamedCsvRecord(text)) {
            List<String> header = List.of();
            String exporter = "";
            String importer = "";
            String distance = "";
            int rows = 0;
            for (NamedCsvRecord row : csv) {
                if (header.isEmpty()) {
                    header = List.copyOf(row.getHeader());
                    exporter = column(header, EXPORTERS);
                    importer = column(header, IMPORTERS);
                    distance = column(header, DISTANCES);
                }
                if (++rows > MOST_ROWS) {
                    throw new TradeException(
                            file, "has more than " + MOST_ROWS + " rows: this is no table of pairs of economies");
                }
                take(row, exporter, importer, distance);
                if (faults.size() >= MOST_FAULTS) {
                    break;
                }
            }
            if (rows == 0) {
                throw new TradeException(file, "is empty: a header and a row for each pair were expected");
            }
            borders = header.contains(BORDER);
            coasts = header.contains(COAST);
        } catch (CsvParseException e) {
            throw new TradeException(
                    file,
                    "is no well-formed CSV: " + e.getMessage()
                            + (e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")"));
        } catch (CharacterCodingException e) {
            throw new TradeException(file, "is not UTF-8: save the table as CSV (UTF-8)");
        } catch (IOException | UncheckedIOException e) {
            throw new TradeException(file, "cannot be read: " + e.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new TradeException(faults);
        }
        if (pairs.isEmpty()) {
            throw new TradeException(
                    file, "has no distance between two known economies; known are alpha-3 codes such as KAZ");
        }
        return new PairTable(file, pairs, borders, coasts, strangers, blank);
    }

    private String column(List<String> header, List<String> names) throws TradeException {
        Optional<String> found = names.stream().filter(header::contains).findFirst();
        return found.orElseThrow(() -> new TradeException(List.of(new Fault(
                file,
                1,
                "",
                "has no column " + String.join(" or ", names) + "; it has " + String.join(", ", header)))));
    }

    private void take(NamedCsvRecord row, String exporterColumn, String importerColumn, String distanceColumn) {
        Optional<String> exporter = area(row, exporterColumn);
        Optional<String> importer = area(row, importerColumn);
        if (exporter.isEmpty() || importer.isEmpty() || exporter.equals(importer)) {
            return;
        }
        String text = field(row, distanceColumn);
        if (text.isEmpty() || text.equals("NA") || text.equals(".")) {
            blank++;
            return;
        }
        double kilometres = number(text);
        if (!(kilometres > 0) || kilometres > LONGEST_KM) {
            fault(
                    row,
                    distanceColumn,
                    "'" + text + "' is no distance: kilometres above 0 and up to " + (int) LONGEST_KM
                            + " were expected");
            return;
        }
        Geography way = new Geography(
                (int) Math.round(100 * StrictMath.log(kilometres)), flag(row, BORDER, 1), flag(row, COAST, 2));
        Geography before = pairs.putIfAbsent(PairTable.key(exporter.get(), importer.get()), way);
        if (before != null && !before.equals(way)) {
            fault(
                    row,
                    "",
                    exporter.get() + " and " + importer.get() + " stand in the file twice, with different distances");
        }
    }

    private Optional<String> area(NamedCsvRecord row, String column) {
        String code = field(row, column);
        Area area = AreaCodes.ISO3.areas().get(AreaCodes.capital(code));
        if (area == null) {
            strangers.add(code.length() > 12 ? code.substring(0, 12) : code);
            return Optional.empty();
        }
        return Optional.of(area.code());
    }

    private int flag(NamedCsvRecord row, String column, int greatest) {
        String text = field(row, column);
        if (text.isEmpty() || text.equals("NA") || text.equals(".")) {
            return 0;
        }
        double value = number(text);
        if (value >= 0 && value <= greatest && value == Math.rint(value)) {
            return (int) value;
        }
        fault(row, column, "'" + text + "' was found; a whole number from 0 to " + greatest + " was expected");
        return 0;
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void fault(NamedCsvRecord row, String column, String message) {
        faults.add(new Fault(file, row.getStartingLineNumber(), column, message));
    }

    private Reader text() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            InputStream plain = new Bounded(gzip ? new GZIPInputStream(raw) : raw);
            return new InputStreamReader(withoutMark(plain), StandardCharsets.UTF_8.newDecoder());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream withoutMark(InputStream plain) throws IOException {
        InputStream in = new BufferedInputStream(plain);
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) {
            in.reset();
        }
        return in;
    }

    /** Ends with a fault when a small file unpacks to a huge one. */
    private static final class Bounded extends FilterInputStream {

        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException(
                        "it is larger than " + MOST_BYTES + " bytes when unpacked: this is no table of pairs");
            }
        }
    }
}
