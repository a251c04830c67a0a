package org.tamga.brief;

import java.util.List;
import java.util.Locale;

/**
 * The plural categories of whole numbers, after Unicode CLDR 48, "Language Plural Rules", cardinals.
 *
 * <p>English: {@code one} for 1, else {@code other}. Russian: {@code one} for 1, 21, 101 …, {@code few} for 2–4, 22–24 …, {@code many} for
 * the rest; its {@code other} is for fractions alone. Written out here because ICU reads a megabyte before it says the same.
 */
final class Plurals {

    private Plurals() {}

    /** The categories that whole numbers have in a language. */
    static List<String> categories(Locale language) {
        return isRussian(language) ? List.of("one", "few", "many") : List.of("one", "other");
    }

    /** The category of a count that is not negative. */
    static String category(Locale language, long count) {
        if (!isRussian(language)) {
            return count == 1 ? "one" : "other";
        }
        long last = count % 10;
        long lastTwo = count % 100;
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }

    private static boolean isRussian(Locale language) {
        return language.getLanguage().equals("ru");
    }
}
