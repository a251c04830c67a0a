package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import org.tamga.reading.text.Span;

/** Finds list items among paragraphs: by their marks, and by semicolons at their ends. */
final class Lists {

    private static final String BULLETS = "-*\u2022\u00B7\u25AA\u25E6\u2023\u25CF\u25A0\u25CB\uF0B7\uF0A7\u2013\u2014";

    private Lists() {}

    /**
     * How many characters of a line are the mark of a list item, with the space after it: 2 for {@code "- "}, 3 for {@code "1) "}, 0
     * for {@code "(1) "}, which stays in the item; −1 when there is none.
     */
    static int mark(CharSequence text, int start, int end) {
        if (start + 2 >= end) {
            return -1;
        }
        char first = text.charAt(start);
        if (BULLETS.indexOf(first) >= 0) {
            int at = skipSpaces(text, start + 1, end);
            boolean dashed = Characters.isDash(first) || first == '*';
            return at < end && (at > start + 1 || !dashed) ? at - start : -1;
        }
        boolean bracketed = first == '(';
        int at = bracketed ? start + 1 : start;
        int from = at;
        while (at < end && at - from < 3 && Characters.isDigit(text.charAt(at))) {
            at++;
        }
        boolean letter = at == from && at < end && Character.isLetter(text.charAt(at));
        if (letter) {
            at++;
        }
        if (at == from || at >= end) {
            return -1;
        }
        char close = text.charAt(at);
        if (close != ')' && (close != '.' || bracketed || letter)) {
            return -1;
        }
        int content = skipSpaces(text, at + 1, end);
        if (content == at + 1 || content >= end || !startsWords(text.charAt(content), close)) {
            return -1;
        }
        return bracketed ? 0 : content - start;
    }

    private static boolean startsWords(char c, char close) {
        return close == ')' || Character.isLetter(c) || Characters.isOpener(c);
    }

    private static int skipSpaces(CharSequence text, int at, int end) {
        int next = at;
        while (next < end && Characters.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The parts, with list items among the paragraphs found and numbered by their list. */
    static List<Extract.Part> found(String text, List<Extract.Part> parts) {
        List<Extract.Part> marked = new ArrayList<>(parts.size());
        int group = 0;
        for (Extract.Part part : parts) {
            group = Math.max(group, part.group() + 1);
        }
        int list = -1;
        for (Extract.Part part : parts) {
            int mark = part.kind() == Block.Kind.PARAGRAPH || part.kind() == Block.Kind.LIST_ITEM
                    ? mark(text, part.span().start(), part.span().end())
                    : -1;
            if (mark < 0) {
                marked.add(part);
                list = -1;
                continue;
            }
            if (part.kind() == Block.Kind.LIST_ITEM) {
                list = part.group();
            } else if (list < 0) {
                list = group++;
            }
            Span span = new Span(part.span().start() + mark, part.span().end());
            marked.add(new Extract.Part(Block.Kind.LIST_ITEM, span, list));
        }
        return bySemicolons(text, marked, group);
    }

    /**
     * Paragraphs that end in semicolons are items; so is the one after the last of them, and one between them that ends in a full
     * stop by mistake.
     */
    private static List<Extract.Part> bySemicolons(String text, List<Extract.Part> parts, int firstGroup) {
        int group = firstGroup;
        int at = 0;
        while (at < parts.size()) {
            if (!endsInSemicolon(text, parts.get(at))) {
                at++;
                continue;
            }
            int last = at;
            for (int i = at + 1; i < parts.size() && i <= last + 2; i++) {
                if (parts.get(i).kind() != Block.Kind.PARAGRAPH) {
                    break;
                }
                if (endsInSemicolon(text, parts.get(i))) {
                    last = i;
                }
            }
            boolean closed = last + 1 < parts.size() && parts.get(last + 1).kind() == Block.Kind.PARAGRAPH;
            boolean announced = at > 0 && lastCharacter(text, parts.get(at - 1)) == ':';
            if (last == at && !announced) {
                at++;
                continue;
            }
            int end = closed ? last + 1 : last;
            for (int i = at; i <= end; i++) {
                parts.set(i, parts.get(i).as(Block.Kind.LIST_ITEM, group));
            }
            group++;
            at = end + 1;
        }
        return parts;
    }

    private static boolean endsInSemicolon(String text, Extract.Part part) {
        return part.kind() == Block.Kind.PARAGRAPH && lastCharacter(text, part) == ';';
    }

    private static char lastCharacter(String text, Extract.Part part) {
        return text.charAt(part.span().end() - 1);
    }
}
