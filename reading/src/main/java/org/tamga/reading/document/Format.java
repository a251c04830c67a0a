package org.tamga.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tamga.reading.document.DocumentException.Kind;

/** What kind of file it is; its content decides, and its name only where content may be several things. */
enum Format {
    TEXT,
    HTML,
    PDF,
    DOCX;

    private static final int HEAD = 1024;

    static Format of(byte[] content, String name) throws DocumentException {
        if (content.length == 0) {
            throw new DocumentException(Kind.EMPTY, name + " is empty.");
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-") && !head.strip().startsWith("<")) {
            return PDF;
        }
        if (TextDecoder.starts(content, 'P', 'K', 3, 4) || TextDecoder.starts(content, 'P', 'K', 5, 6)) {
            return zipped(content, name);
        }
        if (TextDecoder.starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw oldOffice(content, name);
        }
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        start = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3).stripLeading() : start;
        if (start.startsWith("{\\rtf")) {
            throw new DocumentException(Kind.UNKNOWN_FORMAT, name + " is a rich text file. Save it as .docx or .txt.");
        }
        boolean page = start.contains("<html") || start.startsWith("<!doctype html");
        if (start.startsWith("<?xml") && !page) {
            throw new DocumentException(
                    Kind.UNKNOWN_FORMAT,
                    name + " is an XML file, which is not read. Give .txt, .md, .html, .pdf or .docx.");
        }
        return page || isNamedPage(name) ? HTML : TEXT;
    }

    private static boolean isNamedPage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    }

    private static Format zipped(byte[] content, String name) throws DocumentException {
        if (contains(content, "word/document.xml")) {
            return DOCX;
        }
        String kind = contains(content, "xl/workbook.xml")
                ? "a spreadsheet"
                : contains(content, "ppt/presentation.xml") ? "a presentation" : "a zip archive";
        throw new DocumentException(
                Kind.UNKNOWN_FORMAT,
                name + " is " + kind + ", which is not read. Give its documents one by one, as .docx, .pdf or .txt.");
    }

    private static DocumentException oldOffice(byte[] content, String name) {
        String wide = "EncryptedPackage".replaceAll("(.)", "$1\0");
        return contains(content, wide)
                ? new DocumentException(
                        Kind.ENCRYPTED, name + " is locked with a password. Save it without one, and give that file.")
                : new DocumentException(
                        Kind.UNKNOWN_FORMAT, name + " is a file of an old office program. Save it as .docx.");
    }

    /** Whether these characters, a byte each, are in the file. */
    private static boolean contains(byte[] content, String wanted) {
        byte[] bytes = wanted.getBytes(StandardCharsets.ISO_8859_1);
        int last = content.length - bytes.length;
        for (int i = 0; i <= last; i++) {
            int k = 0;
            while (k < bytes.length && content[i + k] == bytes[k]) {
                k++;
            }
            if (k == bytes.length) {
                return true;
            }
        }
        return false;
    }
}
