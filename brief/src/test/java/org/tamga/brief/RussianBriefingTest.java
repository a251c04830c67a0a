package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The briefing of the built-in case in Russian. */
class RussianBriefingTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![-\\p{L}])(the|of|and|in|is|are|by|with|from|to|at|for|not|than|this|figures?|growth|trade|turnover|exports?|imports?"
                    + "|billion|million|about|almost|over|share|least|most|set|aside)\\b");

    private static Document page = new Document("");

    @BeforeAll
    static void ofTheBuiltInCase() throws CaseException {
        Ledger ledger = Ledger.of(CaseFolder.read(Path.of("../cases/china-central-asia")));
        page = Jsoup.parse(Briefing.of(ledger, List.of(), TradeLake.none(), Locale.of("ru"))
                .html());
        page.select("style, script, code, a.address, .licence, .id").remove();
        page.select(".sources > li > p > b").remove(); // names of publishers
    }

    @Test
    void noEnglishSentenceIsLeftOutsideQuotations() {
        assertThat(page.getElementsByTag("html").attr("lang")).isEqualTo("ru");
        for (Element element : page.getAllElements()) {
            for (String text : List.of(element.ownText(), element.attr("title"), element.attr("aria-label"))) {
                assertThat(isEnglish(text)).as(text).isFalse();
            }
        }
    }

    /** Whether some English stands outside quotation marks, ids and commands of ours. */
    static boolean isEnglish(String text) {
        String own = text.replaceAll("«[^«»]*(«[^«»]*»[^«»]*)*»", "")
                .replaceAll("tamga (import|fetch|trade .*--source \\w+)", "");
        return ENGLISH.matcher(own).find();
    }

    @Test
    void theSummaryReadsAsRussian() {
        String summary = page.select("#summary").text().replace('\u00a0', ' ');
        assertThat(summary)
                .contains(
                        "За 2025 г. товарооборот Китая с Центральной Азией (пять государств) составил 106,3 млрд долл. США")
                .contains("9 противоречий")
                .doesNotContain("..");
    }

    @Test
    void namesOfAuthoritiesAreThoseOfTheCase() {
        assertThat(page.select(".subtitle").text()).contains("Главное таможенное управление КНР");
    }

    @Test
    void tablesHaveDecimalCommas() {
        assertThat(page.select("#trade td").eachText()).contains("106,3").noneMatch(t -> t.contains("."));
    }
}
