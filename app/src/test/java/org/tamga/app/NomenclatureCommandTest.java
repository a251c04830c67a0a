package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code tamga nomenclature}, and the names that other commands take from the same lists. */
class NomenclatureCommandTest {

    @TempDir
    private Path folder;

    private SmallLake lake;
    private Path lists;

    @BeforeEach
    void aCaseWithLists() throws IOException {
        lake = SmallLake.empty(folder);
        lists = Files.createDirectory(folder.resolve("nomenclature"));
        write(
                "H6.csv",
                "code,name",
                "27,Legal title of mineral fuels",
                "2709,Crude oils",
                "270900,\"Oils; petroleum, crude\"",
                "010121,Stallions",
                "010129,Mules");
        write("H5.csv", "code,name", "27,Fuels", "270900,Old oils", "010121,Old stallions");
        write("H6_to_H5.csv", "HS2022,HS2017", "270900,270900", "010121,010121", "010129,010121", "010121,270900");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(lists.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void listSaysWhatThereIsAndFromWhichFile() {
        CommandRun run = run("list");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("HS2022         5  2: 1, 4: 1, 6: 3    H6.csv")
                .contains("HS2022 → HS2017      3      2        1        0  H6_to_H5.csv")
                .contains("102 names of HS");
        assertThat(run("list").out())
                .isEqualTo(CommandRun.on(folder, "nomenclature").out());
        JsonNode json = run("list --json").json();
        assertThat(json.get("lists").get(0).get("file").stringValue()).isEqualTo("H5.csv");
        assertThat(json.get("correlations").get(0).get("exact").intValue()).isEqualTo(2);
    }

    @Test
    void faultyFileIsToldWithItsPlaceBesideTheOthers() throws IOException {
        write("H4.csv", "code,name", "27,Fuels", "27AB,Half a code");

        CommandRun run = run("list");

        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.err()).startsWith("H4.csv:3:1: \"27AB\": HS codes have 2, 4 or 6 digits");
        assertThat(run.out()).contains("H6.csv").doesNotContain("HS2012  ");
    }

    @Test
    void withoutAFolderItIsSaidWhereToPutFiles(@TempDir Path other) throws IOException {
        SmallLake bare = SmallLake.empty(other);

        CommandRun run = bare.run("nomenclature", "list");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Put them into " + other.resolve("nomenclature"));
        assertThat(bare.run("nomenclature", "find", "fuels").out()).isEqualTo("HS  27  Mineral fuels and oils\n");
        assertThat(bare.run("nomenclature", "find", "crude").err())
                .isEqualTo("tamga: no name has all of 'crude' in HS, of which no code list was added:"
                        + " see tamga nomenclature --help\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "find crude OILS|HS2022  2709    Crude oils/HS2022  270900  Oils; petroleum, crude",
                "find stallions --in HS2017|HS2017  010121  Old stallions",
                "find 0101.21 --in HS2022|HS2022  01      Live animals/HS2022  010121  Stallions",
                "find 2709|HS2022  27      Legal title of mineral fuels/HS2022  2709    Crude oils/HS2022  270900  Oils; petroleum, crude",
                "find 31 --in BEC4|BEC4  3   Fuels and lubricants/BEC4  31  Fuels and lubricants, raw"
            })
    void codesAreFoundByNameOrByThemselves(String question, String lines) {
        CommandRun run = run(question);

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out().lines().map(String::strip)).containsExactly(lines.split("/"));
    }

    @Test
    void findIsForProgramsToo() {
        assertThat(run("find stallions --csv").out()).isEqualTo("nomenclature,code,name\nHS2022,010121,Stallions\n");
        assertThat(run("find stallions --json").json().get(0).get("code").stringValue())
                .isEqualTo("010121");
    }

    @Test
    void conversionTellsTheRelationshipAndWhatItAssumes() {
        CommandRun run = run("convert 270900 010121 010129 --from HS2022 --to HS2017");

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out())
                .contains("270900  n:1  270900      1  Old oils")
                .contains("010121  n:n  010121  0.500  Old stallions\n        n:n  270900  0.500  Old oils")
                .contains("010129  n:1  010121      1  Old stallions")
                .contains("equal parts are assumed");
        JsonNode json = run("convert 010121 --from H6 --to H5 --json").json();
        assertThat(json.get("codes").get(0).get("exact").booleanValue()).isFalse();
        assertThat(json.get("codes").get(0).get("targets").get(1).get("share").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(run("convert 010129 --from H6 --to H5 --csv").out())
                .isEqualTo("HS2022,HS2017,relationship,share,name\n010129,010121,n:1,1.0,Old stallions\n");
    }

