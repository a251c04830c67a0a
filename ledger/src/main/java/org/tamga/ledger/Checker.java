package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Unit;

/** Judges claims: compares the interval that a claim's words allow with the interval that the figures allow. */
final class Checker {

    /** Bounds are computed in floating point; nearer than this, relative, they touch. */
    private static final BigDecimal TOUCH = new BigDecimal("1e-9");

    private static final int MOST_READINGS = 5;
    private static final double UNPROVEN = 0.7;

    /** What a reading gains that one figure states outright. */
    private static final double DIRECT = 0.35;

    private final Ledger ledger;
    private final Neighbours neighbours;

    Checker(Ledger ledger) {
        this.ledger = ledger;
        this.neighbours = new Neighbours(ledger);
    }

    Finding check(Figure claim) {
        List<Judged> judged = readings(claim).stream().map(this::judge).toList();
        Judged best = judged.stream()
                .min(Comparator.comparing(Judged::verdict))
                .filter(j -> j.verdict() == Verdict.PROVEN)
                .or(() ->
                        judged.stream().filter(j -> j.verdict() == Verdict.OPEN).findFirst())
                .orElse(judged.getFirst());
        if (isForecast(claim)) {
            return new Finding(claim, best.statement(), Verdict.FORECAST, best.bounds(), List.of(), Optional.empty());
        }
        if (best.verdict() == Verdict.PROVEN) {
            return new Finding(claim, best.statement(), Verdict.PROVEN, best.bounds(), List.of(), Optional.empty());
        }
        Optional<Settlement> settledBy = best.verdict() == Verdict.OPEN
                ? new Missing(ledger).settling(best.statement(), best.bounds())
                : Optional.empty();
        return new Finding(
                claim, best.statement(), best.verdict(), best.bounds(), holdsAs(claim, best.statement()), settledBy);
    }

    private record Judged(Statement statement, Bounds bounds, Verdict verdict) {}

    /** The claim in each currency that it may mean. */
    private List<Statement> readings(Figure claim) {
        Statement statement = claim.statement();
        if (claim.unitStated()) {
            return List.of(statement);
        }
        List<Statement> readings = new ArrayList<>();
        for (Unit unit : ledger.unitsOf(statement.subject())) {
            readings.add(statement.about(
                    statement.subject().withUnit(unit), statement.reference().map(r -> r.withUnit(unit))));
        }
        return readings.isEmpty() ? List.of(statement) : readings;
    }

    private static boolean isForecast(Figure claim) {
        return claim.source()
                .published()
                .map(d -> d.lastDay()
                        .isBefore(claim.statement().subject().window().last().atEndOfMonth()))
                .orElse(false);
    }

    private Judged judge(Statement statement) {
        Bounds bounds = ledger.boundsForVerdict(statement);
        return new Judged(statement, bounds, verdict(statement, bounds));
    }

    static Verdict verdict(Statement statement, Bounds bounds) {
        Interval claimed = statement.interval();
        Interval allowed = bounds.interval();
        if (inside(allowed, claimed)) {
            return Verdict.PROVEN;
        }
        if (!touching(allowed, claimed)) {
            return Verdict.REFUTED;
        }
        return bounds.published() ? Verdict.OPEN : Verdict.UNVERIFIABLE;
    }

    private static boolean inside(Interval inner, Interval outer) {
        boolean below = outer.lower()
                .map(o -> inner.lower()
                        .map(i -> i.add(slack(o)).compareTo(o) >= 0)
                        .orElse(false))
                .orElse(true);
        boolean above = outer.upper()
                .map(o -> inner.upper()
                        .map(i -> i.subtract(slack(o)).compareTo(o) <= 0)
                        .orElse(false))
                .orElse(true);
        return below && above;
    }

    private static boolean touching(Interval a, Interval b) {
        return !isBelow(a, b) && !isBelow(b, a);
    }

    private static boolean isBelow(Interval a, Interval b) {
        return a.upper().isPresent()
                && b.lower().isPresent()
                && a.upper()
                                .get()
                                .add(slack(b.lower().get()))
                                .compareTo(b.lower().get())
                        < 0;
    }

    private static BigDecimal slack(BigDecimal value) {
        return value.abs().max(TOUCH).multiply(TOUCH);
    }

    /**
     * Other readings under which the claim is proven, or in a ledger of ordinary size at least fits; combinations are tried only when no
     * single change does it.
     */
    private List<Reading> holdsAs(Figure claim, Statement statement) {
        List<Reading> found = prove(neighbours.of(claim, statement), !ledger.isLarge(statement));
        return found.isEmpty() ? prove(neighbours.pairsOf(statement), false) : found;
    }

