/** The briefing: what a ledger says, as one page in which every number can be followed to its sources. */
@NullMarked
package org.tamga.brief;

import org.jspecify.annotations.NullMarked;
