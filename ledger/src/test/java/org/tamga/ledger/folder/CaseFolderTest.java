package org.tamga.ledger.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Interval;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;

/** What is wrong in a case is told with its place and with what would be right; all of it at once. */
class CaseFolderTest {

    private static final String HEADER =
            "id,authority,reporter,partners,flow,product,window,relation,base,of,value,scale,unit,hedge,trust,publisher,published,url,note\n";
    private static final String SOUND = "F1,GACC,CHN,KAZ,TURNOVER,,2025,LEVEL,,,1.5,billion,USD,,1,Xinhua,2026-01,,\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void soundCase() throws IOException {
        write("case.yaml", """
                name: Small
                groups:
                  CA2: { name: Two, members: [KAZ, KGZ] }
                authorities:
                  GACC: { name: Customs, reporter: CHN, default: true }
                """);
        write("figures/a.csv", HEADER + SOUND);
    }

    @Test
    void soundCaseIsRead() throws Exception {
        Case read = CaseFolder.read(folder);

        assertThat(read.figures()).singleElement().satisfies(f -> {
            assertThat(f.printed()).isEqualTo("1.5 billion USD");
            assertThat(f.statement().interval()).isEqualTo(Interval.parse("[1450000000, 1550000000]"));
            assertThat(f.row()).hasToString("figures/a.csv:2");
        });
    }

    @Test
    void groupsAreReadWithoutTheFigures() throws Exception {
        write("figures/a.csv", "nothing that is a figure");

        assertThat(CaseFolder.readGroups(folder)).containsOnlyKeys("CA2");
        write("case.yaml", "groups: {}");
        assertThat(catchThrowableOfType(CaseException.class, () -> CaseFolder.readGroups(folder)))
                .hasMessageContaining("needs the keys name and authorities");
    }

    @Test
    void groupsAndAuthoritiesHaveNamesInFurtherLanguages() throws Exception {
        String sound = Files.readString(folder.resolve("case.yaml"));
        write("case.yaml", sound + "translations:\n  ru: { CA2: Двое, GACC: Таможня }\n");
        Case read = CaseFolder.read(folder);
        assertThat(read.name("CA2", "ru")).contains("Двое");
        assertThat(read.name("GACC", "ru")).contains("Таможня");
        assertThat(read.name("GACC", "kk")).isEmpty();

        write("case.yaml", sound + "translations:\n  ru: { CA9: Девять }\n");
        assertThatThrownBy(() -> CaseFolder.read(folder))
                .hasMessageContaining("CA9 is translated into ru, but is no group or authority of the case");
    }

    /** In columns: id, then what stands in the row in place of a sound value, then the fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partners|KZX|figures/a.csv:3:4: partners: \"KZX\" is not an economy: write a code of ISO 3166-1",
                "partners|Kazakhstan|figures/a.csv:3:4: partners: \"Kazakhstan\" is not an economy: did you mean KAZ (Kazakhstan)?",
                "partners|CA2+KAZ|figures/a.csv:3:4: partners: KAZ is counted twice in 'CA2+KAZ'",
                "partners|CHN|figures/a.csv:3:4: partners: CHN is both reporter and partner",
                "partners|WLD+KAZ|figures/a.csv:3:4: partners: WLD already contains the other partners",
                "authority|GAC|figures/a.csv:3:2: authority: unknown authority 'GAC': known are GACC",
                "flow|TRANSIT|figures/a.csv:3:5: flow: \"TRANSIT\" is not a measure: write EXPORT",
                "product|HS:27112|figures/a.csv:3:6: product: \"HS:27112\" is not a product: HS codes have 2, 4 or 6 digits",
                "window|2025-13|figures/a.csv:3:7: window: \"2025-13\" is not a window: months run from 01 to 12",
                "window|2025/2024|figures/a.csv:3:7: window: window ends before it begins",
                "window|1700|figures/a.csv:3:7: window: window 1700-01/1700-12 leaves the years 1900 to 2200",
                "relation|LEVELS|figures/a.csv:3:8: relation: unknown relation 'LEVELS': one of LEVEL, GROWTH",
                "base|2024|figures/a.csv:3:9: base: a LEVEL is compared with nothing",
                "value|NaN|figures/a.csv:3:11: value: \"NaN\" is not a number",
                "value|Infinity|figures/a.csv:3:11: value: \"Infinity\" is not a number",
                "value|1e5|figures/a.csv:3:11: value: \"1e5\" is not a number: exponents are not read",
                "value|''|figures/a.csv:3:11: value: \"\" is not a number: it has no digits",
                "value|3..1|figures/a.csv:3:11: value: the range '3..1' ends before it begins",
                "scale|zillion|figures/a.csv:3:12: scale: \"zillion\" is not a scale: write thousand, million",
                "unit|RMB|figures/a.csv:3:13: unit: \"RMB\" is not a unit: did you mean CNY?",
                "unit|''|figures/a.csv:3:13: unit: an amount needs a unit, such as USD",
                "hedge|perhaps|figures/a.csv:3:14: hedge: \"perhaps\" is not a hedge: leave it blank, or write about",
                "trust|4|figures/a.csv:3:15: trust: trust is 1 (own release), 2 (press) or 3 (secondary), not '4'",
                "published|2025-02-30|figures/a.csv:3:17: published: \"2025-02-30\" is not a date: the calendar has no such day",
                "url|javascript:alert(1)|figures/a.csv:3:18: url: \"javascript:alert(1)\" is not the address of a source: it must begin",
                "id|F1|figures/a.csv:3:1: id: 'F1' is already used in figures/a.csv:2",
                "id|F 2|figures/a.csv:3:1: id: an id of letters, digits, '-', '_', '.' expected, not 'F 2'"
            })
    void faultOfAFieldSaysWhereAndWhatIsRight(String column, String value, String fault) throws IOException {
        List<String> columns = List.of(HEADER.strip().split(","));
        String[] fields = SOUND.replace("F1,", "F2,").strip().split(",", -1);
        fields[columns.indexOf(column)] = value;
        write("figures/a.csv", HEADER + SOUND + String.join(",", fields) + "\n");

        assertThat(faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws IOException {
        write("case.yaml", """
                name: Small
                groups:
                  CA2: { name: Two, members: [KAZ, KGZ, {economy: KAZ, from: 2020}] }
                authorities:
                  GACC: { name: Customs, reporter: CHM, default: true }
                """);
        write("figures/a.csv", HEADER + SOUND + "F2,GACC,CHN,CA2,TURNOVER,,2025-13,LEVEL,,,NaN,billion,USD,,1,X,,,\n");
        write("figures/b.csv", HEADER + "F1,GACC,CHN\n" + SOUND);
        write("rates/r.csv", "currency,per,window,rate,kind,publisher\nCNY,CNY,2024-01,-7,guess,Fed\n");

        assertThat(faults())
                .extracting(Object::toString)
                .satisfiesExactly(
                        f -> assertThat(f)
                                .startsWith("case.yaml:3:8: group CA2 lists KAZ and KAZ 2020.., which overlap"),
                        f -> assertThat(f).startsWith("case.yaml:5:9: \"CHM\" is not an economy: did you mean CHE"),
                        f -> assertThat(f).startsWith("figures/a.csv:3:7: window: \"2025-13\" is not a window"),
                        f -> assertThat(f).startsWith("figures/a.csv:3:11: value: \"NaN\" is not a number"),
                        f -> assertThat(f).startsWith("figures/b.csv:2:4: the row has 3 fields, the header 19"),
                        f -> assertThat(f).startsWith("figures/b.csv:3:1: id: 'F1' is already used in figures/a.csv:2"),
                        f -> assertThat(f).startsWith("rates/r.csv:2:4: rate: a positive decimal number"),
                        f -> assertThat(f)
                                .startsWith("rates/r.csv:2:5: kind: official or average expected, not 'guess'"),
                        f -> assertThat(f).startsWith("rates/r.csv:2:2: per: a currency has no rate against itself"));
    }

    @Test
    void otherEncodingIsFoundAtItsByte() throws IOException {
        Files.write(folder.resolve("figures/b.csv"), (HEADER + "Aé").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults())
                .singleElement()
                .hasToString("figures/b.csv:2:2: byte 0xE9 is not UTF-8: save the file as UTF-8");
    }

    @Test
    void zeroByteIsFound() throws IOException {
        write("figures/b.csv", HEADER + "A\0");

        assertThat(faults()).singleElement().hasToString("figures/b.csv:2:2: a zero byte: this is no text file");
    }

    @Test
    void overlongRowIsRefusedWithoutReadingIt() throws IOException {
        write("figures/b.csv", HEADER + "A," + "x".repeat(1_100_000) + "\n");

        assertThat(faults()).singleElement().hasToString("figures/b.csv:2:1: a row longer than 1048576 bytes");
    }

    @Test
    void overlongFieldIsRefused() throws IOException {
        write("figures/b.csv", HEADER + SOUND.replace("F1", "F2").strip() + "x".repeat(20_001) + "\n");

        assertThat(faults()).singleElement().hasToString("figures/b.csv:2: a field longer than 20000 characters");
    }

    @Test
    void unclosedQuoteIsToldAtItsRow() throws IOException {
        write("figures/b.csv", HEADER + "F2,GACC,\"CHN\n" + SOUND);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("figures/b.csv:2:4: the row has 3 fields, the header 19")
                .contains("a quote not closed?");
    }

    @Test
    void misspeltColumnIsNotLostSilently() throws IOException {
        write("figures/b.csv", HEADER.replace("hedge", "hegde") + SOUND.replace("F1", "F2"));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("figures/b.csv:1:14: unknown column 'hegde': known are id, authority");
    }

    @Test
    void columnTwiceAndColumnMissingAreTold() throws IOException {
        write("figures/b.csv", "id,id,authority,reporter,partners,flow,window,relation\n");

        assertThat(faults())
                .extracting(Object::toString)
                .containsExactly(
                        "figures/b.csv:1:2: column 'id' stands twice", "figures/b.csv:1: column 'value' is missing");
    }

    @Test
    void emptyFileIsTold() throws IOException {
        write("figures/b.csv", "");

        assertThat(faults()).singleElement().hasToString("figures/b.csv: is empty: a header row was expected");
    }

    @Test
    void caseWithoutFiguresIsTold() throws IOException {
        write("figures/a.csv", HEADER);

        assertThat(faults())
                .singleElement()
                .hasToString("figures: the case has no figures: at least one row in figures/*.csv expected");
    }

    @Test
    void nestingWithoutEndInTheCaseFileIsAFault() throws IOException {
        write("case.yaml", "name: " + "[".repeat(100_000));

        assertThat(faults().getFirst().toString())
                .startsWith("case.yaml: is no sound YAML: maps or lists within each other without end");
    }

    @Test
    void folderWithoutCaseFileIsTold() throws IOException {
        Files.delete(folder.resolve("case.yaml"));

        assertThat(faults()).singleElement().hasToString(folder + ": is no case folder: it has no case.yaml");
    }

    @Test
    void missingFolderIsTold() {
        Path missing = folder.resolve("nowhere");

        CaseException e = catchThrowableOfType(CaseException.class, () -> CaseFolder.read(missing));
        assertThat(e).hasMessage(missing + ": no such folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: [|case.yaml:2:1: is no sound YAML",
                "name: A|case.yaml: needs the keys name and authorities",
                "names: A|case.yaml:1:1: unknown key 'names': known are name, title, groups, authorities, translations, rates",
                "''|case.yaml: is empty",
                "[A]|case.yaml:1:1: case.yaml: a map of keys and values expected"
            })
    void faultsOfTheCaseFileAreTold(String text, String fault) throws IOException {
        write("case.yaml", text + "\n");

        assertThat(faults().getFirst().toString()).startsWith(fault);
    }

    @Test
    void yamlBombIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s,%s,%s]\n".formatted(i, i, alias, alias, alias));
        }
        write("case.yaml", bomb.toString());

        assertThat(faults()).isNotEmpty();
    }

    @Test
    void yamlTagsMakeNoObjects() throws IOException {
        write("case.yaml", "name: !!javax.script.ScriptEngineManager [A]\nauthorities: {}\n");

        assertThat(faults().getFirst().toString()).startsWith("case.yaml:1:7: name: a single value expected");
    }

    @Test
    void twoRatesForOneMonthAreTold() throws IOException {
        write("rates/r.csv", """
                currency,per,window,rate,kind,publisher
                CNY,USD,2024-01,7.1,average,Fed
                CNY,USD,2024-01,7.2,average,Fed
                """);

        assertThat(faults()).singleElement().hasToString("rates: two rates of CNY per USD for 2024-01");
    }

    @Test
    void claimsAreReadInTheWordsOfTheCase() throws Exception {
        write("claims.csv", HEADER + SOUND.replace("KAZ", "CA2"));

        List<Figure> claims = CaseFolder.readClaims(folder.resolve("claims.csv"), CaseFolder.read(folder));

        assertThat(claims)
                .singleElement()
                .satisfies(c -> assertThat(c.subject().partners()).hasToString("[KAZ, KGZ]"));
    }

    @Test
    void fileOfClaimsWithoutClaimsIsTold() throws Exception {
        write("claims.csv", HEADER);
        Case words = CaseFolder.read(folder);
        Path claims = folder.resolve("claims.csv");

        CaseException e = catchThrowableOfType(CaseException.class, () -> CaseFolder.readClaims(claims, words));
        assertThat(e).hasMessage(claims + ": holds no claim: at least one row expected");
    }

    @Test
    void missingFileOfClaimsIsTold() throws Exception {
        Case words = CaseFolder.read(folder);
        Path claims = folder.resolve("nothing.csv");

        CaseException e = catchThrowableOfType(CaseException.class, () -> CaseFolder.readClaims(claims, words));
        assertThat(e).hasMessage(claims + ": no such file");
    }

    private List<Problem> faults() {
        CaseException e = catchThrowableOfType(CaseException.class, () -> CaseFolder.read(folder));
        assertThat(e).as("the case is refused").isNotNull();
        return e.problems();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
