package org.tamga.brief.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

    private static final Set<FSFontUseCase> USES = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

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
        org.jsoup.nodes.Document page = PrintedPage.of(html, text("page.css"), text("chart.css"), contents);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Tamga");
        builder.useReplacementText("\u25a1");
        font(builder, REGULAR, "PT Sans", 400, FontStyle.NORMAL);
        font(builder, BOLD, "PT Sans", 700, FontStyle.NORMAL);
        font(builder, ITALIC, "PT Sans", 400, FontStyle.ITALIC);
        font(builder, MONO, "PT Mono", 400, FontStyle.NORMAL);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
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

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style)
            throws IOException {
        byte[] font = bytes("fonts/" + file);
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true, USES);
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
