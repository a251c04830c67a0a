package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PageTest {

    private final StringWriter written = new StringWriter();
    private final Page page = new Page(Style.PLAIN, new PrintWriter(written));

    @Test
    void longParagraphIsWrappedBetweenWords() {
        page.paragraph(4, "word ".repeat(40));

        assertThat(written.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("    word").hasSizeLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void furtherLinesBeginBelowTheFirstWord() {
        page.hanging("  label  ", "word ".repeat(20), line -> line);

        assertThat(written.toString().lines().toList().get(1)).startsWith("         word");
    }

    @Test
    void longWordIsNotBroken() {
        page.paragraph(2, "see https://example.org/" + "x".repeat(100));

        assertThat(written.toString().lines()).contains("  https://example.org/" + "x".repeat(100));
    }

    @Test
    void stylesCountForNoColumn() {
        Page coloured = new Page(Style.ANSI, new PrintWriter(written));
        coloured.paragraph(0, "word ".repeat(16), coloured.style()::red);

        assertThat(written.toString())
                .hasLineCount(1)
                .isEqualTo("\u001b[1;31m" + "word ".repeat(16).strip() + "\u001b[0m\n");
    }

    @Test
    void textsCannotSteerTheTerminal() {
        page.paragraph(0, "a\u001b[31mb\tc\r\nd\u202ee\u0085f");

        assertThat(written).hasToString("a\uFFFD[31mb c d\uFFFDe\uFFFDf\n");
    }
}
