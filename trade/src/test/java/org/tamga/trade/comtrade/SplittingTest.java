package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplittingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period=2022,2023 reporter=156,398 partner=0,36 | PERIOD",
                "period=2023 reporter=156,398 partner=0,36 | REPORTER",
                "period=2023 reporter=156 partner=0,36 flow=M,X | PARTNER",
                "period=2023 reporter=156 partner=0 flow=M,X product=01,02 | FLOW",
                "period=2023 reporter=156 partner=0 flow=X mode=2100,3200 product=01,02 | MODE",
                "period=2023 reporter=156 partner=0 flow=X product=01,02 | PRODUCT"
            })
    void periodsAreSplitFirstAndProductsLast(String lists, Axis axis) {
        assertThat(Splitting.forRows(ComtradeQuery.parse("C/A/HS " + lists))).contains(axis);
    }

    @Test
    void whatListsSingleCodesOrAllCannotBeSplit() {
        ComtradeQuery query = ComtradeQuery.parse("C/A/HS period=2023 reporter=156 partner=all flow=X product=AG6");

        assertThat(Splitting.forRows(query)).isEmpty();
    }

    @Test
    void productsAreCutBetweenChapters() {
        ComtradeQuery query = ComtradeQuery.parse("C/A/HS period=2023 product=2701,2702,2703,8401,8402,8403,8404");

        assertThat(Splitting.halves(query, Axis.PRODUCT))
                .extracting(ComtradeQuery::products)
                .containsExactly(List.of("2701", "2702", "2703"), List.of("8401", "8402", "8403", "8404"));
    }

    @Test
    void productsOfOneChapterAreHalved() {
        ComtradeQuery query = ComtradeQuery.parse("C/A/HS period=2023 product=2701,2702,2703,2704");

        assertThat(Splitting.halves(query, Axis.PRODUCT))
                .extracting(ComtradeQuery::products)
                .containsExactly(List.of("2701", "2702"), List.of("2703", "2704"));
    }

    @Test
    void moreThanTwelvePeriodsAreNotAskedAtOnce() {
        List<String> years =
                IntStream.rangeClosed(2000, 2012).mapToObj(String::valueOf).toList();
        ComtradeQuery query = ComtradeQuery.parse("C/A/HS period=2000").with(Axis.PERIOD, years);

        assertThat(Splitting.forCall(query, CallLimits.free())).contains(Axis.PERIOD);
        assertThat(Splitting.forCall(query.with(Axis.PERIOD, years.subList(0, 12)), CallLimits.free()))
                .isEmpty();
    }

    @Test
    void longAddressIsSplitOnItsLongestList() {
        List<String> products =
                IntStream.range(0, 5000).mapToObj("%06d"::formatted).toList();
        ComtradeQuery query =
                ComtradeQuery.parse("C/A/HS period=2022,2023 reporter=156,398").with(Axis.PRODUCT, products);
        List<ComtradeQuery> open = new ArrayList<>(List.of(query));
        List<String> asked = new ArrayList<>();
        while (!open.isEmpty()) {
            ComtradeQuery part = open.removeFirst();
            Splitting.forCall(part, CallLimits.free())
                    .ifPresentOrElse(
                            axis -> {
                                assertThat(axis).isEqualTo(Axis.PRODUCT);
                                open.addAll(Splitting.halves(part, axis));
                            },
                            () -> asked.addAll(part.products()));
        }

        assertThat(asked).containsExactlyInAnyOrderElementsOf(products);
    }
}
