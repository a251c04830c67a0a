package org.tamga.brief.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartStyleTest {

    @Test
    void ofTwoRulesThatFitTheLaterOneCounts() {
        ChartStyle style = new ChartStyle("text{fill:#000;font-size:12px} .tick{fill:#555}");

        assertThat(style.of("text", Set.of("tick"))).isEqualTo(Map.of("fill", "#555", "font-size", "12px"));
    }

    @Test
    void ruleAsksForItsKindAndAllItsClasses() {
        ChartStyle style = new ChartStyle("path.line.e,rect.e{stroke:#00f}");

        assertThat(style.of("path", Set.of("line", "e", "other"))).containsKey("stroke");
        assertThat(style.of("rect", Set.of("e"))).containsKey("stroke");
        assertThat(style.of("path", Set.of("e"))).isEmpty();
        assertThat(style.of("line", Set.of("line", "e"))).isEmpty();
    }

    @Test
    void declarationWithoutValueIsAFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartStyle("rect{fill}"))
                .withMessage("'fill' is no declaration: name:value expected");
    }
}
