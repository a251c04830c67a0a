package org.tamga.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static List<String> words(String text) {
        return Tokenizer.tokens(text, new Span(0, text.length())).stream()
                .map(Token::text)
                .toList();
    }

    @Test
    void numbersKeepTheirPointsAndCommas() {
        assertThat(words("$1,234.5 and 94,8 bln.")).containsExactly("$", "1,234.5", "and", "94,8", "bln", ".");
    }

    @Test
    void hyphensAreMarksOfTheirOwn() {
        assertThat(words("mid-2025, 35-year")).containsExactly("mid", "-", "2025", ",", "35", "-", "year");
    }

    @Test
    void aPossessiveIsAWordOfItsOwn() {
        assertThat(words("China’s Xi'an")).containsExactly("China", "’s", "Xi'an");
    }

    @Test
    void tokensCoverAllThatIsNoWhiteSpace() {
        Random random = new Random(5);
        int[] letters =
                "aB'’-–.,;:()0123456789 $%\u00A0яЖ中\uD83D\uDE00\n".codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            String all = text.toString();
            StringBuilder covered = new StringBuilder();
            int before = 0;
            for (Token token : Tokenizer.tokens(all, new Span(0, all.length()))) {
                assertThat(token.start()).isGreaterThanOrEqualTo(before);
                assertThat(token.span().of(all)).isEqualTo(token.text());
                covered.append(token.text());
                before = token.end();
            }
            String bare = all.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(covered.toString()).isEqualTo(bare);
        }
    }
}
