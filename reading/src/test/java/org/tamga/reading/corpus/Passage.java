package org.tamga.reading.corpus;

import java.util.List;
import org.tamga.reading.text.Span;

/**
 * A passage of the corpus and what is claimed in it.
 *
 * @param text without front matter
 * @param claims in the order of the text
 * @param notClaims words with numbers that claim nothing
 */
record Passage(
        String id,
        String lang,
        String date,
        String style,
        String text,
        List<ExpectedClaim> claims,
        List<String> notClaims) {

    Passage {
        claims = List.copyOf(claims);
        notClaims = List.copyOf(notClaims);
    }

    /** The passage as a document: with a date, and nothing that gives away its language. */
    String document() {
        return frontMatter() + text;
    }

    /** Where the text of the passage begins in the document. */
    int offset() {
        return frontMatter().length();
    }

    /** Where the words stand in the document, from an index on; whole words and whole numbers only. */
    Span locate(String words, int from) {
        String document = document();
        int at = document.indexOf(words, from);
        while (at >= 0 && !(isFreeBefore(document, at) && isFreeAfter(document, at + words.length()))) {
            at = document.indexOf(words, at + 1);
        }
        if (at < 0) {
            throw new IllegalStateException(id + " does not have \"" + words + "\" after character " + from
                    + "; claims are listed in the order of the text");
        }
        return new Span(at, at + words.length());
    }

    private String frontMatter() {
        return "---\nid: " + id + "\ndate: " + date + "\n---\n";
    }

    private static boolean isFreeBefore(String text, int start) {
        char first = text.charAt(start);
        char before = text.charAt(start - 1);
        boolean inNumber = (before == '.' || before == ',') && Character.isDigit(text.charAt(start - 2));
        return !Character.isLetterOrDigit(first) || !(Character.isLetterOrDigit(before) || inNumber);
    }

    private static boolean isFreeAfter(String text, int end) {
        if (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end - 1))) {
            return true;
        }
        char after = text.charAt(end);
        boolean inNumber = (after == '.' || after == ',')
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1))
                && Character.isDigit(text.charAt(end - 1));
        return !Character.isLetterOrDigit(after) && !inNumber;
    }
}
