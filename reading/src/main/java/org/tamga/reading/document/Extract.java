package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Span;

/**
 * What a format's reader takes out of a file: text, its parts, and what the file says about itself.
 *
 * @param parts in order, with spans in the text
 * @param notes about how it was read
 */
record Extract(String text, List<Part> parts, About about, List<String> notes) {

    /** A block before its sentences are known. */
    record Part(Block.Kind kind, Span span, int group, List<Span> cells) {
        Part(Block.Kind kind, Span span, int group) {
            this(kind, span, group, List.of());
        }

        Part as(Block.Kind other, int otherGroup) {
            return new Part(other, span, otherGroup, cells);
        }
    }

    /**
     * What a file says about itself; each empty when it does not say.
     *
     * @param created when the file was made: less sure than a date in its text
     * @param language a code
     */
    record About(
            Optional<String> id,
            Optional<String> title,
            Optional<String> publisher,
            Optional<PartialDate> date,
            Optional<PartialDate> created,
            Optional<String> language,
            Optional<String> address) {

        static final About NOTHING = new About(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Grows a text part by part; each part's white space is made single and its control characters go. */
    static final class Builder {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();
        private int groups;

        Builder(String name) {
            this.name = name;
        }

        int newGroup() {
            return groups++;
        }

        /** Adds a part, if it has any visible character. */
        void add(Block.Kind kind, CharSequence content, int group) throws DocumentException {
            String clean = Characters.singleSpaced(content);
            if (clean.isEmpty()) {
                return;
            }
            boolean sameList = !parts.isEmpty()
                    && kind == Block.Kind.LIST_ITEM
                    && parts.getLast().group() == group;
            lineBreak(sameList);
            int start = text.length();
            text.append(clean);
            parts.add(new Part(kind, new Span(start, text.length()), group));
            checkLength();
        }

        void add(Block.Kind kind, CharSequence content) throws DocumentException {
            add(kind, content, newGroup());
        }

        /** Adds a table as lines of {@code | a | b |}; the first row is its header when it names columns. */
        void addTable(List<List<String>> rows, boolean headed) throws DocumentException {
            int group = newGroup();
            List<Part> added = new ArrayList<>();
            for (List<String> row : rows) {
                List<Span> cells = new ArrayList<>();
                boolean visible = false;
                for (String cell : row) {
                    visible |= !Characters.singleSpaced(cell).isEmpty();
                }
                if (!visible) {
                    continue;
                }
                lineBreak(!added.isEmpty());
                int start = text.length();
                text.append('|');
                for (String cell : row) {
                    text.append(' ');
                    int cellStart = text.length();
                    text.append(Characters.singleSpaced(cell));
                    cells.add(new Span(cellStart, text.length()));
                    text.append(" |");
                }
                added.add(new Part(Block.Kind.TABLE_ROW, new Span(start, text.length()), group, cells));
                checkLength();
            }
            if (added.size() > 1 && (headed || Tables.startsWithHeader(text, added))) {
                added.set(0, added.getFirst().as(Block.Kind.TABLE_HEADER, group));
            }
            parts.addAll(added);
        }

        private void lineBreak(boolean close) {
            if (!text.isEmpty()) {
                text.append(close ? "\n" : "\n\n");
            }
        }

        DocumentException tooMuchText() {
            return Limits.tooMuchText(name);
        }

        private void checkLength() throws DocumentException {
            if (text.length() > Limits.TEXT_CHARACTERS) {
                throw tooMuchText();
            }
        }

        Extract build(About about, List<String> notes) {
            String whole = text.toString();
            return new Extract(whole, Lists.found(whole, parts), about, notes);
        }
    }
}
