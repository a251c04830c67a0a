package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The numbers of the built-in case as workbook and table. */
class NumbersTest {

    @TempDir
    static Path folder;

    private static byte[] book = {};
    private static Map<String, Document> parts = Map.of();
    private static String csv = "";

    @BeforeAll
    static void ofTheBuiltInCase() throws Exception {
        Ledger ledger = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
        Briefing briefing = Briefing.of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH);
        book = briefing.xlsx();
        parts = unpacked(book);
        csv = briefing.csv();
    }

    private static Map<String, Document> unpacked(byte[] file) throws IOException {
        Map<String, Document> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                found.put(entry.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        }
        return found;
    }

    private static Document part(String name) {
        return java.util.Objects.requireNonNull(parts.get(name), name);
    }

    private static String text(Element cell) {
        String value = cell.select("v").text();
        return cell.attr("t").equals("s")
                ? part("xl/sharedStrings.xml")
                        .select("si")
                        .get(Integer.parseInt(value))
                        .text()
                : value;
    }

    @Test
    void everySectionHasASheet() {
        assertThat(part("xl/workbook.xml").select("sheet").eachAttr("name"))
                .containsExactly(
                        "Summary",
                        "Turnover",
                        "Exports",
                        "Imports",
                        "Growth",
                        "Shares",
                        "Border",
                        "Conflicts",
                        "Proofs",
                        "Sources");
    }

    @Test
    void numbersAreNumbersUnderAFrozenHead() {
        Document turnover = part("xl/worksheets/sheet2.xml");
        assertThat(turnover.select("pane[state=frozen][ySplit=1]")).hasSize(1);
        assertThat(turnover.select("row:first-child > c").stream().map(NumbersTest::text))
                .startsWith("Quantity", "Window", "At least", "At most", "Unit", "Question", "Figures");
        Element row = turnover.select("row").stream()
                .filter(r -> r.select("c").stream().anyMatch(c -> text(c).equals("CHN turnover CA5 2023 USD")))
                .findFirst()
                .orElseThrow();
        Element lower = row.select("c[r^=C]").first();
        assertThat(java.util.Objects.requireNonNull(lower).attr("t")).isEqualTo("n");
        assertThat(Double.parseDouble(text(lower))).isBetween(88e9, 90e9);
    }

    @Test
    void noCellIsAFormula() {
        parts.forEach((name, part) -> assertThat(part.select("f")).as(name).isEmpty());
    }

    @Test
    void theTableHasOneRowForEachNumber() {
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("section,quantity,window,lower,upper,unit,question,figures,sources,note");
        assertThat(lines.size()).isGreaterThan(150);
        assertThat(lines).anyMatch(l -> l.contains("CHN turnover CA5 2023 USD") && l.contains("F010"));
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws Exception {
        Ledger again = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
        Briefing briefing = Briefing.of(again, List.of(), TradeLake.none(), Locale.ENGLISH);
        assertThat(briefing.xlsx()).isEqualTo(book);
        assertThat(briefing.csv()).isEqualTo(csv);
    }

    @Test
    void textsOfACaseAreNoFormulas() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        Ledger ledger = SmallCases.ledger(small, """
                name: Small
                groups:
                  G: { name: "=cmd|'/c calc'!A0", members: [KAZ, UZB] }
                authorities:
                  OFFICE: { name: The Office, reporter: CHN, default: true }
                """, """
                A,OFFICE,CHN,G,TURNOVER,2024,LEVEL,43.82,billion,USD,"=HYPERLINK(""http://x"")",2025,,
                B,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,20,billion,USD,"@SUM(1)",2025,,
                """);
        Briefing briefing = Briefing.of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH);
        String table = briefing.csv();
        assertThat(table).contains("\"'=HYPERLINK").contains("'@SUM(1)");
        for (Document part : unpacked(briefing.xlsx()).values()) {
            assertThat(part.select("f")).isEmpty();
        }
    }
}
