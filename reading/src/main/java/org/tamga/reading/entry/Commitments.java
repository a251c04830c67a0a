package org.tamga.reading.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Format;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/** Grants, loans, targets and training: what somebody promised, with how much and until when. */
final class Commitments {

    private static final int NEAR = 14;
    private static final List<String> PLACES = List.of(
            "places",
            "opportunities",
            "seats",
            "slots",
            "scholarships",
            "specialists",
            "quotas",
            "people",
            "trainees",
            "traineeships",
            "internships",
            "grants",
            "students",
            "professionals",
            "personnel",
            "workers",
            "мест",
            "специалистов",
            "стипендий",
            "студентов");

    private final Setting setting;

    Commitments(Setting setting) {
        this.setting = setting;
    }

    List<Draft> find(Passage passage) {
        List<Draft> drafts = new ArrayList<>();
        if (Setting.isForeign(passage)) {
            return drafts;
        }
        Optional<Draft> target = target(passage);
        if (target.isPresent()) {
            drafts.add(target.get());
        } else {
            grant(passage).ifPresent(drafts::add);
            loan(passage).ifPresent(drafts::add);
        }
        training(passage).ifPresent(drafts::add);
        return drafts;
    }

    private Optional<Draft> grant(Passage passage) {
        Optional<Cue> noun = passage.first(Role.GRANT);
        Optional<Cue> give = passage.first(Role.GIVE);
        boolean allocated = give.filter(g -> g.value().equals("allocated")).isPresent();
        if (noun.isEmpty() && (!allocated || passage.has(Role.LOAN))) {
            return Optional.empty();
        }
        int near = noun.or(() -> give).orElseThrow().from();
        Optional<Quantity> money = money(passage, near);
        boolean own = money.filter(m -> !m.unit().equals("USD") && !m.unit().equals("CNY"))
                        .isPresent()
                && !passage.economies().contains(Format.CHINA);
        if (money.isEmpty() || own || (noun.isPresent() && !isGiven(passage, noun.get(), money.get(), false))) {
            return Optional.empty();
        }
        int behind = passage.tokenAt(money.get().span().end());
        String purpose = purpose(passage, behind, clause(passage, behind));
        Draft draft = Draft.of(
                        Entry.Kind.GRANT,
                        Frames.grant(passage.document.language(), noun.isPresent(), purpose),
                        setting.parties(passage, false),
                        passage.span)
                .of(money.get(), money.get().unit())
                .dated(passage.day(0).flatMap(Times::date).or(() -> setting.announcement(passage)))
                .due(due(passage, behind, clause(passage, behind)))
                .in(status(passage));
        return Optional.of(draft);
    }

    private String status(Passage passage) {
        boolean received =
                passage.all(Role.GIVE).stream().anyMatch(c -> c.value().equals("received"));
        return received ? "received" : passage.first(Role.GIVE).map(Cue::value).orElse("announced");
    }

    private Optional<Draft> loan(Passage passage) {
        Optional<Cue> noun = passage.first(Role.LOAN);
        if (noun.isEmpty() || passage.has(Role.GRANT)) {
            return Optional.empty();
        }
        boolean financing = passage.text(noun.get().from(), noun.get().to()).equalsIgnoreCase("financing");
        Optional<Quantity> money = money(passage, noun.get().from());
        if (money.isEmpty() || !isGiven(passage, noun.get(), money.get(), financing)) {
            return Optional.empty();
        }
        int behind =
                Math.max(passage.tokenAt(money.get().span().end()), noun.get().to());
        String purpose = purpose(passage, Math.min(noun.get().to(), behind), passage.tokens.size());
        if (purpose.isEmpty()) {
            purpose = purpose(passage, behind, passage.tokens.size());
        }
        int begin = noun.get().from();
        while (begin > 0 && isModifier(passage, begin - 1)) {
            begin--;
        }
        String name = passage.text(begin, noun.get().to());
        Draft draft = Draft.of(
                        Entry.Kind.LOAN,
                        Frames.loan(passage.document.language(), name, purpose),
                        setting.parties(passage, true),
                        passage.span)
                .of(money.get(), money.get().unit())
                .dated(passage.day(0).flatMap(Times::date))
                .in(passage.first(Role.STATUS)
                        .or(() -> passage.first(Role.GIVE))
                        .map(Cue::value)
                        .orElse("announced"));
        return Optional.of(draft);
    }

