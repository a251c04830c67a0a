package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.reading.text.Span;

class LongSentencesTest {

    @Test
    void sentencesThatFitStayAsTheyAre() {
        List<Span> sentences = List.of(new Span(0, 10), new Span(11, 11 + LongSentences.LONGEST));

        assertThat(LongSentences.cut("x".repeat(3_000), sentences)).isSameAs(sentences);
    }

    @Test
    void piecesHoldEveryWordWhole() {
        String text = "exports of 12 million ".repeat(400).strip();

        List<Span> pieces = LongSentences.cut(text, List.of(new Span(0, text.length())));

        assertThat(pieces).allSatisfy(p -> assertThat(p.length()).isBetween(1, LongSentences.LONGEST));
        assertThat(String.join(" ", pieces.stream().map(p -> p.of(text)).toList()))
                .isEqualTo(text);
    }

    @Test
    void textWithoutABlankIsCutAllTheSame() {
        String text = "x".repeat(10_000);

        List<Span> pieces = LongSentences.cut(text, List.of(new Span(0, text.length())));

        assertThat(pieces).allSatisfy(p -> assertThat(p.length()).isBetween(1, LongSentences.LONGEST));
        assertThat(pieces.stream().mapToInt(Span::length).sum()).isEqualTo(text.length());
    }

    @Test
    void blanksMakeNoPiece() {
        String text = "a" + " ".repeat(9_000) + "b";

        assertThat(LongSentences.cut(text, List.of(new Span(0, text.length()))))
                .extracting(p -> p.of(text).strip())
                .containsExactly("a", "b");
    }
}
