/** Files of several formats as text with blocks and sentences. */
@NullMarked
package org.tamga.reading.document;

import org.jspecify.annotations.NullMarked;
