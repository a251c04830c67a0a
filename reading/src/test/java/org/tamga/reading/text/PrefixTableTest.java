package org.tamga.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PrefixTableTest {

    @Test
    void wordsThatBeginAlikeShareAValue() {
        PrefixTable<StringBuilder> table = new PrefixTable<>(3);
        table.orElse("kazakh", StringBuilder::new).append("one");
        table.orElse("kazan", StringBuilder::new).append(" two");

        assertThat(table.of("kazbek")).hasToString("one two");
        assertThat(table.of("in kazan", 3)).hasToString("one two");
        assertThat(table.of("kyrgyz")).isNull();
    }

    @Test
    void shortWordsHaveNone() {
        PrefixTable<String> table = new PrefixTable<>(2);
        table.orElse("ab", () -> "x");

        assertThat(table.of("a")).isNull();
        assertThat(table.of("ab", 1)).isNull();
        assertThat(table.of("")).isNull();
    }

    @Test
    void manyPrefixesStayApart() {
        PrefixTable<String> table = new PrefixTable<>(2);
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'а'; b <= 'я'; b++) {
                String prefix = "" + a + b;
                table.orElse(prefix, () -> prefix);
            }
        }

        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'а'; b <= 'я'; b++) {
                assertThat(table.of("" + a + b + "zz")).isEqualTo("" + a + b);
            }
        }
    }

    @Test
    void lengthsOutsideOneToThreeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PrefixTable<String>(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrefixTable<String>(4))
                .withMessageContaining("1 to 3");
    }
}
