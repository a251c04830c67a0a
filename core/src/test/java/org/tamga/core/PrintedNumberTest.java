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
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

    private static final List<Scale> SCALES = List.of(Scale.values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "106.3 | 106.3 | 0.05",
                "40 | 40 | 0.5",
                "10.0 | 10.0 | 0.05",
                "-12.1 | -12.1 | 0.05",
                "\u221212.1 | -12.1 | 0.05",
                "+12.1 | 12.1 | 0.05",
                "0 | 0 | 0.5",
                "0.000 | 0 | 0.0005",
                "-0.5 | -0.5 | 0.05",
                "1,234.5 | 1234.5 | 0.05",
                "1,234,567 | 1234567 | 0.5",
                "1 234.50 | 1234.50 | 0.005",
                "12\u00A0345 | 12345 | 0.5",
                "12\u2009345 | 12345 | 0.5",
                "12\u202F345\u202F678 | 12345678 | 0.5",
                "100/3 | 33.333333333333333333 | 0",
                "-100/3 | -33.333333333333333333 | 0",
                "1/4 | 0.25 | 0",
                "2/3 | 0.66666666666666666667 | 0",
                "100/03 | 33.333333333333333333 | 0",
                "106.3 billion | 106300000000 | 50000000",
                "1 234 mn | 1234000000 | 500000",
                "100/4 thousand | 25000 | 0",
                "0.1234567890123456789012345678901234567 | 0.1234567890123456789012345678901234567 | 5E-38",
            })
    void digitsSayValueAndPrecision(String text, BigDecimal value, BigDecimal halfUnit) {
        PrintedNumber number = PrintedNumber.parse(text);

        assertThat(number.value()).isEqualByComparingTo(value);
        assertThat(number.halfUnit()).isEqualByComparingTo(halfUnit);
        assertThat(number).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | it has no digits",
                "- | it has no digits",
                ". | it has no digits",
                ".5 | a digit is missing before the point",
                "-.5 | a digit is missing before the point",
                "5. | digits are missing after the point",
                "20..22 | a range is two numbers",
                "20-22 | \"-\" is not a digit",
                "--5 | \"-\" is not a digit",
                "1.2.3 | \".\" is not a digit",
                "12% | the percent sign is not part of it",
                "1.5% | the percent sign is not part of it",
                "1e9 | exponents are not read",
                "1.5E3 | exponents are not read",
                "NaN | \"N\" is not a digit",
                "Infinity | \"I\" is not a digit",
                "∞ | \"∞\" is not a digit",
                "٤٠ | is not a digit",
                "$5 | \"$\" is not a digit",
                "1,23 | not grouped in threes",
                "0,5 | a decimal comma is not read, write a point",
                "1234,567 | not grouped in threes",
                "1,234 567 | not grouped in threes by one kind of separator",
                "1,,234 | not grouped in threes",
                "1,234, | not grouped in threes",
                ",234 | not grouped in threes",
                "0,123 | not grouped in threes",
                "1.234,5 | \",\" is not a digit",
                "007 | begins with a zero too many",
                "- 5 | not grouped in threes",
                "100/0 | it divides by zero",
                "100/ | a fraction is one whole number over another",
                "/3 | a fraction is one whole number over another",
                "1.5/3 | a fraction is one whole number over another",
                "1/2/3 | a fraction is one whole number over another",
                "1/-3 | a fraction is one whole number over another",
                "12345678901234567890123456789012345678901 | it has 41 characters, at most 40 are read",
            })
    void anotherTextIsNoNumber(String text, String reason) {
        assertRefused(() -> PrintedNumber.parse(text), "is not a number: ", reason, "write it like 106.3, -12.1");
    }

    @Test
    void wordsOtherThanScalesAreRefused() {
        assertRefused(() -> PrintedNumber.parse("5 dollars"), "\"dollars\" is not a scale");
    }

    @Test
    void scaleIsAppliedOnceToValueAndPrecision() {
        PrintedNumber scaled = PrintedNumber.parse("106.3").scaled(Scale.BILLION);

        assertThat(scaled).isEqualTo(PrintedNumber.parse("106.3 billion"));
        assertThat(scaled.scaled(Scale.ONE)).isEqualTo(scaled);
        assertRefused(() -> scaled.scaled(Scale.MILLION), "\"106.3 billion\" has a scale already", "scale once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "40.0", "40 thousand"})
    void textAndNumbersMustAgree(String text) {
        assertRefused(
                () -> new PrintedNumber(text, new BigDecimal("40"), new BigDecimal("0.5")),
                "\"" + text + "\" says ",
                "not \"40 ± 0.5\"");
    }

    @Test
    void trailingZerosAreKeptBecauseTheyArePrecision() {
        assertThat(PrintedNumber.parse("10.0")).isNotEqualTo(PrintedNumber.parse("10"));
    }

    @Test
    void anyNumberIsReadFromItsPrint() {
        Random random = new Random(106);
        for (int i = 0; i < 5000; i++) {
            int decimals = random.nextInt(8);
            BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(80), random), decimals);
            BigDecimal signed = random.nextBoolean() ? value : value.negate();
            PrintedNumber plain = PrintedNumber.parse(signed.toPlainString());
            PrintedNumber grouped =
                    PrintedNumber.parse(grouped(signed.toPlainString(), ", \u00A0\u202F".charAt(i % 4)));
            Scale scale = SCALES.get(random.nextInt(SCALES.size()));

            assertThat(plain.value()).isEqualTo(signed);
            assertThat(plain.halfUnit().multiply(BigDecimal.TWO))
                    .isEqualByComparingTo(BigDecimal.ONE.movePointLeft(decimals));
            assertThat(grouped.value()).isEqualTo(plain.value());
            assertThat(grouped.halfUnit()).isEqualTo(plain.halfUnit());
            assertThat(PrintedNumber.parse(grouped.toString())).isEqualTo(grouped);
            PrintedNumber scaled = grouped.scaled(scale);
            assertThat(PrintedNumber.parse(scaled.toString())).isEqualTo(scaled);
            assertThat(scaled.value()).isEqualByComparingTo(signed.multiply(scale.factor()));
        }
    }

    @Test
    void anyFractionIsWithinItsTwentyDigits() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            long above = random.nextLong(1, 1_000_000_000_000L);
            long below = random.nextLong(1, 1_000_000_000L);
            PrintedNumber number = PrintedNumber.parse(above + "/" + below);
            BigDecimal back = number.value().multiply(BigDecimal.valueOf(below));

            assertThat(number.value().precision()).isLessThanOrEqualTo(20);
            assertThat(back.subtract(BigDecimal.valueOf(above)).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(above).movePointLeft(19));
        }
    }

    private static String grouped(String plain, char separator) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = end - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }
}
