package org.tamga.reading.claim;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.tamga.reading.quantity.Quantity;

/**
 * Unit and scale of numbers that stand without them, from the line above a table or list: "in billion US dollars".
 *
 * @param unit a currency or {@code t}
 * @param scale what the printed numbers are multiplied with
 */
record CaptionUnit(String unit, BigDecimal scale) {

    /** The unit that a caption names, when it names one. */
    static Optional<CaptionUnit> in(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return currency(lower)
                .or(() -> lower.contains("tonnes") || lower.contains("tons") || lower.contains("тонн")
                        ? Optional.of("t")
                        : Optional.empty())
                .map(unit -> new CaptionUnit(unit, scale(lower)));
    }

    static Optional<String> currency(String lower) {
        if (lower.contains("yuan") || lower.contains("cny") || lower.contains("rmb") || lower.contains("юан")) {
            return Optional.of("CNY");
        }
        if (lower.contains("dollar") || lower.contains("usd") || lower.contains("$") || lower.contains("долл")) {
            return Optional.of("USD");
        }
        if (lower.contains("euro") || lower.contains("eur ") || lower.contains("€") || lower.contains("евро")) {
            return Optional.of("EUR");
        }
        return Optional.empty();
    }

    private static BigDecimal scale(String lower) {
        if (lower.contains("trillion") || lower.contains("трлн")) {
            return BigDecimal.TEN.pow(12);
        }
        if (lower.contains("billion") || lower.contains("bln") || lower.contains(" bn") || lower.contains("млрд")) {
            return BigDecimal.TEN.pow(9);
        }
        if (lower.contains("million") || lower.contains("mln") || lower.contains("млн")) {
            return BigDecimal.TEN.pow(6);
        }
        return lower.contains("thousand") || lower.contains("тыс") ? BigDecimal.TEN.pow(3) : BigDecimal.ONE;
    }

    /** A number with this unit. */
    Quantity like(Quantity bare) {
        return new Quantity(
                bare.span(),
                bare.number(),
                unit.equals("t") ? Quantity.Kind.MEASURED : Quantity.Kind.MONEY,
                bare.interval().times(scale),
                bare.value().multiply(scale),
                bare.halfUnit().multiply(scale),
                bare.hedge(),
                unit,
                "",
                false);
    }
}
