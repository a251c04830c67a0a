package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;

/** Texts in English and Russian. */
class WordingTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(:[a-z]+)?}");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = WordingTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Keys with the places of their texts; those of plural categories as one, which ends in {@code .*}. */
    private static Map<String, Set<String>> places(Properties texts, Locale language) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            String stem = key.replaceAll("\\.(one|few|many|other)$", "");
            boolean plural = Plurals.categories(language).stream().allMatch(c -> texts.containsKey(stem + "." + c))
                    && !stem.startsWith("unit");
            Set<String> found = places.computeIfAbsent(plural ? stem + ".*" : key, k -> new TreeSet<>());
            PLACE.matcher(texts.getProperty(key)).results().forEach(m -> found.add(m.group(1)));
        }
        return places;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Map<String, Set<String>> english = places(texts("briefing.properties"), Locale.ENGLISH);
        Map<String, Set<String>> russian = places(texts("briefing_ru.properties"), RUSSIAN);
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        russian.forEach((key, places) -> {
            if (key.startsWith("date.") || key.endsWith(".*")) {
                return; // a date may be in digits, and a text for one thing need not name the number
            }
            assertThat(places).as(key).isEqualTo(english.get(key));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void countsHaveTheCategoriesOfCldr(String language) {
        Locale locale = Locale.of(language);
        PluralRules rules = PluralRules.forLocale(locale);
        for (int count = 0; count < 1200; count++) {
            assertThat(Plurals.category(locale, count)).as("%s", count).isEqualTo(rules.select(count));
            assertThat(Plurals.categories(locale)).contains(rules.select(count));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1 показатель", "3, 3 показателя", "5, 5 показателей", "11, 11 показателей", "297, 297 показателей"})
    void russianCountsAgreeWithTheirNouns(int count, String told) {
        assertThat(new Wording(RUSSIAN).count("figures", count)).isEqualTo(told);
    }

    @Test
    void russianNumbersHaveCommasAndBlanksThatDoNotBreak() {
        assertThat(new Wording(RUSSIAN).number(new BigDecimal("1234567.891"), 1))
                .isEqualTo("1\u00a0234\u00a0567,9");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-05, май\u00a02025",
        "2025-01/2025-05, янв.–май\u00a02025",
        "2024-11/2025-02, нояб.\u00a02024 – февр.\u00a02025"
    })
    void russianPeriods(String window, String told) {
        assertThat(new Wording(RUSSIAN).window(Window.parse(window))).isEqualTo(told);
    }

    @Test
    void russianDatesAreInDigits() {
        assertThat(new Wording(RUSSIAN).date(PartialDate.of(LocalDate.of(2025, 6, 5))))
                .isEqualTo("05.06.2025");
        assertThat(new Wording(Locale.ENGLISH).date(PartialDate.of(LocalDate.of(2025, 6, 5))))
                .isEqualTo("5 Jun 2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "106.3 billion USD|106,3 млрд долл. США",
                "almost 5.4 million USD|почти 5,4 млн долл. США",
                "12 % in CNY|12 % (в юанях)",
                "20..22 %|от 20 до 22 %",
                "over 3 times in USD|свыше в 3 раза (в долл. США)",
                "counted 7349 trains|по счёту 7 349 поездов",
                "-5.2 % in USD|−5,2 % (в долл. США)",
                "a number in words|«a number in words»"
            })
    void printedNumbersKeepTheirDigits(String english, String told) {
        assertThat(new Wording(RUSSIAN).printed(english).replace('\u00a0', ' ')).isEqualTo(told);
    }

    @Test
    void whatAnotherRoomSaysIsRetoldOrQuoted() {
        Wording wording = new Wording(RUSSIAN);
        assertThat(wording.retold("the cost of transport is estimated from 12 rows only"))
                .isEqualTo("стоимость перевозки оценена всего по 12 строкам");
        assertThat(wording.retold("never heard of")).isEqualTo("«never heard of»");
        assertThat(new Wording(Locale.ENGLISH).retold("never heard of")).isEqualTo("never heard of");
    }

    @Test
    void aSentenceThatEndsInAnAbbreviationHasOneStop() {
        assertThat(new Wording(RUSSIAN).say("reading.WINDOW", "2025")).endsWith("2025\u00a0г.");
        assertThat(new Wording(RUSSIAN).say("reading.fits", "F1", "8", "за 2025\u00a0г."))
                .endsWith("2025\u00a0г.");
    }
}
