package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a measure means where a question says no more than its name. */
final class TradeMeasureTest {

    @ParameterizedTest
    @CsvSource({
        "turnover,       0, true,  true",
        "growth,         0, true,  false",
        "rolling,        0, true,  false",
        "structure,      2, true,  false",
        "partners,       0, false, false",
        "concentration,  0, false, true",
        "advantage,      6, true,  false",
        "complementarity,6, false, false",
        "intra-industry, 2, false, false",
        "dependence,     6, false, false",
        "unit-values,    6, false, false",
        "transit,        6, false, false"
    })
    void usualQuestionIsThatOfTheManuals(String word, int digits, boolean ofWorld, boolean byPeriod) {
        TradeMeasure measure = TradeMeasure.find(word.toUpperCase(Locale.ROOT)).orElseThrow();

        assertThat(measure.word()).isEqualTo(word);
        assertThat(measure.level(measure.key(), List.of())).isEqualTo(digits);
        assertThat(measure.isOfWorld(measure.key())).isEqualTo(ofWorld);
        assertThat(measure.isByPeriod()).isEqualTo(byPeriod);
    }

    @Test
    void structureOfAChapterIsThatOfItsHeadings() {
        assertThat(TradeMeasure.STRUCTURE.level(Question.Key.TOTAL, List.of("27", "7103")))
                .isEqualTo(6);
    }

    @Test
    void whatIsDividedByPartnersIsNotOfTheWorld() {
        assertThat(TradeMeasure.GROWTH.isOfWorld(Question.Key.PARTNER)).isFalse();
        assertThat(TradeMeasure.CONCENTRATION.isOfWorld(Question.Key.PRODUCT)).isTrue();
        assertThat(TradeMeasure.CONCENTRATION.level(Question.Key.PRODUCT, List.of()))
                .isEqualTo(2);
    }

    @Test
    void onlyComplementarityNeedsPartners() {
        assertThat(TradeMeasure.values())
                .filteredOn(TradeMeasure::needsPartners)
                .containsExactly(TradeMeasure.COMPLEMENTARITY);
    }

    @Test
    void otherWordsAreNoMeasure() {
        assertThat(TradeMeasure.find("turnovr")).isEmpty();
        assertThat(TradeMeasure.find("unit_values")).isEmpty();
    }
}
