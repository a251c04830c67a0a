package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/**
 * Railways, roads, pipelines and plants that are being built: named works of which the sentence tells a cost or how far they have come. Works
 * that only carry something are none.
 */
final class Works {

    private static final int NEAR = 6;

    private final Setting setting;
    private Optional<Named> last = Optional.empty();

    /** Works by name, with the countries that they are in. */
    private record Named(String title, List<String> parties, int from, int to) {}

    Works(Setting setting) {
        this.setting = setting;
    }

    List<Draft> find(Passage passage) {
        List<Draft> drafts = new ArrayList<>();
        known(passage).ifPresent(drafts::add);
        Optional<Named> named = passage.has(Role.KNOWN) ? Optional.empty() : named(passage);
        if (named.isPresent()) {
            last = named;
        }
        if (Setting.isForeign(passage)) {
            return drafts;
        }
        Optional<Cue> section = passage.first(Role.SECTION);
        boolean the = named.isEmpty() && isTheSame(passage);
        if (named.isEmpty() && !the && (section.isEmpty() || last.isEmpty())) {
            return drafts;
        }
        Optional<Quantity> cost = cost(passage);
        if (section.isPresent()
                && last.isPresent()
                && (named.isEmpty() || named.get().from() > section.get().from())) {
            if (cost.isPresent() || (passage.has(Role.BUILD) && passage.has(Role.WORKS))) {
                drafts.add(section(passage, section.get(), last.get(), cost));
            }
            return drafts;
        }
        boolean act = passage.has(Role.BUILD) || passage.has(Role.RENEW);
        boolean loan = passage.has(Role.LOAN) || passage.has(Role.GRANT);
        if (named.isPresent() && (cost.isPresent() || act) && !loan) {
            drafts.add(entry(passage, named.get(), cost));
        } else if (the && !loan && (cost.isPresent() || dueIn(passage).isPresent())) {
            drafts.add(entry(passage, last.orElseThrow(), cost));
        }
        return drafts;
    }

