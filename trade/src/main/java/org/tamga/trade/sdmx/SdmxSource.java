package org.tamga.trade.sdmx;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.tamga.trade.comtrade.Shown;

/**
 * A service that is asked.
 *
 * @param name short, as sources are written in the lake: {@code ESTAT_COMEXT}
 * @param title for people; blank when none is known
 * @param address the base of its addresses, such as {@code https://host/rest}
 * @param dialect how it wants to be asked, one of {@link SdmxSources#dialects()}
 * @param properties what sdmx-dl knows besides
 */
public record SdmxSource(String name, String title, URI address, String dialect, Map<String, String> properties) {

    /** The dialect of services that keep to version 2.1 of SDMX's REST interface, which most do. */
    public static final String STANDARD = "RI_SDMX21";

    private static final int LONGEST_NAME = 40;

    /**
     * Checks the name and the address.
     *
     * @throws IllegalArgumentException when they are none
     */
    public SdmxSource {
        if (!name.matches("[A-Z][A-Z0-9_-]{0,39}")) {
            throw new IllegalArgumentException(Shown.quoted(name)
                    + " cannot be the name of a source: write capital letters, digits, - and _, at most "
                    + LONGEST_NAME);
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare =
                address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
        if (!(scheme.equals("https") || scheme.equals("http")) || address.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    Shown.quoted(address.toString())
                            + " cannot be the address of a service: write https://, a host and a path, such as https://example.org/rest");
        }
        properties = Map.copyOf(properties);
    }

    /**
     * A service that sdmx-dl has no name for.
     *
     * @throws IllegalArgumentException when the name or address is none
     */
    public static SdmxSource at(URI address, String name, String dialect) {
        return new SdmxSource(name, "", withoutLastSlash(address), dialect, Map.of());
    }

    /** The name of a service that was given none, made of its host: {@code STAT_EXAMPLE_ORG}. */
    public static String nameOf(URI address) {
        String host = String.valueOf(address.getHost()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String name = Character.isLetter(host.charAt(0)) ? host : "S" + host;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static URI withoutLastSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
