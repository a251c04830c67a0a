package org.tamga.app.documents;

import java.util.List;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;

/**
 * A document with what was found in it.
 *
 * @param name as it was asked for
 * @param disagreements what it or others say differently of an entry that it tells of
 */
public record CheckedDocument(
        String name,
        Document document,
        List<CheckedClaim> claims,
        List<Entry> entries,
        List<Disagreement> disagreements) {

    public CheckedDocument {
        claims = List.copyOf(claims);
        entries = List.copyOf(entries);
        disagreements = List.copyOf(disagreements);
    }
}
