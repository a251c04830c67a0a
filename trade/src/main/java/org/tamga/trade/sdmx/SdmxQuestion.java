package org.tamga.trade.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.comtrade.Shown;

/**
 * What is asked for.
 *
 * @param source of whom
 * @param flow its id, or {@code AGENCY,ID,VERSION} where several agencies have one of that id
 * @param key which series
 * @param window whose observations; all there are when it is empty
 * @param currency what values are in where the service does not say it: a code of ISO 4217
 */
public record SdmxQuestion(
        SdmxSource source, String flow, SdmxKey key, Optional<Window> window, Optional<String> currency) {

    private static final int LONGEST_NAME = 80;

    /**
     * Checks the currency.
     *
     * @throws IllegalArgumentException when it is none
     */
    public SdmxQuestion {
        currency.ifPresent(code -> {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(known -> known.getCurrencyCode().equals(code))) {
                throw new IllegalArgumentException(
                        Shown.quoted(code) + " is no currency: write a code of ISO 4217, such as USD or EUR");
            }
        });
    }

    /** A name for files, from which a person sees what is in them; no two questions have the same. */
    public String name() {
        String spoken = String.join("-", source.name(), flow, key.toString())
                + window.map(w -> "-" + w).orElse("");
        String safe = spoken.replaceAll("[^A-Za-z0-9_+.-]", "_");
        String all = source.address() + "\n" + source.dialect() + "\n" + spoken;
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME))
                + "-"
                + HexFormat.of()
                        .formatHex(Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 8);
    }
}
