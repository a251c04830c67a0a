package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: jsoup parses, Readability4J finds the article, or, when it finds little, all of the body without menus, heads and
 * feet is taken. Scripts, styles and what is hidden go first; nothing is executed or fetched.
 */
final class HtmlReader {

    private static final String NEVER_SHOWN =
            "script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, button, input, select, textarea, "
                    + "dialog, [hidden], [aria-hidden=true]";

    private static final String FRAME =
            "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], "
                    + "[role=complementary], [role=search], .nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .footer, .sidebar, .cookie, .cookies, "
                    + ".share, .social, .related, .subscribe, .newsletter, .comments, #comments, #footer, #sidebar, #menu, #nav";

    private static final int LEAST_ARTICLE = 250;

    /** Cells longer than this on average are not cells but the page's layout. */
    private static final int LONGEST_CELL = 200;

    private HtmlReader() {}

    static Extract read(String html, String name, Optional<String> note) throws DocumentException {
        Parser parser = Parser.htmlParser().setMaxDepth(Limits.HTML_DEPTH);
        org.jsoup.nodes.Document page = parser.parseInput(html, "");
        Extract.About about = HtmlHead.about(page);
        page.select(NEVER_SHOWN).remove();
        for (Element styled : page.select("[style]")) {
            String style = styled.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (style.contains("display:none") || style.contains("visibility:hidden")) {
                styled.remove();
            }
        }
        Extract.Builder builder = new Extract.Builder(name);
        Blocks blocks = new Blocks(builder);
        NodeTraversor.filter(blocks, article(page));
        blocks.close();
        return builder.build(about, note.map(List::of).orElse(List.of()));
    }

    private static Element article(org.jsoup.nodes.Document page) {
        Element body = page.body();
        Optional<Element> found = isLarge(page) ? Optional.empty() : readable(page);
        for (Element frame : body.select(FRAME)) {
            if (!frame.normalName().equals("body")
                    && frame.select("h1, article, main, p + p + p").isEmpty()) {
                frame.remove();
            }
        }
        int all = proseLength(body);
        return found.filter(article -> {
                    int length = proseLength(article);
                    return length >= LEAST_ARTICLE && length * 3 >= all && dataTables(article) >= dataTables(body);
                })
                .orElse(body);
    }

    private static boolean isLarge(org.jsoup.nodes.Document page) {
        int[] most = new int[2];
        NodeTraversor.traverse(
                (node, depth) -> {
                    most[0]++;
                    most[1] = Math.max(most[1], depth);
                },
                page);
        return most[0] > Limits.ARTICLE_NODES || most[1] > Limits.ARTICLE_DEPTH;
    }

    private static Optional<Element> readable(org.jsoup.nodes.Document page) {
        try {
            return Optional.ofNullable(
                    new Readability4J("", page.clone()).parse().getArticleContent());
        } catch (RuntimeException strangePage) {
            return Optional.empty();
        }
    }

    /** Characters that are not in links. */
    private static int proseLength(Element root) {
        int length = root.text().length();
        for (Element link : root.select("a")) {
            length -= link.text().length();
        }
        return length;
    }

    private static int dataTables(Element root) {
        int tables = 0;
        for (Element table : root.select("table")) {
            tables += isData(table) ? 1 : 0;
        }
        return tables;
    }

    private static boolean isData(Element table) {
        Elements rows = table.select("tr");
        Elements cells = table.select("td, th");
        return table.select("table").size() == 1
                && rows.size() >= 2
                && cells.size() >= 2 * rows.size() - 1
                && table.text().length() <= LONGEST_CELL * cells.size();
    }

    /** Goes over the elements once and hands blocks to the builder. */
    private static final class Blocks implements NodeFilter {
        private final Extract.Builder builder;
        private final StringBuilder inline = new StringBuilder();
        private final List<Integer> lists = new ArrayList<>();
        private int items;
        private int headings;
        private @Nullable DocumentException fault;

        Blocks(Extract.Builder builder) {
            this.builder = builder;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (fault != null) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                inline.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("table") && isData(element)) {
                    flush();
                    table(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (element.isBlock() || tag.equals("td") || tag.equals("th")) {
                    flush();
                }
                if (isHeading(tag)) {
                    headings--;
                } else if (isList(tag)) {
                    lists.removeLast();
                } else if (tag.equals("li")) {
                    items--;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (tag.equals("br")) {
                lineBreak();
                return;
            }
            if (element.isBlock()) {
                flush();
            }
            if (isHeading(tag)) {
                headings++;
            } else if (isList(tag)) {
                lists.add(builder.newGroup());
            } else if (tag.equals("li")) {
                items++;
            }
        }

        /** A single break ends a block only where a sentence ends; a second one does always. */
        private void lineBreak() {
            int at = inline.length() - 1;
            boolean second = at >= 0 && inline.charAt(at) == '\n';
            while (at >= 0 && (Characters.isSpace(inline.charAt(at)) || Characters.isCloser(inline.charAt(at)))) {
                at--;
            }
            boolean ends = at >= 0 && (Sentences.isTerminal(inline.charAt(at)) || ":;".indexOf(inline.charAt(at)) >= 0);
            if (second || ends) {
                flush();
            } else {
                inline.append('\n');
            }
        }

        private static boolean isHeading(String tag) {
            return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
        }

        private static boolean isList(String tag) {
            return tag.equals("ul") || tag.equals("ol");
        }

        private void table(Element table) {
            List<List<String>> rows = new ArrayList<>();
            boolean headed = false;
            for (Element row : table.select("tr")) {
                List<String> cells = new ArrayList<>();
                boolean all = true;
                for (Element cell : row.children()) {
                    cells.add(cell.text());
                    all &= cell.normalName().equals("th");
                }
                headed |= rows.isEmpty() && all;
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
            try {
                Element caption = table.selectFirst("caption");
                if (caption != null) {
                    builder.add(Block.Kind.PARAGRAPH, caption.text());
                }
                builder.addTable(rows, headed);
            } catch (DocumentException tooLarge) {
                fault = tooLarge;
            }
        }

        private void flush() {
            String content = inline.toString();
            inline.setLength(0);
            try {
                if (headings > 0) {
                    builder.add(Block.Kind.HEADING, content);
                } else if (items > 0 && !lists.isEmpty()) {
                    builder.add(Block.Kind.LIST_ITEM, content, lists.getLast());
                } else {
                    builder.add(Block.Kind.PARAGRAPH, content);
                }
            } catch (DocumentException tooLarge) {
                fault = tooLarge;
            }
        }

        void close() throws DocumentException {
            flush();
            if (fault != null) {
                throw fault;
            }
        }
    }
}
