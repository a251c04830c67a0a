package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code tamga trade checks} on a lake with faults of every kind. */
class TradeChecksTest {

    @TempDir
    private static Path folder;

    private static SmallLake lake;

    @BeforeAll
    static void fill() throws IOException {
        lake = SmallLake.empty(folder);
        lake.take(
                "comtrade.csv",
                List.of(
                        // partners of Kazakhstan are 90 % of the world, goods with China half a percent too few
                        "2021,398,0,X,H5,TOTAL,0,10000000,",
                        "2021,398,156,X,H5,TOTAL,0,6000000,",
                        "2021,398,643,X,H5,TOTAL,0,3000000,",
                        "2021,398,156,X,H5,270900,0,5000000,900",
                        "2021,398,643,X,H5,270900,0,3000000,0",
                        // falls to a third and rises again
                        "2020,417,156,M,H5,TOTAL,0,9000000,",
                        "2021,417,156,M,H5,TOTAL,0,3000000,",
                        "2022,417,156,M,H5,TOTAL,0,9900000,"));
        Path described = Files.writeString(folder.resolve("office.yaml"), """
                name: office
                parts:
                  source: {always: OFFICE}
                  reporter: {always: KAZ}
                  partner: {column: partner}
                  flow: {always: EXPORT}
                  period: {column: year, form: year}
                  product: {always: TOTAL}
                  value: {column: value}
                  currency: {always: USD}
                """);
        Path office = Files.writeString(
                folder.resolve("office.csv"), "partner,year,value\nCHN,2021,8000000\nRUS,2021,3000001\n");
        assertThat(lake.run("import", office.toString(), "--format", described.toString())
                        .code())
                .isZero();
    }

    @Test
    void findingsStandByKindTheGravestFirst() {
        CommandRun run = ask("checks");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out())
                .startsWith("Numbers to look at before relying on them: 2020/2022\nCOMTRADE, OFFICE; thousand USD\n")
                .containsSubsequence(
                        "Sources contradict each other: 1 finding\n",
                        "2021    KAZ exports CHN  COMTRADE  6,000.0  OFFICE   8,000.0  75.0\n",
                        "Partners do not add up to the world: 1 finding\n",
                        "2021    KAZ exports  COMTRADE  9,000.0  2 partners  10,000.0  90.0\n",
                        "Values that fall and rise again: 1 finding\n",
                        "2021    KGZ imports CHN  COMTRADE  3,000.0    9,000.0  33.3\n",
                        "Products do not add up to all goods: 1 finding\n",
                        "2021    KAZ exports CHN  COMTRADE  5,000.0  6 digits  6,000.0  83.3\n",
                        "Values without weight: 1 finding\n",
                        "0 kg\n");
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void onlyWhatTheWordsNameIsTold() {
        assertThat(ask("checks KGZ").out())
                .contains("Values that fall and rise again: 1 finding")
                .doesNotContain("contradict", "add up to");
        assertThat(ask("checks KAZ CHN exports 2021").out())
                .contains("Sources contradict each other: 1 finding", "Products do not add up to all goods: 1 finding")
                .doesNotContain("RUS", "world: 1");
        assertThat(ask("checks KAZ RUS 2021 --source OFFICE").out()).contains("Nothing was found.");
    }

    @Test
    void jsonHasCountsLimitsAndTheBatchesOfEachFinding() {
        JsonNode json = ask("checks KAZ --json").json();

        assertThat(json.propertyNames())
                .containsExactly("question", "title", "definition", "limits", "counts", "notes", "batches", "findings");
        assertThat(json.get("counts").get("sources_differ").intValue()).isEqualTo(1);
        assertThat(json.get("counts").get("break").intValue()).isZero();
        assertThat(json.get("limits").get("sources_percent").intValue()).isEqualTo(5);
        JsonNode first = json.get("findings").get(0);
        assertThat(first.get("kind").stringValue()).isEqualTo("sources_differ");
        assertThat(first.get("remark").stringValue()).isEqualTo("75.0 % of what OFFICE has");
        assertThat(first.get("found").decimalValue()).isEqualByComparingTo("6000000");
        assertThat(first.get("batches").get(0).stringValue())
                .isIn(json.get("batches")
                        .valueStream()
                        .map(batch -> batch.get("id").stringValue())
                        .toList());
    }

    @Test
    void csvHasARowForEachFinding() {
        List<String> rows = ask("checks KAZ --csv").out().lines().toList();

        assertThat(rows)
                .first()
                .isEqualTo(
                        "kind,reporter,partner,flow,product,product_name,period,frequency,found,against,expected,remark,currency,"
                                + "source,batches");
        assertThat(rows)
                .hasSize(5)
                .filteredOn(row ->
                        row.startsWith("partners_do_not_add_up,KAZ,WLD,EXPORT,TOTAL,All goods,202101,A,9000000,"))
                .singleElement()
                .asString()
                .matches(
                        ".*,2 partners,10000000,2 partners are together 90.0 % of the total,USD,COMTRADE,[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks --show 1", "checks --rows 1"})
    void asManyAsAskedForOfEachKindAreShown(String question) throws IOException {
        SmallLake other = SmallLake.empty(folder.resolve("other" + question.length()));
        other.take(
                "a.csv",
                List.of(
                        "2021,398,156,X,H5,270900,0,5000000,",
                        "2021,398,643,X,H5,270900,0,3000000,",
                        "2021,398,643,X,H5,270800,0,3000000,1"));

        CommandRun run = other.run(("trade " + question).split(" "));

        assertThat(run.out()).contains("Values without weight: 2 findings", "CHN", "… 1 more: --show 0, or --csv");
        assertThat(other.run("trade", "checks", "--show", "0").out())
                .contains("RUS")
                .doesNotContain("more:");
    }

    @Test
    void whatCannotBeCheckedIsSaidInASentence() {
        assertThat(ask("checks KAZ 1999").code()).isEqualTo(Exit.NO_ANSWER);
        assertThat(ask("checks KAZ 1999").err()).startsWith("tamga: the lake has nothing for 1999");
        assertThat(ask("checks --show many").code()).isEqualTo(Exit.USAGE);
        assertThat(ask("checks --show many").err()).contains("--show many: of checks, how many of each kind");
        assertThat(ask("checks --parquet x").err()).contains("checks cannot be written as Parquet");
    }

    @Test
    void everyCheckIsExplainedWithItsSource() {
        assertThat(ask("checks --explain").out().replaceAll("\\s+", " "))
                .contains(
                        "Sources contradict each other: Two sources",
                        "Values without weight: Values",
                        "Compilers Manual");
    }

    private static CommandRun ask(String question) {
        return lake.run(("trade " + question).split(" "));
    }
}
