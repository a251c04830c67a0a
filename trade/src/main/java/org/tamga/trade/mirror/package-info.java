/** The two sides of a border: costs of transport, reliability, reconciled values, gaps. */
@NullMarked
package org.tamga.trade.mirror;

import org.jspecify.annotations.NullMarked;
