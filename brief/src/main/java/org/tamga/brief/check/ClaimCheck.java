package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tamga.core.Unit;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;

/**
 * Checks the claims of documents: amounts of trade against the ledger, other numbers against the facts of the case, and each document
 * against itself.
 */
public final class ClaimCheck {

    /**
     * Different statements of one document for which other readings are looked for, which takes ten milliseconds each; a book has fewer.
     * Those behind get their verdict alone.
     */
    private static final int MOST_SEARCHED = 2_000;

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
        Set<Said> searched = new HashSet<>();
        for (Claim claim : claims) {
            figures.figure(document, claim).ifPresent(figure -> {
                figureOf.put(claim.id(), figure);
                if (searched.size() < MOST_SEARCHED) {
                    searched.add(Said.by(figure));
                }
                if (!claim.forecast()) {
                    stated.add(figure);
                }
            });
        }
        Run run =
                new Run(document, facts.of(document), new ForecastYears(document), searched, new ConcurrentHashMap<>());
        List<CheckedClaim> checked = claims.parallelStream()
                .map(claim -> check(run, claim, Optional.ofNullable(figureOf.get(claim.id()))))
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

    /** What the claims of one document share: those that say the same are judged once. */
    private record Run(
            Document document,
            FactCheck.Reader facts,
            ForecastYears announced,
            Set<Said> searched,
            Map<Said, Judged> judged) {}

    private record Said(Statement statement, boolean unitStated) {
        static Said by(Figure figure) {
            return new Said(figure.statement(), figure.unitStated());
        }
    }

    private record Judged(Finding finding, Optional<OtherReading> holdsAs) {

        /** The same about another claim that says the same. */
        Judged of(Figure claim) {
            Finding of = new Finding(
                    claim,
                    finding.statement(),
                    finding.verdict(),
                    finding.bounds(),
                    finding.holdsAs(),
                    finding.settledBy());
            return new Judged(of, holdsAs);
        }
    }

    private Judged judge(Run run, Figure figure) {
        Said said = Said.by(figure);
        Judged known = run.judged().get(said);
        if (known != null) {
            return known.of(figure);
        }
        Judged judged;
        if (run.searched().contains(said)) {
            Finding finding = ledger.check(figure);
            judged = new Judged(finding, otherReading(figure, finding));
        } else {
            judged = new Judged(verdictAlone(figure), Optional.empty());
        }
        run.judged().put(said, judged);
        return judged;
    }

    /** The verdict without a search for other readings: in an open currency proven when true in one, refuted when false in all. */
    private Finding verdictAlone(Figure figure) {
        List<Finding> inEach = new ArrayList<>();
        Set<Unit> units = figure.unitStated() ? Set.of() : currencies(figure);
        for (Figure read : units.isEmpty()
                ? List.of(figure)
                : units.stream().map(u -> inUnit(u, figure)).toList()) {
            Bounds bounds = ledger.boundsOf(read.statement());
            Verdict verdict = Ranking.verdict(read.statement().interval(), bounds.interval());
            boolean nothing = verdict == Verdict.OPEN && !bounds.published();
            inEach.add(new Finding(
                    figure,
                    read.statement(),
                    nothing ? Verdict.UNVERIFIABLE : verdict,
                    bounds,
                    List.of(),
                    Optional.empty()));
        }
        for (Verdict best : List.of(Verdict.PROVEN, Verdict.OPEN)) {
            for (Finding finding : inEach) {
                if (finding.verdict() == best) {
                    return finding;
                }
            }
        }
        return inEach.getFirst();
    }

    private CheckedClaim check(Run run, Claim claim, Optional<Figure> figure) {
        if (isForecast(run.document(), claim)) {
            Grounds grounds = figure.map(f -> judge(run, f).finding())
                    .<Grounds>map(Grounds.OfLedger::new)
                    .orElseGet(Grounds.Nothing::new);
            return CheckedClaim.forecast(
                    claim,
                    grounds,
                    run.facts().forecast(claim).or(() -> run.announced().of(claim)));
        }
        if (figure.isPresent()) {
            Judged judged = judge(run, figure.get());
            Finding finding = judged.finding();
            if (finding.verdict() != Verdict.UNVERIFIABLE) {
                return CheckedClaim.of(claim, finding.verdict(), new Grounds.OfLedger(finding), judged.holdsAs());
            }
        }
        Optional<Ranking.Outcome> compared = ranking.check(claim);
        if (compared.isPresent()) {
            return CheckedClaim.of(
                    claim, compared.get().verdict(), compared.get().grounds(), Optional.empty());
        }
        return run.facts()
                .check(claim)
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
