package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComtradeKeyTest {

    @Test
    void firstVariableThatHoldsSomethingCounts() {
        assertThat(ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", " ", "COMTRADE_PRIMARY", "second "))
                        .orElseThrow()
                        .secret())
                .isEqualTo("second");
        assertThat(ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", "first", "COMTRADE_PRIMARY", "second"))
                        .orElseThrow()
                        .secret())
                .isEqualTo("first");
        assertThat(ComtradeKey.of(Map.of())).isEmpty();
    }

    @Test
    void keyIsNotPrinted() {
        assertThat(ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", "secret-1")).orElseThrow())
                .asString()
                .doesNotContain("secret-1");
    }

    @Test
    void whatCannotBeAKeyIsRefusedWithoutBeingShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", "secret\nX-Other: 1")))
                .withMessageContaining("TAMGA_COMTRADE_KEY")
                .withMessageNotContaining("secret");
    }
}
