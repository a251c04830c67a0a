package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNamesTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final StandardNames names = StandardNames.load();

    @Test
    void theSectionsDivideAllChaptersExceptTheReservedOne() {
        List<String> chapters =
                names.sections().stream().flatMap(s -> s.chapters().stream()).toList();

        assertThat(names.sections()).hasSize(21);
        assertThat(chapters)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 97)
                        .filter(c -> c != 77)
                        .mapToObj("%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "zh"})
    void everySectionAndChapterHasAName(String language) {
        Locale locale = Locale.of(language);
        for (HsSection section : names.sections()) {
            assertThat(names.name(section, locale)).isNotBlank().isNotEqualTo(section.numeral());
            for (String chapter : section.chapters()) {
                assertThat(names.name(Nomenclature.H3, chapter, locale))
                        .get()
                        .asString()
                        .isNotBlank();
            }
        }
    }

    @Test
    void russianNamesAreInCyrillicLetters() {
        for (HsSection section : names.sections()) {
            for (String chapter : section.chapters()) {
                assertThat(names.name(Nomenclature.HS, chapter, RUSSIAN))
                        .get()
                        .asString()
                        .doesNotContainPattern("[A-Za-z]");
            }
        }
        assertThat(names.name(Nomenclature.HS, "87", RUSSIAN)).get().asString().startsWith("Автомобили");
    }

    @Test
    void noTwoChaptersHaveTheSameName() {
        List<String> all = names.sections().stream()
                .flatMap(s -> s.chapters().stream())
                .map(c -> names.name(Nomenclature.HS, c, Locale.ENGLISH).orElseThrow())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"S1", "S2", "S3", "S4"})
    void sitcHasTenSections(Nomenclature sitc) {
        assertThat(IntStream.range(0, 10).mapToObj(i -> names.name(sitc, "" + i, Locale.ENGLISH)))
                .allMatch(Optional::isPresent)
                .doesNotHaveDuplicates();
    }

    @Test
    void everySoundCategoryOfBec4HasAName() {
        long named = IntStream.range(1, 1000)
                .mapToObj(Integer::toString)
                .filter(c -> Nomenclature.B4.check(c).isUsable())
                .filter(c -> names.name(Nomenclature.B4, c, Locale.ENGLISH).isPresent())
                .count();

        assertThat(named).isEqualTo(29);
    }

    @Test
    void specialChaptersHaveNoSection() {
        assertThat(names.findSection("271121").orElseThrow().numeral()).isEqualTo("V");
        assertThat(names.findSection("8703").orElseThrow().numeral()).isEqualTo("XVII");
        assertThat(names.findSection("77")).isEmpty();
        assertThat(names.findSection("999999")).isEmpty();
        assertThat(names.findSection("9")).isEmpty();
    }

    @Test
    void builtInNamesServeWithoutAFolder() {
        Nomenclatures builtIn = Nomenclatures.builtIn();

        assertThat(builtIn.name(Nomenclature.H6, "27")).contains("Mineral fuels and oils");
        assertThat(builtIn.shortName(Nomenclature.S4, "3", RUSSIAN))
                .contains("Минеральное топливо и смазочные материалы");
        assertThat(builtIn.name(Nomenclature.H6, "271121")).isEmpty();
        assertThat(builtIn.name(Nomenclature.CN, "27")).contains("Mineral fuels and oils");
        assertThat(builtIn.holdings()).isEmpty();
    }
}
