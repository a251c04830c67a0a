package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Puts the lines of a PDF together to headings, paragraphs, list items and tables, and mends words divided at the ends of lines. */
final class PdfParagraphs {

    /** Beginnings that keep their hyphen at the end of a line. */
    private static final Set<String> HYPHENATED = Set.of(
            "long",
            "short",
            "mid",
            "multi",
            "non",
            "year",
            "month",
            "week",
            "half",
            "first",
            "second",
            "third",
            "high",
            "low",
            "self",
            "well",
            "semi",
            "ex",
            "cross",
            "so",
            "two",
            "three",
            "five",
            "ten",
            "large",
            "small",
            "fast",
            "full",
            "medium",
            "up",
            "по",
            "из",
            "юго",
            "северо",
            "социально",
            "торгово",
            "во",
            "в",
            "кое",
            "какой",
            "общественно");

    private static final int LONGEST_HEADING = 200;
    private static final float CELL_GAP = 1.6f;

    private final List<List<PdfLine>> pages;
    private final Extract.Builder builder;
    private final float size;
    private final float step;
    private final float right;

    PdfParagraphs(List<List<PdfLine>> pages, Extract.Builder builder) {
        this.pages = pages;
        this.builder = builder;
        List<Float> sizes = new ArrayList<>();
        List<Float> steps = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                sizes.add(page.get(i).size());
                rights.add(page.get(i).right());
                float down = i == 0 ? 0 : page.get(i).bottom() - page.get(i - 1).bottom();
                if (down > 0 && down < 4 * page.get(i).size()) {
                    steps.add(down);
                }
            }
        }
        size = quantile(sizes, 0.5f);
        step = quantile(steps, 0.4f);
        right = quantile(rights, 0.8f);
    }

    private static float quantile(List<Float> values, float share) {
        if (values.isEmpty()) {
            return 0;
        }
        Float[] sorted = values.toArray(Float[]::new);
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, Math.round(sorted.length * share))];
    }

    void add() throws DocumentException {
        List<PdfLine> paragraph = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            int at = 0;
            while (at < page.size()) {
                int rows = tableRows(page, at);
                if (rows > 0) {
                    flush(paragraph);
                    table(page.subList(at, at + rows));
                    at += rows;
                    continue;
                }
                PdfLine line = page.get(at);
                if (!paragraph.isEmpty() && begins(line, paragraph, at == 0)) {
                    flush(paragraph);
                }
                paragraph.add(line);
                at++;
            }
        }
        flush(paragraph);
    }

    /** Whether a paragraph begins with this line. */
    private boolean begins(PdfLine line, List<PdfLine> paragraph, boolean newPage) {
        PdfLine last = paragraph.getLast();
        boolean ends = endsSentence(last.text());
        if (Math.abs(line.size() - last.size()) > 0.08f * last.size()
                || (line.bold() != last.bold() && (ends || last.bold()))) {
            return true;
        }
        String text = line.text();
        int mark = Lists.mark(text, 0, text.length());
        if (mark >= 0 && (ends || !Character.isLetterOrDigit(text.charAt(0)))) {
            return true;
        }
        float down = line.bottom() - last.bottom();
        boolean jump = newPage || down <= 0;
        if (!jump && down > 1.35f * step && down > 1.3f * last.size()) {
            return true;
        }
        boolean shortLine = !jump && last.right() < right - 0.12f * (right - line.left());
        float margin = Math.min(paragraph.getFirst().left(), last.left());
        boolean indented = !jump && paragraph.size() > 1 && line.left() > margin + 0.8f * size;
        if (shortLine || indented) {
            return ends || isHeading(paragraph);
        }
        return jump
                && ends
                && Character.isUpperCase(text.charAt(0))
                && last.right() < right - 0.12f * (right - last.left());
    }

    private static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && Characters.isCloser(text.charAt(at))) {
            at--;
        }
        char c = text.charAt(at);
        return Sentences.isTerminal(c) || c == ':' || c == ';';
    }

    private boolean isHeading(List<PdfLine> lines) {
        int length = 0;
        boolean bold = true;
        boolean large = true;
        for (PdfLine line : lines) {
            length += line.length();
            bold &= line.bold();
            large &= line.size() >= 1.12f * size;
        }
        String last = lines.getLast().text();
        return length <= LONGEST_HEADING
                && lines.size() <= 4
                && (large || (bold && !endsSentence(last) && lines.size() <= 2));
    }

    private void flush(List<PdfLine> lines) throws DocumentException {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (PdfLine line : lines) {
            append(text, line.text());
        }
        builder.add(isHeading(lines) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, text);
        lines.clear();
    }

    private static void append(StringBuilder text, String line) {
        int last = text.length() - 1;
        boolean hyphen = last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == '\u2010' || text.charAt(last) == '\u00AD')
                && Character.isLetter(text.charAt(last - 1));
        if (!hyphen) {
            text.append(text.isEmpty() ? "" : " ").append(line);
            return;
        }
        int start = last;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean kept = !Character.isLowerCase(line.charAt(0))
                || HYPHENATED.contains(Characters.lower(text.substring(start, last)))
                || (start > 0 && Characters.isDash(text.charAt(start - 1)));
        if (!kept) {
            text.setLength(last);
        }
        text.append(line);
    }

    /** How many lines from here on have the same number of cells with wide gaps between them, and numbers in them. */
    private static int tableRows(List<PdfLine> page, int from) {
        int columns = cells(page.get(from)).size();
        int rows = 0;
        int numbers = 0;
        while (columns > 1 && from + rows < page.size()) {
            List<String> cells = cells(page.get(from + rows));
            if (cells.size() != columns) {
                break;
            }
            for (String cell : cells) {
                numbers += Characters.isDigit(cell.charAt(0)) ? 1 : 0;
            }
            rows++;
        }
        return rows >= 3 && numbers >= rows ? rows : 0;
    }

    private static List<String> cells(PdfLine line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.words().size(); i++) {
            boolean gap = i == line.words().size()
                    || line.words().get(i).left() - line.words().get(i - 1).right() > CELL_GAP * line.size();
            if (gap) {
                cells.add(line.part(start, i).text());
                start = i;
            }
        }
        return cells;
    }

    private void table(List<PdfLine> lines) throws DocumentException {
        List<List<String>> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            rows.add(cells(line));
        }
        builder.addTable(rows, false);
    }
}
