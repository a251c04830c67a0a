package org.tamga.reading.document;

import java.util.List;
import org.tamga.reading.text.Span;

/**
 * A part of a document: a paragraph, a heading, a list item or a table row.
 *
 * @param span without list marks, heading marks and outer white space; of a table row the whole row with its marks
 * @param sentences of a heading, a list item and a table row one or more; of a paragraph all of it
 * @param group list items of one list, and rows of one table, have the same number; other blocks have one of their own
 * @param cells of a table row; empty for others
 */
public record Block(Kind kind, Span span, List<Span> sentences, int group, List<Span> cells) {

    /** What a part of a document is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        /** The first row of a table, when it names the columns. */
        TABLE_HEADER,
        TABLE_ROW
    }

    public Block {
        sentences = List.copyOf(sentences);
        cells = List.copyOf(cells);
    }
}
