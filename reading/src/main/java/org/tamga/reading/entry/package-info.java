/** Register entries: what was signed, promised, built, founded or held. */
@NullMarked
package org.tamga.reading.entry;

import org.jspecify.annotations.NullMarked;
