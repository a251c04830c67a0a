package org.tamga.ledger;

import java.util.List;
import java.util.Set;

/**
 * Conflicts that share figures, and the best ways to resolve them all.
 *
 * @param conflicts smallest inconsistent sets
 * @param removals sets of figures whose absence resolves every conflict, equally good by rank and by least violation; never empty
 */
record Contradiction(List<Set<Figure>> conflicts, List<Set<Figure>> removals) {}
