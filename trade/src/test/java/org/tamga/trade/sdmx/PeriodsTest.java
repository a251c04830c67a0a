package org.tamga.trade.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Window;
import sdmxdl.TimeInterval;

final class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00/P1Y, 2020",
        "2020-07-01T00:00:00/P6M, 2020-S2",
        "2020-01-01T00:00:00/P6M, 2020-S1",
        "2020-10-01T00:00:00/P3M, 2020-Q4",
        "2020-01-01T00:00:00/P1M, 2020-01",
        "2021-01-04T00:00:00/P7D, 2021-W01",
        "2018-12-31T00:00:00/P7D, 2019-W01",
        "2020-01-06T00:00:00/P1D, 2020-01-06",
        "2020-05-01T00:00:00/P1Y, 2020-05-01/P1Y",
        "2020-02-01T00:00:00/P3M, 2020-02-01/P3M",
        "2020-01-06T12:30:00/P1D, 2020-01-06T12:30/P1D"
    })
    void periodsAreWrittenAsSdmxDoes(String interval, String text) {
        assertThat(Periods.text(TimeInterval.parse(interval))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00/P1Y, 2020, true",
        "2020-01-01T00:00:00/P1Y, 2020-H1, false",
        "2020-01-01T00:00:00/P1Y, 2019/2021, true",
        "2020-12-01T00:00:00/P1M, 2020, true",
        "2021-01-01T00:00:00/P1M, 2020, false",
        "2019-12-01T00:00:00/P3M, 2020, false",
        "2020-04-01T00:00:00/P3M, 2020-04/2020-06, true"
    })
    void aPeriodIsWithinAWindowWhenAllOfItIs(String interval, String window, boolean within) {
        assertThat(Periods.isWithin(TimeInterval.parse(interval), Window.parse(window)))
                .isEqualTo(within);
    }
}
