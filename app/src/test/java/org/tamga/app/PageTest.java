package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    private final Page page = new Page(Style.PLAIN);

    @Test
    void longParagraphIsWrappedBetweenWords() {
        page.paragraph(4, "word ".repeat(40));

        assertThat(page.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("    word").hasSizeLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void furtherLinesBeginBelowTheFirstWord() {
        page.hanging("  label  ", "word ".repeat(20), line -> line);

        assertThat(page.toString().lines().toList().get(1)).startsWith("         word");
    }

    @Test
    void longWordIsNotBroken() {
        page.paragraph(2, "see https://example.org/" + "x".repeat(100));

        assertThat(page.toString().lines()).contains("  https://example.org/" + "x".repeat(100));
    }

    @Test
    void stylesCountForNoColumn() {
        Page coloured = new Page(Style.ANSI);
        coloured.paragraph(0, "word ".repeat(16), coloured.style()::red);

        assertThat(coloured.toString())
                .hasLineCount(1)
                .isEqualTo("\u001b[1;31m" + "word ".repeat(16).strip() + "\u001b[0m\n");
    }

    @Test
    void textsCannotSteerTheTerminal() {
        page.paragraph(0, "a\u001b[31mb\tc\r\nd\u202ee\u0085f");

        assertThat(page).hasToString("a\uFFFD[31mb c d\uFFFDe\uFFFDf\n");
    }
}
