package org.tamga.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.tamga.reading.text.Language;

/**
 * The language of a text. Script and the commonest words decide where they are clear; OpenNLP's model, which takes half a second and 40
 * MB to load, is asked only where they are not.
 *
 * @param language the one to read the text by
 * @param note what to tell the reader when the text is in another language, which is then read as the nearest one
 */
record LanguageGuess(Language language, Optional<String> note) {

    private static final int SAMPLE = 6_000;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "in", "to", "a", "for", "by", "with", "from", "is", "was", "on", "that", "its", "at",
            "as", "has", "have", "will", "than", "are", "were", "this", "year");

    private static final Set<String> RUSSIAN = Set.of(
            "в",
            "и",
            "на",
            "с",
            "по",
            "за",
            "из",
            "для",
            "от",
            "что",
            "до",
            "при",
            "как",
            "году",
            "года",
            "к",
            "это",
            "не",
            "также",
            "между",
            "было",
            "составил",
            "составила",
            "со",
            "о",
            "об");

    /** Letters of Kazakh, Kyrgyz, Tajik, Uzbek, Ukrainian that Russian has not. */
    private static final String NOT_RUSSIAN =
            "\u04D9\u0493\u049B\u04A3\u04E9\u04B1\u04AF\u04BB\u0456\u04E3\u04EF\u04B3\u04B7\u045E\u0457\u0454\u0491";

    private static LanguageGuess sure(Language language) {
        return new LanguageGuess(language, Optional.empty());
    }

    /** Of a code that the document states itself, such as {@code en}, {@code ru-RU}, {@code English}. */
    static Optional<LanguageGuess> stated(String code, String text) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("en")) {
            return Optional.of(sure(Language.EN));
        }
        if (lower.startsWith("ru") || lower.startsWith("рус")) {
            return Optional.of(sure(Language.RU));
        }
        return lower.isEmpty() ? Optional.empty() : Optional.of(nearest(lower, Letters.of(text)));
    }

    static LanguageGuess of(String text) {
        Letters letters = Letters.of(text);
        if (letters.cyrillic > letters.latin) {
            boolean russian = letters.notRussian * 100 < letters.cyrillic
                    && (letters.russianWords * 20 >= letters.words || letters.words < 8);
            return russian ? sure(Language.RU) : asked(text, letters);
        }
        boolean english =
                letters.latin >= letters.other && (letters.englishWords * 12 >= letters.words || letters.words < 8);
        return english ? sure(Language.EN) : asked(text, letters);
    }

    private static LanguageGuess asked(String text, Letters letters) {
        String code = Model.detect(text.substring(0, Math.min(text.length(), SAMPLE)));
        return switch (code) {
            case "eng" -> sure(Language.EN);
            case "rus" -> sure(Language.RU);
            default -> nearest(code, letters);
        };
    }

    private static LanguageGuess nearest(String code, Letters letters) {
        Language nearest = letters.cyrillic > letters.latin ? Language.RU : Language.EN;
        String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        return new LanguageGuess(
                nearest,
                Optional.of("The text seems to be in " + (name.isEmpty() ? "another language" : name)
                        + ", which is not read yet; it was read as "
                        + nearest.locale().getDisplayLanguage(Locale.ENGLISH) + "."));
    }

    /** Letters and words of the beginning of a text, counted. */
    private static final class Letters {
        private int cyrillic;
        private int latin;
        private int other;
        private int notRussian;
        private int words;
        private int englishWords;
        private int russianWords;

        static Letters of(String text) {
            Letters letters = new Letters();
            int limit = Math.min(text.length(), SAMPLE);
            int start = -1;
            for (int i = 0; i <= limit; i++) {
                boolean letter = i < limit && Character.isLetter(text.charAt(i));
                if (letter) {
                    letters.count(text.charAt(i));
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    letters.countWord(text, start, i);
                    start = -1;
                }
            }
            return letters;
        }

        private void count(char c) {
            if (c < '\u0250') {
                latin++;
            } else if (c >= '\u0400' && c <= '\u052F') {
                cyrillic++;
                notRussian += NOT_RUSSIAN.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
            } else {
                other++;
            }
        }

        private void countWord(String text, int start, int end) {
            words++;
            if (end - start <= 9) {
                String word = Characters.lower(text.substring(start, end));
                englishWords += ENGLISH.contains(word) ? 1 : 0;
                russianWords += RUSSIAN.contains(word) ? 1 : 0;
            }
        }
    }

    /** OpenNLP's model, loaded when first asked. */
    private static final class Model {
        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without OpenNLP's language model");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        static String detect(String sample) {
            return new LanguageDetectorME(MODEL).predictLanguage(sample).getLang();
        }
    }
}
