package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/** The same questions asked of DuckDB and of Spark, over the same lake, have the same answers. */
final class EnginesAgreeTest {

    /** A question of the subset of SQL that measures are written in. */
    record Question(String fact, String sql) {

        @Override
        public String toString() {
            return fact;
        }
    }

    @TempDir
    private static Path folder;

    private static DuckDb duck;
    private static SparkEngine spark;

    @BeforeAll
    static void start() throws IOException, TradeException {
        // Hadoop has its own mind about blanks and percent signs
        Path odd = folder.resolve("a lake %20 100% Öл");
        Files.createDirectories(odd);
        Lake lake = TestLake.imported(
                odd,
                TestLake.baci(folder.resolve("BACI_HS17_Y2018_V202401.csv"), 2018, 3, 40),
                TestLake.comtrade(folder.resolve("comtrade.csv"), 2023));
        duck = DuckDb.open(folder.resolve("spill-of-duckdb"));
        spark = SparkEngine.open(SparkSettings.LOCAL, folder.resolve("spill-of-spark"));
        for (var engine : List.of(duck, spark)) {
            TestLake.name(engine, "yearly", lake, "BACI");
            TestLake.name(engine, "monthly", lake, "COMTRADE");
        }
    }

    @AfterAll
    static void stop() {
        spark.close();
        duck.close();
        assertThat(folder.resolve("spill-of-spark")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAreTheSame(Question question) throws TradeException {
        assertThat(SameAnswer.of(duck, spark, question.sql()).isEmpty()).isFalse();
    }

    static List<Question> questions() {
        return List.of(
                new Question(
                        "rows are counted",
                        "SELECT count(*) AS n, count(net_kg) AS weighed, count(DISTINCT product) AS products FROM yearly"),
                new Question(
                        "decimals are summed exactly",
                        "SELECT year, reporter, sum(value) AS value, sum(net_kg) AS net_kg FROM yearly GROUP BY year, reporter ORDER BY year, reporter"),
                new Question(
                        "least and greatest",
                        "SELECT reporter, min(value) AS least, max(value) AS most, min(product) AS first FROM yearly GROUP BY reporter ORDER BY reporter"),
                new Question(
                        "columns of folders are texts, the year a number",
                        "SELECT source, frequency, flow, nomenclature, currency, year, year + 1 AS next, count(*) AS n FROM monthly GROUP BY ALL ORDER BY flow"),
                new Question(
                        "a mode of transport is the text 0",
                        "SELECT CAST(transport AS STRING) AS transport, sum(value) AS value FROM monthly WHERE CAST(transport AS STRING) = '0' GROUP BY 1 ORDER BY 1"),
                new Question(
                        "a filter within an aggregate",
                        "SELECT reporter, sum(value) FILTER (WHERE partner = 'CHN') AS of_china, count(*) FILTER (WHERE net_kg IS NULL) AS unweighed"
                                + " FROM yearly GROUP BY reporter ORDER BY reporter"),
                new Question(
                        "shares are doubles of decimals",
                        "SELECT reporter, CAST(sum(CASE WHEN partner = 'CHN' THEN value ELSE 0 END) AS DOUBLE) / NULLIF(CAST(sum(value) AS DOUBLE), 0) AS share"
                                + " FROM yearly GROUP BY reporter ORDER BY share DESC, reporter"),
                new Question(
                        "nothing is divided by nothing",
                        "SELECT CAST(1 AS DOUBLE) / NULLIF(CAST(0 AS DOUBLE), 0) AS nothing, 7 % 3 AS rest, CAST(7 AS DOUBLE) / 2 AS half"),
                new Question(
                        "a window that looks a year back",
                        "SELECT reporter, year, value, lag(value) OVER (PARTITION BY reporter ORDER BY year) AS before,"
                                + " CAST(value AS DOUBLE) / NULLIF(CAST(lag(value) OVER (PARTITION BY reporter ORDER BY year) AS DOUBLE), 0) - 1 AS growth"
                                + " FROM (SELECT reporter, year, sum(value) AS value FROM yearly GROUP BY reporter, year) t ORDER BY reporter, year"),
                new Question(
                        "a sum over the last twelve months",
                        "SELECT reporter, month, sum(value) OVER (PARTITION BY reporter ORDER BY month ROWS BETWEEN 11 PRECEDING AND CURRENT ROW) AS rolling"
                                + " FROM (SELECT reporter, month, sum(value) AS value FROM monthly GROUP BY reporter, month) t ORDER BY reporter, month"),
                new Question(
                        "ranks, and the first ten",
                        "SELECT * FROM (SELECT partner, product, value, row_number() OVER (PARTITION BY partner ORDER BY value DESC, reporter, product, year) AS place,"
                                + " rank() OVER (PARTITION BY partner ORDER BY product) AS tied FROM yearly) t WHERE place <= 10 ORDER BY partner, place"),
                new Question(
                        "concentration: squares of shares",
                        "WITH s AS (SELECT reporter, partner, sum(value) AS v FROM yearly GROUP BY reporter, partner),"
                                + " t AS (SELECT reporter, sum(v) AS total FROM s GROUP BY reporter)"
                                + " SELECT reporter, sum((CAST(v AS DOUBLE) / CAST(total AS DOUBLE)) * (CAST(v AS DOUBLE) / CAST(total AS DOUBLE))) AS hhi"
                                + " FROM s JOIN t USING (reporter) GROUP BY reporter ORDER BY reporter"),
                new Question(
                        "the two sides of a border",
                        "SELECT e.reporter, e.partner, e.product, e.month, e.value AS exported, i.value AS imported FROM monthly e"
                                + " LEFT JOIN monthly i ON i.flow = 'IMPORT' AND i.reporter = e.partner AND i.partner = e.reporter AND i.product = e.product"
                                + " AND i.month = e.month AND CAST(i.transport AS STRING) = CAST(e.transport AS STRING)"
                                + " WHERE e.flow = 'EXPORT' AND e.reporter = 'CHN'"
                                + " ORDER BY e.partner, e.product, e.month, exported, imported NULLS LAST"),
                new Question(
                        "a full join keeps both sides",
                        "SELECT coalesce(a.product, b.product) AS product, a.v AS one, b.v AS other FROM"
                                + " (SELECT product, sum(value) AS v FROM yearly WHERE product < '050000' GROUP BY product) a FULL OUTER JOIN"
                                + " (SELECT product, sum(value) AS v FROM yearly WHERE product > '030000' GROUP BY product) b ON a.product = b.product ORDER BY 1"),
                new Question(
                        "nothing first, where that is said",
                        "SELECT DISTINCT net_kg FROM yearly ORDER BY net_kg NULLS FIRST LIMIT 50"),
                new Question(
                        "nothing last, where that is said",
                        "SELECT quantity, quantity_unit, value FROM monthly ORDER BY quantity DESC NULLS LAST, value LIMIT 2000"),
                new Question(
                        "texts",
                        "SELECT product, substring(product, 1, 2) AS chapter, substring(product, 3) AS rest, length(product) AS digits, upper(lower(reporter)) AS reporter,"
                                + " reporter || '-' || partner AS pair, 'it''s' AS quote, 'a\\b' AS backslash, product LIKE '27%' AS energy, coalesce(quantity_unit, '?') AS unit,"
                                + " CAST(month AS STRING) AS month FROM monthly ORDER BY month, reporter, partner, product, value LIMIT 500"),
                new Question(
                        "nothing in a text makes nothing",
                        "SELECT DISTINCT quantity_unit || '!' AS unit, greatest(length(quantity_unit), 0) AS digits FROM monthly ORDER BY unit NULLS FIRST"),
                new Question(
                        "logarithms, powers, roots, rounding",
                        "SELECT year, ln(CAST(sum(value) AS DOUBLE)) AS log, sqrt(CAST(sum(value) AS DOUBLE)) AS root, power(CAST(sum(value) AS DOUBLE), 0.25) AS power,"
                                + " round(sum(value), 1) AS rounded, abs(CAST(-1 AS DOUBLE)) AS one, exp(CAST(1 AS DOUBLE)) AS e, avg(CAST(value AS DOUBLE)) AS mean,"
                                + " CAST(round(CAST(sum(value) AS DOUBLE) / 1000000, 0) AS BIGINT) AS millions FROM yearly GROUP BY year ORDER BY year"),
                new Question(
                        "one and the other, without repeats",
                        "SELECT reporter FROM monthly UNION SELECT partner FROM monthly UNION SELECT 'AAA' AS reporter ORDER BY 1"),
                new Question(
                        "what the one has and the other has not",
                        "SELECT partner FROM yearly EXCEPT SELECT reporter FROM monthly ORDER BY 1"),
                new Question(
                        "groups that hold, rows of lists",
                        "SELECT y.reporter, c.name, sum(value) AS value FROM yearly y JOIN (VALUES ('KAZ', 'Kazakhstan'), ('UZB', 'Uzbekistan')) AS c(code, name) ON c.code = y.reporter"
                                + " WHERE y.partner IN ('CHN', 'RUS') AND EXISTS (SELECT 1 FROM monthly m WHERE m.reporter = y.reporter)"
                                + " GROUP BY y.reporter, c.name HAVING sum(value) > 1000 ORDER BY y.reporter"),
                new Question(
                        "a name in quotes",
                        "SELECT sum(value) AS \"Value, US$\", max(product) AS \"of \"\"all\"\"\" FROM yearly"),
                new Question(
                        "whole numbers stay whole",
                        "SELECT CAST(sum(length(product)) AS BIGINT) AS digits, month / 100 > 2018 AS later, CAST(floor(month / 100) AS INT) AS year FROM yearly GROUP BY month ORDER BY month"));
    }

    @Test
    void lastMatchingCentIsKeptOverMillions() throws TradeException {
        String sum = "SELECT sum(CAST(value AS DECIMAL(18, 3)) * 1000000) AS big FROM yearly";
        SameAnswer.of(duck, spark, sum);
    }

    @Test
    void whatOneWritesTheOtherReads() throws TradeException {
        String query =
                "SELECT reporter, partner, year, sum(value) AS value, sum(net_kg) AS net_kg FROM yearly GROUP BY ALL ORDER BY reporter, partner, year";
        Path bySpark = folder.resolve("by [spark].parquet");
        Path byDuck = folder.resolve("by-duck.parquet");
        long rows = spark.write(query, bySpark);
        assertThat(rows)
                .isEqualTo(duck.write(query, byDuck))
                .isEqualTo(duck.ask(query).size());
        Rows read = duck.ask("SELECT * FROM read_parquet(" + Sql.path(folder) + " || '/by ?spark?.parquet')");
        SameAnswer.check(duck.ask(query), read, "what Spark wrote");
        SameAnswer.check(duck.ask("SELECT * FROM read_parquet(" + Sql.path(byDuck) + ")"), read, "both files");
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void fileThatIsThereIsNotWrittenOver() throws TradeException, IOException {
        Path file = Files.writeString(folder.resolve("precious.parquet"), "mine");
        assertThatThrownBy(() -> spark.write("SELECT 1 AS one", file))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("precious.parquet: is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void bracketsInAPathAreNoPattern() throws TradeException, IOException {
        Path root = folder.resolve("a [lake] {x}");
        Path odd = Files.createDirectories(root.resolve("year=2020"));
        spark.write("SELECT 1 AS one", odd.resolve("x*.parquet"));
        spark.name("odd", root, List.of(odd.resolve("x*.parquet")));
        assertThat(spark.ask("SELECT one, year FROM odd").rows()).containsExactly(List.of(1L, 2020L));
    }

    @Test
    void failureIsToldInAFewWords() {
        assertThatThrownBy(() -> spark.ask("SELECT nothing FROM yearly"))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("nothing")
                .hasMessageNotContaining("Project")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> spark.ask("SELECT 1 / CAST(year - year AS DOUBLE) FROM yearly"))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("zero");
        Path gone = folder.resolve("gone.parquet");
        assertThatThrownBy(() -> spark.name("gone", folder, List.of(gone)))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("gone.parquet");
    }

    @Test
    void secondSessionIsRefused() {
        assertThatThrownBy(() -> SparkEngine.open(SparkSettings.LOCAL, folder.resolve("second")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("already");
        assertThat(folder.resolve("second")).doesNotExist();
        assertThat(spark.name()).startsWith("Apache Spark 4");
    }
}
