package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EconomyTest {

    @ParameterizedTest
    @CsvSource({
        "KAZ, KZ, 398, Kazakhstan, Казахстан",
        "KGZ, KG, 417, Kyrgyzstan, Киргизия",
        "TJK, TJ, 762, Tajikistan, Таджикистан",
        "TKM, TM, 795, Turkmenistan, Туркменистан",
        "UZB, UZ, 860, Uzbekistan, Узбекистан",
        "CHN, CN, 156, China, Китай",
        "AFG, AF, 004, Afghanistan, Афганистан",
        "WLD, 1W, 001, World, Весь мир",
    })
    void allCodesOfAnEconomyMeanIt(String alpha3, String alpha2, String numeric, String english, String russian) {
        Economy economy = new Economy(alpha3);

        assertThat(Economy.of(alpha3)).isEqualTo(economy);
        assertThat(Economy.of(alpha2)).isEqualTo(economy);
        assertThat(Economy.of(numeric)).isEqualTo(economy);
        assertThat(Economy.of(" " + alpha3.toLowerCase(Locale.ROOT) + " ")).isEqualTo(economy);
        assertThat(economy.alpha2()).isEqualTo(alpha2);
        assertThat(economy.numeric()).isEqualTo(numeric);
        assertThat(economy.name(Locale.ENGLISH)).isEqualTo(english);
        assertThat(economy.name(Locale.of("ru"))).isEqualTo(russian);
        assertThat(economy).hasToString(alpha3);
    }

    @Test
    void theListHas249EconomiesInOrderWithoutTheWorld() {
        assertThat(Economy.all())
                .hasSize(249)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(Economy.WORLD);
    }

    @Test
    void everyEconomyIsFoundByEachOfItsCodes() {
        assertThat(Economy.all()).allSatisfy(economy -> {
            assertThat(economy.alpha3()).matches("[A-Z]{3}");
            assertThat(economy.alpha2()).matches("[A-Z]{2}");
            assertThat(economy.numeric()).matches("[0-9]{3}");
            assertThat(Economy.of(economy.toString())).isEqualTo(economy);
            assertThat(Economy.of(economy.alpha2())).isEqualTo(economy);
            assertThat(Economy.of(economy.numeric())).isEqualTo(economy);
            assertThat(economy.name(Locale.ENGLISH)).isNotBlank().isNotEqualTo(economy.alpha2());
        });
        assertThat(Economy.all().stream().map(Economy::numeric)).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheWorldIsTheWorld() {
        assertThat(Economy.WORLD.isWorld()).isTrue();
        assertThat(Economy.all()).noneMatch(Economy::isWorld);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KAX | KAZ (Kazakhstan)",
                "KZA | KAZ (Kazakhstan)",
                "\u212AAZ | KAZ (Kazakhstan)",
                "UZE | UZB (Uzbekistan)",
                "UK | GBR (United Kingdom)",
                "Kazakhstan | did you mean KAZ (Kazakhstan)?",
                "Kazahstan | KAZ (Kazakhstan)",
                "Kyrgyzstn | KGZ (Kyrgyzstan)",
            })
    void anUnknownCodeIsAnsweredWithCloseOnes(String code, String suggestion) {
        assertRefused(() -> Economy.of(code), "\"" + code + "\" is not an economy", suggestion);
        assertRefused(() -> new Economy(code), "\"" + code + "\" is not an economy", suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "K", "999", "39", "0398", "5+1", "Q-Q", "КАЗ", "143", "ZZ"})
    void aTextLikeNoCodeIsAnsweredWithTheForms(String code) {
        assertRefused(() -> Economy.of(code), "is not an economy", "KAZ, KZ or 398");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaz", "KZ", "398"})
    void theRecordItselfTakesOnlyCapitalAlpha3(String code) {
        assertRefused(() -> new Economy(code), code, "is not an economy", "KAZ");
    }

    @Test
    void aRecordMadeOfAlpha2IsAnsweredWithItsAlpha3First() {
        assertRefused(() -> new Economy("KZ"), "did you mean KAZ (Kazakhstan) or KGZ (Kyrgyzstan)?");
    }
}
