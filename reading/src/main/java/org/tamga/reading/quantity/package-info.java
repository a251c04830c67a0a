/** Numbers with their hedges and units, in several languages. */
@NullMarked
package org.tamga.reading.quantity;

import org.jspecify.annotations.NullMarked;