    @Test
    void unknownCodesAreToldBesideTheOthers() {
        CommandRun run = run("convert 270900 10121 27 --from HS2022 --to HS2017");

        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.out()).contains("270900");
        assertThat(run.err().lines())
                .containsExactly(
                        "tamga: \"10121\": HS codes have 2, 4 or 6 digits; is it 010121?",
                        "tamga: 27 is in no table from HS2022: tables are of codes of 6 digits");
    }

    @Test
    void tableIsDividedOnlyWhenTold() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "hs,usd\n270900,7\n010121,5\nX,1\n");
        Path plain = folder.resolve("plain.csv");
        Path divided = folder.resolve("divided.csv");
        String question = "convert " + table + " --column hs --from HS2022 --to HS2017 --out ";

        CommandRun first = run(question + plain);
        CommandRun second = run(question + divided + " --split usd");

        assertThat(first.code()).isEqualTo(Exit.DONE);
        assertThat(first.out())
                .contains("1 row has one counterpart", "1 row has several: left as they are", "no table has: \"X\"");
        assertThat(Files.readAllLines(plain))
                .containsExactly(
                        "hs,usd,HS2017,relationship,share", "270900,7,270900,n:1,1", "010121,5,,n:n,", "X,1,,unknown,");
        assertThat(second.out()).contains("usd divided by equal parts, which is an assumption", "4 rows written");
        assertThat(Files.readAllLines(divided)).contains("010121,2.5,010121,n:n,0.5", "010121,2.5,270900,n:n,0.5");
        assertThat(run(question + plain).code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run(question + folder + "/none/x.csv").code()).isEqualTo(Exit.CANNOT_WRITE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "convert 270900 --from HS2022 --to HS1992|5|no correlation tables lead from HS2022 to HS1992; there are HS2022 → HS2017",
                "convert 270900 --from HS --to HS2017|5|name an edition, such as HS2017",
                "convert 270900 --from HS2022 --to H6|2|--from and --to are both HS2022",
                "convert 270900 --from HS2023 --to H6|2|is no nomenclature: write HS",
                "convert 270900 --from H6 --to H5 --split usd|2|--column says where its codes are",
                "convert none.csv --from H6 --to H5 --column hs --out x.csv|65|none.csv: no such file",
                "convert a.csv b.csv --from H6 --to H5 --column hs --out x.csv|2|name one table",
                "find 999 --in BEC4|2|BEC4 has no such category",
                "find 010199 --in HS2022|5|010199 has no name in HS2022",
                "list --nomenclatures /no/where|66|/no/where: no such folder"
            })
    void whatCannotBeDoneIsSaidInASentence(String question, int code, String message) {
        CommandRun run = run(question);

        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "find", "convert"})
    void helpIsAtMostEightyColumnsWide(String command) {
        CommandRun run = run((command + " --help").strip());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(Page.WIDTH));
    }

    /** Chapters keep their short built-in names in a table; other programs get the names of the list. */
    @Test
    void productsOfTheLakeHaveTheNamesOfTheirEdition() throws IOException {
        lake.take("a.csv", List.of(SmallLake.row(2021, "100"), SmallLake.row(2022, "150")));

        assertThat(trade("dependence CHN 2022 --about KAZ"))
                .contains("\n270900     150 ", "\n270900  Oils; petroleum, crude\n");
        assertThat(trade("growth CHN imports KAZ 2022 --by product --level 6"))
                .contains("270900 Oils; petroleum, crude");
        assertThat(trade("structure CHN imports KAZ 2022")).contains("27 Mineral fuels and oils");
        assertThat(trade("structure CHN imports KAZ 2022 --csv"))
                .contains("product_name,currency,source,batches")
                .contains(",Legal title of mineral fuels,USD,");
        assertThat(trade("growth CHN imports KAZ 2022 --by product --level 6 --json"))
                .contains("\"key_name\": \"Oils; petroleum, crude\"");
        assertThat(trade("growth CHN imports 2022 --by partner --json")).doesNotContain("key_name");
    }

    @Test
    void codesWithoutAListSayWhereToPutOne(@TempDir Path other) throws IOException {
        SmallLake bare = SmallLake.empty(other);
        bare.take("a.csv", List.of(SmallLake.row(2022, "150")));

        String table =
                bare.run("trade", "dependence", "CHN", "2022", "--about", "KAZ").out();

        assertThat(table).contains("270900 (Mineral");
        assertThat(table.replaceAll("\\s+", " "))
                .contains("Codes get their names from lists in " + other.resolve("nomenclature"));
        assertThat(bare.run("trade", "structure", "CHN", "imports", "KAZ", "2022")
                        .out())
                .doesNotContain("Codes get");
    }

    @Test
    void importCountsCodesThatAreInNoListOfTheirEdition() throws IOException {
        CommandRun known = lake.take("a.csv", List.of(SmallLake.row(2021, "100")));
        CommandRun unknown = lake.take(
                "b.csv",
                List.of(
                        "2022,156,398,M,H6,270901,0,5,1",
                        "2022,156,643,M,H6,270901,0,5,1",
                        "2022,156,398,M,H6,TOTAL,0,5,1",
                        "2022,156,398,M,H6,999999,0,5,1"));

        assertThat(known.out()).doesNotContain("Note:");
        assertThat(unknown.out()).contains("  Note: 1 code of HS2022 in 2 rows is not in H6.csv: 270901\n");
    }

    private CommandRun run(String question) {
        return lake.run(("nomenclature " + question).split(" "));
    }

    private String trade(String question) {
        CommandRun run = lake.run(("trade " + question).split(" "));
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
