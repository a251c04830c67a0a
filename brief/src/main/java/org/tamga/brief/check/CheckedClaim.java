package org.tamga.brief.check;

import java.util.List;
import java.util.Optional;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;

/**
 * A claim of a document with what became of it.
 *
 * @param claim as the document states it
 * @param verdict on it
 * @param grounds what the verdict rests on
 * @param holdsAs one thing that, read differently, makes it true
 * @param inconsistentWith ids of claims of the same document that cannot be true together with it
 */
public record CheckedClaim(
        Claim claim, Verdict verdict, Grounds grounds, Optional<OtherReading> holdsAs, List<String> inconsistentWith) {

    public CheckedClaim {
        inconsistentWith = List.copyOf(inconsistentWith);
    }

    static CheckedClaim of(Claim claim, Verdict verdict, Grounds grounds, Optional<OtherReading> holdsAs) {
        return new CheckedClaim(claim, verdict, grounds, holdsAs, List.of());
    }

    CheckedClaim inconsistentWith(List<String> ids) {
        return new CheckedClaim(claim, verdict, grounds, holdsAs, ids);
    }
}
