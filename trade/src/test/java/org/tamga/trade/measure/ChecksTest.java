package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.Finding.Kind;

final class ChecksTest {

    private static final Checks.Limits LIMITS = Checks.Limits.USUAL.withLeast(BigDecimal.ZERO);

    @TempDir
    private Path folder;

    @Test
    void lesserOfTwoSourcesIsTold() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2020 KAZ CHN X 270900 940",
                    "2021 KAZ CHN X 270900 960",
                    "2022 KAZ CHN X 270900 1100",
                    "2022 KAZ RUS X 270900 7");
            lakes.baci("2020 KAZ CHN 270900 1", "2021 KAZ CHN 270900 1", "2022 KAZ CHN 270900 1");

            CheckReport report = lakes.checks(LIMITS).run(selection("2020/2022", "EXPORT"));

            assertThat(report.of(Kind.SOURCES_DIFFER).stream().map(ChecksTest::text))
                    .containsExactly(
                            "BACI KAZ CHN EXPORT TOTAL 202201 1000 1100",
                            "COMTRADE KAZ CHN EXPORT TOTAL 202001 940 1000");
            assertThat(report.of(Kind.SOURCES_DIFFER).getLast().remark()).isEqualTo("94.0 % of what BACI has");
            assertThat(report.count(Kind.BREAK)).isZero();
        }
    }

    @Test
    void sourcesInDifferentCurrenciesAreNotCompared() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2020 KAZ CHN X TOTAL 940");
            lakes.described("""
                    name: tenge
                    parts:
                      source: {always: KAZ-BNS}
                      reporter: {always: KAZ}
                      partner: {column: partner}
                      flow: {always: EXPORT}
                      period: {column: year, form: year}
                      product: {always: TOTAL}
                      value: {column: value}
                      currency: {always: KZT}
                    """, List.of("partner,year,value", "CHN,2020,388000"));

            CheckReport report = lakes.checks(LIMITS).run(selection("2020", "EXPORT"));

            assertThat(report.findings()).isEmpty();
            assertThat(report.notes())
                    .containsExactly("COMTRADE and KAZ-BNS are not compared: one is in USD, the other in KZT");
        }
    }

    @Test
    void yearsBetweenAFallAndARiseAreTold() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2017 KAZ CHN M TOTAL 90",
                    "2018 KAZ CHN M TOTAL 100",
                    "2019 KAZ CHN M TOTAL 40",
                    "2020 KAZ CHN M TOTAL 60",
                    "2021 KAZ CHN M TOTAL 150",
                    // falls and stays there
                    "2018 KAZ RUS M TOTAL 100",
                    "2019 KAZ RUS M TOTAL 40",
                    "2020 KAZ RUS M TOTAL 50",
                    // falls by half exactly
                    "2018 KAZ DEU M TOTAL 100",
                    "2019 KAZ DEU M TOTAL 50",
                    "2020 KAZ DEU M TOTAL 200",
                    // a year is missing
                    "2018 KAZ ITA M TOTAL 100",
                    "2020 KAZ ITA M TOTAL 10",
                    "2021 KAZ ITA M TOTAL 100",
                    // nothing at all for a year
                    "2018 KAZ FRA M TOTAL 10",
                    "2019 KAZ FRA M TOTAL 0",
                    "2020 KAZ FRA M TOTAL 10");

            CheckReport report = lakes.checks(LIMITS).run(selection("2017/2021", "IMPORT"));

            assertThat(report.of(Kind.BREAK).stream().map(ChecksTest::text))
                    .containsExactly(
                            "COMTRADE KAZ CHN IMPORT TOTAL 201901 40 100",
                            "COMTRADE KAZ CHN IMPORT TOTAL 202001 60 100",
                            "COMTRADE KAZ FRA IMPORT TOTAL 201901 0 10");
            assertThat(report.of(Kind.BREAK).getFirst().remark())
                    .contains("factor of 2.0")
                    .contains("at least 100");
        }
    }

    @Test
    void monthsAreComparedWithTheSameMonthOfOtherYears() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "202001 KAZ CHN M TOTAL 100",
                    "202002 KAZ CHN M TOTAL 10",
                    "202003 KAZ CHN M TOTAL 100",
                    "202101 KAZ CHN M TOTAL 9",
                    "202102 KAZ CHN M TOTAL 11",
                    "202201 KAZ CHN M TOTAL 100",
                    "202202 KAZ CHN M TOTAL 10");

            CheckReport report = lakes.checks(LIMITS).run(selection("2020/2022", "IMPORT"));

            assertThat(report.findings().stream().map(ChecksTest::text))
                    .containsExactly("COMTRADE KAZ CHN IMPORT TOTAL 202101 9 100");
        }
    }

    @Test
    void valuesWithoutWeightAreTold() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 CHN JPN X 250410 100 50",
                    "2021 CHN KOR X 250410 90",
                    "2021 CHN USA X 250410 80 0",
                    "2021 CHN DEU X 250410 0 0",
                    "2021 CHN DEU X 380110 7");

            CheckReport report =
                    lakes.checks(LIMITS).run(selection("2021", "EXPORT").withLevel(6));

            assertThat(report.of(Kind.NO_WEIGHT).stream().map(f -> f.partner() + " " + f.product() + " " + f.remark()))
                    .containsExactly(
                            "KOR 250410 a value without weight",
                            "USA 250410 a value with a weight of zero",
                            "DEU 380110 a value without weight");
            assertThat(report.of(Kind.NO_WEIGHT)).allMatch(f -> f.expected().isEmpty());
        }
    }

    @Test
    void totalsThatTheirPartsDoNotAddUpToAreTold() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ WLD X TOTAL 1000",
                    "2021 KAZ CHN X TOTAL 600",
                    "2021 KAZ RUS X TOTAL 380",
                    "2021 KAZ CHN X 27 500",
                    "2021 KAZ CHN X 74 98",
                    "2021 KAZ RUS X 27 400",
                    "2021 KAZ RUS X 2709 100",
                    // all is told, but for less than half a percent
                    "2020 KAZ WLD X TOTAL 1000",
                    "2020 KAZ CHN X TOTAL 996",
                    // one partner of many
                    "2019 KAZ WLD X TOTAL 1000",
                    "2019 KAZ CHN X TOTAL 100");

            CheckReport report = lakes.checks(LIMITS).run(selection("2019/2021", "EXPORT"));

            assertThat(report.of(Kind.PARTNERS_DO_NOT_ADD_UP).stream().map(ChecksTest::text))
                    .containsExactly("COMTRADE KAZ WLD EXPORT TOTAL 202101 980 1000");
            assertThat(report.of(Kind.PARTNERS_DO_NOT_ADD_UP).getFirst().remark())
                    .isEqualTo("2 partners are together 98.0 % of the total");
            assertThat(report.of(Kind.PRODUCTS_DO_NOT_ADD_UP).stream().map(ChecksTest::text))
                    .containsExactly("COMTRADE KAZ RUS EXPORT TOTAL 202101 400 380");
            assertThat(report.of(Kind.PRODUCTS_DO_NOT_ADD_UP).getFirst().remark())
                    .isEqualTo("2 digits: products are together 105.3 % of the total");
        }
    }

    /** Kazakhstan's sum over partners is not about China, and that of products is, for China only. */
    @Test
    void onlyWhatIsSelectedIsChecked() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade(
                    "H5",
                    "2021 KAZ WLD X TOTAL 1000",
                    "2021 KAZ CHN X TOTAL 600",
                    "2021 KAZ RUS X TOTAL 300",
                    "2021 KAZ CHN X 27 500",
                    "2021 KAZ RUS X 27 200",
                    "2021 KAZ WLD X 27 900");

            Selection all = selection("2021", "EXPORT");
            CheckReport china = lakes.checks(LIMITS).run(all.withPartners(List.of("CHN")));
            CheckReport fuels = lakes.checks(LIMITS)
                    .run(new Selection(
                            all.source(),
                            all.frequency(),
                            all.reporters(),
                            all.partners(),
                            all.flows(),
                            all.nomenclature(),
                            0,
                            List.of("27"),
                            all.window(),
                            all.transport()));

            assertThat(china.count(Kind.PARTNERS_DO_NOT_ADD_UP)).isZero();
            assertThat(china.of(Kind.PRODUCTS_DO_NOT_ADD_UP).stream().map(ChecksTest::text))
                    .containsExactly("COMTRADE KAZ CHN EXPORT TOTAL 202101 500 600");
            assertThat(fuels.count(Kind.PRODUCTS_DO_NOT_ADD_UP)).isZero();
            assertThat(fuels.of(Kind.PARTNERS_DO_NOT_ADD_UP).stream().map(ChecksTest::text))
                    .containsExactly("COMTRADE KAZ WLD EXPORT 27 202101 700 900");
            assertThat(fuels.of(Kind.PARTNERS_DO_NOT_ADD_UP).getFirst().against())
                    .isEqualTo("2 partners");
        }
    }

    @Test
    void findingsBeyondTheMostAreCounted() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 CHN JPN X 250410 3", "2021 CHN KOR X 250410 2", "2021 CHN USA X 250410 1 1");
            Checks.Limits two = new Checks.Limits(5, 2, 5, 0.5, BigDecimal.ONE, 1);

            CheckReport report = lakes.checks(two).run(selection("2021", "EXPORT"));

            assertThat(report.findings()).hasSize(1);
            assertThat(report.count(Kind.NO_WEIGHT)).isEqualTo(2);
            assertThat(report.counts()).containsOnlyKeys(Kind.NO_WEIGHT);
        }
    }

    @Test
    void nothingToCheckIsSaid() throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.comtrade("H5", "2021 CHN JPN X 250410 3");

            assertThatThrownBy(() -> lakes.checks(LIMITS).run(selection("2015", "EXPORT")))
                    .hasMessageContaining("the lake has nothing for 2015");
            assertThat(lakes.checks(LIMITS).run(selection("2021", "IMPORT")).notes())
                    .singleElement()
                    .asString()
                    .startsWith("COMTRADE (A) is not checked: the lake has nothing for IMPORT");
        }
    }

    private static Selection selection(String window, String flow) {
        return Asked.of(TradeMeasure.PARTNERS, window).flows(flow).question().selection();
    }

    private static String text(Finding f) {
        return String.join(
                " ",
                f.source(),
                f.reporter(),
                f.partner(),
                f.flow(),
                f.product(),
                Integer.toString(f.month()),
                plain(f.found()),
                f.expected().map(ChecksTest::plain).orElse("-"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
