package org.tamga.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.check.OtherReading;
import org.tamga.brief.check.OtherYear;
import org.tamga.brief.page.DocumentClaims;
import org.tamga.brief.page.DocumentClaims.Reference;
import org.tamga.brief.page.Part;
import org.tamga.core.Economy;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Span;

/** What became of the claims of the case's documents. */
final class ClaimSection {

    private final Notes notes;
    private final Names names;
    private final Wording wording;
    private final AmountWords amounts;

    ClaimSection(Notes notes, Names names, Wording wording) {
        this.notes = notes;
        this.names = names;
        this.wording = wording;
        this.amounts = new AmountWords(wording);
    }

    /** In which group a claim stands. */
    private enum Fate {
        ELSEWHERE,
        REFUTED,
        OPEN,
        PROVEN,
        UNCHECKED
    }

    DocumentClaims told(DocumentFindings findings) {
        Document document = findings.document();
        Map<Fate, List<DocumentClaims.Line>> lines = new EnumMap<>(Fate.class);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Map<String, CheckedClaim> byId = new HashMap<>();
        findings.claims().forEach(c -> byId.put(c.claim().id(), c));
        for (CheckedClaim claim : findings.claims()) {
            counts.merge(claim.verdict(), 1, Integer::sum);
            lines.computeIfAbsent(fate(claim), f -> new ArrayList<>()).add(line(document, byId, claim));
        }
        List<DocumentClaims.Group> groups = new ArrayList<>();
        lines.forEach((fate, some) -> groups.add(new DocumentClaims.Group(wording.say("claims." + fate.name()), some)));
        List<String> counted = new ArrayList<>();
        counts.forEach((verdict, count) -> counted.add(wording.say("claims.count." + verdict.name(), count)));
        return new DocumentClaims(
                heading(document),
                wording.list(counted),
                document.notes().stream().map(wording::retold).toList(),
                groups);
    }

    private static Fate fate(CheckedClaim claim) {
        boolean elsewhere = claim.holdsAs().filter(OtherReading::proven).isPresent();
        return switch (claim.verdict()) {
            case PROVEN -> Fate.PROVEN;
            case REFUTED -> elsewhere ? Fate.ELSEWHERE : Fate.REFUTED;
            case OPEN -> elsewhere ? Fate.ELSEWHERE : Fate.OPEN;
            case FORECAST, UNVERIFIABLE -> Fate.UNCHECKED;
        };
    }

