/** Short passages of many styles with the claims that the annotation guidelines ask for. */
@NullMarked
package org.tamga.reading.corpus;

import org.jspecify.annotations.NullMarked;
