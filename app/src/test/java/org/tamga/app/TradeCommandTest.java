package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.measure.TradeMeasure;
import tools.jackson.databind.JsonNode;

/** {@code tamga trade} on a lake of a made-up case: what people see, and what programs read. */
class TradeCommandTest {

    @TempDir
    private static Path folder;

    private static SmallLake lake;

    @BeforeAll
    static void fill() throws IOException {
        lake = SmallLake.filled(folder);
    }

    /** A question about each measure; what a new one needs beyond economies and a year must be said here. */
    static Stream<String> questions() {
        return Stream.concat(
                Stream.of(
                        "complexity 2022",
                        "mirror KAZ 2022 --show pairs",
                        "mirror KAZ CHN exports 2022 --show gaps",
                        "mirror 2022 --show reliability",
                        "growth KAZ CHN 2021/2022 --by product",
                        "growth CA2 imports 2022 --by partner",
                        "concentration KAZ imports 2020/2022 --by product",
                        "structure KAZ exports HS:27 2022 --base 2020",
                        "turnover KAZ 2020/2022 --each",
                        "turnover CHN KAZ 2023-01/2023-06 --each"),
                Arrays.stream(TradeMeasure.values()).map(TradeCommandTest::question));
    }

    private static String question(TradeMeasure measure) {
        return measure.word()
                + switch (measure) {
                    case COMPLEMENTARITY, INTRA_INDUSTRY -> " KAZ CHN 2022";
                    case ROLLING -> " KAZ CHN 2023-01/2023-06";
                    case DEPENDENCE, TRANSIT -> " KAZ 2022 --about CHN";
                    case UNIT_VALUES -> " KAZ imports 2022 --level 6";
                    default -> " KAZ 2022";
                };
    }

