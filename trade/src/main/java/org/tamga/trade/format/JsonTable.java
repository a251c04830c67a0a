package org.tamga.trade.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes a table of the records in an answer of UN Comtrade's API, {@code {"count": 2, "data": [{…}, {…}], "error": ""}}, or in a plain list.
 * One record at a time is held in memory.
 */
final class JsonTable {

    private static final int LONGEST_TEXT = 100_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final Path origin;
    private final CsvWriter out;
    private List<String> columns = List.of();
    private long records;

    private JsonTable(Path origin, CsvWriter out) {
        this.origin = origin;
        this.out = out;
    }

    /**
     * Writes the records as CSV, whose columns are the keys of the first.
     *
     * @throws TradeException when it is no sound JSON, holds no records, says that it is an error, or another number of records than it has
     */
    static void flatten(Path origin, InputStream in, Path to) throws IOException, TradeException {
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), in);
                CsvWriter out = CsvWriter.builder().build(to)) {
            new JsonTable(origin, out).read(parser);
        } catch (JacksonException e) {
            Files.deleteIfExists(to);
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new TradeException(List.of(new Fault(
                    origin,
                    Math.max(0, line),
                    column > 0 ? Integer.toString(column) : "",
                    "is no sound JSON, or was cut off: " + e.getOriginalMessage())));
        }
    }

    private void read(JsonParser parser) throws TradeException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            records(parser);
        } else {
            answer(parser);
        }
        if (parser.nextToken() != null) {
            throw fault(parser, "something stands behind the end of the JSON");
        }
        if (columns.isEmpty()) {
            throw new TradeException(origin, "holds no records: the answer is empty");
        }
    }

    private void answer(JsonParser parser) throws TradeException {
        long count = -1;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "data", "dataset" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw fault(parser, key + " is no list of records");
                    }
                    records(parser);
                }
                case "count" -> count = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : -1;
                case "error", "errorMessage", "message" -> {
                    if (value == JsonToken.VALUE_STRING && !parser.getString().isBlank()) {
                        throw new TradeException(
                                origin, "is an error that the service answered: " + parser.getString());
                    }
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        if (count >= 0 && count != records) {
            throw new TradeException(origin, "says that it has " + count + " records, and has " + records);
        }
    }

    private void records(JsonParser parser) throws TradeException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw fault(parser, "a record in {braces} expected");
            }
            Map<String, @Nullable String> record = record(parser);
            if (columns.isEmpty()) {
                columns = List.copyOf(record.keySet());
                out.writeRecord(columns);
            }
            List<@Nullable String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(record.get(column)));
            out.writeRecord(cells);
            records++;
        }
    }

    private Map<String, @Nullable String> record(JsonParser parser) throws TradeException {
        Map<String, @Nullable String> record = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                throw fault(parser, "record " + (records + 1) + ": " + key + " holds no single value");
            }
            // line breaks would make two rows of one for those who count lines
            record.put(inOneLine(key), value == JsonToken.VALUE_NULL ? null : inOneLine(parser.getString()));
        }
        return record;
    }

    private static String inOneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private TradeException fault(JsonParser parser, String message) {
        var place = parser.currentLocation();
        return new TradeException(List.of(
                new Fault(origin, Math.max(0, place.getLineNr()), Integer.toString(place.getColumnNr()), message)));
    }
}
