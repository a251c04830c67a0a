package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.trade.lake.Lake;

/** The trade section over a small made-up lake: China and Kazakhstan report both ways, Turkmenistan reports nothing. */
class TradeSectionTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");

    @TempDir
    static Path folder;

    private static Ledger ledger = Ledger.of(emptyCase());
    private static String html = "";
    private static Document page = Document.createShell("");

    private static Case emptyCase() {
        return new Case("", Map.of(), Map.of(), new Authorities(List.of()), List.of(), ExchangeRates.none());
    }

    @BeforeAll
    static void fillTheLake() throws Exception {
        ledger = Ledger.of(CaseFolder.read(CASE));
        Lake lake = MadeUpLake.in(folder, "made-up.csv");
        html = Briefing.html(ledger, List.of(), TradeLake.at(lake.folder()));
        page = Jsoup.parse(html);
    }

    private static List<String> cells(String caption, String heading) {
        return page.select("#lake table").stream()
                .filter(t -> t.select("caption").text().startsWith(caption))
                .flatMap(t -> t.select("tbody tr").stream())
                .filter(r -> r.select("th").text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + heading + " under " + caption))
                .select("td")
                .eachText();
    }

    @Test
    void bothRecordsStandSideBySide() {
        assertThat(cells("Trade with China, the latest year", "Kazakhstan, 2024"))
                .containsExactly("1,000", "1,100", "+10.0 %", "1,800", "2,000", "+11.1 %");
    }

    @Test
    void yearWithoutReportIsUnknownAndNotZero() {
        assertThat(cells("Trade with China by year", "2022")).containsExactly("1,000", "–", "–", "2,000");
    }

    @Test
    void lineOfYearsThatAreMissingIsBroken() {
        String own =
                page.select("svg:has(#lake-series-1-t) path.line.e:not(.other)").attr("d");
        assertThat(own.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void shareIsOfTheTotalOverAllPartners() {
        assertThat(cells("Where imports come from", "Kazakhstan, 2024").getFirst())
                .isEqualTo("57.9");
    }

    @Test
    void shareWithoutKnownTotalIsNotTold() {
        assertThat(page.select("#lake .matrix").text()).doesNotContain("Where exports go");
        assertThat(page.select("#lake ul.entries").text()).contains("Kazakhstan: shares in exports are not told");
    }

    @Test
    void productThatHangsOnOnePartnerIsNamed() {
        assertThat(cells("Largest imports that hang on China", "850440 Electrical machinery and electronics"))
                .containsExactly("Kazakhstan", "760", "86.8 %", "0.77");
        assertThat(page.select("#lake").text()).doesNotContain("640299");
    }

    @Test
    void structureIsByChapterAndInColoursOfSections() {
        assertThat(cells("What Central Asia (five states) bought", "85 Electrical machinery and electronics"))
                .containsExactly("XVI Machinery and electrical equipment", "1,200", "60.0 %");
        assertThat(page.select("svg:has(#lake-map-1-t) rect.t8")).hasSize(1);
    }

    @Test
    void recordThatIsNotThereIsTold() {
        assertThat(page.select("#lake ul.entries").text())
                .contains("Turkmenistan: no whole year of its own record of trade with China is in the lake.");
    }

    @Test
    void everyNumberLeadsToItsQuestionAndEveryQuestionToItsFiles() {
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(ids).hasSameSizeAs(page.select("[id]"));
        for (Element link : page.select("#lake a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
        for (Element cell : page.select("#lake td")) {
            boolean digits = cell.text().matches("[+−]?[\\d,.]+( %)?");
            assertThat(cell.select("a[href^=#tq]").size()).as(cell.outerHtml()).isEqualTo(digits ? 1 : 0);
        }
        assertThat(page.select("ol.questions li"))
                .allMatch(li -> !li.select("a[href^=#tf]").isEmpty());
        assertThat(page.select("ol.questions code").eachText())
                .contains("tamga trade turnover KAZ CHN 2021/2024 --source COMTRADE");
        assertThat(page.select("#tf1").text()).contains("made-up.csv").contains("2 Jan 2026");
        assertThat(html).doesNotContain(folder.toString());
    }

    @Test
    void pageParsesWithoutAnyErrorAndTheSameLakeGivesTheSameBytes() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(Briefing.html(ledger, List.of(), TradeLake.at(folder.resolve("lake"))))
                .isEqualTo(html);
    }

    @Test
    void emptyLakeIsOneParagraphThatSaysHowToFillIt() throws IOException {
        Path empty = folder.resolve("none");
        String without = Briefing.html(ledger, List.of(), TradeLake.at(empty));
        assertThat(without).isEqualTo(Briefing.html(ledger));
        assertThat(Jsoup.parse(without).select("#lake > *")).hasSize(2);
        assertThat(Jsoup.parse(without).select("#lake p").text())
                .contains("tamga import FILE…")
                .contains("tamga fetch");
        assertThat(empty).doesNotExist();
    }

    @Test
    void brokenLakeIsToldAndTheRestStands() throws IOException {
        Path broken = folder.resolve("broken");
        Files.createDirectories(broken.resolve("snapshots"));
        Files.writeString(broken.resolve("snapshots/00000001.json"), "{");
        Document told = Jsoup.parse(Briefing.html(ledger, List.of(), TradeLake.at(broken)));
        assertThat(told.select("#lake p").text()).contains("cannot be read");
        assertThat(told.select("#sources li")).isNotEmpty();
    }

    @Test
    void theSectionIsToldInRussianToo() {
        Document russian =
                Jsoup.parse(Briefing.of(ledger, List.of(), TradeLake.at(folder.resolve("lake")), Locale.of("ru"))
                        .html());
        russian.select("style, code, .licence, #lake .lakefiles b").remove();
        for (Element element : russian.select("#lake *")) {
            // literature keeps its title
            for (String line : element.wholeOwnText().lines().toList()) {
                boolean literature = element.tagName().equals("dd") && line.matches(".*\\((M/|\\d{4}).*");
                assertThat(!literature && RussianBriefingTest.isEnglish(line))
                        .as(line)
                        .isFalse();
            }
        }
        assertThat(russian.select("#lake figcaption").text())
                .contains("Торговля Центральной Азии (пять государств) с Китаем");
    }
}