    /** Whether money is given: somebody signs or gives, or it stands beside its noun ("a loan of"); debts that stand somewhere are not. */
    private static boolean isGiven(Passage passage, Cue noun, Quantity money, boolean onlyByAct) {
        int at = passage.tokenAt(money.span().start());
        int end = passage.tokenAt(money.span().end() - 1) + 1;
        for (Cue cost : passage.all(Role.COST)) {
            if (cost.from() >= noun.to() && cost.to() <= at && !passage.is(cost.from(), "worth")) {
                return false;
            }
        }
        if (passage.has(Role.STATUS) || passage.has(Role.GIVE) || passage.isItem()) {
            return true;
        }
        boolean behind = at >= noun.to() && at - noun.to() <= 2;
        boolean before = end <= noun.from() && noun.from() - end <= 2;
        return !onlyByAct && (behind || before) && !passage.is(noun.to(), "at");
    }

    private static boolean isModifier(Passage passage, int at) {
        return passage.token(at)
                .filter(t -> t.isNumber()
                        || t.is("-")
                        || switch (t.lower()) {
                            case "year",
                                    "syndicated",
                                    "soft",
                                    "concessional",
                                    "preferential",
                                    "long",
                                    "term",
                                    "low",
                                    "interest" -> true;
                            default -> false;
                        })
                .isPresent();
    }

