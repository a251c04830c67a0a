package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Window;

/** Names the figure that would decide an open claim: the smallest unpublished piece that leaves nothing else uncertain. */
final class Missing {

    private static final BigDecimal PRECISE = new BigDecimal("0.25");

    /** In a large ledger only the shortest pieces are tried. */
    private static final int FEW = 4;

    private final Ledger ledger;

    Missing(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * For an amount: of the claim's own window and what published windows leave of it, the shortest piece such that the remainder is
     * known much better than the claim is wide; the whole itself otherwise. For a comparison: the less certain of its two sides.
     */
    Optional<Settlement> settling(Statement statement, Bounds bounds) {
        if (statement.relation().isDerived()) {
            return statement.reference().map(reference -> ofComparison(statement, reference));
        }
        Aggregate whole = statement.subject();
        double claimWidth = width(statement.interval());
        int most = ledger.isLarge(statement) ? FEW : Integer.MAX_VALUE;
        for (Window piece : pieces(whole.window()).stream().limit(most).toList()) {
            Aggregate missing = whole.withWindow(piece);
            Bounds rest = ledger.nearBoundsOfDifference(whole, missing);
            if (width(rest.interval()) <= PRECISE.doubleValue() * claimWidth) {
                return Optional.of(new Settlement(
                        missing, ledger.nearBounds(missing).interval(), minus(statement.interval(), rest.interval())));
            }
        }
        return Optional.of(new Settlement(whole, bounds.interval(), Optional.of(statement.interval())));
    }

    private Settlement ofComparison(Statement statement, Aggregate reference) {
        Bounds subject = ledger.nearBounds(statement.subject());
        Bounds base = ledger.nearBounds(reference);
        boolean subjectIsVaguer = relativeWidth(subject.interval()) >= relativeWidth(base.interval());
        Aggregate missing = subjectIsVaguer ? statement.subject() : reference;
        Interval known = subjectIsVaguer ? base.interval() : subject.interval();
        Interval allowed = subjectIsVaguer ? subject.interval() : base.interval();
        return new Settlement(missing, allowed, provingSide(statement, known, subjectIsVaguer));
    }

    /** Values of the missing side that prove the comparison whatever the known side is within its bounds. */
    private static Optional<Interval> provingSide(Statement statement, Interval known, boolean subjectMissing) {
        if (!known.isBounded() || !statement.interval().isBounded()) {
            return Optional.empty();
        }
        double low = known.lowerAsDouble();
        double high = known.upperAsDouble();
        double from;
        double to;
        if (statement.relation() == Relation.CHANGE) {
            double l = statement.interval().lowerAsDouble();
            double u = statement.interval().upperAsDouble();
            from = subjectMissing ? high + l : high - u;
            to = subjectMissing ? low + u : low - l;
        } else {
            double l = statement.quotient().lowerAsDouble();
            double u = statement.quotient().upperAsDouble();
            from = subjectMissing ? high * l : high / u;
            to = subjectMissing ? low * u : low / l;
        }
        return Math.ceil(from) <= Math.floor(to)
                ? Optional.of(Interval.of(BigDecimal.valueOf(Math.ceil(from)), BigDecimal.valueOf(Math.floor(to))))
                : Optional.empty();
    }

    /** What is left of a window after leading or trailing parts; shortest first. */
    private static List<Window> pieces(Window window) {
        List<Window> pieces = new ArrayList<>();
        for (int months = 1; months < window.months(); months++) {
            pieces.add(new Window(window.last().minusMonths(months - 1L), window.last()));
            pieces.add(new Window(window.first(), window.first().plusMonths(months - 1L)));
        }
        return pieces;
    }

    private static double width(Interval interval) {
        return interval.upperAsDouble() - interval.lowerAsDouble();
    }

    private static double relativeWidth(Interval interval) {
        return width(interval) / Math.max(1, Math.abs(interval.lowerAsDouble()));
    }

    /** Values of the missing piece that keep the whole within the claim for every value of the rest. */
    private static Optional<Interval> minus(Interval claim, Interval rest) {
        Optional<BigDecimal> lower =
                claim.lower().flatMap(c -> rest.lower().map(c::subtract)).map(v -> v.max(BigDecimal.ZERO));
        Optional<BigDecimal> upper = claim.upper().flatMap(c -> rest.upper().map(c::subtract));
        if (upper.isEmpty()) {
            return lower.map(Interval::atLeast);
        }
        if (lower.isEmpty()) {
            return upper.map(Interval::atMost);
        }
        return lower.get().compareTo(upper.get()) <= 0
                ? Optional.of(Interval.of(lower.get(), upper.get()))
                : Optional.empty();
    }
}
