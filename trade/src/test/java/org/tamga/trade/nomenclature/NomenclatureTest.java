package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tamga.trade.nomenclature.Nomenclature.B4;
import static org.tamga.trade.nomenclature.Nomenclature.B5;
import static org.tamga.trade.nomenclature.Nomenclature.CN;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.S3;
import static org.tamga.trade.nomenclature.Nomenclature.TOTAL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.ProductCode;

class NomenclatureTest {

    @ParameterizedTest
    @CsvSource({
        "HS2017, H5",
        "HS 2017, H5",
        "H5, H5",
        "h5, H5",
        "HS17, H5",
        "HS-2017, H5",
        "HS (2017), H5",
        "Harmonized System 2022, H6",
        "HS92, H0",
        "HS1988, H0",
        "HS 1988/92, H0",
        "HS96, H1",
        "HS, HS",
        "S3, S3",
        "SITC3, S3",
        "SITC Rev.3, S3",
        "SITC Rev. 3, S3",
        "SITC revision 4, S4",
        "sitc-r2, S2",
        "BEC4, B4",
        "BEC 4, B4",
        "BEC Rev.5, B5",
        "CN, CN",
        "CN8, CN",
        "CN2024, CN",
        "Combined Nomenclature, CN",
    })
    void theUsualSpellingsAreRead(String text, Nomenclature expected) {
        assertThat(Nomenclature.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HS2018",
                "H7",
                "SITC",
                "BEC",
                "S5",
                "B3",
                "ISIC4",
                "2017",
                "HS2017/2012",
                "HS20171",
                "note",
                "CN9"
            })
    void anythingElseIsRefusedWithTheSpellings(String text) {
        assertThat(Nomenclature.find(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nomenclature.parse(text))
                .withMessageContaining("BEC4");
    }

    @ParameterizedTest
    @EnumSource
    void eachReadsItsOwnNames(Nomenclature nomenclature) {
        assertThat(Nomenclature.parse(nomenclature.name())).isEqualTo(nomenclature);
        assertThat(Nomenclature.parse(nomenclature.classification())).isEqualTo(nomenclature);
        assertThat(nomenclature.check(TOTAL)).isInstanceOf(CodeCheck.Sound.class);
        assertThat(nomenclature.product(TOTAL)).isEqualTo(ProductCode.TOTAL);
    }

    @ParameterizedTest
    @CsvSource({
        "H6, 01",
        "H6, 0101",
        "H6, 010121",
        "H6, 970600",
        "HS, 271121",
        "S1, 0",
        "S1, 00151",
        "S3, 333",
        "B4, 7",
        "B4, 112",
        "B4, 522",
        "B5, 9",
        "B5, 111210",
        "B5, 112010",
        "B5, 2131",
        "CN, 01012100",
        "CN, 0101",
    })
    void soundCodesPass(Nomenclature nomenclature, String code) {
        assertThat(nomenclature.check(code)).isEqualTo(new CodeCheck.Sound(code));
    }

    @ParameterizedTest
    @CsvSource({
        "H6, 77",
        "H6, 98",
        "H6, 999999",
        "H0, 9999AA",
        "CN, 99500000",
        "CN, 27SSS999",
        "CN, 0207XXXX",
        "S3, 0014X",
        "S3, 00XXX",
        "S3, 9XXXX",
        "S3, I",
        "S3, II",
    })
    void codesWithoutOrdinaryGoodsAreSpecial(Nomenclature nomenclature, String code) {
        assertThat(nomenclature.check(code)).isInstanceOf(CodeCheck.Special.class);
        assertThat(nomenclature.check(code).isUsable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "H6, 10121, 010121, '2, 4 or 6 digits; is it 010121?'",
        "H6, 101, 0101, is it 0101?",
        "H6, 1, 01, is it 01?",
        "H6, 0101.21, 010121, is it 010121?",
        "H6, 101.21, 010121, is it 010121?",
        "H6, 01.01, 0101, is it 0101?",
        "H6, 01 01 21, 010121, is it 010121?",
        "H6, 10121.0, '', '2, 4 or 6 digits'",
        "H6, 101.2, '', '2, 4 or 6 digits'",
        "H6, 01012100, 010121, belongs to 010121",
        "H6, 0101210000, 010121, belongs to 010121",
        "H6, 0101211, '', '2, 4 or 6 digits'",
        "H6, 00, '', chapters of HS are 01 to 97",
        "H6, 7701, '', chapter 77 of HS is reserved",
        "H6, 0100, '', begin with 0101",
        "H6, 01X1, '', '2, 4 or 6 digits'",
        "H6, '', '', TOTAL",
        "H6, ١٢, '', '2, 4 or 6 digits'",
        "S3, 333111, '', 1 to 5 digits",
        "S3, 333.11, 33311, is it 33311?",
        "S3, 1.11, 00111, is it 00111?",
        "S3, III, '', 1 to 5 digits",
        "B4, 15, '', no such category",
        "B4, 8, '', no such category",
        "B4, 1111, '', 1 to 3 digits",
        "B5, 11101, '', '1, 2, 3, 4 or 6 digits'",
        "B5, 131, '', no such category",
        "CN, 1012100, 01012100, is it 01012100?",
        "CN, 0101.21.00, 01012100, is it 01012100?",
        "CN, 0101210011, 01012100, belongs to 01012100",
    })
    void aWrongCodeIsToldWithTheRightOne(Nomenclature nomenclature, String code, String suggestion, String reason) {
        assertThat(nomenclature.check(code)).isInstanceOfSatisfying(CodeCheck.Unsound.class, unsound -> {
            assertThat(unsound.suggestion()).isEqualTo(suggestion);
            assertThat(unsound.reason()).contains(reason);
        });
        assertThat(nomenclature.check(code).isUsable()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nomenclature.requireSound(code))
                .withMessageContaining(reason);
    }

    @Test
    void aReasonShowsNoControlCharactersAndNoEndlessText() {
        assertThat(H6.check("\u001b[31m" + "x".repeat(5_000)))
                .isInstanceOfSatisfying(
                        CodeCheck.Unsound.class,
                        unsound -> assertThat(unsound.reason())
                                .doesNotContain("\u001b")
                                .hasSizeLessThan(200));
    }

    @Test
    void ancestorsEndInAllGoods() {
        assertThat(H6.listAncestors("010121")).containsExactly("0101", "01", TOTAL);
        assertThat(CN.listAncestors("01012100")).containsExactly("010121", "0101", "01", TOTAL);
        assertThat(S3.listAncestors("00111")).containsExactly("0011", "001", "00", "0", TOTAL);
        assertThat(S3.listAncestors("II")).containsExactly(TOTAL);
        assertThat(B4.listAncestors("112")).containsExactly("11", "1", TOTAL);
        assertThat(B5.listAncestors("112010")).containsExactly("112", "11", "1", TOTAL);
        assertThat(B5.listAncestors("111210")).containsExactly("1112", "111", "11", "1", TOTAL);
        assertThat(H6.parent(TOTAL)).isEmpty();
    }

    @Test
    void aCodeIsAProductOfItsClassification() {
        assertThat(H6.product("271121")).isEqualTo(ProductCode.parse("HS2022:271121"));
        assertThat(S3.product("33")).isEqualTo(ProductCode.parse("SITC3:33"));
        assertThat(B4.product("112")).hasToString("BEC4:112");
    }
}
