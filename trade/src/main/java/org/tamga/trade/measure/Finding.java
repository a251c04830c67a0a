package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.tamga.trade.Frequency;
import org.tamga.trade.sql.SqlTemplate;

/**
 * A number of the lake that one should look at before one relies on it. What is told is what stands in the files; whether it is wrong is for a
 * human to say.
 *
 * @param kind what is odd
 * @param source whose number it is
 * @param reporter area
 * @param partner area; {@code WLD} for the total over all
 * @param flow such as {@code IMPORT}
 * @param product code; {@code TOTAL} for all goods
 * @param month the first month of the period, such as 202001
 * @param frequency of the periods
 * @param currency of the values, which are in ones of it
 * @param found the value
 * @param against what it is held against, in a word or two: another source, {@code 27 partners}, {@code 6 digits}
 * @param expected what it would be expected to be near; empty where only the weight is missing
 * @param remark for people
 */
public record Finding(
        Kind kind,
        String source,
        String reporter,
        String partner,
        String flow,
        String product,
        int month,
        Frequency frequency,
        String currency,
        BigDecimal found,
        String against,
        Optional<BigDecimal> expected,
        String remark) {

    /** What is odd about a number, the gravest first. */
    public enum Kind {
        /** Another source publishes a greater value of the same. */
        SOURCES_DIFFER("check-sources"),
        /** The partners do not add up to the total over all partners; {@code found} is their sum. */
        PARTNERS_DO_NOT_ADD_UP("check-partners"),
        /** It lies between a fall and a rise by more than a factor from one year to the next. */
        BREAK("check-breaks"),
        /** The products do not add up to the total over all goods; {@code found} is their sum. */
        PRODUCTS_DO_NOT_ADD_UP("check-products"),
        /** A value without weight, or with a weight of zero. */
        NO_WEIGHT("check-weights");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        /** The query that looks for it. */
        SqlTemplate template() {
            return SqlTemplate.load(template);
        }

        /** What is looked for, and where that is defined. */
        public String definition() {
            return template().definition();
        }
    }
}
