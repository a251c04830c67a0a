package org.tamga.brief.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;

/**
 * Holds a claim against the single numbers that were published about the same thing: the same measure, unit and parties, named in the
 * claim's sentence or, for a project, before it in the text. All inside what the claim allows: proven. None touching it: refuted.
 */
final class FactCheck {

    private static final int[] SLIPS_OF_SCALE = {3, -3, 6, -6};

    private final Case theCase;
    private final List<Known> known;

    /** A fact with its words. */
    private record Known(
            Fact fact, int number, List<List<String>> topic, List<List<String>> aspect, Set<String> units) {

        static Known of(Fact fact, int number) {
            Set<String> units = new HashSet<>();
            fact.units().forEach(u -> units.add(unit(u)));
            return new Known(
                    fact,
                    number,
                    fact.topic().stream().map(Stems::of).toList(),
                    fact.aspect().stream().map(Stems::of).toList(),
                    units);
        }
    }

    /** A verdict with the facts behind it. */
    record Outcome(Verdict verdict, Grounds.OfFacts grounds, Optional<OtherReading> holdsAs) {}

    FactCheck(Case theCase, List<Fact> facts) {
        this.theCase = theCase;
        this.known = IntStream.range(0, facts.size())
                .mapToObj(i -> Known.of(facts.get(i), i))
                .toList();
    }

    /** A document whose claims are held against the facts; what it names is looked for once, when the first claim asks. */
    final class Reader {

        private final Document document;
        private @Nullable FirstMentions mentions;

        private Reader(Document document) {
            this.document = document;
        }

        /** The verdict; empty when nothing was published about the same thing. */
        Optional<Outcome> check(Claim claim) {
            return FactCheck.this.check(this, claim);
        }

        /** Of a forecast told for one year, the same as it was published for another: its number fits, its months do not. */
        Optional<OtherYear> forecast(Claim claim) {
            return FactCheck.this.forecast(this, claim);
        }

        private synchronized FirstMentions mentions() {
            if (mentions == null) {
                mentions = new FirstMentions(
                        document, known.stream().map(Known::topic).toList());
            }
            return mentions;
        }
    }

    Reader of(Document document) {
        return new Reader(document);
    }

    private Optional<Outcome> check(Reader reader, Claim claim) {
        if (known.isEmpty() || claim.relation() == Claim.Relation.RANK) {
            return Optional.empty();
        }
        List<Known> possible = new ArrayList<>();
        String unit = unit(claim.unit());
        for (Known fact : known) {
            if (sameKind(fact, claim, unit)) {
                possible.add(fact);
            }
        }
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        List<Known> same = aboutTheSame(possible, reader, claim);
        List<Fact> current = ofAuthority(
                same.stream().map(Known::fact).filter(f -> !f.superseded()).toList(), claim);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> superseded =
                same.stream().map(Known::fact).filter(Fact::superseded).toList();
        Verdict verdict = verdict(claim, claim.interval(), current);
        return Optional.of(
                new Outcome(verdict, new Grounds.OfFacts(current, superseded), otherReading(claim, current, verdict)));
    }

    private Optional<OtherYear> forecast(Reader reader, Claim claim) {
        if (claim.window().isEmpty()) {
            return Optional.empty();
        }
        Window told = claim.window().get();
        List<Known> possible = new ArrayList<>();
        String unit = unit(claim.unit());
        for (Known fact : known) {
            if (sameQuantity(fact, claim, unit) && isForecast(fact.fact())) {
                possible.add(fact);
            }
        }
        List<Fact> published = aboutTheSame(possible, reader, claim).stream()
                .map(Known::fact)
                .filter(f -> !f.superseded())
                .toList();
        if (published.stream().anyMatch(f -> f.window().equals(Optional.of(told)))) {
            return Optional.empty();
        }
        return published.stream()
                .filter(f -> claim.interval().intersects(published(f, claim)))
                .filter(f -> f.window().filter(w -> sameMonths(w, told)).isPresent())
                .findFirst()
                .map(f -> new OtherYear(told, f.window().orElseThrow(), Optional.of(f)));
    }

    /** A number that was published before its months were over. */
    private static boolean isForecast(Fact fact) {
        return fact.window()
                .flatMap(w -> fact.source()
                        .published()
                        .map(d -> d.lastDay().isBefore(w.last().atEndOfMonth())))
                .orElse(false);
    }

    private static boolean sameMonths(Window one, Window other) {
        return one.first().getMonth() == other.first().getMonth() && one.months() == other.months();
    }

    private boolean sameKind(Known known, Claim claim, String unit) {
        return sameWindow(known.fact(), claim) && sameQuantity(known, claim, unit);
    }

    /** Whether a fact may be about what a claim is about, in whichever months. */
    private boolean sameQuantity(Known known, Claim claim, String unit) {
        Fact fact = known.fact();
        String relation = claim.relation().name();
        boolean measured = fact.measure().equals(claim.measure().name())
                || (fact.measure().equals("OTHER")
                        && (claim.measure() == Claim.Measure.COUNT || claim.measure() == Claim.Measure.TURNOVER));
        return measured
                && fact.relation().name().equals(relation)
                && sameParties(fact, claim)
                && (known.units().contains(unit) || rate(fact, claim).isPresent());
    }

