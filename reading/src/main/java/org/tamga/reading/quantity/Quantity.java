package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.reading.text.Span;

/**
 * A number in a text, with its hedge and unit. Direction ("fell by") and meaning (growth, share) are not its business.
 *
 * @param span hedge, number, scale and unit: {@code about $2.3 billion}, {@code more than half}, {@code doubled}
 * @param number the digits or number words alone, without scale and unit
 * @param interval what the wording allows, in base units: dollars, tonnes, percent as 10.4, factors as 2.4; the sign is as printed
 * @param value the number, scaled; of a range its middle
 * @param halfUnit half a unit of the last printed digit, scaled; 0 for number words
 * @param unit {@code USD}, {@code CNY}, other ISO 4217 codes, {@code percent}, {@code percentage points}, {@code factor}, {@code rank},
 *     {@code km}, {@code t}, {@code TEU}, {@code m3}, {@code years}, {@code hours}; for what is counted by a noun that noun in lower case
 *     plural ({@code trains}, {@code places}, {@code documents}, {@code pupils}); empty for a number without a unit
 * @param noun the words of the counted noun as written, empty when there is none
 * @param scaled whether a scale word (million, bln.) stood with it
 */
public record Quantity(
        Span span,
        Span number,
        Kind kind,
        Interval interval,
        BigDecimal value,
        BigDecimal halfUnit,
        Hedge hedge,
        String unit,
        String noun,
        boolean scaled) {

    /** What a quantity may be. */
    public enum Kind {
        /** An amount of a currency. */
        MONEY,
        PERCENT,
        /** Percentage points. */
        POINTS,
        /** A factor between two amounts: {@code doubled}, {@code 2.4-fold}, {@code one and a half times}. */
        FACTOR,
        /** A fraction in words: {@code a third}, {@code half}, {@code one in four}; unit percent. */
        FRACTION,
        /** An amount of a physical unit: km, t, TEU, m3. */
        MEASURED,
        /** Things counted, with their noun. */
        COUNTED,
        /** {@code a record}, {@code first}, {@code second-largest}. */
        RANK,
        /** A number whose unit is not beside it; it may stand in a list or a table. */
        BARE;

        /** Whether a number of this kind compares two amounts: a percentage, a fraction, a factor. */
        public boolean isRatio() {
            return this == PERCENT || this == FRACTION || this == FACTOR;
        }
    }
}
