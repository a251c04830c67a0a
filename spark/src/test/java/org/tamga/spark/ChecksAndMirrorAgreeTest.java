package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.ComplexityTable;
import org.tamga.trade.measure.Finding;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.mirror.PairTable;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/** What is found and compared over the same lake is the same on DuckDB and on Spark: findings, both sides of each flow, ranks, complexity. */
final class ChecksAndMirrorAgreeTest {

    private static final double LAST_DIGITS = 1e-9;

    @TempDir
    private static Path folder;

    private static Lake lake;
    private static PairTable distances;
    private static DuckDb duck;
    private static SparkEngine spark;

    @BeforeAll
    static void start() throws IOException, TradeException {
        TwoSides world = new TwoSides(11);
        lake = TestLake.imported(
                folder,
                world.writeReported(folder.resolve("reported.csv")),
                world.writeReconciled(folder.resolve("BACI_HS17_Y2018_V202401.csv")));
        distances = PairTable.read(world.writePairs(folder.resolve("pairs.csv")));
        duck = DuckDb.open(folder.resolve("spill-of-duckdb"));
        spark = SparkEngine.open(SparkSettings.LOCAL, folder.resolve("spill-of-spark"));
    }

    @AfterAll
    static void stop() {
        spark.close();
        duck.close();
    }

    private static Selection selection(List<String> flows, int level) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                flows,
                Optional.empty(),
                level,
                List.of(),
                Window.parse(TwoSides.FIRST_YEAR + "/" + TwoSides.LAST_YEAR),
                "0");
    }

    @Test
    void checksFindTheSame() throws TradeException {
        Checks.Limits limits = Checks.Limits.USUAL.withLeast(BigDecimal.ZERO);
        Selection all = selection(List.of("EXPORT"), 6);
        CheckReport expected = new Checks(lake, lake.snapshot(), duck, limits).run(all);
        CheckReport found = new Checks(lake, lake.snapshot(), spark, limits).run(all);

        assertThat(expected.counts()).containsOnlyKeys(Finding.Kind.values());
        assertThat(found)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    @Test
    void bothSidesOfABorderAreTheSame() throws TradeException {
        MirrorResult expected = compared(duck, "duckdb");
        MirrorResult found = compared(spark, "spark");

        assertThat(expected.rows()).isGreaterThan(1000);
        SameAnswer.check(reconciled(expected), reconciled(found), "reconciled");
        SameAnswer.check(expected.summary(), found.summary(), "summary");
        SameAnswer.check(expected.pairs(), found.pairs(), "pairs");
        SameAnswer.check(expected.gaps(), found.gaps(), "gaps");
        Rows ranking = SameAnswer.check(expected.ranking(), found.ranking(), "ranking");
        assertThat(ranking.rows().stream().map(List::getFirst).distinct()).contains("UNDER_DECLARATION", "TRANSIT");
        assertThat(found.notes()).isEqualTo(expected.notes());
        assertNear(expected.cif(), found.cif());
        assertNear(expected.reliability(), found.reliability());
    }

    private static MirrorResult compared(Engine engine, String name) throws TradeException {
        Selection exports = selection(List.of("EXPORT"), 6).withSource("COMTRADE");
        return new Mirror(lake, lake.snapshot(), engine)
                .compare(
                        MirrorQuestion.of(exports),
                        MirrorSpec.USUAL.withPairs(distances),
                        folder.resolve(name + ".parquet"));
    }

    private static Rows reconciled(MirrorResult result) throws TradeException {
        return duck.ask("SELECT * FROM read_parquet(" + Sql.path(result.reconciled())
                + ") ORDER BY exporter, importer, product, period");
    }

    private static void assertNear(Object expected, Object found) {
        assertThat(found)
                .usingRecursiveComparison()
                .withComparatorForType(
                        (a, b) -> Math.abs(a - b) <= LAST_DIGITS * Math.max(1, Math.abs(a)) ? 0 : Double.compare(a, b),
                        Double.class)
                .isEqualTo(expected);
    }

    @Test
    void complexityIsTheSame() throws TradeException {
        Selection exports = selection(List.of("EXPORT"), 6).withSource("BACI").withPartners(List.of(Selection.WORLD));
        Answer expected = ComplexityTable.of(new Measures(lake, lake.snapshot(), duck).matrix(exports), List.of());
        Answer found = ComplexityTable.of(new Measures(lake, lake.snapshot(), spark).matrix(exports), List.of());

        assertThat(SameAnswer.check(expected.rows(), found.rows(), "complexity").size())
                .isEqualTo(8);
        assertThat(found.notes()).isEqualTo(expected.notes());
    }
}
