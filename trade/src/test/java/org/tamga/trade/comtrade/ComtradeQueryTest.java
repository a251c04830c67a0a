package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.Frequency;

class ComtradeQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C/A/HS period=2023 reporter=156 partner=0 flow=X mode=0 product=TOTAL",
                "C/M/H6 period=202401,202402 reporter=156,398 partner=all flow=all mode=all product=AG6",
                "S/A/EB period=2010,2011 reporter=all partner=0,36 flow=M,X mode=0 product=all",
                "C/A/S4 period=2023 reporter=842 partner=0 flow=RX mode=2100,3200 product=33,9999AA"
            })
    void printsWhatItParses(String text) {
        assertThat(ComtradeQuery.parse(text)).hasToString(text);
    }

    @Test
    void sameQuestionHasOneText() {
        ComtradeQuery one = ComtradeQuery.goods(
                Frequency.ANNUAL,
                List.of("2023", "2022"),
                List.of("398", "156", "398"),
                List.of("0"),
                List.of("X", "M"),
                List.of("TOTAL"));
        ComtradeQuery other =
                ComtradeQuery.parse("C/A/HS  product=TOTAL flow=M,X partner=0 reporter=156,398 period=2022,2023");

        assertThat(one).isEqualTo(other).hasToString(other.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C/A/HS reporter=156 | lists its periods",
                "C/A/HS period=202301 | a query by years has years such as 2024",
                "C/M/HS period=2023 | a query by months has months such as 202405",
                "C/M/HS period=202313 | \"202313\" is not a period",
                "C/Q/HS period=2023 | no quarters",
                "X/A/HS period=2023 | the type is C (goods) or S (services)",
                "C/A period=2023 | type, frequency and classification",
                "C/A/hs period=2023 | \"hs\" is not a classification",
                "C/A/HS period=2023 reporter=036 | without leading zeros",
                "C/A/HS period=2023 reporter=0 | \"0\" is not a reporter",
                "C/A/HS period=2023 reporter=156,,398 | \"\" is not a reporter",
                "C/A/HS period=2023 partner=KAZ | or 0 for the world",
                "C/A/HS period=2023 flow=-1 | capital letters such as X or M",
                "C/A/HS period=2023 product=27&x=1 | is not a product",
                "C/A/HS period=2023 period=2024 | stands there twice",
                "C/A/HS period=2023 country=156 | reporter=, partner="
            })
    void wrongTextIsRefusedWithWhatWouldBeRight(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComtradeQuery.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void messageShowsNoControlCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComtradeQuery.parse("C/A/HS period=20\u001b[31m"))
                .withMessageNotContaining("\u001b");
    }
}
