package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.reading.text.Span;

/** Texts put together at random: what is true of spans in all of them. */
class SpansPropertyTest {

    private static final String[] PIECES = {
        "Trade",
        " grew",
        " by",
        " 10.4",
        " percent",
        ".",
        ". ",
        "! ",
        "? ",
        "; ",
        ";\n",
        ": ",
        "\n",
        "\n\n",
        "\n- ",
        "\n* ",
        "\n1. ",
        "\n(2) ",
        "\n# ",
        "\n| a | 5 |\n| --- | --- |\n",
        "\n|b|",
        "\t",
        "\t7\n",
        " bln. ",
        " г. ",
        " U.S. ",
        " No. ",
        " “",
        "”",
        " (",
        ")",
        " «",
        "»",
        " \"",
        "\"",
        "**",
        " _x_ ",
        "`",
        "[a](b)",
        " Товарооборот",
        " вырос",
        " на",
        " 12,3",
        " млрд",
        " долл.",
        "贸易。",
        "\uD83D\uDE00",
        "\u00A0",
        "…",
        "---\n",
        "```\n",
        "> ",
        "\r\n",
        "\u0007",
        " Kazakhstan",
        " 2025",
        "=====\n",
        "A. ",
        "— "
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void blocksAndSentencesAreInOrderAndHoldWholeTexts() {
        for (int seed = 0; seed < 3_000; seed++) {
            String written = text(new Random(seed));
            Document document = DocumentReader.ofText(written, "t");
            assertThat(document.text()).as("seed %d", seed).hasSameSizeAs(written);
            int at = 0;
            for (Block block : document.blocks()) {
                assertThat(block.span().start()).as("block, seed %d", seed).isGreaterThanOrEqualTo(at);
                at = block.span().end();
                check(document, block, seed);
            }
            assertThat(at).as("seed %d", seed).isLessThanOrEqualTo(written.length());
        }
    }

    private static void check(Document document, Block block, int seed) {
        int at = block.span().start();
        for (Span sentence : block.sentences()) {
            String words = document.text(sentence);
            assertThat(block.span().contains(sentence))
                    .as("inside, seed %d", seed)
                    .isTrue();
            assertThat(words).as("seed %d", seed).isNotEmpty();
            assertThat(Characters.isSpace(words.charAt(0)))
                    .as("start, seed %d", seed)
                    .isFalse();
            assertThat(Characters.isSpace(words.charAt(words.length() - 1)))
                    .as("end, seed %d", seed)
                    .isFalse();
            assertThat(Characters.singleSpaced(document.text().substring(at, sentence.start())))
                    .as("seed %d", seed)
                    .isEmpty();
            at = sentence.end();
        }
        assertThat(Characters.singleSpaced(
                        document.text().substring(at, block.span().end())))
                .as("rest, seed %d", seed)
                .isEmpty();
        for (Span cell : block.cells()) {
            assertThat(block.span().contains(cell)).as("cell, seed %d", seed).isTrue();
        }
    }
}