    private String heading(Document document) {
        List<String> parts = new ArrayList<>();
        parts.add(Names.document(document));
        document.publisher().ifPresent(parts::add);
        document.date().map(wording::date).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private DocumentClaims.Line line(Document document, Map<String, CheckedClaim> all, CheckedClaim checked) {
        Span sentence = checked.claim().sentence();
        Span span = checked.claim().span();
        boolean inside = sentence.contains(span);
        List<Part> says = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        switch (checked.grounds()) {
            case Grounds.OfLedger(Finding finding) -> says.addAll(ledger(checked, finding));
            case Grounds.OfComparison of ->
                says.add(Part.of(
                        checked.claim().relation() == Claim.Relation.RANK
                                ? place(checked.claim(), of)
                                : wording.say("claims.points", amounts.points(of.allowed()))));
            case Grounds.OfFacts of -> {
                for (Fact fact : of.facts()) {
                    references.add(new Reference(
                            wording.say(
                                    "claims.published",
                                    wording.printed(fact.printed()),
                                    fact.source().publisher()),
                            fact.source().address()));
                }
            }
            case Grounds.Nothing nothing ->
                says.add(Part.of(
                        wording.say(checked.verdict() == Verdict.FORECAST ? "claims.toCome" : "claims.nothing")));
        }
        if (fate(checked) == Fate.ELSEWHERE && checked.verdict() == Verdict.REFUTED) {
            says.addFirst(Part.of(wording.say("claims.asTold") + " "));
        }
        checked.holdsAs()
                .ifPresent(r -> says.add(Part.of(
                        " " + wording.say(r.proven() ? "claims.holds" : "claims.fits", words(r) + also(checked, r)))));
        checked.otherYear().ifPresent(y -> says.add(Part.of(" " + otherYear(y))));
        if (!checked.inconsistentWith().isEmpty()) {
            says.add(Part.of(" " + wording.say("claims.against", wording.list(quoted(document, all, checked)))));
        }
        return new DocumentClaims.Line(
                checked.verdict() == Verdict.REFUTED || checked.verdict() == Verdict.OPEN,
                inside ? document.text(new Span(sentence.start(), span.start())) : "",
                document.text(span),
                inside ? document.text(new Span(span.end(), sentence.end())) : "",
                says,
                references);
    }

    /** The words of the claims that one cannot be true together with. */
    private List<String> quoted(Document document, Map<String, CheckedClaim> all, CheckedClaim checked) {
        return checked.inconsistentWith().stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .map(c -> wording.quoted(document.text(c.claim().span())))
                .toList();
    }

    private String otherYear(OtherYear year) {
        String told = wording.window(year.told());
        String meant = wording.window(year.meant());
        return year.published()
                .map(f -> wording.say("claims.year.published", meant, f.source().publisher(), told))
                .orElseGet(() -> wording.say("claims.year.announced", meant, told));
    }

    /** Which place the published figures allow: {@code Kazakhstan is 1st of 5}. */
    private String place(Claim claim, Grounds.OfComparison of) {
        boolean inHistory = claim.of().map(Claim.Comparison::history).orElse(false);
        String key = inHistory ? "claims.rank.record" : "claims.rank";
        String who = inHistory ? claim.window().map(wording::window).orElse("") : parties(claim.partners());
        int best = of.allowed().lower().orElseThrow().intValue();
        int worst = of.allowed().upper().orElseThrow().intValue();
        int all = of.bounds().size();
        return best == worst
                ? wording.say(key, who, wording.ordinal(best), all)
                : wording.say(key + ".between", who, wording.ordinal(best), wording.ordinal(worst), all);
    }

    private List<Part> ledger(CheckedClaim checked, Finding finding) {
        if (checked.verdict() == Verdict.FORECAST) {
            return List.of(Part.of(wording.say("claims.forecast", names.statement(finding.statement()))));
        }
        Statement statement = finding.statement();
        String about = names.statement(statement);
        String allowed = amounts.allowed(
                statement.relation(),
                statement.subject().unit(),
                finding.bounds().interval());
        return wording.sentence(
                "claims.allowed", Part.of(about), new Part(allowed, notes.cite(about, allowed, finding.bounds())));
    }

    /** The currency, when a claim that names none holds only with another one as well. */
    private String also(CheckedClaim checked, OtherReading other) {
        if (!(checked.grounds() instanceof Grounds.OfLedger(Finding finding))) {
            return "";
        }
        List<Reading> same = finding.holdsAs().stream()
                .filter(r -> r.substitutions().stream().anyMatch(s -> s.key() == other.key()))
                .toList();
        if (same.stream().anyMatch(r -> r.substitutions().size() == 1)) {
            return "";
        }
        return same.stream()
                .flatMap(r -> r.substitutions().stream())
                .filter(s -> s.key() == Reading.Key.CURRENCY && other.key() != Reading.Key.CURRENCY)
                .findFirst()
                .map(s -> " "
                        + wording.say("claims.also", wording.say("reading.CURRENCY", wording.unit(Unit.of(s.value())))))
                .orElse("");
    }

    /** Economies by name; what is no code stays as it is. */
    private String parties(List<String> codes) {
        NavigableSet<Economy> economies = new TreeSet<>();
        for (String code : codes) {
            try {
                economies.add(Economy.of(code));
            } catch (IllegalArgumentException e) {
                return wording.list(codes);
            }
        }
        return names.parties(economies);
    }

    private String words(OtherReading reading) {
        String value = reading.values().getFirst();
        return switch (reading.key()) {
            case WINDOW, YEAR -> wording.say("reading.WINDOW", wording.window(Window.parse(value)));
            case BASE -> wording.say("reading.BASE", wording.window(Window.parse(value)));
            case CURRENCY -> wording.say("reading.CURRENCY", wording.unit(Unit.of(value)));
            case AUTHORITY -> wording.say("reading.AUTHORITY", names.authority(value));
            case PARTNERS -> wording.say("reading.PARTNERS", parties(reading.values()));
            case FLOW ->
                wording.say(
                        "claims.flow",
                        wording.say(
                                "measure." + value.replace("EXPORTS", "EXPORT").replace("IMPORTS", "IMPORT")));
            case UNIT -> wording.say("claims.scale", value);
            case RELATION, FX_DATE -> value;
        };
    }
}
