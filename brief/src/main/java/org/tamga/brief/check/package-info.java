/** Verdicts on the claims of documents. */
@NullMarked
package org.tamga.brief.check;

import org.jspecify.annotations.NullMarked;
