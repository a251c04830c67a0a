/** Codes of reporters and partners as the sources write them, and the area that each means. */
@NullMarked
package org.tamga.trade.area;

import org.jspecify.annotations.NullMarked;
