package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Format;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/** Secretariats, centres, commissions and working groups that were created or that work, and regions that became twins. */
final class Bodies {

    private static final int FAR = 14;

    private final Setting setting;

    Bodies(Setting setting) {
        this.setting = setting;
    }

    List<Draft> find(Passage passage) {
        List<Draft> drafts = new ArrayList<>();
        if (Setting.isForeign(passage)) {
            return drafts;
        }
        body(passage).ifPresent(drafts::add);
        twins(passage).ifPresent(drafts::add);
        aid(passage).ifPresent(drafts::add);
        return drafts;
    }

    private Optional<Draft> body(Passage passage) {
        List<Cue> bodies = passage.all(Role.BODY);
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        for (Cue body : bodies) {
            boolean plain =
                    body.value().equals("centre") && body.to() - body.from() == 1 && !isCooperation(passage, body);
            Optional<Quantity> count = counted(passage, body);
            Optional<Cue> found =
                    passage.nearest(Role.FOUND, body.from()).filter(f -> Math.abs(f.from() - body.from()) <= FAR);
            if (plain || isMeans(passage, body) || (found.isEmpty() && (count.isEmpty() || !passage.isItem()))) {
                continue;
            }
            return Optional.of(entry(passage, body, count, found));
        }
        return Optional.empty();
    }

    /** "Launched under the cooperation mechanism": what something else came about by. */
    private static boolean isMeans(Passage passage, Cue body) {
        for (int t = body.from() - 1; t >= Math.max(0, body.from() - 7); t--) {
            if (passage.is(t, "under") || passage.is(t, "within") || passage.is(t, "through")) {
                return true;
            }
            boolean joint = passage.is(t, "+") || passage.is(t, "–") || passage.is(t, "-");
            if (!passage.tokens.get(t).isWord() && !joint) {
                return false;
            }
        }
        return false;
    }

    private Draft entry(Passage passage, Cue body, Optional<Quantity> count, Optional<Cue> found) {
        int begin = Titles.begin(passage, body.from());
        int end = Titles.end(passage, body.to(), false, false);
        for (Cue verb : passage.all(Role.FOUND)) {
            end = verb.from() >= body.to() ? Math.min(end, verb.from()) : end;
        }
        while (end > body.to()
                && !passage.tokens.get(end - 1).isWord()
                && !passage.tokens.get(end - 1).isNumber()) {
            end--;
        }
        String title = passage.text(begin, end);
        if (count.isPresent()) {
            title = (setting.format ? "China–Central Asia " : "") + passage.text(body.from(), body.to());
        } else if (title.endsWith(" the format")) {
            title = title.replace(" the format", " the China–Central Asia format");
        }
        Optional<String> place = passage.all(Role.CITY).stream()
                .filter(c -> c.from() >= body.to())
                .map(Places::name)
                .findFirst();
        boolean seat = body.value().equals("secretariat") && place.isPresent() && !title.contains(place.get());
        Optional<PartialDate> date = passage.time(0).flatMap(Times::date).or(() -> since(passage));
        boolean announced = count.isPresent() && found.isEmpty();
        Draft draft = Draft.of(
                        Entry.Kind.BODY,
                        title + (seat ? ", " + place.get() : ""),
                        setting.format ? Format.SIX : setting.parties(passage, false),
                        passage.span)
                .dated(date.or(() -> setting.announcement(passage)))
                .in(announced ? "announced" : found.map(Cue::value).orElse("announced"));
        return count.isPresent()
                ? draft.of(
                        count.get(), passage.tokens.get(body.to() - 1).lower().replace("centers", "centres"))
                : draft;
    }

    private static Optional<PartialDate> since(Passage passage) {
        for (Period period : passage.periods()) {
            if (period.form() == Period.Form.SINCE) {
                return period.date().or(() -> period.window().map(w -> PartialDate.of(w.first())));
            }
        }
        return Optional.empty();
    }

    private static boolean isCooperation(Passage passage, Cue body) {
        return passage.is(body.from() - 1, "cooperation")
                || passage.is(body.to(), "for")
                || passage.is(body.to(), "on");
    }

    private static Optional<Quantity> counted(Passage passage, Cue body) {
        for (Quantity quantity : passage.quantities()) {
            int number = passage.tokenAt(quantity.number().start());
            boolean counts = quantity.kind() == Quantity.Kind.COUNTED || quantity.kind() == Quantity.Kind.BARE;
            if (counts && number < body.from() && body.from() - number <= 3) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    /** "Twinning relations between Bishkek and Sichuan Province". */
    private Optional<Draft> twins(Passage passage) {
        if (!passage.has(Role.TWIN)) {
            return Optional.empty();
        }
        for (int i = passage.tokens.size() - 2; i > 0; i--) {
            boolean and = passage.is(i, "and") || passage.is(i, "и") || passage.is(i, "with");
            if (and && Titles.isCapital(passage, i - 1) && Titles.isCapital(passage, i + 1)) {
                int begin = i - 1;
                while (begin > 0
                        && Titles.isCapital(passage, begin - 1)
                        && passage.tokens.get(begin - 1).isWord()) {
                    begin--;
                }
                int end = i + 2;
                while (Titles.isCapital(passage, end) && passage.tokens.get(end).isWord()) {
                    end++;
                }
                return Optional.of(Draft.of(
                                Entry.Kind.AGREEMENT,
                                Frames.twins(
                                        passage.document.language(), passage.text(begin, i), passage.text(i + 1, end)),
                                twinned(passage),
                                passage.span)
                        .dated(passage.day(0).flatMap(Times::date))
                        .in("established"));
            }
        }
        return Optional.empty();
    }

    private List<String> twinned(Passage passage) {
        List<String> countries = new ArrayList<>();
        passage.all(Role.CITY).stream().flatMap(c -> Places.economy(c).stream()).forEach(countries::add);
        if (countries.isEmpty()) {
            return setting.parties(passage, true);
        }
        countries.add(Format.CHINA);
        return Setting.sorted(countries);
    }

    /** Deliveries of food and other relief that have begun. */
    private Optional<Draft> aid(Passage passage) {
        Optional<Cue> aid = passage.first(Role.AID);
        if (aid.isEmpty()
                || !passage.has(Role.BEGIN)
                || passage.all(Role.RELIEF).stream()
                        .noneMatch(r -> r.from() >= aid.get().from())) {
            return Optional.empty();
        }
        int end = Titles.end(passage, aid.get().to(), false, false);
        return Optional.of(Draft.of(
                        Entry.Kind.PROGRAMME,
                        passage.text(aid.get().from(), end),
                        setting.parties(passage, true),
                        passage.span)
                .in("begun"));
    }
}