    /** "The railway": the works that were named before. */
    private boolean isTheSame(Passage passage) {
        for (Cue works : passage.all(Role.WORKS)) {
            boolean the = passage.is(works.from() - 1, "the") || passage.is(works.from() - 1, "this");
            if (the
                    && last.filter(l -> l.title()
                                    .endsWith(passage.tokens.get(works.to() - 1).lower()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** When a later sentence says that the works will be done: "regular operation is due in 2030". */
    Optional<PartialDate> due(Passage passage) {
        return last.isEmpty() ? Optional.empty() : dueIn(passage);
    }

    private static Optional<PartialDate> dueIn(Passage passage) {
        for (Cue cue : passage.details(Role.DUE)) {
            for (Period period : passage.periods()) {
                int distance = passage.tokenAt(period.span().start()) - cue.to();
                if (distance >= 0 && distance <= NEAR) {
                    Optional<PartialDate> due = Times.due(period);
                    if (due.isPresent()) {
                        return due;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> known(Passage passage) {
        Optional<Cue> known = passage.first(Role.KNOWN);
        if (known.isEmpty() || !(passage.has(Role.BUILD) || passage.has(Role.COST))) {
            return Optional.empty();
        }
        String[] parts = known.get().value().split(":");
        return Optional.of(Draft.of(Entry.Kind.PROJECT, parts[1], List.of(parts[2].split(" ")), passage.span)
                .dated(passage.day(0).flatMap(Times::date))
                .due(Commitments.due(passage, 0))
                .in(status(passage)));
    }

    private Draft entry(Passage passage, Named named, Optional<Quantity> cost) {
        boolean renewed = passage.first(Role.RENEW)
                .filter(r -> r.from() < named.to() && named.from() - r.to() <= 3)
                .isPresent();
        String title = renewed ? renewal(passage) + " of the " + named.title() : named.title();
        Optional<PartialDate> date =
                passage.all(Role.BUILD).stream().anyMatch(c -> !c.value().equals("planned"))
                        ? passage.day(0).flatMap(Times::date)
                        : Optional.empty();
        Draft draft = Draft.of(Entry.Kind.PROJECT, title, named.parties(), passage.span)
                .dated(date)
                .due(dueIn(passage).or(() -> Commitments.due(passage, 0)));
        String status = status(passage);
        draft = status.isEmpty() ? draft : draft.in(status);
        return cost.isPresent() ? draft.of(cost.get(), cost.get().unit()) : draft;
    }

    private static String renewal(Passage passage) {
        String word = passage.tokens
                .get(passage.first(Role.RENEW).orElseThrow().from())
                .text();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Draft section(Passage passage, Cue section, Named works, Optional<Quantity> cost) {
        String title = works.title() + ", "
                + passage.text(
                        Titles.isCapital(passage, section.from() - 1) ? section.from() - 1 : section.from(),
                        section.to());
        Draft draft = Draft.of(Entry.Kind.PROJECT, title, works.parties(), passage.span)
                .due(dueIn(passage));
        return cost.isPresent() ? draft.of(cost.get(), cost.get().unit()) : draft.in(status(passage));
    }

    /** The furthest that a sentence says: not completed before completed, both before started, under construction, planned. */
    private static String status(Passage passage) {
        for (String status :
                List.of("not completed", "completed", "started", "under construction", "launch", "planned", "agreed")) {
            for (Cue cue : passage.all(Role.BUILD)) {
                if (cue.value().equals(status)) {
                    return status;
                }
            }
        }
        return "";
    }

    /** The amount nearest to a word of cost, unless it is what the works will earn. */
    private static Optional<Quantity> cost(Passage passage) {
        for (Quantity quantity : passage.quantities()) {
            if (quantity.kind() != Quantity.Kind.MONEY) {
                continue;
            }
            int at = passage.tokenAt(quantity.span().start());
            Optional<Cue> cost = passage.nearest(Role.COST, at).filter(c -> at - c.to() <= 12);
            boolean yields = passage.all(Role.YIELD).stream()
                    .anyMatch(y -> Math.abs(y.from() - at) <= NEAR
                            && (cost.isEmpty() || y.from() > cost.get().from()));
            if (cost.isPresent() && !yields) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    private Optional<Named> named(Passage passage) {
        Optional<Cue> route = passage.first(Role.ROUTE);
        for (Cue works : passage.all(Role.WORKS)) {
            Optional<Named> named = byRoute(passage, works);
            if (named.isEmpty()) {
                named = byName(passage, works);
            }
            if (named.isPresent()) {
                return named;
            }
        }
        return route.map(r -> routed(List.of(r.value().split(" ")), "railway", r.from(), r.to()));
    }

    private static Named routed(List<String> codes, String noun, int from, int to) {
        List<String> names =
                codes.stream().map(c -> Economy.of(c).name(Locale.ENGLISH)).toList();
        return new Named(String.join("–", names) + " " + noun, codes, from, to);
    }

    /** Countries joined by dashes beside the works: "China–Kyrgyzstan–Uzbekistan (CKU) railway", "railway China - Kyrgyzstan". */
    private static Optional<Named> byRoute(Passage passage, Cue works) {
        List<Name> chain = new ArrayList<>();
        for (Name name : passage.names) {
            boolean place = name.kind() == Name.Kind.ECONOMY || name.kind() == Name.Kind.GROUP;
            if (!place) {
                continue;
            }
            boolean joined = !chain.isEmpty()
                    && passage.tokenAt(name.span().start())
                                    - passage.tokenAt(chain.getLast().span().end() - 1)
                            == 2
                    && isDash(passage, passage.tokenAt(name.span().start()) - 1);
            if (!joined) {
                if (chain.size() > 1 && isBeside(passage, chain, works)) {
                    break;
                }
                chain.clear();
            }
            chain.add(name);
        }
        if (chain.size() < 2 || !isBeside(passage, chain, works)) {
            return Optional.empty();
        }
        List<String> parties = new ArrayList<>();
        StringBuilder title = new StringBuilder();
        for (Name name : chain) {
            parties.addAll(name.codes());
            title.append(title.isEmpty() ? "" : "–")
                    .append(
                            name.kind() == Name.Kind.ECONOMY
                                    ? Economy.of(name.codes().getFirst()).name(Locale.ENGLISH)
                                    : name.span().of(passage.document.text()));
        }
        int from =
                Math.min(works.from(), passage.tokenAt(chain.getFirst().span().start()));
        String noun = passage.text(works.from(), works.to()).toLowerCase(Locale.ROOT);
        return Optional.of(new Named(
                title + " " + (works.value().equals("railway") ? "railway" : noun), parties, from, works.to()));
    }

    private static boolean isBeside(Passage passage, List<Name> chain, Cue works) {
        int first = passage.tokenAt(chain.getFirst().span().start());
        int end = passage.tokenAt(chain.getLast().span().end() - 1) + 1;
        boolean before = works.from() >= end && works.from() - end < NEAR;
        return before || (first >= works.to() && first - works.to() <= 1);
    }

    private static boolean isDash(Passage passage, int at) {
        return passage.is(at, "-") || passage.is(at, "–") || passage.is(at, "—") || passage.is(at, "‑");
    }

    /** A proper name before the works, or a pair of words behind: "Dushanbe ring road", "North–South highway", "road North - South". */
    private Optional<Named> byName(Passage passage, Cue works) {
        int begin = works.from();
        while (begin > 0 && (isProper(passage, begin - 1) || isDash(passage, begin - 1))) {
            begin--;
        }
        boolean plant = works.value().equals("power") || works.value().equals("hub");
        String title = "";
        if (works.value().equals("track")) {
            title = track(passage, works);
        } else if (begin < works.from() && isProper(passage, begin) && !isCountry(passage, begin, works.from())) {
            title = passage.text(begin, works.to()).replace(" - ", "–").replace("-", "–");
        } else if (isProper(passage, works.to())
                && isDash(passage, works.to() + 1)
                && isProper(passage, works.to() + 2)) {
            title = passage.tokens.get(works.to()).text() + "–"
                    + passage.tokens.get(works.to() + 2).text() + " " + passage.text(works.from(), works.to());
        } else if (plant
                && (works.to() - works.from() > 2
                        || passage.is(works.to(), "in")
                        || passage.is(works.to(), "at")
                        || passage.is(works.to(), "в"))) {
            int end = works.to() + 1;
            while (Titles.isCapital(passage, end)
                    || passage.is(end, "region")
                    || passage.is(end, "the")
                    || passage.is(end, "области")) {
                end++;
            }
            boolean place = end > works.to() + 1;
            title = place || works.to() - works.from() > 2 ? passage.text(works.from(), place ? end : works.to()) : "";
        }
        if (title.isEmpty()) {
            return Optional.empty();
        }
        Set<String> places = new TreeSet<>(passage.economies());
        passage.all(Role.CITY).stream().flatMap(c -> Places.economy(c).stream()).forEach(places::add);
        List<String> parties = new ArrayList<>(places);
        if (parties.isEmpty() || places.equals(Set.of(Format.CHINA))) {
            setting.partner().ifPresent(parties::add);
        }
        return Optional.of(new Named(title, parties, begin, works.to()));
    }

    /** "The second track of the Dostyk–Moiynty line", "second line between Dostyk and Moiynty"; empty when no two places are named. */
    private static String track(Passage passage, Cue works) {
        int at = works.to();
        while (at < works.to() + NEAR
                && (passage.is(at, "of")
                        || passage.is(at, "on")
                        || passage.is(at, "the")
                        || passage.is(at, "between"))) {
            at++;
        }
        boolean pair = isProper(passage, at)
                && (isDash(passage, at + 1) || passage.is(at + 1, "and"))
                && isProper(passage, at + 2);
        if (!pair) {
            return "";
        }
        String noun = passage.text(works.from(), works.to()).toLowerCase(Locale.ROOT);
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + " "
                + passage.tokens.get(at).text() + "–"
                + passage.tokens.get(at + 2).text();
    }

    /** Whether the words are the name of a country or region and no more. */
    private static boolean isCountry(Passage passage, int from, int to) {
        for (Name name : passage.names) {
            boolean covers = passage.tokenAt(name.span().start()) <= from
                    && passage.tokenAt(name.span().end() - 1) >= to - 1;
            if (covers) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProper(Passage passage, int at) {
        return passage.token(at)
                .filter(t -> t.isWord()
                        && Character.isUpperCase(t.text().charAt(0))
                        && t.text().length() > 1
                        && (at > 0 || passage.is(1, "-") || passage.is(1, "–"))
                        && !Titles.isArticle(t)
                        && passage.cues.stream()
                                .noneMatch(c -> c.from() == at && (c.role() == Role.RENEW || c.role() == Role.BUILD)))
                .isPresent();
    }
}
