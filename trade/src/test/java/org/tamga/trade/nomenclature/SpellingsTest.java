package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.ProductCode;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "H0, HS1992",
        "HS88, HS1992",
        "HS1988, HS1992",
        "HS 1988/92, HS1992",
        "Harmonised System 1988/1992, HS1992",
        "H5, HS2017",
        "hs-17, HS2017",
        "HS 2017 edition, HS2017",
        "HS Edition 2017, HS2017",
        "HS, HS",
        "SITC, SITC",
        "SS, SITC",
        "sitc rev.2, SITC2",
        "S2, SITC2",
        "S.R. 2, SITC2",
        "BEC, BEC",
        "BEC Revision 5, BEC5",
        "B5, BEC5",
        "CN, CN",
        "NC, CN",
        "NC8, CN",
        "CN 2024, CN",
        "Combined\u00a0Nomenclature, CN",
    })
    void namesOfFilesAndOfPeopleAreReadAlike(String name, String classification) {
        assertThat(Spellings.find(name)).contains(classification);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rev", "HS2023", "HS1988/2012", "CN1987", "SITC5", "BEC3", "ISIC4", "2017"})
    void anythingElseIsNoName(String name) {
        assertThat(Spellings.find(name)).isEmpty();
    }

    @Test
    void onlyTheFamiliesWithoutARevisionAreNoNomenclature() {
        assertThat(Spellings.all())
                .allSatisfy((key, classification) -> assertThat(Nomenclature.find(key)
                                .map(Nomenclature::classification)
                                .orElse("none"))
                        .isEqualTo(
                                classification.equals("SITC") || classification.equals("BEC")
                                        ? "none"
                                        : classification));
    }

    @Test
    void everyClassificationIsOneOfProducts() {
        assertThat(Spellings.all().values())
                .allSatisfy(classification -> assertThat(
                                ProductCode.parse(classification + ":01").classification())
                        .isEqualTo(classification));
    }

    @Test
    void keysAreTheirOwnKeys() {
        assertThat(Spellings.all().keySet())
                .allSatisfy(key -> assertThat(Spellings.key(key)).isEqualTo(key));
    }
}
