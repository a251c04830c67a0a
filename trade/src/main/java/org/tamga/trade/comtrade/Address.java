package org.tamga.trade.comtrade;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The addresses of the service's methods under one base; the key is never a part of them. */
final class Address {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String base;
    private final boolean keyed;

    /**
     * Addresses under a base.
     *
     * @param keyed whether those are meant that need a key
     * @throws IllegalArgumentException when the base is not https (or this machine), or holds more than a host and a path
     */
    Address(URI base, boolean keyed) {
        String host = Optional.ofNullable(base.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean https = "https".equalsIgnoreCase(base.getScheme());
        boolean local = "http".equalsIgnoreCase(base.getScheme()) && LOOPBACK.contains(host);
        boolean bare = base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null;
        if (host.isEmpty() || !(https || local) || !bare) {
            throw new IllegalArgumentException(Shown.quoted(base.toString())
                    + " cannot be the base of the service: write https:// and a host, such as " + ComtradeClient.SERVICE
                    + "; http:// is only for this machine");
        }
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.keyed = keyed;
    }

    /** Where the rows of a question are. */
    URI rows(ComtradeQuery query, CallLimits limits) {
        return URI.create(base + (keyed ? "/data/v1/get/" : "/public/v1/preview/") + query.path() + "?"
                + queryString(query) + "&maxRecords=" + limits.rows() + "&includeDesc=true");
    }

    /** Where it stands what of a question's reporters and periods was published. */
    URI releases(ComtradeQuery query) {
        StringBuilder parameters = new StringBuilder();
        append(parameters, Axis.REPORTER, query.reporters());
        append(parameters, Axis.PERIOD, query.periods());
        return URI.create(base + (keyed ? "/data/v1/getDA/" : "/public/v1/getDA/") + query.path() + "?" + parameters);
    }

    /** What of the address a question makes longer. */
    static String queryString(ComtradeQuery query) {
        StringBuilder parameters = new StringBuilder();
        for (Axis axis : Axis.values()) {
            append(parameters, axis, query.codes(axis));
        }
        return parameters.append("&partner2Code=0&customsCode=C00").toString();
    }

    /** Codes are letters, digits and points: nothing in them needs escaping. */
    private static void append(StringBuilder parameters, Axis axis, List<String> codes) {
        if (!codes.isEmpty()) {
            parameters
                    .append(parameters.isEmpty() ? "" : "&")
                    .append(axis.parameter())
                    .append('=')
                    .append(String.join(",", codes));
        }
    }

    /** Whether both are served by the same machine in the same way. */
    static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other)) && other.getRawUserInfo() == null;
    }

    private static String origin(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return scheme + "://"
                + Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT) + ":" + port;
    }
}
