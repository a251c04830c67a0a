package org.tamga.brief.check;

import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.ledger.Fact;

/**
 * A forecast that is told for one year while it was published, or announced by its own document, for another.
 *
 * @param told the months that the claim names
 * @param meant the months of the other year
 * @param published the forecast as it was published; empty when only the document itself speaks of the other year
 */
public record OtherYear(Window told, Window meant, Optional<Fact> published) {}
