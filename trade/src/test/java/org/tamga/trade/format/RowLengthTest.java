package org.tamga.trade.format;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.TradeException;

final class RowLengthTest {

    private static final Path FILE = Path.of("a.csv");
    private static final String ROW = "2020,156,398,870323,1.5,2\n";

    @Test
    void rowsOfATableAreShort() {
        assertThatCode(() -> check("a,b\n" + ROW.repeat(200_000))).doesNotThrowAnyException();
        assertThatCode(() -> check("a,b\n" + "1,\"x\ny\"\n".repeat(400_000))).doesNotThrowAnyException();
        assertThatCode(() -> check("a\tb\n" + "1\tpipe of 3\" and more\n".repeat(400_000)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8\"", "8,"})
    void rowWithoutAnEndIsToldWithItsLine(String text) {
        assertThatThrownBy(() -> check(ROW.repeat(100_000) + text.repeat(2_500_000)))
                .isInstanceOf(TradeException.class)
                .hasMessageStartingWith("a.csv:100001: the row that begins here is longer than 2000000 bytes");
    }

    @Test
    void lineEndsInQuotationMarksAreNoEndOfTheRow() {
        assertThatThrownBy(() -> check(ROW.repeat(3) + "1,\"" + "8\n".repeat(2_000_000) + "\",2\n"))
                .hasMessageStartingWith("a.csv:4: ");
    }

    @Test
    void doubledQuotationMarksDoNotEndAText() {
        assertThatThrownBy(() -> check("1,\"" + "8\"\"\n".repeat(1_000_000) + "\",2\n"))
                .hasMessageStartingWith("a.csv:1: ");
    }

    @Test
    void fieldOfHundredsOfMegabytesIsNotReadToItsEnd() {
        byte[] block = "8".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RowLength.check(
                        FILE,
                        () -> new SequenceInputStream(Collections.enumeration(IntStream.range(0, 10_000)
                                .<InputStream>mapToObj(i -> new ByteArrayInputStream(block))
                                .toList()))))
                .hasMessageStartingWith("a.csv:1: ");
    }

    private static void check(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RowLength.check(FILE, () -> new ByteArrayInputStream(bytes));
    }
}
