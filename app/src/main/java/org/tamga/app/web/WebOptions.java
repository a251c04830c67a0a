package org.tamga.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * How a server is reached, and what it allows.
 *
 * @param host address that is listened at; the loopback address unless somebody wants more
 * @param port 0 for any that is free
 * @param token that every request must show; required where {@code host} can be reached from other machines
 * @param edit whether documents may be filed into the case
 */
public record WebOptions(String host, int port, Optional<String> token, boolean edit) {

    /** The fewest characters of a token. */
    public static final int SHORTEST_TOKEN = 16;

    /** @throws IllegalArgumentException when other machines can reach the server and there is no token; when it is short or no cookie can hold it */
    public WebOptions {
        if (!isLoopback(host) && token.isEmpty()) {
            throw new IllegalArgumentException("other machines can reach " + host
                    + ": name a token that every request must show, of " + SHORTEST_TOKEN + " characters or more");
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("the address to listen at is empty: 127.0.0.1 is this machine alone");
        }
        if (token.isPresent() && !token.get().matches("[A-Za-z0-9._~+/=-]*")) {
            throw new IllegalArgumentException("the token has other characters than letters, digits and . _ ~ + / = -");
        }
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "the token is too short to be safe: " + SHORTEST_TOKEN + " characters or more");
        }
    }

    /** Whether only this machine can reach an address. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
