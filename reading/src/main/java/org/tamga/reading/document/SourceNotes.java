package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

/** What a document says about its own reliability: the sentences with words of {@code notes-LANGUAGE.txt}. */
final class SourceNotes {

    private static final int LONGEST = 300;
    private static final int MOST = 20;

    private static final List<String> PHRASES = phrases();

    private SourceNotes() {}

    private static List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (Language language : Language.values()) {
            phrases.addAll(Words.lines("notes-" + language.locale().getLanguage() + ".txt"));
        }
        return List.copyOf(phrases);
    }

    /** The sentences in text order, white space made single; long ones are cut. */
    static List<String> in(String text, List<Block> blocks) {
        String lower = Characters.lower(text);
        TreeSet<Integer> places = new TreeSet<>();
        for (String phrase : PHRASES) {
            int at = lower.indexOf(phrase);
            for (int found = 0; at >= 0 && found < MOST; found++) {
                if (startsWord(lower, at)) {
                    places.add(at);
                }
                at = lower.indexOf(phrase, at + phrase.length());
            }
        }
        List<String> notes = new ArrayList<>();
        for (Block block : places.isEmpty() ? List.<Block>of() : blocks) {
            for (Span sentence : block.sentences()) {
                Integer place = places.ceiling(sentence.start());
                if (place != null && place < sentence.end() && notes.size() < MOST) {
                    String note = Characters.singleSpaced(sentence.of(text));
                    notes.add(note.length() <= LONGEST ? note : note.substring(0, LONGEST) + "\u2026");
                }
            }
        }
        return notes;
    }

    private static boolean startsWord(String lower, int at) {
        return at == 0 || !Character.isLetter(lower.charAt(at - 1));
    }
}
