package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;

/**
 * The same answer of two engines: the same columns and rows in the same order, texts, whole numbers and decimals equal, and doubles up to
 * the order in which they may be added.
 */
final class SameAnswer {

    private static final Percentage LAST_DIGITS = Percentage.withPercentage(1e-9);

    private SameAnswer() {}

    /** Asks both, and fails where they differ; the query must order its rows. */
    static Rows of(Engine one, Engine other, String sql) throws TradeException {
        return check(one.ask(sql), other.ask(sql), sql);
    }

    /** Fails where two answers differ. */
    static Rows check(Rows expected, Rows found, String what) {
        assertThat(found.columns()).as(what).isEqualTo(expected.columns());
        assertThat(found.size()).as("rows of " + what).isEqualTo(expected.size());
        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < expected.size() && soft.wasSuccess(); i++) {
            List<@Nullable Object> a = expected.rows().get(i);
            List<@Nullable Object> b = found.rows().get(i);
            for (int c = 0; c < a.size(); c++) {
                @Nullable Object its = b.get(c);
                String place = "row " + i + ", column " + expected.columns().get(c) + " of " + what;
                switch (a.get(c)) {
                    case Double number
                    when its instanceof Double near && !number.isNaN() ->
                        soft.assertThat(near).as(place).isCloseTo(number, LAST_DIGITS);
                    case BigDecimal number
                    when its instanceof BigDecimal exact ->
                        soft.assertThat(exact).as(place).isEqualByComparingTo(number);
                    case null -> soft.assertThat(its).as(place).isNull();
                    case Object value -> soft.assertThat(its).as(place).isEqualTo(value);
                }
            }
        }
        soft.assertAll();
        return expected;
    }
}
