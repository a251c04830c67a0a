/** Questions about trade and the measures that answer them. */
@NullMarked
package org.tamga.trade.measure;

import org.jspecify.annotations.NullMarked;
