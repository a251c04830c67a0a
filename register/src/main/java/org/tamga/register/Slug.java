package org.tamga.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Identifiers from titles: small letters, digits and hyphens. */
final class Slug {

    private static final int LONGEST = 60;
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private Slug() {}

    /** An identifier that is not taken: the title's words, with a number behind when others have the same. */
    static String of(Kind kind, String title, Set<String> taken) {
        StringBuilder slug = new StringBuilder();
        String plain = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            int letter = CYRILLIC.indexOf(c);
            if (letter >= 0) {
                slug.append(LATIN[letter]);
            } else if (c != '\'' && c != '\u2019') {
                String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                char first = base.isEmpty() ? '-' : base.charAt(0);
                boolean plainLetter = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
                if (plainLetter) {
                    slug.append(first);
                } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String base = slug.isEmpty() ? kind.toString().replace('_', '-') : slug.toString();
        String id = base;
        for (int n = 2; taken.contains(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    static boolean isSound(String id) {
        return !id.isEmpty()
                && id.length() <= 2 * LONGEST
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
