package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1.000", "-1234567.50, '−1.234.567,50'", "0.001, '0,001'", "1E+4, 10.000"})
    void digitsAreGroupedInThrees(BigDecimal value, String text) {
        assertThat(Decimals.grouped(value, ".", ",")).isEqualTo(text);
    }
}
