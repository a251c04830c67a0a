package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.DocumentException.Kind;

class DocxReaderTest {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static final String STYLES =
            "<w:styles " + NAMESPACE + "><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
                    + "<w:style w:styleId=\"a3\"><w:name w:val=\"List Bullet\"/></w:style></w:styles>";

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> word(String body) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>");
        entries.put("word/document.xml", "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
        entries.put("word/styles.xml", STYLES);
        return entries;
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String text) {
        return "<w:tc>" + paragraph("", text) + "</w:tc>";
    }

    private static Document read(String body) throws IOException, DocumentException {
        return DocumentReader.read(zip(word(body)), "note.docx");
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream()
                .map(b -> b.kind() + " " + document.text(b.span()))
                .toList();
    }

    @Test
    void headingsListsAndTablesAreKept() throws IOException, DocumentException {
        String item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr>";
        Document document = read(paragraph("<w:pStyle w:val=\"1\"/>", "Trade of the year")
                + paragraph("", "It grew by 5 &amp; more.")
                + paragraph(item, "one")
                + paragraph(item, "two")
                + paragraph("<w:pStyle w:val=\"a3\"/>", "three")
                + "<w:tbl><w:tr>" + cell("Partner") + cell("2024") + "</w:tr><w:tr>" + cell("Kazakhstan") + cell("43.8")
                + "</w:tr></w:tbl>"
                + paragraph("", "End."));
        assertThat(texts(document))
                .containsExactly(
                        "HEADING Trade of the year",
                        "PARAGRAPH It grew by 5 & more.",
                        "LIST_ITEM one",
                        "LIST_ITEM two",
                        "LIST_ITEM three",
                        "TABLE_HEADER | Partner | 2024 |",
                        "TABLE_ROW | Kazakhstan | 43.8 |",
                        "PARAGRAPH End.");
        assertThat(document.title()).contains("Trade of the year");
        assertThat(document.blocks().get(2).group())
                .isEqualTo(document.blocks().get(3).group());
    }

    @Test
    void deletedHiddenAndRepeatedTextIsLeftOut() throws IOException, DocumentException {
        Document document = read(
                "<w:p><w:r><w:t xml:space=\"preserve\">Trade </w:t></w:r><w:del><w:r><w:delText>fell</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>grew</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> by 99</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:tab/><w:t>fast</w:t><w:noBreakHyphen/><w:t>er.</w:t></w:r></w:p>"
                        + "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Once.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Twice.</w:t></w:r>"
                        + "</mc:Fallback></mc:AlternateContent></w:p>");
        assertThat(texts(document)).containsExactly("PARAGRAPH Trade grew fast-er.", "PARAGRAPH Once.");
    }

    @Test
    void propertiesTellTitleAndDate() throws IOException, DocumentException {
        Map<String, String> entries = word(paragraph("", "Trade grew."));
        entries.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>On trade</dc:title>"
                        + "<dcterms:created>2025-06-18T08:00:00Z</dcterms:created></cp:coreProperties>");
        Document document = DocumentReader.read(zip(entries), "note.docx");
        assertThat(document.title()).contains("On trade");
        assertThat(document.date()).contains(PartialDate.parse("2025-06-18"));
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] spaces = new byte[1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(spaces);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        fails(out.toByteArray(), Kind.TOO_LARGE, "unpacks");
    }

    @Test
    void aBombInTheTextIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document " + NAMESPACE + "><w:body><w:p>").getBytes(StandardCharsets.UTF_8));
            byte[] run = ("<w:r><w:t>" + "billion ".repeat(1000) + "</w:t></w:r>").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3000; i++) {
                zip.write(run);
            }
            zip.write("</w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        fails(out.toByteArray(), Kind.TOO_LARGE, "million characters");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, String> entries = word(paragraph("", "Trade grew."));
        for (int i = 0; i <= Limits.ARCHIVE_ENTRIES; i++) {
            entries.put("e" + i, "");
        }
        fails(zip(entries), Kind.TOO_LARGE, "unpacks");
    }

    @Test
    void entitiesAreNotReplaced() throws IOException {
        Map<String, String> entries = word("");
        entries.put(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document " + NAMESPACE
                        + "><w:body><w:p><w:r><w:t>Trade &a; &f;</w:t></w:r></w:p></w:body></w:document>");
        byte[] content = zip(entries);
        String read;
        try {
            read = DocumentReader.read(content, "note.docx").text();
        } catch (DocumentException refused) {
            read = refused.getMessage();
        }
        assertThat(read).doesNotContain("aaaa", "root:");
    }

    @Test
    void damagedFilesSaySo() throws IOException {
        Map<String, String> entries = word("");
        entries.put("word/document.xml", "<w:document><w:body><w:p>");
        fails(zip(entries), Kind.UNREADABLE, "damaged");
    }

    @Test
    void otherArchivesAreNamed() throws IOException {
        fails(zip(Map.of("xl/workbook.xml", "<w/>")), Kind.UNKNOWN_FORMAT, "spreadsheet");
        fails(zip(Map.of("a.txt", "Trade grew.")), Kind.UNKNOWN_FORMAT, "zip archive");
    }

    @Test
    void documentsWithoutTextAreEmpty() throws IOException {
        fails(zip(word("<w:p/>")), Kind.EMPTY, "no text");
    }

    private static void fails(byte[] content, Kind kind, String words) {
        assertThatThrownBy(() -> DocumentReader.read(content, "note.docx"))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessageContaining("note.docx")
                .hasMessageContaining(words);
    }
}
