package org.tamga.reading.entry;

import java.util.List;
import java.util.Locale;
import org.tamga.core.Economy;
import org.tamga.reading.text.Language;

/** Titles that are put together, in the language of the document where they hold words of it. */
final class Frames {

    private Frames() {}

    /** A grant, or funds that were only allocated, for a purpose; the purpose may be empty. */
    static String grant(Language language, boolean isGrant, String purpose) {
        if (language == Language.RU) {
            return (isGrant ? "Грант" : "Средства")
                    + (purpose.isEmpty() ? " странам Центральной Азии" : " на " + purpose);
        }
        return (isGrant ? "Grant" : "Funds")
                + (purpose.isEmpty() ? " to the countries of Central Asia" : " for " + purpose);
    }

    static String loan(Language language, String name, String purpose) {
        if (purpose.isEmpty()) {
            return name;
        }
        return name + (language == Language.RU ? " для " : " for the ") + purpose;
    }

    /** Something of two sides: "documents of China and Kazakhstan". */
    static String of(Language language, String what, List<String> sides) {
        if (sides.size() != 2) {
            return what;
        }
        Locale locale = language.locale();
        String first = Economy.of(sides.get(0)).name(locale);
        String second = Economy.of(sides.get(1)).name(locale);
        return language == Language.RU
                ? what + ", " + first + " и " + second
                : what + " of " + first + " and " + second;
    }

    static String twins(Language language, String first, String second) {
        return language == Language.RU
                ? "Побратимство, " + first + " и " + second
                : "Twinning of " + first + " and " + second;
    }
}
