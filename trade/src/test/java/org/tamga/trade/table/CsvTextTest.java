package org.tamga.trade.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(A1)",
                "--1",
                "+",
                "-",
                "-1,5"
            })
    void formulasBeginWithAnApostrophe(String text) throws IOException {
        assertThat(row(text)).matches("(?s)\"?'.*\n").doesNotMatch("(?s)\"?[=+\\-@\t\r＝＋－＠].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-1.5", "+7", "-1E-7", "870323", "010121", "-0", "1000000000000.001"})
    void numbersStayAsTheyAre(String text) throws IOException {
        assertThat(row(text)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kazakhstan", "a=b", "Горный Алтай", "it's", " x", "5-7"})
    void otherTextsStayAsTheyAre(String text) throws IOException {
        assertThat(row(text)).isEqualTo(text + "\n");
    }

    @Test
    void cellsWithDelimitersQuotesAndLineEndsAreQuoted() throws IOException {
        assertThat(row("a,b", "c\"d", "e\nf", "g\rh", "=\"x\",1"))
                .isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",\"'=\"\"x\"\",1\"\n");
    }

    private static String row(String... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvText(out).row(List.of(cells));
        return out.toString();
    }
}
