package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "106.3 billion USD | 106300000000 USD",
                "106300000000 USD | 106300000000 USD",
                "106,300,000,000 USD | 106300000000 USD",
                "106 300 mn USD | 106300000000 USD",
                "-1.50 thousand CNY | -1500 CNY",
                "\u22120.25 t | -0.25 t",
                "250 trains | 250 trains",
                "0.00 million USD | 0 USD",
                "-0 USD | 0 USD",
                "5\u00A0m\u00A0m3 | 5000000 m3",
            })
    void anAmountIsReadExactlyAndPrintedInFull(String text, String print) {
        assertThat(Amount.parse(text)).hasToString(print).isEqualTo(Amount.parse(print));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ONE | 106300000000 USD",
                "THOUSAND | 106300000 thousand USD",
                "MILLION | 106300 million USD",
                "BILLION | 106.3 billion USD",
                "TRILLION | 0.1063 trillion USD",
            })
    void anAmountIsPrintedInAnyScale(Scale scale, String print) {
        Amount turnover = Amount.parse("106.3 billion USD");

        assertThat(turnover.print(scale)).isEqualTo(print);
        assertThat(Amount.parse(print)).isEqualTo(turnover);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a number and a unit with a space between them",
                "106.3 | a number and a unit with a space between them",
                "106.3USD | a number and a unit with a space between them",
                "106.3 billion | \"billion\" is not a unit",
                "5 dollars | did you mean USD?",
                "USD 5 | \"5\" is not a unit",
                "5 zillion USD | \"zillion\" is not a scale",
                "100/3 USD | \"/\" is not a digit",
                "5% USD | the percent sign is not part of it",
                "billion USD | is not a number",
            })
    void anotherTextIsNoAmount(String text, String reason) {
        assertRefused(() -> Amount.parse(text), "\"" + text + "\" is not an amount", reason);
    }

    @Test
    void amountsOfOneUnitAreAddedExactly() {
        Amount kazakhstan = Amount.parse("43.82 billion USD");
        Amount kyrgyzstan = Amount.parse("22.71 billion USD");

        assertThat(kazakhstan.plus(kyrgyzstan)).isEqualTo(Amount.parse("66.53 billion USD"));
        assertThat(kazakhstan.minus(kyrgyzstan)).isEqualTo(Amount.parse("21.11 billion USD"));
        assertThat(kazakhstan.times(new BigDecimal("0.1"))).isEqualTo(Amount.parse("4.382 billion USD"));
    }

    @Test
    void amountsOfDifferentUnitsRefuseToAdd() {
        Amount dollars = Amount.parse("5 USD");
        Amount yuan = Amount.parse("7 CNY");

        assertRefused(() -> dollars.plus(yuan), "7 CNY cannot be added to 5 USD", "units differ", "convert");
        assertRefused(() -> dollars.minus(yuan), "7 CNY cannot be taken from 5 USD", "units differ");
    }

    @Test
    void equalNumbersMakeEqualAmounts() {
        Amount padded = new Amount(new BigDecimal("1.500E+3"), Unit.USD);

        assertThat(padded).isEqualTo(new Amount(new BigDecimal("1500.00"), Unit.USD));
        assertThat(padded).isNotEqualTo(new Amount(new BigDecimal("1500"), Unit.CNY));
    }

    @Test
    void anyAmountIsReadFromItsPrintInEveryScale() {
        Random random = new Random(4217);
        List<Unit> units = List.of(Unit.USD, Unit.CNY, Unit.of("t"), Unit.of("m3"), Unit.of("NMB"));
        for (int i = 0; i < 3000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(200), random), random.nextInt(-20, 25));
            Amount amount = new Amount(random.nextBoolean() ? value : value.negate(), units.get(i % units.size()));

            assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
            for (Scale scale : Scale.values()) {
                assertThat(Amount.parse(amount.print(scale))).isEqualTo(amount);
            }
        }
    }

    @Test
    void valuesBeyondNinetyDigitsAreRefused() {
        assertRefused(() -> new Amount(new BigDecimal("1E+100"), Unit.USD), "needs 101 digits, at most 90");
    }
}
