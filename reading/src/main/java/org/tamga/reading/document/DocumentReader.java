package org.tamga.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.DocumentException.Kind;
import org.tamga.reading.text.Span;

/**
 * Reads {@code .txt .md .html .pdf .docx} into text with blocks and sentences. Nothing in a file is executed or fetched, and no more is
 * taken into memory than {@code documents.md} says.
 */
public final class DocumentReader {

    private static final int LONGEST_TITLE = 300;
    /** Among how many first blocks a date line is looked for. */
    private static final int HEAD_BLOCKS = 6;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @throws DocumentException when it cannot be read as a document; the message says why and what to do
     * @throws IOException when the disk fails
     */
    public static Document read(Path file) throws DocumentException, IOException {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw new DocumentException(Kind.UNREADABLE, "There is no file " + shown(name) + ".");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            String why =
                    Files.isDirectory(file) ? " is a folder. Give the files in it." : " cannot be opened for reading.";
            throw new DocumentException(Kind.UNREADABLE, shown(name) + why);
        }
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw Limits.tooLargeFile(shown(name), Files.size(file));
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(Limits.FILE_BYTES + 1);
        }
        return read(content, name);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name its path or address; {@code -} for standard input, which is plain text unless its content says otherwise
     */
    public static Document read(byte[] content, String name) throws DocumentException {
        String shown = name.equals("-") ? "Standard input" : shown(name);
        if (content.length > Limits.FILE_BYTES) {
            throw Limits.tooLargeFile(shown, content.length);
        }
        Extract extract = switch (Format.of(content, shown)) {
            case PDF -> PdfReader.read(content, shown);
            case DOCX -> DocxReader.read(content, shown);
            case HTML -> {
                TextDecoder decoded = TextDecoder.of(content, shown, true);
                yield HtmlReader.read(decoded.text(), shown, decoded.note());
            }
            case TEXT -> {
                TextDecoder decoded = TextDecoder.of(content, shown, false);
                if (decoded.text().length() > Limits.TEXT_CHARACTERS) {
                    throw Limits.tooMuchText(shown);
                }
                yield plain(decoded.text(), decoded.note());
            }
        };
        if (extract.parts().isEmpty()) {
            throw new DocumentException(Kind.EMPTY, shown + " has no text to read.");
        }
        return document(extract, name, idOf(name), hash(content));
    }

    /**
     * Reads plain text or Markdown, with its front matter if it has one. Text of any length and content is read, even none.
     *
     * @param id used when front matter gives none
     */
    public static Document ofText(String text, String id) {
        return document(plain(text, Optional.empty()), id, id, hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Extract plain(String written, Optional<String> note) {
        String text = Characters.harmless(written);
        FrontMatter head = FrontMatter.of(text);
        String unmarked = Markdown.unmarked(text, head.end());
        return new Extract(
                unmarked,
                Lines.parts(unmarked, head.end()),
                head.about(),
                note.map(List::of).orElse(List.of()));
    }

    private static Document document(Extract extract, String name, String id, String hash) {
        String text = extract.text();
        List<Block> blocks = new ArrayList<>(extract.parts().size());
        int tooLong = 0;
        for (Extract.Part part : extract.parts()) {
            boolean row = part.kind() == Block.Kind.TABLE_ROW || part.kind() == Block.Kind.TABLE_HEADER;
            List<Span> sentences = row ? List.of(part.span()) : Sentences.in(text, part.span());
            for (Span sentence : sentences) {
                tooLong += sentence.length() > LongSentences.LONGEST ? 1 : 0;
            }
            blocks.add(
                    row
                            ? LongSentences.row(text, part)
                            : new Block(
                                    part.kind(),
                                    part.span(),
                                    LongSentences.cut(text, sentences),
                                    part.group(),
                                    part.cells()));
        }
        Extract.About about = extract.about();
        String body =
                blocks.isEmpty() ? "" : text.substring(blocks.getFirst().span().start());
        LanguageGuess language = about.language()
                .flatMap(code -> LanguageGuess.stated(code, body))
                .orElseGet(() -> LanguageGuess.of(body));
        List<String> notes = new ArrayList<>(extract.notes());
        language.note().ifPresent(notes::add);
        if (tooLong > 0) {
            notes.add("Sentences longer than " + LongSentences.LONGEST
                    + " characters were read in pieces, of such table rows " + "only the beginning: " + tooLong + ".");
        }
        notes.addAll(SourceNotes.in(text, blocks));
        Optional<PartialDate> date = about.date().or(() -> date(text, blocks));
        if (date.isEmpty() && about.created().isPresent()) {
            date = about.created();
            notes.add("The text has no date; " + date.get() + ", when the file was made, is taken for it.");
        }
        return new Document(
                about.id().map(DocumentReader::clean).orElse(id),
                about.address().map(DocumentReader::clean).orElse(name),
                about.title()
                        .map(DocumentReader::clean)
                        .filter(t -> !t.isEmpty())
                        .or(() -> Heads.title(text, blocks)),
                about.publisher()
                        .map(DocumentReader::clean)
                        .filter(p -> !p.isEmpty())
                        .or(() -> Heads.publisher(text, blocks)),
                date,
                language.language(),
                notes,
                text,
                blocks,
                hash);
    }

    private static Optional<PartialDate> date(String text, List<Block> blocks) {
        for (Block block : blocks.subList(0, Math.min(blocks.size(), HEAD_BLOCKS))) {
            String words = text.substring(
                    block.span().start(),
                    Math.min(block.span().end(), block.span().start() + LONGEST_TITLE));
            Optional<PartialDate> date = Dates.alone(words).or(() -> Dates.ofDateline(words));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static String clean(String value) {
        String clean = Characters.singleSpaced(value);
        return clean.length() <= LONGEST_TITLE ? clean : clean.substring(0, LONGEST_TITLE);
    }

    /** A name as messages show it. */
    private static String shown(String name) {
        return clean(name);
    }

    /** The id of a document that gives itself none: the name of its file without folders and ending. */
    public static String idOf(String name) {
        if (name.equals("-")) {
            return "standard-input";
        }
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String file = clean(name.substring(slash + 1));
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
