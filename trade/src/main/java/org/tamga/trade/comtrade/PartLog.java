package org.tamga.trade.comtrade;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code parts.jsonl}: what is asked for in its first line, then a line for every part, the last one of a part being the one that
 * counts. Lines are only appended, each forced to the disk: a crash can leave an unfinished last line, which is cut off, and nothing else.
 */
final class PartLog {

    static final String NAME = "parts.jsonl";

    private static final String FORMAT = "tamga-comtrade-1";
    private static final int LONGEST_LINE = 2 << 20;
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final ComtradeQuery query;
    private final Map<ComtradeQuery, Part> parts;

    private PartLog(Path file, ComtradeQuery query, Map<ComtradeQuery, Part> parts) {
        this.file = file;
        this.query = query;
        this.parts = parts;
    }

    /**
     * The log of a folder, begun when there is none.
     *
     * @throws IOException when the folder belongs to another query, or a line is not one of a log
     */
    static PartLog open(Path folder, ComtradeQuery query) throws IOException {
        Path file = folder.resolve(NAME);
        cutUnfinished(file);
        if (!Files.exists(file) || Files.size(file) == 0) {
            append(file, line(generator -> {
                generator.writeStringProperty("format", FORMAT);
                generator.writeStringProperty("query", query.toString());
            }));
            DiskFiles.force(folder);
            return new PartLog(file, query, new LinkedHashMap<>());
        }
        PartLog log = read(folder);
        if (!log.query.equals(query)) {
            throw new IOException(folder + " holds the download of " + Shown.line(log.query.toString(), 200)
                    + "; give another folder for " + Shown.line(query.toString(), 200));
        }
        return log;
    }

    /**
     * The log of a folder as it is; an unfinished last line does not count.
     *
     * @throws IOException when there is none, or a line is not one of a log
     */
    static PartLog read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Map<ComtradeQuery, Part> parts = new LinkedHashMap<>();
        long whole = finished(file);
        if (whole == 0) {
            throw new IOException(file + " has no whole line: start the download again");
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = Optional.ofNullable(lines.readLine()).orElse("");
            ComtradeQuery query = header(file, first);
            long read = bytes(first);
            for (int number = 2; read < whole; number++) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                Part part = part(file, number, line);
                read += bytes(line);
                parts.remove(part.query());
                parts.put(part.query(), part);
            }
            return new PartLog(file, query, parts);
        }
    }

    ComtradeQuery query() {
        return query;
    }

    Optional<Part> find(ComtradeQuery part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** Adds a part; on return it is on the disk. */
    void add(Part part) throws IOException {
        append(file, line(generator -> {
            generator.writeStringProperty("part", part.query().toString());
            generator.writeStringProperty("status", part.status().name());
            generator.writeStringProperty("released", part.released().name());
            if (part.split().isPresent()) {
                generator.writeStringProperty("split", part.split().get().name());
            }
            generator.writeStringProperty("url", part.url());
            generator.writeStringProperty("retrieved", part.retrieved().toString());
            generator.writeNumberProperty("count", part.rows());
            generator.writeNumberProperty("bytes", part.bytes());
            generator.writeStringProperty("sha256", part.sha256());
            generator.writeName("notes");
            generator.writeStartArray();
            part.notes().forEach(generator::writeString);
            generator.writeEndArray();
        }));
        parts.remove(part.query());
        parts.put(part.query(), part);
    }

    private interface Fields {

        void write(JsonGenerator generator);
    }

    private static byte[] line(Fields fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void append(Path file, byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void cutUnfinished(Path file) throws IOException {
        if (Files.exists(file)) {
            long whole = finished(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (channel.size() > whole) {
                    channel.truncate(whole);
                    channel.force(true);
                }
            }
        }
    }

    /** How many bytes of the file are whole lines. */
    private static long finished(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(1 << 13);
            for (long end = channel.size(); end > 0; ) {
                long from = Math.max(0, end - block.capacity());
                block.clear().limit((int) (end - from));
                int read = 0;
                while (block.hasRemaining() && read >= 0) {
                    read = channel.read(block, from + block.position());
                }
                for (int i = block.position() - 1; i >= 0; i--) {
                    if (block.get(i) == '\n') {
                        return from + i + 1;
                    }
                }
                end = from;
            }
            return 0;
        }
    }

    private static long bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private static ComtradeQuery header(Path file, String line) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.path("format").asString("").equals(FORMAT)) {
                return ComtradeQuery.parse(node.path("query").asString(""));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ":1: not the first line of a download: " + e.getMessage(), e);
        }
        throw new IOException(
                file + ":1: not the first line of a download in the format " + FORMAT + "; give another folder");
    }

    private static Part part(Path file, int number, String line) throws IOException {
        if (line.length() > LONGEST_LINE) {
            throw new IOException(file + ":" + number + ": a line longer than " + LONGEST_LINE + " characters");
        }
        try {
            JsonNode node = MAPPER.readTree(line);
            List<String> notes = new ArrayList<>();
            node.path("notes").forEach(note -> notes.add(note.asString("")));
            String split = node.path("split").asString("");
            Part part = new Part(
                    ComtradeQuery.parse(node.path("part").asString("")),
                    Part.Status.valueOf(node.path("status").asString("")),
                    Part.Released.valueOf(node.path("released").asString("")),
                    split.isEmpty() ? Optional.empty() : Optional.of(Axis.valueOf(split)),
                    node.path("url").asString(""),
                    Instant.parse(node.path("retrieved").asString("")),
                    node.path("count").asInt(0),
                    node.path("bytes").asLong(0),
                    node.path("sha256").asString(""),
                    notes);
            if (part.status() == Part.Status.SPLIT
                    && part.split()
                            .filter(axis -> part.query().codes(axis).size() > 1)
                            .isEmpty()) {
                throw new IllegalArgumentException(
                        "it was split on " + Shown.quoted(split) + ", of which it has no two codes");
            }
            return part;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + ":" + number + ": not a part of a download: "
                            + Shown.line(String.valueOf(e.getMessage()), 200)
                            + "; remove the line to have the part fetched again",
                    e);
        }
    }
}
