package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.Document;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.name.Names;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Tokenizer;

/** What holds for the whole document: who takes part, and the event that it tells of. */
final class Setting {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2060;

    final boolean china;
    final boolean format;
    private final Map<String, Integer> mentions = new HashMap<>();
    private Optional<PartialDate> event = Optional.empty();
    private boolean oneDay;
    private int eventGroup = -1;

    Setting(Document document, List<Passage> passages) {
        boolean five = false;
        boolean chinese = false;
        for (Passage passage : passages) {
            for (Name name : passage.names) {
                if (name.kind() == Name.Kind.GROUP && name.codes().containsAll(Format.FIVE)) {
                    five = true;
                } else if (name.kind() == Name.Kind.ECONOMY) {
                    name.codes().forEach(code -> mentions.merge(code, 1, Integer::sum));
                }
                chinese |= name.codes().contains(Format.CHINA) || name.codes().contains("GACC");
            }
        }
        for (Passage passage : passages) {
            for (Cue cue : passage.cues) {
                if (cue.role() == Cue.Role.CITY) {
                    chinese |= Places.economy(cue).filter(Format.CHINA::equals).isPresent();
                } else if (cue.role() == Cue.Role.ROUTE || cue.role() == Cue.Role.KNOWN) {
                    chinese |= cue.value().contains(Format.CHINA);
                }
            }
        }
        String title = document.title().orElse("");
        for (Name name : Names.find(Tokenizer.tokens(title, new Span(0, title.length())), document.language())) {
            if (name.kind() == Name.Kind.ECONOMY) {
                name.codes().forEach(code -> mentions.merge(code, 1, Integer::sum));
            }
        }
        this.china = chinese;
        this.format = five && chinese;
    }

    /** The document's date, or the year it speaks of most. */
    static Optional<PartialDate> reference(Document document) {
        if (document.date().isPresent()) {
            return document.date();
        }
        Map<Integer, Integer> years = new HashMap<>();
        String text = document.text();
        int at = 0;
        int best = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end - at == 4) {
                int year = Integer.parseInt(text.substring(at, end));
                if (year >= FIRST_YEAR
                        && year <= LAST_YEAR
                        && years.merge(year, 1, Integer::sum) > years.getOrDefault(best, 0)) {
                    best = year;
                }
            }
            at = Math.max(end, at + 1);
        }
        return best == 0 ? Optional.empty() : Optional.of(PartialDate.of(best));
    }

    /** The event that the document tells of; the first one that was held stays. */
    void held(PartialDate date, boolean range, int group) {
        if (event.isEmpty()) {
            event = Optional.of(date);
            oneDay = !range;
            eventGroup = group;
        }
    }

    /** When documents of the event were signed: its day, or its month when it lasted longer. */
    Optional<PartialDate> signing() {
        return oneDay ? event : event.map(Times::month);
    }

    /** When something was announced that a sentence ties to the event, in words or by standing in one list with it. */
    Optional<PartialDate> announcement(Passage passage) {
        boolean tied = passage.has(Cue.Role.EVENT) || (passage.isItem() && passage.block.group() == eventGroup);
        return tied ? event : Optional.empty();
    }

    /** The one of the five that the document speaks of most; empty when another one is spoken of as often. */
    Optional<String> partner() {
        Optional<String> best = Optional.empty();
        int most = 0;
        boolean tie = false;
        for (String code : Format.FIVE) {
            int count = mentions.getOrDefault(code, 0);
            if (count > most) {
                most = count;
                best = Optional.of(code);
                tie = false;
            } else if (count == most) {
                tie = true;
            }
        }
        return tie ? Optional.empty() : best;
    }

    /** Whether a sentence names a country or group from elsewhere, and not China: what Russia and Kazakhstan sign is no concern here. */
    static boolean isForeign(Passage passage) {
        boolean other = false;
        for (Name name : passage.names) {
            for (String code : name.codes()) {
                boolean place = name.kind() == Name.Kind.ECONOMY || name.kind() == Name.Kind.GROUP;
                if (code.equals(Format.CHINA) || code.equals("GACC")) {
                    return false;
                }
                other |= place && !code.equals("WLD") && !Format.SIX.contains(code);
            }
        }
        return other;
    }

    /** Who takes part in what a sentence tells: those it names, else those of the document. */
    List<String> parties(Passage passage, boolean bilateral) {
        Set<String> named = new TreeSet<>(passage.economies());
        for (Name name : passage.names) {
            if (name.kind() == Name.Kind.GROUP && name.codes().containsAll(Format.FIVE)) {
                return Format.SIX;
            }
        }
        if (named.size() > 1) {
            return sorted(named);
        }
        if (named.size() == 1 && !named.contains(Format.CHINA)) {
            if (china) {
                named.add(Format.CHINA);
            }
            return sorted(named);
        }
        Optional<String> partner = partner();
        if (partner.isPresent() && china && (bilateral || !format)) {
            return List.of(Format.CHINA, partner.get());
        }
        return format || named.isEmpty() ? Format.SIX : sorted(named);
    }

    static List<String> sorted(Collection<String> codes) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(codes));
        return List.copyOf(sorted);
    }
}
