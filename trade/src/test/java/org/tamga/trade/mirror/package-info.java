/** Tests of the two sides of a border. */
@NullMarked
package org.tamga.trade.mirror;

import org.jspecify.annotations.NullMarked;
