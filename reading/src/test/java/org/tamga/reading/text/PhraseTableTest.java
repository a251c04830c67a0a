package org.tamga.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

    private static List<String> found(PhraseTable<String> table, String text) {
        return table.find(Tokenizer.tokens(text, new Span(0, text.length()))).stream()
                .map(PhraseTable.Found::value)
                .toList();
    }

    @Test
    void theLongestPhraseWinsAndNoneStandsWithinAnother() {
        PhraseTable<String> table = new PhraseTable<>();
        table.add("trade", "trade");
        table.add("trade surplus", "surplus");
        assertThat(found(table, "trade surplus of a trade")).containsExactly("surplus", "trade");
    }

    @Test
    void aStemStandsForAllItsEndings() {
        PhraseTable<String> table = new PhraseTable<>();
        table.add("таможенн* служб*", "customs");
        assertThat(found(table, "По данным таможенной службы и таможенными службами"))
                .containsExactly("customs", "customs");
    }

    @Test
    void anArticleDoesNotHideALongerPhrase() {
        PhraseTable<String> table = new PhraseTable<>();
        table.add("the ministry", "some");
        table.add("ministry of commerce", "commerce");
        assertThat(found(table, "the ministry of commerce, the ministry")).containsExactly("commerce", "some");
    }
}
