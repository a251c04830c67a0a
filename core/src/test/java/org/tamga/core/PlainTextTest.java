package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void lineHoldsNoControlsAndNothingInvisible() {
        assertThat(PlainText.line("a\u001b[31mb\tc\r\nd\u202ee\u0085f")).isEqualTo("a\uFFFD[31mb c  d\uFFFDe\uFFFDf");
    }

    @Test
    void controlsThatAWriterEscapesStay() {
        assertThat(PlainText.withControls("a\nb\u0000c\u0085d\u202e")).isEqualTo("a\nb\u0000c\uFFFDd\uFFFD");
    }
}
