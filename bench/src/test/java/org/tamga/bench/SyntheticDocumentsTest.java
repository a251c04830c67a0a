package org.tamga.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.bench.SyntheticDocuments.Style;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.text.Language;

class SyntheticDocumentsTest {

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesOneDocument(Style style) {
        assertThat(new SyntheticDocuments(3).next(style)).isEqualTo(new SyntheticDocuments(3).next(style));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentHasItsWordsAndManyClaims(Style style) {
        String text = new SyntheticDocuments(3).next(style);
        Document document = DocumentReader.ofText(text, "document");

        assertThat(SyntheticDocuments.words(text)).isBetween(SyntheticDocuments.WORDS, 450);
        assertThat(document.language()).isEqualTo(style == Style.RUSSIAN ? Language.RU : Language.EN);
        assertThat(new ClaimReader().read(document)).hasSizeGreaterThan(10);
    }
}
