package org.tamga.app.json;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.core.PlainText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes trees of maps, lists, texts, numbers and truth values as JSON; keys keep their order, numbers have no exponents. A stream is a
 * list whose items are made when they are written, so that a long one takes no room.
 */
public final class Json {

    /** An object of a document; its keys are written in the order in which they were put. */
    public static final class Fields {

        private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

        /** Adds a key with a value: {@code null}, text, number, truth value, list, stream or object. */
        public Fields put(String key, @Nullable Object value) {
            entries.put(key, value);
            return this;
        }
    }

    private Json() {}

    /** Prints a document with a line feed at its end. */
    public static void print(Object document, PrintWriter out) {
        print(document, out, JsonFactory.builder());
    }

    /** Prints a document that may stand in the script element of a page as it is: no {@code <}, {@code >} or {@code &} is in it. */
    public static void printForPage(Object document, PrintWriter out) {
        print(document, out, JsonFactory.builder().characterEscapes(new PageEscapes()));
    }

    private static void print(Object document, PrintWriter out, JsonFactoryBuilder factory) {
        JsonFactory built = factory.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator generator = built.createGenerator(new Indented(), out)) {
            write(generator, document);
        }
        out.append('\n');
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Fields fields -> {
                generator.writeStartObject();
                fields.entries.forEach((key, entry) -> {
                    generator.writeName(key);
                    write(generator, entry);
                });
                generator.writeEndObject();
            }
            case List<?> items -> {
                generator.writeStartArray();
                items.forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            case Stream<?> items -> {
                generator.writeStartArray();
                items.forEachOrdered(item -> write(generator, item));
                generator.writeEndArray();
            }
            case BigDecimal number -> generator.writeNumber(plain(number));
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Boolean truth -> generator.writeBoolean(truth);
            default -> generator.writeString(PlainText.withControls(value.toString()));
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** JSON's own escapes and those of what begins an element, ends one or begins an entity. */
    private static final class PageEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&'}) {
                codes[c] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    /** Two blanks a level, line feeds on every system. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
            printer.indentArraysWith(indenter);
            printer.indentObjectsWith(indenter);
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
