package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    private static Interval interval(String text) {
        return Interval.parse(text);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[106.25, 106.35] | [106.25, 106.35]",
                "[5, inf) | [5, inf)",
                "(-inf, 3] | (-inf, 3]",
                "(-inf, inf) | (-inf, inf)",
                "[3,3] | [3, 3]",
                "[ 1.50 ,  2.00 ] | [1.5, 2]",
                "[-0.0, 0] | [0, 0]",
                "[-5, -2.5] | [-5, -2.5]",
                "[106250000000, 106350000000] | [106250000000, 106350000000]",
            })
    void anIntervalIsReadAndPrintedWithoutIdleZeros(String text, String print) {
        assertThat(interval(text)).hasToString(print);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | write [106.25, 106.35]",
                "5 | write [106.25, 106.35]",
                "[5] | write [106.25, 106.35]",
                "[1, 2, 3] | write [106.25, 106.35]",
                ", | write [106.25, 106.35]",
                "(1, 2] | a number stands beside [ or ]",
                "[1, 2) | a number stands beside [ or ]",
                "[1, inf] | inf beside ( or )",
                "[-inf, 3] | inf beside ( or )",
                "1, 2 | a number stands beside [ or ]",
            })
    void anotherTextIsNoInterval(String text, String reason) {
        assertRefused(() -> interval(text), "\"" + text + "\" is not an interval", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[a, 2]", "[1, ]", "[1, 1e5]", "[inf, 3]", "(-inf, -inf]"})
    void endsMustBeNumbers(String text) {
        assertRefused(() -> interval(text), "is not a number");
    }

    @Test
    void anIntervalMustNotEndBeforeItBegins() {
        assertRefused(() -> interval("[2, 1]"), "ends before it begins: [2, 1]");
        assertRefused(() -> Interval.of(number("1E+3"), number("999.90")), "[1000, 999.9]");
    }

    @Test
    void equalNumbersMakeEqualIntervals() {
        Interval padded = Interval.of(number("1.50"), number("2E+2"));

        assertThat(padded).isEqualTo(interval("[1.5, 200]")).hasSameHashCodeAs(interval("[1.5, 200]"));
        assertThat(padded).isNotEqualTo(interval("[1.5, inf)")).isNotEqualTo(interval("[1.5, 201]"));
        assertThat((Object) interval("[1, 1]")).isNotEqualTo("[1, 1]");
    }

    @Test
    void factoriesOpenTheEndsTheyShould() {
        assertThat(Interval.atLeast(number("5"))).isEqualTo(interval("[5, inf)"));
        assertThat(Interval.atMost(number("3"))).isEqualTo(interval("(-inf, 3]"));
        assertThat(Interval.exactly(number("7"))).isEqualTo(interval("[7, 7]"));
        assertThat(Interval.ALL).isEqualTo(interval("(-inf, inf)"));
        assertThat(interval("[5, 6]").isBounded()).isTrue();
        assertThat(interval("[5, inf)").isBounded()).isFalse();
    }

    @Test
    void missingEndsAreEmptyOrInfinite() {
        assertThat(interval("[5, inf)").lower()).contains(number("5"));
        assertThat(interval("[5, inf)").upper()).isEmpty();
        assertThat(interval("[5.5, inf)").lowerAsDouble()).isEqualTo(5.5);
        assertThat(interval("[5.5, inf)").upperAsDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(interval("(-inf, 3]").lowerAsDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(interval("(-inf, 3]").upperAsDouble()).isEqualTo(3.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 3] | 1 | true",
                "[1, 3] | 3.00 | true",
                "[1, 3] | 3.0000001 | false",
                "[1, 3] | 0.9 | false",
                "[1, inf) | 1000000 | true",
                "(-inf, 3] | 4 | false",
                "(-inf, inf) | -7 | true",
            })
    void endsBelongToTheInterval(String interval, BigDecimal value, boolean contained) {
        assertThat(interval(interval).contains(value)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 3] | [2, 4] | [2, 3] | [1, 4]",
                "[1, 3] | [3, 4] | [3, 3] | [1, 4]",
                "[1, 3] | [5, 6] | | [1, 6]",
                "[5, 6] | [1, 3] | | [1, 6]",
                "[1, 3] | (-inf, inf) | [1, 3] | (-inf, inf)",
                "[2, inf) | (-inf, 3] | [2, 3] | (-inf, inf)",
                "[4, inf) | (-inf, 3] | | (-inf, inf)",
                "[2, inf) | [3, inf) | [3, inf) | [2, inf)",
                "(-inf, 2] | (-inf, 3] | (-inf, 2] | (-inf, 3]",
            })
    void commonPartAndHull(String a, String b, String common, String hull) {
        Optional<Interval> expected = Optional.ofNullable(common).map(Interval::parse);

        assertThat(interval(a).intersect(interval(b))).isEqualTo(expected);
        assertThat(interval(b).intersect(interval(a))).isEqualTo(expected);
        assertThat(interval(a).intersects(interval(b))).isEqualTo(expected.isPresent());
        assertThat(interval(a).hull(interval(b))).hasToString(hull);
        assertThat(interval(b).hull(interval(a))).hasToString(hull);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 4] | [2, 3] | true",
                "[1, 4] | [1, 4] | true",
                "[1, 4] | [2, 5] | false",
                "[1, 4] | [2, inf) | false",
                "[1, inf) | [2, inf) | true",
                "[1, inf) | (-inf, 3] | false",
                "(-inf, inf) | (-inf, inf) | true",
            })
    void anIntervalContainsItsParts(String whole, String part, boolean contained) {
        assertThat(interval(whole).contains(interval(part))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 3] | 2 | [2, 6]",
                "[1, 3] | -2 | [-6, -2]",
                "[1, inf) | -1 | (-inf, -1]",
                "(-inf, 3] | 0.5 | (-inf, 1.5]",
                "(-inf, inf) | -3 | (-inf, inf)",
                "(-inf, inf) | 0 | [0, 0]",
                "[1, 3] | 0.00 | [0, 0]",
            })
    void aNegativeFactorTurnsTheInterval(String interval, BigDecimal factor, String product) {
        assertThat(interval(interval).times(factor)).hasToString(product);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 3] | [10, 20.5] | [11, 23.5]",
                "[1, 3] | [10, inf) | [11, inf)",
                "[1, inf) | (-inf, 3] | (-inf, inf)"
            })
    void endsAreAdded(String a, String b, String sum) {
        assertThat(interval(a).plus(interval(b))).hasToString(sum);
    }

    @Test
    void endsBeyondNinetyDigitsAreRefused() {
        assertRefused(() -> Interval.exactly(number("1E+90")), "a value needs 91 digits, at most 90", "round it");
        assertRefused(() -> Interval.atLeast(number("1E-90")), "a value needs 91 digits");
        assertRefused(() -> Interval.atMost(number("1E+2000000000")), "a value needs 2000000001 digits");
        assertThat(interval(Interval.of(number("-9E+89"), number("1E-89")).toString())
                        .lower())
                .contains(number("-9E+89").setScale(0));
    }
}