    @ParameterizedTest
    @MethodSource("questions")
    void tableIsAtMostEightyColumnsWideAndNamesItsSource(String question) {
        CommandRun run = ask(question);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(Page.WIDTH))
                .anySatisfy(line -> assertThat(line).startsWith("COMTRADE, ").endsWith("USD"))
                .anySatisfy(line -> assertThat(line).startsWith("Source: UN Comtrade"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void csvReadsBackWithSourceAndBatches(String question) {
        List<List<String>> rows = csv(ask(question + " --csv").out());
        JsonNode json = ask(question + " --json").json();

        List<String> head = rows.getFirst();
        assertThat(head).endsWith("currency", "source", "batches").doesNotHaveDuplicates();
        assertThat(rows)
                .hasSize(json.get("rows").size() + 1)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(head));
        for (int r = 1; r < rows.size(); r++) {
            assertThat(rows.get(r).subList(head.size() - 3, head.size() - 1)).containsExactly("USD", "COMTRADE");
            assertThat(rows.get(r).getLast()).matches("[0-9a-f]{16}( [0-9a-f]{16})*");
            JsonNode fields = json.get("rows").get(r - 1);
            for (int c = 0; c < head.size() - 3; c++) {
                JsonNode field = fields.get(head.get(c));
                assertThat(rows.get(r).get(c)).as(head.get(c)).isEqualTo(field.isNull() ? "" : plain(field));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void jsonHasDefinitionNotesAndBatches(String question) {
        JsonNode json = ask(question + " --json").json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "question",
                        "title",
                        "definition",
                        "source",
                        "frequency",
                        "currency",
                        "notes",
                        "batches",
                        "rows");
        assertThat(json.get("definition").stringValue()).isNotBlank();
        assertThat(json.get("notes").isArray()).isTrue();
        assertThat(json.get("rows").isEmpty()).isFalse();
        assertThat(json.get("batches").valueStream()).isNotEmpty().allSatisfy(batch -> {
            assertThat(batch.get("file").stringValue()).endsWith(".csv");
            assertThat(batch.get("sha256").stringValue()).hasSize(64);
        });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyMeasureExplainsItselfWithoutALake(String question) {
        String measure = question.substring(0, question.indexOf(' '));
        CommandRun run = CommandRun.on(folder, "trade", measure, "--explain", "--lake", folder + "/nowhere");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "import", "trade"})
    void helpIsAtMostEightyColumnsWide(String command) {
        CommandRun run = CommandRun.of("help", command);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: tamga " + command).doesNotContain("--service", "--pause");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void helpNamesEveryMeasure() {
        String help = CommandRun.of("help", "trade").out();

        assertThat(TradeMeasure.values())
                .allSatisfy(measure -> assertThat(help).contains("\n  " + measure.word() + " "));
    }

    @Test
    void parquetIsWrittenOnce() throws IOException {
        Path file = folder.resolve("partners.parquet");

        CommandRun first = ask("partners KAZ imports 2022 --parquet " + file);
        CommandRun second = ask("partners KAZ imports 2022 --parquet " + file);

        assertThat(first.code()).isEqualTo(Exit.DONE);
        assertThat(first.out()).isEqualTo("4 rows in " + file + "\n");
        assertThat(Files.readAllBytes(file)).startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertThat(second.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(second.err()).isEqualTo("tamga: " + file + ": is there already\n");
    }

    @Test
    void latestYearIsNamed() {
        assertThat(ask("partners KAZ imports").out()).startsWith("Partners: KAZ imports 2023\n");
    }

    /** China's imports are what is told of exports to China; who else trades with whom is not asked. */
    @Test
    void mirrorOfOneEconomyIsOfItAndEachOther() {
        assertThat(ask("mirror KAZ exports 2022 --show pairs --json")
                        .json()
                        .get("rows")
                        .valueStream())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("exporter").stringValue()).isEqualTo("KAZ"));
        assertThat(ask("mirror KAZ CHN 2022 --show pairs --json").json().get("rows"))
                .hasSize(2);
    }

    @Test
    void complexityIsOfExportsWhateverTheWords() {
        assertThat(ask("complexity imports 2022 --csv").out())
                .isEqualTo(ask("complexity 2022 --csv").out());
    }

    @Test
    void longTablesAreCutAndSaySo() {
        assertThat(ask("unit-values KAZ imports 2022 --rows 5").out()).contains("… 19 more rows: --rows 0, or --csv");
        assertThat(ask("unit-values KAZ imports 2022 --rows 0").out()).doesNotContain("more rows");
    }

    @Test
    void lakeIsToldWithItsFiles() {
        CommandRun run = ask("lake");

        assertThat(run.out())
                .contains("COMTRADE, annual exports, HS2022, USD", "COMTRADE, monthly imports, HS2022, USD")
                .contains("years.csv: UN Comtrade, 720 rows", "2020–2022, 5 reporters, 6 digits");
    }

    /** Figures are not read for a measure, so that what is wrong in them does not matter. */
    @Test
    void ofTheCaseOnlyTheGroupsAreRead(@TempDir Path other) throws IOException {
        SmallLake small = SmallLake.empty(other);
        small.take("a.csv", List.of("2022,398,156,M,H6,270900,0,5,1", "2022,417,156,M,H6,270900,0,7,1"));
        CommandRun.writeFigures(other, "F1,NOBODY,CHN,KAZ,TURNOVER,2025,LEVEL,x,billion,USD,Xinhua,2026-01,");

        assertThat(small.run("trade", "turnover", "CA2", "CHN", "2022", "--csv")
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("202201,,12,");
        Files.writeString(other.resolve("case.yaml"), "name: [");
        assertThat(small.run("trade", "turnover", "CA2", "CHN", "2022").code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(small.run("trade", "lake").code()).isEqualTo(Exit.DONE);
    }

    @Test
    void emptyLakeSaysHowToFillIt(@TempDir Path other) throws IOException {
        SmallLake empty = SmallLake.empty(other);

        assertThat(empty.run("trade", "lake").out()).contains("holds nothing yet", "tamga import FILE");
        CommandRun run = empty.run("trade", "turnover", "KAZ", "2022");
        assertThat(run.code()).isEqualTo(Exit.NO_ANSWER);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("the lake is empty", "tamga import FILE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "turnovr KAZ 2022|2|'turnovr' is no measure; see tamga trade --help",
                "turnover KAX 2022|2|groups of this case are CA2",
                "turnover KAZ 2022-13|2|is not a window: months run from 01 to 12",
                "turnover KAZ HS:27? 2022|2|'HS:27?' is no product: write HS:27, HS:271121 or SITC:33",
                "growth KAZ 2022 --by colour|2|--by product, partner, reporter or flow",
                "complementarity KAZ 2022|2|complementarity with whom?",
                "turnover KAZ 2022 --csv --json|2|one of --csv, --json and --parquet",
                "mirror KAZ 2022 --show all|2|mirror has no table all: --show ranking, pairs, gaps or reliability",
                "complexity KAZ 2022 --parquet x|2|complexity cannot be written as Parquet: --csv or --json",
                "turnover KAZ 2022 --engine oracle|2|no engine is called oracle: write duckdb or spark",
                "turnover KAZ 1999|5|the lake has nothing for 1999; of what else is asked it has COMTRADE 2020–2023",
                "turnover DEU 2022|5|the lake has nothing for reports of DEU",
                "turnover KAZ 2022-01/2022-03|5|the lake has only whole years of this",
                "structure KAZ exports 2022 --level 8|5|the lake has this only in codes of 6 digits, not of 8",
                "turnover KAZ 2022 --source EUROSTAT|5|the lake has nothing for the source EUROSTAT",
                "transit KAZ 2022|5|transit from where?"
            })
    void whatCannotBeAnsweredIsSaidInASentence(String question, int code, String message) {
        CommandRun run = ask(question);

        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    private static CommandRun ask(String question) {
        List<String> arguments = new ArrayList<>(List.of("trade"));
        arguments.addAll(List.of(question.split(" ")));
        return lake.run(arguments.toArray(String[]::new));
    }

    private static String plain(JsonNode field) {
        return switch (field.getNodeType()) {
            case NUMBER -> field.decimalValue().toPlainString();
            case BOOLEAN -> Boolean.toString(field.booleanValue()).toLowerCase(Locale.ROOT);
            default -> field.stringValue();
        };
    }

    /** RFC 4180, read by another hand than the one that writes it. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        assertThat(row).as("the last line ends").isEmpty();
        return rows;
    }
}
