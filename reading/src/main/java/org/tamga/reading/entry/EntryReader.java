package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/**
 * Finds what belongs into a register: what was signed, promised, built, founded or held. One entry for each thing, however often the document
 * tells of it; see {@code reading/entries.md} for what makes an entry and what does not.
 */
public final class EntryReader {

    private static final double ALIKE = 0.6;
    /** Among how many entries before it the same one is looked for; no document of the kind that is read has as many. */
    private static final int LOOK_BACK = 400;

    /** The entries of a document in the order of its text. */
    public List<Entry> read(Document document) {
        Optional<PartialDate> reference = Setting.reference(document);
        List<Passage> passages = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.TABLE_HEADER) {
                continue;
            }
            for (Span sentence : block.sentences()) {
                passages.add(new Passage(document, block, sentence, reference));
            }
        }
        Setting setting = new Setting(document, passages);
        if (!setting.china && !setting.format) {
            return List.of();
        }
        Events events = new Events(setting);
        List<Draft> drafts = new ArrayList<>();
        for (Passage passage : passages) {
            if (!passage.cues.isEmpty()) {
                drafts.addAll(events.find(passage));
            }
        }
        Instruments instruments = new Instruments(setting);
        Commitments commitments = new Commitments(setting);
        Bodies bodies = new Bodies(setting);
        Works works = new Works(setting);
        int project = -1;
        for (Passage passage : passages) {
            List<Draft> signed = instruments.find(passage);
            drafts.addAll(signed);
            if (!passage.cues.isEmpty() && (signed.isEmpty() || !passage.isItem())) {
                drafts.addAll(commitments.find(passage));
                drafts.addAll(bodies.find(passage));
                List<Draft> built = works.find(passage);
                if (!built.isEmpty() && signed.isEmpty()) {
                    project = drafts.size();
                    drafts.addAll(built);
                }
            }
            if (project >= 0 && drafts.get(project).due().isEmpty()) {
                drafts.set(project, drafts.get(project).due(works.due(passage)));
            }
        }
        return joined(drafts);
    }

    /** The same thing told again adds what was not told before. */
    private static List<Entry> joined(List<Draft> drafts) {
        List<Draft> distinct = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<String> title = words(draft.title());
            int same = -1;
            for (int i = Math.max(0, distinct.size() - LOOK_BACK); i < distinct.size() && same < 0; i++) {
                same = isSame(distinct.get(i), words.get(i), draft, title) ? i : -1;
            }
            if (same < 0) {
                distinct.add(draft);
                words.add(title);
            } else {
                distinct.set(same, distinct.get(same).and(draft));
            }
        }
        distinct.sort((a, b) -> a.sentence().compareTo(b.sentence()));
        return distinct.stream().map(Draft::entry).toList();
    }

    private static boolean isSame(Draft a, Set<String> first, Draft b, Set<String> second) {
        if (a.kind() != b.kind()) {
            return false;
        }
        boolean amounts = a.amount().isPresent() && b.amount().isPresent();
        if (amounts && a.unit().equals(b.unit())) {
            boolean equal = a.amount().get().compareTo(b.amount().get()) == 0;
            if (equal || a.kind() != Entry.Kind.PROJECT) {
                return equal;
            }
        }
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        int all = first.size() + second.size() - common.size();
        boolean ordinals = a.kind() == Entry.Kind.EVENT && !ordinal(a.title()).equals(ordinal(b.title()));
        boolean section = a.title().contains(", ") != b.title().contains(", ") && a.kind() == Entry.Kind.PROJECT;
        return !ordinals && !section && all > 0 && common.size() >= ALIKE * all;
    }

    private static String ordinal(String title) {
        int blank = title.indexOf(' ');
        return blank < 0 ? title : title.substring(0, blank).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (Token token : Tokenizer.tokens(title, new Span(0, title.length()))) {
            boolean word = token.isWord() && token.lower().length() > 2;
            if (word || token.isNumber()) {
                words.add(token.lower());
            }
        }
        words.remove("the");
        words.remove("and");
        return words;
    }
}
