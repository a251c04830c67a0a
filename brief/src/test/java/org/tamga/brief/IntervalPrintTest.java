package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Interval;

/** Intervals as digits. */
class IntervalPrintTest {

    private final IntervalPrint print = new IntervalPrint(new Wording(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[106.25, 106.35]; 106.3",
                "[43.815, 43.825]; 43.8",
                "[9.584, 9.922]; 9.8 ± 0.3",
                "[3.595, 3.705]; 3.65 ± 0.06",
                "[456.116, 494.149]; 475 ± 20",
                "[39.94, 88.81]; 39.9 – 88.9",
                "[0.0815, 0.0825]; 0.082",
                "[5, inf); ≥ 5.0",
                "[0, 8.15]; ≤ 8.2",
                "[0, inf); –",
            })
    void amountIsPrintedAsExactlyAsItIsKnown(String interval, String printed) {
        assertThat(print.amount(Interval.parse(interval), "").inWords()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[12.1, 12.17]; 12.1 %",
                "[11.01, 14.52]; 12.8 ± 1.8 %",
                "[-13.2, 0.9]; −14 to 1 %",
                "[-90, 400]; –",
                "[3, inf); –",
            })
    void percentageIsPrintedAsExactlyAsItIsKnown(String interval, String printed) {
        assertThat(print.percent(Interval.parse(interval), "").inWords()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[-1.16, -0.91]; 17; −1.0 ± 0.2", "[-0.005, 0.105]; 11; 0.05 ± 0.06", "[-3, 4]; 10; −3.0 to 4.0"})
    void differenceIsAsExactAsItsAmounts(String interval, String size, String printed) {
        assertThat(print.difference(Interval.parse(interval), new BigDecimal(size), "")
                        .inWords())
                .isEqualTo(printed);
    }
}
