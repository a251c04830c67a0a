package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.tamga.reading.quantity.Quantity.Kind;

/**
 * What stands behind a number and says what it is of.
 *
 * @param factor what the number is multiplied with: 0.01 for cents, 1000 for kilotonnes
 * @param to after its last token
 * @param noun the counted noun as written
 */
record Suffix(Kind kind, String unit, BigDecimal factor, int to, String noun) {

    static Suffix of(Kind kind, String unit, BigDecimal factor, int to) {
        return new Suffix(kind, unit, factor, to, "");
    }
}
