package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** What a selection means when files hold the same goods several times: each amount counts once. */
final class FlowsByHandTest {

    @TempDir
    private Path folder;

    @Test
    void worldIsTheSourcesOwnTotalElseTheSumOfPartners() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            // the total has 7 that are of no partner
            lakes.comtrade(
                    "H5",
                    "2020 KAZ WLD X TOTAL 107",
                    "2020 KAZ CHN X TOTAL 60",
                    "2020 KAZ RUS X TOTAL 40",
                    "2021 KAZ CHN X TOTAL 61",
                    "2021 KAZ RUS X TOTAL 41");
            Asked asked =
                    Asked.of(TradeMeasure.TURNOVER, "2020/2021").from("KAZ").eachPeriod();

            assertThat(exports(lakes.rows(asked.to("WLD")))).containsExactly("107", "102");
            assertThat(exports(lakes.rows(asked))).containsExactly("100", "102");
            assertThat(exports(lakes.rows(asked.to("CHN")))).containsExactly("60", "61");
        }
    }

    @Test
    void shortestCodesThatAreLongEnoughAreTaken() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            // 5 of the chapter and 3 more of the total are confidential
            lakes.comtrade(
                    "H5",
                    "2021 KAZ CHN X TOTAL 118",
                    "2021 KAZ CHN X 27 105",
                    "2021 KAZ CHN X 2709 60",
                    "2021 KAZ CHN X 2711 40",
                    "2021 KAZ CHN X 270900 60",
                    "2021 KAZ CHN X 271112 15",
                    "2021 KAZ CHN X 271121 25",
                    "2021 KAZ CHN X 740311 10");
            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2021").from("KAZ").to("CHN");

            assertThat(exports(lakes.rows(asked))).containsExactly("118");
            assertThat(exports(lakes.rows(asked.level(2)))).containsExactly("115");
            assertThat(exports(lakes.rows(asked.level(4)))).containsExactly("110");
            assertThat(exports(lakes.rows(asked.level(6)))).containsExactly("110");
            assertThat(exports(lakes.rows(asked.products("27")))).containsExactly("105");
            assertThat(exports(lakes.rows(asked.products("2711")))).containsExactly("40");
            assertThat(exports(lakes.rows(asked.products("27", "2711")))).containsExactly("100");
        }
    }

    @Test
    void codesWithoutAShorterOneOfTheirsStayBesideShorterOnes() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            // pulp is told in four digits, but for one heading in six; furniture by its chapter
            lakes.comtrade(
                    "H5",
                    "2021 DEU CHN M 4701 30",
                    "2021 DEU CHN M 470100 30",
                    "2021 DEU CHN M 470610 5",
                    "2021 DEU CHN M 470620 2",
                    "2021 DEU CHN M 94 50",
                    "2021 DEU CHN M 9401 20");
            Asked asked = Asked.of(TradeMeasure.PARTNERS, "2021").from("DEU").flows("IMPORT");

            assertThat(lakes.rows(asked).decimal(0, "value")).isEqualByComparingTo("87");
            assertThat(lakes.rows(asked.level(2).products("47")).decimal(0, "value"))
                    .isEqualByComparingTo("37");
            assertThat(lakes.rows(asked.level(4)).decimal(0, "value")).isEqualByComparingTo("57");
            assertThat(lakes.rows(asked.level(6)).decimal(0, "value")).isEqualByComparingTo("37");
        }
    }

    @Test
    void newestEditionIsTakenReporterByReporter() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H4", "2021 KAZ CHN X 270900 50", "2021 KGZ CHN X 710812 9", "2020 KAZ CHN X 270900 40");
            lakes.comtrade("H6", "2021 KAZ CHN X 270900 51", "2021 KAZ CHN X 854143 2");
            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2020/2021")
                    .to("CHN")
                    .level(6)
                    .eachPeriod();

            assertThat(exports(lakes.rows(asked.from("KAZ")))).containsExactly("40", "53");
            assertThat(exports(lakes.rows(asked.from("KGZ")))).containsExactly("9");
            assertThat(exports(lakes.rows(asked))).containsExactly("40", "62");
            assertThat(exports(lakes.rows(asked.nomenclature("HS2012").from("KAZ"))))
                    .containsExactly("40", "50");
        }
    }

    @Test
    void reconciledRowsSpeakForBothSides() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.baci("2021 KAZ CHN 270900 1.5 2", "2021 CHN KAZ 851713 0.7", "2021 CHN KGZ 640399 0.2 1");

            Rows kazakh = lakes.rows(
                    Asked.of(TradeMeasure.TURNOVER, "2021").from("KAZ").to("CHN"));
            Rows imports = lakes.rows(
                    Asked.of(TradeMeasure.PARTNERS, "2021").from("KAZ", "KGZ").flows("IMPORT"));

            assertThat(kazakh.decimal(0, "exports")).isEqualByComparingTo("1500");
            assertThat(kazakh.decimal(0, "imports")).isEqualByComparingTo("700");
            assertThat(imports.size()).isOne();
            assertThat(imports.text(0, "partner")).isEqualTo("CHN");
            assertThat(imports.decimal(0, "value")).isEqualByComparingTo("900");
        }
    }

    @Test
    void totalOfAReconciledTableIsNoImporter() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.described(
                    """
                    name: two-sided
                    reconciled: true
                    parts:
                      source: {always: MODEL}
                      reporter: {column: from}
                      partner: {column: to}
                      flow: {always: EXPORT}
                      period: {column: year, form: year}
                      product: {always: TOTAL}
                      value: {column: value}
                      currency: {always: USD}
                    """,
                    List.of(
                            "from,to,year,value",
                            "KAZ,WLD,2021,100",
                            "KAZ,CHN,2021,60",
                            "KAZ,RUS,2021,40",
                            "RUS,CHN,2021,5"));
            Asked imports = Asked.of(TradeMeasure.TURNOVER, "2021").flows("IMPORT");
            Asked exports =
                    Asked.of(TradeMeasure.TURNOVER, "2021").flows("EXPORT").from("KAZ");

            assertThat(lakes.rows(imports).decimal(0, "imports")).isEqualByComparingTo("105");
            assertThat(lakes.rows(imports.to("WLD")).decimal(0, "imports")).isEqualByComparingTo("105");
            assertThat(exports(lakes.rows(exports))).containsExactly("100");
            assertThat(exports(lakes.rows(exports.to("WLD")))).containsExactly("100");
        }
    }

    @Test
    void revisedRowsReplaceTheFormerOnes() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 KAZ CHN X 270900 50", "2021 KAZ CHN X 740311 10");
            lakes.comtrade("H5", "2021 KAZ CHN X 270900 55");

            assertThat(exports(lakes.rows(
                            Asked.of(TradeMeasure.TURNOVER, "2021").from("KAZ").to("CHN"))))
                    .containsExactly("65");
        }
    }

    @Test
    void twoSourcesMustBeToldApart() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 KAZ CHN X 270900 50");
            lakes.baci("2021 KAZ CHN 270900 0.051");
            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2021")
                    .from("KAZ")
                    .to("CHN")
                    .flows("EXPORT");

            assertThatThrownBy(() -> lakes.rows(asked)).hasMessageContaining("name BACI or COMTRADE with --source");
            assertThat(exports(lakes.rows(asked.source("BACI")))).containsExactly("51");
        }
    }

    @Test
    void twoCurrenciesMustBeToldApart() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            List<String> header = List.of(
                    "REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,CURRENCY", "KAZ,CHN,X,270900,2020,");
            lakes.official("dollars.csv", List.of(header.getFirst(), header.getLast() + "110,USD"));
            lakes.official("euro.csv", List.of(header.getFirst(), header.getLast() + "100,EUR"));
            Asked asked = Asked.of(TradeMeasure.TURNOVER, "2020").from("KAZ").to("CHN");

            assertThat(lakes.lake().snapshot().rows()).isEqualTo(2);
            assertThatThrownBy(() -> lakes.rows(asked)).hasMessageContaining("more than one currency: name EUR or USD");
        }
    }

    private static List<String> exports(Rows rows) {
        return rows.rows().stream()
                .map(r -> ((BigDecimal) java.util.Objects.requireNonNull(r.get(rows.column("exports"))))
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }
}
