package org.tamga.reading.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

/** Facts that hold for every window and every text. */
final class PeriodsPropertyTest {

    private static final long SEED = 20251120;
    private static final Optional<PartialDate> PUBLISHED = Optional.of(PartialDate.of(YearMonth.of(2035, 1)));
    private static final List<String> RU_MONTHS = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> PIECES = List.of(
            "in",
            "the",
            "first",
            "half",
            "of",
            "2025",
            "year",
            "May",
            "to",
            "–",
            "January",
            "11",
            "months",
            "same",
            "period",
            "last",
            "by",
            "mid",
            "-",
            "end",
            "since",
            "until",
            "Q",
            "3",
            "16",
            ",",
            ".",
            "/",
            "a",
            "earlier",
            "next",
            "two",
            "quarter",
            "before",
            "99999999999999999999",
            "31",
            "month",
            "on",
            "year",
            "0",
            "12",
            "than",
            "through",
            "decade");

    @Test
    void aWindowPrintedInAnyStyleIsReadBack() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 400; round++) {
            int year = random.nextInt(2005, 2031);
            int first = random.nextInt(1, 13);
            int last = random.nextInt(first, 13);
            Window window = new Window(YearMonth.of(year, first), YearMonth.of(year, last));
            for (String words : english(year, first, last)) {
                check("Turnover in " + words + " came to 3.2 billion dollars.", Language.EN, window);
            }
            for (String words : russian(year, first, last)) {
                check("Товарооборот за " + words + " составил 3,2 млрд долл.", Language.RU, window);
            }
        }
    }

    private static void check(String text, Language language, Window window) {
        List<Period> periods = Found.in(text, language, PUBLISHED);
        assertThat(periods).as("seed %s: %s", SEED, text).hasSize(1);
        assertThat(periods.getFirst().form()).as("seed %s: %s", SEED, text).isEqualTo(Period.Form.STATED);
        assertThat(periods.getFirst().window()).as("seed %s: %s", SEED, text).contains(window);
    }

    private static List<String> english(int year, int first, int last) {
        List<String> styles = new ArrayList<>();
        String from = Month.of(first).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String to = Month.of(last).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (first == last) {
            styles.add(from + " " + year);
            styles.add(from + " of " + year);
            styles.add(String.format(Locale.ROOT, "%d-%02d", year, first));
            styles.add(String.format(Locale.ROOT, "%02d/%d", first, year));
        } else {
            styles.add(from + "–" + to + " " + year);
            styles.add(from + " to " + to + " " + year);
            styles.add(from + " through " + to + " of " + year);
            styles.add(from + " " + year + " - " + to + " " + year);
        }
        if (first == 1 && last > 1) {
            styles.add("the first " + last + " months of " + year);
            styles.add(last + "M " + year);
            styles.add(last + " months of " + year + " year");
        }
        if (first % 3 == 1 && last == first + 2) {
            styles.add("Q" + (first / 3 + 1) + " " + year);
            styles.add(year + "-Q" + (first / 3 + 1));
            styles.add((first / 3 + 1) + "Q " + year);
        }
        if (first % 6 == 1 && last == first + 5) {
            styles.add("H" + (first / 6 + 1) + " " + year);
            styles.add((first == 1 ? "the first" : "the second") + " half of " + year);
        }
        if (first == 1 && last == 12) {
            styles.add(Integer.toString(year));
            styles.add("the whole of " + year);
            styles.add("FY" + year);
            styles.add(year + " as a whole");
        }
        if (last == 12 && first > 1 && first < 12) {
            styles.add("the last " + (13 - first) + " months of " + year);
        }
        return styles;
    }

    private static List<String> russian(int year, int first, int last) {
        List<String> styles = new ArrayList<>();
        String from = RU_MONTHS.get(first - 1);
        if (first == last) {
            styles.add(from + " " + year + " года");
        } else {
            styles.add(from + "–" + RU_MONTHS.get(last - 1) + " " + year + " г.");
            styles.add(from + "-" + RU_MONTHS.get(last - 1) + " " + year + " года");
        }
        if (first == 1 && last > 4) {
            styles.add(last + " месяцев " + year + " года");
            styles.add("первые " + last + " месяцев " + year + " г.");
        }
        if (first % 3 == 1 && last == first + 2) {
            styles.add(List.of("I", "II", "III", "IV").get(first / 3) + " квартал " + year + " года");
            styles.add((first / 3 + 1) + "-й квартал " + year + " года");
        }
        return styles;
    }

    @Test
    void spansAreInOrderAndApartInAnyText() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 4000; round++) {
            StringBuilder text = new StringBuilder();
            int words = random.nextInt(1, 30);
            for (int i = 0; i < words; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String sentence = text.toString();
            Language language = random.nextBoolean() ? Language.EN : Language.RU;
            Span before = new Span(0, 0);
            for (Period period : Found.in(sentence, language, random.nextBoolean() ? PUBLISHED : Optional.empty())) {
                assertThat(period.span().start())
                        .as("seed %s: %s", SEED, sentence)
                        .isGreaterThanOrEqualTo(before.end());
                assertThat(period.span().length())
                        .as("seed %s: %s", SEED, sentence)
                        .isPositive();
                assertThat(period.firstMonth()).isBetween(0, 12);
                assertThat(period.lastMonth()).isBetween(period.firstMonth(), 12);
                before = period.span();
            }
        }
    }

    /** Each of these would be slow if a rule looked at all that follows, or failed on what it cannot hold. */
    @Test
    void longHostileTextsAreRead() {
        for (String piece : List.of(
                "the ",
                "same ",
                "that same ",
                "2025-",
                "May to ",
                "by the end of ",
                "January ",
                "year on ",
                "11 ",
                "last ",
                "'",
                "г. ",
                "1.")) {
            String text = piece.repeat(200_000 / piece.length());
            for (Language language : Language.values()) {
                List<Period> periods = Found.in(text, language, PUBLISHED);
                assertThat(periods.size()).isLessThanOrEqualTo(text.length());
            }
        }
        String digits = "9".repeat(100_000);
        assertThat(Found.in("In " + digits + " and in 2025", Language.EN, PUBLISHED))
                .hasSize(1);
        String letters = "х".repeat(100_000);
        assertThat(Found.in("В " + letters + " и в 2025 году", Language.RU, PUBLISHED))
                .hasSize(1);
    }
}
