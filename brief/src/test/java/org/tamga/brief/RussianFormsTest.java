package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Economy;

/** Russian names in sentences. */
class RussianFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "genitive|Китай|Китая",
                "genitive|Киргизия|Киргизии",
                "genitive|Куба|Кубы",
                "genitive|Коста-Рика|Коста-Рики",
                "genitive|США|США",
                "genitive|Перу|Перу",
                "genitive|Южная Корея|Южной Кореи",
                "genitive|Центральная Азия (пять государств)|Центральной Азии (пять государств)",
                "genitive|Казахстан и Киргизия|Казахстана и Киргизии",
                "genitive|Казахстан, Китай и Сербия|Казахстана, Китая и Сербии",
                "into|Узбекистан|в Узбекистан",
                "into|Россия|в Россию",
                "into|Вьетнам|во Вьетнам",
                "into|Франция|во Францию",
                "with|Таджикистан|с Таджикистаном",
                "with|Словакия|со Словакией",
                "with|США|с США",
                "with|все страны|со всеми странами",
                "with|Европейский союз (27 членов)|с Европейским союзом (27 членов)",
                "with|Центральная Азия без Туркменистана|с Центральной Азией без Туркменистана",
                "prepositional|юаней|юанях",
                "prepositional|долл. США|долл. США",
                "year|2025|2025\u00a0г.",
                "year|2014–2020|2014–2020\u00a0гг.",
                "year|янв.–май 2025|янв.–май 2025\u00a0г.",
            })
    void namesGetTheFormOfTheirPlace(String form, String name, String told) {
        assertThat(RussianForms.of(name, form)).isEqualTo(told);
    }

    @Test
    void everyEconomyHasSomeForm() {
        for (Economy economy : Economy.all()) {
            String name = economy.name(Locale.of("ru"));
            for (String form : List.of("genitive", "into", "with", "prepositional")) {
                assertThat(RussianForms.of(name, form)).as(name).isNotBlank().doesNotContain("  ");
            }
        }
    }
}
