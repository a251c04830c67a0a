package org.tamga.trade.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Economy;

class AreaCodesTest {

    @ParameterizedTest
    @CsvSource({
        "USA, 842",
        "IND, 699",
        "CHE, 757",
        "FRA, 251",
        "NOR, 579",
        "TWN, 490",
        "ITA, 380",
        "KAZ, 398",
        "DEU, 276",
        "BEL, 56",
        "VNM, 704",
        "AUS, 36",
        "WLD, 0",
        "PAN, 591",
        "SDN, 729"
    })
    void economyHasOneNumberToday(String area, String number) {
        assertThat(numbersOf(area, 2024)).containsExactly(number);
    }

    @Test
    void earlierNumbersAreThereForTheirYears() {
        assertThat(numbersOf("DEU", 1985)).containsExactly("276", "280");
        assertThat(numbersOf("DEU", 1991)).containsExactly("276");
        assertThat(numbersOf("BEL", 1998)).containsExactly("56", "58");
        assertThat(numbersOf("VIR", 1980)).containsExactly("850");
        assertThat(numbersOf("VIR", 1981)).isEmpty();
    }

    @Test
    void everyNumberIsAmongThoseThatFilesAreReadWith() {
        assertThat(AreaCodes.COMTRADE.areas().entrySet())
                .containsAll(AreaCodes.comtradeSince(1962).entrySet());
    }

    @Test
    void noEconomyOfTodayHasTwoNumbers() {
        assertThat(Economy.all())
                .allSatisfy(
                        economy -> assertThat(numbersOf(economy.alpha3(), 2024)).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void numberOfOlderFilesIsReadAndNotAskedFor() {
        assertThat(AreaCodes.COMTRADE.areas().get("381")).isNotNull();
        assertThat(AreaCodes.comtradeSince(1962)).doesNotContainKeys("381", "840", "356");
    }

    private static List<String> numbersOf(String area, int year) {
        return AreaCodes.comtradeSince(year).entrySet().stream()
                .filter(e -> e.getValue().code().equals(area))
                .map(Map.Entry::getKey)
                .toList();
    }
}
