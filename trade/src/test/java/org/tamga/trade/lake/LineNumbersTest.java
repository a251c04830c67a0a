package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LineNumbersTest {

    @Test
    void linesAreCountedAtEveryKindOfEnd() throws IOException {
        assertThat(lines("a\nb\r\nc\rd", 0, 2, 5, 7)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void emptyLinesAboveARowAreLeftOut() throws IOException {
        assertThat(lines("a\n\n\nb\n\r\n\r\nc", 2, 5)).containsExactly(4L, 7L);
    }

    @Test
    void lineEndsAtTheEndOfABlockCountOnce() throws IOException {
        String text = "x".repeat((1 << 16) - 1) + "\r\ny";

        assertThat(lines(text, text.length() - 1)).containsExactly(2L);
    }

    @Test
    void placesBehindTheEndHaveNoLine() throws IOException {
        assertThat(lines("a\n", 7)).isEmpty();
    }

    private static List<Long> lines(String text, long... places) throws IOException {
        TreeSet<Long> wanted = new TreeSet<>();
        for (long place : places) {
            wanted.add(place);
        }
        return List.copyOf(LineNumbers.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), wanted)
                .values());
    }
}
