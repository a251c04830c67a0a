package org.tamga.app.web;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes before it is answered, and the headers that every answer has.
 *
 * <ul>
 *   <li>A server for this machine alone answers only to names of this machine: a page elsewhere could otherwise give its own name the address
 *       127.0.0.1 and read what is here (DNS rebinding).
 *   <li>A server with a token answers to who shows it: in {@code Authorization: Bearer}, in a cookie, or once in the address, which makes the
 *       cookie.
 *   <li>What changes or costs something is taken from pages of this server only, never from a form elsewhere.
 * </ul>
 *
 * <p>Headers after the OWASP Secure Headers Project.
 */
final class Guard {

    private static final String COOKIE = "tamga_token";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** No script, style, picture or connection from anywhere but here; nothing may show the page in a frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** What every answer says, whatever became of the request. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-cache");

    private final WebOptions options;
    private final RateLimit limit;

    Guard(WebOptions options, RateLimit limit) {
        this.options = options;
        this.limit = limit;
    }

    /** @throws WebFault when the request is not answered */
    void check(Context request) throws WebFault {
        HEADERS.forEach(request::header);
        checkHost(request);
        checkToken(request);
        checkOrigin(request);
        if (!limit.allows(request.ip())) {
            request.header("Retry-After", "1");
            throw new WebFault(429, "too many requests from your address: wait a second");
        }
    }

    private void checkHost(Context request) throws WebFault {
        if (!WebOptions.isLoopback(options.host())) {
            return;
        }
        String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        String name = host.replaceFirst(":\\d+$", "");
        if (!OWN_NAMES.contains(name) && !name.equals(options.host().toLowerCase(Locale.ROOT))) {
            throw new WebFault(421, "this server answers to localhost only");
        }
    }

    private void checkToken(Context request) throws WebFault {
        if (options.token().isEmpty()) {
            return;
        }
        String token = options.token().get();
        String authorization = request.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ") && same(token, authorization.substring(7))) {
            return;
        }
        if (same(token, request.cookie(COOKIE))) {
            return;
        }
        if (same(token, request.queryParam("token"))) {
            request.header("Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
            return;
        }
        request.header("WWW-Authenticate", "Bearer realm=\"tamga\"");
        throw new WebFault(401, "this server wants its token: open the address that  tamga serve  printed");
    }

    /** Compares in a time that does not depend on where two texts differ. */
    private static boolean same(String token, @org.jspecify.annotations.Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkOrigin(Context request) throws WebFault {
        switch (request.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> {
                return;
            }
            default -> {}
        }
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean elsewhere = origin != null && !isOwn(origin, request.header("Host"));
        if (elsewhere || (site != null && !Set.of("same-origin", "none").contains(site))) {
            throw new WebFault(403, "only pages of this server may send something to it");
        }
    }

    private static boolean isOwn(String origin, @org.jspecify.annotations.Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
