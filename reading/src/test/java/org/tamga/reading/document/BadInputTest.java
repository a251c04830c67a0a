package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.reading.document.DocumentException.Kind;

class BadInputTest {

    private static void fails(ThrowingCallable reading, Kind kind, String words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private static void fails(byte[] content, String name, Kind kind, String words) {
        fails(() -> DocumentReader.read(content, name), kind, words);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aGigabyteIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        fails(() -> DocumentReader.read(file), Kind.TOO_LARGE, "1024 MiB");
    }

    @Test
    void aMissingFileAndAFolderAreNamed(@TempDir Path folder) {
        fails(() -> DocumentReader.read(folder.resolve("none.txt")), Kind.UNREADABLE, "no file");
        fails(() -> DocumentReader.read(folder), Kind.UNREADABLE, "folder");
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws IOException, DocumentException {
        Path file = Files.writeString(folder.resolve("may.report.md"), "# Trade\n\nIt grew.\n");
        Document document = DocumentReader.read(file);
        assertThat(document.id()).isEqualTo("may.report");
        assertThat(document.name()).isEqualTo(file.toString());
        assertThat(document.contentHash()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void nothingIsEmpty() {
        fails(new byte[0], "a.txt", Kind.EMPTY, "a.txt is empty");
        fails(ascii(" \n \t \n"), "-", Kind.EMPTY, "Standard input");
        fails(ascii("---\nid: x\n---\n"), "a.md", Kind.EMPTY, "no text");
        fails(ascii("<html><body><script>x()</script></body></html>"), "a.html", Kind.EMPTY, "no text");
    }

    @Test
    void bytesThatAreNoTextAreBinary() {
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        noise[0] = 1;
        fails(noise, "a.txt", Kind.BINARY, "not text");
        fails(new byte[5000], "a.txt", Kind.BINARY, "not text");
        fails(ascii("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\1\2\0\0\1"), "photo.pdf", Kind.BINARY, "not text");
    }

    @Test
    void otherFormatsAreNamed() {
        fails(ascii("{\\rtf1 Trade grew.}"), "a.doc", Kind.UNKNOWN_FORMAT, "rich text");
        fails(ascii("<?xml version='1.0'?><data/>"), "a.xml", Kind.UNKNOWN_FORMAT, "XML");
        byte[] old = new byte[2000];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        fails(old, "a.doc", Kind.UNKNOWN_FORMAT, "docx");
        byte[] lock = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(lock, 0, old, 600, lock.length);
        fails(old, "a.docx", Kind.ENCRYPTED, "password");
    }

    @Test
    void namesCannotReachATerminal() {
        assertThatThrownBy(() -> DocumentReader.read(new byte[0], "a\u001B[31m\n.txt"))
                .hasMessageNotContaining("\u001B")
                .hasMessageNotContaining("\n");
    }

    @Test
    void hostileTextsTakeNoMoreThanTheirLength() throws DocumentException {
        for (String piece : new String[] {
            "[", "*", "_a", "(", "1.", ". ", "\"", "a.", "|", "\t\n", "- ", "# ", "http://", ";\n", "<", "г. "
        }) {
            String text = piece.repeat(200_000);
            assertThat(DocumentReader.ofText(text, "t").text()).hasSize(text.length());
            assertThat(DocumentReader.read(ascii("<html><body>" + piece.repeat(50_000) + " end."), "a.html"))
                    .isNotNull();
        }
    }
}
