package org.tamga.core.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks that a file is UTF-8 text with lines of a reasonable length, in one pass and little memory. */
public final class Utf8 {

    /** No row that a person wrote is longer. */
    public static final int LONGEST_LINE_BYTES = 1 << 20;

    private Utf8() {}

    /** The first fault, with its line and byte column; empty for sound text. */
    public static Optional<Problem> check(Path path, String name) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        long line = 1;
        long column = 1;
        try (InputStream stream = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = stream.read(in.array(), in.position(), in.remaining());
                end = read < 0;
                in.position(in.position() + Math.max(0, read)).flip();
                int from = in.position();
                out.clear();
                CoderResult result = decoder.decode(in, out, end);
                for (int i = from; i < in.position(); i++) {
                    byte b = in.get(i);
                    if (b == '\n') {
                        line++;
                        column = 1;
                    } else if (b == 0) {
                        return Optional.of(new Problem(name, line, column, "", "a zero byte: this is no text file"));
                    } else if (++column > LONGEST_LINE_BYTES) {
                        return Optional.of(
                                new Problem(name, line, 1, "", "a row longer than " + LONGEST_LINE_BYTES + " bytes"));
                    }
                }
                if (result.isError()) {
                    return Optional.of(new Problem(
                            name,
                            line,
                            column,
                            "",
                            "byte 0x%02X is not UTF-8: save the file as UTF-8".formatted(in.get(in.position()))));
                }
                in.compact();
            }
        }
        return Optional.empty();
    }
}
