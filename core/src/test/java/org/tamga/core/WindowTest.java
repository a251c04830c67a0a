package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final String FORMS = "write 2025, 2025-H1, 2025-Q3, 2025-05, 2025-01/2025-05 or 2013/2024";

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01, 2025-12, 2025",
        "2025-H1, 2025-01, 2025-06, 2025-H1",
        "2025-H2, 2025-07, 2025-12, 2025-H2",
        "2025-Q1, 2025-01, 2025-03, 2025-Q1",
        "2025-Q3, 2025-07, 2025-09, 2025-Q3",
        "2025-Q4, 2025-10, 2025-12, 2025-Q4",
        "2025-05, 2025-05, 2025-05, 2025-05",
        "2025-01/2025-05, 2025-01, 2025-05, 2025-01/2025-05",
        "2013/2024, 2013-01, 2024-12, 2013/2024",
        "2025-01/2025-12, 2025-01, 2025-12, 2025",
        "2025/2025, 2025-01, 2025-12, 2025",
        "2013-01/2024-12, 2013-01, 2024-12, 2013/2024",
        "2025-07/2025-09, 2025-07, 2025-09, 2025-Q3",
        "2025-01/2025-06, 2025-01, 2025-06, 2025-H1",
        "2025-05/2025-05, 2025-05, 2025-05, 2025-05",
        "2024-11/2025-02, 2024-11, 2025-02, 2024-11/2025-02",
        "2025-02/2025-04, 2025-02, 2025-04, 2025-02/2025-04",
        "' 2025 ', 2025-01, 2025-12, 2025",
        "1900, 1900-01, 1900-12, 1900",
        "2200, 2200-01, 2200-12, 2200",
    })
    void everyFormIsReadAndPrintedShortest(String text, YearMonth first, YearMonth last, String print) {
        assertThat(Window.parse(text)).isEqualTo(new Window(first, last)).hasToString(print);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ",
                "25 | ",
                "2025H1 | ",
                "2025-h1 | ",
                "2025-1 | ",
                "2025-06-15 | ",
                "Q3 2025 | ",
                "٢٠٢٥ | ",
                "2025-13 | months run from 01 to 12",
                "2025-00 | months run from 01 to 12",
                "2025-H3 | halves are H1 and H2",
                "2025-H0 | halves are H1 and H2",
                "2025-Q5 | quarters are Q1 to Q4",
                "2025-Qx | quarters are Q1 to Q4",
                "2024/2025-05 | both sides of / must be months, or both years",
                "2025-Q1/2025-Q2 | both sides of / must be months, or both years",
                "2024/25 | both sides of / must be months, or both years",
                "2025/ | both sides of / must be months, or both years",
                "2025/2026/2027 | both sides of / must be months, or both years",
                "2025-01/2025-13 | months run from 01 to 12",
            })
    void aTextThatIsNoWindowIsAnsweredWithTheForms(String text, String reason) {
        assertRefused(
                () -> Window.parse(text), "\"" + text + "\" is not a window: ", reason == null ? "" : reason, FORMS);
    }

    @Test
    void aWindowMustNotEndBeforeItBegins() {
        assertRefused(
                () -> Window.parse("2025-05/2025-01"), "ends before it begins: 2025-05/2025-01", "2025-01/2025-05");
        assertRefused(() -> Window.parse("2025/2024"), "ends before it begins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2201", "1899-12/1900-01", "2200-12/2201-01", "0000"})
    void yearsRunFrom1900To2200(String text) {
        assertRefused(() -> Window.parse(text), "leaves the years 1900 to 2200");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01/2025-05, 2025-01/2025-04, 2025-05",
        "2025, 2025-H1, 2025-H2",
        "2025, 2025-H2, 2025-H1",
        "2025, 2025-01/2025-11, 2025-12",
        "2013/2024, 2013/2023, 2024",
    })
    void subtractionLeavesTheOtherEnd(Window whole, Window part, Window rest) {
        assertThat(whole.minus(part)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025", "2025-H1, 2025", "2025, 2024", "2025-H1, 2025-06/2025-07"})
    void onlyAProperPartCanBeTaken(Window whole, Window part) {
        assertRefused(() -> whole.minus(part), "cannot take " + part + " from " + whole, "must be a part");
    }

    @Test
    void aPartInTheMiddleCannotBeTaken() {
        assertRefused(
                () -> Window.parse("2025").minus(Window.parse("2025-Q2")),
                "cannot take 2025-Q2 from 2025",
                "begin in 2025-01 or end in 2025-12");
    }

    @Test
    void theYearEarlierHasTheSameMonths() {
        assertThat(Window.parse("2025-01/2025-05").yearEarlier()).hasToString("2024-01/2024-05");
        assertThat(Window.parse("2024-11/2025-02").shift(2)).hasToString("2025-01/2025-04");
        assertRefused(() -> Window.parse("1900-05").yearEarlier(), "leaves the years");
        assertRefused(() -> Window.parse("2025").shift(Integer.MAX_VALUE), "leaves the years");
    }

    @Test
    void windowsAreOrderedByFirstThenLastMonth() {
        List<Window> ordered = new ArrayList<>();
        for (String text : List.of("2024", "2025-01", "2025-Q1", "2025", "2025-02")) {
            ordered.add(Window.parse(text));
        }
        assertThat(ordered).isSorted();
    }

    @Test
    void factoriesGiveYearsAndMonths() {
        assertThat(Window.ofYear(2025)).isEqualTo(Window.parse("2025"));
        assertThat(Window.ofMonth(YearMonth.of(2025, 5))).isEqualTo(Window.parse("2025-05"));
    }

    @Test
    void anyWindowIsReadFromItsPrintAndFromBothMonths() {
        Random random = new Random(2025);
        for (int i = 0; i < 5000; i++) {
            Window window = window(random);

            assertThat(Window.parse(window.toString())).isEqualTo(window);
            assertThat(Window.parse(window.first() + "/" + window.last())).isEqualTo(window);
            assertThat(window.toString().length()).isLessThanOrEqualTo(15);
        }
    }

    @Test
    void setOperationsAgreeWithTheListsOfMonths() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Window a = window(random);
            Window b = window(random);
            List<YearMonth> common = new ArrayList<>(a.each());
            common.retainAll(b.each());

            assertThat(a.each()).hasSize(a.months()).isSorted().allMatch(a::contains);
            assertThat(a.overlaps(b)).isEqualTo(!common.isEmpty());
            assertThat(a.contains(b)).isEqualTo(common.size() == b.months());
            assertThat(a.intersect(b).map(Window::each).orElse(List.of())).isEqualTo(common);
        }
    }

    @Test
    void partAndRestMakeTheWhole() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Window whole = window(random);
            if (whole.months() == 1) {
                continue;
            }
            YearMonth cut = whole.first().plusMonths(random.nextInt(whole.months() - 1));
            Window head = new Window(whole.first(), cut);
            Window tail = new Window(cut.plusMonths(1), whole.last());

            assertThat(whole.minus(head)).isEqualTo(tail);
            assertThat(whole.minus(tail)).isEqualTo(head);
        }
    }

    /** Windows of all kinds, those with a short print more often than chance would give. */
    private static Window window(Random random) {
        YearMonth first = YearMonth.of(1990 + random.nextInt(40), 1 + random.nextInt(12));
        int[] lengths = {1, 3, 6, 12, 24, 1 + random.nextInt(60)};
        return new Window(first, first.plusMonths(lengths[random.nextInt(lengths.length)] - 1L));
    }
}
