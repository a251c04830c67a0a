package org.tamga.brief.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({"106.35, 6, 120, 20", "29.75, 4, 30, 10", "0.07, 5, 0.08, 0.02", "1, 5, 1, 0.2", "0, 4, 1, 0.25"})
    void stepsAreRound(double greatest, int most, double top, double step) {
        Axis axis = Axis.upTo(greatest, most);
        assertThat(axis.top()).isCloseTo(top, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(axis.step()).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void ticksReachFromZeroToTheTop() {
        assertThat(new Axis(30, 10).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0);
    }
}
