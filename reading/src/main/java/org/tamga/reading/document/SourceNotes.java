package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PrefixTable;
import org.tamga.reading.text.Span;

/** What a document says about its own reliability: the sentences with words of {@code notes-LANGUAGE.txt}. */
final class SourceNotes {

    private static final int LONGEST = 300;
    private static final int MOST = 20;
    private static final int BEGINNING = 3;

    private static final PrefixTable<List<String>> PHRASES = phrases();

    private SourceNotes() {}

    private static PrefixTable<List<String>> phrases() {
        PrefixTable<List<String>> phrases = new PrefixTable<>(BEGINNING);
        for (Language language : Language.values()) {
            for (String phrase : Words.lines("notes-" + language.locale().getLanguage() + ".txt")) {
                phrases.orElse(phrase, ArrayList::new).add(phrase);
            }
        }
        return phrases;
    }

    /** The sentences in text order, white space made single; long ones are cut. */
    static List<String> in(String text, List<Block> blocks) {
        String lower = Characters.lower(text);
        List<String> notes = new ArrayList<>();
        for (Block block : blocks) {
            for (Span sentence : block.sentences()) {
                if (notes.size() == MOST) {
                    return notes;
                }
                if (hasPhrase(lower, sentence)) {
                    String note = Characters.singleSpaced(sentence.of(text));
                    notes.add(note.length() <= LONGEST ? note : note.substring(0, LONGEST) + "\u2026");
                }
            }
        }
        return notes;
    }

    private static boolean hasPhrase(String lower, Span sentence) {
        for (int at = sentence.start(); at < sentence.end(); at++) {
            List<String> alike = startsWord(lower, at) ? PHRASES.of(lower, at) : null;
            if (alike != null) {
                for (String phrase : alike) {
                    if (lower.startsWith(phrase, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean startsWord(String lower, int at) {
        return at == 0 || !Character.isLetter(lower.charAt(at - 1));
    }
}
