/** Answers as tables for people and for other programs. */
@NullMarked
package org.tamga.trade.table;

import org.jspecify.annotations.NullMarked;
