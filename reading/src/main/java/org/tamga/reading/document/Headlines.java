package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds headlines that plain text does not mark: short lines without a final stop, at the top or between paragraphs. */
final class Headlines {

    private static final int LONGEST = 140;
    private static final int LONGEST_WITHIN = 80;
    private static final int MOST_AT_TOP = 3;

    /** What lines about the text itself begin with. */
    private static final Set<String> LABELS = Set.of(
            "source",
            "author",
            "authors",
            "publisher",
            "photo",
            "image",
            "translation",
            "translated by",
            "by",
            "contact",
            "tags",
            "date",
            "источник",
            "автор",
            "авторы",
            "издатель",
            "фото",
            "перевод",
            "теги",
            "контакты",
            "дата");

    private Headlines() {}

    /**
     * The parts, with headlines among them.
     *
     * @param ofOneLine places in the list of the parts that are a single line
     */
    static List<Extract.Part> found(String text, List<Extract.Part> parts, Set<Integer> ofOneLine) {
        List<Extract.Part> found = new ArrayList<>(parts);
        int at = 0;
        while (at < MOST_AT_TOP && at + 1 < parts.size() && isHeadline(text, parts, at, ofOneLine, LONGEST)) {
            at++;
        }
        if (at > 0 && !hasSentence(text, parts, at)) {
            return found;
        }
        for (int i = 0; i < at; i++) {
            found.set(i, parts.get(i).as(Block.Kind.HEADING, parts.get(i).group()));
        }
        for (int i = Math.max(at, 1); i + 1 < parts.size(); i++) {
            if (isHeadline(text, parts, i, ofOneLine, LONGEST_WITHIN)
                    && endsSentence(text, parts.get(i - 1))
                    && endsSentence(text, parts.get(i + 1))) {
                found.set(i, parts.get(i).as(Block.Kind.HEADING, parts.get(i).group()));
            }
        }
        return found;
    }

    private static boolean hasSentence(String text, List<Extract.Part> parts, int from) {
        for (Extract.Part part : parts.subList(from, parts.size())) {
            if (part.kind() != Block.Kind.PARAGRAPH || endsSentence(text, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String text, Extract.Part part) {
        if (part.kind() != Block.Kind.PARAGRAPH) {
            return false;
        }
        int at = part.span().end() - 1;
        while (at > part.span().start() && Characters.isCloser(text.charAt(at))) {
            at--;
        }
        return Sentences.isTerminal(text.charAt(at)) || text.charAt(at) == ':';
    }

    private static boolean isHeadline(
            String text, List<Extract.Part> parts, int index, Set<Integer> ofOneLine, int longest) {
        Extract.Part part = parts.get(index);
        if (part.kind() != Block.Kind.PARAGRAPH
                || !ofOneLine.contains(index)
                || part.span().length() > longest) {
            return false;
        }
        char first = text.charAt(part.span().start());
        char last = text.charAt(part.span().end() - 1);
        if (Character.isLowerCase(first)
                || !(Character.isLetterOrDigit(first) || Characters.isOpener(first))
                || endsSentence(text, part)
                || ";:,".indexOf(last) >= 0
                || Characters.isDash(last)) {
            return false;
        }
        String words = part.span().of(text);
        return Lists.mark(text, part.span().start(), part.span().end()) < 0
                && !isLabelled(words)
                && words.chars().filter(Character::isLetter).count() >= 3
                && Dates.alone(words).isEmpty();
    }

    private static boolean isLabelled(String words) {
        int colon = words.indexOf(':');
        return colon > 0 && LABELS.contains(Characters.lower(words.substring(0, colon)));
    }
}
