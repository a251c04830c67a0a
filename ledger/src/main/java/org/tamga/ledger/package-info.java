/**
 * The ledger: published figures as linear constraints on monthly cells, and what they force.
 */
@NullMarked
package org.tamga.ledger;

import org.jspecify.annotations.NullMarked;
