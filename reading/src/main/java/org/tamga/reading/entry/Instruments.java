package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.Block;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Format;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/**
 * Treaties, declarations, memoranda, plans, agreements, and documents that are only counted. A head noun alone is none: its sentence, or
 * the one that leads into its list, says that it was signed, adopted, ratified or reviewed.
 */
final class Instruments {

    private static final int HEAD_OF_ITEM = 3;
    private static final Map<String, Entry.Kind> KINDS = Map.of(
            "treaty", Entry.Kind.TREATY,
            "declaration", Entry.Kind.DECLARATION,
            "memorandum", Entry.Kind.MEMORANDUM,
            "action_plan", Entry.Kind.ACTION_PLAN,
            "agreement", Entry.Kind.AGREEMENT,
            "programme", Entry.Kind.PROGRAMME);

    private final Setting setting;
    private Optional<String> led = Optional.empty();

    Instruments(Setting setting) {
        this.setting = setting;
    }

    /** What a sentence says was signed. */
    List<Draft> find(Passage passage) {
        List<Draft> drafts = new ArrayList<>();
        List<Cue> heads = passage.all(Role.HEAD);
        boolean opens = !heads.isEmpty() && heads.getFirst().from() < HEAD_OF_ITEM && isLine(passage);
        if (opens && led.isPresent() && !passage.has(Role.STATUS)) {
            listed(passage, heads.getFirst(), led.get()).ifPresent(drafts::add);
            return drafts;
        }
        for (Cue head : heads) {
            told(passage, head).ifPresent(drafts::add);
        }
        numbered(passage).ifPresent(drafts::add);
        led = leads(passage);
        return drafts;
    }

    /** The status that a sentence gives to the list behind it. */
    private Optional<String> leads(Passage passage) {
        boolean colon = passage.is(passage.tokens.size() - 1, ":") || passage.block.kind() == Block.Kind.HEADING;
        Optional<String> status = passage.first(Role.STATUS).map(Cue::value);
        boolean listing = passage.has(Role.NUMBERED) || passage.has(Role.HEAD);
        if (colon && status.isPresent()) {
            return status;
        }
        if (colon && listing) {
            return Optional.of("signed");
        }
        return passage.isItem() || isShort(passage) ? led : Optional.empty();
    }

    private static boolean isLine(Passage passage) {
        return passage.isItem() || passage.block.sentences().getFirst().start() == passage.span.start();
    }

    private static boolean isShort(Passage passage) {
        return passage.tokens.size() < 3;
    }

    private Optional<Draft> listed(Passage passage, Cue head, String status) {
        int end = Titles.end(passage, head.to(), false, true);
        int about = head.to();
        String name = passage.text(Titles.begin(passage, head.from()), head.to());
        int between = find(passage, head.to(), end, "between", "между");
        if (between == head.to()) {
            int on = find(passage, between, end, "on", "to", "for", "о", "об", "по");
            if (on < 0) {
                int stop = find(passage, between, end, "of", "and");
                return Optional.of(entry(passage, head, passage.text(head.from(), stop < 0 ? end : stop), status));
            }
            about = on;
        }
        end = Titles.withoutParties(passage, about, end);
        int subject = Titles.subject(passage, about, end);
        if (subject >= end) {
            return Optional.empty();
        }
        String packed = head.value().equals("memorandum") ? passage.text(head.from(), head.from() + 1) : name;
        boolean of = KINDS.get(head.value()) == Entry.Kind.PROGRAMME && head.to() - head.from() > 1;
        String title = packed + (of ? " " : " on ") + passage.text(subject, end);
        return Optional.of(entry(passage, head, title, status));
    }

    private Optional<Draft> told(Passage passage, Cue head) {
        Optional<Cue> act = passage.nearest(Role.STATUS, head.from())
                .filter(c -> c.from() < head.from() || c.from() - head.from() < 40);
        boolean programme = head.value().equals("programme");
        if (act.isEmpty() || passage.is(head.from() - 1, "draft") || Setting.isForeign(passage)) {
            return Optional.empty();
        }
        boolean named = Titles.isCapital(passage, head.from())
                && (head.from() > 0
                        || Titles.isCapital(passage, head.to())
                        || Titles.isCapital(passage, head.to() + 1));
        if (programme && !named) {
            return Optional.empty();
        }
        int begin = Titles.begin(passage, head.from());
        int end = Titles.end(passage, head.to(), named, false);
        if (end == head.to() && named) {
            named = false;
            end = Titles.end(passage, head.to(), false, false);
        }
        boolean proper = begin < head.from() && Titles.isCapital(passage, begin);
        if (proper && head.value().equals("declaration")) {
            end = head.to();
        } else if (!named) {
            end = Titles.withoutParties(passage, head.to(), end);
        } else {
            end = Math.max(cutSides(passage, head.to(), end), head.to());
        }
        String title = passage.text(begin, end);
        if (end == head.to() && !proper) {
            boolean direct = act.get().to() >= begin - 2 && act.get().from() < begin;
            if (!direct || !head.value().equals("declaration")) {
                return Optional.empty();
            }
            List<String> sides = setting.parties(passage, false);
            title = Frames.of(passage.document.language(), title, sides);
        }
        return Optional.of(entry(passage, head, title, status(passage, head, act.get())));
    }

