package org.tamga.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What the ledger found out about a claim.
 *
 * @param claim the claim as stated
 * @param statement the reading that the verdict is about; differs from the claim only when the claim leaves its currency open
 * @param verdict the answer
 * @param bounds what the figures allow, on the printed scale: percent for growth and shares. One of its proofs decides a PROVEN or REFUTED
 * @param holdsAs other readings under which the claim is proven, best first; empty for a proven claim
 * @param settledBy for an open claim, the figure that would decide it
 */
public record Finding(
        Figure claim,
        Statement statement,
        Verdict verdict,
        Bounds bounds,
        List<Reading> holdsAs,
        Optional<Settlement> settledBy) {

    public Finding {
        holdsAs = List.copyOf(holdsAs);
    }
}
