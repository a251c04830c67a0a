package org.tamga.trade.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Rows;

/** What is found in a world in which everything is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MirrorTest {

    private static final String WINDOW = "2019/2022";

    private final MadeUpWorld world = new MadeUpWorld(3, 24, 4, 1);
    private TestLake lake;
    private MirrorSpec spec;
    private MirrorResult result;

    @BeforeAll
    void compare(@TempDir Path folder) throws IOException, TradeException {
        lake = new TestLake(folder).with(world.writeFlows(folder.resolve("flows.csv")));
        spec = MirrorSpec.USUAL.withPairs(PairTable.read(world.writePairs(folder.resolve("pairs.csv"))));
        result = lake.compare(question(), spec);
    }

    @AfterAll
    void close() {
        lake.close();
    }

    private static MirrorQuestion question() {
        return MirrorQuestion.of(TestLake.selection(WINDOW, 6));
    }

    @Test
    void estimatesWhatTransportCosts() {
        assertThat(result.cif().fit().coefficient("ln distance")).isCloseTo(MadeUpWorld.SLOPE, within(0.005));
        assertThat(result.cif().fit().coefficient("contiguous")).isCloseTo(MadeUpWorld.BORDER, within(0.025));
        assertThat(result.cif().pairsWithout()).isZero();
        assertThat(result.cif().trimmed()).isPositive();
    }

    @Test
    void tellsGoodReportersFromBad() {
        assertThat(result.reliability()).hasSize(2 * world.economies().size());
        for (Reliability found : result.reliability()) {
            double truth = found.flow().equals("EXPORT")
                    ? world.exportNoise(found.economy())
                    : world.importNoise(found.economy());
            assertThat(found.deviation())
                    .as(found.economy() + " " + found.flow())
                    .isCloseTo(truth, within(0.09));
        }
        List<String> worst = result.reliability().stream()
                .skip(36)
                .map(r -> r.economy() + r.flow())
                .toList();
        assertThat(worst)
                .contains("POLEXPORT", "RUSEXPORT", "NLDEXPORT", "FRAIMPORT", "KGZIMPORT")
                .doesNotContain("ARGEXPORT", "ARGIMPORT");
    }

    @Test
    void reconciledValuesAreNearerToTheTruthThanEitherSide() throws TradeException {
        Rows rows = read(
                "exporter || importer || product AS line, CAST(FLOOR(period / 100) AS INT) AS y, exports, imports_fob, reconciled",
                "sides = 'BOTH'");
        double exports = 0;
        double imports = 0;
        double reconciled = 0;
        for (int r = 0; r < rows.size(); r++) {
            String line = rows.text(r, "line");
            double truth = world.truth.getOrDefault(line + rows.whole(r, "y"), 0.0);
            if (truth == 0 || world.underDeclared.contains(line) || world.detoured.contains(line)) {
                continue;
            }
            exports += square(rows.number(r, "exports") / truth);
            imports += square(rows.number(r, "imports_fob") / truth);
            reconciled += square(rows.number(r, "reconciled") / truth);
        }
        assertThat(Math.sqrt(reconciled)).isLessThan(0.75 * Math.sqrt(Math.min(exports, imports)));
    }

    private static double square(double ratio) {
        return Math.log(ratio) * Math.log(ratio);
    }

    @Test
    void ranksLinesThatWereDeclaredTooLow() {
        assertThat(found("UNDER_DECLARATION", 2 * world.underDeclared.size(), world.underDeclared))
                .isGreaterThanOrEqualTo((int) Math.ceil(0.9 * world.underDeclared.size()));
    }

    @Test
    void ranksGoodsThatWentAnotherWay() {
        assertThat(found("TRANSIT", 2 * world.detoured.size(), world.detoured))
                .isGreaterThanOrEqualTo((int) Math.ceil(0.9 * world.detoured.size()));
    }

    private int found(String kind, int first, Set<String> planted) {
        Set<String> found = new HashSet<>();
        Rows ranking = result.ranking();
        for (int r = 0; r < ranking.size(); r++) {
            String line = ranking.text(r, "exporter") + ranking.text(r, "importer") + ranking.text(r, "product");
            if (ranking.text(r, "kind").equals(kind) && ranking.whole(r, "place") <= first && planted.contains(line)) {
                found.add(line);
            }
        }
        return found.size();
    }

    @Test
    void theScoreIsTheProductOfItsFactors() {
        Rows ranking = result.ranking();
        assertThat(ranking.isEmpty()).isFalse();
        for (int r = 0; r < ranking.size(); r++) {
            double product = ranking.number(r, "value")
                    * ranking.number(r, "persistence")
                    * ranking.number(r, "significance")
                    * ranking.number(r, "reliability")
                    * ranking.number(r, "support");
            assertThat(ranking.number(r, "score")).isCloseTo(product, within(1e-9 * product));
            assertThat(Math.abs(ranking.number(r, "z"))).isGreaterThanOrEqualTo(spec.leastZ());
        }
    }

    @Test
    void everyAmountOfBothSidesIsInTheReconciledRowsOnce() throws TradeException {
        Rows written = read("SUM(exports) AS x, SUM(imports) AS m, COUNT(*) AS n", "1 = 1");
        String files = lake.lake().flows().resolve("**/*.parquet").toString();
        Rows sources = lake.duck()
                .ask(
                        "SELECT SUM(CASE WHEN flow = 'EXPORT' THEN value END) AS x, SUM(CASE WHEN flow = 'IMPORT' THEN value END) AS m"
                                + " FROM read_parquet('" + files + "', hive_partitioning = true)");
        assertThat(written.decimal(0, "x")).isEqualByComparingTo(sources.decimal(0, "x"));
        assertThat(written.decimal(0, "m")).isEqualByComparingTo(sources.decimal(0, "m"));
        assertThat(written.whole(0, "n")).isEqualTo(result.rows());
    }

    @Test
    void gapsAddUpToTheDifferenceOfTheSides() throws TradeException {
        Rows sums = read(
                "SUM(gap) AS gap, SUM(COALESCE(exports, 0)) - SUM(COALESCE(imports_fob, 0)) AS difference",
                "gap IS NOT NULL");
        assertThat(sums.decimal(0, "gap")).isEqualByComparingTo(sums.decimal(0, "difference"));
    }

    @Test
    void theReconciledValueLiesBetweenTheSides() throws TradeException {
        Rows outside = read(
                "COUNT(*) AS n",
                "sides = 'BOTH' AND (reconciled > GREATEST(exports, imports_fob) + 0.001 OR reconciled < LEAST(exports, imports_fob) - 0.001)");
        assertThat(outside.whole(0, "n")).isZero();
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheLastDigit() throws TradeException {
        MirrorResult again = lake.compare(question(), spec);
        assertThat(again.ranking()).isEqualTo(result.ranking());
        assertThat(again.gaps()).isEqualTo(result.gaps());
        assertThat(again.summary()).isEqualTo(result.summary());
        assertThat(again.reliability()).isEqualTo(result.reliability());
    }

    @Test
    void onlyTheReconciledFileStaysBehind() throws IOException {
        try (var files = Files.list(Objects.requireNonNull(result.reconciled().getParent()))) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.startsWith("mirror-"));
        }
        assertThat(result.reconciled()).exists();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        assertThatThrownBy(() -> new Mirror(lake.lake(), lake.lake().snapshot(), lake.duck())
                        .compare(question(), spec, result.reconciled()))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void theAnswerNamesItsBatches() {
        assertThat(result.batches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.file()).endsWith("flows.csv"));
        assertThat(result.currency()).isEqualTo("USD");
        assertThat(result.definition()).contains("Gaulier and Zignago (2010)").contains("Fisman and Wei (2004)");
    }

    @Test
    void pairsThatAreAskedForAreListedAlone() throws TradeException {
        MirrorQuestion one = new MirrorQuestion(
                question().exports(), question().imports(), Set.of(new MirrorQuestion.Pair("CHN", "DEU")));
        MirrorResult answer = lake.compare(one, spec);
        assertThat(answer.gaps().isEmpty()).isFalse();
        for (int r = 0; r < answer.gaps().size(); r++) {
            assertThat(answer.gaps().text(r, "exporter") + answer.gaps().text(r, "importer"))
                    .isEqualTo("CHNDEU");
        }
        assertThat(answer.reliability()).isEqualTo(result.reliability());
        assertThat(answer.pairs().size()).isEqualTo(4);
    }

    @Test
    void withoutDistancesTheRateIsThatOfSectionAndYear() throws TradeException {
        MirrorResult plain = lake.compare(question(), MirrorSpec.USUAL);
        assertThat(plain.cif().fit().names()).doesNotContain("ln distance").contains("year 2020");
        assertThat(plain.cif().meanRate()).isCloseTo(result.cif().meanRate(), within(1.0));
        assertThat(plain.notes()).anySatisfy(note -> assertThat(note).contains("no distances were given"));
        assertThat(plain.cif().pairsWithDistance()).isZero();
    }

    @Test
    void otherUnitsOfMoneyChangeNothing(@TempDir Path folder) throws IOException, TradeException {
        MadeUpWorld thousandfold = new MadeUpWorld(3, 24, 4, 1000);
        try (TestLake other = new TestLake(folder).with(thousandfold.writeFlows(folder.resolve("flows.csv")))) {
            MirrorResult scaled = other.compare(question(), spec);
            assertThat(scaled.cif().fit().coefficient("ln distance"))
                    .isCloseTo(result.cif().fit().coefficient("ln distance"), within(1e-7));
            assertThat(scaled.ranking().size()).isEqualTo(result.ranking().size());
            for (int r = 0; r < result.ranking().size(); r++) {
                for (String column : List.of("kind", "exporter", "importer", "product")) {
                    assertThat(scaled.ranking().text(r, column))
                            .isEqualTo(result.ranking().text(r, column));
                }
                assertThat(scaled.ranking().number(r, "z"))
                        .isCloseTo(result.ranking().number(r, "z"), within(1e-4));
                double score = 1000 * result.ranking().number(r, "score");
                assertThat(scaled.ranking().number(r, "score")).isCloseTo(score, within(1e-4 * score));
            }
        }
    }

    @Test
    void whatOneSideAloneReportsIsKeptAndMarked(@TempDir Path folder) throws IOException, TradeException {
        MadeUpWorld quiet = new MadeUpWorld(5, 8, 2, 1);
        quiet.silence("CHN", "Import");
        quiet.silence("ARG", "Export");
        try (TestLake other = new TestLake(folder).with(quiet.writeFlows(folder.resolve("flows.csv")))) {
            MirrorResult answer =
                    other.compare(MirrorQuestion.of(TestLake.selection("2019/2020", 6)), MirrorSpec.USUAL);
            Rows marked = other.duck()
                    .ask(
                            "SELECT exporter, importer, sides, exports, imports_fob, reconciled, weight_exports, gap FROM read_parquet('"
                                    + answer.reconciled() + "') WHERE exporter = 'ARG' OR importer = 'CHN'");
            assertThat(marked.isEmpty()).isFalse();
            for (int r = 0; r < marked.size(); r++) {
                boolean fromSilent = marked.text(r, "exporter").equals("ARG");
                assertThat(marked.text(r, "sides")).isEqualTo(fromSilent ? "EXPORTER_SILENT" : "IMPORTER_SILENT");
                assertThat(marked.decimal(r, "reconciled"))
                        .isEqualByComparingTo(marked.decimal(r, fromSilent ? "imports_fob" : "exports"));
                assertThat(marked.cell(r, "gap")).isNull();
            }
        }
    }

    private Rows read(String columns, String where) throws TradeException {
        return lake.duck()
                .ask(String.format(
                        Locale.ROOT,
                        "SELECT %s FROM read_parquet('%s') WHERE %s",
                        columns,
                        result.reconciled(),
                        where));
    }
}
