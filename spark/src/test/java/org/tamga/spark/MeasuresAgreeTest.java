package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.sql.DuckDb;

/** Every measure, asked through {@link Measures} of DuckDB and of Spark over the same lake, has the same answer. */
final class MeasuresAgreeTest {

    private static final Set<TradeMeasure> BY_KEY = EnumSet.of(TradeMeasure.GROWTH, TradeMeasure.CONCENTRATION);

    @TempDir
    private static Path folder;

    private static Lake lake;
    private static DuckDb duck;
    private static SparkEngine spark;

    @BeforeAll
    static void start() throws IOException, TradeException {
        lake = TestLake.imported(
                folder,
                TestLake.baci(folder.resolve("BACI_HS17_Y2018_V202401.csv"), 2018, 3, 30),
                TestLake.comtrade(folder.resolve("comtrade-2022.csv"), 2022),
                TestLake.comtrade(folder.resolve("comtrade-2023.csv"), 2023));
        duck = DuckDb.open(folder.resolve("spill-of-duckdb"));
        spark = SparkEngine.open(SparkSettings.LOCAL, folder.resolve("spill-of-spark"));
    }

    @AfterAll
    static void stop() {
        spark.close();
        duck.close();
    }

    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (TradeMeasure measure : TradeMeasure.values()) {
            for (Question.Key key : BY_KEY.contains(measure)
                    ? List.of(Question.Key.PRODUCT, Question.Key.PARTNER)
                    : List.of(Question.Key.TOTAL)) {
                if (measure != TradeMeasure.ROLLING) { // which is of months
                    questions.add(question(measure, key, "BACI", "2019", "KAZ", List.of("CHN", "RUS", "UZB"), 2));
                }
                questions.add(question(measure, key, "COMTRADE", "2023", "KAZ", List.of("CHN", "UZB"), 4));
            }
        }
        return questions;
    }

    private static Question question(
            TradeMeasure measure,
            Question.Key key,
            String source,
            String window,
            String reporter,
            List<String> partners,
            int level) {
        boolean alone = measure == TradeMeasure.TRANSIT;
        Selection selection = new Selection(
                Optional.of(source),
                Optional.empty(),
                List.of(reporter),
                alone ? List.of() : partners,
                List.of("EXPORT", "IMPORT"),
                Optional.empty(),
                level,
                List.of(),
                Window.parse(window),
                "0");
        return new Question(measure, selection, key, source.equals("COMTRADE"), Optional.empty(), Optional.of("CHN"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAreTheSame(Question question) throws TradeException {
        Measures ofDuck = new Measures(lake, lake.snapshot(), duck);
        Measures ofSpark = new Measures(lake, lake.snapshot(), spark);
        SameAnswer.check(
                ofDuck.ask(question).rows(),
                ofSpark.ask(question).rows(),
                question.measure().word());
    }

    @Test
    void matrixIsTheSame() throws TradeException {
        Selection selection = questions()
                .getFirst()
                .selection()
                .withReporters(List.of())
                .withPartners(List.of(Selection.WORLD))
                .withFlows(List.of("EXPORT"));
        assertThat(SameAnswer.check(
                                new Measures(lake, lake.snapshot(), duck)
                                        .matrix(selection)
                                        .rows(),
                                new Measures(lake, lake.snapshot(), spark)
                                        .matrix(selection)
                                        .rows(),
                                "matrix")
                        .size())
                .isGreaterThan(100);
    }
}
