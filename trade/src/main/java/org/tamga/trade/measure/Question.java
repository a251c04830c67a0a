package org.tamga.trade.measure;

import java.util.Optional;
import org.tamga.core.Window;

/**
 * A measure of a selection.
 *
 * @param key what rows are divided by, for growth and concentration
 * @param eachPeriod whether each period has its own rows, rather than the whole window
 * @param base the window that the structure is compared with; without it, the one as long that ends where the window begins
 * @param about the partner that dependence is measured on, or the origin of goods in transit
 */
public record Question(
        TradeMeasure measure,
        Selection selection,
        Key key,
        boolean eachPeriod,
        Optional<Window> base,
        Optional<String> about) {

    /** What rows are divided by. */
    public enum Key {
        /** Nothing. */
        TOTAL("'TOTAL'"),
        PRODUCT("product"),
        PARTNER("partner"),
        REPORTER("reporter"),
        FLOW("flow");

        private final String sql;

        Key(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
