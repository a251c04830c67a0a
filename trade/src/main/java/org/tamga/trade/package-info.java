/** Official product-level trade: readers, the lake, measures, and the two sides of a border. */
@NullMarked
package org.tamga.trade;

import org.jspecify.annotations.NullMarked;
