package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Unit;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;

/**
 * Checks the claims of documents: amounts of trade against the ledger, other numbers against the facts of the case, and each document
 * against itself.
 */
public final class ClaimCheck {

    private final Ledger ledger;
    private final ClaimFigures figures;
    private final Ranking ranking;
    private final FactCheck facts;
    private final SelfCheck self;

    /**
     * A check against what a case holds.
     *
     * @param facts single published numbers; may be empty
     */
    public ClaimCheck(Ledger ledger, List<Fact> facts) {
        this.ledger = ledger;
        this.figures = new ClaimFigures(ledger);
        this.ranking = new Ranking(ledger, figures);
        this.facts = new FactCheck(ledger.theCase(), facts);
        this.self = new SelfCheck(ledger.theCase());
    }

    /** The claims of a document with verdicts, in their order. */
    public List<CheckedClaim> check(Document document, List<Claim> claims) {
        Map<String, Figure> figureOf = new HashMap<>();
        List<Figure> stated = new ArrayList<>();
        for (Claim claim : claims) {
            figures.figure(document, claim).ifPresent(figure -> {
                figureOf.put(claim.id(), figure);
                if (!claim.forecast()) {
                    stated.add(figure);
                }
            });
        }
        List<CheckedClaim> checked = claims.parallelStream()
                .map(claim -> check(document, claim, Optional.ofNullable(figureOf.get(claim.id()))))
                .toList();
        Set<String> proven = new HashSet<>();
        for (CheckedClaim claim : checked) {
            if (claim.verdict() == Verdict.PROVEN) {
                proven.add(claim.claim().id());
            }
        }
        Map<String, List<String>> inconsistent = self.inconsistencies(stated, proven);
        return checked.stream()
                .map(c -> c.inconsistentWith(inconsistent.getOrDefault(c.claim().id(), List.of())))
                .toList();
    }

    private CheckedClaim check(Document document, Claim claim, Optional<Figure> figure) {
        if (isForecast(document, claim)) {
            Grounds grounds = figure.map(ledger::check)
                    .<Grounds>map(Grounds.OfLedger::new)
                    .orElseGet(Grounds.Nothing::new);
            return CheckedClaim.of(claim, Verdict.FORECAST, grounds, Optional.empty());
        }
        if (figure.isPresent()) {
            Finding finding = ledger.check(figure.get());
            if (finding.verdict() != Verdict.UNVERIFIABLE) {
                return CheckedClaim.of(
                        claim, finding.verdict(), new Grounds.OfLedger(finding), otherReading(figure.get(), finding));
            }
        }
        Optional<Ranking.Outcome> compared = ranking.check(claim);
        if (compared.isPresent()) {
            return CheckedClaim.of(
                    claim, compared.get().verdict(), compared.get().grounds(), Optional.empty());
        }
        return facts.check(document, claim)
                .map(o -> CheckedClaim.of(claim, o.verdict(), o.grounds(), o.holdsAs()))
                .orElseGet(() -> CheckedClaim.of(claim, Verdict.UNVERIFIABLE, new Grounds.Nothing(), Optional.empty()));
    }

    /** The best single change under which the claim holds; when its currency is open, in any currency of the authority. */
    private Optional<OtherReading> otherReading(Figure figure, Finding finding) {
        Optional<OtherReading> found = first(figure, finding);
        if (found.isPresent() || figure.unitStated() || finding.verdict() == Verdict.PROVEN) {
            return found;
        }
        for (Unit unit : currencies(figure)) {
            Figure stated = inUnit(unit, figure);
            Optional<OtherReading> reading = first(stated, ledger.check(stated));
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    private Optional<OtherReading> first(Figure figure, Finding finding) {
        return finding.holdsAs().stream()
                .flatMap(r -> OtherReading.of(r, new CheckedFigure(figure), ledger.theCase()).stream())
                .findFirst();
    }

    private Set<Unit> currencies(Figure figure) {
        Set<Unit> units = new LinkedHashSet<>();
        for (Figure known : ledger.binding()) {
            if (known.subject().authority().equals(figure.subject().authority())
                    && known.subject().unit().isCurrency()) {
                units.add(known.subject().unit());
            }
        }
        return units;
    }

    /** Told as something to come, or about months that begin after the document. Lengths and pledges are checked all the same. */
    private static boolean isForecast(Document document, Claim claim) {
        boolean later = document.date()
                .flatMap(d -> claim.window().map(w -> w.first().atDay(1).isAfter(d.lastDay())))
                .orElse(false);
        return claim.forecast() || later;
    }

    /** The figure with its amounts counted in a unit. */
    static Figure inUnit(Unit unit, Figure figure) {
        return new Figure(
                figure.id(),
                figure.statement()
                        .about(
                                figure.subject().withUnit(unit),
                                figure.reference().map(r -> r.withUnit(unit))),
                figure.printed(),
                figure.hedge(),
                figure.trust(),
                true,
                figure.source(),
                figure.note(),
                figure.row());
    }
}
