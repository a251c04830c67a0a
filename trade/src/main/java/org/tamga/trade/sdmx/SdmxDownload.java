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
            Path temporary = DiskFiles.temporary(file);
            try (Stream<Series> series = service.series(structure, question.key(), from)) {
                Observations.Count seen = Observations.count(service.network().data(), structure);
                SeriesTable table = new SeriesTable(structure, question, seen);
                refuse(seen, structure);
                String sha256 = write(series.iterator(), table, temporary);
                table.refuseLosses(service.network().nothing());
                DiskFiles.keep(temporary, file);
                Path record = record(file, structure, service, table, sha256);
                return table.result(file, record, sha256);
            } finally {
                Files.deleteIfExists(temporary);
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

    /** Writes beside the file where it is from. */
    private Path record(Path file, SdmxStructure structure, SdmxService service, SeriesTable table, String sha256)
            throws IOException {
        Path record = folder.resolve(question.name() + ".json");
        Path temporary = DiskFiles.temporary(record);
        Instant now = terms.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (OutputStream out = Files.newOutputStream(temporary);
                JsonGenerator json = JsonFactory.builder().build().createGenerator(pretty, out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file.getFileName().toString());
            json.writeStringProperty("sha256", sha256);
            json.writeNumberProperty("bytes", Files.size(file));
            json.writeStringProperty("source", question.source().name());
            json.writeStringProperty("address", question.source().address().toString());
            json.writeStringProperty("flow", structure.flow().reference());
            json.writeStringProperty("title", structure.flow().title());
            json.writeStringProperty("key", question.key().toString());
            json.writeStringProperty(
                    "window", question.window().map(Object::toString).orElse(""));
            json.writeStringProperty("currency", question.currency().orElse(""));
            json.writeStringProperty("retrieved", now.toString());
            json.writeNumberProperty("series", table.series());
            json.writeNumberProperty("observations", table.observations());
            json.writeName("notes");
            json.writeStartArray();
            for (String note : table.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeName("asked");
            json.writeStartArray();
            for (URI address : service.network().asked()) {
                json.writeString(address.toString());
            }
            json.writeEndArray();
            json.writeStringProperty("reader", About.NAME + " " + About.VERSION);
            json.writeEndObject();
        }
        DiskFiles.keep(temporary, record);
        return record;
    }
}