    private Optional<Draft> target(Passage passage) {
        Optional<Cue> aim = passage.first(Role.TARGET);
        if (aim.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> money = Optional.empty();
        for (Quantity quantity : passage.quantities()) {
            boolean behind =
                    passage.tokenAt(quantity.span().start()) >= aim.get().from();
            if (quantity.kind() == Quantity.Kind.MONEY && behind) {
                money = Optional.of(quantity);
            }
        }
        Optional<PartialDate> due = due(passage, 0);
        boolean trade = passage.has(Role.TRADE);
        if (money.isEmpty() || (due.isEmpty() && !trade)) {
            return Optional.empty();
        }
        List<String> parties = setting.parties(passage, true);
        List<String> names = Instruments.names(parties);
        String between =
                parties.size() == 2 ? names.get(0) + " and " + names.get(1) : "China and the countries of Central Asia";
        String title = "Target: trade between " + between + " of "
                + words(money.get().value()) + " " + currency(money.get().unit());
        return Optional.of(Draft.of(Entry.Kind.PROGRAMME, title, parties, passage.span)
                .of(money.get(), money.get().unit())
                .dated(passage.day(0).flatMap(Times::date))
                .due(due)
                .in(aim.get().value().equals("planned") ? "planned" : "confirmed"));
    }

    private static String words(BigDecimal value) {
        BigDecimal billion = new BigDecimal("1000000000");
        boolean large = value.compareTo(billion) >= 0;
        BigDecimal scaled = value.divide(large ? billion : new BigDecimal("1000000"), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return scaled.toPlainString() + (large ? " billion" : " million");
    }

    private static String currency(String unit) {
        return switch (unit) {
            case "USD" -> "dollars";
            case "CNY" -> "yuan";
            default -> unit;
        };
    }

    private Optional<Draft> training(Passage passage) {
        if (!passage.has(Role.TRAINING)) {
            return Optional.empty();
        }
        for (Quantity quantity : passage.quantities()) {
            boolean counts = quantity.kind() == Quantity.Kind.COUNTED || quantity.kind() == Quantity.Kind.BARE;
            int at = passage.tokenAt(quantity.number().end() - 1) + 1;
            boolean places = false;
            int end = Math.min(passage.tokens.size(), at + 5);
            for (int i = at; i < end; i++) {
                places |= PLACES.contains(passage.tokens.get(i).lower());
            }
            if (counts && places && quantity.value().signum() > 0) {
                return Optional.of(Draft.of(
                                Entry.Kind.PROGRAMME,
                                "Training places for Central Asian countries",
                                setting.format ? Format.SIX : setting.parties(passage, false),
                                passage.span)
                        .of(quantity, "places")
                        .dated(setting.announcement(passage).filter(d -> passage.isItem()))
                        .due(due(passage, passage.tokenAt(quantity.span().end())))
                        .in(passage.isItem() ? "announced" : "planned"));
            }
        }
        return Optional.empty();
    }

    /** Where something else is counted, or the clause ends: not far behind a token. */
    private static int clause(Passage passage, int from) {
        int end = from;
        while (end < Math.min(passage.tokens.size(), from + NEAR) && !passage.is(end, ";")) {
            end++;
        }
        for (Quantity quantity : passage.quantities()) {
            int at = passage.tokenAt(quantity.span().start());
            if (at >= from && quantity.kind() == Quantity.Kind.COUNTED) {
                end = Math.min(end, at);
            }
        }
        return end;
    }

    /** The deadline behind a token; of a sentence that gives a year's end by "this year", that year. */
    static Optional<PartialDate> due(Passage passage, int from) {
        return due(passage, from, Integer.MAX_VALUE);
    }

    private static Optional<PartialDate> due(Passage passage, int from, int to) {
        Optional<PartialDate> stated = Optional.empty();
        for (Period period : passage.periods()) {
            int first = passage.tokenAt(period.span().start());
            if (first < from || first > to) {
                continue;
            }
            if (period.form() == Period.Form.DEADLINE) {
                return Times.due(period);
            }
            boolean until = passage.is(first - 1, "by")
                    || passage.is(first - 1, "until")
                    || passage.is(first, "by")
                    || passage.is(first, "until")
                    || passage.is(first, "this")
                    || passage.is(first - 2, "due")
                    || passage.is(first - 1, "к")
                    || passage.is(first, "к")
                    || passage.is(first - 1, "до");
            if (period.form() == Period.Form.STATED && until) {
                stated = Times.due(period);
            }
        }
        return stated;
    }

    private static Optional<Quantity> money(Passage passage, int near) {
        Optional<Quantity> best = Optional.empty();
        int distance = NEAR + 1;
        for (Quantity quantity : passage.quantities()) {
            if (quantity.kind() == Quantity.Kind.MONEY) {
                int at = passage.tokenAt(quantity.span().start());
                int d = Math.abs(at - near);
                if (d < distance) {
                    distance = d;
                    best = Optional.of(quantity);
                }
            }
        }
        return best;
    }

    /** What money is for: the words behind "for", at most a few tokens away. */
    private static String purpose(Passage passage, int from, int to) {
        for (int i = from; i < Math.min(to, from + NEAR); i++) {
            if (passage.is(i, "for") || passage.is(i, "на") || passage.is(i, "для")) {
                if (passage.token(i + 1)
                        .filter(t -> t.isNumber() || t.is("сумму"))
                        .isPresent()) {
                    continue;
                }
                int begin = i + 1;
                while (passage.is(begin, "the") || passage.is(begin, "implementation") || passage.is(begin, "of")) {
                    begin++;
                }
                int end = Titles.end(passage, begin, false, false);
                int stop = begin;
                while (stop < end && !isNumberOrArticle(passage, stop)) {
                    stop++;
                }
                return passage.text(begin, stop);
            }
        }
        return "";
    }

    private static boolean isNumberOrArticle(Passage passage, int at) {
        return passage.tokens.get(at).isNumber() || (passage.is(at, "the") && passage.is(at + 1, "first"));
    }
}
