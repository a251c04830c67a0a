package org.tamga.trade.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SdmxKeyTest {

    @ParameterizedTest
    @CsvSource({
        "A.KZ.CN, A.KZ.CN",
        "A..CN., A..CN.",
        "a.*.*, a..",
        "A.KZ+UZ+KZ., A.KZ+UZ.",
        "ALL, all",
        "_T.X-1.$@, _T.X-1.$@"
    })
    void keysPrintWhatTheyWereReadFrom(String text, String printed) {
        SdmxKey key = SdmxKey.parse(text);
        assertThat(key).hasToString(printed);
        assertThat(SdmxKey.parse(printed)).isEqualTo(key);
    }

    @Test
    void partsAreCodesOfADimensionEach() {
        assertThat(SdmxKey.parse("A.KZ+UZ..").parts())
                .containsExactly(List.of("A"), List.of("KZ", "UZ"), List.of(), List.of());
        assertThat(SdmxKey.parse("all").parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A/KZ", "A.KZ?x=1", "../etc", "A KZ", "A,KZ"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> SdmxKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no key: write a code for each dimension");
    }
}
