package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31, YEAR",
        "2025-06, 2025-06-01, 2025-06-30, MONTH",
        "2024-02, 2024-02-01, 2024-02-29, MONTH",
        "2025-06-15, 2025-06-15, 2025-06-15, DAY",
        "2025-01-01, 2025-01-01, 2025-01-01, DAY",
    })
    void aDateKnowsItsFirstAndLastDay(
            String text, LocalDate firstDay, LocalDate lastDay, PartialDate.Precision precision) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date).isEqualTo(new PartialDate(firstDay, precision)).hasToString(text);
        assertThat(date.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | write 2025",
                "25 | write 2025",
                "2025-6 | write 2025",
                "2025/06 | write 2025",
                "15.06.2025 | write 2025",
                "2025-06-1x | write 2025",
                "2025-H1 | write 2025",
                "2025-13 | the calendar has no such day",
                "2025-02-29 | the calendar has no such day",
                "2025-00-10 | the calendar has no such day",
            })
    void anotherTextIsNoDate(String text, String reason) {
        assertRefused(() -> PartialDate.parse(text), "\"" + text + "\" is not a date", reason, "2025-06-15");
    }

    @Test
    void theYearHasFourDigits() {
        assertRefused(() -> PartialDate.parse("0999"), "the year of 0999-01-01 must have four digits");
    }

    @Test
    void theDayMustBeTheFirstOfWhatIsKnown() {
        LocalDate middle = LocalDate.of(2025, 6, 15);

        assertRefused(() -> new PartialDate(middle, PartialDate.Precision.YEAR), "2025-06-15", "give 2025-01-01");
        assertRefused(() -> new PartialDate(middle, PartialDate.Precision.MONTH), "2025-06-15", "give 2025-06-01");
    }

    @Test
    void datesAreOrderedByFirstDayThenPrecision() {
        assertThat(new String[] {"2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02", "2026"})
                .extracting(PartialDate::parse)
                .isSorted();
    }

    @Test
    void anyDateIsReadFromItsPrint() {
        Random random = new Random(1992);
        for (int i = 0; i < 2000; i++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(110_000));

            assertThat(PartialDate.parse(day.toString())).isEqualTo(PartialDate.of(day));
            assertThat(PartialDate.parse(YearMonth.from(day).toString()))
                    .isEqualTo(PartialDate.of(YearMonth.from(day)));
            assertThat(PartialDate.parse(String.valueOf(day.getYear()))).isEqualTo(PartialDate.of(day.getYear()));
        }
    }
}
