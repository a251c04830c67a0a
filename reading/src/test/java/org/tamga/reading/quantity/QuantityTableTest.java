package org.tamga.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Tokenizer;

/** Every sentence of the tables gives exactly the quantities beside it. */
final class QuantityTableTest {

    @TestFactory
    Stream<DynamicTest> readsEnglishSentences() throws IOException {
        return tests("quantities-en.tsv", Language.EN);
    }

    @TestFactory
    Stream<DynamicTest> readsRussianSentences() throws IOException {
        return tests("quantities-ru.tsv", Language.RU);
    }

    private static Stream<DynamicTest> tests(String file, Language language) throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        try (InputStream stream = QuantityTableTest.class.getResourceAsStream(file)) {
            for (String line :
                    new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                int tab = line.indexOf('\t');
                List<String> rows = expected.computeIfAbsent(line.substring(0, tab), text -> new ArrayList<>());
                if (!line.substring(tab + 1).equals("-")) {
                    rows.add(line.substring(tab + 1));
                }
            }
        }
        return expected.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThat(found(each.getKey(), language)).isEqualTo(each.getValue())));
    }

    private static List<String> found(String text, Language language) {
        Span sentence = new Span(0, text.length());
        List<String> rows = new ArrayList<>();
        for (Quantity quantity : Quantities.find(text, sentence, Tokenizer.tokens(text, sentence), language)) {
            rows.add(String.join(
                    "\t",
                    quantity.span().of(text),
                    quantity.unit().isEmpty() ? "\"\"" : quantity.unit(),
                    shown(quantity.interval().lower(), "-inf"),
                    shown(quantity.interval().upper(), "inf"),
                    quantity.kind().name()));
        }
        return rows;
    }

    private static String shown(Optional<BigDecimal> end, String none) {
        return end.map(BigDecimal::toPlainString).orElse(none);
    }
}
