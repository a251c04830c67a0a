package org.tamga.brief.check;

import java.util.List;
import org.tamga.core.Interval;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Finding;

/** What a verdict rests on. */
public sealed interface Grounds {

    /** What the ledger found out: bounds with their proofs. */
    record OfLedger(Finding finding) implements Grounds {}

    /**
     * Amounts or shares held against each other.
     *
     * @param allowed what the figures allow for the claimed number: places in a ranking, percentage points
     * @param bounds the bounds that were compared, the claim's own quantity first
     */
    record OfComparison(Interval allowed, List<Bounds> bounds) implements Grounds {
        public OfComparison {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * Numbers that were published as such.
     *
     * @param facts those that decide
     * @param superseded older ones, which decide nothing
     */
    record OfFacts(List<Fact> facts, List<Fact> superseded) implements Grounds {
        public OfFacts {
            facts = List.copyOf(facts);
            superseded = List.copyOf(superseded);
        }
    }

    /** Nothing is published that speaks of it, or the claim does not say enough to be looked up. */
    record Nothing() implements Grounds {}
}
