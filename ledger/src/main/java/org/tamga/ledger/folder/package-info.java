/**
 * Case folders: plain files in, a checked {@link org.tamga.ledger.Case} out, or every fault at once with its file, row and column.
 */
@NullMarked
package org.tamga.ledger.folder;

import org.jspecify.annotations.NullMarked;
