package org.tamga.trade.comtrade;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription key of UN Comtrade. It goes into the header of requests to the service and nowhere else: it is not printed, logged or
 * written into files.
 */
public final class ComtradeKey {

    /** Where the key is looked for, in this order. */
    public static final List<String> VARIABLES = List.of("TAMGA_COMTRADE_KEY", "COMTRADE_PRIMARY");

    private static final int LONGEST = 200;

    private final String secret;

    private ComtradeKey(String secret) {
        this.secret = secret;
    }

    /**
     * The key that the environment of this process holds, when it holds one; a blank variable counts as none.
     *
     * @throws IllegalArgumentException when it cannot be a key; the message names the variable and does not show it
     */
    public static Optional<ComtradeKey> ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * The key among such variables.
     *
     * @throws IllegalArgumentException when it cannot be a key; the message names the variable and does not show it
     */
    public static Optional<ComtradeKey> of(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            String value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                boolean visible = value.length() <= LONGEST && value.chars().allMatch(c -> c > 0x20 && c < 0x7F);
                if (!visible) {
                    throw new IllegalArgumentException("the environment variable " + variable
                            + " does not hold a key: a key is at most " + LONGEST
                            + " visible ASCII characters without blanks; copy it again from comtradedeveloper.un.org");
                }
                return Optional.of(new ComtradeKey(value));
            }
        }
        return Optional.empty();
    }

    /** The key itself, for the header of a request. */
    String secret() {
        return secret;
    }

    /** The text without the key, should somebody have put it there: a server may print what it was sent. */
    String hiddenIn(String text) {
        return text.replace(secret, "[key]");
    }

    /** Does not show the key. */
    @Override
    public String toString() {
        return "ComtradeKey[hidden]";
    }
}
