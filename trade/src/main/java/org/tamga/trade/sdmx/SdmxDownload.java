package org.tamga.trade.sdmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.trade.comtrade.DiskFiles;
import sdmxdl.About;
import sdmxdl.Series;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Brings the observations of one question into a file, wholly or not at all: it is written under another name, forced to the disk, and then given
 * its own, in the place of what an earlier run brought. Series are read one at a time.
 */
public final class SdmxDownload {

    private final SdmxTerms terms;
    private final Path folder;
    private final SdmxQuestion question;

    /**
     * A download.
     *
     * @param folder for the file and its record; made when it is not there
     */
    public SdmxDownload(SdmxTerms terms, Path folder, SdmxQuestion question) {
        this.terms = terms;
        this.folder = folder;
        this.question = question;
    }

    /**
     * Asks, checks and writes.
     *
     * @throws SdmxException when there is nothing, or nothing sound; no file is changed then
     * @throws InterruptedIOException when the thread is interrupted meanwhile; no file is changed then
     */
    public SdmxFile run() throws SdmxException, InterruptedIOException {
        try (SdmxService service = SdmxService.open(question.source(), terms, folder)) {
            SdmxStructure structure = service.structure(question.flow());
            question.key().check(structure);
            Optional<Year> from = question.window().map(w -> Year.of(w.first().getYear()));
            Path file = folder.resolve(question.name() + ".csv");
            Path record = folder.resolve(question.name() + ".json");
            try (Stream<Series> series = service.series(structure, question.key(), from)) {
                Observations.Count seen = Observations.count(service.network().data(), structure);
                SeriesTable table = new SeriesTable(structure, question, seen);
                refuse(seen, structure);
                Path writtenTable = service.folder().resolve("table.csv");
                Path writtenRecord = service.folder().resolve("record.json");
                String sha256 = write(series.iterator(), table, writtenTable);
                table.refuseLosses(service.network().nothing());
                SdmxFile result = table.result(file, record, sha256);
                writeRecord(writtenRecord, Files.size(writtenTable), service, result);
                DiskFiles.keep(writtenTable, file);
                DiskFiles.keep(writtenRecord, record);
                return result;
            }
        } catch (SdmxException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new SdmxException(SdmxException.Kind.DISK, folder + ": cannot be written: " + e.getMessage());
        }
    }

    /** What sdmx-dl would leave out. */
    private static void refuse(Observations.Count seen, SdmxStructure structure) throws SdmxException {
        if (seen.unreadable() > 0) {
            throw new SdmxException(
                    SdmxException.Kind.ANSWER,
                    "a value is no number: " + seen.fault().orElse("") + " of the answer (" + seen.unreadable() + " of "
                            + seen.all() + " observations of "
                            + structure.flow().id() + "); nothing was written");
        }
    }

    private static String write(Iterator<Series> series, SeriesTable table, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
                BufferedWriter text =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            table.write(series, text);
            text.flush();
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes where the file is from. */
    private void writeRecord(Path written, long bytes, SdmxService service, SdmxFile result) throws IOException {
        Instant now = terms.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (OutputStream out = Files.newOutputStream(written);
                JsonGenerator json = JsonFactory.builder().build().createGenerator(pretty, out)) {
            json.writeStartObject();
            json.writeStringProperty("file", result.file().getFileName().toString());
            json.writeStringProperty("sha256", result.sha256());
            json.writeNumberProperty("bytes", bytes);
            json.writeStringProperty("source", question.source().name());
            json.writeStringProperty("address", question.source().address().toString());
            json.writeStringProperty("flow", result.flow().reference());
            json.writeStringProperty("title", result.flow().title());
            json.writeStringProperty("key", question.key().toString());
            json.writeStringProperty(
                    "window", question.window().map(Object::toString).orElse(""));
            json.writeStringProperty("currency", question.currency().orElse(""));
            json.writeStringProperty("retrieved", now.toString());
            json.writeNumberProperty("series", result.series());
            json.writeNumberProperty("observations", result.observations());
            write(json, "notes", result.notes());
            write(
                    json,
                    "asked",
                    service.network().asked().stream().map(URI::toString).toList());
            json.writeStringProperty("reader", About.NAME + " " + About.VERSION);
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
