package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.period.Period;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/** Summits: those whose time is told, and the next one. A summit that is only mentioned ("since the summit") is none. */
final class Events {

    private static final int NEAR = 4;
    private static final int BEFORE = 9;

    private final Setting setting;

    Events(Setting setting) {
        this.setting = setting;
    }

    List<Draft> find(Passage passage) {
        List<Draft> drafts = new ArrayList<>();
        if (passage.has(Role.PLACEDATE)) {
            sheet(passage).ifPresent(drafts::add);
        }
        for (Cue event : passage.all(Role.EVENT)) {
            Optional<String> ordinal = ordinal(passage, event);
            boolean next = ordinal.filter("next"::equals).isPresent();
            boolean label = event.value().equals("meeting") && !passage.is(event.to(), ":");
            if (label || isOfOthers(passage, event.from())) {
                continue;
            }
            Optional<Draft> draft = next ? next(passage, event) : held(passage, event, ordinal);
            draft.ifPresent(drafts::add);
        }
        return drafts;
    }

    /** "Date and place: 17 June 2025, Astana" of a fact sheet whose title names the event. */
    private Optional<Draft> sheet(Passage passage) {
        String title = passage.document.title().orElse("");
        List<Token> words = Tokenizer.tokens(title, new Span(0, title.length()));
        boolean summit = false;
        for (Cue cue : Cue.find(words, passage.document.language(), Cue.Layer.THING)) {
            summit |= cue.role() == Role.EVENT;
        }
        Optional<Period> time = passage.time(0);
        if (!summit || time.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> ordinal = Optional.empty();
        for (Token word : words) {
            ordinal = ordinal.or(() -> Ordinals.of(word.lower()));
        }
        return Optional.of(recorded(
                passage,
                title(ordinal, place(passage, passage.tokenAt(time.get().span().end()))),
                time.get()));
    }

    private Optional<Draft> held(Passage passage, Cue event, Optional<String> ordinal) {
        int end = passage.tokens.get(event.to() - 1).end();
        Optional<Period> behind = passage.time(end);
        Optional<Period> before = lastBefore(passage, end);
        List<Cue> held = passage.all(Role.HELD);
        boolean close =
                behind.isPresent() && passage.tokenAt(behind.get().span().start()) - event.to() <= NEAR;
        boolean heldBehind = behind.isPresent()
                && held.stream()
                        .anyMatch(h -> h.from() >= event.to()
                                && passage.tokenAt(behind.get().span().start()) - h.to() <= BEFORE);
        boolean heldBefore = before.isPresent() && behind.isEmpty() && !held.isEmpty();
        Optional<Period> time = close || heldBehind ? behind : heldBefore ? before : Optional.empty();
        if (time.isEmpty() || (!setting.format && ordinal.isEmpty())) {
            return Optional.empty();
        }
        Optional<String> place = place(passage, event.to());
        if (place.isEmpty()) {
            place = passage.all(Role.CITY).stream()
                    .filter(c -> c.to() == event.from() || heldBefore)
                    .map(Places::name)
                    .findFirst();
        }
        return Optional.of(recorded(passage, title(ordinal, place), time.get()));
    }

    private static Optional<Period> lastBefore(Passage passage, int end) {
        Optional<Period> before = Optional.empty();
        for (Period period : passage.periods()) {
            if (period.span().end() <= end && Times.date(period).isPresent()) {
                before = Optional.of(period);
            }
        }
        return before;
    }

    private Draft recorded(Passage passage, String title, Period time) {
        PartialDate date = Times.date(time).orElseThrow();
        boolean future = passage.document
                .date()
                .filter(d -> date.firstDay().isAfter(d.lastDay()))
                .isPresent();
        if (!future && date.precision() != PartialDate.Precision.YEAR) {
            setting.held(date, Times.isRange(time, passage.document.text()), passage.block.group());
        }
        return Draft.of(Entry.Kind.EVENT, title, Format.SIX, passage.span)
                .dated(Optional.of(date))
                .due(Times.lastDay(time, passage.document.text()))
                .in(future ? "planned" : "held");
    }

    private Optional<Draft> next(Passage passage, Cue event) {
        if (!setting.format && Setting.isForeign(passage)) {
            return Optional.empty();
        }
        Optional<Period> time = passage.time(passage.tokens.get(event.to() - 1).end());
        Optional<String> place = place(passage, event.to());
        String name =
                event.value().equals("heads") ? "Next summit of the heads of state" : "Next China–Central Asia summit";
        return Optional.of(Draft.of(
                        Entry.Kind.EVENT, name + place.map(p -> ", " + p).orElse(""), Format.SIX, passage.span)
                .dated(time.flatMap(Times::date))
                .in("planned"));
    }

    private static String title(Optional<String> ordinal, Optional<String> place) {
        String number = ordinal.map(o -> o.substring(0, 1).toUpperCase(Locale.ROOT) + o.substring(1) + " ")
                .orElse("");
        return number + "China–Central Asia summit" + place.map(p -> ", " + p).orElse("");
    }

    /** "Second", "next": the nearest one before a summit, in the same clause. */
    private static Optional<String> ordinal(Passage passage, Cue event) {
        for (int i = event.to() - 1; i >= 0 && i >= event.from() - BEFORE; i--) {
            Token token = passage.tokens.get(i);
            Optional<String> ordinal = Ordinals.of(token.lower());
            if (ordinal.isPresent()) {
                return ordinal;
            }
            if (isNext(passage, i)) {
                return Optional.of("next");
            }
            boolean joins = token.isWord() || token.is("-") || token.is("–") || token.is("—") || token.is("+");
            if (i < event.from() && (!joins || isHeldOrSaid(passage, i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(Passage passage, int at) {
        return passage.all(Role.NEXT).stream().anyMatch(c -> c.from() == at);
    }

    private static boolean isHeldOrSaid(Passage passage, int at) {
        return passage.cues.stream()
                .anyMatch(c -> c.from() == at && (c.role() == Role.STATUS || c.role() == Role.HELD));
    }

    /** A summit of another organisation: its letters stand before it. */
    private static boolean isOfOthers(Passage passage, int event) {
        for (int i = Math.max(0, event - 2); i < event; i++) {
            String text = passage.tokens.get(i).text();
            boolean letters = text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
            if ((letters && !text.equals("PRC")) || text.equals("BRICS") || passage.is(i, "eu")) {
                return true;
            }
        }
        return false;
    }

    /** The place behind a summit: a city, or what is capitalised behind "in". */
    private static Optional<String> place(Passage passage, int from) {
        Optional<Cue> city =
                passage.all(Role.CITY).stream().filter(c -> c.from() >= from).findFirst();
        if (city.isPresent()) {
            return city.map(Places::name);
        }
        for (int i = from; i + 1 < passage.tokens.size(); i++) {
            if ((passage.is(i, "in") || passage.is(i, "в"))
                    && Titles.isCapital(passage, i + 1)
                    && passage.tokens.get(i + 1).isWord()
                    && !isMonth(passage, i + 1)) {
                return Optional.of(
                        country(passage, i + 1).orElse(passage.tokens.get(i + 1).text()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> country(Passage passage, int token) {
        for (Name name : passage.names) {
            if (name.kind() == Name.Kind.ECONOMY
                    && name.span().contains(passage.tokens.get(token).span())) {
                return Optional.of(Economy.of(name.codes().getFirst())
                        .name(passage.document.language().locale()));
            }
        }
        return Optional.empty();
    }

    private static boolean isMonth(Passage passage, int token) {
        int start = passage.tokens.get(token).start();
        return passage.periods().stream()
                .anyMatch(p -> p.span().start() <= start && start < p.span().end());
    }
}
