package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Interval arithmetic against numbers drawn from the operands. */
class IntervalArithmeticTest {

    private static final int ROUNDS = 3000;

    private final Random random = new Random(2711);

    @Test
    void anyIntervalIsReadFromItsPrint() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval interval = interval();

            assertThat(Interval.parse(interval.toString())).isEqualTo(interval).hasSameHashCodeAs(interval);
        }
    }

    @Test
    void sumsContainTheSumsOfTheirNumbers() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();
            Interval b = interval();

            assertThat(a.plus(b).contains(in(a).add(in(b)))).as("%s + %s", a, b).isTrue();
        }
    }

    @Test
    void multiplesContainTheMultiplesOfTheirNumbers() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();
            BigDecimal factor = number();

            assertThat(a.times(factor).contains(in(a).multiply(factor)))
                    .as("%s x %s", a, factor)
                    .isTrue();
        }
    }

    @Test
    void theNegativeContainsTheNegativesAndTurnsBack() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();

            assertThat(a.negate().contains(in(a).negate())).as("-%s", a).isTrue();
            assertThat(a.negate().negate()).isEqualTo(a).isEqualTo(a.negate().times(BigDecimal.ONE.negate()));
        }
    }

    @Test
    void aNumberIsInTheCommonPartWhenItIsInBoth() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();
            Interval b = interval();
            BigDecimal x = random.nextBoolean() ? in(a) : in(b);

            assertThat(a.intersect(b).map(common -> common.contains(x)).orElse(false))
                    .as("%s in %s and %s", x, a, b)
                    .isEqualTo(a.contains(x) && b.contains(x));
        }
    }

    @Test
    void theHullContainsBothAndNothingLessDoes() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();
            Interval b = interval();
            Interval hull = a.hull(b);

            assertThat(hull.contains(a) && hull.contains(b))
                    .as("hull of %s and %s", a, b)
                    .isTrue();
            assertThat(hull.lower().equals(a.lower()) || hull.lower().equals(b.lower()))
                    .isTrue();
            assertThat(hull.upper().equals(a.upper()) || hull.upper().equals(b.upper()))
                    .isTrue();
        }
    }

    @Test
    void containmentAgreesWithTheCommonPart() {
        for (int i = 0; i < ROUNDS; i++) {
            Interval a = interval();
            Interval b = interval();

            assertThat(a.contains(b))
                    .as("%s contains %s", a, b)
                    .isEqualTo(a.intersect(b).filter(b::equals).isPresent());
        }
    }

    private Interval interval() {
        BigDecimal a = number();
        BigDecimal b = number();
        return switch (random.nextInt(6)) {
            case 0 -> Interval.atLeast(a);
            case 1 -> Interval.atMost(a);
            case 2 -> Interval.exactly(a);
            default -> Interval.of(a.min(b), a.max(b));
        };
    }

    /** Small numbers, so that equal ends and zeros come up, of either sign and with idle zeros. */
    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-200, 201), random.nextInt(-1, 4));
    }

    private BigDecimal in(Interval interval) {
        BigDecimal lower = interval.lower()
                .orElseGet(() -> interval.upper().orElse(BigDecimal.ZERO).subtract(BigDecimal.TEN));
        BigDecimal upper = interval.upper().orElseGet(() -> lower.add(BigDecimal.TEN));
        BigDecimal share = BigDecimal.valueOf(random.nextInt(0, 9), 3);
        return switch (random.nextInt(3)) {
            case 0 -> lower;
            case 1 -> upper;
            default -> lower.add(upper.subtract(lower).multiply(share));
        };
    }
}
