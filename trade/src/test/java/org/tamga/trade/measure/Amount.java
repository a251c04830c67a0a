package org.tamga.trade.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.Frequency;

/**
 * One amount of made-up trade, which exists once, in however many rows of files it is.
 *
 * @param month first month of the period, such as 202001
 * @param partner {@code WLD} for what only the total over all partners tells
 * @param product six digits; fewer, or {@code TOTAL}, for what is confidential below that
 * @param kg null where it is not known
 */
record Amount(
        String source,
        Frequency frequency,
        String flow,
        int month,
        String reporter,
        String partner,
        String product,
        BigDecimal value,
        @Nullable BigDecimal kg) {

    /** Down to how many digits files tell it. */
    int depth() {
        return product.equals("TOTAL") ? 0 : product.length();
    }

    /** The code at a level that is not deeper. */
    String code(int level) {
        return level == 0 ? "TOTAL" : product.substring(0, level);
    }

    /** The same amount as an answer of one level shows it. */
    Amount shown(int level, boolean world) {
        return new Amount(
                source, frequency, flow, month, reporter, world ? Selection.WORLD : partner, code(level), value, kg);
    }
}
