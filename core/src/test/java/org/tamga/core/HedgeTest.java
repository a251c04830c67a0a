package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HedgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT | 106.3 | [106.25, 106.35]",
                "EXACT | 106.3 billion | [106250000000, 106350000000]",
                "EXACT | 100/4 | [25, 25]",
                "EXACT | 0 | [-0.5, 0.5]",
                "EXACT | -12.1 | [-12.15, -12.05]",
                "COUNTED | 250 | [250, 250]",
                "COUNTED | -250 | [-250, -250]",
                "ABOUT | 80 billion | [76000000000, 84000000000]",
                "ABOUT | 4 | [3.5, 4.5]",
                "ABOUT | 10 | [9.5, 10.5]",
                "ABOUT | 0 | [-0.5, 0.5]",
                "ABOUT | -40 | [-42, -38]",
                "ALMOST | 40 | [38, 40]",
                "ALMOST | -40 | [-40, -38]",
                "ALMOST | 0 | [0, 0]",
                "OVER | 100 | [100, inf)",
                "OVER | -100 | (-inf, -100]",
                "AT_LEAST | 100 | [100, inf)",
                "AT_LEAST | -100 | (-inf, -100]",
                "JUST_OVER | 100 | [100, 105]",
                "JUST_OVER | -100 | [-105, -100]",
                "UP_TO | 100 | [0, 100]",
                "UP_TO | -100 | [-100, 0]",
            })
    void aWordingAllowsAnInterval(Hedge hedge, String number, String interval) {
        assertThat(hedge.interval(PrintedNumber.parse(number))).hasToString(interval);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EXACT",
        "'  ', EXACT",
        "exact, EXACT",
        "exactly, EXACT",
        "about, ABOUT",
        "around, ABOUT",
        "some, ABOUT",
        "roughly, ABOUT",
        "approximately, ABOUT",
        "or so, ABOUT",
        "in the region of, ABOUT",
        "almost, ALMOST",
        "nearly, ALMOST",
        "close to, ALMOST",
        "approaching, ALMOST",
        "nears, ALMOST",
        "over, OVER",
        "more than, OVER",
        "exceeds, OVER",
        "passed the mark of, OVER",
        "at least, AT_LEAST",
        "at-least, AT_LEAST",
        "AT_LEAST, AT_LEAST",
        "not less than, AT_LEAST",
        "just over, JUST_OVER",
        "slightly more than, JUST_OVER",
        "Just-Over, JUST_OVER",
        "up to, UP_TO",
        "less than, UP_TO",
        "under, UP_TO",
        "at most, UP_TO",
        "UP_TO, UP_TO",
        "counted, COUNTED",
        "' more   than ', OVER",
        "more\u00A0than, OVER",
    })
    void theWordsOfTheGuidelinesAreRead(String text, Hedge hedge) {
        assertThat(Hedge.parse(text)).isEqualTo(hedge);
    }

    @ParameterizedTest
    @EnumSource(Hedge.class)
    void aHedgeReadsItsPrint(Hedge hedge) {
        assertThat(Hedge.parse(hedge.toString())).isEqualTo(hedge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "more", "over over", "около"})
    void anotherWordIsNoHedge(String text) {
        assertRefused(() -> Hedge.parse(text), "\"" + text + "\" is not a hedge", "about, almost, over, at least");
    }

    @ParameterizedTest
    @EnumSource(Hedge.class)
    void negativeNumbersMirrorPositiveOnes(Hedge hedge) {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String digits = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5))
                    .toPlainString();
            Interval positive = hedge.interval(PrintedNumber.parse(digits));
            Interval negative = hedge.interval(PrintedNumber.parse("-" + digits));

            assertThat(negative).as(digits).isEqualTo(positive.negate());
        }
    }

    @ParameterizedTest
    @EnumSource(Hedge.class)
    void everyWordingAllowsTheNumberItself(Hedge hedge) {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            PrintedNumber number =
                    PrintedNumber.parse(BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), random.nextInt(5))
                            .toPlainString());

            assertThat(hedge.interval(number).contains(number.value()))
                    .as(number.text())
                    .isTrue();
        }
    }

    @Test
    void aboutIsNeverNarrowerThanExact() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            PrintedNumber number =
                    PrintedNumber.parse(BigDecimal.valueOf(random.nextInt(-1000, 1000), random.nextInt(3))
                            .toPlainString());

            assertThat(Hedge.ABOUT.interval(number).contains(Hedge.EXACT.interval(number)))
                    .as(number.text())
                    .isTrue();
        }
    }
}
