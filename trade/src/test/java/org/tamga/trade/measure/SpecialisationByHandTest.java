package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** Concentration, comparative advantage, complementarity, trade within industries, dependence and transit against numbers computed by hand. */
final class SpecialisationByHandTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @TempDir
    private Path folder;

    @Test
    void concentrationIsTheSumOfSquaredShares() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2020 KAZ CHN X TOTAL 70",
                    "2021 KAZ CHN X TOTAL 50",
                    "2021 KAZ RUS X TOTAL 30",
                    "2021 KAZ ITA X TOTAL 20",
                    "2021 KAZ UZB X TOTAL 0");

            Rows found = lakes.rows(Asked.of(TradeMeasure.CONCENTRATION, "2020/2021")
                    .from("KAZ")
                    .by(Question.Key.PARTNER)
                    .eachPeriod());

            assertThat(found.number(0, "hhi")).isCloseTo(1, EXACT);
            assertThat(found.number(0, "hhi_normalised")).isCloseTo(1, EXACT);
            assertThat(found.number(0, "theil")).isCloseTo(0, EXACT);
            // a partner without trade is no part
            assertThat(found.whole(1, "parts")).isEqualTo(3);
            assertThat(found.decimal(1, "value")).isEqualByComparingTo("100");
            assertThat(found.number(1, "hhi")).isCloseTo(0.38, EXACT);
            assertThat(found.number(1, "hhi_normalised")).isCloseTo((0.38 - 1 / 3.0) / (2 / 3.0), EXACT);
            assertThat(found.number(1, "equal_parts")).isCloseTo(1 / 0.38, EXACT);
            assertThat(found.number(1, "theil"))
                    .isCloseTo(0.5 * Math.log(1.5) + 0.3 * Math.log(0.9) + 0.2 * Math.log(0.6), EXACT);
            assertThat(found.number(1, "greatest_share_percent")).isCloseTo(50, EXACT);
        }
    }

    @Test
    void concentrationOverProductsIsOfTheLevelAskedFor() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 KAZ CHN X 270900 50", "2021 KAZ CHN X 271121 30", "2021 KAZ CHN X 740311 20");
            Asked asked =
                    Asked.of(TradeMeasure.CONCENTRATION, "2021").from("KAZ").by(Question.Key.PRODUCT);

            assertThat(lakes.rows(asked.level(6)).number(0, "hhi")).isCloseTo(0.38, EXACT);
            assertThat(lakes.rows(asked.level(2)).number(0, "hhi")).isCloseTo(0.68, EXACT);
        }
    }

    @Test
    void advantageIsTheShareOverTheWorldsShare() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ WLD X 270900 80",
                    "2021 KAZ WLD X 740311 20",
                    "2021 UZB WLD X 740311 30",
                    "2021 UZB WLD X 520100 70",
                    "2021 CHN WLD X 270900 20",
                    "2021 CHN WLD X 850440 180",
                    "2021 CHN WLD X 520100 0");

            Asked asked = Asked.of(TradeMeasure.ADVANTAGE, "2021").level(6).to("WLD");
            Rows kazakh = lakes.rows(asked.from("KAZ"));
            Rows all = lakes.rows(asked);

            // world 400: 270900 100, 740311 50, 520100 70, 850440 180
            assertThat(kazakh.rows().stream().map(r -> r.get(0) + " " + r.get(1)))
                    .containsExactly("KAZ 270900", "KAZ 740311");
            assertThat(kazakh.number(0, "rca")).isCloseTo(0.8 / 0.25, EXACT);
            assertThat(kazakh.number(1, "rca")).isCloseTo(0.2 / 0.125, EXACT);
            assertThat(all.size()).isEqualTo(6);
            assertThat(all.text(0, "reporter")).isEqualTo("CHN");
            assertThat(all.number(0, "rca")).isCloseTo(0.9 / 0.45, EXACT);
            assertThat(all.number(1, "rca")).isCloseTo(0.1 / 0.25, EXACT);
        }
    }

    @Test
    void complementarityIsTheCommonPartOfTheShares() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ WLD X 27 60",
                    "2021 KAZ WLD X 74 40",
                    "2021 KGZ WLD X 71 9",
                    "2021 CHN WLD M 27 100",
                    "2021 CHN WLD M 74 100",
                    "2021 CHN WLD M 85 200",
                    "2021 UZB WLD M 87 5");

            Rows found = lakes.rows(Asked.of(TradeMeasure.COMPLEMENTARITY, "2021")
                    .from("KAZ", "KGZ")
                    .to("CHN", "UZB")
                    .level(2));

            assertThat(found.size()).isEqualTo(4);
            assertThat(found.text(0, "exporter") + found.text(0, "importer")).isEqualTo("KAZCHN");
            assertThat(found.number(0, "complementarity"))
                    .isCloseTo(100 * (1 - (Math.abs(0.6 - 0.25) + Math.abs(0.4 - 0.25) + 0.5) / 2), EXACT)
                    .isCloseTo(50, EXACT);
            assertThat(found.decimal(0, "exports")).isEqualByComparingTo("100");
            assertThat(found.decimal(0, "imports")).isEqualByComparingTo("400");
            for (int i = 1; i < 4; i++) {
                assertThat(found.number(i, "complementarity")).isZero();
            }
        }
    }

    @Test
    void tradeWithinIndustriesIsWhatGoesBothWays() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ CHN X 72 40",
                    "2021 KAZ CHN M 72 60",
                    "2021 KAZ CHN X 27 100",
                    "2021 KAZ RUS M 27 10");

            Rows partnerByPartner = lakes.rows(
                    Asked.of(TradeMeasure.INTRA_INDUSTRY, "2021").from("KAZ").level(2));
            Rows together = lakes.rows(Asked.of(TradeMeasure.INTRA_INDUSTRY, "2021")
                    .from("KAZ")
                    .to("WLD")
                    .level(2));

            assertThat(partnerByPartner.rows().stream().map(r -> r.get(1))).containsExactly("TOTAL", "27", "72");
            assertThat(partnerByPartner.number(0, "grubel_lloyd")).isCloseTo(80 / 210.0, EXACT);
            // fuels go to China and come from Russia: nothing goes both ways between two economies
            assertThat(partnerByPartner.number(1, "grubel_lloyd")).isZero();
            assertThat(partnerByPartner.number(2, "grubel_lloyd")).isCloseTo(0.8, EXACT);
            // against the world they do
            assertThat(together.number(0, "grubel_lloyd")).isCloseTo(100 / 210.0, EXACT);
            assertThat(together.number(1, "grubel_lloyd")).isCloseTo(20 / 110.0, EXACT);
        }
    }

    @Test
    void theWorldIsOnePartnerWhetherTheSourceHasItsTotalOrNot() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2020 KAZ WLD X 27 100",
                    "2020 KAZ CHN X 27 100",
                    "2020 KAZ WLD M 27 10",
                    "2020 KAZ RUS M 27 10",
                    "2021 KAZ CHN X 27 100",
                    "2021 KAZ RUS M 27 10");

            Rows found = lakes.rows(Asked.of(TradeMeasure.INTRA_INDUSTRY, "2020/2021")
                    .from("KAZ")
                    .to("WLD")
                    .level(2)
                    .eachPeriod());

            assertThat(found.size()).isEqualTo(4);
            for (int i = 0; i < 4; i++) {
                assertThat(found.number(i, "grubel_lloyd")).isCloseTo(20 / 110.0, EXACT);
            }
        }
    }

    @Test
    void dependenceIsMoreThanHalfFromOneAndConcentrated() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ CHN M 8517 70",
                    "2021 KAZ RUS M 8517 20",
                    "2021 KAZ DEU M 8517 10",
                    "2021 KAZ RUS M 2711 55",
                    "2021 KAZ CHN M 2711 15",
                    "2021 KAZ UZB M 2711 15",
                    "2021 KAZ TKM M 2711 15",
                    "2021 KAZ DEU M 3004 50",
                    "2021 KAZ IND M 3004 50");

            Rows found = lakes.rows(Asked.of(TradeMeasure.DEPENDENCE, "2021")
                    .from("KAZ")
                    .flows("IMPORT")
                    .level(4)
                    .about("CHN"));

            assertThat(found.rows().stream().map(r -> r.get(0))).containsExactly("8517", "2711", "3004");
            assertThat(found.cell(0, "is_dependent")).isEqualTo(true);
            assertThat(found.number(0, "hhi")).isCloseTo(0.54, EXACT);
            assertThat(found.number(0, "partner_share_percent")).isCloseTo(70, EXACT);
            // 55 % from one, but 0.37 only
            assertThat(found.cell(1, "is_dependent")).isEqualTo(false);
            assertThat(found.text(1, "greatest_partner")).isEqualTo("RUS");
            assertThat(found.number(1, "greatest_share_percent")).isCloseTo(55, EXACT);
            assertThat(found.number(1, "hhi")).isCloseTo(0.37, EXACT);
            assertThat(found.number(1, "partner_share_percent")).isCloseTo(15, EXACT);
            // 0.5, but not more than half from one; of equal ones the first by letter
            assertThat(found.cell(2, "is_dependent")).isEqualTo(false);
            assertThat(found.text(2, "greatest_partner")).isEqualTo("DEU");
            assertThat(found.number(2, "partner_share_percent")).isZero();
            assertThat(found.whole(2, "partners")).isEqualTo(2);
        }
    }

    @Test
    void whatIsPassedOnIsTheLesserOfWhatComesAndWhatGoes() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KGZ CHN M 8703 60",
                    "2021 KGZ DEU M 8703 40",
                    "2021 KGZ RUS X 8703 90",
                    "2021 KGZ KAZ X 8703 30",
                    "2021 KGZ CHN X 8703 5",
                    "2021 KGZ RUS X 7108 80",
                    "2021 KGZ CHN M 6403 10",
                    "2021 DEU RUS X 8703 280",
                    "2021 DEU RUS X 8708 515");

            Asked asked = Asked.of(TradeMeasure.TRANSIT, "2021").from("KGZ").level(4);
            Rows found = lakes.rows(asked.about("CHN"));

            // gold comes from nowhere, and shoes go nowhere
            assertThat(found.rows().stream().map(r -> r.get(0) + " " + r.get(1)))
                    .containsExactly("8703 RUS", "8703 KAZ");
            assertThat(found.decimal(0, "exports")).isEqualByComparingTo("90");
            assertThat(found.decimal(0, "imports")).isEqualByComparingTo("100");
            assertThat(found.decimal(0, "imports_from_origin")).isEqualByComparingTo("60");
            assertThat(found.number(0, "passed_on_percent")).isCloseTo(50, EXACT);
            assertThat(found.number(0, "suspected_value")).isCloseTo(45, EXACT);
            assertThat(found.number(1, "suspected_value")).isCloseTo(15, EXACT);
            // 120 of the 200 that go to others; of all exports in the lake 405 of 1000 are cars
            assertThat(found.number(0, "rca")).isCloseTo(0.6 / 0.405, EXACT);
            assertThatThrownBy(() -> lakes.rows(asked)).hasMessageContaining("transit from where?");
        }
    }
}
