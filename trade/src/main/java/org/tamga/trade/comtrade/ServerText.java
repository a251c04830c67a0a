package org.tamga.trade.comtrade;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what servers write beside data: messages in refusals, and when to come again. */
public final class ServerText {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> MESSAGES = Set.of("message", "errormessage", "error", "title", "detail");

    /** {@code 2.03:14:17}: days, hours, minutes, seconds, as gateways of this kind print when a quota is refilled. */
    private static final Pattern SPAN = Pattern.compile("\\bin (?:(\\d{1,3})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");

    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();

    private ServerText() {}

    /** The message of an error in JSON; the text itself when it has none. */
    public static String message(String body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName().toLowerCase(Locale.ROOT);
                    if (parser.nextToken() == JsonToken.VALUE_STRING
                            && MESSAGES.contains(name)
                            && !parser.getString().isBlank()) {
                        return parser.getString();
                    }
                }
            }
        } catch (JacksonException noJson) {
            return body;
        }
        return body;
    }

    /** How long to wait by a {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date; empty when it is neither. */
    public static Optional<Duration> retryAfter(String header, Instant now) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_SECONDS)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** How long until a quota is refilled, by the words of the message. */
    static Optional<Duration> refilledIn(String message) {
        Matcher span = SPAN.matcher(message);
        if (!span.find()) {
            return Optional.empty();
        }
        String days = span.group(1);
        return Optional.of(Duration.ofDays(days == null ? 0 : Long.parseLong(days))
                .plusHours(Long.parseLong(span.group(2)))
                .plusMinutes(Long.parseLong(span.group(3)))
                .plusSeconds(Long.parseLong(span.group(4))));
    }
}
