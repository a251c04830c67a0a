package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The briefing of the built-in case on A4, in Russian. */
class PrintedBriefingTest {

    @TempDir
    static Path folder;

    private static byte[] pdf = {};
    private static Path file = Path.of("");

    @BeforeAll
    static void set() throws Exception {
        pdf = russian();
        file = Files.write(folder.resolve("brief.pdf"), pdf);
    }

    private static byte[] russian() throws Exception {
        Ledger ledger = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
        return Briefing.of(ledger, List.of(), TradeLake.none(), Locale.of("ru")).pdf();
    }

    /** What a program of poppler says; the test is skipped, visibly, where it is not installed. */
    private static String poppler(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, command[0] + " is not installed (package poppler-utils)");
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void pdfinfoSaysTitleSizeAndTags() throws Exception {
        assertThat(poppler("pdfinfo", file.toString()))
                .contains("Китай и Центральная Азия: торговля, коридоры и обязательства")
                .containsPattern("Tagged: +yes")
                .contains("(A4)")
                .containsPattern("Encrypted: +no");
    }

    @Test
    void allFontsAreEmbedded() throws Exception {
        List<String> lines =
                poppler("pdffonts", file.toString()).lines().skip(2).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2).allSatisfy(line -> {
            assertThat(line).contains("+PT").containsPattern("yes yes yes");
        });
    }

    @Test
    void textIsSelectableAndCyrillicIntact() throws Exception {
        String text = poppler("pdftotext", file.toString(), "-").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("За 2025 г. товарооборот Китая с Центральной Азией (пять государств) составил 106,3 млрд")
                .contains("Не могут быть верны одновременно")
                .contains("Содержание")
                .doesNotContain("\u25a1");
    }

    @Test
    void headingsAreBookmarksAndTheLanguageIsSaid() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .startsWith("Главное", "Товарооборот, экспорт и импорт")
                    .endsWith("Источники");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
        }
    }

    @Test
    void kazakhLettersAreThere() throws Exception {
        Ledger ledger = SmallCases.ledger(
                folder.resolve("kazakh"),
                """
                name: Шағын
                title: { en: "Әлем ғылым құқық мың өнер ұлт үміт һәм ілім" }
                authorities:
                  OFFICE: { name: The Office, reporter: CHN, default: true }
                """,
                "A,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,43.82,billion,USD,Office,2025,,\n");
        byte[] kazakh =
                Briefing.of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH).pdf();
        try (PDDocument document = Loader.loadPDF(kazakh)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Әлем ғылым құқық мың өнер ұлт үміт һәм ілім");
        }
    }

    /** Chinese is there when a case needs it, and does not weigh on others. */
    @Test
    void chineseLettersAreThere() throws Exception {
        Ledger ledger = SmallCases.ledger(
                folder.resolve("chinese"),
                """
                name: 海关
                title: { en: "中国与中亚五国的贸易：海关总署公布、《统计》" }
                authorities:
                  OFFICE: { name: 海关总署, reporter: CHN, default: true }
                """,
                "A,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,43.82,billion,USD,Office,2025,,\n");
        byte[] chinese =
                Briefing.of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH).pdf();
        try (PDDocument document = Loader.loadPDF(chinese)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("中国与中亚五国的贸易：海关总署公布、《统计》")
                    .doesNotContain("\u25a1");
        }
        Path printed = Files.write(folder.resolve("chinese.pdf"), chinese);
        assertThat(poppler("pdffonts", printed.toString())).contains("+NotoSansSC");
        assertThat(poppler("pdffonts", file.toString())).doesNotContain("NotoSansSC");
    }

    @Test
    void wordsOfChartsAreText() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String text = stripper.getText(document);
            assertThat(text).contains("Таджикистан", "Туркменистан", "106,3", "’21");
            assertThat(document.getPage(1).getResources().getXObjectNames()).isEmpty(); // drawn, not pasted
        }
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws Exception {
        assertThat(russian()).isEqualTo(pdf);
    }
}
