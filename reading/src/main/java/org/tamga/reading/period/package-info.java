/** Periods and dates, in several languages. */
@NullMarked
package org.tamga.reading.period;

import org.jspecify.annotations.NullMarked;
