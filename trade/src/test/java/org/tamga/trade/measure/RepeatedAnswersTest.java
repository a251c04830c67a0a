package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** Threads of the engine race; its answers must not show it, down to the last bit. */
final class RepeatedAnswersTest {

    private static final int ROWS = 200_000;
    private static final int TIMES = 20;

    @Test
    void sameQuestionGivesTheSameBits(@TempDir Path folder) throws TradeException {
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.official("BACI_HS17_large.csv", reconciled());
            lakes.official("comtrade.csv", months());
            Measures measures = lakes.measures();
            Set<TradeMeasure> asked = EnumSet.noneOf(TradeMeasure.class);
            for (Question question : questions()) {
                asked.add(question.measure());
                Rows first = measures.ask(question).rows();
                for (int i = 1; i < TIMES; i++) {
                    // equality of doubles here is that of their bits
                    assertThat(measures.ask(question).rows().equals(first))
                            .as(question.measure() + ", time " + i)
                            .isTrue();
                }
            }
            assertThat(asked).containsExactlyInAnyOrder(TradeMeasure.values());
        }
    }

    private static List<Question> questions() {
        String window = "2019/2020";
        return List.of(
                        Asked.of(TradeMeasure.TURNOVER, window).eachPeriod().question(),
                        Asked.of(TradeMeasure.GROWTH, "2020")
                                .from("CHN")
                                .level(4)
                                .by(Question.Key.PRODUCT)
                                .question(),
                        Asked.of(TradeMeasure.STRUCTURE, "2020")
                                .from("CHN")
                                .level(4)
                                .question(),
                        Asked.of(TradeMeasure.PARTNERS, window).from("CHN").question(),
                        Asked.of(TradeMeasure.CONCENTRATION, window)
                                .from("CHN")
                                .level(6)
                                .by(Question.Key.PRODUCT)
                                .eachPeriod()
                                .question(),
                        Asked.of(TradeMeasure.ADVANTAGE, "2020")
                                .from("CHN", "KAZ")
                                .level(6)
                                .question(),
                        Asked.of(TradeMeasure.COMPLEMENTARITY, "2020").level(4).question(),
                        Asked.of(TradeMeasure.INTRA_INDUSTRY, "2020")
                                .from("CHN")
                                .level(4)
                                .question(),
                        Asked.of(TradeMeasure.DEPENDENCE, "2020")
                                .from("KAZ")
                                .flows("IMPORT")
                                .level(6)
                                .about("CHN")
                                .question(),
                        Asked.of(TradeMeasure.UNIT_VALUES, "2020")
                                .from("KAZ")
                                .level(6)
                                .question(),
                        Asked.of(TradeMeasure.TRANSIT, "2020")
                                .from("KAZ")
                                .level(4)
                                .about("CHN")
                                .question(),
                        Asked.of(TradeMeasure.ROLLING, "2020")
                                .source("COMTRADE")
                                .from("KAZ")
                                .to("WLD")
                                .question())
                .stream()
                .map(q -> new Question(
                        q.measure(),
                        q.measure() == TradeMeasure.ROLLING
                                ? q.selection()
                                : q.selection().withSource("BACI"),
                        q.key(),
                        q.eachPeriod(),
                        q.base(),
                        q.about()))
                .toList();
    }

    private static List<String> reconciled() {
        List<String> lines = new ArrayList<>(ROWS + 1);
        lines.add("t,i,j,k,v,q");
        RandomGenerator random = random(1);
        int[] economies = {156, 398, 417, 643, 276, 392, 410, 842, 699, 792, 762, 795, 860, 380, 251, 826};
        int n = economies.length;
        // every third cell of years, exporters, importers and products
        for (int cell = 0; lines.size() <= ROWS; cell += 1 + random.nextInt(5)) {
            int year = 2019 + cell % 2;
            int exporter = economies[cell / 2 % n];
            int importer = economies[cell / 2 / n % n];
            if (exporter != importer) {
                lines.add(year + "," + exporter + "," + importer + "," + (100_001 + cell / 2 / n / n * 37) + ","
                        + random.nextLong(1, 90_000_000) / 1000.0 + "," + random.nextLong(0, 9_000_000) / 1000.0);
            }
        }
        return lines;
    }

    private static List<String> months() {
        List<String> lines = new ArrayList<>();
        lines.add("period,reporterCode,partnerCode,flowCode,classificationCode,cmdCode,primaryValue,netWgt");
        RandomGenerator random = random(2);
        for (int month = 0; month < 24; month++) {
            for (int partner : new int[] {156, 643, 417}) {
                for (int code = 0; code < 40; code++) {
                    lines.add((201901 + month / 12 * 100 + month % 12) + ",398," + partner + ",X,H5," + (270001 + code)
                            + "," + random.nextLong(1, 9_000_000) / 100.0 + ",1");
                }
            }
        }
        return lines;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
