package org.tamga.reading.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/** The tables {@code periods-en.tsv} and {@code periods-ru.tsv}: what must be found in a sentence, and nothing else. */
final class PeriodsTest {

    record Row(Language language, String published, String text, String expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatTheTableSays(Row row) {
        List<Period> periods = Found.in(row.text(), row.language(), row.published());

        assertThat(Found.written(row.text(), periods)).isEqualTo(row.expected());
    }

    static Stream<Row> findsWhatTheTableSays() throws IOException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("periods-en.tsv", Language.EN));
        rows.addAll(rows("periods-ru.tsv", Language.RU));
        return rows.stream();
    }

    private static List<Row> rows(String name, Language language) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = PeriodsTest.class.getResourceAsStream(name)) {
            if (in == null) {
                return fail("no table " + name);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    assertThat(fields).as(line).hasSize(3);
                    rows.add(new Row(language, fields[0], fields[1], fields[2]));
                }
            }
        }
        return rows;
    }

    @Test
    void spansCountInTheWholeTextAndStayInTheSentence() {
        String text = "Before 2019 little moved. In January–May 2025 turnover rose. In 2031 it may not.";
        Span sentence = new Span(26, 61);

        List<Period> periods = Periods.find(
                text, sentence, Tokenizer.tokens(text, sentence), Language.EN, Optional.of(PartialDate.of(2025)));

        assertThat(periods)
                .singleElement()
                .extracting(period -> period.span().of(text))
                .isEqualTo("January–May 2025");
        assertThat(sentence.contains(periods.getFirst().span())).isTrue();
    }

    @Test
    void rolesFitIntoOneLong() {
        assertThat(Role.values()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void impossibleDaysHaveNoDate() {
        assertThat(Found.in("It was signed on 31 February 2025.", Language.EN, "2025-03-01"))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.form()).isEqualTo(Period.Form.DAY);
                    assertThat(period.date()).isEmpty();
                });
    }

    @Test
    void emptySentencesHaveNoPeriods() {
        assertThat(Periods.find("", new Span(0, 0), List.<Token>of(), Language.EN, Optional.empty()))
                .isEmpty();
    }
}
