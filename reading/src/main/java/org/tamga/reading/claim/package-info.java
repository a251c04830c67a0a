/** Claims: what a text says about a quantity. */
@NullMarked
package org.tamga.reading.claim;

import org.jspecify.annotations.NullMarked;
