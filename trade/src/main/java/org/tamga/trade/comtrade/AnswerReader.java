package org.tamga.trade.comtrade;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a body once from its first to its last byte and checks that it is what was asked for. Memory does not grow with the number of rows.
 */
final class AnswerReader {

    /** What is found in a body; {@link Answer} says what it means. */
    record Content(int rows, List<String> gaps, List<String> remarks) {}

    private static final String VALUE = "primaryValue";
    private static final int MOST_NEW_COLUMNS = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 20)
                    .maxNameLength(500)
                    .maxNumberLength(500)
                    .build())
            .build();

    /** The columns of the current API; others are remarked on. */
    private static final Set<String> COLUMNS = Set.of(
            "typeCode",
            "freqCode",
            "refPeriodId",
            "refYear",
            "refMonth",
            "period",
            "reporterCode",
            "reporterISO",
            "reporterDesc",
            "flowCode",
            "flowDesc",
            "partnerCode",
            "partnerISO",
            "partnerDesc",
            "partner2Code",
            "partner2ISO",
            "partner2Desc",
            "classificationCode",
            "classificationSearchCode",
            "isOriginalClassification",
            "cmdCode",
            "cmdDesc",
            "aggrLevel",
            "isLeaf",
            "customsCode",
            "customsDesc",
            "mosCode",
            "motCode",
            "motDesc",
            "qtyUnitCode",
            "qtyUnitAbbr",
            "qty",
            "isQtyEstimated",
            "altQtyUnitCode",
            "altQtyUnitAbbr",
            "altQty",
            "isAltQtyEstimated",
            "netWgt",
            "isNetWgtEstimated",
            "grossWgt",
            "isGrossWgtEstimated",
            "cifvalue",
            "fobvalue",
            VALUE,
            "legacyEstimationFlag",
            "isReported",
            "isAggregate");

    /** The axes that every row must name. */
    private static final List<Axis> NEEDED = List.of(Axis.PERIOD, Axis.REPORTER, Axis.PARTNER, Axis.FLOW, Axis.PRODUCT);

    private final Map<Axis, Set<String>> asked = new EnumMap<>(Axis.class);

    /** Columns that need not be there, but if they are, say that the row belongs to the totals that were asked for. */
    private final Map<String, Set<String>> totals = new HashMap<>();

    private final Map<String, Axis> axes;
    private final Set<String> seenPairs = new TreeSet<>();
    private final Set<String> newColumns = new TreeSet<>();
    private final ComtradeQuery query;
    private int rows;
    private int withoutValue;

    private AnswerReader(ComtradeQuery query) {
        this.query = query;
        Map<String, Axis> byColumn = new HashMap<>();
        for (Axis axis : NEEDED) {
            byColumn.put(axis.column(), axis);
            List<String> codes = query.codes(axis);
            // AG6 stands for codes that only the service knows.
            boolean open =
                    codes.isEmpty() || (axis == Axis.PRODUCT && codes.stream().anyMatch(c -> c.startsWith("AG")));
            if (!open) {
                asked.put(axis, Set.copyOf(codes));
            }
        }
        this.axes = Map.copyOf(byColumn);
        totals.put("partner2Code", Set.of("0"));
        totals.put("customsCode", Set.of("C00"));
        if (!query.modes().isEmpty()) {
            totals.put(Axis.MODE.column(), Set.copyOf(query.modes()));
        }
    }

    /**
     * Checks a body.
     *
     * @throws ComtradeException {@link ComtradeException.Kind#BROKEN} when it is not complete JSON, {@link ComtradeException.Kind#ANSWER}
     *     when it is, and not the answer to the question
     * @throws IOException when the file cannot be read
     */
    static Content read(Path body, ComtradeQuery query) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(body), 1 << 16);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new AnswerReader(query).document(parser);
        } catch (JacksonException notJson) {
            throw new ComtradeException(
                    ComtradeException.Kind.BROKEN,
                    "the body is not complete JSON: " + Shown.line(notJson.getOriginalMessage(), 200) + place(notJson));
        }
    }

    private static String place(JacksonException fault) {
        var location = fault.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private Content document(JsonParser parser) throws ComtradeException {
        JsonToken begin = parser.nextToken();
        if (begin == null) {
            throw new ComtradeException(ComtradeException.Kind.BROKEN, "the body is empty");
        }
        if (begin != JsonToken.START_OBJECT) {
            throw fault("the answer is not an object with count and data");
        }
        Optional<Long> count = Optional.empty();
        boolean listed = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "count" -> count = count(parser, value);
                case "data" -> {
                    listed = true;
                    rows(parser, value);
                }
                case "error" -> error(parser, value);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new ComtradeException(ComtradeException.Kind.BROKEN, "there is more behind the end of the answer");
        }
        if (!listed) {
            throw fault("the answer has no data");
        }
        if (count.isEmpty()) {
            throw fault("the answer has no count to hold its rows against");
        }
        if (count.get() != rows) {
            throw fault("the answer says count " + count.get() + " and has " + rows + " rows");
        }
        return new Content(rows, gaps(), remarks());
    }

    private static Optional<Long> count(JsonParser parser, JsonToken value) throws ComtradeException {
        if (value != JsonToken.VALUE_NUMBER_INT) {
            throw fault("count is not a whole number");
        }
        return Optional.of(parser.getLongValue());
    }

    private static void error(JsonParser parser, JsonToken value) throws ComtradeException {
        if (value == JsonToken.VALUE_STRING && !parser.getString().isBlank()) {
            throw fault("the service answered with an error: " + Shown.line(parser.getString(), 300));
        }
        parser.skipChildren();
    }

    private void rows(JsonParser parser, JsonToken value) throws ComtradeException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_ARRAY) {
            throw fault("data is not a list of rows");
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            rows++;
            if (token != JsonToken.START_OBJECT) {
                throw fault("row " + rows + " of the answer is not an object");
            }
            row(parser);
        }
    }

    private void row(JsonParser parser) throws ComtradeException {
        Map<Axis, String> codes = new EnumMap<>(Axis.class);
        boolean valued = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String column = parser.currentName();
            JsonToken token = parser.nextToken();
            Axis axis = axes.get(column);
            if (axis != null) {
                codes.put(axis, code(parser, token, column));
            } else if (column.equals(VALUE)) {
                valued = true;
                value(token);
            } else if (totals.containsKey(column) && token != JsonToken.VALUE_NULL) {
                requireAsked(column, code(parser, token, column), totals.getOrDefault(column, Set.of()));
            } else {
                if (!COLUMNS.contains(column) && newColumns.size() < MOST_NEW_COLUMNS) {
                    newColumns.add(Shown.line(column, 60));
                }
                parser.skipChildren();
            }
        }
        for (Axis axis : NEEDED) {
            String code = codes.get(axis);
            if (code == null) {
                throw noLonger(axis.column());
            }
            Set<String> listed = asked.get(axis);
            if (listed != null) {
                requireAsked(axis.column(), code, listed);
            }
        }
        if (!valued) {
            throw noLonger(VALUE);
        }
        if (asked.containsKey(Axis.REPORTER)) {
            // At most as many as were asked for: other codes were refused above.
            seenPairs.add(pair(codes.getOrDefault(Axis.REPORTER, ""), codes.getOrDefault(Axis.PERIOD, "")));
        }
    }

    private void requireAsked(String column, String code, Set<String> listed) throws ComtradeException {
        if (!listed.contains(code)) {
            throw fault("row " + rows + " of the answer has " + column + " " + Shown.quoted(code)
                    + ", which was not asked for: the service did not understand the question");
        }
    }

    private String code(JsonParser parser, JsonToken token, String column) throws ComtradeException {
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            throw fault("row " + rows + " of the answer has a " + column + " that is neither a code nor a number");
        }
        return parser.getString();
    }

    private void value(JsonToken token) throws ComtradeException {
        if (token == JsonToken.VALUE_NULL) {
            withoutValue++;
        } else if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw fault("row " + rows + " of the answer has a " + VALUE + " that is not a number");
        }
    }

    private List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (String reporter : query.reporters()) {
            for (String period : query.periods()) {
                if (!seenPairs.contains(pair(reporter, period))) {
                    gaps.add(pair(reporter, period));
                }
            }
        }
        return gaps;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!newColumns.isEmpty()) {
            remarks.add("columns that were not there before: " + String.join(", ", newColumns));
        }
        if (withoutValue > 0) {
            remarks.add(withoutValue + " of " + rows + " rows have no " + VALUE);
        }
        return remarks;
    }

    private static String pair(String reporter, String period) {
        return reporter + " " + period;
    }

    private static ComtradeException noLonger(String column) {
        return fault("the answer's rows no longer have " + column);
    }

    private static ComtradeException fault(String message) {
        return new ComtradeException(ComtradeException.Kind.ANSWER, message);
    }
}
