package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Window;
import org.tamga.trade.lake.Snapshot;

class AskedTest {

    private static final AskedWords WORDS =
            new AskedWords(Map.of("CA2", EconomyGroup.of("CA2", "Two", Economy.of("KGZ"), Economy.of("KAZ"))));

    private static final AskedTrade.Details USUAL = new AskedTrade.Details(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            "0");

    private static AskedTrade asked(List<String> partners, AskedProducts products) {
        return new AskedTrade(
                List.of("KAZ"), partners, Optional.empty(), products, Optional.of(Window.ofYear(2022)), USUAL);
    }

    @ParameterizedTest
    @CsvSource({"kaz,KAZ", "KZ,KAZ", "398,KAZ", "CA2,KAZ KGZ", "world,WLD", "wld,WLD", "X899,X899"})
    void wordMeansAreas(String word, String areas) {
        assertThat(WORDS.areas(word, Optional.empty())).isEqualTo(List.of(areas.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZZ", "", "' OR 1=1", "CA9"})
    void wordThatIsNoAreaIsToldWithTheGroupsThatThereAre(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORDS.areas(word, Optional.empty()))
                .withMessageContaining("is not an economy")
                .withMessageEndingWith("groups of this case are CA2");
    }

    @Test
    void productsAreOfOneNomenclature() {
        AskedProducts two = AskedProducts.ALL.and("HS:27").and("hs:2709");

        assertThat(two.nomenclature()).contains("HS");
        assertThat(two.codes()).containsExactly("27", "2709");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.and("SITC:33"))
                .withMessageContaining("another nomenclature");
        assertThatIllegalArgumentException().isThrownBy(() -> AskedProducts.ALL.and("HS:2'7"));
        assertThat(AskedProducts.ALL.and("27").in(Optional.of("HS2017")).nomenclature())
                .contains("HS2017");
    }

    @Test
    void allGoodsAreNoProduct() {
        assertThat(asked(List.of(), AskedProducts.ALL.and("TOTAL")).products().codes())
                .isEmpty();
    }

    @Test
    void whatIsLeftOpenIsUsualForTheMeasure() {
        AskedTrade asked = asked(List.of(), AskedProducts.ALL.and("HS:27"));

        Question structure = asked.question(TradeMeasure.STRUCTURE, Snapshot.EMPTY);
        assertThat(structure.selection().level()).isEqualTo(4);
        assertThat(structure.selection().isOfWorld()).isTrue();
        assertThat(structure.selection().flows()).containsExactly("EXPORT", "IMPORT");
        Question partners = asked.question(TradeMeasure.PARTNERS, Snapshot.EMPTY);
        assertThat(partners.selection().level()).isZero();
        assertThat(partners.selection().partners()).isEmpty();
        assertThat(asked.question(TradeMeasure.CONCENTRATION, Snapshot.EMPTY).eachPeriod())
                .isTrue();
    }

    @Test
    void measureThatNeedsPartnersSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        asked(List.of(), AskedProducts.ALL).question(TradeMeasure.COMPLEMENTARITY, Snapshot.EMPTY))
                .withMessageContaining("complementarity with whom?");
    }

    @Test
    void otherSideOfAQuestionIsAskedThePartners() {
        AskedTrade turned = asked(List.of("CHN"), AskedProducts.ALL).turned();

        assertThat(turned.reporters()).containsExactly("CHN");
        assertThat(turned.partners()).containsExactly("KAZ");
    }
}
