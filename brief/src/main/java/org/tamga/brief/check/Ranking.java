package org.tamga.brief.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;

/** Checks places among partners or among years, and differences of shares: numbers that follow from several bounds. */
final class Ranking {

    /** The first year whose trade an all-time record is held against. */
    private static final int FIRST_YEAR = 2013;

    private final Ledger ledger;
    private final ClaimFigures figures;

    Ranking(Ledger ledger, ClaimFigures figures) {
        this.ledger = ledger;
        this.figures = figures;
    }

    /** A verdict with the bounds that were compared. */
    record Outcome(Verdict verdict, Grounds.OfComparison grounds) {}

    /** The verdict on a place or a difference in percentage points; empty when the claim is neither or there are no cells for it. */
    Optional<Outcome> check(Claim claim) {
        try {
            if (claim.relation() == Claim.Relation.RANK) {
                return figures.subject(claim).flatMap(subject -> rank(claim, subject));
            }
            if (claim.relation() == Claim.Relation.CHANGE && claim.unit().equals("percentage points")) {
                return figures.subject(claim).flatMap(subject -> points(claim, subject));
            }
        } catch (IllegalArgumentException notInTheLedger) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Outcome> rank(Claim claim, Aggregate subject) {
        List<Aggregate> rivals = new ArrayList<>();
        Claim.Comparison of = claim.of().orElse(null);
        if (of != null && of.history()) {
            for (Window w = subject.window().yearEarlier(); w.first().getYear() >= FIRST_YEAR; w = w.yearEarlier()) {
                rivals.add(subject.withWindow(w));
            }
        } else if (of != null && !of.partners().isEmpty()) {
            for (String code : of.partners()) {
                Economy rival = Economy.of(code);
                if (!subject.partners().contains(rival) && !rival.isWorld()) {
                    rivals.add(subject.withPartners(Set.of(rival)));
                }
            }
        }
        if (rivals.isEmpty()) {
            return Optional.empty();
        }
        Bounds own = ledger.bounds(subject);
        if (!own.published()) {
            return Optional.empty();
        }
        List<Bounds> compared = new ArrayList<>(List.of(own));
        int surelyAbove = 0;
        int perhapsAbove = 0;
        for (Aggregate rival : rivals) {
            Interval lead = ledger.boundsOfDifference(subject, rival).interval();
            compared.add(ledger.bounds(rival));
            boolean surelyBehind = lead.lower().map(l -> l.signum() >= 0).orElse(false);
            boolean surelyAhead = lead.upper().map(u -> u.signum() < 0).orElse(false);
            surelyAbove += surelyAhead ? 1 : 0;
            perhapsAbove += surelyBehind ? 0 : 1;
        }
        Interval places = Interval.of(BigDecimal.valueOf(1L + surelyAbove), BigDecimal.valueOf(1L + perhapsAbove));
        return Optional.of(outcome(claim.interval(), places, compared));
    }

    /** The share of the claim's window less that of its base. */
    private Optional<Outcome> points(Claim claim, Aggregate stated) {
        Unit unit = claim.currency().map(Unit::of).orElse(stated.unit());
        Aggregate subject = stated.withUnit(unit);
        Window base = claim.base().orElse(subject.window().yearEarlier());
        Optional<Statement> now = figures.share(claim, subject);
        Optional<Statement> then = figures.share(claim, subject.withWindow(base));
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        Bounds here = ledger.boundsOf(now.get());
        Bounds before = ledger.boundsOf(then.get());
        if (!here.published() || !before.published()) {
            return Optional.empty();
        }
        Interval difference = here.interval().plus(before.interval().negate());
        return Optional.of(outcome(claim.interval(), difference, List.of(here, before)));
    }

    private static Outcome outcome(Interval claimed, Interval allowed, List<Bounds> compared) {
        return new Outcome(verdict(claimed, allowed), new Grounds.OfComparison(allowed, compared));
    }

    static Verdict verdict(Interval claimed, Interval allowed) {
        if (claimed.contains(allowed)) {
            return Verdict.PROVEN;
        }
        return claimed.intersects(allowed) ? Verdict.OPEN : Verdict.REFUTED;
    }
}
