package org.tamga.trade.comtrade;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what the availability service answers. */
final class ReleaseReader {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int MOST = 200_000;
    private static final int LONGEST = 60;

    private ReleaseReader() {}

    /**
     * The datasets in a body.
     *
     * @throws ComtradeException {@link ComtradeException.Kind#BROKEN} when it is not complete JSON, {@link ComtradeException.Kind#ANSWER}
     *     when it lists no datasets
     * @throws IOException when the file cannot be read
     */
    static List<Release> read(Path body) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(body));
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            List<Release> releases = new ArrayList<>();
            boolean listed = false;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fault("it is not an object with data");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("data") && value == JsonToken.START_ARRAY) {
                    listed = true;
                    list(parser, releases);
                } else {
                    parser.skipChildren();
                }
            }
            if (!listed) {
                throw fault("it has no data");
            }
            return releases;
        } catch (JacksonException notJson) {
            throw new ComtradeException(
                    ComtradeException.Kind.BROKEN,
                    "the availability is not complete JSON: " + Shown.line(notJson.getOriginalMessage(), 200));
        }
    }

    private static void list(JsonParser parser, List<Release> releases) throws ComtradeException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT || releases.size() == MOST) {
                throw fault("its data is not a list of at most " + MOST + " datasets");
            }
            releases.add(release(parser));
        }
    }

    private static Release release(JsonParser parser) throws ComtradeException {
        // Names are compared without case: the service has printed them with small and with capital initials.
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                fields.put(name, Shown.line(parser.getString(), LONGEST));
            } else {
                parser.skipChildren();
            }
        }
        String reporter = fields.get("reportercode");
        String period = fields.get("period");
        if (reporter == null || period == null) {
            throw fault("a dataset has no reporterCode or no period");
        }
        return new Release(
                reporter,
                period,
                fields.getOrDefault("classificationcode", ""),
                number(fields.getOrDefault("totalrecords", "0")),
                fields.getOrDefault("lastreleased", ""));
    }

    private static long number(String text) {
        return text.length() <= 15 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(text)
                : 0;
    }

    private static ComtradeException fault(String reason) {
        return new ComtradeException(
                ComtradeException.Kind.ANSWER, "the availability service answered something else: " + reason);
    }
}