    /** A claim about a project may name fewer parties than the fact, or more; a pledge or a count is that of all its parties. */
    private static boolean sameParties(Fact fact, Claim claim) {
        Set<String> parties = new HashSet<>();
        fact.parties().forEach(p -> parties.add(p.alpha3()));
        Set<String> claimed = new HashSet<>(claim.partners());
        claim.reporter()
                .ifPresent(
                        r -> claimed.addAll(r.equals("C5") ? List.of("KAZ", "KGZ", "TJK", "TKM", "UZB") : List.of(r)));
        if (parties.isEmpty() || claimed.isEmpty() || parties.equals(claimed)) {
            return true;
        }
        return isPledge(fact)
                ? claimed.size() == 1 && parties.containsAll(claimed)
                : parties.containsAll(claimed) || claimed.containsAll(parties);
    }

    private static boolean isPledge(Fact fact) {
        return fact.measure().equals("COUNT") || fact.measure().equals("GRANT");
    }

    private static boolean sameWindow(Fact fact, Claim claim) {
        return fact.window().isEmpty()
                || claim.window().isEmpty()
                || (isPledge(fact)
                        ? fact.window().get().overlaps(claim.window().get())
                        : fact.window().get().equals(claim.window().get()));
    }

    /** Those whose topic is named nearest to the claim, and of them those of the part that it speaks of. */
    private static List<Known> aboutTheSame(List<Known> possible, Reader reader, Claim claim) {
        List<String> subject = Stems.of(claim.product().orElse(""));
        List<String> near = new ArrayList<>(subject);
        Stems.addTo(near, reader.document.text(claim.sentence()));
        List<Known> named = ofTopic(possible, subject);
        if (named.isEmpty()) {
            named = ofTopic(possible, near);
        }
        if (named.isEmpty()) {
            named = possible.stream()
                    .filter(f -> reader.mentions().isNamedBefore(f.number(), claim.sentence()))
                    .toList();
        }
        List<Known> ofPart = ofAspect(named, subject);
        if (ofPart.isEmpty()) {
            ofPart = ofAspect(named, near);
        }
        return ofPart.isEmpty()
                ? named.stream().filter(f -> f.aspect().isEmpty()).toList()
                : ofPart;
    }

    private static List<Known> ofTopic(List<Known> possible, List<String> stems) {
        return possible.stream().filter(f -> Stems.anyPhrase(f.topic(), stems)).toList();
    }

    private static List<Known> ofAspect(List<Known> possible, List<String> stems) {
        return possible.stream().filter(f -> Stems.anyPhrase(f.aspect(), stems)).toList();
    }

    /** Of several, those that the authority of the claim says. */
    private List<Fact> ofAuthority(List<Fact> facts, Claim claim) {
        Optional<String> authority = claim.authority()
                .map(a -> theCase.authorities().find(a).map(f -> f.code()).orElse(a));
        List<Fact> own = facts.stream()
                .filter(f -> f.authority().isPresent() && f.authority().equals(authority))
                .toList();
        return own.isEmpty() ? facts : own;
    }

    private Verdict verdict(Claim claim, Interval claimed, List<Fact> facts) {
        boolean all = true;
        boolean any = false;
        for (Fact fact : facts) {
            Interval published = published(fact, claim);
            all &= claimed.contains(published);
            any |= claimed.intersects(published);
        }
        return all ? Verdict.PROVEN : any ? Verdict.OPEN : Verdict.REFUTED;
    }

    /** What a fact allows in the claim's unit. An equivalent in another currency converts the printed number. */
    private Interval published(Fact fact, Claim claim) {
        if (known(fact, claim)) {
            return fact.interval();
        }
        return rate(fact, claim)
                .map(rate -> Interval.of(
                        fact.value().divide(rate.upper().orElseThrow(), 6, RoundingMode.HALF_EVEN),
                        fact.value().divide(rate.lower().orElseThrow(), 6, RoundingMode.HALF_EVEN)))
                .orElse(fact.interval());
    }

    private static boolean known(Fact fact, Claim claim) {
        return fact.units().stream().anyMatch(u -> unit(u).equals(unit(claim.unit())));
    }

    /** Units of the fact's currency for one of the claim's, in the month of the fact. */
    private Optional<Interval> rate(Fact fact, Claim claim) {
        try {
            Unit from = Unit.of(fact.units().getFirst());
            Unit to = Unit.of(claim.unit());
            if (!from.isCurrency() || !to.isCurrency()) {
                return Optional.empty();
            }
            return fact.source()
                    .published()
                    .flatMap(d -> theCase.rates().quote(from, to, java.time.YearMonth.from(d.firstDay())))
                    .map(ExchangeRates.Quote::interval);
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }

    private Optional<OtherReading> otherReading(Claim claim, List<Fact> facts, Verdict verdict) {
        // "less than five" of thousands is less than five of millions, and nothing is learned from it
        boolean amount = claim.relation() == Claim.Relation.LEVEL
                && claim.interval().isBounded()
                && claim.interval().lower().orElseThrow().signum() != 0;
        if (verdict != Verdict.REFUTED || !amount) {
            return Optional.empty();
        }
        BigDecimal size = claim.interval().upper().orElseThrow().abs();
        for (int power : SLIPS_OF_SCALE) {
            BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power);
            if (verdict(claim, claim.interval().times(factor), facts) == Verdict.PROVEN) {
                return Optional.of(OtherReading.scaled(size, factor));
            }
        }
        return Optional.empty();
    }

    private static String unit(String unit) {
        return String.join(" ", Stems.of(unit));
    }
}
