package org.tamga.brief.print;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Makes a page of the briefing ready for paper: style sheets, contents with page numbers, bookmarks, charts with sizes and alternative
 * texts. What only a screen needs goes.
 */
final class PrintedPage {

    /** Between the margins of A4, in millimetres. */
    private static final double WIDTH = 172;

    private static final double PANEL = 32.6;
    private static final double THIRD = 55.4;
    private static final int MOST_ROWS = 34;
    private static final int MOST_LINES = 14;

    private final Document page;
    private final String pageStyle;
    private final String contents;

    private PrintedPage(Document page, String pageStyle, String contents) {
        this.page = page;
        this.pageStyle = pageStyle;
        this.contents = contents;
    }

    /**
     * The document that is set on paper.
     *
     * @param html the page, as the template {@code print.jte} writes it
     * @param contents heading of the contents
     */
    static Document of(String html, String pageStyle, String contents) {
        PrintedPage printed = new PrintedPage(Jsoup.parse(html), pageStyle, contents);
        printed.clear();
        printed.style();
        printed.charts();
        printed.breaks();
        printed.capitals();
        printed.outline();
        printed.letters();
        return printed.page;
    }

    private void clear() {
        page.select(".narrow, details.more > summary").remove();
        page.select("svg rect > title, svg circle > title").remove();
        page.select("[tabindex]").removeAttr("tabindex");
        page.select("a[title], span[title]").removeAttr("title");
        page.select("[role], [aria-label], [aria-labelledby]").forEach(e -> {
            e.removeAttr("role");
            e.removeAttr("aria-label");
            e.removeAttr("aria-labelledby");
        });
    }

    private void style() {
        page.head().appendElement("style").appendChild(new DataNode(pageStyle));
    }

    /** A drawing gets the width of its place, and what it shows in words. */
    private void charts() {
        for (Element svg : page.select("svg")) {
            String[] box = svg.attr("viewBox").split(" ");
            double ratio = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
            double width = svg.closest(".panels") != null ? PANEL : svg.closest(".lines") != null ? THIRD : WIDTH;
            svg.attr("style", String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm", width, width * ratio));
            Element title = svg.selectFirst("title");
            Element description = svg.selectFirst("desc");
            String says = (title == null ? "" : title.text()) + (description == null ? "" : ": " + description.text());
            svg.attr("alt", says);
            svg.select("title, desc").remove();
            // a link in a drawing leads nowhere on paper, and the renderer would look for its target in the drawing
            svg.select("a").unwrap();
        }
    }

    /** What fits on a page is not torn: tables, boxes. A longer table starts where some rows of it fit. */
    private void breaks() {
        for (Element table : page.select("table")) {
            if (table.select("tr").size() <= MOST_ROWS) {
                table.addClass("whole");
            }
        }
        for (Element box : page.select(".card")) {
            if (box.select("li").size() <= MOST_LINES) {
                box.addClass("whole");
            }
        }
    }

    /** Quantities are written small within sentences; at the beginning of a line they are not. */
    private void capitals() {
        for (Element line : page.select(".card h3, .says, .about, .why")) {
            if (line.childNodeSize() > 0 && line.childNode(0) instanceof TextNode text && !text.isBlank()) {
                String words = text.getWholeText().strip();
                int first = words.offsetByCodePoints(0, 1);
                text.text(words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first));
            }
        }
    }

    /** Contents behind the summary and bookmarks, both from the headings. */
    private void outline() {
        Element list = new Element("ol");
        Element bookmarks = page.head().appendElement("bookmarks");
        Element chapter = bookmarks;
        int count = 0;
        for (Element heading : page.body().select("h2, h3")) {
            if (heading.id().isEmpty()) {
                count++;
                heading.attr("id", "h" + count);
            }
            String target = "#" + heading.id();
            if (heading.tagName().equals("h2")) {
                chapter = bookmark(bookmarks, heading.text(), target);
                list.appendElement("li").appendElement("a").attr("href", target).text(heading.text());
            } else {
                bookmark(chapter, heading.text(), target);
            }
        }
        Element summary = page.selectFirst("#summary");
        if (summary != null) {
            Element nav = new Element("nav").addClass("toc");
            nav.appendElement("p").addClass("toch").text(contents);
            nav.appendChild(list);
            summary.after(nav);
        }
    }

    private static Element bookmark(Element parent, String name, String target) {
        return parent.appendElement("bookmark").attr("name", name).attr("href", target);
    }

    /** Letters that the fonts lack, by the nearest that they have: the turned comma of Uzbek. */
    private void letters() {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && text.getWholeText().indexOf('\u02bb') >= 0) {
                        text.text(text.getWholeText().replace('\u02bb', '\u2018'));
                    }
                },
                page.body());
    }
}
