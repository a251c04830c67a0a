package org.tamga.brief.check;

import java.util.List;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;

/**
 * A document with its claims checked.
 *
 * @param entries what it tells for the register
 */
public record DocumentFindings(Document document, List<CheckedClaim> claims, List<Entry> entries) {

    public DocumentFindings {
        claims = List.copyOf(claims);
        entries = List.copyOf(entries);
    }
}
