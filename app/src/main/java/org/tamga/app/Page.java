package org.tamga.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tamga.core.PlainText;

/**
 * A text of at most 80 columns, printed line by line. Whatever is added is made safe by {@link PlainText} and wrapped between words; styles
 * are put on afterwards, so that they count for no column.
 */
final class Page {

    /** Columns. */
    static final int WIDTH = 80;

    private final Style style;
    private final PrintWriter out;

    Page(Style style, PrintWriter out) {
        this.style = style;
        this.out = out;
    }

    Style style() {
        return style;
    }

    Page blank() {
        out.append('\n');
        return this;
    }

    /** A paragraph whose lines all begin behind {@code indent} blanks. */
    Page paragraph(int indent, String words) {
        return hanging(" ".repeat(indent), words, UnaryOperator.identity());
    }

    /** One line as it is, such as a row of a table; the caller sees to its length. */
    Page line(String text, UnaryOperator<String> styled) {
        out.append(styled.apply(text.stripTrailing())).append('\n');
        return this;
    }

    /** A paragraph in a style. */
    Page paragraph(int indent, String words, UnaryOperator<String> styled) {
        return hanging(" ".repeat(indent), words, styled);
    }

    /** A paragraph behind a label; further lines begin below its first word. The label counts with its blanks. */
    Page hanging(String label, String words, UnaryOperator<String> styled) {
        return labelled(label, UnaryOperator.identity(), words, styled);
    }

    /** A paragraph behind a label that has its own style. */
    Page labelled(String label, UnaryOperator<String> labelStyle, String words, UnaryOperator<String> styled) {
        String plainLabel = PlainText.line(label);
        String front = labelStyle.apply(plainLabel);
        for (String line : wrapped(PlainText.line(words), WIDTH - plainLabel.length())) {
            out.append((front + styled.apply(line)).stripTrailing()).append('\n');
            front = " ".repeat(plainLabel.length());
        }
        return this;
    }

    /** The lines of a text of words; a word longer than a line stands alone on one. */
    static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split(" +")) {
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int columns(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
