/**
 * The hot core of the ledger: linear programs over non-negative columns with interval rows, solved on primitive arrays.
 *
 * <p>Nothing here knows what a figure is, reads a file or allocates per number.
 */
@NullMarked
package org.tamga.ledger.lp;

import org.jspecify.annotations.NullMarked;
