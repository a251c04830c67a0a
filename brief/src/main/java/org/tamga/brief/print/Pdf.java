package org.tamga.brief.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.helper.W3CDom;

/**
 * A briefing as PDF: A4, embedded fonts, bookmarks, tags for screen readers (PDF/UA-1), charts as vectors.
 *
 * <p>The same page gives the same bytes: the file's id is made of the page, and its date is the one that it is given. Nothing is fetched:
 * fonts are resources of ours, and whatever else a page names is refused.
 */
public final class Pdf {

    private static final String BOLD = "PTS75F.ttf";
    private static final String ITALIC = "PTS56F.ttf";
    private static final String REGULAR = "PTS55F.ttf";
    private static final String MONO = "PTM55F.ttf";

    private static final String CHINESE = "NotoSansSC-GB2312.ttf";

    /** Where the letters of East Asia begin. */
    private static final int FIRST_CHINESE = 0x2e80;

    private Pdf() {}

    /**
     * Sets a page.
     *
     * @param html the page, as the template {@code print.jte} writes it
     * @param language of its texts
     * @param contents heading of its contents
     * @param made date of the file, such as that of its newest figure; without one the file has none
     * @throws IOException when it cannot be set
     */
    public static byte[] of(String html, Locale language, String contents, Optional<LocalDate> made)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        org.jsoup.nodes.Document page = PrintedPage.of(html, text("page.css"), contents);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Tamga");
        builder.useReplacementText("\u25a1");
        builder.useUnicodeLineBreaker(new LineBreaks(language));
        font(builder, REGULAR, "PT Sans", 400, FontStyle.NORMAL, FSFontUseCase.DOCUMENT);
        font(builder, BOLD, "PT Sans", 700, FontStyle.NORMAL, FSFontUseCase.DOCUMENT);
        font(builder, ITALIC, "PT Sans", 400, FontStyle.ITALIC, FSFontUseCase.DOCUMENT);
        font(builder, MONO, "PT Mono", 400, FontStyle.NORMAL, FSFontUseCase.DOCUMENT);
        if (html.chars().anyMatch(letter -> letter >= FIRST_CHINESE)) { // else its two megabytes are not even read
            font(builder, CHINESE, "Noto Sans SC", 400, FontStyle.NORMAL, FSFontUseCase.FALLBACK_FINAL);
        }
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.useSVGDrawer(new ChartDrawer(new ChartStyle(text("chart.css"))));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, made);
            document.setDocumentId((long) html.hashCode());
            document.save(file);
            document.close();
            return file.toByteArray();
        }
    }

    private static void date(PDDocument document, Optional<LocalDate> made) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(made.map(Pdf::midnight).orElse(null));
        about.setModificationDate(made.map(Pdf::midnight).orElse(null));
        if (made.isEmpty()) {
            about.getCOSObject().removeItem(COSName.CREATION_DATE);
            about.getCOSObject().removeItem(COSName.MOD_DATE);
        }
    }

    private static GregorianCalendar midnight(LocalDate day) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    private static void font(
            PdfRendererBuilder builder, String file, String family, int weight, FontStyle style, FSFontUseCase use)
            throws IOException {
        byte[] font = withoutLigatures(bytes("fonts/" + file));
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true, Set.of(use));
    }

    /**
     * The same font without its table of glyph substitutions (OpenType's {@code GSUB}), under another name that nobody looks for. It would only
     * join f and i to one letter, which searching then does not find; and asking it for every word takes a tenth of the time of a page.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                font[entry] = 'x';
            }
        }
        return font;
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Pdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the installation lacks " + name + ": build it anew");
            }
            return in.readAllBytes();
        }
    }
}
