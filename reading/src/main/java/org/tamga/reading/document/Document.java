package org.tamga.reading.document;

import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

/**
 * A document as text, with what it says about itself.
 *
 * @param id from its front matter, or its file name without extension
 * @param name its path or address as given
 * @param title from front matter, metadata or the first heading
 * @param publisher from front matter or metadata
 * @param date when it was published: what "last year" is counted from
 * @param notes what it says about its own reliability: disclaimers, "translated from", "preliminary"; shown, never weighed
 * @param text its characters: of a plain file all of them (front matter included), of others those extracted; all spans count in it
 * @param blocks its parts in order; front matter is none
 * @param contentHash SHA-256 of the file, lower-case hexadecimal
 */
public record Document(
        String id,
        String name,
        Optional<String> title,
        Optional<String> publisher,
        Optional<PartialDate> date,
        Language language,
        List<String> notes,
        String text,
        List<Block> blocks,
        String contentHash) {

    public Document {
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
    }

    /** The same document under another id. */
    public Document withId(String other) {
        return new Document(other, name, title, publisher, date, language, notes, text, blocks, contentHash);
    }

    /** The characters of a span. */
    public String text(Span span) {
        return span.of(text);
    }
}
