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
 * @param otherYear of a forecast, the year that it was published or announced for when it is told for another
 * @param inconsistentWith ids of claims of the same document that cannot be true together with it
 */
public record CheckedClaim(
        Claim claim,
        Verdict verdict,
        Grounds grounds,
        Optional<OtherReading> holdsAs,
        Optional<OtherYear> otherYear,
        List<String> inconsistentWith) {

    public CheckedClaim {
        inconsistentWith = List.copyOf(inconsistentWith);
    }

    static CheckedClaim of(Claim claim, Verdict verdict, Grounds grounds, Optional<OtherReading> holdsAs) {
        return new CheckedClaim(claim, verdict, grounds, holdsAs, Optional.empty(), List.of());
    }

    static CheckedClaim forecast(Claim claim, Grounds grounds, Optional<OtherYear> otherYear) {
        return new CheckedClaim(claim, Verdict.FORECAST, grounds, Optional.empty(), otherYear, List.of());
    }

    CheckedClaim inconsistentWith(List<String> ids) {
        return new CheckedClaim(claim, verdict, grounds, holdsAs, otherYear, ids);
    }
}
