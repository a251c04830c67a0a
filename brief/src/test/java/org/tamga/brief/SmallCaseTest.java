package org.tamga.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefings of cases that have little, or that mean harm. */
class SmallCaseTest {

    private static final String PLAIN = """
            name: Small
            authorities:
              OFFICE: { name: The Office, reporter: CHN, default: true }
            """;

    @TempDir
    Path folder = Path.of("");

    private Document page(String yaml, String figures) throws Exception {
        Document page = Jsoup.parse(Briefing.html(SmallCases.ledger(folder, yaml, figures)));
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        for (Element link : page.select("a[href^=#]")) {
            assertThat(ids).as(link.outerHtml()).contains(link.attr("href").substring(1));
        }
        return page;
    }

    @Test
    void oneFigureMakesABriefing() throws Exception {
        Document page = page(PLAIN, "A,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,43.82,billion,USD,Office,2025,,\n");
        assertThat(page.select("#trade td").eachText()).contains("43.8");
        assertThat(page.select("#summary").text()).contains("one figure");
    }

    @Test
    void withoutConflictsItSaysSo() throws Exception {
        Document page = page(PLAIN, "A,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,43.82,billion,USD,Office,2025,,\n");
        assertThat(page.select("#contradictions").text()).contains("No contradictions");
        assertThat(page.select("article.card")).isEmpty();
    }

    @Test
    void partsOfYearsStandWhereNoYearIsKnown() throws Exception {
        Document page = page(PLAIN, "A,OFFICE,CHN,KAZ,EXPORT,2024-H1,LEVEL,12.5,billion,USD,Office,2025,,\n");
        assertThat(page.select("#trade tbody th").eachText()).contains("Jan–Jun 2024");
        assertThat(page.select("#trade td").eachText()).contains("12.5");
    }

    @Test
    void oneCurrencyGivesOneColumnOfGrowth() throws Exception {
        Document page = page(PLAIN, """
                A,OFFICE,CHN,KAZ,TURNOVER,2023,LEVEL,40.0,million,EUR,Office,2025,,
                B,OFFICE,CHN,KAZ,TURNOVER,2024,LEVEL,44.0,million,EUR,Office,2025,,
                """);
        assertThat(page.select("#growth thead th").eachText()).containsExactly("Period", "in euros");
        assertThat(page.select("#growth").text()).contains("All growth is counted in euros");
        assertThat(page.select("#trade caption").text()).contains("million euros");
    }

    @Test
    void aFigureWithoutUnitAloneMakesABriefing() throws Exception {
        Document page = page(PLAIN, "A,OFFICE,CHN,KAZ,TURNOVER,2024,GROWTH,12,,,Office,2025,,\n");
        assertThat(page.select("#method .figures a.id").eachText()).containsExactly("A");
        assertThat(page.select("#trade table")).isEmpty();
    }

    @Test
    void markupInACaseIsText() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        Document page = page("""
                name: "%1$s </title></style>"
                title: { en: "%1$s" }
                groups:
                  G: { name: "%1$s", members: [KAZ, UZB] }
                authorities:
                  OFFICE: { name: "%1$s", reporter: CHN, default: true }
                """.formatted(evil), """
                A,OFFICE,CHN,G,TURNOVER,2024,LEVEL,43.82,billion,USD,"%1$s",2025,"https://example.org/?a='x'&b=1","%1$s"
                B,OFFICE,CHN,G,TURNOVER,2024,LEVEL,50,billion,USD,"%1$s",2025,,"javascript:alert(1) %2$s"
                """.formatted(evil, "\u202eabc\u0085"));
        assertThat(page.select("script, img, [onerror], [href^=javascript]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(evil);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("head > title").text()).isEqualTo(evil);
        assertThat(page.select("a[href^=http]").eachAttr("href")).containsExactly("https://example.org/?a='x'&b=1");
        assertThat(page.text()).doesNotContain("\u202e").doesNotContain("\u0085");
    }

    @Test
    void controlCharactersDoNotReachThePage() {
        assertThat(PlainOutput.plain("a\u0000b\u001bc\u202ed\ne")).isEqualTo("abcd\ne");
    }
}
