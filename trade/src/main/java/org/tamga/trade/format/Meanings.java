package org.tamga.trade.format;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.nomenclature.Spellings;

/** What the parts of a row may mean in the lake: what stands behind {@code always} and {@code values} of a description. */
final class Meanings {

    /** The flows of the lake, after UN Comtrade's list of trade regimes. */
    static final List<String> FLOWS = List.of(
            "EXPORT",
            "IMPORT",
            "RE_EXPORT",
            "RE_IMPORT",
            "DOMESTIC_EXPORT",
            "FOREIGN_IMPORT",
            "IMPORT_PROCESSING",
            "IMPORT_AFTER_PROCESSING",
            "EXPORT_PROCESSING",
            "EXPORT_AFTER_PROCESSING");

    /** The codes of ISO 4217 that the JDK knows, of former currencies too. */
    static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** How a source is written. */
    static final String SOURCE = "[A-Z][A-Z0-9_-]{0,39}";

    /** How a mode of transport is written. */
    static final String TRANSPORT = "[0-9A-Z]{1,10}";

    private static final String GROUP = "GROUP";

    private Meanings() {}

    /** What is wrong with a text that a description gives as the meaning of a part; empty when nothing is. */
    static Optional<String> fault(Part part, String text) {
        return switch (part) {
            case SOURCE -> unless(text.matches(SOURCE), text, "capital letters, digits, - and _, at most 40");
            case REPORTER, PARTNER ->
                unless(
                        AreaCodes.ANY.areas().containsKey(AreaCodes.capital(text)) || text.equals(GROUP),
                        text,
                        "a code of an economy, such as KAZ, or GROUP for a sum of others that is left out");
            case FLOW -> unless(FLOWS.contains(text), text, "known are " + String.join(", ", FLOWS));
            case NOMENCLATURE ->
                unless(Spellings.find(text).isPresent(), text, "HS, an edition such as HS2017, CN, SITC4, BEC5 …");
            case CURRENCY -> unless(CURRENCIES.contains(text), text, "a currency of ISO 4217, such as USD");
            case TRANSPORT ->
                unless(text.matches(TRANSPORT), text, "at most ten capital letters and digits; 0 for all");
            case PERIOD, PRODUCT, VALUE, NET_KG, QUANTITY, QUANTITY_UNIT, MULTIPLIER -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean sound, String text, String right) {
        return sound ? Optional.empty() : Optional.of("'" + text + "': " + right);
    }
}