    /** Both verbs of "signed and adopted" are there: declarations are adopted, treaties signed. */
    private static String status(Passage passage, Cue head, Cue act) {
        for (Cue other : passage.all(Role.STATUS)) {
            boolean pair = Math.abs(other.from() - act.from()) == 2
                    && (passage.is(Math.min(other.from(), act.from()) + 1, "and")
                            || passage.is(Math.min(other.from(), act.from()) + 1, "и"));
            if (pair) {
                return head.value().equals("declaration") ? "adopted" : "signed";
            }
        }
        return act.value();
    }

    private static int cutSides(Passage passage, int from, int end) {
        int between = find(passage, from + 1, end, "between", "между");
        return between < 0 ? end : between;
    }

    private Draft entry(Passage passage, Cue head, String title, String status) {
        boolean act = status.equals("signed") || status.equals("adopted");
        boolean ofEvent = passage.has(Role.EVENT)
                && passage.has(Role.HELD)
                && setting.signing().isPresent();
        Optional<PartialDate> told = ofEvent ? Optional.empty() : date(passage);
        Optional<PartialDate> date = told.isPresent() ? told : act ? setting.signing() : Optional.empty();
        Entry.Kind kind = KINDS.getOrDefault(head.value(), Entry.Kind.AGREEMENT);
        List<String> parties =
                setting.format && told.isEmpty() && passage.economies().size() < 2
                        ? Format.SIX
                        : setting.parties(passage, false);
        Optional<PartialDate> due = kind == Entry.Kind.PROGRAMME ? lastYear(passage) : Optional.empty();
        return Draft.of(kind, title, parties, passage.span).dated(date).due(due).in(status);
    }

    private static Optional<PartialDate> date(Passage passage) {
        for (Cue act : passage.all(Role.STATUS)) {
            Optional<PartialDate> date = passage.dateOf(act);
            if (date.isPresent()) {
                return date;
            }
        }
        return passage.day(0).flatMap(Times::date);
    }

    private static Optional<PartialDate> lastYear(Passage passage) {
        Optional<PartialDate> last = Optional.empty();
        for (Period period : passage.periods()) {
            Optional<PartialDate> due = Times.due(period);
            last = due.isPresent() ? due : last;
        }
        return last;
    }

    /** Documents that are counted: "24 documents", "58 agreements worth nearly $25 billion". */
    private Optional<Draft> numbered(Passage passage) {
        for (Cue cue : passage.all(Role.NUMBERED)) {
            Optional<Quantity> count = Optional.empty();
            for (Quantity quantity : passage.quantities()) {
                int number = passage.tokenAt(quantity.number().start());
                boolean counts = quantity.kind() == Quantity.Kind.COUNTED || quantity.kind() == Quantity.Kind.BARE;
                if (counts && number < cue.from() && cue.from() - number < 7) {
                    count = Optional.of(quantity);
                }
            }
            Optional<Quantity> money = passage.money();
            boolean forum = passage.has(Role.FORUM);
            boolean signed = passage.first(Role.STATUS)
                    .filter(c -> c.value().equals("signed"))
                    .isPresent();
            if (count.isEmpty() || Setting.isForeign(passage) || (!signed && (!forum || money.isEmpty()))) {
                continue;
            }
            int number = passage.tokenAt(count.get().number().end() - 1) + 1;
            List<String> parties = setting.parties(passage, false);
            String noun = passage.text(Math.min(number, cue.from()), cue.to());
            String title = forum
                    ? "Agreements of the industrial and investment cooperation forum"
                    : Frames.of(passage.document.language(), noun, parties);
            Draft draft = Draft.of(Entry.Kind.AGREEMENT, title, parties, passage.span)
                    .dated(passage.day(0).flatMap(Times::date))
                    .in("signed");
            return Optional.of(
                    money.isPresent()
                            ? draft.of(money.get(), money.get().unit())
                            : draft.of(
                                    count.get(),
                                    passage.tokens.get(cue.to() - 1).lower()));
        }
        return Optional.empty();
    }

    private static int find(Passage passage, int from, int to, String... words) {
        for (int i = from; i < to; i++) {
            for (String word : words) {
                if (passage.is(i, word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    static List<String> names(List<String> codes) {
        return codes.stream().map(c -> Economy.of(c).name(Locale.ENGLISH)).toList();
    }
}
