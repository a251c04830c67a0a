package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops what is repeated at the top and bottom of pages: running heads, running feet, page numbers. */
final class PdfFrames {

    /** How many lines at the top and at the bottom may be repeated ones. */
    private static final int EDGE = 2;

    private PdfFrames() {}

    static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        int filled = 0;
        for (List<PdfLine> page : pages) {
            Set<String> onPage = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (isEdge(page, i)) {
                    onPage.add(shape(page.get(i)));
                }
            }
            filled += page.isEmpty() ? 0 : 1;
            onPage.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        List<List<PdfLine>> kept = new ArrayList<>(pages.size());
        for (List<PdfLine> page : pages) {
            List<PdfLine> lines = new ArrayList<>(page.size());
            for (int i = 0; i < page.size(); i++) {
                boolean often = filled >= 3 && seen.getOrDefault(shape(page.get(i)), 0) * 2 > filled;
                boolean number = page.size() > 1 && (i == 0 || i == page.size() - 1) && isPageNumber(page.get(i));
                if (!isEdge(page, i) || !(often || number)) {
                    lines.add(page.get(i));
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static boolean isEdge(List<PdfLine> page, int index) {
        return index < EDGE || index >= page.size() - EDGE;
    }

    /** The line with its numbers made alike. */
    private static String shape(PdfLine line) {
        String text = line.text();
        StringBuilder shape = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Characters.isDigit(c)) {
                shape.append(c);
            } else if (shape.isEmpty() || shape.charAt(shape.length() - 1) != '#') {
                shape.append('#');
            }
        }
        return shape.toString();
    }

    /** {@code 7}, {@code - 7 -}, {@code Page 7 of 12}, {@code 7/12}. */
    private static boolean isPageNumber(PdfLine line) {
        String shape = Characters.lower(shape(line)).replaceAll("[\\s\\-\u2013\u2014|.]", "");
        return (shape.equals("#") && line.length() <= 9)
                || Set.of("page#", "page#of#", "#/#", "стр#", "страница#", "с#", "p#")
                        .contains(shape);
    }
}
