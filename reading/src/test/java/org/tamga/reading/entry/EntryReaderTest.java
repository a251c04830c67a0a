package org.tamga.reading.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

class EntryReaderTest {

    /** A passage and the entries that it holds, each as kind, words of the title and fields. */
    record Case(String text, List<String[]> entries) {

        @Override
        public String toString() {
            String body = text.substring(text.lastIndexOf("---\n") + 4);
            return body.substring(0, Math.min(60, body.length()));
        }
    }

    static Stream<Case> passages() throws IOException {
        List<Case> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String[]> entries = new ArrayList<>();
        for (String line : (resource() + "== end end\n").split("\n")) {
            if (line.startsWith("== ")) {
                if (!text.isEmpty()) {
                    cases.add(new Case(text.toString(), List.copyOf(entries)));
                }
                text.setLength(0);
                entries.clear();
                String[] head = line.split(" ");
                text.append("---\nlang: ")
                        .append(head[1])
                        .append("\ndate: ")
                        .append(head[2])
                        .append("\n---\n");
            } else if (line.startsWith("=> ")) {
                entries.add(line.substring(3).split(" *\\| *", -1));
            } else if (!line.startsWith("#")) {
                text.append(line).append('\n');
            }
        }
        return cases.stream();
    }

    private static String resource() throws IOException {
        try (InputStream in = EntryReaderTest.class.getResourceAsStream("passages.txt")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("passages")
    void passageGivesItsEntriesAndNoOthers(Case passage) {
        List<Entry> entries = new EntryReader().read(DocumentReader.ofText(passage.text(), "passage"));

        assertThat(entries).as("%s", entries).hasSameSizeAs(passage.entries());
        for (String[] expected : passage.entries()) {
            assertThat(entries).anySatisfy(entry -> {
                assertThat(entry.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(expected[0]);
                assertThat(alike(expected[1], entry.title())).as(entry.title()).isGreaterThanOrEqualTo(0.7);
                for (String field : expected[2].isBlank()
                        ? new String[0]
                        : expected[2].strip().split(" (?=\\w+=)")) {
                    String[] pair = field.split("=");
                    assertThat(value(entry, pair[0])).as(pair[0]).contains(pair[1]);
                }
            });
        }
    }

    private static Optional<String> value(Entry entry, String key) {
        return switch (key) {
            case "date" -> entry.date().map(Object::toString);
            case "amount" -> entry.amount().map(a -> a.stripTrailingZeros().toPlainString());
            case "unit" -> entry.unit();
            case "due" -> entry.due().map(Object::toString);
            case "status" -> entry.status();
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** The Jaccard index of the words. */
    private static double alike(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return (double) common.size() / (left.size() + right.size() - common.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (Token token : Tokenizer.tokens(text, new Span(0, text.length()))) {
            if (token.kind() != Token.Kind.MARK
                    && !Set.of("the", "of", "and", "on", "for", "a", "in").contains(token.lower())) {
                words.add(token.lower());
            }
        }
        return words;
    }

    @Test
    void sentenceOfAnEntryIsInTheText() {
        String text = "Trade grew. China and Kazakhstan signed the Treaty on Shared Rivers. It rained.";
        Document document = DocumentReader.ofText(text, "d");

        assertThat(new EntryReader().read(document))
                .singleElement()
                .satisfies(e -> assertThat(document.text(e.sentence()))
                        .isEqualTo("China and Kazakhstan signed the Treaty on Shared Rivers."));
    }

    @Test
    void sameThingToldTwiceIsOneEntry() {
        String text =
                "China and Kazakhstan signed the Treaty on Shared Rivers. The Treaty on Shared Rivers, signed on 4 May 2025,"
                        + " has twelve articles.";

        assertThat(new EntryReader().read(DocumentReader.ofText(text, "d")))
                .singleElement()
                .satisfies(e -> assertThat(e.date().orElseThrow()).hasToString("2025-05-04"));
    }

    @Test
    void hostileTextTakesLinearWork() {
        for (String part :
                List.of("signed Treaty of ", "China–", "second ", "(", "for 5 million yuan grant ", "and ", "\"")) {
            String text = "China and Kazakhstan. " + part.repeat(20_000);
            assertThat(new EntryReader().read(DocumentReader.ofText(text, "d")))
                    .as(part)
                    .hasSizeLessThan(50_000);
        }
    }
}
