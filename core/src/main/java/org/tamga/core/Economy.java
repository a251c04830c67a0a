package org.tamga.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An economy of ISO 3166-1 by its alpha-3 code: {@code KAZ}. One more value stands for all of them together,
 * {@link #WORLD}.
 *
 * <p>Ordered and printed by alpha-3 code.
 *
 * @param alpha3 three capital letters, such as {@code CHN}
 */
public record Economy(String alpha3) implements Comparable<Economy> {

    private static final String WORLD_CODE = "WLD";
    private static final String WORLD_ALPHA2 = "1W";
    private static final String WORLD_NUMERIC = "001";

    /** All economies together. Not in ISO 3166-1; the letters are the World Bank's, the number is that of UN M49. */
    public static final Economy WORLD = new Economy(WORLD_CODE);

    /** The 249 economies of the list, loaded at the first question. */
    private static final class Known {

        static final List<Economy> ALL =
                IsoEconomies.alpha3Codes().stream().map(Economy::new).toList();
        static final Map<String, Economy> BY_ALPHA3 =
                ALL.stream().collect(Collectors.toUnmodifiableMap(Economy::alpha3, Function.identity()));
    }

    /**
     * Checks the code against the list.
     *
     * @throws IllegalArgumentException when it is not an alpha-3 code of ISO 3166-1 and not {@code WLD}
     */
    public Economy {
        if (!alpha3.equals(WORLD_CODE) && IsoEconomies.alpha2(alpha3).isEmpty()) {
            throw unknown(alpha3);
        }
    }

    /**
     * The economy that a code means: alpha-3 ({@code KAZ}), alpha-2 ({@code KZ}) or the three digits of UN M49
     * ({@code 398}). Letters may be small.
     *
     * @throws IllegalArgumentException when no economy has the code; the message names those that were likely meant
     */
    public static Economy of(String code) {
        String found = Texts.bounded(code, "an economy");
        if (found.length() < 2 || found.length() > 3 || !Texts.all(found, Economy::isCodeCharacter)) {
            throw unknown(found);
        }
        String upper = found.toUpperCase(Locale.ROOT);
        if (upper.equals(WORLD_CODE) || upper.equals(WORLD_ALPHA2) || upper.equals(WORLD_NUMERIC)) {
            return WORLD;
        }
        String alpha3 = switch (upper.length()) {
            case 2 -> IsoEconomies.alpha3OfAlpha2(upper).orElseThrow(() -> unknown(found));
            default ->
                Texts.isDigits(upper) ? IsoEconomies.alpha3OfNumeric(upper).orElseThrow(() -> unknown(found)) : upper;
        };
        Economy economy = Known.BY_ALPHA3.get(alpha3);
        if (economy == null) {
            throw unknown(found);
        }
        return economy;
    }

    /** The economies of ISO 3166-1 in the order of their codes, without {@link #WORLD}. */
    public static List<Economy> all() {
        return Known.ALL;
    }

    /** Two letters, such as {@code KZ}; for the world {@code 1W}, the code that the World Bank pairs with WLD. */
    public String alpha2() {
        return isWorld() ? WORLD_ALPHA2 : IsoEconomies.alpha2(alpha3).orElseThrow();
    }

    /** The three digits of ISO 3166-1 and UN M49, such as {@code 398}; {@code 001} for the world. */
    public String numeric() {
        return isWorld() ? WORLD_NUMERIC : IsoEconomies.numeric(alpha3).orElseThrow();
    }

    /** The name in a language, after CLDR: Kazakhstan, Казахстан. */
    public String name(Locale locale) {
        if (!isWorld()) {
            return IsoEconomies.name(alpha2(), locale);
        }
        String name = IsoEconomies.name(WORLD_NUMERIC, locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** Whether this is {@link #WORLD}. */
    public boolean isWorld() {
        return alpha3.equals(WORLD_CODE);
    }

    @Override
    public int compareTo(Economy other) {
        return alpha3.compareTo(other.alpha3);
    }

    /** The alpha-3 code. */
    @Override
    public String toString() {
        return alpha3;
    }

    private static boolean isCodeCharacter(int c) {
        return Texts.isLetter(c) || Texts.isDigit(c);
    }

    private static IllegalArgumentException unknown(String found) {
        List<String> close = found.isEmpty() || found.length() > 60 || Texts.isDigits(found)
                ? List.of()
                : IsoEconomies.suggestions(found);
        String right = close.isEmpty()
                ? "write a code of ISO 3166-1 such as KAZ, KZ or 398, or WLD for the world"
                : "did you mean " + String.join(" or ", close) + "?";
        return new IllegalArgumentException(Texts.quoted(found) + " is not an economy: " + right);
    }
}
