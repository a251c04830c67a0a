package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.tamga.core.Interval;

/**
 * The one end that matters of a claim that is open at the other: "more than five", "less than half". Any large enough quantity is more
 * than five, so that such a claim holds of a year, a total or a smaller unit and nothing is learned from it.
 *
 * @param end as claimed
 * @param above whether the claim is open above it
 */
record OpenEnd(BigDecimal end, boolean above) {

    /** Nobody says "more than five" of something that is this many times five. */
    private static final double FAR = 1.5;

    private static final BigDecimal NO_LIMIT = new BigDecimal("1e18");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The end of a claim that is open at one side; empty when it is bounded at both or at none. */
    static Optional<OpenEnd> of(Relation relation, Interval claimed) {
        Optional<BigDecimal> lower = claimed.lower();
        Optional<BigDecimal> upper =
                claimed.upper().filter(u -> u.compareTo(relation == Relation.SHARE ? WHOLE : NO_LIMIT) < 0);
        boolean changes = relation == Relation.GROWTH || relation == Relation.CHANGE;
        boolean fromNothing = !changes && lower.map(l -> l.signum() == 0).orElse(false);
        if (upper.isEmpty()) {
            return fromNothing ? Optional.empty() : lower.map(l -> new OpenEnd(l, true));
        }
        return lower.isEmpty() || fromNothing ? upper.map(u -> new OpenEnd(u, false)) : Optional.empty();
    }

    /** Whether a quantity of which the claim is true is of the size that the claim speaks of. */
    boolean isNear(Interval allowed) {
        double claimed = end.doubleValue();
        double found = above ? allowed.lowerAsDouble() : allowed.upperAsDouble();
        if (claimed == 0 || Math.signum(claimed) != Math.signum(found)) {
            return claimed == 0;
        }
        double larger = Math.max(Math.abs(claimed), Math.abs(found));
        return larger <= FAR * Math.min(Math.abs(claimed), Math.abs(found));
    }
}
