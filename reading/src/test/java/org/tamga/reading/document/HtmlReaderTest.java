package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.core.PartialDate;

class HtmlReaderTest {

    private static final String PARAGRAPH =
            "Turnover between the neighbours grew by 10.4 percent to 5.2 billion dollars over the months that were counted, customs say. ";

    private static Document read(String html) throws DocumentException {
        return DocumentReader.read(html.getBytes(StandardCharsets.UTF_8), "page.html");
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream()
                .map(b -> b.kind() + " " + document.text(b.span()))
                .toList();
    }

    private static String article() {
        return """
                <!DOCTYPE html><html lang="en"><head><title>Trade grows | The Steppe Post</title>
                <meta property="og:title" content="Trade grows">
                <meta property="og:site_name" content="The Steppe Post">
                <meta property="article:published_time" content="2025-06-18T09:00:00+06:00">
                <link rel="canonical" href="https://example.org/trade">
                <style>p { color: red }</style></head><body>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/e">Economy and 99 other things</a></li></ul></nav>
                <div id="content" class="article"><h1>Trade grows</h1>
                <script>document.write('<p>Hacked 13 billion</p>')</script>
                """
                + ("<p>" + PARAGRAPH.repeat(3) + "</p>").repeat(3)
                + """
                <h2>What was signed</h2>
                <ul><li>A treaty;</li><li>A plan.</li></ul>
                <table><tr><th>Partner</th><th>2024</th></tr><tr><td>Kazakhstan</td><td>43.82</td></tr>
                <tr><td>Tajikistan</td><td>3.9</td></tr></table>
                <p style="display: none">Hidden 77 billion.</p><p hidden>Hidden 78 billion.</p>
                """
                + "<p>" + PARAGRAPH + "</p></div>"
                + "<footer><p>Call 555 1234 to advertise with us.</p></footer></body></html>";
    }

    @Test
    void theArticleIsKeptAndWhatIsAroundItIsNot() throws DocumentException {
        Document document = read(article());
        assertThat(document.text()).doesNotContain("Hacked", "Hidden", "99 other", "555", "color");
        assertThat(texts(document))
                .contains(
                        "HEADING What was signed",
                        "LIST_ITEM A treaty;",
                        "LIST_ITEM A plan.",
                        "TABLE_HEADER | Partner | 2024 |",
                        "TABLE_ROW | Kazakhstan | 43.82 |");
        assertThat(document.text()).contains(PARAGRAPH.strip());
    }

    @Test
    void theHeadTellsTitlePublisherDateAndAddress() throws DocumentException {
        Document document = read(article());
        assertThat(document.title()).contains("Trade grows");
        assertThat(document.publisher()).contains("The Steppe Post");
        assertThat(document.date()).contains(PartialDate.parse("2025-06-18"));
        assertThat(document.name()).isEqualTo("https://example.org/trade");
        assertThat(document.id()).isEqualTo("page");
    }

    @Test
    void schemaOrgTellsTheDate() throws DocumentException {
        String html =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\": \"2024-03-05T01:02\"}"
                        + "</script></head><body><p>Trade grew.</p></body></html>";
        assertThat(read(html).date()).contains(PartialDate.parse("2024-03-05"));
    }

    @Test
    void shortPagesAreReadWhole() throws DocumentException {
        assertThat(
                        texts(
                                read(
                                        "<html><body><h1>Trade</h1><p>It <b>grew</b> by 5&nbsp;percent.</p>Loose words.</body></html>")))
                .containsExactly("HEADING Trade", "PARAGRAPH It grew by 5 percent.", "PARAGRAPH Loose words.");
    }

    @Test
    void lineBreaksEndParagraphsWhereSentencesEnd() throws DocumentException {
        assertThat(texts(read("<p>Trade<br>grew.<br>It fell.<br><br>then</p>")))
                .containsExactly("PARAGRAPH Trade grew.", "PARAGRAPH It fell.", "PARAGRAPH then");
    }

    @Test
    void tablesForLayoutAreNotTables() throws DocumentException {
        String html = "<table><tr><td><p>" + PARAGRAPH.repeat(4) + "</p></td><td><p>" + PARAGRAPH.repeat(3)
                + "</p></td></tr>" + "<tr><td>a</td><td>b</td></tr></table>";
        assertThat(texts(read(html)).getFirst()).startsWith("PARAGRAPH Turnover");
    }

    @Test
    void thePagesOwnEncodingIsUsed() throws DocumentException {
        String html =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>Товарооборот вырос.</p></body></html>";
        Document document = DocumentReader.read(html.getBytes(Charset.forName("windows-1251")), "a.htm");
        assertThat(document.text()).isEqualTo("Товарооборот вырос.");
    }

    @Test
    void endlessNestingIsBounded() throws DocumentException {
        String html = "<html><body>" + "<div>".repeat(100_000) + "<p>Trade grew.</p>";
        assertThat(read(html).text()).isEqualTo("Trade grew.");
    }

    @Test
    void manyElementsAreReadWithoutLookingForTheArticle() throws DocumentException {
        String html = "<html><body>" + "<p>Trade grew.</p>".repeat(70_000) + "</body></html>";
        assertThat(read(html).blocks()).hasSize(70_000);
    }
}