    private List<Reading> prove(List<Neighbours.Candidate> candidates, boolean nearly) {
        record Ranked(Reading reading, double cost) {}
        List<Ranked> found = new ArrayList<>();
        double worst = Double.POSITIVE_INFINITY;
        for (Neighbours.Candidate candidate : candidates.stream()
                .sorted(Comparator.comparingDouble(Neighbours.Candidate::cost))
                .toList()) {
            Statement statement = candidate.statement();
            if (candidate.cost() - DIRECT > worst) {
                break;
            }
            if (!ledger.mayFit(statement, nearly)) {
                continue;
            }
            Bounds bounds = ledger.boundsForVerdict(statement);
            boolean proven = verdict(statement, bounds) == Verdict.PROVEN
                    && OpenEnd.of(statement.relation(), statement.interval())
                            .map(end -> end.isNear(bounds.interval()))
                            .orElse(true);
            if (bounds.published() && (proven || (nearly && fits(statement, bounds)))) {
                double cost =
                        candidate.cost() + offCentre(statement, bounds) - directness(bounds) + (proven ? 0 : UNPROVEN);
                found.add(new Ranked(new Reading(candidate.substitutions(), statement, bounds, proven), cost));
                found.sort(Comparator.comparingDouble(Ranked::cost));
                worst = found.size() < MOST_READINGS
                        ? worst
                        : found.get(MOST_READINGS - 1).cost();
            }
        }
        return found.stream().limit(MOST_READINGS).map(Ranked::reading).toList();
    }

    /**
     * Whether the figures pin the quantity down as far as rounding goes and the claim is what remains: somebody who computed with
     * unrounded numbers, or with the middles, gets the claimed one.
     */
    private static boolean fits(Statement statement, Bounds bounds) {
        Interval allowed = bounds.interval();
        if (!allowed.isBounded() || !statement.interval().isBounded()) {
            return false;
        }
        double width = allowed.upperAsDouble() - allowed.lowerAsDouble();
        double size = Math.max(Math.abs(allowed.lowerAsDouble()), Math.abs(allowed.upperAsDouble()));
        boolean narrow = statement.relation() == Relation.GROWTH ? width <= 0.04 * (100 + size) : width <= 0.02 * size;
        double middle = (allowed.lowerAsDouble() + allowed.upperAsDouble()) / 2;
        return narrow
                && middle >= statement.interval().lowerAsDouble() - 0.1 * width
                && middle <= statement.interval().upperAsDouble() + 0.1 * width;
    }

    /** A claim is meant to be the number that it prints, so a reading in whose middle it lies is likelier: 0 to ½. */
    private static double offCentre(Statement statement, Bounds bounds) {
        Interval claimed = statement.interval();
        Interval allowed = bounds.interval();
        if (!claimed.isBounded() || !allowed.isBounded()) {
            return 0.25;
        }
        double centre = (claimed.lowerAsDouble() + claimed.upperAsDouble()) / 2;
        double half = Math.max((claimed.upperAsDouble() - claimed.lowerAsDouble()) / 2, 1e-12);
        double middle = (allowed.lowerAsDouble() + allowed.upperAsDouble()) / 2;
        return 0.5 * Math.min(1, Math.abs(middle - centre) / half);
    }

    /** A reading that one figure states outright is likelier than one that follows from many. */
    private static double directness(Bounds bounds) {
        boolean single = bounds.lower().map(p -> p.figures().size() == 1).orElse(false)
                && bounds.upper().map(p -> p.figures().size() == 1).orElse(false);
        return single ? DIRECT : 0;
    }

    /** Maps bounds on a plain quotient to the printed scale of a relation. */
    static Bounds printed(Relation relation, Bounds quotient) {
        Interval interval = quotient.interval();
        Optional<BigDecimal> lower = interval.lower().map(v -> onScale(relation, v));
        Optional<BigDecimal> upper = interval.upper().map(v -> onScale(relation, v));
        Interval mapped;
        if (lower.isPresent() && upper.isPresent()) {
            mapped = Interval.of(lower.get(), upper.get());
        } else {
            mapped = lower.map(Interval::atLeast)
                    .orElseGet(() -> upper.map(Interval::atMost).orElse(Interval.ALL));
        }
        return new Bounds(
                mapped,
                quotient.lower(),
                quotient.upper(),
                quotient.setAside(),
                quotient.published(),
                quotient.sharp());
    }

    private static BigDecimal onScale(Relation relation, BigDecimal quotient) {
        return Statement.asPrinted(relation, quotient).round(new MathContext(11, RoundingMode.HALF_EVEN));
    }
}
