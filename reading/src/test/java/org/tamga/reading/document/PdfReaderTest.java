package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.DocumentException.Kind;
import org.tamga.reading.text.Language;

class PdfReaderTest {

    /** Words at a place of a page. */
    private record Run(float x, float y, float size, String text) {}

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static void page(PDDocument pdf, PDFont font, List<Run> runs) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            for (Run run : runs) {
                content.beginText();
                content.setFont(font, run.size());
                content.newLineAtOffset(run.x(), run.y());
                content.showText(run.text());
                content.endText();
            }
        }
    }

    private static PDFont helvetica() {
        return new PDType1Font(FontName.HELVETICA);
    }

    private static Document read(List<List<Run>> pages) throws IOException, DocumentException {
        try (PDDocument pdf = new PDDocument()) {
            for (List<Run> runs : pages) {
                page(pdf, helvetica(), runs);
            }
            return DocumentReader.read(bytes(pdf), "report.pdf");
        }
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream()
                .map(b -> b.kind() + " " + document.text(b.span()))
                .toList();
    }

    @Test
    void linesBecomeParagraphsAndDividedWordsAreMended() throws IOException, DocumentException {
        Document document = read(List.of(List.of(
                new Run(72, 720, 18, "Trade of the year"),
                new Run(72, 690, 11, "Turnover between the two neighbours grew by 10.4 per-"),
                new Run(72, 676, 11, "cent over the year, and exports of the China-"),
                new Run(72, 662, 11, "Kyrgyzstan line doubled in the long-"),
                new Run(72, 648, 11, "term plan. It was so."),
                new Run(72, 620, 11, "A second paragraph of this report says more about what"),
                new Run(72, 606, 11, "was counted."))));
        assertThat(texts(document))
                .containsExactly(
                        "HEADING Trade of the year",
                        "PARAGRAPH Turnover between the two neighbours grew by 10.4 percent over the year, and exports of the "
                                + "China-Kyrgyzstan line doubled in the long-term plan. It was so.",
                        "PARAGRAPH A second paragraph of this report says more about what was counted.");
        assertThat(document.title()).contains("Trade of the year");
    }

    @Test
    void headsFeetAndPageNumbersAreDropped() throws IOException, DocumentException {
        List<List<Run>> pages = new ArrayList<>();
        String[] words = {"Turnover grew.", "Exports fell.", "Imports rose.", "Transit doubled."};
        for (int i = 0; i < words.length; i++) {
            pages.add(List.of(
                    new Run(72, 760, 9, "Customs bulletin No. " + (i + 3)),
                    new Run(72, 700, 11, words[i]),
                    new Run(72, 686, 11, "A line of text on the page with the sign " + (char) ('A' + i) + "."),
                    new Run(300, 30, 9, String.valueOf(i + 1))));
        }
        Document document = read(pages);
        assertThat(document.text()).doesNotContain("bulletin").contains("Transit doubled.");
        assertThat(document.text().lines().filter(line -> line.matches("\\d+"))).isEmpty();
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException, DocumentException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            runs.add(new Run(60, 700 - 14 * i, 10, "left column of the page line " + i));
            runs.add(new Run(330, 700 - 14 * i, 10, "right column of the page line " + i));
        }
        String text = read(List.of(runs)).text();
        assertThat(text.indexOf("left column of the page line 9"))
                .isLessThan(text.indexOf("right column of the page line 0"));
    }

    @Test
    void rowsWithWideGapsAreATable() throws IOException, DocumentException {
        List<Run> runs = new ArrayList<>();
        String[][] rows = {{"Partner", "2024", "2025"}, {"Kazakhstan", "43.8", "48.7"}, {"Tajikistan", "3.9", "4.3"}};
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 3; k++) {
                runs.add(new Run(72 + 120 * k, 700 - 14 * i, 10, rows[i][k]));
            }
        }
        assertThat(texts(read(List.of(runs))))
                .containsExactly(
                        "TABLE_HEADER | Partner | 2024 | 2025 |",
                        "TABLE_ROW | Kazakhstan | 43.8 | 48.7 |",
                        "TABLE_ROW | Tajikistan | 3.9 | 4.3 |");
    }

    @Test
    void russianTextTitleAndDateAreRead() throws IOException, DocumentException {
        try (PDDocument pdf = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            page(
                    pdf,
                    PDType0Font.load(pdf, font),
                    List.of(new Run(72, 700, 11, "Товарооборот в 2025 г. вырос на 10,4 % за год.")));
            pdf.getDocumentInformation().setTitle("Итоги торговли");
            pdf.getDocumentInformation().setCreationDate(new GregorianCalendar(2025, 5, 18, 12, 0));
            Document document = DocumentReader.read(bytes(pdf), "report.pdf");
            assertThat(document.text()).isEqualTo("Товарооборот в 2025 г. вырос на 10,4 % за год.");
            assertThat(document.language()).isEqualTo(Language.RU);
            assertThat(document.title()).contains("Итоги торговли");
            assertThat(document.date()).contains(PartialDate.parse("2025-06-18"));
            assertThat(document.notes()).singleElement().asString().contains("when the file was made");
        }
    }

    @Test
    void aPdfIsKnownByItsContent() throws IOException, DocumentException {
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, helvetica(), List.of(new Run(72, 700, 11, "Trade grew.")));
            assertThat(DocumentReader.read(bytes(pdf), "notes.txt").text()).isEqualTo("Trade grew.");
        }
    }

    @Test
    void picturesOfPagesAreScanned() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(pdf, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0,
                        600,
                        800);
            }
            fails(bytes(pdf), Kind.SCANNED, "OCR");
        }
    }

    @Test
    void pagesWithNothingOnThemAreEmpty() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            fails(bytes(pdf), Kind.EMPTY, "no text");
        }
    }

    @Test
    void aLockedPdfSaysSo() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, helvetica(), List.of(new Run(72, 700, 11, "Trade grew.")));
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            fails(bytes(pdf), Kind.ENCRYPTED, "password");
        }
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i <= Limits.PAGES; i++) {
                pdf.addPage(new PDPage());
            }
            fails(bytes(pdf), Kind.TOO_LARGE, "pages");
        }
    }

    @Test
    void damagedFilesSaySo() {
        fails("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.UTF_8), Kind.UNREADABLE, "damaged");
    }

    @Test
    void aStreamThatUnpacksToTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length "
                                + packed.size() + "/Filter/FlateDecode>>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(
                "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        fails(pdf.toByteArray(), Kind.TOO_LARGE, "unpacks");
    }

    private static void fails(byte[] content, Kind kind, String words) {
        assertThatThrownBy(() -> DocumentReader.read(content, "report.pdf"))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessageContaining("report.pdf")
                .hasMessageContaining(words);
    }
}
