/** Reads documents: what they claim, and what was agreed in them. */
@NullMarked
package org.tamga.reading;

import org.jspecify.annotations.NullMarked;
