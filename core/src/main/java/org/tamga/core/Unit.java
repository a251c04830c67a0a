package org.tamga.core;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an amount is counted in: a currency of ISO 4217, or a physical unit.
 *
 * <p>The physical units are {@code t} (tonnes), {@code TEU} (twenty-foot equivalent units), {@code trains},
 * {@code km}, {@code NMB} (number of items, after UN/CEFACT) and {@code m3} (cubic metres).
 *
 * @param code the code, in the case in which it is listed: {@code USD}, {@code t}
 */
public record Unit(String code) {

    private static final List<String> PHYSICAL = List.of("t", "TEU", "trains", "km", "NMB", "m3");

    /** ISO 4217 keeps these for "no currency" and for tests. */
    private static final Set<String> NO_CURRENCY = Set.of("XXX", "XTS");

    /** The dollar of the United States. */
    public static final Unit USD = new Unit("USD");

    /** The yuan renminbi of China. */
    public static final Unit CNY = new Unit("CNY");

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException when it is neither a currency nor a listed physical unit
     */
    public Unit {
        if (!isKnown(code)) {
            throw unknown(code);
        }
    }

    /**
     * The unit of a code, exactly as listed.
     *
     * @throws IllegalArgumentException when it is neither a currency nor a listed physical unit
     */
    public static Unit of(String code) {
        return new Unit(Texts.bounded(code, "a unit"));
    }

    /** Whether amounts in this unit are money. */
    public boolean isCurrency() {
        return !PHYSICAL.contains(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private static boolean isKnown(String code) {
        return PHYSICAL.contains(code) || isCurrencyCode(code);
    }

    private static boolean isCurrencyCode(String code) {
        if (code.length() != 3 || NO_CURRENCY.contains(code) || !Texts.all(code, c -> c >= 'A' && c <= 'Z')) {
            return false;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException notListed) {
            return false;
        }
    }

    private static IllegalArgumentException unknown(String code) {
        String meant = switch (code.toLowerCase(Locale.ROOT)) {
            case "$", "us$", "dollar", "dollars" -> "USD";
            case "¥", "rmb", "yuan", "renminbi" -> "CNY";
            case "€", "euro", "euros" -> "EUR";
            case "tenge" -> "KZT";
            case "som" -> "KGS or UZS";
            case "sum" -> "UZS";
            case "somoni" -> "TJS";
            case "manat" -> "TMT";
            case "tonne", "tonnes", "ton", "tons" -> "t";
            case "train" -> "trains";
            case "kilometre", "kilometres" -> "km";
            case "item", "items", "pieces", "units" -> "NMB";
            default -> otherCase(code);
        };
        return new IllegalArgumentException(Texts.quoted(code) + " is not a unit: "
                + (meant.isEmpty() ? "" : "did you mean " + meant + "? ")
                + "write a currency of ISO 4217 such as USD, or one of " + String.join(", ", PHYSICAL));
    }

    private static String otherCase(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return PHYSICAL.stream()
                .filter(unit -> unit.equalsIgnoreCase(code))
                .findFirst()
                .orElse(isCurrencyCode(upper) ? upper : "");
    }
}
