package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** Turnover, growth, sums over months, structure and partners against numbers computed by hand. */
final class OverviewByHandTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @TempDir
    private Path folder;

    @Test
    void turnoverIsExportsAndImports() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2020 KAZ WLD X TOTAL 200",
                    "2020 KAZ WLD M TOTAL 80",
                    "2021 KAZ WLD X TOTAL 300.25",
                    "2021 KAZ CHN X TOTAL 120",
                    "2021 KGZ WLD M TOTAL 7");

            Rows all = lakes.rows(
                    Asked.of(TradeMeasure.TURNOVER, "2020/2021").from("KAZ").to("WLD"));
            Rows years = lakes.rows(Asked.of(TradeMeasure.TURNOVER, "2020/2021")
                    .from("KAZ")
                    .to("WLD")
                    .eachPeriod());

            assertThat(all.size()).isOne();
            assertThat(all.decimal(0, "exports")).isEqualByComparingTo("500.25");
            assertThat(all.decimal(0, "imports")).isEqualByComparingTo("80");
            assertThat(all.decimal(0, "turnover")).isEqualByComparingTo("580.25");
            assertThat(all.decimal(0, "balance")).isEqualByComparingTo("420.25");
            assertThat(all.number(0, "coverage_percent")).isCloseTo(625.3125, EXACT);
            assertThat(years.size()).isEqualTo(2);
            assertThat(years.whole(0, "period")).isEqualTo(202001);
            assertThat(years.number(0, "coverage_percent")).isCloseTo(250, EXACT);
            // what is not reported is not zero
            assertThat(years.decimal(1, "exports")).isEqualByComparingTo("300.25");
            assertThat(years.cell(1, "imports")).isNull();
            assertThat(years.cell(1, "balance")).isNull();
            assertThat(years.cell(1, "coverage_percent")).isNull();
        }
    }

    @Test
    void contributionsAddUpToTheGrowthOfTheTotal() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2020 KAZ CHN X 27 60",
                    "2020 KAZ CHN X 26 30",
                    "2020 KAZ CHN X 10 10",
                    "2021 KAZ CHN X 27 90",
                    "2021 KAZ CHN X 26 24",
                    "2021 KAZ CHN X 72 16",
                    "2022 KAZ CHN X 27 45");

            Asked growth =
                    Asked.of(TradeMeasure.GROWTH, "2021/2022").from("KAZ").to("CHN");
            Rows products = lakes.rows(growth.level(2).by(Question.Key.PRODUCT));
            Rows total = lakes.rows(growth);

            // 2021: 27, 26, 72, and 10, which is gone; 2022: 27, and 26 and 72, which are gone
            assertThat(products.size()).isEqualTo(7);
            assertThat(products.rows().stream().map(r -> r.get(0) + " " + r.get(1)))
                    .containsExactly(
                            "202101 27", "202101 26", "202101 72", "202101 10", "202201 27", "202201 26", "202201 72");
            assertThat(products.number(0, "growth_percent")).isCloseTo(50, EXACT);
            assertThat(products.number(0, "contribution_points")).isCloseTo(30, EXACT);
            assertThat(products.number(1, "growth_percent")).isCloseTo(-20, EXACT);
            assertThat(products.number(1, "contribution_points")).isCloseTo(-6, EXACT);
            assertThat(products.cell(2, "growth_percent")).isNull();
            assertThat(products.number(2, "contribution_points")).isCloseTo(16, EXACT);
            assertThat(products.number(3, "growth_percent")).isCloseTo(-100, EXACT);
            assertThat(products.number(3, "contribution_points")).isCloseTo(-10, EXACT);
            assertThat(total.size()).isEqualTo(2);
            assertThat(total.number(0, "growth_percent")).isCloseTo(30 - 6 + 16 - 10, EXACT);
            assertThat(total.number(1, "growth_percent"))
                    .isCloseTo((45 - 130) / 1.3, EXACT)
                    .isCloseTo(
                            products.number(4, "contribution_points")
                                    + products.number(5, "contribution_points")
                                    + products.number(6, "contribution_points"),
                            EXACT);
        }
    }

    @Test
    void sumsOverMonthsAreOnlyThereWhenAllMonthsAre() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            String[] rows = new String[28];
            int n = 0;
            for (int month = 202001; month <= 202204; month = month % 100 == 12 ? month + 89 : month + 1) {
                // August 2021 is missing
                if (month != 202108) {
                    rows[n++] =
                            month + " KAZ CHN X TOTAL " + (month / 100 == 2020 ? 10 : month / 100 == 2021 ? 12 : 15);
                }
            }
            rows[n] = "202001 KAZ RUS X TOTAL 1000";
            lakes.comtrade("H5", rows);

            Rows found = lakes.rows(Asked.of(TradeMeasure.ROLLING, "2021-02/2022-04")
                    .from("KAZ")
                    .to("CHN"));

            assertThat(found.size()).isEqualTo(14);
            assertThat(found.whole(0, "period")).isEqualTo(202102);
            assertThat(found.decimal(0, "value")).isEqualByComparingTo("12");
            assertThat(found.decimal(0, "since_january")).isEqualByComparingTo("24");
            assertThat(found.decimal(0, "twelve_months")).isEqualByComparingTo("124");
            assertThat(found.number(0, "growth_percent")).isCloseTo(20, EXACT);
            assertThat(found.number(0, "since_january_growth_percent")).isCloseTo(20, EXACT);
            // the twelve months to February 2020 are not all there
            assertThat(found.cell(0, "twelve_months_growth_percent")).isNull();

            int july = 5;
            assertThat(found.whole(july, "period")).isEqualTo(202107);
            assertThat(found.decimal(july, "since_january")).isEqualByComparingTo("84");
            int september = 6;
            assertThat(found.whole(september, "period")).isEqualTo(202109);
            assertThat(found.cell(september, "since_january")).isNull();
            assertThat(found.cell(september, "twelve_months")).isNull();
            assertThat(found.number(september, "growth_percent")).isCloseTo(20, EXACT);
            assertThat(found.cell(september, "since_january_growth_percent")).isNull();

            int april = 13;
            assertThat(found.whole(april, "period")).isEqualTo(202204);
            assertThat(found.decimal(april, "since_january")).isEqualByComparingTo("60");
            assertThat(found.number(april, "since_january_growth_percent")).isCloseTo(25, EXACT);
            assertThat(found.cell(april, "twelve_months")).isNull();
        }
    }

    @Test
    void growthOverTwelveMonthsNeedsTwentyFourOfThem() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            String[] rows = new String[24];
            for (int i = 0; i < 24; i++) {
                rows[i] = (202001 + i / 12 * 100 + i % 12) + " KAZ CHN M TOTAL " + (i < 12 ? 4 : 5);
            }
            lakes.comtrade("H5", rows);

            Rows found = lakes.rows(Asked.of(TradeMeasure.ROLLING, "2021-11/2021-12")
                    .from("KAZ")
                    .to("CHN")
                    .flows("IMPORT"));

            assertThat(found.size()).isEqualTo(2);
            assertThat(found.decimal(0, "twelve_months")).isEqualByComparingTo("59");
            assertThat(found.cell(0, "twelve_months_growth_percent")).isNull();
            assertThat(found.decimal(1, "twelve_months")).isEqualByComparingTo("60");
            assertThat(found.number(1, "twelve_months_growth_percent")).isCloseTo(25, EXACT);
        }
    }

    @Test
    void changesOfSharesAddUpToNothing() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2019 UZB CHN X 271121 50",
                    "2019 UZB CHN X 520100 50",
                    "2021 UZB CHN X 271121 30",
                    "2021 UZB CHN X 740311 50",
                    "2021 UZB CHN X 271112 20");

            Rows found = lakes.rows(Asked.of(TradeMeasure.STRUCTURE, "2021")
                    .from("UZB")
                    .to("CHN")
                    .level(2)
                    .against("2019"));

            // 27: 50 % to 50 %; 74: 0 to 50; 52: 50 to 0
            assertThat(found.rows().stream().map(r -> r.get(0))).containsExactly("27", "74", "52");
            assertThat(found.decimal(0, "value")).isEqualByComparingTo("50");
            assertThat(found.number(0, "share_percent")).isCloseTo(50, EXACT);
            assertThat(found.number(0, "change_points")).isCloseTo(0, EXACT);
            assertThat(found.cell(1, "base_value")).isNull();
            assertThat(found.number(1, "base_share_percent")).isZero();
            assertThat(found.number(1, "change_points")).isCloseTo(50, EXACT);
            assertThat(found.decimal(2, "value")).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(found.decimal(2, "base_value")).isEqualByComparingTo("50");
            assertThat(found.number(2, "change_points")).isCloseTo(-50, EXACT);
        }
    }

    @Test
    void structureWithoutBaseSaysSo() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 UZB CHN X 2711 30", "2021 UZB CHN X 7403 10");

            Answer answer = lakes.ask(Asked.of(TradeMeasure.STRUCTURE, "2021")
                    .from("UZB")
                    .to("CHN")
                    .level(4)
                    .question());

            assertThat(answer.rows().number(0, "share_percent")).isCloseTo(75, EXACT);
            assertThat(answer.rows().cell(0, "change_points")).isNull();
            assertThat(answer.notes()).anyMatch(note -> note.startsWith("nothing to compare with"));
        }
    }

    @Test
    void partnersAreRankedWithTheirShares() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ WLD X TOTAL 100",
                    "2021 KAZ CHN X TOTAL 50",
                    "2021 KAZ RUS X TOTAL 20",
                    "2021 KAZ ITA X TOTAL 20",
                    "2021 KAZ UZB X TOTAL 10");

            Rows found = lakes.rows(
                    Asked.of(TradeMeasure.PARTNERS, "2021").from("KAZ").eachPeriod());

            assertThat(found.rows().stream().map(r -> r.get(1) + " " + r.get(2)))
                    .containsExactly("1 CHN", "2 ITA", "3 RUS", "4 UZB");
            assertThat(found.whole(0, "period")).isEqualTo(202101);
            assertThat(found.number(0, "share_percent")).isCloseTo(50, EXACT);
            assertThat(found.number(2, "cumulated_percent")).isCloseTo(90, EXACT);
            assertThat(found.number(3, "cumulated_percent")).isCloseTo(100, EXACT);
        }
    }

    @Test
    void monthsAreTakenWhereYearsAreNot() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 KAZ CHN X TOTAL 100", "202101 KAZ CHN X TOTAL 30", "202102 KAZ CHN X TOTAL 31");

            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2021").from("KAZ").to("CHN");

            assertThat(lakes.rows(asked).decimal(0, "exports")).isEqualByComparingTo("100");
            assertThat(lakes.rows(asked.frequency(Frequency.MONTHLY)).decimal(0, "exports"))
                    .isEqualByComparingTo("61");
            assertThat(lakes.rows(Asked.of(TradeMeasure.TURNOVER, "2021-02")
                                    .from("KAZ")
                                    .to("CHN"))
                            .decimal(0, "exports"))
                    .isEqualByComparingTo("31");
        }
    }

    @Test
    void whatTheLakeDoesNotHaveIsSaid() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 KAZ CHN X 2709 100");
            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2021").from("KAZ").to("CHN");

            assertThatThrownBy(() -> lakes.rows(asked.from("KGZ"))).hasMessageContaining("reports of KGZ");
            assertThatThrownBy(() -> lakes.rows(asked.level(6)))
                    .hasMessageContaining("only in codes of 4 digits, not of 6");
            assertThatThrownBy(() -> lakes.rows(asked.source("WITS")))
                    .hasMessageContaining("it has COMTRADE 2021–2021");
            assertThatThrownBy(() -> lakes.rows(asked.to("USA")))
                    .hasMessageContaining("no rows of the lake are about this");
        }
    }
}
