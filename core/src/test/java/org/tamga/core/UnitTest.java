package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "CNY", "KZT", "KGS", "TJS", "TMT", "UZS", "EUR", "RUB"})
    void currenciesAreUnitsOfMoney(String code) {
        assertThat(Unit.of(code)).isEqualTo(new Unit(code)).hasToString(code);
        assertThat(Unit.of(code).isCurrency()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "TEU", "trains", "km", "NMB", "m3"})
    void physicalUnitsAreNotMoney(String code) {
        assertThat(Unit.of(" " + code + " ")).isEqualTo(new Unit(code)).hasToString(code);
        assertThat(Unit.of(code).isCurrency()).isFalse();
    }

    @Test
    void dollarAndYuanAreNamed() {
        assertThat(Unit.USD).isEqualTo(Unit.of("USD"));
        assertThat(Unit.CNY).isEqualTo(Unit.of("CNY"));
    }

    @ParameterizedTest
    @CsvSource({
        "usd, USD",
        "dollars, USD",
        "$, USD",
        "yuan, CNY",
        "RMB, CNY",
        "tonnes, t",
        "T, t",
        "teu, TEU",
        "KM, km",
        "nmb, NMB",
        "train, trains",
        "tenge, KZT",
        "som, KGS or UZS",
        "euro, EUR",
    })
    void aNearMissIsAnsweredWithTheCode(String text, String meant) {
        assertRefused(() -> Unit.of(text), "\"" + text + "\" is not a unit: did you mean " + meant + "?", "ISO 4217");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "XXX", "XTS", "percent", "US D", "ТОНН"})
    void anotherTextIsAnsweredWithTheList(String text) {
        assertRefused(
                () -> Unit.of(text), "\"" + text + "\" is not a unit", "USD, or one of t, TEU, trains, km, NMB, m3");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ONE, 1",
        "one, ONE, 1",
        "thousand, THOUSAND, 1000",
        "K, THOUSAND, 1000",
        "million, MILLION, 1000000",
        "mn, MILLION, 1000000",
        "M, MILLION, 1000000",
        "mln, MILLION, 1000000",
        "billion, BILLION, 1000000000",
        "bn, BILLION, 1000000000",
        "Billions, BILLION, 1000000000",
        "trillion, TRILLION, 1000000000000",
        "tn, TRILLION, 1000000000000",
    })
    void scaleWordsMultiply(String text, Scale scale, String factor) {
        assertThat(Scale.parse(text)).isEqualTo(scale);
        assertThat(scale.factor()).isEqualTo(factor);
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void aScaleReadsItsWordAndItsName(Scale scale) {
        assertThat(Scale.parse(scale.word())).isEqualTo(scale);
        assertThat(Scale.parse(scale.name())).isEqualTo(scale);
        assertThat(scale.word())
                .isEqualTo(scale == Scale.ONE ? "" : scale.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent", "b", "hundred", "million million"})
    void anotherWordIsNoScale(String text) {
        assertRefused(
                () -> Scale.parse(text), "\"" + text + "\" is not a scale", "thousand, million, billion or trillion");
    }
}
