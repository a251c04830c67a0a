package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCodeTest {

    @ParameterizedTest
    @CsvSource({
        "HS:271121, HS, 271121",
        "HS:01, HS, 01",
        "HS2022:8703, HS2022, 8703",
        "MOT:3200, MOT, 3200",
        "MOT:0, MOT, 0",
        "SITC4:33, SITC4, 33",
        "CASE:agricultural, CASE, agricultural",
        "BEC5:1.2-x_y, BEC5, 1.2-x_y",
    })
    void aCodeReadsItsPrint(String text, String classification, String code) {
        ProductCode product = ProductCode.parse(text);

        assertThat(product).isEqualTo(new ProductCode(classification, code)).hasToString(text);
        assertThat(product.isTotal()).isFalse();
    }

    @Test
    void allGoodsAreTotal() {
        assertThat(ProductCode.parse("total")).isEqualTo(ProductCode.TOTAL).hasToString("TOTAL");
        assertThat(ProductCode.TOTAL.isTotal()).isTrue();
    }

    @Test
    void theClassificationMayBeInSmallLetters() {
        assertThat(ProductCode.parse(" hs2022:0102 ")).hasToString("HS2022:0102");
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, HS:27, true",
        "TOTAL, TOTAL, true",
        "HS:27, TOTAL, false",
        "HS:27, HS:271121, true",
        "HS:2711, HS:271121, true",
        "HS:271121, HS:2711, false",
        "HS:27, HS:27, true",
        "HS:27, HS:28, false",
        "HS:8703, HS2022:870380, false",
        "HS:33, SITC4:33, false",
        "SITC4:3, SITC4:33, true",
        "MOT:3000, MOT:3200, true",
        "MOT:3200, MOT:3000, false",
        "MOT:3200, MOT:3100, false",
        "MOT:9100, MOT:9110, true",
        "MOT:0, MOT:3200, true",
        "CASE:agri, CASE:agricultural, false",
        "CASE:food, CASE:food.grain, true",
        "CASE:food, CASE:food, true",
    })
    void aClassContainsWhatItsCodeBegins(ProductCode whole, ProductCode part, boolean contained) {
        assertThat(whole.contains(part)).isEqualTo(contained);
    }

    @Test
    void harmonizedCodesContainTheirHeadingsAndChapters() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            ProductCode subheading = ProductCode.parse("HS:" + code);
            ProductCode heading = ProductCode.parse("HS:" + code.substring(0, 4));
            ProductCode chapter = ProductCode.parse("HS:" + code.substring(0, 2));

            assertThat(chapter.contains(heading) && heading.contains(subheading) && chapter.contains(subheading))
                    .as(code)
                    .isTrue();
            assertThat(subheading.contains(heading) || heading.contains(chapter))
                    .as(code)
                    .isFalse();
            assertThat(ProductCode.parse(subheading.toString())).isEqualTo(subheading);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "271121 | did you mean HS:271121?",
                "cars | a colon is missing",
                "'' | a colon is missing",
                ":2711 | classification before the colon is missing",
                "HS: | 2, 4 or 6 digits",
                "HS:271 | 2, 4 or 6 digits",
                "HS:2711.21 | 2, 4 or 6 digits without points",
                "HS:87038000 | 2, 4 or 6 digits",
                "HS:total | all goods are TOTAL",
                "HS2023:8703 | the editions of the Harmonized System are HS (any) and HS1988, HS1992",
                "HS12:8703 | the editions of the Harmonized System",
                "SITC4:334456 | 1 to 5 digits",
                "MOT:road | 4 digits, or are 0",
                "MOT:32 | 4 digits, or are 0",
                "CASE: | 1 to 60 letters",
                "CASE:a b | 1 to 60 letters",
                "CASE:a:b | 1 to 60 letters",
                "C-B:a | capital letter, then capital letters and digits",
                "4HS:a | capital letter, then capital letters and digits",
            })
    void aWrongCodeIsAnsweredWithWhatIsRight(String text, String reason) {
        assertRefused(
                () -> ProductCode.parse(text), "\"" + text + "\" is not a product", reason, "write TOTAL, HS:271121");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8703", "total"})
    void onlyTotalHasNoClassification(String code) {
        assertRefused(() -> new ProductCode("", code), "is not a product", "all goods are TOTAL");
    }

    @Test
    void codesAreOrderedByClassificationThenCode() {
        assertThat(new String[] {"TOTAL", "HS:01", "HS:0101", "HS:02", "MOT:3200"})
                .extracting(ProductCode::parse)
                .isSorted();
    }
}
