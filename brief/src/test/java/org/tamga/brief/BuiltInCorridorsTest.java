package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.Economy;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.register.Register;

/** The corridors section of the built-in case: what it shows is what the room says. */
class BuiltInCorridorsTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");
    private static final double MILLION = 1e6;

    private static Optional<CorridorFindings> findings = Optional.empty();
    private static Document english = Document.createShell("");
    private static Document russian = Document.createShell("");

    @BeforeAll
    static void run() throws Exception {
        Ledger ledger = Ledger.of(CaseFolder.read(CASE));
        findings = CorridorFindings.read(CASE);
        english = page(ledger, Locale.ENGLISH);
        russian = page(ledger, Locale.of("ru"));
    }

    private static Document page(Ledger ledger, Locale language) {
        return Jsoup.parse(Briefing.of(ledger, List.of(), Register.EMPTY, TradeLake.none(), findings, language)
                .html());
    }

    private static String number(double value, int decimals) {
        return new Wording(Locale.ENGLISH).number(BigDecimal.valueOf(value), decimals);
    }

    @Test
    void numbersAreThoseOfTheRoom() {
        CorridorFindings found = findings.orElseThrow();
        assertThat(english.select("#corridors .lead").text())
                .contains(number(found.base().total().carried().tonnes() / MILLION, 1));
        Element kazakhstan = english.select("#corridors table:has(caption:contains(Transit by country)) tr").stream()
                .filter(r -> r.select("th").text().equals("Kazakhstan"))
                .findFirst()
                .orElseThrow();
        assertThat(kazakhstan.select("td").eachText().getLast())
                .isEqualTo(number(
                        Objects.requireNonNull(found.base().countries().get(Economy.of("KAZ")))
                                        .transitUsd()
                                / MILLION,
                        0));
        assertThat(english.select("#corridors .worded tbody tr"))
                .hasSize(found.outcomes().size());
        assertThat(english.select("#corridors .card")).hasSize(found.checks().size());
    }

    @Test
    void dependenceIsOfTheGroupOfTheCase() {
        assertThat(english.select("#corridors > .matrix tbody th").eachText())
                .containsExactly("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan");
    }

    @Test
    void mapsShowFlowsTheFirstAssertionAndTheGreatestChange() {
        List<String> captions = english.select("#corridors figcaption").eachText();
        assertThat(captions).hasSize(3);
        assertThat(captions.getFirst()).startsWith("Freight as it is");
        assertThat(captions.get(1)).startsWith("The China–Kyrgyzstan–Uzbekistan railway opens");
        assertThat(english.select("#corridors svg text.place").eachText()).contains("Tashkent", "Almaty");
    }

    @Test
    void namesOnAMapDoNotCoverEachOther() {
        for (Element map : english.select("#corridors svg")) {
            List<Element> grounds = map.select("rect.ground");
            for (int i = 0; i < grounds.size(); i++) {
                for (int k = 0; k < i; k++) {
                    assertThat(touch(grounds.get(i), grounds.get(k)))
                            .as(map.select("title").text())
                            .isFalse();
                }
            }
        }
    }

    private static boolean touch(Element a, Element b) {
        return at(a, "x") < at(b, "x") + at(b, "width")
                && at(b, "x") < at(a, "x") + at(a, "width")
                && at(a, "y") < at(b, "y") + at(b, "height")
                && at(b, "y") < at(a, "y") + at(a, "height");
    }

    private static double at(Element box, String name) {
        return Double.parseDouble(box.attr(name));
    }

    @Test
    void everyInnerLinkLeadsSomewhere() {
        List<String> ids = english.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(english.select("#corridors a[href^=#]").eachAttr("href"))
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(english.select("#corridors .lakefiles li")).hasSizeGreaterThan(40);
    }

    @Test
    void russianIsRussian() {
        russian.select("code, .licence, .lakefiles").remove();
        for (Element element : russian.select("#corridors *")) {
            assertThat(RussianBriefingTest.isEnglish(element.ownText()))
                    .as(element.ownText())
                    .isFalse();
        }
    }
}
