package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.trade.lake.Lake;

/** The numbers of a small made-up lake in workbook and table. */
class TradeNumbersTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");

    @TempDir
    static Path folder;

    private static Path lake = Path.of("");
    private static List<String> csv = List.of();

    @BeforeAll
    static void fillTheLake() throws Exception {
        Lake made = MadeUpLake.in(folder, "=1+1,made-up.csv");
        lake = made.folder();
        csv = briefing(Locale.ENGLISH).csv().lines().toList();
    }

    private static Briefing briefing(Locale language) throws Exception {
        return Briefing.of(ledger(), List.of(), TradeLake.at(lake), language);
    }

    private static Ledger ledger() throws Exception {
        return Ledger.of(CaseFolder.read(CASE));
    }

    private static String line(String section, String beginning) {
        return csv.stream()
                .filter(l -> l.startsWith(section + "," + beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + section + "," + beginning + " in\n" + csv));
    }

    @Test
    void bothSidesOfEveryYearAreThere() {
        assertThat(line("series", "exports of China to Kazakhstan,2024"))
                .contains(",1000000000,1000000000,USD,tamga trade turnover CHN KAZ 2021/2024 --source COMTRADE,");
        assertThat(line("series", "imports of Kazakhstan from China,2024")).contains(",1100000000,1100000000,USD,");
        assertThat(csv).noneMatch(l -> l.startsWith("series,imports of Kazakhstan from China,2022"));
    }

    @Test
    void structureHasAmountsAndShares() {
        assertThat(line("structure", "exports of China to Central Asia (five states): 85 Electrical"))
                .contains(",1200000000,1200000000,USD,");
        assertThat(line("structure", "share of the whole: exports of China to Central Asia (five states): 85"))
                .contains(",60,60,percent,");
    }

    @Test
    void partnersHaveAmountsAndShares() {
        assertThat(line("partners", "imports of Kazakhstan from the world,2024"))
                .contains(",1900000000,1900000000,USD,");
        assertThat(line("partners", "share of the whole: imports of Kazakhstan from China,2024"))
                .contains(",57.89473684210526,57.89473684210526,percent,");
    }

    @Test
    void productsThatHangOnThePartnerAreCountedAndListed() {
        assertThat(line("dependence", "imports of Kazakhstan in products that hang on China,2024"))
                .contains(",1,1,products,");
        assertThat(line("dependence", "imports of Kazakhstan from the world: 850440 Electrical"))
                .contains(",760000000,760000000,USD,")
                .contains("0.7715");
    }

    @Test
    void mirrorRankingIsThere() throws Exception {
        Lake gap = MadeUpLake.withAGap(folder.resolve("gap"));
        Briefing briefing =
                Briefing.of(Ledger.of(CaseFolder.read(CASE)), List.of(), TradeLake.at(gap.folder()), Locale.ENGLISH);
        List<String> mirror =
                briefing.csv().lines().filter(l -> l.startsWith("mirror,")).toList();
        assertThat(mirror.getFirst())
                .startsWith(
                        "mirror,\"exports of China to Uzbekistan: 843110 Machinery, boilers and nuclear reactors\",2022/2024,930000000,")
                .contains("may have been declared too low")
                .contains("standard deviations");
        assertThat(mirror.get(1)).startsWith("mirror,\"imports of Uzbekistan from China: 843110");
        assertThat(mirror.get(2))
                .startsWith("mirror,\"gap, exporter less importer: exports of China to Uzbekistan: 843110");
    }

    /** A name of a file, and whatever else comes from outside, stays a text. */
    @Test
    void sourcesNameTheFileAndNoCellIsAFormula() throws Exception {
        assertThat(line("series", "exports of China")).contains("\"COMTRADE, =1+1,made-up.csv, SHA-256 ");
        assertThat(csv).noneMatch(l -> l.matches("(.*,)?\"?[=@+].*") && !l.contains("COMTRADE, =1+1"));
        unpacked().forEach((name, xml) -> assertThat(xml).as(name).doesNotContain("<f>"));
    }

    @Test
    void everySectionOfTheLakeHasASheet() throws Exception {
        assertThat(unpacked().get("xl/workbook.xml"))
                .contains("Both sides by year", "What is traded", "Partners", "Dependence");
    }

    private static Map<String, String> unpacked() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(briefing(Locale.ENGLISH).xlsx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void rowsAreToldInRussian() throws Exception {
        List<String> russian = briefing(Locale.of("ru")).csv().lines().toList();
        assertThat(russian)
                .anyMatch(l -> l.startsWith("series,импорт Казахстана из Китая,2024,1100000000"))
                .anyMatch(l -> l.startsWith("dependence,\"импорт Казахстана: товары, зависящие от Китая\""));
        for (String line : russian) {
            if (line.matches("(series|structure|partners|dependence|mirror),.*")) {
                String quantity = line.replaceAll("^[a-z]+,(\"[^\"]*\"|[^,]*),.*", "$1");
                assertThat(RussianBriefingTest.isEnglish(quantity)).as(quantity).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameLakeGivesTheSameBytes(BriefingFormat format) throws Exception {
        assertThat(briefing(Locale.of("ru")).as(format))
                .isEqualTo(briefing(Locale.of("ru")).as(format));
    }
}
