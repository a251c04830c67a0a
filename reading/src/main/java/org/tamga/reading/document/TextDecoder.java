package org.tamga.reading.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tamga.reading.document.DocumentException.Kind;

/**
 * Bytes as text. The encoding is that of the byte order mark, UTF-8 when the bytes are valid in it, what the page's head says, or what
 * ICU's detector finds most likely.
 *
 * @param note what to tell the reader when characters were lost or the encoding is a weak guess
 */
record TextDecoder(String text, Optional<String> note) {

    private static final int SAMPLE = 64 * 1024;
    private static final int HEAD = 4096;
    private static final int WEAK = 10;

    static TextDecoder of(byte[] content, String name, boolean page) throws DocumentException {
        Optional<Charset> marked = marked(content);
        if (marked.isPresent()) {
            return decoded(content, marked.get(), "");
        }
        Optional<Charset> wide = wide(content);
        if (wide.isPresent()) {
            return decoded(content, wide.get(), "");
        }
        refuseBinary(content, name);
        try {
            return new TextDecoder(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString(),
                    Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            return page && declared(content).isPresent()
                    ? decoded(content, declared(content).get(), "")
                    : guessed(content);
        }
    }

    private static TextDecoder guessed(byte[] content) {
        TextDecoder utf8 = decoded(content, StandardCharsets.UTF_8, "");
        long lost = lost(utf8.text());
        long kept = utf8.text().chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (kept > 5 * lost) {
            return utf8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(content, Math.min(content.length, SAMPLE)));
        for (CharsetMatch match : detector.detectAll()) {
            String found = match.getName().toUpperCase(Locale.ROOT);
            if (!found.startsWith("UTF") && !found.startsWith("IBM") && Charset.isSupported(match.getName())) {
                boolean western = found.equals("ISO-8859-1");
                Charset charset = Charset.forName(western ? "windows-1252" : match.getName());
                return decoded(content, charset, match.getConfidence() < WEAK ? charset.name() : "");
            }
        }
        return utf8;
    }

    private static TextDecoder decoded(byte[] content, Charset charset, String weak) {
        String text = new String(content, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        long lost = lost(text);
        String note = lost == 0 ? "" : lost + " characters could not be decoded; they are shown as \uFFFD.";
        if (!weak.isEmpty()) {
            note = "The encoding is not stated; " + weak + " was guessed. " + note;
        }
        return new TextDecoder(text, note.isEmpty() ? Optional.empty() : Optional.of(note.strip()));
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == '\uFFFD').count();
    }

    private static Optional<Charset> marked(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(content, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (starts(content, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(content, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without its mark: every other byte is that of Latin, Cyrillic or punctuation. */
    private static Optional<Charset> wide(byte[] content) {
        int length = Math.min(content.length, HEAD) & ~1;
        if (length < 8) {
            return Optional.empty();
        }
        int zeros = 0;
        int[] high = new int[2];
        for (int i = 0; i < length; i++) {
            high[i & 1] += content[i] == 0 || content[i] == 4 || content[i] == 0x20 ? 1 : 0;
            zeros += content[i] == 0 ? 1 : 0;
        }
        if (zeros == 0) {
            return Optional.empty();
        }
        int most = length / 2 * 9 / 10;
        if (high[1] >= most && high[0] < most) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return high[0] >= most && high[1] < most ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static void refuseBinary(byte[] content, String name) throws DocumentException {
        int controls = 0;
        int zeros = 0;
        int length = Math.min(content.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            int b = content[i] & 0xFF;
            zeros += b == 0 ? 1 : 0;
            controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        if (zeros > 3 || controls * 50 > length) {
            throw new DocumentException(
                    Kind.BINARY,
                    name + " is not text and no document that is known. Give .txt, .md, .html, .pdf or .docx.");
        }
    }

    /** The encoding that a page's head states. */
    private static Optional<Charset> declared(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + 8;
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_:".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        String charset = head.substring(start, end).replace("gb2312", "gb18030");
        try {
            return Charset.isSupported(charset) ? Optional.of(Charset.forName(charset)) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
