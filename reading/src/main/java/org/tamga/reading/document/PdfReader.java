package org.tamga.reading.document;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.DocumentException.Kind;

/** Reads PDF files with PDFBox: lines of characters by their position, put together to paragraphs. */
final class PdfReader {

    static {
        FontMappers.set(new PlainFonts());
    }

    private PdfReader() {}

    static Extract read(byte[] content, String name) throws DocumentException {
        PdfStreams.refuseBomb(content, name);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.getNumberOfPages() > Limits.PAGES) {
                throw new DocumentException(
                        Kind.TOO_LARGE,
                        name + " has " + pdf.getNumberOfPages() + " pages; at most " + Limits.PAGES
                                + " are read. Divide it into several files.");
            }
            return extract(pdf, name);
        } catch (InvalidPasswordException locked) {
            throw encrypted(name, locked);
        } catch (PdfPages.TooMuch tooMuch) {
            throw new DocumentException(
                    Kind.TOO_LARGE, name + " has pages with more on them than can be read. Give its text.", tooMuch);
        } catch (IOException | RuntimeException damaged) {
            throw new DocumentException(
                    Kind.UNREADABLE,
                    name + " is a damaged PDF. Open it in a viewer and save or print it as a new PDF.",
                    damaged);
        } catch (NoClassDefFoundError lockedWithCertificate) {
            throw encrypted(name, lockedWithCertificate);
        } catch (OutOfMemoryError tooMuch) {
            // What was taken is free again once the reading of this file is given up; other files can still be read.
            throw new DocumentException(
                    Kind.TOO_LARGE, name + " needs more memory than there is. Give its text.", tooMuch);
        }
    }

    private static DocumentException encrypted(String name, Throwable cause) {
        return new DocumentException(
                Kind.ENCRYPTED, name + " is locked with a password. Save it without one, and give that file.", cause);
    }

    private static Extract extract(PDDocument pdf, String name) throws IOException, DocumentException {
        PdfPages reading = new PdfPages();
        List<List<PdfLine>> pages = new ArrayList<>();
        long characters = 0;
        int empty = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            List<PdfLine> lines = reading.lines(pdf, page);
            for (PdfLine line : lines) {
                characters += line.length();
            }
            if (characters > Limits.TEXT_CHARACTERS) {
                throw Limits.tooMuchText(name);
            }
            empty += lines.isEmpty() ? 1 : 0;
            pages.add(lines);
        }
        if (empty == pages.size()) {
            throw withoutText(pdf, name);
        }
        List<String> notes = new ArrayList<>();
        if (empty > 0) {
            notes.add(empty + " of " + pages.size() + " pages have no text; they may be pictures, which are not read.");
        }
        Extract.Builder builder = new Extract.Builder(name);
        new PdfParagraphs(PdfFrames.without(pages), builder).add();
        return builder.build(about(pdf.getDocumentInformation()), notes);
    }

    private static DocumentException withoutText(PDDocument pdf, String name) {
        for (PDPage page : pdf.getPages()) {
            if (page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                return new DocumentException(
                        Kind.SCANNED,
                        name
                                + " has pictures of pages and no text. Recognise its text with an OCR program, and give that file.");
            }
        }
        return new DocumentException(Kind.EMPTY, name + " has no text to read.");
    }

    private static Extract.About about(PDDocumentInformation info) {
        return new Extract.About(
                Optional.empty(),
                Optional.ofNullable(info.getTitle()).filter(PdfReader::isTitle),
                Optional.empty(),
                Optional.empty(),
                created(info),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<PartialDate> created(PDDocumentInformation info) {
        try {
            return Optional.ofNullable(info.getCreationDate())
                    .map(made -> made.toInstant().atOffset(ZoneOffset.UTC).toLocalDate())
                    .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2199)
                    .map(PartialDate::of);
        } catch (RuntimeException noDate) {
            return Optional.empty();
        }
    }

    /** Not the name of a file, which programs put there. */
    private static boolean isTitle(String title) {
        String lower = title.strip().toLowerCase(Locale.ROOT);
        return lower.length() > 3
                && lower.indexOf(' ') > 0
                && !lower.startsWith("microsoft ")
                && !lower.startsWith("untitled")
                && !lower.matches(".*\\.[a-z]{2,5}");
    }
}
