package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a text without their endings, so that "roads" and "road", "дорога" and "дороге" are the same word. */
final class Stems {

    private static final int CYRILLIC_STEM = 5;

    /** Words that may stand between those of a phrase. */
    private static final int GAP = 2;

    private Stems() {}

    /** Adds the stems of a text's words and numbers, in their order. */
    static void addTo(List<String> stems, String text) {
        int length = text.length();
        int start = -1;
        for (int i = 0; i <= length; i++) {
            boolean inWord = i < length && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                stems.add(stem(text.substring(start, i)));
                start = -1;
            }
        }
    }

    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        addTo(stems, text);
        return stems;
    }

    /** Whether the words of one of the phrases stand there in their order, with few others between. */
    static boolean anyPhrase(List<List<String>> phrases, List<String> stems) {
        for (List<String> phrase : phrases) {
            if (holds(stems, phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(List<String> stems, List<String> phrase) {
        int length = phrase.size();
        int[] begun = new int[length];
        Arrays.fill(begun, -1);
        for (int i = 0; i < stems.size(); i++) {
            String stem = stems.get(i);
            for (int k = length - 1; k >= 0; k--) {
                if (stem.equals(phrase.get(k)) && (k == 0 || begun[k - 1] >= 0)) {
                    begun[k] = k == 0 ? i : begun[k - 1];
                }
            }
            if (begun[length - 1] >= 0 && isNear(begun[length - 1], i, length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many words stand from one to another with few others between. */
    static boolean isNear(int first, int last, int words) {
        return first > last - words - GAP;
    }

    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int length = lower.length();
        if (lower.charAt(0) >= '\u0400' && lower.charAt(0) <= '\u052f') {
            return length > CYRILLIC_STEM ? lower.substring(0, CYRILLIC_STEM) : lower;
        }
        if (length > 4 && lower.endsWith("ies")) {
            return lower.substring(0, length - 3) + "y";
        }
        return length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, length - 1) : lower;
    }
}
