package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.register.Register;

/** The corridors section over a small made-up network whose numbers can be reckoned by head. */
class CorridorSectionTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");

    private static Ledger ledger =
            Ledger.of(new Case("", Map.of(), Map.of(), new Authorities(List.of()), List.of(), ExchangeRates.none()));
    private static Optional<CorridorFindings> findings = Optional.empty();
    private static String html = "";
    private static Document page = Document.createShell("");

    @BeforeAll
    static void run() throws Exception {
        ledger = Ledger.of(CaseFolder.read(CASE));
        findings = Optional.of(MadeUpNetwork.findings());
        html = briefing(Locale.ENGLISH).html();
        page = Jsoup.parse(html);
    }

    private static Briefing briefing(Locale language) {
        return Briefing.of(ledger, List.of(), Register.EMPTY, TradeLake.none(), findings, language);
    }

    private static List<String> cells(String caption, String heading) {
        return page.select("#corridors table").stream()
                .filter(t -> t.select("caption").text().startsWith(caption))
                .flatMap(t -> t.select("tbody tr").stream())
                .filter(r -> r.select("th").text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + heading + " under " + caption))
                .select("td")
                .eachText();
    }

    @Test
    void corridorsHaveTonnesContainersAndHours() {
        assertThat(cells("Corridors, modelled", "By Almaty")).containsExactly("1.0", "0", "35");
    }

    /** Half of each link over a border lies in Kazakhstan: 700 km at 4 cents are 28 dollars a tonne. */
    @Test
    void transitIsPaidForTheKilometresInTheCountry() {
        assertThat(cells("Transit by country", "Kazakhstan")).containsExactly("1.00", "0", "0.7", "28");
    }

    @Test
    void tradeOfUzbekistanPassesKazakhstanAlone() {
        assertThat(cells("Whose trade passes whom", "Uzbekistan")).containsExactly("100");
        assertThat(page.select("#corridors > .matrix").text()).doesNotContain("Tajikistan");
    }

    @Test
    void scenariosStandSideBySide() {
        List<String> direct = cells("Scenarios", "The direct line opens");
        assertThat(direct.get(2)).startsWith("−");
        assertThat(direct.get(4)).startsWith("Kazakhstan −");
        assertThat(cells("Scenarios", "Twice as much").get(2)).isEqualTo("+28");
    }

    @Test
    void whatMustBeSoStandsBesideWhatTheNetworkGives() {
        String claim = page.select("#corridors .card").eachText().getFirst();
        assertThat(claim)
                .contains("Transit brings Kazakhstan 100 million dollars a year")
                .contains(
                        "It takes 3.6 million tonnes of transit a year to earn 100 million US dollars, on 700 km at 0.0400")
                .contains("gives only 2.00 million tonnes and 56.0 million US dollars: 56 %");
        // 3.6 and 2.7 million tonnes, all and three quarters of what it takes, at 28 dollars each
        assertThat(page.select("#corridors .card .matrix td").eachText()).contains("101 *", "76");
        assertThat(cells("Best route of the same kind", "Urumqi – Tashkent")).startsWith("1,400", "600", "+800");
    }

    @Test
    void missIsSaidPlainly() {
        assertThat(cells("Published values", "Urumqi – Tashkent"))
                .containsExactly("1,500", "[C1]", "1,400", "−6.7 %", "missed (± 3 %)");
        assertThat(page.select("#corridors .lead").text())
                .contains("0 of 1 published values")
                .contains("missed: 1");
    }

    @Test
    void everyNumberLeadsToItsRunOrItsSource() {
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(ids).hasSameSizeAs(page.select("[id]"));
        for (Element link : page.select("#corridors a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
        for (Element cell : page.select("#corridors td")) {
            if (cell.text().matches(".*\\d.*")) {
                assertThat(cell.select("a").attr("href")).as(cell.outerHtml()).matches("#c[qs]\\d+");
            }
        }
        assertThat(page.select("#corridors .questions code").eachText())
                .contains("tamga corridor flows", "tamga corridor scenario direct", "tamga corridor checks");
        assertThat(page.select("#cs1").text()).contains("The Made-up Office").contains("https://example.org/made");
    }

    @Test
    void sectionIsMarkedAsModelled() {
        assertThat(page.select("#corridors .modelled").text()).startsWith("Model results.");
        assertThat(page.select("#corridors figcaption").eachText()).allMatch(c -> c.contains("modelled"));
    }

    @Test
    void mapsHaveNamesAndWords() {
        assertThat(page.select("#corridors figure .wide svg")).hasSize(3);
        for (Element map : page.select("#corridors svg")) {
            assertThat(map.select("title").eachText().getFirst()).isNotBlank();
            assertThat(map.select("desc").text()).contains("(");
            assertThat(map.select("path.land").attr("d")).startsWith("M");
            assertThat(map.select("text.place").eachText()).contains("Almaty", "Tashkent");
        }
        assertThat(page.select("#corridor-flows-d").text())
                .isEqualTo("Most is carried on urumqi – almaty (1 Mt) and almaty – tashkent (1 Mt).");
        assertThat(page.select("svg:has(#corridor-direct-t) path.less")).isNotEmpty();
        assertThat(page.select("svg:has(#corridor-direct-t) path.more")).isNotEmpty();
    }

    @Test
    void pageParsesWithoutAnyError() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void caseWithoutANetworkHasNoSection() throws Exception {
        String without = Briefing.html(ledger);
        assertThat(Jsoup.parse(without).select("#corridors, a[href=#corridors]"))
                .isEmpty();
        assertThat(CorridorFindings.read(Path.of("src"))).isEmpty();
        assertThat(Briefing.of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH)
                        .csv())
                .doesNotContain("tamga corridor");
    }

    @Test
    void theSectionIsToldInRussianToo() {
        Document russian = Jsoup.parse(briefing(Locale.of("ru")).html());
        assertThat(russian.select("#corridors").text().replace('\u00a0', ' '))
                .contains("По сети проходит 1,0 млн тонн в год (2024 г.)")
                .contains("торговля: Узбекистана – 100 % идёт через Казахстан")
                .contains("Транзит приносит Казахстану 100 млн долларов в год")
                .contains("расходится (± 3 %)");
        russian.select("code, .licence, .lakefiles, #corridors svg desc").remove();
        for (Element element : russian.select("#corridors *")) {
            assertThat(RussianBriefingTest.isEnglish(element.ownText()))
                    .as(element.ownText())
                    .isFalse();
        }
        assertThat(russian.select("#corridors svg text.place").eachText()).contains("Алматы");
    }

    @Test
    void numbersAreRowsOfTheirOwn() throws Exception {
        List<String> csv = briefing(Locale.ENGLISH).csv().lines().toList();
        assertThat(csv)
                .contains(
                        "corridors,By Almaty: tonnes,2024,1000000,1000000,t,tamga corridor flows,,corridor/README.md,modelled",
                        "transit,transit through Kazakhstan: revenue of carriers,2024,28000000,28000000,USD,tamga corridor flows,,corridor/README.md,modelled",
                        "passing,trade of Uzbekistan that passes Kazakhstan,2024,100,100,percent,tamga corridor flows,,corridor/README.md,modelled")
                .anyMatch(l -> l.startsWith("scenarios,Twice as much: change of transit revenue of Central Asia")
                        && l.contains(",28000000,28000000,USD,tamga corridor scenario twice,"))
                .anyMatch(l -> l.startsWith("assertions,") && l.contains(",56000000,56000000,USD,"))
                .anyMatch(l -> l.startsWith("calibration,") && l.endsWith("example.org/made\",published"));
        assertThat(workbook()).contains("Corridors", "Transit", "Scenarios", "Network and published");
    }

    private static String workbook() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(briefing(Locale.ENGLISH).xlsx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.getOrDefault("xl/workbook.xml", "");
    }

    @Test
    void paperHasTheSectionItsMapsAndTheirNames() throws Exception {
        try (PDDocument document = Loader.loadPDF(briefing(Locale.ENGLISH).pdf())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Where freight travels")
                    .contains("Freight as it is, 2024, modelled")
                    .contains("Almaty")
                    .contains("border crossing")
                    .contains("101 *")
                    .doesNotContain("\u25a1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameNetworkGivesTheSameBytes(BriefingFormat format) throws Exception {
        byte[] once = briefing(Locale.of("ru")).as(format);
        findings = Optional.of(MadeUpNetwork.findings());
        assertThat(briefing(Locale.of("ru")).as(format)).isEqualTo(once);
    }
}
