package org.tamga.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Forms of Russian names: {@code Центральная Азия (пять государств)} becomes {@code Центральной Азией (пять государств)}.
 *
 * <p>A name is declined up to its first bracket: adjectives in front, then the noun; names joined by commas and {@code и} one by one. The
 * rules are those of inanimate nouns (Зализняк 1977, Грамматический словарь русского языка, types 1, 3, 7 and the adjectives of type
 * 1 and 3); what does not follow them stands in {@code forms_ru.txt}, and what is neither stays as it is.
 */
final class RussianForms {

    /** Cases, in the order of the file of exceptions. */
    private enum Form {
        GENITIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        PREPOSITIONAL
    }

    private static final String HUSHING = "гкхжшчщ";
    private static final String VOWELS = "аеёиоуыэюя";

    private static final Map<String, List<String>> EXCEPTIONS = exceptions();

    private RussianForms() {}

    private static Map<String, List<String>> exceptions() {
        Map<String, List<String>> found = new HashMap<>();
        for (String line : TextResource.lines("forms_ru.txt")) {
            List<String> forms = List.of(line.split("\\|", -1));
            found.put(forms.getFirst(), forms.subList(1, forms.size()));
        }
        return found;
    }

    /**
     * A value in the form that its place asks for.
     *
     * @param form genitive, accusative, instrumental, prepositional; {@code with} and {@code into} with their prepositions; {@code year}
     *     for a period in a sentence
     */
    static String of(String value, String form) {
        return switch (form) {
            case "genitive" -> names(value, Form.GENITIVE);
            case "accusative" -> names(value, Form.ACCUSATIVE);
            case "instrumental" -> names(value, Form.INSTRUMENTAL);
            case "prepositional" -> names(value, Form.PREPOSITIONAL);
            case "with" -> (needsVowel(value, "сзшж") ? "со " : "с ") + names(value, Form.INSTRUMENTAL);
            case "into" -> (needsVowel(value, "вф") ? "во " : "в ") + names(value, Form.ACCUSATIVE);
            case "year" -> year(value);
            default -> throw new IllegalArgumentException("no form '" + form + "' of a Russian name");
        };
    }

    /** Whether a preposition gets a vowel before two consonants, the first one of these: со Словакией, во Вьетнам. */
    private static boolean needsVowel(String value, String first) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean everybody = lower.startsWith("вс") && first.startsWith("с");
        boolean acronym = value.length() > 1 && Character.isUpperCase(value.charAt(1));
        return everybody
                || (lower.length() > 1
                        && !acronym
                        && first.indexOf(lower.charAt(0)) >= 0
                        && VOWELS.indexOf(lower.charAt(1)) < 0
                        && Character.isLetter(lower.charAt(1)));
    }

    /** {@code 2025} is {@code 2025 г.}, {@code 2014–2020} {@code 2014–2020 гг.}, {@code май 2025} {@code май 2025 г.} */
    private static String year(String period) {
        if (period.isEmpty() || !Character.isDigit(period.charAt(period.length() - 1))) {
            return period;
        }
        boolean years = period.matches("\\d{4}–\\d{4}") || period.matches("\\d{4}(–\\d{4})?(, | и ).*");
        return period + (years ? "\u00a0гг." : "\u00a0г.");
    }

    private static String names(String value, Form form) {
        if (EXCEPTIONS.containsKey(value)) {
            return phrase(value, form);
        }
        int bracket = value.indexOf(" (");
        String head = bracket < 0 ? value : value.substring(0, bracket);
        StringBuilder declined = new StringBuilder();
        int from = 0;
        while (from <= head.length()) {
            int comma = next(head, ", ", from);
            int and = next(head, " и ", from);
            int to = Math.min(comma, and);
            declined.append(phrase(head.substring(from, Math.min(to, head.length())), form));
            if (to >= head.length()) {
                break;
            }
            String between = to == comma ? ", " : " и ";
            declined.append(between);
            from = to + between.length();
        }
        return declined + (bracket < 0 ? "" : value.substring(bracket));
    }

    private static int next(String text, String between, int from) {
        int at = text.indexOf(between, from);
        return at < 0 ? text.length() : at;
    }

    private static String phrase(String name, Form form) {
        List<String> known = EXCEPTIONS.get(name);
        if (known != null) {
            return chosen(form, known.get(0), known.get(1), known.get(2), known.get(3));
        }
        List<String> words = new ArrayList<>(List.of(name.split("[ \u00a0]", -1)));
        boolean done = false;
        for (int k = 0; k < words.size() && !done; k++) {
            String word = words.get(k);
            boolean adjective = k + 1 < words.size() && isAdjective(word);
            words.set(k, adjective ? adjective(word, form) : noun(word, form));
            done = !adjective;
        }
        return String.join(" ", words);
    }

    private static boolean isAdjective(String word) {
        return word.length() > 3
                && List.of("ая", "яя", "ый", "ий", "ой", "ое", "ые", "ие").contains(ending(word, 2));
    }

    private static String adjective(String word, Form form) {
        String stem = word.substring(0, word.length() - 2);
        boolean hushing = HUSHING.indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return stem
                + switch (ending(word, 2)) {
                    case "ая" -> form == Form.ACCUSATIVE ? "ую" : "ой";
                    case "яя" -> form == Form.ACCUSATIVE ? "юю" : "ей";
                    case "ый", "ой" -> chosen(form, "ого", ending(word, 2), "ым", "ом");
                    case "ий" ->
                        hushing ? chosen(form, "ого", "ий", "им", "ом") : chosen(form, "его", "ий", "им", "ем");
                    case "ое" -> chosen(form, "ого", "ое", hushing ? "им" : "ым", "ом");
                    case "ые" -> chosen(form, "ых", "ые", "ыми", "ых");
                    default -> chosen(form, "их", "ие", "ими", "их");
                };
    }

    private static String noun(String word, Form form) {
        if (word.length() < 3 || !Character.isLetter(word.charAt(word.length() - 1)) || isAcronym(word)) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        char before = stem.charAt(stem.length() - 1);
        char last = word.charAt(word.length() - 1);
        boolean hushing = HUSHING.indexOf(before) >= 0;
        return switch (last) {
            case 'я' -> stem + (before == 'и' ? chosen(form, "и", "ю", "ей", "и") : chosen(form, "и", "ю", "ей", "е"));
            case 'а' -> stem + chosen(form, hushing ? "и" : "ы", "у", "жшчщц".indexOf(before) >= 0 ? "ей" : "ой", "е");
            case 'й' -> stem + chosen(form, "я", "й", "ем", "е");
            case 'ь' -> stem + chosen(form, "и", "ь", "ью", "и");
            case 'о', 'е', 'ё', 'у', 'ю', 'и', 'ы', 'э' -> word;
            default ->
                last >= 'б' && last <= 'щ'
                        ? word + chosen(form, "а", "", "жшчщц".indexOf(last) >= 0 ? "ем" : "ом", "е")
                        : word;
        };
    }

    private static boolean isAcronym(String word) {
        return Character.isUpperCase(word.charAt(word.length() - 1));
    }

    private static String chosen(
            Form form, String genitive, String accusative, String instrumental, String prepositional) {
        return switch (form) {
            case GENITIVE -> genitive;
            case ACCUSATIVE -> accusative;
            case INSTRUMENTAL -> instrumental;
            case PREPOSITIONAL -> prepositional;
        };
    }

    private static String ending(String word, int length) {
        return word.substring(word.length() - length);
    }
}
