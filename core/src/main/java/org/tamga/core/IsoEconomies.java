package org.tamga.core;

import com.ibm.icu.util.Region;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codes of ISO 3166-1. Letters and names are those of the JDK (CLDR); the numbers are read from ICU4J, which is
 * slow to load and therefore touched only when a number is asked for.
 */
final class IsoEconomies {

    private static final int MOST_SUGGESTIONS = 5;
    private static final Map<String, String> ALPHA2_BY_ALPHA3 = alpha2ByAlpha3();
    private static final Map<String, String> ALPHA3_BY_ALPHA2 = inverse(ALPHA2_BY_ALPHA3);

    private IsoEconomies() {}

    /** Numbers of UN M49 by alpha-3, and back; loaded at the first question. */
    private static final class Numbers {

        static final Map<String, String> BY_ALPHA3 = byAlpha3();
        static final Map<String, String> ALPHA3 = inverse(BY_ALPHA3);

        private static Map<String, String> byAlpha3() {
            Map<String, String> numbers = new HashMap<>();
            ALPHA2_BY_ALPHA3.forEach((alpha3, alpha2) -> numbers.put(
                    alpha3,
                    String.format(
                            Locale.ROOT, "%03d", Region.getInstance(alpha2).getNumericCode())));
            return Map.copyOf(numbers);
        }
    }

    /** All alpha-3 codes in alphabetical order. */
    static Set<String> alpha3Codes() {
        return ALPHA2_BY_ALPHA3.keySet();
    }

    static Optional<String> alpha2(String alpha3) {
        return Optional.ofNullable(ALPHA2_BY_ALPHA3.get(alpha3));
    }

    static Optional<String> numeric(String alpha3) {
        return Optional.ofNullable(Numbers.BY_ALPHA3.get(alpha3));
    }

    static Optional<String> alpha3OfAlpha2(String alpha2) {
        return Optional.ofNullable(ALPHA3_BY_ALPHA2.get(alpha2));
    }

    static Optional<String> alpha3OfNumeric(String numeric) {
        return Optional.ofNullable(Numbers.ALPHA3.get(numeric));
    }

    /** The name of an economy or, given {@code 001}, of the world. */
    static String name(String region, Locale locale) {
        return Locale.of("", region).getDisplayCountry(locale);
    }

    /** The codes that somebody who wrote {@code text} most likely meant, best first, such as "KAZ (Kazakhstan)". */
    static List<String> suggestions(String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        Map<String, Integer> distances = new HashMap<>();
        ALPHA2_BY_ALPHA3.forEach((alpha3, alpha2) -> {
            int distance = wanted.length() <= 3
                    ? distance(wanted, alpha3)
                    : distanceOfNames(wanted, name(alpha2, Locale.ENGLISH).toUpperCase(Locale.ROOT));
            if (distance <= (wanted.length() <= 3 ? 1 : 2)) {
                distances.put(alpha3, distance);
            }
        });
        // ISO 3166 reserves UK, but does not assign it
        alpha3OfAlpha2(wanted.equals("UK") ? "GB" : wanted).ifPresent(alpha3 -> distances.put(alpha3, 0));
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .map(alpha3 -> alpha3 + " (" + name(alpha2(alpha3).orElseThrow(), Locale.ENGLISH) + ")")
                .toList();
    }

    private static int distanceOfNames(String wanted, String name) {
        return name.contains(wanted) || wanted.contains(name)
                ? Math.min(1, distance(wanted, name))
                : distance(wanted, name);
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static Map<String, String> alpha2ByAlpha3() {
        Map<String, String> codes = new TreeMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            codes.put(Locale.of("", alpha2).getISO3Country(), alpha2);
        }
        return Collections.unmodifiableMap(codes);
    }

    private static Map<String, String> inverse(Map<String, String> codes) {
        Map<String, String> inverse = new HashMap<>();
        codes.forEach((key, value) -> inverse.put(value, key));
        return Map.copyOf(inverse);
    }
}
