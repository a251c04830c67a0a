package org.tamga.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.ledger.Relation;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEVEL|[87850000000, 106350000000]|USD|87.85 to 106.35 bn USD",
                "LEVEL|[106300000000, 106350000000]|USD|106.30 to 106.35 bn USD",
                "LEVEL|[783500000, 784500000]|USD|783.5 to 784.5 mn USD",
                "LEVEL|[621095584000, 771982791765]|CNY|621.09 to 771.99 bn CNY",
                "LEVEL|[7349, 7349]|trains|7,349 trains",
                "LEVEL|[0, 49060000000]|USD|0 to 49.06 bn USD",
                "LEVEL|[5000000, inf)|t|at least 5 mn t",
                "LEVEL|[0, inf)|USD|anything from 0",
                "LEVEL|[-5200000000, -5100000000]|USD|−5.2 to −5.1 bn USD",
                "CHANGE|(-inf, 5750000000]|USD|at most 5.75 bn USD",
                "GROWTH|[12.101239, 12.166851]|USD|12.10 to 12.17 %",
                "GROWTH|[-3.451, -3.35]|USD|−3.451 to −3.350 %",
                "SHARE|[46.2, 46.23]|USD|46.20 to 46.23 %",
                "MULTIPLE|[2.85, 3]|USD|2.85 to 3.00 times",
                "GROWTH|(-inf, inf)|USD|anything"
            })
    void intervalIsReadableAndStaysTrue(Relation relation, String interval, String unit, String words) {
        assertThat(Quantity.interval(relation, Interval.parse(interval), Unit.of(unit)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "6.9776, 6.9776", "0.0749700000000018, 0.07497", "-7.324008, −7.32401", "1234567, '1,234,570'"})
    void factorHasSixDigits(BigDecimal factor, String words) {
        assertThat(Quantity.factor(factor)).isEqualTo(words);
    }
}
