package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The briefing of the built-in case. */
class BriefingTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    private static Case theCase = emptyCase();
    private static String html = "";
    private static Document page = Document.createShell("");

    private static Case emptyCase() {
        return new Case(
                "",
                java.util.Map.of(),
                java.util.Map.of(),
                new org.tamga.ledger.Authorities(List.of()),
                List.of(),
                org.tamga.ledger.ExchangeRates.none());
    }

    @BeforeAll
    static void makeBriefing() throws CaseException {
        theCase = CaseFolder.read(CASE);
        html = Briefing.html(Ledger.of(theCase));
        page = Jsoup.parse(html);
    }

    @Test
    void parsesWithoutAnyError() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void hasOneHeadingOneMainAndALanguage() {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("a.skip[href=#content]")).hasSize(1);
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        assertThat(page.select("[id]").eachAttr("id")).allMatch(seen::add);
    }

    @Test
    void everyInnerLinkLeadsToAnAnchorThatExists() {
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        for (Element link : page.select("a[href^=#]")) {
            assertThat(ids).as(link.outerHtml()).contains(link.attr("href").substring(1));
        }
    }

    @Test
    void everyNumberOfATableLeadsToANote() {
        Elements cells = page.select("td");
        assertThat(cells).hasSizeGreaterThan(100);
        for (Element cell : cells) {
            if (DIGIT.matcher(cell.text()).matches()) {
                assertThat(cell.select("a").attr("href")).as(cell.outerHtml()).matches("#n\\d+");
            }
        }
    }

    @Test
    void everyNoteLeadsToASource() {
        Elements notes = page.select("ol.notes > li");
        assertThat(notes).hasSizeGreaterThan(100);
        for (Element note : notes) {
            assertThat(note.select("a[href^=#s]")).as(note.text()).isNotEmpty();
        }
    }

    @Test
    void everyFigureStandsUnderASource() {
        List<String> ids = page.select("ol.sources > li > ul > li > span.id").eachText();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        theCase.figures().stream().map(f -> f.id()).toList());
    }

    @Test
    void outerLinksAreTheAddressesOfTheCase() {
        Set<String> addresses = new HashSet<>();
        theCase.figures().forEach(f -> addresses.add(f.source().address()));
        theCase.rates().list().forEach(r -> addresses.add(r.source().address()));
        List<String> outer = page.select("a[href]:not([href^=#])").eachAttr("href");
        assertThat(outer).isNotEmpty().allMatch(addresses::contains).allMatch(a -> a.startsWith("http"));
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(page.select("script, link, img, iframe, object, embed, image, use, [src], [srcset], form"))
                .isEmpty();
        assertThat(html).doesNotContain("url(").doesNotContain("@import").doesNotContain("javascript:");
    }

    @Test
    void isSmallerThanAMegabyte() {
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    }

    @Test
    void tablesHaveCaptionsAndScopes() {
        assertThat(page.select("table"))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.select("caption")).hasSize(1));
        assertThat(page.select("th:not([scope])")).isEmpty();
    }

    @Test
    void chartsHaveTitlesAndDescriptions() {
        assertThat(page.select("svg")).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.select("> title")).hasSize(1);
            assertThat(svg.select("> desc").text()).isNotBlank();
        });
    }

    @Test
    void turnoverOf2025Is106Point3BillionDollars() {
        Elements rows = page.select("#trade table:first-of-type").getFirst().select("tbody tr");
        assertThat(rows.getLast().select("th, td").eachText()).startsWith("2025", "106.3", "48.7");
        assertThat(page.select("#summary").text()).contains("106.3 billion US dollars");
    }

    @Test
    void transposedDigitsOfKyrgyzTradeAreShownAsAContradiction() {
        assertThat(cardWith("F068").text()).contains("4.815 billion USD", "4.163 billion USD", "0.022 billion USD");
    }

    @Test
    void millionsForBillionsAreShownAsAContradiction() {
        assertThat(cardWith("F110").text()).contains("5.4 million USD").contains("set aside");
    }

    @Test
    void dollarsConvertedFromYuanAtALaterRateAreTakenForAPossibility() {
        assertThat(cardWith("F134").text()).contains("would hold if it were yuan converted at the rate of Jun 2025");
    }

    private static Element cardWith(String id) {
        return page.select("article.card").stream()
                .filter(card -> card.select("ul.figures a.id").eachText().contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesOfTheBorderStandBesideEachOther() {
        Element row = page.select("#border tr").stream()
                .filter(r -> r.select("th").text().equals("2024 turnover · KAZ-BNS"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachText()).startsWith("43.8", "30.1", "13.7");
    }

    @Test
    void growthIsGivenInDollarsAndInYuan() {
        assertThat(page.select("#growth thead").text())
                .contains("in US dollars")
                .contains("in yuan");
    }

    @Test
    void figuresWithoutAUnitAreListed() {
        List<String> unbound = theCase.figures().stream()
                .filter(f -> !f.unitStated())
                .map(f -> f.id())
                .toList();
        assertThat(unbound).isNotEmpty();
        assertThat(page.select("#method .figures a.id").eachText()).containsExactlyInAnyOrderElementsOf(unbound);
    }

    @Test
    void theSameCaseGivesTheSameBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("out/briefing.html");
        Briefing.write(Ledger.of(CaseFolder.read(CASE)), file);
        assertThat(Files.readString(file)).isEqualTo(html);
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.toList()).containsExactly(file);
        }
    }
}
