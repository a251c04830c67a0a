package org.tamga.reading.corpus;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A claim as the guidelines want it.
 *
 * @param span its words in the passage
 * @param fields by {@link ClaimFields#NAMES}, printed as {@link ClaimFields} prints those of a claim; {@link #ANYTHING} where the
 *     guidelines do not decide
 * @param lower least number that the wording allows; −10^18 for none
 * @param upper greatest number that the wording allows; 10^18 for none
 */
record ExpectedClaim(String span, Map<String, String> fields, BigDecimal lower, BigDecimal upper) {

    /** In place of a field: it is not compared. */
    static final String ANYTHING = "?";

    ExpectedClaim {
        fields = Map.copyOf(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, ANYTHING);
    }
}
