package org.tamga.reading.document;

import java.util.List;

/**
 * A line of words on a page, in points from its top left corner.
 *
 * @param bottom of the letters, without their tails
 * @param size of the letters
 */
record PdfLine(List<Word> words, float bottom, float size, boolean bold) {

    /** Characters without a space between them. */
    record Word(String text, float left, float right) {}

    PdfLine {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    int length() {
        int length = words.size();
        for (Word word : words) {
            length += word.text().length();
        }
        return length;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    PdfLine part(int from, int to) {
        return new PdfLine(words.subList(from, to), bottom, size, bold);
    }
}
